/** From codes to conclusions: which explanation goes with each (contracts section 2). */
import { follow, leavesBelow } from "../diagram/walk.ts";
import type { Cells } from "../diagram/walk.ts";
import type { Check, CheckActivity } from "./check.ts";
import type { Conclusion } from "./step.ts";

/**
 * One conclusion for each distinct code and explanation. The explanation is that of the rows that surely hit; where none does, the one that
 * all rows share that can still hit with that code, else none. `cells` are the answers that count, by level.
 */
export function conclusionsOf(check: Check, activity: CheckActivity, codes: readonly number[], cells: Cells): Conclusion[] {
  return codes.flatMap((code) => {
    const sure = new Set<number>();
    const can = new Set<number>();
    let isListed = false;
    for (const row of activity.rows) {
      if (row.code !== code) continue;
      isListed = true;
      const at = follow(check.diagram, row.hits, cells);
      const leaves = at < 0 ? [~at] : leavesBelow(check.diagram, at, cells);
      if (!leaves.includes(1)) continue;
      can.add(row.explanation);
      if (leaves.length === 1) sure.add(row.explanation);
    }
    const shared = isListed ? (can.size === 1 ? [...can] : [-1]) : [activity.explanationOf[code] ?? -1];
    return (sure.size > 0 ? [...sure] : shared).map((explanationIndex) => ({
      code: activity.codes[code]!,
      explanation: check.explanations[explanationIndex]?.markdown ?? null,
      explanationIndex,
    }));
  });
}
