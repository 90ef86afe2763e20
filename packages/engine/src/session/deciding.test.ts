/** The answers that decide: enough on their own, and none too many. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import { smallestReason } from "../explain/reason.ts";
import { randomAnswer } from "../testing/answers.ts";
import { bruteForce } from "../testing/bruteForce.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { cellsOf } from "./answers.ts";
import { decidingAnswers } from "./deciding.ts";
import type { Answer } from "./step.ts";
import { stepOf } from "./stepOf.ts";

describe("decidingAnswers", () => {
  for (const budget of [undefined, 0]) {
    it(`force the outcome, and no fewer of them do, ${budget === 0 ? "without a diagram enough though not always fewest" : "on random checks"}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
          const draw = drawFrom(seed);
          const force = bruteForce([randomRuleFile(draw, 4)], 600, budget);
          fc.pre(force !== undefined);
          const { check, outcomes } = force!;
          const answers: { [id: string]: Answer } = {};
          for (let { next } = stepOf(check, answers); next >= 0; { next } = stepOf(check, answers)) {
            const question = check.questions[next]!;
            answers[question.id] = randomAnswer(question, draw);
          }
          const cells = (ids: readonly string[]): (CellAnswer | undefined)[] =>
            check.questions.map((question) => {
              if (!ids.includes(question.id)) return undefined;
              const own = cellsOf(question, answers[question.id]!) as readonly number[];
              return question.domain.kind === "multiple" ? own.map((cell) => cell === 1) : own[0]!;
            });
          const now = outcomes(cells(stepOf(check, answers).answered));
          const deciding = decidingAnswers(check, answers);
          expect(outcomes(cells(deciding))).toEqual(now);
          if (budget === 0) return;
          for (const left of deciding) {
            expect(outcomes(cells(deciding.filter((id) => id !== left)))).not.toEqual(now);
          }
        }),
        { numRuns: 150 },
      );
    });
  }
});

describe("smallestReason", () => {
  it("keeps the later of equally good reasons", () => {
    expect(smallestReason(["a", "b", "c"], (kept) => kept.includes("a") || kept.includes("c"))).toEqual(["c"]);
  });

  it("keeps nothing where nothing is needed", () => {
    expect(smallestReason([1, 2], () => true)).toEqual([]);
  });
});
