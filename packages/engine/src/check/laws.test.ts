/** Laws 1 to 3 on random programs, against brute force: relevance, order of answers, and unknown as a value of its own. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Check } from "../session/check.ts";
import { stepOf } from "../session/stepOf.ts";
import type { Answer, Step } from "../session/step.ts";
import { randomAnswer, randomAnswers } from "../testing/answers.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import type { Draw } from "../testing/random.ts";
import { referenceOutcomes } from "../testing/reference.ts";
import { compileCheck } from "./compileCheck.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 300);

function checkOf(model: RuleFile, budget?: number): Check {
  const { value } = compileCheck([{ file: "test.xml", model }], budget);
  if (value === undefined) throw new Error("no check");
  return value;
}

const outcomeOf = (step: Step): readonly (readonly string[])[] =>
  step.activities.map(({ conclusions }) => conclusions.map(({ code }) => JSON.stringify(code)).sort());

/** Runs a property over random programs and says which one failed. */
function forRandom(count: number, maxQuestions: number, property: (model: RuleFile, check: Check, draw: Draw) => void): void {
  for (let round = 0; round < count; round++) {
    const draw = drawFrom(seed * 31 + round);
    const model = randomRuleFile(draw, maxQuestions);
    try {
      property(model, checkOf(model), draw);
    } catch (fault) {
      throw new Error(`round ${round} of SEED=${seed}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
    }
  }
}

/** The questions that two completions differing in them alone give different outcomes, by sampling completions with the reference. */
function sampledRelevant(model: RuleFile, check: Check, given: { [id: string]: Answer }, draw: Draw, samples: number): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < samples; i++) {
    const complete = { ...randomAnswers(check, draw), ...given };
    const before = JSON.stringify(referenceOutcomes(model, complete));
    for (const question of check.questions) {
      if (question.id in given || found.has(question.id)) continue;
      for (let other = 0; other < 4; other++) {
        const changed = { ...complete, [question.id]: randomAnswer(question, draw) };
        if (JSON.stringify(referenceOutcomes(model, changed)) !== before) found.add(question.id);
      }
    }
  }
  return found;
}

describe(`the laws on random programs of up to 12 questions (SEED=${seed})`, () => {
  it("law 1: diagram and direct evaluation agree on complete answers", () => {
    forRandom(rounds, 12, (model, check, draw) => {
      for (let set = 0; set < 20; set++) {
        const answers = randomAnswers(check, draw);
        expect(outcomeOf(stepOf(check, answers))).toEqual(referenceOutcomes(model, answers));
      }
    });
  });

  it("law 2: a question is relevant if and only if two completions that differ in it alone have different outcomes", () => {
    forRandom(rounds / 3, 12, (model, check, draw) => {
      const given: { [id: string]: Answer } = {};
      for (let step = stepOf(check, given); step.next !== -1; step = stepOf(check, given)) {
        for (const id of sampledRelevant(model, check, given, draw, 6)) expect(step.relevant).toContain(id);
        given[check.questions[step.next]!.id] = randomAnswer(check.questions[step.next]!, draw);
      }
      // Nothing is open, so no completion may differ from another.
      expect([...sampledRelevant(model, check, given, draw, 10)]).toEqual([]);
    });
  });

  it("law 2, the other way: every question called relevant has a witness", () => {
    forRandom(rounds / 6, 5, (model, check, draw) => {
      const step = stepOf(check, {});
      const found = sampledRelevant(model, check, {}, draw, 600);
      expect([...found].sort()).toEqual([...step.relevant].sort());
    });
  });

  it("law 3: a new answer never changes a decision that was made, and without a diagram nothing relevant is left out", () => {
    forRandom(rounds / 3, 8, (model, check, draw) => {
      const undrawn = checkOf(model, 0);
      expect(undrawn.activities.every(({ root }) => root === undefined)).toBe(true);
      const given: { [id: string]: Answer } = {};
      const order = check.questions.map(({ id }) => id).sort(() => draw(3) - 1);
      let decided: string | undefined;
      for (const id of order) {
        given[id] = randomAnswer(
          check.questions.find((question) => question.id === id)!,
          draw,
        );
        const exact = stepOf(check, given);
        const approximate = stepOf(undrawn, given);
        for (const relevant of exact.relevant) expect(approximate.relevant).toContain(relevant);
        const outcome = JSON.stringify(outcomeOf(exact));
        if (decided !== undefined) expect(outcome).toBe(decided);
        if (exact.next === -1) decided = outcome;
      }
      expect(outcomeOf(stepOf(undrawn, given))).toEqual(referenceOutcomes(model, given));
    });
  });
});
