/** Law 4 under changes of structure, long: 300 random series of edits on each file. */
import fc from "fast-check";
import { describe, it } from "vitest";
import { expectStructureKept, readSource, structuredFiles } from "../testing/structureProperty.ts";

describe("random changes of structure", () => {
  for (const { name, source } of structuredFiles()) {
    it(`of ${name} read back as the model, and leave the rest as it stands`, { timeout: 600_000 }, () => {
      const original = readSource(source);
      fc.assert(
        fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, edits) => expectStructureKept(original, seed, edits)),
        { numRuns: source.length < 120_000 ? 300 : 20 },
      );
    });
  }
});
