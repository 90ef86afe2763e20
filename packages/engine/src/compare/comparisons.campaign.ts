/** Campaign: 10,000 random programs of up to 10 questions, each with a later version of itself, beside brute force. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { misfitOfComparison } from "../testing/comparisonMisfit.ts";

it("compares 10,000 random programs with later versions as brute force does", { timeout: 14_400_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const found = misfitOfComparison(seed, 10, 20_000);
      fc.pre(found !== undefined);
      expect(found.misfit).toBeUndefined();
    }),
    { numRuns: 10_000 },
  );
});
