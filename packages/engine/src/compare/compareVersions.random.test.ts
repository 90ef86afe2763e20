/** Comparisons of random programs with mutants of themselves, against brute force: equivalent if and only if no answers lead elsewhere. */
import { describe, expect, it } from "vitest";
import { misfitOfComparison } from "../testing/comparisonMisfit.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 200);

describe(`two versions of random programs (SEED=${seed})`, () => {
  it("differ where trying all answers says so, in those outcomes and with those shares, and every witness replays", () => {
    let [compared, equivalent, lacking] = [0, 0, 0];
    for (let round = 0; round < rounds; round++) {
      const found = misfitOfComparison(seed + round * 7919);
      if (found === undefined) continue;
      expect({ seed: seed + round * 7919, misfit: found.misfit }).toEqual({ seed: seed + round * 7919, misfit: undefined });
      compared++;
      if (found.isEquivalent) equivalent++;
      if (found.isLacking) lacking++;
    }
    expect(compared).toBeGreaterThan(rounds / 4);
    expect(equivalent).toBeGreaterThan(0);
    expect(equivalent).toBeLessThan(compared);
    expect(lacking).toBeGreaterThan(0);
  });
});
