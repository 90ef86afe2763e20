/**
 * Law 4 under changes of structure, long (`npm run campaign -- structure`): 300 random series of edits on each file, 20 on those over 120 kB.
 * `STRUCTURE_SEED` chooses others. A run over all files is recorded in docs/campaigns.md.
 */
import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { chosenNumber, recordResult } from "../testing/campaignRecord.ts";
import { expectStructureKept, readSource, structuredFiles } from "../testing/structureProperty.ts";

const seed = chosenNumber("STRUCTURE_SEED", 1);
const files = structuredFiles();
/** Files that stand in the repository's own sources; with no others this is no full run. */
const own = 2;

describe(`random changes of structure (STRUCTURE_SEED=${seed})`, () => {
  let series = 0;
  const kept: string[] = [];

  for (const { name, source } of files) {
    it(`of ${name} read back as the model, and leave the rest as it stands`, { timeout: 3_600_000 }, () => {
      const original = readSource(source);
      const runs = source.length < 120_000 ? 300 : 20;
      series += runs;
      fc.assert(
        fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (edits, count) => expectStructureKept(original, edits, count)),
        { numRuns: runs, seed },
      );
      kept.push(name);
    });
  }

  afterAll(() => {
    if (files.length <= own) return;
    recordResult({
      name: "structure",
      what: `series of 1 to 12 random edits on ${files.length} files: written, read back, the rest byte for byte`,
      date: new Date().toISOString().slice(0, 10),
      count: series,
      seed,
      outcome: `${files.length - kept.length} of ${files.length} files failed`,
    });
  });
});
