/**
 * Holds the house to its rules: import direction, library rooms, file size and names (docs/architecture.md), and no trace of one machine.
 * `node scripts/checkStructure.mjs [FOLDER]` prints each fault as `path: what` and exits 1 when there is one.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { root as repository } from "./run.mjs";
import { fileFaults, traceFaults } from "./structure/fileRules.mjs";
import { cycleFaults, importFaults, oneFileFaults } from "./structure/importRules.mjs";
import { packages, scope } from "./structure/layout.mjs";
import { listFiles, readSource } from "./structure/sources.mjs";

const binary = /\.(png|jpe?g|gif|webp|ico|woff2?|zip|docx|pdf)$/;

/** All faults below a folder as `path: what`, and how many files were judged. */
export function checkStructure(root) {
  const faults = [];
  const files = listFiles(root).filter((path) => statSync(join(root, path)).isFile());
  for (const path of files.filter((name) => !binary.test(name))) {
    for (const what of traceFaults(path, readFileSync(join(root, path), "utf8"), root)) faults.push({ path, what });
  }
  const sources = files.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path)).map((path) => readSource(root, path));
  const { entries, exported } = readEntries(root);
  for (const source of sources) {
    for (const what of [...fileFaults(source, entries), ...importFaults(source, exported)]) faults.push({ path: source.path, what });
  }
  faults.push(...oneFileFaults(sources), ...cycleFaults(sources));
  return { files: sources.length, faults: faults.map(({ path, what }) => `${path}: ${what}`) };
}

/** The ways into our packages: source files (`entries`) and the names that they are imported by (`exported`). */
function readEntries(root) {
  const entries = new Set();
  const exported = new Set();
  for (const { name } of packages) {
    const file = join(root, "packages", name, "package.json");
    if (!existsSync(file)) continue;
    for (const [key, target] of Object.entries(JSON.parse(readFileSync(file, "utf8")).exports ?? {})) {
      exported.add(posix.join(scope, name, key));
      if (target.source) entries.add(posix.join("packages", name, target.source));
    }
  }
  return { entries, exported };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { files, faults } = checkStructure(resolve(process.argv[2] ?? repository));
  for (const fault of faults) console.error(fault);
  console.log(`${files} source files, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
