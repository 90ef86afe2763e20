/** Generated scenarios of the real rule files and of our own: all is touched, every mistake is caught, and sampling finds nothing that was missed. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { evaluateAll } from "../evaluate/evaluate.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { randomAnswers } from "../testing/answers.ts";
import { drawFrom, randomCells } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { generateScenarios } from "./generate.ts";
import { huntOf } from "./hunt.ts";
import { studyOf, touchedBy } from "./study.ts";
import { testScenarios } from "./testScenarios.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const samples = 60;
/** Of forms mistakes are searched for, not drawn; of larger ones than this that takes too long here. */
const mostFormRows = 20;

const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const own = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((name) => /^[a-z-]+\/[a-z-]+\.xml$/.test(name) && !name.startsWith("broken"))
  .map((name) => ({ name, bytes: readFileSync(examples + name) }));
const files = [...own, ...realFiles()].flatMap(({ name, bytes }) => {
  const model = readRuleFile(bytes, name).value?.model;
  return model !== undefined && model.uitvoeringsregels.length > 0 ? [{ name, source: { file: name, model } }] : [];
});

describe("a generated set of scenarios", () => {
  it.each(files)("of $name touches all, catches every mistake and passes", { timeout: 120_000 }, ({ source }) => {
    const study = studyOf(source).value!;
    const rows = study.program.decisions.reduce((sum, { outputs }) => sum + outputs.length, 0);
    const hunt = study.isForm && rows > mostFormRows ? undefined : huntOf(study);
    const { scenarios, coverage, mutants } = generateScenarios(study, hunt);
    for (const part of [coverage!.rows, coverage!.answers, coverage!.outcomes, coverage!.boundaries]) expect(part.missed).toEqual([]);
    const tested = testScenarios(study, scenarios, false);
    expect([tested.failed, tested.scenarios.flatMap(({ found }) => [...found.ignored, ...found.problems])]).toEqual([0, []]);
    if (mutants !== undefined) expect([mutants.survivors, mutants.notExamined]).toEqual([[], 0]);

    // What random citizens and random complete answers meet is among what can be touched.
    const draw = drawFrom(seed);
    const { program, check, drawn } = study;
    const { goals } = drawn!;
    const known = new Set(scenarios.flatMap(({ answers }) => touchedBy(study, drawn!, answers).goals));
    for (let sample = 0; sample < samples; sample++) {
      for (const goal of touchedBy(study, drawn!, randomAnswers(check, draw)).goals) expect(known.has(goal)).toBe(true);
    }
    if (study.isForm) return;
    const named = new Set([
      ...goals.goals.flatMap((goal) => (goal.kind === "row" ? [`${goal.decision} ${goal.row}`] : [])),
      ...goals.undecided.map(([decision, row]) => `${decision} ${row}`),
    ]);
    for (let sample = 0; sample < samples; sample++) {
      evaluateAll(program.decisions, randomCells(program, draw)).forEach(({ hits }, decision) => {
        const { hitPolicy } = program.decisions[decision]!;
        const counting = hitPolicy === "FIRST" ? hits.slice(0, 1) : hitPolicy === "PRIORITY" ? [] : hits;
        if (program.origins[decision]!.decision.logic.kind !== "table") return;
        for (const row of counting) if (!named.has(`${decision} ${row}`)) throw new Error(`row ${row} of ${decision}, seed ${seed}`);
      });
    }
  });

  it("adds nothing to a set that is whole, and only what is missing to one that is not", () => {
    const study = studyOf(files[0]!.source).value!;
    const hunt = huntOf(study);
    const whole = generateScenarios(study, hunt).scenarios;
    expect(generateScenarios(study, hunt, whole).added).toBe(0);
    const part = whole.slice(0, 2);
    const again = generateScenarios(study, hunt, part);
    expect(again.scenarios.slice(0, 2)).toEqual(part);
    expect(again.added).toBeGreaterThan(0);
    expect(generateScenarios(study, hunt, part)).toEqual(again);
  });
});
