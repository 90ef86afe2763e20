/** Which answers count, and where each activity then stands: through its diagram, by demand for a form, by evaluation where neither is. */
import type { NodeRef } from "../diagram/diagram.ts";
import { leavesBelow } from "../diagram/walk.ts";
import type { Given } from "./answers.ts";
import type { Check } from "./check.ts";
import { evaluateOf } from "./evaluated.ts";
import type { Awaited, Evaluate, Evaluated } from "./evaluated.ts";
import { cellsByLevel } from "./prepared.ts";
import type { Prepared } from "./prepared.ts";

/** More evaluations of one check than this are not remembered. */
const maxKnown = 1000;

/** Where one activity stands. */
export interface Standing {
  /** Whether a question matters to it now; one answered *weet ik niet* goes on mattering. */
  readonly wants: (question: number) => boolean;
  /** Of a form, whether submitting needs a question that matters to it now. */
  readonly needs: (question: number) => boolean;
  /** Whether a question may still come up for it. */
  readonly mayAsk: (question: number) => boolean;
  /** Questions on the longest path left, where the next question is always the root; else undefined. */
  readonly longest: number | undefined;
  /** Indexes of the codes, or of the measures, that are still possible, ascending. */
  readonly outcome: readonly number[];
}

export interface Standings {
  /** The answers that count, by question. */
  readonly counted: readonly Given[];
  /** By activity. */
  readonly standings: readonly Standing[];
}

/** Answers counted one by one, and what matters after each. One at a time for each check: it works in the check's overlay. */
export interface Tally {
  readonly counted: readonly Given[];
  /** Whether a question matters to the activity at `at` under the answers counted. */
  readonly wants: (at: number, question: number) => boolean;
  /** Counts an answer if its question matters to any activity and is not counted yet; says whether it did. */
  readonly count: (question: number, cells: Given) => boolean;
  /** Whether a question can still change what is awaited. */
  readonly settles: (awaited: Awaited, question: number) => boolean;
  readonly rootAt: (at: number) => NodeRef;
  readonly evaluatedAt: (at: number) => Evaluated | undefined;
}

/** A tally of nothing yet. */
export function startTally(check: Check, prepared: Prepared): Tally {
  const { overlay, levels, evaluated: known } = prepared;
  const counted: Given[] = [];
  const evaluate = evaluateOf(check);
  // A session evaluates the same answers again on each step, and a few more.
  const evaluateOnce = (): ReturnType<Evaluate> => {
    const key = JSON.stringify(counted);
    const found = known.get(key) ?? evaluate!(check, counted, cellsByLevel(check, prepared, counted));
    if (known.size > maxKnown) known.clear();
    known.set(key, found);
    return found;
  };
  let evaluated = evaluate && evaluateOnce();
  // A leaf stands in for the root of what has none: restriction leaves it alone.
  let roots: readonly NodeRef[] = [...check.activities, ...(check.reused ?? [])].map(({ root }) => root ?? -1);
  overlay.reset();
  const settles = ({ reused }: Awaited, question: number): boolean =>
    overlay.hasQuestion(roots[check.activities.length + reused]!, question);
  const wants = (at: number, question: number): boolean => {
    const found = evaluated?.[at];
    return found
      ? found.relevant.has(question) || found.awaits.some((one) => one.now && settles(one, question))
      : overlay.hasQuestion(roots[at]!, question);
  };
  return {
    counted,
    wants,
    count: (question, cells) => {
      if (cells === undefined || counted[question] !== undefined || !check.activities.some((_, at) => wants(at, question))) return false;
      counted[question] = cells;
      cells?.forEach((cell, at) => {
        const level = levels[question]![at];
        if (level !== undefined) roots = overlay.restrict(roots, level, cell);
      });
      if (evaluate) evaluated = evaluateOnce();
      return true;
    },
    settles,
    rootAt: (at) => roots[at]!,
    evaluatedAt: (at) => evaluated?.[at],
  };
}

/**
 * Goes through the answers in asking order and counts those whose question is relevant under the ones before (contracts section 2). On diagrams
 * one pass is all there is to it.
 *
 * In a form a follow-up may stand before what it follows on, and one pass ignores its answer. A session that asked it would ask it for ever, so a
 * session goes `again` until nothing more counts. No real form is written so: on those both are the same (docs/decisions/0006).
 */
export function standingsOf(check: Check, prepared: Prepared, given: readonly Given[], again = false): Standings {
  const { activities, questions } = check;
  const { overlay } = prepared;
  const { counted, wants, count, settles, rootAt, evaluatedAt } = startTally(check, prepared);
  for (let more = true; more;) {
    more = false;
    for (let question = 0; question < questions.length; question++) if (count(question, given[question])) more = again;
  }

  const unknown = questions.flatMap((_, question) => (counted[question] === null ? [question] : []));
  const outcomeAt = (at: number): readonly number[] => {
    const root = rootAt(at);
    const { outcomes } = activities[at]!;
    if (root < 0) return outcomes[~root]!;
    // Nodes of the overlay get other meanings in the next step; those of the check itself never do.
    const isOwn = root < check.diagram.level.length;
    let found = isOwn ? prepared.outcomes[at]!.get(root) : undefined;
    if (!found) {
      const leaves = isOwn ? prepared.leavesOf(root) : leavesBelow(overlay.diagram(), root);
      found = [...new Set(leaves.flatMap((leaf) => outcomes[leaf]!))].sort((one, other) => one - other);
      if (isOwn) prepared.outcomes[at]!.set(root, found);
    }
    return found;
  };
  const standings = activities.map((_, at): Standing => {
    const found = evaluatedAt(at);
    const isLeftOpen = !check.ordered || unknown.some((question) => wants(at, question));
    return {
      wants: (question) => wants(at, question),
      needs: (question) =>
        !!found && (found.required.has(question) || found.awaits.some((one) => one.required && one.now && settles(one, question))),
      mayAsk: (question) =>
        counted[question] === undefined &&
        (found ? found.ahead.has(question) || found.awaits.some((one) => settles(one, question)) : wants(at, question)),
      longest: found || isLeftOpen ? undefined : overlay.longest(rootAt(at)),
      outcome: found?.outcome ?? outcomeAt(at),
    };
  });
  return { counted, standings };
}
