/** Findings and figures against brute force on random programs: everything is found, nothing is made up, every witness replays. */
import { describe, expect, it } from "vitest";
import { compareAnalysis } from "../testing/analysisBesideBruteForce.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 300);

describe("findings on random programs", () => {
  it(`are those of brute force, with witnesses that replay (seed ${seed})`, () => {
    let compared = 0;
    for (let round = 0; round < rounds; round++) {
      try {
        if (compareAnalysis(seed + round, 5, 2000)) compared++;
      } catch (fault) {
        throw new Error(`round ${round} of seed ${seed}: ${String(fault)}`, { cause: fault });
      }
    }
    expect(compared).toBeGreaterThan(rounds / 2);
  }, 600_000);
});
