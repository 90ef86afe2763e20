/** A better order to ask in, with the proof that it is one. Looking for it is `betterOrder`'s. */
import { DecisionDiagrams } from "../diagram/decisions.ts";
import { OverBudget } from "../diagram/workspace.ts";
import { betterOrder, prioritiesOf } from "./betterOrder.ts";
import { jointOutcome, outcomeFigures } from "./figures.ts";
import type { BetterOrder, OutcomeFigures } from "./figures.ts";
import { topDiagram } from "./outcome.ts";
import type { Drawing } from "./outcome.ts";
import { questionText } from "./shown.ts";
import type { Subject } from "./subject.ts";

/** A better order as far as one is found, counted anew on diagrams that are made in that order; null where the two counts differ. */
export function suggestedOrder(
  subject: Subject,
  { workspace, levels }: DecisionDiagrams,
  drawings: readonly Drawing[],
  { expectedQuestions, askedQuestions }: OutcomeFigures,
  budget: number,
): BetterOrder | null {
  const { program } = subject;
  const shares = new Map(askedQuestions.map(({ id, share }) => [program.questions.findIndex((question) => question.id === id), share]));
  const found = betterOrder(program, workspace, levels, jointOutcome(workspace, drawings).root, shares);
  if (found === undefined) return null;
  try {
    const anew = new DecisionDiagrams(program, found.order, budget);
    const joint = jointOutcome(
      anew.workspace,
      program.tops.map((top) => topDiagram(subject, anew, top)),
    );
    const counted = outcomeFigures(program, anew, joint).expectedQuestions;
    if (Math.abs(counted - found.expected) > 1e-6) return null;
    return { expectedQuestions: counted, saved: expectedQuestions - counted, groups: prioritiesOf(program, found.order, questionText) };
  } catch (fault) {
    if (fault instanceof OverBudget) return null;
    throw fault;
  }
}
