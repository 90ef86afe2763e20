/** Random answers in the form that callers give them (contracts section 2), from the questions of a check. */
import type { Check, CheckQuestion } from "../session/check.ts";
import type { Answer } from "../session/step.ts";
import type { Draw } from "./random.ts";

/** An answer that lies in a random cell of the question's domain; within the cell another value than the compiler's own. */
export function randomAnswer(question: CheckQuestion, draw: Draw): Answer {
  const { domain } = question;
  const pick = <T>(values: readonly T[]): T => values[draw(values.length)]!;
  switch (domain.kind) {
    case "boolean":
      return draw(2) === 0;
    case "options":
      return pick(question.options!).text;
    case "multiple":
      return question.options!.filter(() => draw(2) === 0).map(({ text }) => text);
    case "place":
      return pick(["ja", "nee", "deels"]);
    case "text":
      return pick([...domain.constants, "iets anders", ""]);
    case "number": {
      const { constants } = domain;
      const at = draw(2 * constants.length + 1);
      if (at % 2 === 1) return constants[(at - 1) / 2]!;
      const low = constants[at / 2 - 1];
      const high = constants[at / 2];
      if (low === undefined) return (high ?? 0) - 1 - draw(50);
      return high === undefined ? low + 1 + draw(50) : low + ((high - low) * (1 + draw(8))) / 10;
    }
    case "date": {
      const day = (iso: string, move: number): string =>
        new Date(Date.parse(`${iso}T00:00:00Z`) + move * 86_400_000).toISOString().slice(0, 10);
      return domain.constants.length === 0 ? "2026-06-01" : day(pick(domain.constants), draw(5) - 2);
    }
  }
}

/** An answer to every question of the check. */
export function randomAnswers(check: Check, draw: Draw): { [id: string]: Answer } {
  return Object.fromEntries(check.questions.map((question) => [question.id, randomAnswer(question, draw)]));
}
