/** From the files of a call to a compiled check, for the commands that run one. */
import { compileCheck } from "../check/compileCheck.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { Check } from "../session/check.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult, Output } from "./commandResult.ts";
import { loadChecks, placed } from "./loadFiles.ts";

/** Faults that make a check answer wrongly instead of incompletely, so that it is not run (contracts section 2). */
const blocking = new Set(["model/dangling-reference", "graph/cycle"]);

/**
 * The check, with its other errors as text; or the result that ends the command. Warnings are left to `vragenboom check`. `metas` go with the files in
 * order and win over what a document holds itself.
 */
export function compileFiles(
  paths: readonly string[],
  language: Language,
  metas: readonly RuleMeta[] = [],
): { readonly check: Check; readonly outputs: readonly Output[] } | { readonly result: CommandResult } {
  const { files, unreadable } = loadChecks(paths);
  if (unreadable.length > 0) return { result: failed(unreadable, language) };
  const sources = files.map(({ file, model, meta }, i) => {
    const known = metas[i] ?? meta;
    return { file, model, ...(known !== undefined && { meta: known }) };
  });
  const { value: check, diagnostics } = compileCheck(sources);
  const found = files.map((file) => ({
    file,
    diagnostics: [...file.diagnostics, ...diagnostics.filter(({ at }) => at.file === file.file)]
      .filter(({ severity }) => severity === "error")
      .map((diagnostic) => placed(diagnostic, file)),
  }));
  const stopped = found.flatMap(({ file: { source }, diagnostics: own }) => {
    const stops = own.filter(({ code }) => blocking.has(code));
    return stops.length === 0 ? [] : [{ diagnostics: stops, ...(source !== undefined && { source }) }];
  });
  if (check === undefined || stopped.length > 0) return { result: failed(stopped, language) };
  return { check, outputs: found.flatMap(({ file, diagnostics: own }) => printDiagnostics(own, file.source, language)) };
}
