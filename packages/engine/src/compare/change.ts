/** One change between two versions, as data. Which there are is found by the files beside this one; sentences are made by `changeWords.ts`. */
import type { Place } from "../diagnostics/diagnostic.ts";

/** Every kind of change, `what-how`. */
export const changeKinds = [
  "file-renamed",
  "file-retyped",
  "group-added",
  "group-removed",
  "group-renamed",
  "group-moved",
  "question-added",
  "question-removed",
  "question-reworded",
  "question-retyped",
  "question-regrouped",
  "question-moved",
  "question-help-changed",
  "question-value-changed",
  "question-place-changed",
  "question-details-changed",
  "option-added",
  "option-removed",
  "option-reworded",
  "option-moved",
  "option-help-changed",
  "decision-added",
  "decision-removed",
  "decision-renamed",
  "decision-hit-policy-changed",
  "decision-logic-changed",
  "decision-reference-changed",
  "decision-sources-changed",
  "column-added",
  "column-removed",
  "row-added",
  "row-removed",
  "row-changed",
  "row-moved",
  "explanation-changed",
  "measure-added",
  "measure-removed",
  "measure-changed",
  "source-added",
  "source-removed",
  "source-changed",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What stood or stands there: a text, or the number of a place counted from 1; null where there is nothing. */
export type ChangeValue = string | number | null;

/** One change. */
export interface Change {
  readonly kind: ChangeKind;
  /** In the new file; in the old one for what was removed. `origin` stands for line and column. */
  readonly at: Place;
  /** Which of the two files `at` is in. */
  readonly version: "before" | "after";
  /** What it is about: the text of a question, the name of a decision. */
  readonly name: string;
  /** The row, from 1, in the version that `at` is in. */
  readonly row?: number;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
}

/** A part with a place: what changes are reported at. */
export interface Placed {
  readonly id?: string | undefined;
  readonly origin?: number | undefined;
}

/** Gathers changes of one pair of files. */
export class Changes {
  readonly found: Change[] = [];
  private readonly files: { readonly before: string; readonly after: string };

  constructor(files: { readonly before: string; readonly after: string }) {
    this.files = files;
  }

  /** Adds a change at `at`, which stands in the old file where nothing comes after. */
  add(kind: ChangeKind, name: string, at: Placed, before: ChangeValue, after: ChangeValue, row?: number): void {
    const version = after === null && before !== null ? "before" : "after";
    const { id, origin } = at;
    this.found.push({
      kind,
      at: { file: this.files[version], ...(id !== undefined && { elementId: id }), ...(origin !== undefined && { origin }) },
      version,
      name,
      ...(row !== undefined && { row }),
      before,
      after,
    });
  }

  /** Adds a change where two texts differ; white space alone makes no change. `at` is in the new file whatever the texts are. */
  text(kind: ChangeKind, name: string, at: Placed, before: string | undefined, after: string | undefined, row?: number): void {
    const [one, other] = [before, after].map((text) => (text === undefined || text.trim() === "" ? null : text.trim()));
    if (one?.replace(/\s+/g, " ") === other?.replace(/\s+/g, " ")) return;
    this.add(kind, name, at, one ?? null, other ?? "", row);
    const last = this.found.pop()!;
    this.found.push({ ...last, after: other ?? null });
  }
}
