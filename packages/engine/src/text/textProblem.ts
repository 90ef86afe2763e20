/** What is odd in a text of the standard: shown all the same, but worth a hint to its author. */
import type { Param } from "../diagnostics/diagnostic.ts";

/** A hint about one text; the reader of the file adds the place. */
export interface TextProblem {
  readonly code: "text/unclosed-video" | "text/unsafe-address" | "text/raw-html" | "text/too-complex";
  readonly params: { readonly [key: string]: Param };
}
