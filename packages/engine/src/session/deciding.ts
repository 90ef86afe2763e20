/** The answers that decide an outcome, for *waarom* beside it. The leaving out itself is `explain/reason`. */
import { leavesBelow } from "../diagram/walk.ts";
import { smallestReason } from "../explain/reason.ts";
import { readAnswers } from "./answers.ts";
import type { Given } from "./answers.ts";
import type { Check } from "./check.ts";
import { evaluateOf } from "./evaluated.ts";
import { cellsByLevel, preparedOf } from "./prepared.ts";
import { standingsOf } from "./standing.ts";
import type { Answers } from "./step.ts";

/**
 * Ids, in asking order, of a smallest set of the answers that count which forces the same outcome: with these and no others every
 * activity (or only the one at `activity`) can still come to exactly what it can come to now. No answer in it can be left out. Forms have
 * no outcome to force.
 */
export function decidingAnswers(check: Check, answers: Answers, activity?: number): readonly string[] {
  const prepared = preparedOf(check);
  const { counted } = standingsOf(check, prepared, readAnswers(check, prepared, answers).given);
  const evaluate = evaluateOf(check);
  const outlook = (questions: readonly number[]): string => {
    const given: Given[] = [];
    for (const question of questions) given[question] = counted[question];
    const cells = cellsByLevel(check, prepared, given);
    const evaluated = evaluate?.(check, given, cells);
    return JSON.stringify(
      check.activities.map(({ typering, root }, at) => {
        if (typering === "indieningsvereisten" || at !== (activity ?? at)) return 0;
        return root === undefined ? [evaluated![at]!.outcome, evaluated![at]!.decided] : leavesBelow(check.diagram, root, cells);
      }),
    );
  };
  if (check.activities.every(({ typering }) => typering === "indieningsvereisten")) return [];
  const all = check.questions.flatMap((_, question) => (counted[question] ? [question] : []));
  const now = outlook(all);
  return smallestReason(all, (kept) => outlook(kept) === now).map((question) => check.questions[question]!.id);
}
