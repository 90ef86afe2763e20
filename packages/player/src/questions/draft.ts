/** What stands on the page before it is an answer, and how it becomes one. Knows no elements. */
import type { Answer, CheckQuestion } from "@vragenboom/engine/runtime";
import { printMeasure, printNumber, type Language } from "../messages/language.ts";
import type { Messages } from "../messages/nl.ts";
import { choicesOf } from "./answerText.ts";
import { parseDate } from "./parseDate.ts";
import { exampleNumber, parseNumber } from "./parseNumber.ts";

/** Chosen keys, typed texts (three for a date), the name of a chosen file; or one of the ways to give none of these. */
export interface Draft {
  readonly values: readonly string[];
  readonly aside?: "unknown" | "none" | "later";
}

/** Takes the next draft, or makes it from the one before: several fields may change before the page is drawn again. */
export type SetDraft = (next: Draft | ((before: Draft) => Draft)) => void;

/** `field` is the index of the control to go to. */
export type ReadDraft = { readonly answer: Answer } | { readonly error: string; readonly field: number };

export const emptyDraft: Draft = { values: [] };

/** The page as it was when this answer was given; nothing is ever chosen beforehand. */
export function draftOf(question: CheckQuestion, previous: Answer | undefined, m: Messages, lang: Language): Draft {
  if (previous === undefined) return emptyDraft;
  if (previous === null) return { values: [], aside: "unknown" };
  if (question.kind === "attachment") return previous ? { values: [m.added] } : { values: [], aside: "later" };
  if (typeof previous === "object" && !previous.length) return { values: [], aside: "none" };
  const choices = choicesOf(question, m);
  if (choices) {
    const given = typeof previous === "object" ? previous : [previous];
    return { values: choices.filter((choice) => given.includes(choice.answer as string)).map((choice) => choice.key) };
  }
  if (typeof previous === "number") return { values: [printNumber(previous, lang)] };
  if (question.answerType === "date")
    return {
      values: String(previous)
        .split("-")
        .reverse()
        .map((part) => part.replace(/^0+(?=\d)/, "")),
    };
  return { values: [String(previous)] };
}

/** The answer that the page holds, or the sentence that says what is missing. */
export function readDraft(question: CheckQuestion, draft: Draft, m: Messages, lang: Language): ReadDraft {
  if (draft.aside === "unknown") return { answer: null };
  if (draft.aside === "none") return { answer: [] };
  if (draft.aside === "later") return { answer: false };
  const choices = choicesOf(question, m);
  if (choices) {
    const chosen = choices.filter((choice) => draft.values.includes(choice.key));
    if (question.multiple) return chosen.length ? { answer: chosen.map((choice) => choice.label) } : { error: m.chooseSome, field: 0 };
    if (chosen[0]) return { answer: chosen[0].answer };
    return { error: question.answerType === "boolean" && !question.options ? m.chooseYesNo : m.chooseOne, field: 0 };
  }
  const text = draft.values[0]?.trim() ?? "";
  if (question.kind === "attachment") return text ? { answer: true } : { error: m.chooseFile, field: 0 };
  if (question.answerType === "number") return readNumber(question, text, m, lang);
  if (question.answerType === "date") {
    const date = parseDate(draft.values);
    if (date === "empty") return { error: m.enterDate, field: [0, 1, 2].find((index) => !draft.values[index]?.trim()) ?? 0 };
    if (date === "year") return { error: m.wholeYear, field: 2 };
    return date === "wrong" ? { error: m.wrongDate, field: 0 } : { answer: date.iso };
  }
  return text ? { answer: text } : { error: m.enterText, field: 0 };
}

/** The example of the hint and of the error, in the reader's notation. */
export function numberExample({ domain, min, max }: CheckQuestion, lang: Language): string {
  return printNumber(exampleNumber(domain.kind === "number" ? domain.constants : [], min, max), lang);
}

function readNumber(question: CheckQuestion, text: string, m: Messages, lang: Language): ReadDraft {
  const error = (sentence: string) => ({ error: sentence, field: 0 });
  const { min, max } = question;
  const print = (value: number) => printMeasure(value, question.unit, lang);
  const isWithin = (value: number) => value >= (min ?? -Infinity) && value <= (max ?? Infinity);
  const readings = parseNumber(text, lang, question.unit);
  if (!readings.length) return error(m.enterNumber([numberExample(question, lang), question.unit].filter(Boolean).join(" ")));
  const [read, other] = readings.filter(isWithin);
  if (other !== undefined) return error(m.ambiguous(printNumber(read!, lang), printNumber(other, lang)));
  if (read !== undefined) return { answer: read };
  if (min !== undefined && max !== undefined) return error(m.between(printNumber(min, lang, question.unit !== undefined), print(max)));
  return error(min !== undefined ? m.atLeast(print(min)) : m.atMost(print(max!)));
}
