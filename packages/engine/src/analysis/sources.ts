/** What a file does not say the law of: codes and questions without a legal source. Looks at what is written, not at behaviour. */
import { codeOf } from "../check/outcomes.ts";
import type { CheckSource } from "../check/compileCheck.ts";
import { isAskable } from "../program/askedAs.ts";
import type { CompiledDecision } from "../program/program.ts";

/** The identifiers of articles that stand in outputs. */
const article = /\bjci\d/;

/**
 * The codes of a top decision that no source is named for: not by the row that gives it, not by the facts beside the file, and by no
 * knowledge source of any decision. `[]` where the facts name sources of the whole file.
 */
export function codesWithoutSource({ model, meta }: CheckSource, { values, outputs }: CompiledDecision): readonly string[] {
  const isNamed = model.decisions.some(({ authorities }) => (authorities ?? []).length > 0);
  if (isNamed || (meta?.sources ?? []).length > 0) return [];
  const codes = new Set(outputs.flatMap((output) => codeOf(values[output]!) ?? []));
  const withArticle = new Set(
    outputs.flatMap((output) => (article.test(JSON.stringify(values[output]!)) ? (codeOf(values[output]!) ?? []) : [])),
  );
  return [...codes].filter((code) => !withArticle.has(code) && (meta?.codes?.[code]?.sources ?? []).length === 0);
}

/** Ids of the questions without a source, where the facts beside the file name sources of others; else `[]`, since then it is not its way. */
export function questionsWithoutSource({ model, meta }: CheckSource): readonly string[] {
  const sourced = new Set(Object.entries(meta?.questions ?? {}).flatMap(([id, { sources }]) => ((sources ?? []).length > 0 ? [id] : [])));
  if (sourced.size === 0) return [];
  return model.uitvoeringsregels
    .filter(({ id, herbruikbaarId, content }) => isAskable(content) && !sourced.has(id) && !sourced.has(herbruikbaarId ?? id))
    .map(({ id }) => id);
}
