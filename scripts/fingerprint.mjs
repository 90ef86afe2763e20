/** Remembers what a build step was made from, so that a step with nothing new is left out. Says nothing about what a step does. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { at } from "./run.mjs";

const memory = at("node_modules/.cache/vragenboom/build.json");
const left = new Set(["node_modules", "dist"]);

/**
 * A hash over the paths, sizes and dates of all files in these files and folders. Dates alone would miss a file that was removed, or a
 * checkout of something older; contents would mean reading everything for what a build of seconds can find out itself.
 */
export function fingerprint(paths) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of paths) describe(path, hash);
  return hash.digest("hex");
}

function describe(path, hash) {
  const stats = statSync(path, { throwIfNoEntry: false });
  hash.update(`${path}:${stats?.isFile() ? `${stats.size}:${stats.mtimeMs}` : typeof stats}\n`);
  if (!stats?.isDirectory()) return;
  for (const name of readdirSync(path).sort()) if (!left.has(name)) describe(join(path, name), hash);
}

function remembered() {
  return existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : {};
}

/** Whether a step ran to its end on exactly this input before, and what it made is still there. */
export function isCurrent(name, print, outputs) {
  return remembered()[name] === print && outputs.every((output) => existsSync(output));
}

/** Notes that a step ran to its end on this input. */
export function remember(name, print) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${JSON.stringify({ ...remembered(), [name]: print }, null, 2)}\n`);
}
