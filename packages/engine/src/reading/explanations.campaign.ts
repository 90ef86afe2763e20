/** Campaign: deciding answers and nearest outcomes of 10,000 random programs of up to 10 questions, beside brute force. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { explanationMisfit } from "../testing/explanationMisfit.ts";

it("explains 10,000 random programs as shortly as can be", { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const misfit = explanationMisfit(seed, 10, 20_000);
      fc.pre(misfit !== null);
      expect(misfit).toBeUndefined();
    }),
    { numRuns: 10_000 },
  );
});
