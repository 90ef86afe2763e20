/** The order in which a session asks, worked out from the answers alone: so going back is the same after a reload. */
import { readAnswers } from "./answers.ts";
import type { Check } from "./check.ts";
import { preparedOf } from "./prepared.ts";
import { startTally } from "./standing.ts";
import type { Answers } from "./step.ts";

/**
 * Ids of the answered questions that a session asks before the one with id `question` (before the outcome for null), first asked first.
 *
 * Plays the session again: the first question that matters is asked next, and its answer may bring up one that stands before it, as a
 * follow-up in a form does.
 */
export function askedBefore(check: Check, answers: Answers, question: string | null): readonly string[] {
  const prepared = preparedOf(check);
  const { given } = readAnswers(check, prepared, answers);
  const { count, wants } = startTally(check, prepared);
  const before: string[] = [];
  const mayBringUp = check.activities.some(({ root }) => root === undefined);
  for (let at = 0; at < check.questions.length; at++) {
    const { id } = check.questions[at]!;
    if (id === question) {
      if (check.activities.some((_, activity) => wants(activity, at))) break;
    } else if (count(at, given[at])) {
      before.push(id);
      // On diagrams an answer brings up nothing: what matters only becomes less.
      if (mayBringUp) at = -1;
    }
  }
  return before;
}
