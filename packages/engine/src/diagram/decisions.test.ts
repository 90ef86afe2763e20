/** Diagrams of whole programs agree with direct evaluation on random programs, in any order, and give up over their budget. */
import { describe, expect, it } from "vitest";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Program } from "../program/program.ts";
import { allCells, drawFrom, randomCells, randomRuleFile } from "../testing/random.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { DecisionDiagrams } from "./decisions.ts";
import { maxSets } from "./numberedSets.ts";
import type { NodeRef } from "./diagram.ts";
import { depthFirstOrder } from "./order.ts";
import { OverBudget } from "./workspace.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 400);

function compiled(model: ReturnType<typeof ruleFile>): Program {
  const { value } = compileProgram([{ file: "test.xml", model }]);
  if (value === undefined) throw new Error("no program");
  return value;
}

function follow(diagrams: DecisionDiagrams, root: NodeRef, cells: readonly CellAnswer[]): number {
  let ref = root;
  while (ref >= 0) {
    const { question, option } = diagrams.levels[diagrams.workspace.levelOf(ref)]!;
    const cell = cells[question]!;
    ref = diagrams.workspace.child(ref, typeof cell === "number" ? cell : cell[option!] === true ? 1 : 0);
  }
  return ~ref;
}

/** Checks law 1 on one program: diagrams of outcomes, values and rows agree with direct evaluation. */
function agree(program: Program, order: readonly number[], sets: readonly CellAnswer[][]): void {
  const diagrams = new DecisionDiagrams(program, order, 1_000_000);
  const tops = program.tops.map(({ decision }) => ({ decision, ...diagrams.outcome(decision) }));
  const values = program.decisions.map((_, i) => diagrams.value(i));
  for (const cells of sets) {
    const direct = evaluateAll(program.decisions, cells);
    for (const { decision, root, outcomes } of tops) {
      expect(outcomes[follow(diagrams, root, cells)]).toEqual(outcomeOf(program.decisions, decision, direct));
      program.decisions[decision]!.outputs.forEach((_, row) => {
        expect(follow(diagrams, diagrams.condition(decision, row), cells) === 1).toBe(direct[decision]!.hits.includes(row));
      });
    }
    values.forEach((root, i) => {
      if (!program.decisions[i]!.list) expect(follow(diagrams, root, cells)).toBe(direct[i]!.value);
    });
  }
}

describe("the diagrams of decisions", () => {
  it(`agree with direct evaluation on every complete set of answers (seed ${seed})`, () => {
    for (let round = 0; round < rounds; round++) {
      const draw = drawFrom(seed + round);
      const program = compiled(randomRuleFile(draw, 6));
      const sets = allCells(program, 3000) ?? Array.from({ length: 500 }, () => randomCells(program, draw));
      const asking = program.questions.map((_, i) => i);
      try {
        agree(program, draw(2) === 0 ? asking : depthFirstOrder(program), sets);
      } catch (fault) {
        throw new Error(`round ${round} of seed ${seed}: ${String(fault)}`);
      }
    }
  });

  it("hold a question only where two answers to it alone differ", () => {
    for (let round = 0; round < rounds / 4; round++) {
      const program = compiled(randomRuleFile(drawFrom(seed - round), 4));
      const sets = allCells(program, 2000);
      if (sets === undefined) continue;
      const diagrams = new DecisionDiagrams(
        program,
        program.questions.map((_, i) => i),
        1_000_000,
      );
      for (const { decision } of program.tops) {
        const { root, outcomes } = diagrams.outcome(decision);
        const outcome = new Map(sets.map((cells) => [JSON.stringify(cells), outcomes[follow(diagrams, root, cells)]!.join()]));
        const support = new Set<number>();
        const visit = (ref: NodeRef): void => {
          if (ref < 0) return;
          const level = diagrams.workspace.levelOf(ref);
          support.add(diagrams.levels[level]!.question);
          for (let cell = 0; cell < diagrams.workspace.sizes[level]!; cell++) visit(diagrams.workspace.child(ref, cell));
        };
        visit(root);
        const relevant = new Set<number>();
        for (const cells of sets) {
          program.questions.forEach((_, question) => {
            for (const other of sets) {
              if (
                other.every((cell, i) => i === question || String(cell) === String(cells[i])) &&
                outcome.get(JSON.stringify(other)) !== outcome.get(JSON.stringify(cells))
              )
                relevant.add(question);
            }
          });
          if (relevant.size === program.questions.length) break;
        }
        expect([...support].sort()).toEqual([...relevant].sort());
      }
    }
  });

  it("stop at their budget instead of filling the memory", () => {
    // Every set of answers has a sum of its own: exponential in every order. Of one row more the program itself would be refused.
    const count = 13;
    const questions = Array.from({ length: count }, (_, i) => ({ id: `q${i}` }));
    const sum = {
      name: "sum",
      policy: "COLLECT" as const,
      aggregation: "SUM" as const,
      inputs: questions.map(({ id }) => id),
      rows: questions.map((_, i) => [...questions.map((__, j) => (i === j ? "true" : "-")), String(2 ** i)]),
    };
    const top = {
      name: "top",
      policy: "FIRST" as const,
      inputs: ["sum"],
      rows: [
        ["> 1000", '"a"'],
        ["-", '"b"'],
      ],
    };
    const program = compiled(ruleFile({ questions, tables: [sum, top] }));
    expect(() =>
      new DecisionDiagrams(
        program,
        program.questions.map((_, i) => i),
        2000,
      ).outcome(program.tops[0]!.decision),
    ).toThrow(OverBudget);
  });

  /** Rows that each look at a question of their own, under one that all look at, and say something of their own. */
  const independentRows = (count: number, policy: "ANY" | "COLLECT", aggregation?: "COUNT") => {
    const questions = Array.from({ length: count }, (_, i) => ({ id: `q${i}` }));
    const rows = questions.map((_, i) => ["true", ...questions.map((__, j) => (i === j ? "true" : "-")), aggregation ? "1" : `"${i}"`]);
    const table = { name: "table", policy, ...(aggregation && { aggregation }), inputs: ["gate", ...questions.map(({ id }) => id)], rows };
    const top = { name: "top", policy: "FIRST" as const, inputs: ["table"], rows: [[`>= ${count / 2}`, '"a"']] };
    const program = compiled(ruleFile({ questions: [{ id: "gate" }, ...questions], tables: aggregation ? [table, top] : [table] }));
    const asking = program.questions.map((_, i) => i);
    return { diagrams: new DecisionDiagrams(program, asking, 1_500_000), top: program.tops[0]!.decision };
  };

  it("give up on rows that hit independently with outputs of their own after no more than the sets they allow, not after the budget", () => {
    for (const count of [13, 40, 80]) {
      const { diagrams, top } = independentRows(count, "ANY");
      expect(() => diagrams.outcome(top)).toThrow(OverBudget);
      expect(diagrams.workspace.nodeCount).toBeLessThan(2 * maxSets);
      expect(diagrams.workspace.stepCount).toBeLessThan(maxSets * (2 + count));
    }
    expect(independentRows(11, "ANY").diagrams.outcome(0).outcomes).toHaveLength(2 ** 11);
  });

  it("count rows that hit independently without listing them", () => {
    const { diagrams, top } = independentRows(40, "COLLECT", "COUNT");
    diagrams.outcome(top);
    expect(diagrams.workspace.nodeCount).toBeLessThan(3000);
  });

  it("tell apart what looks at a list in other ways than by what it holds", () => {
    // The last entry cannot be read: its row never hits, whatever stands beside it in the column.
    for (const entries of [
      ['contains(?,"a")', "not(null)", "ja nee"],
      ['"a"', "null", "ja nee"],
    ]) {
      const list = { name: "list", policy: "COLLECT" as const, inputs: ["q"], rows: [["true", '"a"'], ["true", '"b"']] }; // prettier-ignore
      const top = { name: "top", policy: "ANY" as const, inputs: ["list"], rows: entries.map((entry, i) => [entry, `"${i}"`]) };
      const several = { id: "m", type: "list" as const, multiple: true, options: ["a", "b"] };
      for (const model of [
        ruleFile({ questions: [{ id: "q" }], tables: [list, top] }),
        ruleFile({ questions: [several], tables: [{ ...top, inputs: ["m"] }] }),
      ]) {
        const program = compiled(model);
        agree(program, [0], allCells(program, 100)!);
      }
    }
  });
});
