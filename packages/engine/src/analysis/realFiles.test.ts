/** Findings and figures of the real rule files: the figures that are known and witnesses that replay. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { stepOf } from "../session/stepOf.ts";
import type { Answers } from "../session/step.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { drawFrom } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { sampledOutcomes, unlikelyShares } from "../testing/sampledShares.ts";
import { analyse } from "./analyse.ts";

const files = realFiles().map(({ name, bytes }) => {
  const source = { file: name, model: readRuleFile(bytes, name).value!.model };
  return { name, source, analysis: analyse([source]).files[0]! };
});
const figures = (name: string) => files.find((file) => file.name === name)!.analysis.statistics;
const withCode = (code: string, test: (params: { readonly [key: string]: unknown }) => boolean = () => true) =>
  files
    .filter(({ analysis }) => analysis.diagnostics.some((diagnostic) => diagnostic.code === code && test(diagnostic.params)))
    .map(({ name }) => name);

describe.skipIf(files.length === 0)("the analysis of real files", () => {
  it.each([
    ["amsterdam/geo.dmn", 11, 2.25],
    ["amsterdam/tree-felling.dmn", 4, 1.83],
    ["amsterdam/zonnepaneel-en-zonneboiler-bouwen-v47-6324.xml", 39, 5.4],
  ])("expects of %s, with %i questions, to ask %f", (name, questions, expected) => {
    expect(figures(name).questions).toBe(questions);
    expect(Math.abs(figures(name).expectedQuestions - expected)).toBeLessThan(0.01);
  });

  it("finds the files that contradict themselves at the top", () => {
    expect(withCode("outcome/contradiction", ({ isTop }) => isTop === true)).toEqual([
      "amsterdam/dakkapel-bouwen-old-v1-76d7.xml",
      "amsterdam/dakkapel-bouwen-v1-3507.xml",
      "amsterdam/dakkapel-bouwen-v18-aaf9.xml",
      "amsterdam/dakkapel-bouwen-v46-67e4.xml",
      "amsterdam/with-conclusion-description.dmn",
      "amsterdam/zonnepaneel-en-zonneboiler-bouwen-v1-1f45.xml",
      "amsterdam/zonnepaneel-en-zonneboiler-bouwen-v47-6324.xml",
    ]);
  });

  it("finds the gap that a misspelt option leaves in the official sample", () => {
    const name = "official-samples/ConclusieBouwenDakkapel-dmn1.2.dmn";
    const { diagnostics } = files.find((file) => file.name === name)!.analysis;
    const about = diagnostics.filter(({ params }) => params.decision === "Voordakvlak");
    expect(about.map(({ code, params }) => [code, params.row])).toEqual([
      ["entry/not-an-option", 3],
      ["table/unreachable-row", 3],
    ]);
    expect(withCode("outcome/gap")).toContain(name);
  });

  it("gives witnesses that replay", () => {
    let replayed = 0;
    for (const { source, analysis } of files) {
      const check = compileCheck([source]).value!;
      for (const { code, params } of analysis.diagnostics) {
        if (params.witness === undefined) continue;
        const { activities, problems } = stepOf(check, (params.witness as { answers: Answers }).answers);
        expect(problems).toEqual([]);
        if (code === "outcome/gap") expect(activities[0]!.state).toBe("no-outcome");
        else if (params.isTop === true)
          expect(activities[0]!.conclusions.map((one) => one.code).sort()).toEqual([...(params.outputs as string[])].sort());
        replayed++;
      }
    }
    expect(replayed).toBeGreaterThan(0);
  });

  it("has shares that agree with random answers", { timeout: 1_200_000 }, () => {
    const [seed, count] = [Number(process.env.SEED ?? Date.now() % 1_000_000), Number(process.env.SAMPLES ?? 300)];
    const draw = drawFrom(seed);
    const wrong = files
      .filter(({ source }) => source.model.typering !== "indieningsvereisten")
      .flatMap(({ name, source, analysis }) =>
        unlikelyShares(analysis.statistics.outcomes, sampledOutcomes(source.model, count, draw), count).map((codes) => `${name}: ${codes}`),
      );
    expect(wrong, `seed ${seed}`).toEqual([]);
  });

  it("has shares that add up to one, and leaves nothing out", () => {
    for (const { analysis, source } of files) {
      const { outcomes, approximate } = analysis.statistics;
      if (source.model.typering !== "indieningsvereisten") expect(outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(approximate).toBeUndefined();
    }
    expect(withCode("analysis/not-examined")).toEqual([]);
  });
});
