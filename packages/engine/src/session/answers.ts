/** From answers as a caller gives them to cells of the questions' domains (contracts section 2 and 3). Decides nothing about relevance. */
import { isCalendarDate } from "../feel/scan.ts";
import type { Check, CheckQuestion, TextSearch } from "./check.ts";
import { preparedOf } from "./prepared.ts";
import type { Prepared } from "./prepared.ts";
import type { Answer, AnswerProblem, AnswerProblemCode, Answers } from "./step.ts";

/** The cells of an answer: one, or one an option for several answers; `null` is *weet ik niet*; `undefined` not given. */
export type Given = readonly number[] | null | undefined;

/** The cell of a value among ascending constants: below, at, between, …, above. Strings compare as ISO dates do. */
function cellAmong<T extends number | string>(constants: readonly T[], value: T): number {
  let low = 0;
  let high = constants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (constants[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return constants[low] === value ? 2 * low + 1 : 2 * low;
}

function cellOf(question: CheckQuestion, answer: Answer): number {
  const { domain } = question;
  switch (domain.kind) {
    case "boolean":
      return answer === true ? 0 : answer === false ? 1 : -1;
    case "options":
      return typeof answer === "string" ? question.options!.findIndex((option) => option.text.trim() === answer.trim()) : -1;
    case "number":
      return Number.isFinite(answer) &&
        (answer as number) >= (question.min ?? -Infinity) &&
        (answer as number) <= (question.max ?? Infinity)
        ? cellAmong(domain.constants, answer as number)
        : -1;
    case "date":
      return typeof answer === "string" && isCalendarDate(answer) ? cellAmong(domain.constants, answer) : -1;
    case "text": {
      if (typeof answer !== "string") return -1;
      const { constants, search } = domain;
      const like = (text: string, cell: number): boolean =>
        text === answer || (search !== undefined && cell >= search.from && holdsSame(search, text, answer));
      const at = constants.findIndex(like);
      return at < 0 ? constants.length : at;
    }
    case "place": {
      const cell = ["ja", "nee", "deels"].indexOf(answer as string);
      // Where no rule tells part of the place apart, part of it is in it.
      return cell === 2 && !domain.partly ? 0 : cell;
    }
    case "multiple":
      return -1;
  }
}

/** Whether two texts hold the same of what rules look for. */
function holdsSame({ parts, starts = [], ends = [] }: TextSearch, one: string, other: string): boolean {
  return (
    parts.every((part) => one.includes(part) === other.includes(part)) &&
    starts.every((start) => one.startsWith(start) === other.startsWith(start)) &&
    ends.every((end) => one.endsWith(end) === other.endsWith(end))
  );
}

/** The cells of an answer to this question, `null` for an allowed *weet ik niet*, or what is wrong with it. */
export function cellsOf(question: CheckQuestion, answer: Answer): readonly number[] | null | AnswerProblemCode {
  if (answer === null) return question.unknown ? null : "answer/unknown-not-allowed";
  if (question.domain.kind !== "multiple") {
    const cell = cellOf(question, answer);
    return cell < 0 ? "answer/outside-domain" : [cell];
  }
  const cells = question.options!.map(() => 0);
  if (!Array.isArray(answer)) return "answer/outside-domain";
  for (const text of answer as readonly unknown[]) {
    const at = typeof text === "string" ? question.options!.findIndex((option) => option.text.trim() === text.trim()) : -1;
    if (at < 0 || cells[at]) return "answer/outside-domain";
    cells[at] = 1;
  }
  return cells;
}

/** What is wrong with an answer to the question with this id (or alias), if anything. For forms that check before they answer. */
export function problemOf(check: Check, id: string, answer: Answer): AnswerProblemCode | undefined {
  const prepared = preparedOf(check);
  const at = prepared.byId.get(id)?.[0];
  if (at === undefined) return prepared.fixed.has(id) ? "answer/fixed-value" : "answer/unknown-question";
  const cells = cellsOf(check.questions[at]!, answer);
  return typeof cells === "string" ? cells : undefined;
}

/** All answers as cells by question index, and what could not be used. A question's own id wins over an alias. */
export function readAnswers(check: Check, prepared: Prepared, answers: Answers): { given: Given[]; problems: AnswerProblem[] } {
  const given: Given[] = [];
  const problems: AnswerProblem[] = [];
  for (const [id, answer] of Object.entries(answers)) {
    if (answer === undefined) continue;
    const found = prepared.byId.get(id);
    if (!found) problems.push({ id, code: prepared.fixed.has(id) ? "answer/fixed-value" : "answer/unknown-question" });
    for (const at of found ?? []) {
      const question = check.questions[at]!;
      if (id !== question.id && Object.hasOwn(answers, question.id)) continue;
      const cells = cellsOf(question, answer);
      if (typeof cells === "string") problems.push({ id, code: cells });
      else given[at] = cells;
    }
  }
  return { given, problems };
}
