/** Outcome and relevance of an activity without a diagram, from what its decisions may still be. May ask too much, never too little. */
import type { Check, CheckActivity } from "./check.ts";
import type { Evaluated } from "./evaluated.ts";
import { candidates } from "./possible.ts";
import type { Possibilities } from "./possible.ts";

/** What `activity` may still come to; its decision must be among those that `possible` evaluated. */
export function outlookOf(check: Check, activity: Pick<CheckActivity, "decision" | "byValue">, possible: Possibilities): Evaluated {
  let top = activity.decision!;
  for (let alias = check.decisions[top]!.alias; alias?.t === "decision"; alias = check.decisions[top]!.alias) top = alias.i;
  const decision = check.decisions[top]!;
  const { rows, values } = possible.of(top);
  // ANY and UNIQUE, as COLLECT and the orders, give every code that hits: the author may contradict himself, a citizen must not lose a code.
  const isSet = rows.length > 0 && !decision.aggregation && decision.hitPolicy !== "FIRST" && decision.hitPolicy !== "PRIORITY";
  const outcomeOf = (value: number): readonly number[] => {
    const code = activity.byValue?.[value] ?? -1;
    return code < 0 ? [] : [code];
  };
  const codesOf = (row: number): readonly number[] => outcomeOf(decision.outputs[row]!);
  const all = rows.map((_, row) => row);
  const sure = new Set(all.filter((row) => rows[row] === "hit").flatMap(codesOf));
  const sets = isSet ? all.filter((row) => rows[row] !== "miss").map(codesOf) : [...values].map(outcomeOf);
  const outcome = [...new Set(sets.flat())].sort((one, other) => one - other);
  const decided = isSet ? outcome.every((code) => sure.has(code)) : sets.every((set) => set.join() === sets[0]!.join());

  const relevant = new Set<number>();
  const entered = new Set(decided ? [] : [top]);
  for (let at = top; at >= 0; at--) {
    if (!entered.has(at)) continue;
    const inner = check.decisions[at]!;
    const own = possible.of(at);
    const want = (source: (typeof inner.columns)[number]["source"]): void => {
      if (possible.isKnown(source)) return;
      if (source.t === "decision") entered.add(source.i);
      else if (source.t === "question") relevant.add(source.i);
    };
    if (inner.alias) want(inner.alias);
    const open = (at === top && isSet) || inner.list || inner.aggregation ? own.rows.map((_, row) => row) : candidates(inner, own.rows);
    for (const row of open) {
      if (own.rows[row] !== "open" || (at === top && isSet && codesOf(row).every((code) => sure.has(code)))) continue;
      for (const column of inner.columns) if (possible.test(column, row) === "open") want(column.source);
    }
  }
  return { outcome, decided, relevant, ahead: relevant, required: new Set(), awaits: [] };
}
