/** From the files of a call to a compiled check, for the commands that run one. */
import { basename } from "node:path";
import { compileCheck } from "../check/compileCheck.ts";
import type { CheckSource } from "../check/compileCheck.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { Check } from "../session/check.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult, Output } from "./commandResult.ts";
import { loadChecks, placed } from "./loadFiles.ts";
import type { LoadedFile } from "./loadFiles.ts";

/** Faults that make a check answer wrongly instead of incompletely, so that it is not run (contracts section 2). */
const blocking = new Set(["model/dangling-reference", "graph/cycle"]);

/** A check with what it was compiled from; `sources` and `files` go together. */
export interface CompiledFiles {
  readonly check: Check;
  readonly sources: readonly CheckSource[];
  readonly files: readonly LoadedFile[];
  readonly outputs: readonly Output[];
}

/**
 * The check, with its other errors as text; or the result that ends the command. Warnings are left to `vragenboom check`. `metas` go with the files in
 * order and win over what a document holds itself.
 */
export function compileFiles(
  paths: readonly string[],
  language: Language,
  metas: readonly RuleMeta[] = [],
): CompiledFiles | { readonly result: CommandResult } {
  const { files, unreadable } = loadChecks(paths);
  if (unreadable.length > 0) return { result: failed(unreadable, language) };
  const names = publicNames(
    files.map(({ file }) => file),
    paths,
  );
  const sources = files.map(({ model, meta }, i) => {
    const known = metas[i] ?? meta;
    return { file: names[i]!, model, ...(known !== undefined && { meta: known }) };
  });
  const { value: check, diagnostics } = compileCheck(sources);
  const found = files.map((file, i) => ({
    file,
    diagnostics: [...file.diagnostics, ...diagnostics.filter(({ at }) => at.file === names[i])]
      .filter(({ severity }) => severity === "error")
      .map((diagnostic) => placed(diagnostic, file)),
  }));
  const stopped = found.flatMap(({ file: { source }, diagnostics: own }) => {
    const stops = own.filter(({ code }) => blocking.has(code));
    return stops.length === 0 ? [] : [{ diagnostics: stops, ...(source !== undefined && { source }) }];
  });
  if (check === undefined || stopped.length > 0) return { result: failed(stopped, language) };
  return { check, sources, files, outputs: found.flatMap(({ file, diagnostics: own }) => printDiagnostics(own, file.source, language)) };
}

/**
 * What the files are called inside the check: without the folders they lie in, since a check is published and its hash must not depend on where it
 * was built. A file in a delivery keeps the delivery's name before its own; files of one name keep their paths as given.
 */
function publicNames(files: readonly string[], paths: readonly string[]): readonly string[] {
  const names = files.map((file) => {
    const path = paths.find((one) => file === one || file.startsWith(`${one}/`)) ?? file;
    return file.slice(path.length - basename(path).length);
  });
  return names.map((name, i) => (names.indexOf(name) === names.lastIndexOf(name) ? name : files[i]!));
}
