/** From the files of a call to a rule file made ready for scenarios, and to the scenarios themselves. For `test` and `scenarios`. */
import { basename } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readScenarios } from "../scenario/scenarioFile.ts";
import type { ScenarioFile } from "../scenario/scenarioFile.ts";
import { studyOf } from "../scenario/study.ts";
import type { Study } from "../scenario/study.ts";
import { loadMeta } from "./loadMeta.ts";
import { commandFault } from "./commandFault.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult, Output } from "./commandResult.ts";
import { loadChecks, placed } from "./loadFiles.ts";
import type { LoadedFile } from "./loadFiles.ts";
import type { Call } from "./parseArguments.ts";
import { readJsonObject } from "./readBytes.ts";

/** Faults that make a check answer wrongly instead of incompletely, so that no scenario is played on it. */
const blocking = new Set(["model/dangling-reference", "graph/cycle"]);

export interface LoadedStudy {
  readonly study: Study;
  readonly file: LoadedFile;
  /** The errors of the rules, as text. */
  readonly outputs: readonly Output[];
}

/** The study of the one rule file under a path, or the result that ends the command. */
export function loadStudy(path: string, { options, language }: Call): LoadedStudy | { readonly result: CommandResult } {
  const metas = (options.get("--meta") ?? []).map(loadMeta);
  const faults = metas.flatMap(({ diagnostics }) => diagnostics);
  if (metas.length > 1) faults.push(commandFault("cli/more-metas-than-files"));
  if (faults.length > 0) return { result: failed([{ diagnostics: faults }], language) };
  const { files, unreadable } = loadChecks([path]);
  if (unreadable.length > 0) return { result: failed(unreadable, language) };
  if (files.length !== 1) {
    const several = commandFault("cli/several-rule-files", { file: path, names: files.map((one) => one.file) });
    return { result: failed([{ diagnostics: [several] }], language) };
  }
  const file = files[0]!;
  const meta = metas[0]?.value ?? file.meta;
  const { value: study, diagnostics } = studyOf({ file: basename(file.file), model: file.model, ...(meta && { meta }) });
  const errors = [...file.diagnostics, ...diagnostics]
    .filter(({ severity }) => severity === "error")
    .map((diagnostic) => placed(diagnostic, file));
  const stops = errors.filter(({ code }) => blocking.has(code));
  if (study === undefined || stops.length > 0) {
    return { result: failed([{ diagnostics: stops, ...(file.source !== undefined && { source: file.source }) }], language) };
  }
  return { study, file, outputs: printDiagnostics(errors, file.source, language) };
}

/** The scenarios of a file, or what is wrong with it. */
export function loadScenarios(path: string): { readonly value: ScenarioFile } | { readonly diagnostics: readonly Diagnostic[] } {
  const { value: json, diagnostics } = readJsonObject(path);
  if (json === undefined) return { diagnostics };
  const { value, diagnostics: faults } = readScenarios(JSON.stringify(json));
  if (value === undefined) return { diagnostics: faults.map((fault) => ({ ...fault, at: { file: path } })) };
  return { value };
}
