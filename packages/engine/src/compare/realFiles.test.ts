/** Comparisons of real pairs of versions: held against random answers that are evaluated on both files, and every witness replayed. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { codeOf } from "../check/outcomes.ts";
import { domainSize } from "../diagram/order.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import { compileProgram } from "../program/compileProgram.ts";
import { stepOf } from "../session/stepOf.ts";
import type { Answers } from "../session/step.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { drawFrom } from "../testing/random.ts";
import { realFile } from "../testing/realFiles.ts";
import { compareVersions } from "./compareVersions.ts";
import { jointProgram } from "./jointProgram.ts";
import { matchQuestions } from "./matchQuestions.ts";
import { none } from "./sharedDomain.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const samples = Number(process.env.SAMPLES ?? 1000);

const sourceOf = (name: string) => {
  const file = `amsterdam/${name}.xml`;
  const bytes = realFile(file);
  return bytes && { file, model: readRuleFile(bytes, file).value!.model };
};
const pairs = [
  ["dakkapel-bouwen-v1-3507", "dakkapel-bouwen-v18-aaf9", false],
  ["dakkapel-bouwen-v18-aaf9", "dakkapel-bouwen-v46-67e4", false],
  ["zonnepaneel-en-zonneboiler-bouwen-v1-1f45", "zonnepaneel-en-zonneboiler-bouwen-v47-6324", false],
  ["kozijn-plaatsen-in-een-monument-v1-1ca8", "kozijn-plaatsen-in-een-monument-v3-e6c2", false],
  ["zonwering-rolhek-luik-of-rolluik-bouwen-v3-d02f", "zonwering-rolhek-luik-of-rolluik-bouwen-v20-5c81", true],
].map(([one, other, isEquivalent]) => ({ before: sourceOf(one as string), after: sourceOf(other as string), one, other, isEquivalent }));

type Source = NonNullable<ReturnType<typeof sourceOf>>;

/** How often random answers lead from which outcome to which other, evaluated on each file by itself. */
function sampled(before: Source, after: Source): ReadonlyMap<string, number> {
  const draw = drawFrom(seed);
  const [one, other] = [compileProgram([before]).value!, compileProgram([after]).value!];
  const matched = matchQuestions(before.model.uitvoeringsregels, after.model.uitvoeringsregels).flatMap((pair) => {
    const at = [one.questions, other.questions].map((all, side) =>
      all.findIndex(({ id }) => id === [before, after][side]!.model.uitvoeringsregels[side === 0 ? pair.before : pair.after]!.id),
    );
    return at.includes(-1) ? [] : [{ before: at[0]!, after: at[1]! }];
  });
  const { questions } = jointProgram(one, other, matched);
  expect(questions.every(({ shared }) => shared.domain.kind !== "multiple")).toBe(true);
  const found = new Map<string, number>();
  for (let round = 0; round < samples; round++) {
    const cells: { before: number[]; after: number[] } = { before: [], after: [] };
    for (const { before: old, after: young, shared } of questions) {
      const cell = draw(domainSize(shared.domain, shared.options.length));
      if (old !== undefined) cells.before[old] = shared.before[cell]!;
      if (young !== undefined) cells.after[young] = shared.after[cell]!;
    }
    if ([...cells.before, ...cells.after].includes(none)) continue;
    const outcomes = (
      [
        [one, cells.before],
        [other, cells.after],
      ] as const
    ).map(([{ decisions, tops }, own]) => {
      const { decision } = tops[0]!;
      const values = outcomeOf(decisions, decision, evaluateAll(decisions, own));
      return [...new Set(values.map((value) => codeOf(decisions[decision]!.values[value]!)!))].sort();
    });
    const key = JSON.stringify(outcomes);
    if (JSON.stringify(outcomes[0]) !== JSON.stringify(outcomes[1])) found.set(key, (found.get(key) ?? 0) + 1 / samples);
  }
  return found;
}

/** The codes that answers are sure to lead to. */
function replayed(source: Source, answers: Answers): readonly string[] {
  const { activities, problems } = stepOf(compileCheck([source]).value!, answers);
  expect(problems).toEqual([]);
  expect(activities[0]!.state).not.toBe("open");
  return [...new Set(activities[0]!.conclusions.map(({ code }) => code))].sort();
}

describe(`real versions (SEED=${seed})`, () => {
  for (const { before, after, one, other, isEquivalent } of pairs) {
    it.skipIf(before === undefined || after === undefined)(
      `compares ${one} with ${other} as random answers do`,
      { timeout: 3_600_000 },
      () => {
        const { differences, equivalent, examined } = compareVersions(before!, after!).value!;
        expect([equivalent, examined]).toEqual([isEquivalent, "exact"]);
        for (const { witness, before: from, after: to } of differences) {
          expect(replayed(before!, witness.answersBefore)).toEqual(from);
          expect(replayed(after!, witness.answers)).toEqual(to);
        }
        const told = new Map(differences.map((difference) => [JSON.stringify([difference.before, difference.after]), difference.share]));
        const found = sampled(before!, after!);
        for (const pair of found.keys()) expect(told.has(pair), pair).toBe(true);
        for (const [pair, share] of told) {
          // Six standard deviations, and a little for what is rare.
          const tolerance = 6 * Math.sqrt((share * (1 - share)) / samples) + 5 / samples;
          expect(Math.abs((found.get(pair) ?? 0) - share), pair).toBeLessThan(tolerance);
        }
      },
    );
  }

  it.skipIf(pairs[4]!.before === undefined)("tells paths that were numbered anew from paths that were rewritten", () => {
    const { changes } = compareVersions(pairs[4]!.before!, pairs[4]!.after!).value!;
    expect([...new Set(changes.map(({ kind }) => kind))].sort()).toEqual(["decision-renamed", "question-help-changed", "row-moved"]);
  });
});
