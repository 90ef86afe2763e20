/** Generated sets on random programs against brute force: all that any session can touch is touched, and nothing else is asked for. */
import { describe, expect, it } from "vitest";
import { evaluateAll } from "../evaluate/evaluate.ts";
import type { CellAnswer, Evaluated } from "../evaluate/evaluate.ts";
import type { Program } from "../program/program.ts";
import { allCells, drawFrom, randomRuleFile } from "../testing/random.ts";
import { generateScenarios } from "./generate.ts";
import { playAnswers } from "./play.ts";
import { completeAnswers, studyOf } from "./study.ts";
import type { Study } from "./study.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 60);
const mostWorlds = 300;

/** The rows that count in a decision under complete answers. */
function picked({ hitPolicy, ranks }: Program["decisions"][number], { hits }: Evaluated): readonly number[] {
  if (hits.length === 0) return [];
  if (hitPolicy === "FIRST") return [hits[0]!];
  if (hitPolicy === "PRIORITY") return [hits.reduce((best, row) => (ranks![row]! < ranks![best]! ? row : best))];
  return hits;
}

/** What sessions touch, as texts: rows that are sure by brute force over all that is not asked, answers, outcomes. */
function touchedBy({ program, check }: Study, worlds: readonly (readonly CellAnswer[])[], rowsOf: readonly string[][]) {
  return (own: readonly CellAnswer[], answers: Parameters<typeof playAnswers>[1]): readonly string[] => {
    const { asked, conclusions, open } = playAnswers(check, answers);
    expect(open).toEqual([]);
    const isAsked = program.questions.map(({ id }) => asked.includes(id));
    const alike = worlds.flatMap((cells, at) => (cells.every((cell, i) => !isAsked[i] || String(cell) === String(own[i])) ? [at] : []));
    const sure = rowsOf[alike[0]!]!.filter((row) => alike.every((at) => rowsOf[at]!.includes(row)));
    const given = own.flatMap((cell, i) => {
      if (!isAsked[i]) return [];
      return typeof cell === "number" ? [`answer ${i} ${cell}`] : cell.map((on, option) => `answer ${i} ${option} ${Number(on)}`);
    });
    return [...sure, ...given, `outcome ${conclusions.join()}`];
  };
}

function compare(round: number): boolean {
  const study = studyOf({ file: "test.xml", model: randomRuleFile(drawFrom(seed + round), 5) }).value!;
  const { program, drawn } = study;
  const { ground, goals } = drawn!;
  const all = allCells(program, mostWorlds);
  if (all === undefined) return false;
  // What nobody can answer, as a day between two that follow on each other, is no world.
  const isReal = (cells: readonly CellAnswer[]): boolean =>
    cells.every((cell, question) => typeof cell !== "number" || ground.answers[question]![cell] !== undefined);
  const worlds = all.filter(isReal);
  const rowsOf = worlds.map((cells) => {
    const evaluated = evaluateAll(program.decisions, cells);
    return program.decisions.flatMap((decision, index) => picked(decision, evaluated[index]!).map((row) => `row ${index} ${row}`));
  });
  const answersOf = (cells: readonly CellAnswer[]) => {
    const way = new Map<number, number>();
    cells.forEach((cell, question) => {
      ground.levelsOf[question]!.forEach((level, option) => way.set(level, typeof cell === "number" ? cell : Number(cell[option])));
    });
    return completeAnswers(study.check, ground, way, () => 0);
  };
  const touch = touchedBy(study, worlds, rowsOf);
  const reachable = new Set(worlds.flatMap((cells) => touch(cells, answersOf(cells))));

  const { scenarios, coverage } = generateScenarios(study, undefined);
  const touched = new Set(
    scenarios.flatMap(({ answers }) => {
      const cells = ground.cells(answers);
      const own = worlds.find((world) =>
        world.every((cell, question) =>
          ground.levelsOf[question]!.every((level, option) => {
            const given = cells[level]!;
            return given < 0 || given === (typeof cell === "number" ? cell : Number(cell[option]));
          }),
        ),
      )!;
      return touch(own, answers);
    }),
  );
  expect([...touched].sort()).toEqual([...reachable].sort());
  const written = [...reachable].filter((one) => one.startsWith("row "));
  expect(coverage!.rows.reachable).toBe(written.length);
  expect(coverage!.answers.reachable).toBe([...reachable].filter((one) => one.startsWith("answer ")).length);
  expect(coverage!.outcomes.reachable).toBe([...reachable].filter((one) => one.startsWith("outcome ")).length);
  for (const part of [coverage!.rows, coverage!.answers, coverage!.outcomes, coverage!.boundaries]) expect(part.missed).toEqual([]);
  const hitting = new Set(rowsOf.flat());
  expect(goals.undecided.map(([decision, row]) => `row ${decision} ${row}`).sort()).toEqual(
    [...hitting].filter((row) => !reachable.has(row)).sort(),
  );
  return true;
}

describe("a generated set of scenarios", () => {
  it(`touches all that any session can touch, by brute force on random programs (seed ${seed})`, () => {
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
