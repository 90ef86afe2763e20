/** Overlaps and gaps of single tables against every pair and every cell. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileProgram } from "../program/compileProgram.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { analyse } from "./analyse.ts";
import { boxTableOf, commonCell, meet } from "./boxTable.ts";
import type { Box, BoxTable } from "./boxTable.ts";
import { gapsOf } from "./gaps.ts";
import { overlapsOf } from "./overlaps.ts";

/** Up to 70 rows, so that a bitset has more than two words; conditions of no, one or more ranges. */
const tables: fc.Arbitrary<BoxTable> = fc
  .record({ rowCount: fc.integer({ min: 0, max: 70 }), sizes: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }) })
  .chain(({ rowCount, sizes }) =>
    fc
      .tuple(
        ...sizes.map((size) =>
          fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size }), { maxLength: 4 }), { minLength: 1, maxLength: 6 }).chain((drawn) =>
            fc.record({
              size: fc.constant(size),
              tests: fc.constant([[0, size], ...drawn.map((ends) => ends.sort((a, b) => a - b).slice(0, ends.length & ~1))]),
              rows: fc.array(fc.nat(drawn.length), { minLength: rowCount, maxLength: rowCount }),
            }),
          ),
        ),
      )
      .map((columns) => ({ rowCount, columns })),
  );

const holds = (ranges: readonly number[], cell: number): boolean =>
  ranges.some((from, i) => i % 2 === 0 && from <= cell && cell < ranges[i + 1]!);
const cellsOf = ({ columns }: BoxTable): number[][] =>
  columns.reduce<number[][]>((all, { size }) => all.flatMap((cells) => Array.from({ length: size }, (_, cell) => [...cells, cell])), [[]]);
const hits = ({ columns }: BoxTable, row: number, cells: readonly number[]): boolean =>
  columns.every(({ tests, rows }, at) => holds(tests[rows[row]!]!, cells[at]!));
const isIn = (box: Box, cells: readonly number[]): boolean => box.every((ranges, at) => holds(ranges, cells[at]!));

describe("overlaps", () => {
  it("are those of comparing every pair", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const expected: [number, number][] = [];
        for (let one = 0; one < table.rowCount; one++) {
          for (let other = one + 1; other < table.rowCount; other++) {
            if (table.columns.every(({ tests, rows }) => meet(tests[rows[one]!]!, tests[rows[other]!]!))) expected.push([one, other]);
          }
        }
        const { count, pairs } = overlapsOf(table)!;
        expect([...pairs()]).toEqual(expected);
        expect(count).toBe(expected.length);
      }),
      { numRuns: 200 },
    );
  });

  it("are not looked for in a table that nobody writes", () => {
    expect(overlapsOf({ rowCount: 100_000, columns: [] })).toBeUndefined();
  });
});

describe("gaps", () => {
  it("are all cells that no row hits, each once, and no others", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { gaps, isWhole } = gapsOf(table, 10_000);
        expect(isWhole).toBe(true);
        for (const cells of cellsOf(table)) {
          const isGap = !Array.from({ length: table.rowCount }, (_, row) => row).some((row) => hits(table, row, cells));
          expect(gaps.filter((gap) => isIn(gap, cells))).toHaveLength(isGap ? 1 : 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("say that there may be more where they are cut short", () => {
    const column = {
      size: 9,
      tests: [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      rows: [0, 1, 2],
    };
    const table = { rowCount: 3, columns: [column] };
    expect(gapsOf(table, 10)).toEqual({ gaps: [[[1, 2]], [[3, 4]], [[5, 9]]], isWhole: true });
    expect(gapsOf(table, 1)).toEqual({ gaps: [[[1, 2]]], isWhole: false });
    expect(gapsOf(table, 10, 0).isWhole).toBe(false);
  });
});

describe("a decision as boxes", () => {
  const decisionOf = (inputs: readonly string[], rows: readonly string[][]) => {
    const model = ruleFile({
      questions: [{ id: "size", type: "number" }, { id: "red" }, { id: "kinds", type: "list", multiple: true, options: ["a", "b"] }],
      tables: [{ name: "top", inputs, rows }],
    });
    const program = compileProgram([{ file: "test.xml", model }]).value!;
    return boxTableOf(program, program.decisions[0]!);
  };

  it("has the cells of its questions", () => {
    expect(
      decisionOf(
        ["size", "red"],
        [
          ["< 3", "-", '"a"'],
          ["not(3)", "true", '"b"'],
        ],
      ),
    ).toEqual({
      questions: [0, 1],
      table: {
        rowCount: 2,
        columns: [
          {
            size: 3,
            rows: [0, 1],
            tests: [
              [0, 1],
              [0, 1, 2, 3],
            ],
          },
          {
            size: 2,
            rows: [0, 1],
            tests: [
              [0, 2],
              [0, 1],
            ],
          },
        ],
      },
    });
  });

  it("is none where columns hang together, or look at several answers", () => {
    expect(decisionOf(["red", "red"], [["-", "true", '"a"']])).toBeUndefined();
    expect(decisionOf(["kinds"], [['"a"', '"a"']])).toBeUndefined();
  });

  it("shares cells that are open", () => {
    expect(commonCell([0, 2, 4, 6], [1, 5], () => true)).toBe(1);
    expect(commonCell([0, 2, 4, 6], [1, 5], (cell) => cell > 1)).toBe(4);
    expect(commonCell([0, 2], [2, 5], () => true)).toBeUndefined();
  });
});

describe("a table over the budget", () => {
  const over = { outcome: 1, findings: 1 };
  const questions = [{ id: "size", type: "number" as const }, { id: "red" }];
  const analysed = (rows: readonly string[][]) => {
    const model = ruleFile({ questions, tables: [{ name: "top", policy: "ANY", inputs: ["size", "red"], rows }] });
    return analyse([{ file: "test.xml", model }], over).files[0]!.diagnostics;
  };

  it("still shows a gap and a contradiction of its own, and says that it was not examined", () => {
    const found = analysed([
      ["< 3", "-", '"b"'],
      ["[2..5)", "true", '"a"'],
      [">= 5", "-", '"a"'],
    ]);
    const named = (code: string) => found.filter((one) => one.code === code).map(({ params }) => params);
    expect(named("outcome/gap")).toMatchObject([{ witness: { answers: { size: 3, red: false } } }]);
    expect(named("outcome/contradiction")).toMatchObject([
      { outputs: ["b", "a"], rows: [1, 2], atLeast: true, witness: { answers: { size: 2, red: true } } },
    ]);
    expect(named("analysis/not-examined").map(({ what }) => what)).toEqual(["outcome", "rows"]);
  });

  it("shows none that there is not", () => {
    const codes = analysed([
      ["< 3", "-", '"b"'],
      [">= 3", "true", '"a"'],
      [">= 3", "false", '"c"'],
    ]).map(({ code }) => code);
    expect(codes).not.toContain("outcome/gap");
    expect(codes).not.toContain("outcome/contradiction");
  });
});
