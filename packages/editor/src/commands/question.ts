/** Commands on what the initiator is asked: its wording and its explanation. */
import { type Content, type Explanation, findQuestion } from "../document/editorDocument.ts";
import type { Command } from "../store/command.ts";

/** The two texts of an explanation; `belangrijk` is a switch and stays as it is. */
export type ExplanationField = "toelichting" | "langeToelichting";

/**
 * An explanation with one text set. An empty text takes the field away, since an empty element would show as an empty
 * explanation. The object is new, so that undo brings back the order of its fields as well.
 */
export function withText(explanation: Explanation | undefined, field: ExplanationField, text: string): Explanation {
  const { [field]: _before, ...rest } = explanation ?? {};
  return text === "" ? rest : { ...rest, [field]: text };
}

/**
 * Rewords a question. For a bijlage it is the name of the attachment, for a vasteWaarde the question it would have been, for the outcome of
 * another check the name of that.
 */
export const setQuestionText: Command<{ id: string; text: string }> = {
  name: "question.setText",
  check(content, { id, text }) {
    const regel = findQuestion(content.model, id);
    if (regel === undefined || regel.content.kind === "other" || regel.content.kind === "implicietAntwoord") return { code: "missing" };
    return text.trim() === "" ? { code: "empty" } : null;
  },
  recipe(draft, { id, text }) {
    const target = findQuestion(draft.model, id)?.content;
    if (target === undefined) return;
    if (target.kind === "bijlage") target.bijlageType = text;
    else if (target.kind === "vasteWaarde") target.waardeVraag = text;
    else if (target.kind === "uitkomstHerbruikbareBeslissing" || target.kind === "herbruikbareBeslissing") target.naam = text;
    else if (target.kind !== "implicietAntwoord" && target.kind !== "other") target.vraagTekst = text;
  },
  place: ({ id }) => ({ kind: "question", id }),
  group: ({ id }) => id,
};

/** Writes one of the two explanations of a question; an empty text takes it away. */
export const setQuestionExplanation: Command<{ id: string; field: ExplanationField; text: string }> = {
  name: "question.setExplanation",
  check: (content: Content, { id }) => (findQuestion(content.model, id) === undefined ? { code: "missing" } : null),
  recipe(draft, { id, field, text }) {
    const regel = findQuestion(draft.model, id);
    if (regel === undefined || (regel.explanation?.[field] ?? "") === text) return;
    regel.explanation = withText(regel.explanation, field, text);
  },
  place: ({ id }) => ({ kind: "question", id }),
  group: ({ id, field }) => `${id} ${field}`,
};
