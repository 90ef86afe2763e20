/** Questions and answers in the words that an initiator knows them by. */
import type { Answer, CheckQuestion } from "@vragenboom/engine/runtime";
import { printDate, printMeasure, type Language } from "../messages/language.ts";
import type { Messages } from "../messages/nl.ts";

/** The question's own text; where its author wrote none, a sentence that asks the same. */
export function questionText({ text, english }: CheckQuestion, m: Messages): string {
  return m.sentence(text, english).trim() || m.located;
}

export interface Choice {
  readonly key: string;
  readonly answer: Answer;
  readonly label: string;
  /** Whether the label comes from the rules, and so is in their language. */
  readonly ruled?: true;
  readonly option?: NonNullable<CheckQuestion["options"]>[number];
}

/** The answers to choose from, in order; undefined for a question that is answered by typing. */
export function choicesOf(question: CheckQuestion, m: Messages): readonly Choice[] | undefined {
  const yesNo = (yes: Answer, no: Answer): Choice[] => [
    { key: "yes", answer: yes, label: m.yes },
    { key: "no", answer: no, label: m.no },
  ];
  if (question.kind === "attachment") return undefined;
  if (question.domain.kind === "place") {
    const partly: Choice[] = question.domain.partly ? [{ key: "partly", answer: "deels", label: m.partly }] : [];
    return [...yesNo("ja", "nee"), ...partly];
  }
  if (question.options) {
    return question.options.map((option, index) => ({ key: String(index), answer: option.text, label: option.text, ruled: true, option }));
  }
  return question.answerType === "boolean" ? yesNo(true, false) : undefined;
}

/** An answer as a person says it: "Ja", "1,6 meter", "31 januari 2026". The texts of several options as one sentence part, joined with "; " as options hold commas. */
export function answerText(question: CheckQuestion, answer: Answer, m: Messages, lang: Language): string {
  if (answer === null) return m.unknown;
  if (question.kind === "attachment") return answer ? m.added : m.notAdded;
  if (typeof answer === "object") return answer.length ? answer.join("; ") : m.none;
  const choice = choicesOf(question, m)?.find((each) => each.answer === answer);
  if (choice) return choice.label;
  if (typeof answer === "number") return printMeasure(answer, question.unit, lang);
  return question.answerType === "date" ? printDate(String(answer), lang) : String(answer);
}
