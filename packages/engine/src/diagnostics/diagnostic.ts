/** What a file or an author got wrong, as data. Sentences are made at the edge, by `describe`; here are only codes and facts. */

export type Severity = "error" | "warning" | "hint";

/** Where it is wrong: the file, the id of the nearest element that has one, and the 1-based line and column of its start. */
export interface Place {
  readonly file?: string;
  readonly elementId?: string;
  readonly line?: number;
  readonly column?: number;
  /** Ordinal of the XML element, where line and column are still to be found; see `placeOf` in `sttr/`. */
  readonly origin?: number;
}

/** A fact that a sentence is made of; JSON-safe. */
export type Param = string | number | boolean | null | readonly Param[] | { readonly [key: string]: Param };

/** One fault or finding. `code` reads `area/what-is-wrong` and is public; its sentence stands in the catalogue. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly params: { readonly [key: string]: Param };
}

/** A value with what was found on the way to it. No value when nothing usable could be made; a usable value may come with warnings. */
export interface Checked<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether any of them has severity `error`. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
