/** `vragenboom compare OLD NEW`: what an author changed, and which answers now lead elsewhere. */
import { compareVersions } from "../compare/compareVersions.ts";
import type { Comparison } from "../compare/compareVersions.ts";
import { textOf } from "../compare/matchQuestions.ts";
import type { IdMap } from "../compare/matchQuestions.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { commandFault } from "./commandFault.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import { comparisonText } from "./comparisonText.ts";
import { loadChecks, placed } from "./loadFiles.ts";
import type { LoadedFile } from "./loadFiles.ts";
import type { Call } from "./parseArguments.ts";
import { readJsonObject } from "./readBytes.ts";

/** Compares two rule files; status 1 where they behave differently, or where it is not sure that they do not. */
export function compareCommand({ files: paths, options, language }: Call): CommandResult {
  const map = mapOf(options.get("--map")?.[0]);
  if ("diagnostics" in map) return failed([map], language);
  const versions = paths.map(oneFile);
  const unusable = versions.flatMap((one) => ("model" in one ? [] : one.unusable));
  const [before, after] = versions.filter((one) => "model" in one);
  if (unusable.length > 0 || before === undefined || after === undefined) return failed(unusable, language);
  const { value, diagnostics } = compareVersions(before, after, map.map);
  const errors = [before, after].map((file) => ({
    ...(file.source !== undefined && { source: file.source }),
    diagnostics: [...file.diagnostics, ...diagnostics.filter(({ at }) => at.file === file.file)]
      .filter(({ severity }) => severity === "error")
      .map((diagnostic) => placed(diagnostic, file)),
  }));
  // One file beside itself has its faults once.
  const shown = errors.filter((_, i) => i === 0 || before.file !== after.file);
  if (value === undefined) return failed(shown, language);
  const texts = { before: textsOf(before), after: textsOf(after) };
  const isForm = before.model.typering === "indieningsvereisten" && after.model.typering === "indieningsvereisten";
  return {
    status: value.equivalent ? 0 : 1,
    outputs: [
      ...shown.flatMap(({ diagnostics: own, source }) => printDiagnostics(own, source, language)),
      { to: "stdout", text: comparisonText(value, texts, isForm, language) },
    ],
    json: comparisonJson(value, before, after),
  };
}

/** The comparison with lines and columns in place of ordinals. */
function comparisonJson(comparison: Comparison, before: LoadedFile, after: LoadedFile): object {
  const { equivalent, examined, changes, differences, suggestions } = comparison;
  return {
    equivalent,
    examined,
    changes: changes.map(({ at, ...change }) => {
      const file = change.version === "before" ? before : after;
      const { at: place } = placed({ code: "", severity: "hint", at, params: {} }, file);
      const { origin: _origin, ...shown } = place;
      const { kind, before: old, after: young, ...rest } = change;
      return { kind, at: shown, before: old, after: young, ...rest };
    }),
    differences,
    suggestions,
  };
}

function textsOf({ model }: LoadedFile): ReadonlyMap<string, string> {
  return new Map(model.uitvoeringsregels.map((regel) => [regel.id, textOf(regel) || regel.id]));
}

/** The one rule file under a path; a delivery of several is not compared, since nobody can tell which of them goes with which. */
function oneFile(
  path: string,
): LoadedFile | { readonly unusable: readonly { readonly source?: string; readonly diagnostics: readonly Diagnostic[] }[] } {
  const { files, unreadable } = loadChecks([path]);
  if (unreadable.length > 0) return { unusable: unreadable };
  if (files.length === 1) return files[0]!;
  return { unusable: [{ diagnostics: [commandFault("cli/several-rule-files", { file: path, names: files.map(({ file }) => file) })] }] };
}

function mapOf(path: string | undefined): { readonly map: IdMap } | { readonly diagnostics: readonly Diagnostic[] } {
  if (path === undefined) return { map: {} };
  const { value, diagnostics } = readJsonObject(path);
  if (value === undefined) return { diagnostics };
  const wrong = Object.entries(value).find(([, id]) => typeof id !== "string");
  if (wrong !== undefined) return { diagnostics: [commandFault("cli/map-not-ids", { file: path, id: wrong[0] })] };
  return { map: value as IdMap };
}
