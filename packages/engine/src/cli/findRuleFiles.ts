/** The files below a folder that may hold rules, by their names. What is in them is not looked at. */
import { readdirSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { commandFault } from "./commandFault.ts";

const endings = /\.(xml|dmn|zip|vragenboom\.json)$/i;

/** Names as a user would write them, folders with slashes; `faults` for folders that could not be opened or hold nothing. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly faults: readonly Diagnostic[];
}

/**
 * Files stand as they were given, those of a folder in the order of their names by code unit, each file once. Links to files are followed, links to
 * folders are not, since they may go in circles; hidden folders and `node_modules` are passed over.
 */
export function findRuleFiles(paths: readonly string[]): FoundFiles {
  const files = new Map<string, string>();
  const faults: Diagnostic[] = [];
  for (const path of paths) {
    const found = isFolder(path) ? filesBelow(path.replace(/(?<=.)[\\/]+$/, ""), faults) : [path];
    if (found.length === 0 && faults.length === 0) faults.push(commandFault("cli/empty-folder", { file: path }));
    for (const file of found) if (!files.has(resolve(file))) files.set(resolve(file), file);
  }
  return { files: [...files.values()], faults };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function filesBelow(folder: string, faults: Diagnostic[]): string[] {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of entriesOf(next, faults)) {
      const path = `${next === "/" ? "" : next}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && entry.name !== "node_modules") open.push(path);
      } else if (endings.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !isFolder(path)))) found.push(path);
    }
  }
  // Not by locale: the same folder is listed in the same order everywhere.
  return found.sort((a, b) => (a < b ? -1 : 1));
}

function entriesOf(folder: string, faults: Diagnostic[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    if (typeof code !== "string") throw fault;
    faults.push(commandFault("cli/unreadable-file", { file: folder, reason: code }));
    return [];
  }
}
