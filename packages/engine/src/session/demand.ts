/** What a form (indieningsvereisten) asks: by demand from its top decision, not by what could change an outcome (contracts section 3). */
import type { Check, CompiledColumn, CompiledDecision } from "./check.ts";
import { isSettled } from "./possible.ts";
import type { Possibilities } from "./possible.ts";

/** What a form asks, each with whether submitting needs it. */
export interface Demand {
  /** By question. */
  readonly asked: ReadonlyMap<number, boolean>;
  /** By decision: the answers of other files' outcomes that it waits for. */
  readonly awaited: ReadonlyMap<number, boolean>;
}

/**
 * The questions that the form under `top` asks now: a table with a value other than `false` asks nothing; else each row whose answered
 * guards hold asks its open guards and, when none is open, its other open questions and enters the decisions of its cells.
 *
 * With `ahead`, all that it may still come to ask: open guards are taken to hold. Answers only ever make that set smaller.
 *
 * Submitting needs what a decision typed `indienbaar` asks, by itself or through others; in a form without such a decision, everything. `atWork` hears of
 * each row of a decision that the form comes to whose guards are all answered and hold, or that gives the decision its value.
 */
export function demand(
  check: Check,
  top: number,
  possible: Possibilities,
  ahead: boolean,
  atWork?: (decision: number, row: number) => void,
): Demand {
  const asked = new Map<number, boolean>();
  const awaited = new Map<number, boolean>();
  const hasMark = marksSubmitting(check, top);
  const entered = new Map([[top, !hasMark]]);
  const add = (to: Map<number, boolean>, key: number, isNeeded: boolean): void => void to.set(key, isNeeded || to.get(key) === true);
  // What a decision needs stands before it, so one pass downwards meets every decision after all that lead to it.
  for (let at = top; at >= 0; at--) {
    const decision = check.decisions[at]!;
    if (!entered.has(at)) continue;
    if (hasValue(decision, at, possible)) {
      if (atWork) possible.of(at).rows.forEach((match, row) => void (match === "hit" && atWork(at, row)));
      continue;
    }
    const isNeeded = entered.get(at)! || isMarked(decision);
    const want = ({ source }: Pick<CompiledColumn, "source">): void => {
      if (source.t === "value") return;
      if (source.t === "decision" && !check.decisions[source.i]!.reused) add(entered, source.i, isNeeded);
      else if (!possible.isKnown(source)) add(source.t === "question" ? asked : awaited, source.i, isNeeded);
    };
    if (decision.alias) want({ source: decision.alias });
    decision.outputs.forEach((_, row) => {
      const columns = decision.columns.filter((column) => !column.tests[column.rows[row]!]!.any);
      const guards = columns.filter((column) => isGuard(check, column, row));
      if (guards.some((guard) => possible.test(guard, row) === "miss")) return;
      const open = guards.filter((guard) => possible.test(guard, row) === "open");
      open.forEach(want);
      if (open.length === 0) atWork?.(at, row);
      if (ahead || open.length === 0) columns.forEach(want);
    });
  }
  return { asked, awaited };
}

/** Whether a decision is of the type that the standard's samples mark with; prefixes as `feel:` say nothing. */
function isMarked({ typeRef }: CompiledDecision): boolean {
  return typeRef?.split(":").at(-1)?.trim().toLowerCase() === "indienbaar";
}

const marks = new WeakMap<Check["decisions"], Map<number, boolean>>();

/** Whether any decision that the form under `top` can enter is marked. */
function marksSubmitting({ decisions }: Check, top: number): boolean {
  const known = marks.get(decisions) ?? new Map<number, boolean>();
  marks.set(decisions, known);
  let found = known.get(top);
  if (found === undefined) {
    const below = new Set([top]);
    for (const at of below) {
      const { alias, columns } = decisions[at]!;
      for (const source of [alias, ...columns.map((column) => column.source)]) if (source?.t === "decision") below.add(source.i);
    }
    known.set(top, (found = [...below].some((at) => isMarked(decisions[at]!))));
  }
  return found;
}

/** Whether a decision surely has a value other than `false`. */
function hasValue({ values }: CompiledDecision, at: number, possible: Possibilities): boolean {
  const own = possible.of(at);
  const [value] = own.values;
  return isSettled(own) && value !== 0 && (own.elements !== undefined || values[value!] !== false);
}

/** A cell other than `-` or `not(null)` on a question that is no attachment, on a fixed value, or on an answer that outcomes settle. */
function isGuard(check: Check, { source, tests, rows }: CompiledColumn, row: number): boolean {
  if (tests[rows[row]!]!.answered) return false;
  if (source.t === "decision") return check.decisions[source.i]!.reused === true;
  return source.t === "value" || check.questions[source.i]!.kind !== "attachment";
}
