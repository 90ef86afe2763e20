/**
 * Builds everything that is served or published: the engine and all types, the player (element and library), the editor, and the site of
 * examples. Steps whose input did not change are left out; `--force` builds all. Expects installed packages (scripts/install.mjs).
 */
import "./nodeVersion.mjs";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fingerprint, isCurrent, remember } from "./fingerprint.mjs";
import { at, runNode, runTool } from "./run.mjs";

const everywhere = ["pnpm-lock.yaml", "tsconfig.base.json", "scripts/build.mjs"];
const engine = ["packages/engine/src", "packages/engine/bin", "packages/engine/package.json", "packages/engine/tsconfig.json"];
const player = [...engine, "packages/player"];
const editor = [...player, "packages/editor"];

const vite = (folder, config) => runTool("vite", ["build", "--logLevel", "warn", "--config", config], { cwd: at(folder) });

/** In order; `inputs` and `outputs` are relative to the repository. */
const steps = [
  {
    name: "engine and types",
    inputs: editor,
    outputs: ["packages/engine/dist/cli/main.js"],
    run: () => runTool("tsc", ["-b", "packages/engine", "packages/player", "packages/editor"]),
  },
  {
    name: "player",
    inputs: player,
    outputs: ["vergunning-check.js", "index.js", "player.css"].map((file) => `packages/player/dist/${file}`),
    run: buildPlayer,
  },
  { name: "editor", inputs: editor, outputs: ["packages/editor/dist/index.html"], run: () => vite("packages/editor", "vite.config.ts") },
  {
    name: "examples",
    inputs: [...engine, "examples"],
    outputs: ["examples/dist/index.html"],
    run: () => runNode("examples/build.mjs"),
  },
];

/** The modules loaded on demand carry a hash in their names; those of an earlier build would stay beside the new ones and be published. */
function buildPlayer() {
  const dist = at("packages/player/dist");
  for (const file of existsSync(dist) ? readdirSync(dist) : []) if (file.endsWith(".js")) rmSync(at("packages/player/dist", file));
  return ["vite.element.ts", "vite.lib.ts"].every((config) => vite("packages/player", config));
}

/** Runs the steps that have something new; false as soon as one fails. */
export function build({ force = false } = {}) {
  for (const { name, inputs, outputs, run } of steps) {
    const print = fingerprint([...everywhere, ...inputs].map((path) => at(path)));
    const made = outputs.map((path) => at(path));
    if (!force && isCurrent(name, print, made)) continue;
    const start = performance.now();
    if (!run()) {
      console.error(`Building ${name} failed.`);
      return false;
    }
    console.log(`built ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    remember(name, print);
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = build({ force: process.argv.includes("--force") }) ? 0 : 1;
