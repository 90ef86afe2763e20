/** What `check` finds in files: their analysis and their diagnostics, and what it says of deliveries. How it is printed is up to the commands. */
import { analyse } from "../analysis/analyse.ts";
import type { FileAnalysis } from "../analysis/analyse.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticJson } from "./commandResult.ts";
import { loadChecks, placed } from "./loadFiles.ts";
import type { LoadedDelivery, LoadedFile, UnreadableFile } from "./loadFiles.ts";

/** A file that was read, with what reading and analysis found, errors first, each at its line and column. */
export interface CheckedFile {
  readonly file: LoadedFile;
  readonly analysis: FileAnalysis;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly deliveries: readonly LoadedDelivery[];
  /** Deliveries of activities alone are not among them: they hold what they should. */
  readonly unreadable: readonly UnreadableFile[];
}

/** Reads and analyses every file; one that fails does not keep the others from it. */
export function checkFiles(paths: readonly string[]): CheckReport {
  const { files, deliveries, unreadable } = loadChecks(paths);
  const ofActivities = new Set(deliveries.filter(({ delivery }) => delivery.rules.length === 0).map(({ file }) => file));
  return {
    files: analyse(files).files.map((analysis, i) => {
      const file = files[i]!;
      return { file, analysis, diagnostics: allOf(file, analysis) };
    }),
    deliveries,
    unreadable: unreadable.filter(({ file }) => !ofActivities.has(file)),
  };
}

/** One entry of `files` in the JSON of `check` (contracts section 2). */
export function checkedJson({ analysis: { file, name, typering, statistics }, diagnostics }: CheckedFile, language: Language): object {
  return { file, name, typering, diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, language)), statistics };
}

/** The entry of a file that could not be read. */
export function unreadableJson({ file, diagnostics }: UnreadableFile, language: Language): object {
  const told = diagnostics.map((diagnostic) => diagnosticJson(diagnostic, language));
  return { file, name: null, typering: null, diagnostics: told, statistics: null };
}

/** What reading said and what analysis says, each once, where it stands in the file. */
function allOf(file: LoadedFile, { diagnostics }: FileAnalysis): readonly Diagnostic[] {
  const seen = new Set<string>();
  const all = [...file.diagnostics, ...diagnostics].map((diagnostic) => placed(diagnostic, file));
  const distinct = all.filter((diagnostic) => {
    const key = JSON.stringify(diagnostic);
    return !seen.has(key) && seen.add(key);
  });
  const rank = { error: 0, warning: 1, hint: 2 };
  return distinct.sort((a, b) => rank[a.severity] - rank[b.severity]);
}
