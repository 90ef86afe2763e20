/** Coverage and mutants as `--json` gives them: with lines and columns in place of ordinals. */
import type { Coverage, RowPlace } from "../scenario/coverage.ts";
import type { MutantFigures } from "../scenario/mutantFigures.ts";
import { placed } from "./loadFiles.ts";
import type { LoadedFile } from "./loadFiles.ts";

/** Where a row stands, as other commands give places. */
function rowJson<T extends RowPlace>(row: T, file: LoadedFile): object {
  const { origin, elementId, ...rest } = row;
  const { at } = placed({ code: "", severity: "hint", at: { elementId, ...(origin !== undefined && { origin }) }, params: {} }, file);
  return { ...rest, at: { elementId, ...(at.line !== undefined && { line: at.line, column: at.column }) } };
}

/** The line of a row in the file that was read; undefined in a document of our own. */
export function lineOfRow({ origin, elementId }: RowPlace, file: LoadedFile): number | undefined {
  if (origin === undefined) return undefined;
  return placed({ code: "", severity: "hint", at: { elementId, origin }, params: {} }, file).at.line;
}

export function coverageJson({ rows, ...coverage }: Coverage, file: LoadedFile): object {
  const placedRows = (all: readonly RowPlace[]): readonly object[] => all.map((row) => rowJson(row, file));
  return { rows: { ...rows, missed: placedRows(rows.missed), undecided: placedRows(rows.undecided) }, ...coverage };
}

export function mutantsJson({ survivors, undecided, ...mutants }: MutantFigures, file: LoadedFile): object {
  return {
    ...mutants,
    survivors: survivors.map((one) => rowJson(one, file)),
    undecided: undecided.map((one) => rowJson(one, file)),
  };
}
