/** Where the repository is and how its tools are called. Knows nothing of what they do. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the repository; nothing here depends on the folder a script was started in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path below the top folder. */
export function at(...parts) {
  return join(root, ...parts);
}

/** Runs a command in the repository without standard input; true when it ended well. Its output goes to ours. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** Runs one of our own scripts, or any JavaScript file, with this same Node. */
export function runNode(file, args = [], options = {}) {
  return run(process.execPath, [at(file), ...args], options);
}

/**
 * Runs the command of an installed package through its own `bin` entry. Not through `node_modules/.bin` and the PATH: those are shell
 * scripts, which Windows cannot start without a shell, and a PATH is what a bare machine has wrong.
 */
export function runTool(name, args, options = {}) {
  return runNode(toolFile(name), args, options);
}

const packageOf = { tsc: "typescript" };

/** The JavaScript file behind a tool's command, relative to the repository. */
export function toolFile(name) {
  const folder = `node_modules/${packageOf[name] ?? name}`;
  const { bin } = JSON.parse(readFileSync(at(folder, "package.json"), "utf8"));
  return `${folder}/${typeof bin === "string" ? bin : bin[name]}`;
}
