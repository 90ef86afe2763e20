/** Two thousand mutated rule files in processes of their own: nothing but diagnostics, in time, within memory. A million are in `fuzz.campaign.ts`. */
import { describe, expect, it } from "vitest";
import { fuzz, fuzzFiles } from "./fuzzPool.ts";

const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const count = 2000;

describe(`${count} mutants of ${fuzzFiles().length} rule files, seed ${seed}`, () => {
  it("give nothing but diagnostics, none takes a second, all stay within the memory that is promised", { timeout: 600_000 }, async () => {
    const { failures, reached, slowest } = await fuzz(seed, 0, count);
    console.log(`fuzz: seed ${seed}, ${JSON.stringify(reached)}, the slowest took ${slowest} ms`);
    expect(failures).toEqual([]);
    expect(reached.compiled).toBeGreaterThan(count / 4);
  });
});
