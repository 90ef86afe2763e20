/** The smallest hitting set, beside trying all sets. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallestHittingSet } from "./hittingSet.ts";

/** All subsets of 0 … 7 by size, then in order of elements. */
const subsets = Array.from({ length: 256 }, (_, bits) => Array.from({ length: 8 }, (_, at) => at).filter((at) => bits & (1 << at))).sort(
  (one, other) => one.length - other.length || (one.join() < other.join() ? -1 : 1),
);

describe("smallestHittingSet", () => {
  it("is the first of the smallest among all sets", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), { maxLength: 9 }), (sets) => {
        const expected = subsets.find((subset) => sets.every((set) => set.some((element) => subset.includes(element))));
        expect(smallestHittingSet(sets)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("is nothing where no set can be hit", () => expect(smallestHittingSet([[1], []])).toBeUndefined());
});
