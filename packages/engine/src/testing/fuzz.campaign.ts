/**
 * A million mutated rule files (`npm run campaign -- fuzz`). `FUZZ_SEED`, `FUZZ_FROM` and `FUZZ_COUNT` choose others; a run that was ended
 * goes on with the `FUZZ_FROM` of its last line. A full run from 0 without interruption is recorded in docs/campaigns.md.
 */
import { expect, it } from "vitest";
import { chosenNumber, recordResult } from "./campaignRecord.ts";
import { fuzz, fuzzFiles } from "./fuzzPool.ts";

const [seed, from, count] = [chosenNumber("FUZZ_SEED", 1), chosenNumber("FUZZ_FROM", 0), chosenNumber("FUZZ_COUNT", 1_000_000)];
const full = 1_000_000;

it(`${count} mutants of ${fuzzFiles().length} rule files from number ${from} of seed ${seed} give nothing but diagnostics`, async () => {
  const begin = performance.now();
  let told = 0;
  const result = await fuzz(seed, from, from + count, (next, { failures, slowest, reached }) => {
    for (const { number: mutant, what, file } of failures.slice(told)) console.log(`FAILED mutant ${mutant}: ${what}\n  ${file}`);
    told = failures.length;
    const rate = ((next - from) / ((performance.now() - begin) / 1000)).toFixed(0);
    console.log(
      `${next - from} of ${count} done, ${rate} a second, ${told} failed, slowest ${slowest} ms, ${JSON.stringify(reached)}; go on with FUZZ_FROM=${next}`,
    );
  });
  const { failures, slowest, reached } = result;
  if (from === 0 && count >= full) {
    recordResult({
      name: "fuzz",
      what: `mutated rule files, ${fuzzFiles().length} originals: read, written, compiled, analysed, run`,
      date: new Date().toISOString().slice(0, 10),
      count,
      seed,
      outcome: `${failures.length} failed; ${reached.refused} refused, ${reached.compiled} run to the end, slowest ${slowest} ms, 50 MB of heap`,
    });
  }
  expect(failures).toEqual([]);
});
