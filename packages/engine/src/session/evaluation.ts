/** Evaluates the activities that have no diagram: forms by demand, others by what their decisions may still be. */
import type { Given } from "./answers.ts";
import type { Check, CheckActivity } from "./check.ts";
import { demand } from "./demand.ts";
import type { Evaluated } from "./evaluated.ts";
import { possibilities } from "./possible.ts";
import { outlookOf } from "./undrawn.ts";

interface Needed {
  readonly forms: readonly number[];
  readonly others: readonly number[];
}

const known = new WeakMap<Check, Needed>();

const isForm = (activity: CheckActivity): boolean => activity.typering === "indieningsvereisten";

function neededBy(check: Check): Needed {
  const found = known.get(check) ?? {
    forms: decisionsOf(check, isForm),
    others: decisionsOf(check, (activity) => !isForm(activity) && activity.root === undefined),
  };
  known.set(check, found);
  return found;
}

/** Indexes of the decisions of these activities and of all that they need, ascending: each after what it needs. */
export function decisionsOf(check: Check, accepts: (activity: CheckActivity) => boolean): readonly number[] {
  const found = new Set(check.activities.filter(accepts).map((activity) => activity.decision!));
  for (const at of found) {
    const { alias, columns } = check.decisions[at]!;
    for (const source of [alias, ...columns.map((column) => column.source)]) if (source?.t === "decision") found.add(source.i);
  }
  return [...found].sort((one, other) => one - other);
}

/** See `Evaluate`. */
export function evaluate(check: Check, counted: readonly Given[]): readonly (Evaluated | undefined)[] {
  const { forms, others } = neededBy(check);
  const inForms = possibilities(check, forms, counted, true);
  const inOthers = possibilities(check, others, counted, false);
  return check.activities.map((activity) => {
    if (activity.root !== undefined) return undefined;
    if (!isForm(activity)) return outlookOf(check, activity, inOthers);
    const relevant = demand(check, activity.decision!, inForms, false);
    return { relevant, ahead: demand(check, activity.decision!, inForms, true), outcome: [], decided: relevant.size === 0 };
  });
}
