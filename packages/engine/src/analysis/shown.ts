/** Facts in the form in which authors know them: questions by their texts, outputs as FEEL writes them. */
import { isDate, isList } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import { generatedText, ownText } from "../program/askedAs.ts";
import type { ProgramQuestion } from "../program/program.ts";
import type { Answers } from "../session/step.ts";
import type { Subject } from "./subject.ts";

/** A witness with the texts of its questions: an author knows those, and never the ids. */
export function shown(
  { program }: Subject,
  answers: Answers,
): { readonly answers: Answers; readonly questions: { readonly [id: string]: string } } {
  const texts = program.questions.filter(({ id }) => Object.hasOwn(answers, id)).map((question) => [question.id, questionText(question)]);
  return { answers, questions: Object.fromEntries(texts) as { readonly [id: string]: string } };
}

/** The text of a question, made where it has none of its own; its id where neither is there. */
export function questionText({ id, regel: { content } }: Pick<ProgramQuestion, "id" | "regel">): string {
  return ownText(content) ?? generatedText(content)?.nl ?? id;
}

/** An output as a text, `null` as FEEL writes it. Several outputs of one row are joined. */
export function printed(value: Value): string {
  if (value === null) return "null";
  if (isDate(value)) return value.date;
  if (isList(value)) return value.map(printed).join(", ");
  if (typeof value === "object")
    return Object.values(value.record)
      .map(printed)
      .filter((part) => part !== "")
      .join(" ");
  return String(value);
}
