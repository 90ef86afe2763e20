/** Steps against brute force on random rule files: what counts, what is relevant, what can still come out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { randomAnswer } from "../testing/answers.ts";
import { bruteForce } from "../testing/bruteForce.ts";
import type { BruteForce, Partly } from "../testing/bruteForce.ts";
import { largeCheck } from "../testing/largeCheck.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import type { Draw } from "../testing/random.ts";
import { cellsOf } from "./answers.ts";
import type { Check } from "./check.ts";
import type { ActivityStep, Answer, Step } from "./step.ts";
import { stepOf } from "./stepOf.ts";

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** The check of 20 activities that benchmarks run, so small that everything can be tried: shared questions, and activities that look at each other. */
const smallLargeCheck = (draw: Draw): readonly RuleFile[] =>
  largeCheck(draw, { activities: 2 + draw(3), questions: 4 + draw(5), shared: 1 + draw(3) });

/** Runs `judge` on a random check of one file, of two, or of the files that are made. */
function onRandomChecks(
  runs: number,
  judge: (force: BruteForce, draw: Draw) => void,
  files: number | ((draw: Draw) => readonly RuleFile[]) = 1,
  budget?: number,
): void {
  fc.assert(
    fc.property(seeds, (seed) => {
      const draw = drawFrom(seed);
      const isMade = typeof files === "function";
      const models = isMade ? files(draw) : Array.from({ length: files }, () => randomRuleFile(draw, 4));
      const force = bruteForce(models, isMade ? 3000 : 600, budget);
      fc.pre(force !== undefined);
      judge(force!, draw);
    }),
    { numRuns: runs },
  );
}

function cellAnswer(check: Check, question: number, answer: Answer): CellAnswer {
  const cells = cellsOf(check.questions[question]!, answer) as readonly number[];
  return check.questions[question]!.domain.kind === "multiple" ? cells.map((cell) => cell === 1) : cells[0]!;
}

/**
 * An activity whose conclusions stand in the order of their codes. They are told in the order of the rows that hit, and which of two rows with
 * one code hits can rest on an answer that is asked for another activity: the set is decided before that order is.
 */
function decided(activity: ActivityStep): ActivityStep {
  return { ...activity, conclusions: [...activity.conclusions].sort((one, other) => (one.code < other.code ? -1 : 1)) };
}

/** Random answers to some of the questions. */
function someAnswers(check: Check, draw: Draw): { [id: string]: Answer } {
  return Object.fromEntries(check.questions.filter(() => draw(2) === 0).map((question) => [question.id, randomAnswer(question, draw)]));
}

/** The answers that count, one by one in asking order, each tried by brute force. */
function counted({ check, isRelevant }: BruteForce, answers: { readonly [id: string]: Answer }): Partly {
  const known: (CellAnswer | undefined)[] = check.questions.map(() => undefined);
  check.questions.forEach(({ id }, at) => {
    if (Object.hasOwn(answers, id) && isRelevant(known, at)) known[at] = cellAnswer(check, at, answers[id]!);
  });
  return known;
}

const codesOf = (step: Step): string[][] =>
  step.activities.map((activity) => [...new Set(activity.conclusions.map(({ code }) => JSON.stringify(code)))].sort());

const union = (outcomes: readonly string[]): string[] =>
  [...new Set(outcomes.flatMap((outcome) => JSON.parse(outcome) as string[]))].sort();

/** One answer after the other, always to the next question; gives every step on the way. */
function play(
  check: Check,
  answerTo: (question: number) => Answer,
): { readonly steps: Step[]; readonly answers: { [id: string]: Answer } } {
  const answers: { [id: string]: Answer } = {};
  const steps = [stepOf(check, answers)];
  for (let next = steps[0]!.next; next >= 0; next = steps.at(-1)!.next) {
    answers[check.questions[next]!.id] = answerTo(next);
    steps.push(stepOf(check, answers));
  }
  return { steps, answers };
}

describe("stepOf through the diagram", () => {
  for (const [what, files, runs] of [
    ["one rule file", 1, 300],
    ["two rule files", 2, 300],
    ["two to four activities of up to eight questions", smallLargeCheck, 100],
  ] as const) {
    it(`counts, asks and concludes as brute force does, with ${what} in a check`, () => {
      onRandomChecks(
        runs,
        (force, draw) => {
          const { check } = force;
          const answers = someAnswers(check, draw);
          const step = stepOf(check, answers);
          const known = counted(force, answers);
          const ids = (accepts: (at: number) => boolean): string[] => check.questions.filter((_, at) => accepts(at)).map(({ id }) => id);
          expect(step.answered).toEqual(ids((at) => known[at] !== undefined));
          expect(step.ignored).toEqual(ids((at) => known[at] === undefined && Object.hasOwn(answers, check.questions[at]!.id)));
          expect(step.relevant).toEqual(ids((at) => force.isRelevant(known, at)));
          expect(step.next).toBe(check.questions.findIndex((_, at) => force.isRelevant(known, at)));
          const outcomes = force.outcomes(known);
          expect(codesOf(step)).toEqual(outcomes.map(union));
          expect(step.activities.map(({ state }) => state)).toEqual(
            outcomes.map((found) => (found.length > 1 ? "open" : found[0] === "[]" ? "no-outcome" : "concluded")),
          );
          expect(step.relevance).toBe("exact");
        },
        files,
      );
    });
  }

  it("gives the same whatever the order of the answers", () => {
    onRandomChecks(150, ({ check }, draw) => {
      const answers = someAnswers(check, draw);
      const reversed = Object.fromEntries(Object.entries(answers).reverse());
      expect(stepOf(check, reversed)).toEqual(stepOf(check, answers));
    });
  });

  it("never changes what is decided when more is answered, and never promises fewer questions than come", () => {
    for (const files of [1, 2]) {
      onRandomChecks(
        150,
        ({ check }, draw) => {
          const { steps } = play(check, (question) => randomAnswer(check.questions[question]!, draw));
          steps.forEach((step, at) => {
            expect(step.atMost).toBeGreaterThanOrEqual(steps.length - 1 - at);
            const later = steps[at + 1];
            if (!later) return;
            expect(later.atMost).toBeLessThanOrEqual(step.atMost);
            step.activities.forEach((activity, index) => {
              if (activity.state !== "open") expect(decided(later.activities[index]!)).toEqual(decided(activity));
            });
          });
        },
        files,
      );
    }
  });

  it("leaves nothing to ask after the last answer, and calls an outcome undecided only because of unknowns", () => {
    onRandomChecks(200, (force, draw) => {
      const check: Check = {
        ...force.check,
        questions: force.check.questions.map((question) => ({ ...question, unknown: { help: "Vraag het na." } })),
      };
      const { steps, answers } = play(check, (question) => (draw(3) === 0 ? null : randomAnswer(check.questions[question]!, draw)));
      steps.forEach((step, at) => {
        expect(step.atMost).toBeGreaterThanOrEqual(steps.length - 1 - at);
        if (at > 0) expect(step.atMost).toBeLessThanOrEqual(steps[at - 1]!.atMost);
      });
      const last = steps.at(-1)!;
      expect(last.relevant).toEqual([]);
      const known = check.questions.map(({ id }, at) =>
        last.answered.includes(id) && answers[id] !== null ? cellAnswer(check, at, answers[id]!) : undefined,
      );
      const outcomes = force.outcomes(known);
      expect(codesOf(last)).toEqual(outcomes.map(union));
      expect(last.activities[0]!.state === "undecided").toBe(outcomes[0]!.length > 1);
    });
  });
});

describe("stepOf without a diagram", () => {
  it("never asks too little and ends with the same outcome", () => {
    onRandomChecks(
      300,
      (force, draw) => {
        const { check } = force;
        expect(check.activities[0]!.root).toBeUndefined();
        const { steps, answers } = play(check, (question) => randomAnswer(check.questions[question]!, draw));
        const known: (CellAnswer | undefined)[] = check.questions.map(() => undefined);
        const last = steps.at(-1)!;
        check.questions.forEach(({ id }, at) => {
          if (last.answered.includes(id)) known[at] = cellAnswer(check, at, answers[id]!);
        });
        const outcomes = force.outcomes(known);
        expect(outcomes[0]).toHaveLength(1);
        expect(codesOf(last)).toEqual(outcomes.map(union));
        expect(last.activities[0]!.state).toBe(outcomes[0]![0] === "[]" ? "no-outcome" : "concluded");
        expect(last.relevance).toBe("approximate");
      },
      1,
      0,
    );
  });

  it("holds every question to be relevant that is, and every code to be possible that is", () => {
    onRandomChecks(
      300,
      (force, draw) => {
        const { check } = force;
        const step = stepOf(check, someAnswers(check, draw));
        const answers = someAnswers(check, draw);
        const known = check.questions.map(({ id }, at) =>
          stepOf(check, answers).answered.includes(id) ? cellAnswer(check, at, answers[id]!) : undefined,
        );
        const now = stepOf(check, answers);
        check.questions.forEach(({ id }, at) => {
          if (force.isRelevant(known, at)) expect(now.relevant).toContain(id);
        });
        expect(codesOf(now)[0]).toEqual(expect.arrayContaining(union(force.outcomes(known)[0]!)));
        expect(step.atMost).toBe(step.relevant.length);
      },
      1,
      0,
    );
  });
});
