/** Evaluates the activities that have no diagram: forms by demand, others by what their decisions may still be. */
import { leavesBelow } from "../diagram/walk.ts";
import type { Given } from "./answers.ts";
import type { Check, CheckActivity } from "./check.ts";
import { decisionsUnder } from "./decisionsOf.ts";
import { demand } from "./demand.ts";
import type { Demand } from "./demand.ts";
import type { Awaited, Evaluated } from "./evaluated.ts";
import { possibilities } from "./possible.ts";
import type { Possible } from "./possible.ts";
import { outlookOf } from "./undrawn.ts";

interface Needed {
  readonly forms: readonly number[];
  readonly others: readonly number[];
}

const known = new WeakMap<Check, Needed>();

const isForm = (activity: CheckActivity): boolean => activity.typering === "indieningsvereisten";

function neededBy(check: Check): Needed {
  const undrawn = check.activities.filter((activity) => !isForm(activity) && activity.root === undefined);
  const found = known.get(check) ?? {
    forms: decisionsUnder(check, check.activities.filter(isForm), true),
    others: decisionsUnder(check, [...undrawn, ...(check.reused ?? []).filter(({ root }) => root === undefined)], false),
  };
  known.set(check, found);
  return found;
}

/** The rows of forms, by decision, that do their work under some answers: see `demand`. Only of forms that no other file's outcome is asked by. */
export function rowsAtWork(check: Check, counted: readonly Given[], atWork: (decision: number, row: number) => void): void {
  const { forms } = neededBy(check);
  const inForms = possibilities(check, forms, counted, true, new Map());
  for (const activity of check.activities) if (isForm(activity)) demand(check, activity.decision!, inForms, false, atWork);
}

/** See `Evaluate`. */
export function evaluate(check: Check, counted: readonly Given[], cells: ArrayLike<number>): readonly (Evaluated | undefined)[] {
  const { forms, others } = neededBy(check);
  const reused = check.reused ?? [];
  const inOthers = possibilities(check, others, counted, false);
  const settled = new Map(
    reused.map(({ decision, root }): [number, Possible] => [
      decision,
      root === undefined ? inOthers.of(decision) : { values: new Set(leavesBelow(check.diagram, root, cells)), rows: [] },
    ]),
  );
  const inForms = possibilities(check, forms, counted, true, settled);

  /** What is asked, and what stands between an awaited answer without a diagram and its value; each with whether submitting needs it. */
  const asks = ({ asked, awaited }: Demand): ReadonlyMap<number, boolean> => {
    const all = new Map(asked);
    for (const { decision, root } of reused) {
      if (root !== undefined || !awaited.has(decision)) continue;
      const { relevant } = outlookOf(check, { decision, byValue: [-1, 0, 1] }, inOthers);
      for (const question of relevant) all.set(question, all.get(question) === true || awaited.get(decision) === true);
    }
    return all;
  };

  return check.activities.map((activity) => {
    if (activity.root !== undefined) return undefined;
    if (!isForm(activity)) return outlookOf(check, activity, inOthers);
    const now = demand(check, activity.decision!, inForms, false);
    const ahead = demand(check, activity.decision!, inForms, true);
    const relevant = asks(now);
    return {
      relevant: new Set(relevant.keys()),
      ahead: new Set(asks(ahead).keys()),
      outcome: [],
      decided: relevant.size === 0 && now.awaited.size === 0,
      required: new Set([...relevant.keys()].filter((question) => relevant.get(question))),
      awaits: reused.flatMap(({ decision, root }, at): readonly Awaited[] =>
        root === undefined || !ahead.awaited.has(decision)
          ? []
          : [{ reused: at, now: now.awaited.has(decision), required: now.awaited.get(decision) === true }],
      ),
    };
  });
}
