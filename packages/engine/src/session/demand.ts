/** What a form (indieningsvereisten) asks: by demand from its top decision, not by what could change an outcome (contracts section 3). */
import type { Check, CompiledColumn, CompiledDecision } from "./check.ts";
import { isSettled } from "./possible.ts";
import type { Possibilities } from "./possible.ts";

/**
 * The questions that the form under `top` asks now: a table with a value other than `false` asks nothing; else each row whose answered
 * guards hold asks its open guards and, when none is open, its other open questions and enters the decisions of its cells.
 *
 * With `ahead`, all that it may still come to ask: open guards are taken to hold. Answers only ever make that set smaller.
 */
export function demand(check: Check, top: number, possible: Possibilities, ahead: boolean): ReadonlySet<number> {
  const asked = new Set<number>();
  const entered = new Set([top]);
  // What a decision needs stands before it, so one pass downwards meets every decision after all that lead to it.
  for (let at = top; at >= 0; at--) {
    const decision = check.decisions[at]!;
    if (!entered.has(at) || hasValue(decision, at, possible)) continue;
    const want = ({ source }: Pick<CompiledColumn, "source">): void => {
      if (source.t === "decision") entered.add(source.i);
      else if (source.t === "question" && !possible.isKnown(source)) asked.add(source.i);
    };
    if (decision.alias) want({ source: decision.alias });
    decision.outputs.forEach((_, row) => {
      const columns = decision.columns.filter((column) => !column.tests[column.rows[row]!]!.any);
      const guards = columns.filter((column) => isGuard(check, column, row));
      if (guards.some((guard) => possible.test(guard, row) === "miss")) return;
      const open = guards.filter((guard) => possible.test(guard, row) === "open");
      open.forEach(want);
      if (ahead || open.length === 0) columns.forEach(want);
    });
  }
  return asked;
}

/** Whether a decision surely has a value other than `false`. */
function hasValue({ values }: CompiledDecision, at: number, possible: Possibilities): boolean {
  const own = possible.of(at);
  const [value] = own.values;
  return isSettled(own) && value !== 0 && (own.elements !== undefined || values[value!] !== false);
}

/** A cell other than `-` or `not(null)` on a question that is no attachment, or on a fixed value. */
function isGuard(check: Check, { source, tests, rows }: CompiledColumn, row: number): boolean {
  if (tests[rows[row]!]!.answered || source.t === "decision") return false;
  return source.t === "value" || check.questions[source.i]!.kind !== "attachment";
}
