/** Mutants on random programs against brute force: which are equivalent, what each makes of the outcome, and that witnesses show it. */
import { describe, expect, it } from "vitest";
import { codeOf } from "../check/outcomes.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import type { CompiledDecision, Program } from "../program/program.ts";
import { allCells, drawFrom, randomRuleFile } from "../testing/random.ts";
import { generateScenarios } from "./generate.ts";
import { huntOf } from "./hunt.ts";
import { mutated } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";
import type { Mutant } from "./mutants.ts";
import { studyOf } from "./study.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 40);
const mostWorlds = 1500;

/** The codes of the top under complete answers, as one text. */
function codesOf({ tops }: Program, decisions: readonly CompiledDecision[], cells: readonly CellAnswer[]): string {
  const { decision } = tops[0]!;
  const values = outcomeOf(decisions, decision, evaluateAll(decisions, cells));
  return [...new Set(values.map((value) => codeOf(decisions[decision]!.values[value]!)))].sort().join();
}

const nameOf = ({ kind, decision, row, column, after }: Mutant): string => [kind, decision, row, column, after].join("/");

/** False where there are too many answers to try. */
function compare(round: number): boolean {
  const model = randomRuleFile(drawFrom(seed + round), 8);
  const study = studyOf({ file: "test.xml", model }).value!;
  const hunt = huntOf(study)!;
  const { program } = hunt;
  const open = study.drawn!.ground.answers;
  expect(open.length).toBe(program.questions.length);
  const worlds = allCells(program, mostWorlds);
  if (worlds === undefined) return false;
  const before = worlds.map((cells) => codesOf(program, program.decisions, cells));
  const { listed: mutants, made } = mutantsOf(program, (decision) => model.decisions.includes(decision));
  expect([mutants.length, hunt.made]).toEqual([made, made]);
  const different = new Set(hunt.different.map(nameOf));
  for (const mutant of mutants) {
    const decisions = program.decisions.with(mutant.decision, mutated(program.decisions[mutant.decision]!, mutant));
    const isDifferent = worlds.some((cells, at) => codesOf(program, decisions, cells) !== before[at]);
    if (isDifferent !== different.has(nameOf(mutant))) throw new Error(`${nameOf(mutant)}: ${isDifferent ? "differs" : "is the same"}`);
  }
  hunt.different.forEach((mutant, at) => {
    const answers = hunt.differ(at);
    if (answers !== undefined && !hunt.catches(answers).includes(at)) throw new Error(`${nameOf(mutant)}: its witness does not catch it`);
  });
  const { mutants: figures, scenarios } = generateScenarios(study, hunt);
  expect(figures!.survivors).toEqual([]);
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
  return true;
}

describe("mutants of random programs", () => {
  it(`are equivalent if and only if brute force says so, and a generated set catches all others (seed ${seed})`, () => {
    let compared = 0;
    for (let round = 0; round < rounds; round++) {
      try {
        if (compare(round)) compared++;
      } catch (fault) {
        throw new Error(`round ${round} of seed ${seed}: ${String(fault)}`, { cause: fault });
      }
    }
    expect(compared).toBeGreaterThan(rounds / 4);
  }, 600_000);
});
