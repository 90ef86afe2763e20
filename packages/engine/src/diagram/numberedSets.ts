/** Sets of outputs as leaves: each set gets a number when it first comes. Knows nothing of tables. */
import type { NodeRef } from "./diagram.ts";
import { OverBudget } from "./workspace.ts";

/**
 * More sets of outputs than this are not told apart in one diagram: twelve rows that hit independently. Each further such row would double them,
 * and the nodes above them, so the budget of nodes would be spent on listing what nobody reads.
 */
export const maxSets = 4096;

/** Outputs in all these sets together: a thousand rows that each add one to those before would list half a million. */
const maxListed = 100_000;

/** Numbers sets as they come, each once; the number is a leaf. Throws `OverBudget` at one set, or one output, too many. */
export function numberedSets(): { readonly sets: readonly (readonly number[])[]; leafOf(set: readonly number[]): NodeRef } {
  const sets: (readonly number[])[] = [];
  const known = new Map<string, number>();
  let listed = 0;
  return {
    sets,
    leafOf(set) {
      const key = set.join();
      if (!known.has(key)) {
        listed += set.length;
        if (sets.length === maxSets || listed > maxListed) throw new OverBudget();
        known.set(key, sets.push(set) - 1);
      }
      return ~known.get(key)!;
    },
  };
}
