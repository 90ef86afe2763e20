/** The sentences about rule files that could be read: what an editor shows from the first moment. All others are in `describe`, which is far larger. */
import { analysisCatalogue } from "./analysisCatalogue.ts";
import type { Language } from "./catalogueEntry.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { sentenceOf } from "./sentence.ts";
import { sttrCatalogue } from "./sttrCatalogue.ts";
import { wordingCatalogue } from "./wordingCatalogue.ts";

const rules = new Map(Object.entries({ ...sttrCatalogue, ...ruleCatalogue, ...analysisCatalogue, ...wordingCatalogue }));

/** What `describe` says of a diagnostic about the rules in a file; undefined of any other, as of a file that is no XML. */
export function findRuleSentence({ code, params }: Pick<Diagnostic, "code" | "params">, language: Language): string | undefined {
  const known = rules.get(code);
  return known && sentenceOf(known, params, language);
}
