/** No false alarm on files that are correct by construction, and no planted fault that is missed. The campaign does the same many times over. */
import { expect, it } from "vitest";
import { falseAlarm, missedFault } from "../testing/validatorMisfit.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const seeds = Array.from({ length: 300 }, (_, round) => seed * 1000 + round);

it(`says nothing of correct files (seed ${seed})`, { timeout: 120_000 }, () => {
  expect(seeds.flatMap((one) => falseAlarm(one) ?? [])).toEqual([]);
});

it(`finds every planted fault, with a witness that replays (seed ${seed})`, { timeout: 120_000 }, () => {
  expect(seeds.flatMap((one) => missedFault(one) ?? [])).toEqual([]);
});
