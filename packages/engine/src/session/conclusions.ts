/** From codes to conclusions: which explanation goes with each (contracts section 2). */
import { follow, leavesBelow } from "../diagram/walk.ts";
import type { Check, CheckActivity } from "./check.ts";
import type { Prepared } from "./prepared.ts";
import type { Conclusion } from "./step.ts";

/**
 * One conclusion for each distinct code and explanation. The explanation is that of the rows that surely hit; where none does, the one that
 * all rows share that can still hit with that code, else none. `cells` are the answers that count, by level.
 *
 * Codes stand in row order: each where its first row surely hits, or else where its first row can still hit.
 */
export function conclusionsOf(
  check: Check,
  { leavesOf }: Pick<Prepared, "leavesOf">,
  activity: CheckActivity,
  codes: readonly number[],
  cells: Int32Array,
): Conclusion[] {
  const { diagram } = check;
  const lastAnswered = cells.findLastIndex((cell) => cell >= 0);
  const found = codes.map((code) => {
    let turn = Infinity;
    const sure = new Set<number>();
    const can = new Set<number>();
    let isListed = false;
    for (const [place, row] of activity.rows.entries()) {
      if (row.code !== code) continue;
      isListed = true;
      const at = follow(diagram, row.hits, cells);
      // In asking order nothing below is answered, and what may follow from there is known of each node.
      const isOpen = at < 0 || diagram.level[at]! > lastAnswered;
      const leaves = isOpen ? leavesOf(at) : leavesBelow(diagram, at, cells);
      if (!leaves.includes(1)) continue;
      const isSure = leaves.length === 1;
      if (can.size === 0 || (isSure && sure.size === 0)) turn = place;
      can.add(row.explanation);
      if (isSure) sure.add(row.explanation);
    }
    const shared = isListed ? (can.size === 1 ? [...can] : [-1]) : [activity.explanationOf[code] ?? -1];
    const conclusions = (sure.size > 0 ? [...sure] : shared).map((explanationIndex) => ({
      code: activity.codes[code]!,
      explanation: check.explanations[explanationIndex]?.markdown ?? null,
      explanationIndex,
    }));
    return { turn, conclusions };
  });
  if (found.every(({ turn }) => turn < Infinity)) found.sort((one, other) => one.turn - other.turn);
  return found.flatMap(({ conclusions }) => conclusions);
}
