/** Facts of a diagnostic for people: answers named by what was asked instead of by an id. */
import type { Diagnostic } from "@vragenboom/engine";
import { findQuestion, questionText, type Content } from "./editorDocument.ts";

type Param = Diagnostic["params"][string];

/** Letters of a question that name it in a sentence. */
const LENGTH = 70;

/** The diagnostic with every `answers` in its facts keyed by the text of the question. For the sentence alone: replaying takes the ids. */
export function withQuestionTexts(diagnostic: Diagnostic, { model }: Content): Diagnostic {
  const named = (id: string): string => {
    const regel = findQuestion(model, id);
    const text = regel === undefined ? id : questionText(regel);
    return `‘${text.length > LENGTH ? `${text.slice(0, LENGTH).trimEnd()}…` : text}’`;
  };
  const walk = (param: Param, isAnswers: boolean): Param => {
    if (param === null || typeof param !== "object") return param;
    if (isList(param)) return param.map((one) => walk(one, false));
    return Object.fromEntries(Object.entries(param).map(([key, value]) => [isAnswers ? named(key) : key, walk(value, key === "answers")]));
  };
  const params = Object.fromEntries(Object.entries(diagnostic.params).map(([key, value]) => [key, walk(value, key === "answers")]));
  return { ...diagnostic, params };
}

function isList(param: Param): param is readonly Param[] {
  return Array.isArray(param);
}
