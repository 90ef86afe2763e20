/** One code of the catalogue: severity, the facts it comes with, and its sentence in Dutch and English. */
import type { Param, Severity } from "./diagnostic.ts";

export type Language = "nl" | "en";

/** The facts of a diagnostic as printed for a sentence; `""` for a fact that is not there. */
export type Facts<P> = { readonly [K in keyof P]-?: string };

/** Sentences say what is wrong, where if the place alone does not, and what to do. Dutch at level B1. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** Facts as they may come: the names are public; in the docs the example is shown with its sentence. */
  readonly example: { readonly [key: string]: Param };
  readonly nl: (facts: { readonly [key: string]: string }) => string;
  readonly en: (facts: { readonly [key: string]: string }) => string;
}

export type Catalogue = { readonly [code: string]: CatalogueEntry };

/** An entry whose sentences can use exactly the facts of its example. */
export function entry<P extends { readonly [key: string]: Param }>(
  severity: Severity,
  example: P,
  nl: (facts: Facts<P>) => string,
  en: (facts: Facts<P>) => string,
): CatalogueEntry {
  type Sentence = CatalogueEntry["nl"];
  return { severity, example, nl: nl as Sentence, en: en as Sentence };
}
