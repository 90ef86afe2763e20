/** The analysis of a random program beside every complete set of its answers: throws an assertion at the first difference. Shares nothing with diagrams. */
import { expect } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { codeOf } from "../check/outcomes.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareText } from "../feel/value.ts";
import { compileProgram } from "../program/compileProgram.ts";
import { readAnswers } from "../session/answers.ts";
import { preparedOf } from "../session/prepared.ts";
import { stepOf } from "../session/stepOf.ts";
import type { Answers } from "../session/step.ts";
import { analyse } from "../analysis/analyse.ts";
import { printed } from "../analysis/shown.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { drawFrom, randomRuleFile } from "./random.ts";
import type { Draw } from "./random.ts";
import { picked, unfold, worldsOf } from "./worlds.ts";
import type { World } from "./worlds.ts";

/** The model with an explanation, one of two, at some rows of its top table. */
function withExplanations(model: RuleFile, draw: Draw): RuleFile {
  const explain = (text: string) => ({ text, ...[{}, { explanation: "een" }, { explanation: "twee" }][draw(3)] });
  const decisions = model.decisions.map((decision, at) =>
    at < model.decisions.length - 1 || decision.logic.kind !== "table"
      ? decision
      : {
          ...decision,
          logic: {
            ...decision.logic,
            rows: decision.logic.rows.map((row) => ({ ...row, outputs: row.outputs.map(({ text }) => explain(text)) })),
          },
        },
  );
  return { ...model, decisions };
}

const answersOf = ({ params }: Diagnostic): Answers => (params.witness as { answers: Answers }).answers;

/**
 * Compares findings and figures of the random program of a seed with brute force; false where it has more than `most` complete sets of answers.
 * Every witness is replayed.
 */
export function compareAnalysis(seed: number, maxQuestions: number, most: number): boolean {
  const draw = drawFrom(seed);
  const model = withExplanations(randomRuleFile(draw, maxQuestions), draw);
  const source = { file: "test.xml", model };
  const program = compileProgram([source]).value!;
  const all = worldsOf(program, most);
  if (all === undefined) return false;
  const { worlds, sizes, questionOf } = all;
  const { diagnostics, statistics } = analyse([source]).files[0]!;
  const found = (code: string): Diagnostic[] => diagnostics.filter((diagnostic) => diagnostic.code === code);
  const check = compileCheck([source]).value!;

  /** The complete answers that a witness is part of. */
  const replay = (answers: Answers): World[] => {
    const { given, problems } = readAnswers(check, preparedOf(check), answers);
    expect(problems).toEqual([]);
    const fits = ({ cells }: World): boolean =>
      given.every((own, question) => {
        const cell = cells[question]!;
        return !own || (typeof cell === "number" ? own[0] === cell : own.join() === cell.map(Number).join());
      });
    const fitting = worlds.filter(fits);
    expect(fitting.length).toBeGreaterThan(0);
    return fitting;
  };

  // Gaps.
  expect(found("outcome/gap")).toHaveLength(worlds.some(({ codes }) => codes.length === 0) ? 1 : 0);
  for (const gap of found("outcome/gap")) {
    for (const { codes } of replay(answersOf(gap))) expect(codes).toEqual([]);
    const step = stepOf(check, answersOf(gap));
    expect(step.activities[0]!.state).toBe("no-outcome");
    expect(step.ignored).toEqual([]);
  }

  // Contradictions.
  program.decisions.forEach(({ name, hitPolicy, outputs, values }, index) => {
    const outputsOf = ({ evaluated }: World): string =>
      [...new Set(evaluated[index]!.hits.map((row) => outputs[row]!))]
        .sort((a, b) => a - b)
        .map((value) => printed(values[value]!))
        .join();
    const isSingle = hitPolicy === "ANY" || hitPolicy === "UNIQUE";
    const expected: ReadonlySet<string> = isSingle ? new Set(worlds.map(outputsOf).filter((set) => set.includes(","))) : new Set();
    const reported = found("outcome/contradiction").filter(({ params }) => params.decision === name);
    expect(reported.map(({ params }) => (params.outputs as string[]).join()).sort(compareText)).toEqual([...expected].sort(compareText));
    for (const contradiction of reported) {
      const { rows, outputs: set, isTop } = contradiction.params as { rows: number[]; outputs: string[]; isTop: boolean };
      for (const world of replay(answersOf(contradiction))) {
        expect(outputsOf(world)).toBe(set.join());
        for (const row of rows) expect(world.evaluated[index]!.hits).toContain(row - 1);
      }
      expect(rows.map((row) => printed(values[outputs[row - 1]!]!))).toEqual(set);
      if (!isTop) continue;
      const { conclusions } = stepOf(check, answersOf(contradiction)).activities[0]!;
      expect(new Set(conclusions.map(({ code }) => code))).toEqual(new Set(set));
    }
  });

  // Rows.
  program.decisions.forEach(({ name, outputs }, index) => {
    const reached = new Set(worlds.flatMap(({ evaluated }) => picked(program, index, evaluated[index]!)));
    const unreachable = outputs.flatMap((_, row) => (reached.has(row) ? [] : [row + 1]));
    const reported = found("table/unreachable-row").filter(({ params }) => params.decision === name);
    expect(reported.map(({ params }) => params.row)).toEqual(unreachable);
    for (const { params } of reported) {
      const holds = worlds.some(({ evaluated }) => evaluated[index]!.hits.includes((params.row as number) - 1));
      expect((params.coveredBy as number[]).length > 0).toBe(holds);
    }
  });

  // Questions.
  const irrelevant = program.questions.filter((_, question) => {
    const groups = new Map<string, string>();
    return worlds.every(({ cells, codes }) => {
      const key = JSON.stringify(cells.filter((_cell, other) => other !== question));
      const known = groups.get(key) ?? codes.join();
      groups.set(key, known);
      return known === codes.join();
    });
  });
  expect(found("question/never-relevant").map(({ params }) => params.id)).toEqual(irrelevant.map(({ id }) => id));

  // Codes.
  const top = program.decisions[program.tops[0]!.decision]!;
  const given = new Set(top.outputs.map((value) => codeOf(top.values[value]!)!));
  const come = new Set(worlds.flatMap(({ codes }) => codes));
  expect(new Set(found("outcome/unreachable").map(({ params }) => params.code))).toEqual(
    new Set([...given].filter((code) => !come.has(code))),
  );

  // Figures.
  const table = worlds.map(({ codes }) => codes.join());
  const { paths, longest, expected, nodes } = unfold(table, sizes, questionOf);
  expect(statistics).toMatchObject({ paths, longestPath: longest, diagramNodes: nodes, questions: program.questions.length });
  expect(statistics.expectedQuestions).toBeCloseTo(expected, 9);
  expect(statistics.outcomes.map(({ codes }) => codes.join()).sort()).toEqual([...new Set(table)].sort());
  for (const { codes, share } of statistics.outcomes) {
    expect(share).toBeCloseTo(table.filter((leaf) => leaf === codes.join()).length / table.length, 9);
  }
  expect(statistics.outcomes.reduce((sum, outcome) => sum + outcome.paths, 0)).toBe(paths);
  const contact = worlds.filter(({ codes }) => codes.includes("NeemContactOpMet")).length / worlds.length;
  expect(statistics.contactShare).toBeCloseTo(contact, 9);

  // Rows that say nothing of their own: those found may all be taken away together, and of what is left none may.
  program.decisions.forEach(({ name, outputs, aggregation, hitPolicy, ranks }, index) => {
    const reported = diagnostics.filter(({ code, params }) => /^table\/(duplicate|subsumed)-row$/.test(code) && params.decision === name);
    const gone = new Set(reported.map(({ params }) => (params.row as number) - 1));
    if (aggregation !== undefined) expect(gone.size).toBe(0);
    const isPicking = hitPolicy === "FIRST" || hitPolicy === "PRIORITY";
    const isContradictory =
      index !== program.tops[0]!.decision && found("outcome/contradiction").some(({ params }) => params.decision === name);
    const ranked = (rows: readonly number[]): readonly number[] =>
      hitPolicy === "PRIORITY" ? [...rows].sort((one, other) => ranks![one]! - ranks![other]! || one - other) : rows;
    const logic = program.origins[index]!.decision.logic;
    const told = outputs.map((output, row) => `${output}:${(logic.kind === "table" && logic.rows[row]!.outputs[0]!.explanation) || ""}`);
    const said = ({ evaluated }: World, without: ReadonlySet<number>): string => {
      const rows = ranked(evaluated[index]!.hits.filter((row) => !without.has(row)));
      const counting = isPicking ? rows.slice(0, 1) : rows;
      return [...new Set(counting.map((row) => told[row]!))].sort().join() + (isContradictory ? `/${outputs[rows[0] ?? -1]}` : "");
    };
    const isSame = (without: ReadonlySet<number>): boolean => worlds.every((world) => said(world, without) === said(world, new Set()));
    // Rows that are never picked are reported as such; without them a row that they repeat is needed.
    const hit = new Set(worlds.flatMap(({ evaluated }) => picked(program, index, evaluated[index]!)));
    const away = new Set([...gone, ...outputs.keys()].filter((row) => gone.has(row) || !hit.has(row)));
    expect(isSame(away)).toBe(true);
    if (aggregation === undefined) {
      outputs.forEach((_, row) => {
        if (away.has(row) || isContradictory) return;
        expect(isSame(new Set([...away, row]))).toBe(false);
      });
    }
    for (const finding of reported) {
      const { row, coveredBy } = finding.params as { row: number; coveredBy: number[] };
      for (const { evaluated } of replay(answersOf(finding))) {
        expect(evaluated[index]!.hits).toContain(row - 1);
        expect(evaluated[index]!.hits.some((other) => coveredBy.includes(other + 1))).toBe(true);
      }
      const isOne =
        coveredBy.length === 1 &&
        worlds.every(({ evaluated: { [index]: own } }) => own!.hits.includes(row - 1) === own!.hits.includes(coveredBy[0]! - 1));
      expect([finding.code, row]).toEqual([isOne ? "table/duplicate-row" : "table/subsumed-row", row]);
    }
  });

  // Explanations.
  const topIndex = program.tops[0]!.decision;
  const topLogic = program.origins[topIndex]!.decision.logic;
  const bare = new Set(
    worlds.flatMap(({ evaluated }) => {
      const rows = picked(program, topIndex, evaluated[topIndex]!);
      const isTold = (row: number): boolean => topLogic.kind === "table" && topLogic.rows[row]!.outputs[0]!.explanation !== undefined;
      const codesOf = (some: readonly number[]): (string | undefined)[] => some.map((row) => codeOf(top.values[top.outputs[row]!]!));
      const explained = codesOf(rows.filter(isTold));
      return codesOf(rows).filter((code) => !explained.includes(code));
    }),
  );
  const unexplained = found("outcome/without-explanation").flatMap(({ params }) => params.codes as string[]);
  expect(new Set(unexplained)).toEqual(bare);

  // Options.
  const codesBy = new Map(worlds.map(({ cells, codes }) => [JSON.stringify(cells), codes.join()]));
  const withAnswer = (cells: readonly CellAnswer[], question: number, answer: CellAnswer): string | undefined =>
    codesBy.get(JSON.stringify(cells.map((cell, other) => (other === question ? answer : cell))));
  const isIdle = new Set(irrelevant.map(({ id }) => id));
  program.questions.forEach(({ id, domain, options }, question) => {
    const reported = diagnostics
      .filter(({ code, params }) => code.startsWith("option/") && params.id === id)
      .map(({ params }) => params.options);
    if (isIdle.has(id)) expect(reported).toEqual([]);
    else if (domain.kind === "options") {
      const groups = new Map<string, string[]>();
      options.forEach((option, cell) => {
        const key = worlds.map(({ cells }) => withAnswer(cells, question, cell)).join("/");
        groups.set(key, [...(groups.get(key) ?? []), option]);
      });
      expect(reported).toEqual([...groups.values()].filter((group) => group.length > 1));
    } else if (domain.kind === "multiple") {
      const idle = options.filter((_, option) =>
        worlds.every(({ cells, codes }) => {
          const own = cells[question] as readonly boolean[];
          return (
            withAnswer(
              cells,
              question,
              own.map((on, other) => (other === option ? !on : on)),
            ) === codes.join()
          );
        }),
      );
      expect(reported).toEqual(idle.length === 0 ? [] : [idle]);
    } else expect(reported).toEqual([]);
  });

  // A better order holds what it promises.
  if (statistics.betterOrder !== null) {
    const placed = new Map(
      statistics.betterOrder.groups.flatMap(({ questions }) => questions.map((one) => [one.id, one.priority] as const)),
    );
    const moved = {
      ...model,
      uitvoeringsregels: model.uitvoeringsregels.map((regel) => ({ ...regel, prioriteit: placed.get(regel.id) ?? regel.prioriteit! })),
    };
    const after = analyse([{ file: "test.xml", model: moved }]).files[0]!.statistics;
    expect(after.expectedQuestions).toBeCloseTo(statistics.betterOrder.expectedQuestions, 9);
    expect(statistics.expectedQuestions - after.expectedQuestions).toBeGreaterThan(0.04);
  }
  expect(statistics.askedQuestions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(statistics.expectedQuestions, 9);
  return true;
}
