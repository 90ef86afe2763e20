/** Explanations replay: deciding answers force the outcome, and the nearest other outcomes are what a session comes to with the changed answers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import type { Check } from "../session/check.ts";
import type { Answer, Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { randomAnswer } from "../testing/answers.ts";
import { explanationMisfit } from "../testing/explanationMisfit.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { realFiles } from "../testing/realFiles.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { explanationOf, nearestSentence } from "./explanation.ts";

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Answers at random to all that is asked, up to the end or to `most`. */
function play(check: Check, draw: (below: number) => number, most = Infinity): Answers {
  const answers: { [id: string]: Answer } = {};
  for (let { next } = stepOf(check, answers); next >= 0 && Object.keys(answers).length < most; { next } = stepOf(check, answers)) {
    const question = check.questions[next]!;
    answers[question.id] = randomAnswer(question, draw);
  }
  return answers;
}

function outcomeOf(check: Check, answers: Answers): readonly string[] {
  return stepOf(check, answers).activities.map(({ state, conclusions, measures }) =>
    JSON.stringify([
      state,
      conclusions.map(({ code }) => code).sort(),
      measures.map(({ id, voorschrift }) => `${id} ${voorschrift}`).sort(),
    ]),
  );
}

function expectReplay(check: Check, answers: Answers): void {
  const { activities, deciding } = explanationOf(check, answers);
  const only = (ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, answers[id]!]));
  // A form has no outcome to force.
  const isForm = (at: number): boolean => check.activities[at]!.typering === "indieningsvereisten";
  const outcomes = (given: Answers): readonly string[] => outcomeOf(check, given).filter((_, at) => !isForm(at));
  expect(outcomes(only(deciding))).toEqual(outcomes(answers));
  const now = outcomeOf(check, answers);
  activities.forEach((activity, at) => {
    if (isForm(at)) return expect(activity).toEqual({ deciding: [], nearest: [] });
    expect(outcomeOf(check, only(activity.deciding))[at]).toBe(now[at]);
    for (const { codes, measures, changes, answers: other } of activity.nearest) {
      expect(changes.length).toBeGreaterThan(0);
      const there = stepOf(check, other).activities[at]!;
      expect(there.state).not.toBe("open");
      expect(there.conclusions.map(({ code }) => code).sort()).toEqual([...codes].sort());
      expect(there.measures.length).toBe(measures.length);
    }
  });
}

describe("explanationOf", () => {
  it("gives reasons and ways that replay, in random checks", () => {
    fc.assert(
      fc.property(seeds, fc.nat(4), (seed, most) => {
        const draw = drawFrom(seed);
        const { value: check } = compileCheck([{ file: "file.xml", model: randomRuleFile(draw, 5) }]);
        fc.pre(check !== undefined);
        expectReplay(check!, play(check!, draw, most === 0 ? Infinity : most));
      }),
      { numRuns: 150 },
    );
  });

  it("is as short as any, in random checks", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const misfit = explanationMisfit(seed, 5);
        fc.pre(misfit !== null);
        expect(misfit).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it("says thresholds, in both languages", () => {
    const model = ruleFile({
      questions: [{ id: "hoogte", text: "Hoe hoog is de dakkapel?", type: "number" }],
      tables: [
        {
          name: "uitkomst",
          policy: "UNIQUE",
          inputs: ["hoogte"],
          rows: [
            ["> 1.75", '"Vergunningplicht"'],
            ["<= 1.75", '"Toestemmingsvrij"'],
          ],
        },
      ],
    });
    const check = compileCheck([{ file: "file.xml", model, meta: { questions: { hoogte: { unit: "m" } } } }]).value!;
    const [nearest] = explanationOf(check, { hoogte: 2 }).activities[0]!.nearest;
    expect(nearest).toMatchObject({
      codes: ["Toestemmingsvrij"],
      answers: { hoogte: 1.75 },
      changes: [{ kind: "changed", now: 2, answer: 1.75 }],
    });
    expect(nearestSentence(check, nearest!, { nl: "Toestemmingsvrij", en: "Toestemmingsvrij" })).toEqual({
      nl: "Antwoordt u op “Hoe hoog is de dakkapel?” 1,75 m of lager (nu: 2), dan is de uitkomst Toestemmingsvrij.",
      en: "If you answer “Hoe hoog is de dakkapel?” with 1.75 m or lower (now: 2), the outcome is Toestemmingsvrij.",
    });
  });

  for (const { name, bytes } of realFiles()) {
    it(`replays on ${name}`, () => {
      const draw = drawFrom(name.length * 7919 + 1);
      const { value: check } = compileCheck([{ file: name, model: readRuleFile(bytes, name).value!.model }]);
      if (check === undefined) return console.log(`Skipped: ${name} does not compile.`);
      for (let run = 0; run < 5; run++) expectReplay(check, play(check, draw));
    });
  }
});
