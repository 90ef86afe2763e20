/** Direct evaluation on programs written out as data: what hits, what a decision's value is, and what the outcome of a top decision is. */
import { describe, expect, it } from "vitest";
import type { CompiledColumn, CompiledDecision, Source } from "../program/program.ts";
import { evaluateAll, outcomeOf } from "./evaluate.ts";
import type { CellAnswer, Evaluated } from "./evaluate.ts";

const asked = (i: number): Source => ({ t: "question", i });
const decided = (i: number): Source => ({ t: "decision", i });

/** A column whose first test is `-`; the numbers say for each row which test it takes. */
const column = (source: Source, tests: CompiledColumn["tests"], rows: readonly number[]): CompiledColumn => ({
  source,
  tests: [{ any: true }, ...tests],
  rows,
});

/** Row 0 hits where the first question is yes, row 1 where the second is, row 2 always. */
const table = (more: Partial<CompiledDecision> = {}): CompiledDecision => ({
  name: "table",
  hitPolicy: "UNIQUE",
  columns: [column(asked(0), [{ truth: [1, 0] }], [1, 0, 0]), column(asked(1), [{ truth: [1, 0] }], [0, 1, 0])],
  outputs: [3, 1, 2],
  values: [null, "een", "twee", "drie"],
  ...more,
});

const plain = { name: "plain", hitPolicy: "UNIQUE", columns: [], outputs: [], values: [null] } as const;

const evaluate = (decisions: readonly CompiledDecision[], ...cells: CellAnswer[]): Evaluated => evaluateAll(decisions, cells).at(-1)!;
const pairs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

describe("the rows that hit", () => {
  it("are those whose every entry holds, ascending", () => {
    expect(pairs.map((cells) => evaluate([table()], ...cells).hits)).toEqual([[0, 1, 2], [0, 2], [1, 2], [2]]);
  });

  it("of a fixed value are those that accept it", () => {
    const columns = [column({ t: "value", v: 1 }, [{ truth: [1] }, { truth: [0] }, { choice: { t: "and", c: [] } }], [1, 2, 3])];
    expect(evaluate([table({ columns })]).hits).toEqual([0]);
  });

  it("of a decision are those that accept its value", () => {
    const columns = [column(decided(0), [{ truth: [0, 1, 0, 0] }, { truth: [0, 0, 0, 1] }], [1, 2, 0])];
    expect(pairs.map((cells) => evaluate([table({ hitPolicy: "FIRST" }), table({ columns })], ...cells).hits)).toEqual([
      [1, 2],
      [1, 2],
      [0, 2],
      [2],
    ]);
  });

  it("of a list are tested by its elements, also through a decision that takes it over", () => {
    const list = table({ hitPolicy: "COLLECT", list: true });
    const tests = [{ choice: { t: "any", options: [1] } }, { choice: { t: "not", c: { t: "any", options: [3, 1] } } }] as const;
    for (const source of [decided(0), decided(1), decided(2)]) {
      const decisions = [
        list,
        { ...plain, alias: decided(0) },
        { ...plain, alias: decided(1) },
        table({ columns: [column(source, tests, [1, 2, 0])] }),
      ];
      expect(pairs.map((cells) => evaluate(decisions, ...cells).hits)).toEqual([[0, 2], [2], [0, 2], [1, 2]]);
    }
  });

  it("of several answers are tested by the options chosen", () => {
    const tests = [{ choice: { t: "any", options: [0, 2] } }, { choice: { t: "not", c: { t: "any", options: [1] } } }] as const;
    const decision = table({ columns: [column(asked(0), tests, [1, 2, 0])] });
    const hits = (...chosen: boolean[]): readonly number[] => evaluate([decision], chosen).hits;
    expect([hits(false, false, false), hits(false, true, false), hits(false, true, true), hits(true, false, false)]).toEqual([
      [1, 2],
      [2],
      [0, 2],
      [0, 1, 2],
    ]);
  });

  it("of one answer have no elements, so a test on sets finds none", () => {
    const decision = table({
      columns: [
        column(asked(0), [{ choice: { t: "any", options: [0] } }, { choice: { t: "not", c: { t: "any", options: [0] } } }], [1, 2, 0]),
      ],
    });
    expect(evaluate([decision], 0).hits).toEqual([1, 2]);
  });

  it("are none of an absent decision and of one that takes over a question or a value", () => {
    expect(evaluate([table({ absent: true })], 0, 0)).toEqual({ hits: [], value: 0 });
    expect(evaluate([table({ alias: asked(1) })], 0, 4)).toEqual({ hits: [], value: 5 });
    expect(evaluate([table({ alias: asked(1) })], 0, [true])).toEqual({ hits: [], value: 0 });
    expect(evaluate([table({ alias: { t: "value", v: false } })], 0, 0)).toEqual({ hits: [], value: 1 });
    expect(evaluate([table({ alias: { t: "value", v: null } })], 0, 0)).toEqual({ hits: [], value: 0 });
    expect(evaluate([table(), { ...plain, alias: decided(0) }], 0, 1)).toEqual({ hits: [0, 2], value: 3 });
  });
});

describe("the value", () => {
  const values = (more: Partial<CompiledDecision>): number[] => pairs.map((cells) => evaluate([table(more)], ...cells).value);

  it("is that of the first row that hits, null where none does", () => {
    for (const hitPolicy of ["UNIQUE", "ANY", "FIRST"] as const) expect(values({ hitPolicy })).toEqual([3, 3, 1, 2]);
    expect(values({ outputs: [3, 1] })).toEqual([3, 3, 1, 0]);
  });

  it("is that of the lowest rank under PRIORITY, of equals the first", () => {
    expect(values({ hitPolicy: "PRIORITY", ranks: [2, 0, 1] })).toEqual([1, 2, 1, 2]);
    expect(values({ hitPolicy: "PRIORITY", ranks: [1, 1, 1] })).toEqual([3, 3, 1, 2]);
    expect(values({ hitPolicy: "PRIORITY", ranks: [0, 1, 2] })).toEqual([3, 3, 1, 2]);
  });

  it("is the aggregate of all rows that hit, null where the decision does not know it", () => {
    const more = { hitPolicy: "COLLECT", aggregation: "SUM", values: [null, 1, 2, 4, 7, 6, 3] } as const;
    // 4 + 1 + 2, 4 + 2, 1 + 2, 2.
    expect(values(more)).toEqual([4, 5, 6, 2]);
    expect(values({ ...more, values: [null, 1, 2, 4] })).toEqual([0, 0, 0, 2]);
    expect(values({ ...more, aggregation: "COUNT", outputs: [1], values: [null, 1] })).toEqual([1, 1, 0, 0]);
  });
});

describe("the outcome of a top decision", () => {
  const outcomes = (decisions: readonly CompiledDecision[]): unknown[] =>
    pairs.map((cells) => outcomeOf(decisions, decisions.length - 1, evaluateAll(decisions, cells)));

  it("is every output that hits, ascending, each once", () => {
    for (const hitPolicy of ["UNIQUE", "ANY", "COLLECT"] as const)
      expect(outcomes([table({ hitPolicy })])).toEqual([[1, 2, 3], [2, 3], [1, 2], [2]]);
    expect(outcomes([table({ outputs: [12, 3, 12] })])).toEqual([[3, 12], [12], [3, 12], [12]]);
  });

  it("is one value where the hit policy picks one", () => {
    expect(outcomes([table({ hitPolicy: "FIRST" })])).toEqual([[3], [3], [1], [2]]);
    expect(outcomes([table({ hitPolicy: "PRIORITY", ranks: [2, 0, 1] })])).toEqual([[1], [2], [1], [2]]);
    expect(outcomes([table({ hitPolicy: "COLLECT", aggregation: "MAX", outputs: [3, 1, 2], values: [null, 5, 6, 7] })])).toEqual([
      [3],
      [3],
      [2],
      [2],
    ]);
  });

  it("holds no null", () => {
    expect(outcomes([table({ outputs: [0, 1] })])).toEqual([[1], [], [1], []]);
    expect(outcomes([table({ hitPolicy: "FIRST", outputs: [0, 1] })])).toEqual([[], [], [1], []]);
  });

  it("is that of the decision taken over, or of the question or value", () => {
    expect(outcomes([table(), { ...plain, alias: decided(0) }])).toEqual([[1, 2, 3], [2, 3], [1, 2], [2]]);
    expect(outcomes([table({ hitPolicy: "FIRST" }), { ...plain, alias: decided(0) }])).toEqual([[3], [3], [1], [2]]);
    expect(outcomes([{ ...plain, alias: asked(1) }])).toEqual([[1], [2], [1], [2]]);
    expect(outcomes([{ ...plain, alias: { t: "value", v: null } }])).toEqual([[], [], [], []]);
  });
});
