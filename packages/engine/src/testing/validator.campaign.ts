/** Campaign: 10,000 random programs of up to 10 questions beside brute force, 100,000 correct files without an alarm, 10,000 planted faults all found. */
import { expect, it } from "vitest";
import { compareAnalysis } from "./analysisBesideBruteForce.ts";
import { recordResult } from "./campaignRecord.ts";
import { falseAlarm, missedFault } from "./validatorMisfit.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const part = Number(process.env.PART ?? 1);
const programs = Math.round(10_000 * part);
const correct = Math.round(100_000 * part);
const planted = Math.round(10_000 * part);

it(`finds what brute force finds, no alarm on correct files, every planted fault (seed ${seed})`, { timeout: 36_000_000 }, () => {
  let skipped = 0;
  let compared = 0;
  for (let round = 0; compared < programs; round++) {
    if (compareAnalysis(seed * 1_000_000 + round, 10, 3000)) compared++;
    else skipped++;
  }
  console.log(`${compared} programs compared, ${skipped} passed over since they have more than 3,000 sets of answers`);
  for (let round = 0; round < correct; round++) expect(falseAlarm(seed * 1_000_000 + round)).toBeUndefined();
  console.log(`${correct} correct files: no alarm`);
  for (let round = 0; round < planted; round++) expect(missedFault(seed * 1_000_000 + round)).toBeUndefined();
  console.log(`${planted} planted faults: all found`);
  if (part !== 1) return;
  recordResult({
    name: "validator",
    what: "analysis beside brute force; correct files; planted faults",
    date: new Date().toISOString().slice(0, 10),
    count: programs + correct + planted,
    seed,
    outcome: "no difference, no false alarm, none missed",
  });
});
