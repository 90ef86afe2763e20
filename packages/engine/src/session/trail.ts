/** The order in which a session asks, worked out from the answers alone: so going back is the same after a reload. */
import type { Check } from "./check.ts";
import type { Answer, Answers } from "./step.ts";
import { stepOf, stepOnce } from "./stepOf.ts";

/**
 * Ids of the answered questions that a session asks before the one with id `question` (before the outcome for null), first asked first.
 *
 * On diagrams that is asking order. In a form a follow-up may stand before what it follows on; there the session is played again.
 */
export function askedBefore(check: Check, answers: Answers, question: string | null): readonly string[] {
  const left = stepOnce(check, answers).answered.filter((id) => id !== question);
  if (!check.activities.some((activity) => activity.typering === "indieningsvereisten")) {
    const at = check.questions.findIndex((one) => one.id === question);
    return at < 0 ? left : left.filter((id) => check.questions.findIndex((one) => one.id === id) < at);
  }
  const known: { [id: string]: Answer } = Object.create(null);
  const before: string[] = [];
  while (left.length > 0) {
    const { relevant } = stepOf(check, known);
    const id = relevant.find((one) => one === question || left.includes(one));
    if (id === undefined || id === question) break;
    left.splice(left.indexOf(id), 1);
    known[id] = answers[id]!;
    before.push(id);
  }
  return before;
}
