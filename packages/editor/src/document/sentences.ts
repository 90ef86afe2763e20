/** The sentences of everything that is not about rules: files that are no XML, deliveries, documents. Loaded when there is one. */
import { describe, type Diagnostic } from "@vragenboom/engine";

/** What is wrong and what to do, of any diagnostic. */
export function findSentence(diagnostic: Diagnostic, language: "nl" | "en"): string {
  return describe(diagnostic, language);
}
