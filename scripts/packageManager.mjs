/** Finds the exact pnpm that package.json names, or has npm fetch it. Nothing but Node and npm is taken for granted. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { at, run } from "./run.mjs";

/** `pnpm@10.34.9` from `pnpm@10.34.9+sha512.…`. The hash is Corepack's; npm checks its own. */
const wanted = JSON.parse(readFileSync(at("package.json"), "utf8")).packageManager.split("+")[0];
const version = wanted.split("@")[1];
const windows = process.platform === "win32";

/** The command that starts the right pnpm: the one that started us, the one on the PATH, or a copy that npx keeps. */
function findPnpm() {
  const { npm_config_user_agent: agent = "", npm_execpath: own } = process.env;
  if (own && agent.startsWith(`pnpm/${version} `)) return own.endsWith("js") ? [process.execPath, own] : [own];
  const there = spawnSync("pnpm", ["--version"], { stdio: "pipe", shell: windows, cwd: at("scripts") });
  if (there.stdout?.toString().trim() === version) return ["pnpm"];
  return ["npx", "--yes", wanted];
}

/** Runs pnpm with these arguments; true when it ended well. */
export function pnpm(...args) {
  const [command, ...first] = findPnpm();
  return run(command, [...first, ...args], { shell: windows });
}
