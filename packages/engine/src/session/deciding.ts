/** The answers that decide an outcome, for *waarom* beside it. The leaving out itself is `explain/reason`. */
import { leavesBelow } from "../diagram/walk.ts";
import { smallestReason } from "../explain/reason.ts";
import { readAnswers } from "./answers.ts";
import type { Given } from "./answers.ts";
import type { Check } from "./check.ts";
import { possibilities } from "./possible.ts";
import { cellsByLevel, preparedOf } from "./prepared.ts";
import { standingsOf } from "./standing.ts";
import type { Answers } from "./step.ts";
import { outlookOf } from "./undrawn.ts";

/**
 * Ids, in asking order, of a smallest set of the answers that count which forces the same outcome: with these and no others every
 * activity (or only the one at `activity`) can still come to exactly what it can come to now. No answer in it can be left out. Forms have
 * no outcome to force.
 */
export function decidingAnswers(check: Check, answers: Answers, activity?: number): readonly string[] {
  const prepared = preparedOf(check);
  const { counted } = standingsOf(check, prepared, readAnswers(check, prepared, answers).given);
  const chosen = check.activities.filter((one, at) => one.typering !== "indieningsvereisten" && at === (activity ?? at));
  const outlook = (questions: readonly number[]): string => {
    const given: Given[] = [];
    for (const question of questions) given[question] = counted[question];
    const cells = cellsByLevel(check, prepared, given);
    const possible = possibilities(check, prepared.undrawn, given, false);
    return JSON.stringify(
      chosen.map((one) => {
        if (one.root !== undefined) return leavesBelow(check.diagram, one.root, cells);
        const { outcome, decided } = outlookOf(check, one, possible);
        return [outcome, decided];
      }),
    );
  };
  const all = check.questions.flatMap((_, question) => (counted[question] ? [question] : []));
  const now = outlook(all);
  return smallestReason(all, (kept) => outlook(kept) === now).map((question) => check.questions[question]!.id);
}
