/** Shares by drawing answers: a second opinion on figures that are computed exactly. */
import { codeOf, measureOf } from "../check/outcomes.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import { compareText } from "../feel/value.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { compileProgram } from "../program/compileProgram.ts";
import { randomCells } from "./random.ts";
import type { Draw } from "./random.ts";

/** How often each set of codes comes among `count` random complete answers, by its codes as JSON; by direct evaluation of the tables. */
export function sampledOutcomes(model: RuleFile, count: number, draw: Draw): ReadonlyMap<string, number> {
  const program = compileProgram([{ file: "sampled.xml", model }]).value!;
  const found = new Map<string, number>();
  for (let drawn = 0; drawn < count; drawn++) {
    const evaluated = evaluateAll(program.decisions, randomCells(program, draw));
    const codes = program.tops.flatMap(({ decision, file }) => {
      const { values } = program.decisions[decision]!;
      const things = outcomeOf(program.decisions, decision, evaluated).map((value) => values[value]!);
      if (program.files[file]!.typering !== "maatregelen") return things.flatMap((value) => codeOf(value) ?? []);
      return things.flatMap((value) => {
        const measure = measureOf(value);
        return measure === undefined ? [] : [[measure.voorschrift, measure.id].filter((part) => part !== "").join(" ")];
      });
    });
    const key = JSON.stringify([...new Set(codes)].sort(compareText));
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** Outcomes whose computed share no chance explains: further than six standard deviations from the sample, or drawn and not computed. */
export function unlikelyShares(
  outcomes: readonly { readonly codes: readonly string[]; readonly share: number }[],
  sampled: ReadonlyMap<string, number>,
  count: number,
): readonly string[] {
  const shares = new Map(outcomes.map(({ codes, share }) => [JSON.stringify(codes), share]));
  return [...new Set([...shares.keys(), ...sampled.keys()])].filter((key) => {
    const share = shares.get(key) ?? 0;
    const seen = (sampled.get(key) ?? 0) / count;
    // One outcome more or less is no matter of chance at all where the share is tiny.
    return Math.abs(seen - share) > 6 * Math.sqrt((share * (1 - share)) / count) + (share === 0 ? 0 : 3 / count);
  });
}
