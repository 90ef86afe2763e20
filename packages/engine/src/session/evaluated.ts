/**
 * Where activities without a diagram meet the code that evaluates them. That code (`evaluation`) is heavy beside the rest and most checks
 * need none of it, so it is given to a check by whoever makes one, and a website loads it on demand.
 */
import type { Given } from "./answers.ts";
import type { Check, CompiledDecision } from "./check.ts";

/** What evaluation says of one activity. */
export interface Evaluated {
  /** Questions that matter to it now. */
  readonly relevant: ReadonlySet<number>;
  /** Questions that it may still come to ask. */
  readonly ahead: ReadonlySet<number>;
  /** Indexes of its codes (or measures) that some completion has, ascending. */
  readonly outcome: readonly number[];
  readonly decided: boolean;
  /** Of a form, the questions of `relevant` that submitting needs. */
  readonly required: ReadonlySet<number>;
  /** Of a form, what it waits for: all that can still change that answer matters to it. */
  readonly awaits: readonly Awaited[];
}

/** An answer that outcomes of other files settle, and have not yet. */
export interface Awaited {
  /** Index into `Check.reused`; it has a diagram. */
  readonly reused: number;
  /** Whether the form asks for it now, or may still come to. */
  readonly now: boolean;
  readonly required: boolean;
}

/** For each activity without a diagram what the answers that count make of it; nothing for the others. `cells` are the same answers, by level. */
export type Evaluate = (check: Check, counted: readonly Given[], cells: ArrayLike<number>) => readonly (Evaluated | undefined)[];

// By the list of decisions, not by the check: a copy of a check with another title has the same list.
const known = new WeakMap<readonly CompiledDecision[], Evaluate>();

/** The same check, now able to evaluate its decisions. */
export function equip(check: Check, evaluate: Evaluate): Check {
  known.set(check.decisions, evaluate);
  return check;
}

/** How to evaluate this check; undefined where every activity has its diagram. */
export function evaluateOf(check: Check): Evaluate | undefined {
  if (check.activities.every((activity) => activity.root !== undefined)) return undefined;
  const found = known.get(check.decisions);
  if (!found) throw new Error("A check without diagrams comes from compileCheck, readCheck or loadCheck");
  return found;
}
