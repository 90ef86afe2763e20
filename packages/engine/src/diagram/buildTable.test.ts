/** How a table is taken apart: order, work, sharing; and a diagram put in the place of each leaf. What goals make of rows is in goals.test. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { leafAt, misfits, numbered, table } from "../testing/tableGoals.ts";
import { allCombinations } from "../testing/truthDiagram.ts";
import { buildTable, select } from "./buildTable.ts";
import type { NodeRef } from "./diagram.ts";
import { allGoal, anyGoal, firstGoal, setGoal } from "./goals.ts";
import { OverBudget, Workspace, no, yes } from "./workspace.ts";

function atEvery<T, State>(...args: Parameters<typeof misfits<T, State>>): void {
  expect(misfits(...args)).toEqual([]);
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe("buildTable", () => {
  it("asks in the order of levels, however the columns stand", () => {
    const made = table(
      [2, 2, 2],
      [
        [[1], [1], [1]],
        [[0], undefined, [0]],
      ],
    );
    const straight = buildTable(made.workspace, made.columns, made.rows, anyGoal);
    expect(buildTable(made.workspace, made.columns.toReversed(), made.rows, anyGoal)).toBe(straight);
    expect(made.workspace.levelOf(straight)).toBe(0);
  });

  it("looks only at the rows that take part", () => {
    const made = table([2], [[[0]], [[1]]]);
    const root = buildTable(made.workspace, made.columns, [1], anyGoal);
    expect([0, 1].map((cell) => leafAt(made.workspace, root, [cell]))).toEqual([0, 1]);
  });

  it("takes no more work for a table of many columns than its rows give", () => {
    // Every row looks at one column of its own: in a product of the columns there would be 2^40 combinations.
    const count = 40;
    const rows = Array.from({ length: count }, (_, row) =>
      Array.from({ length: count }, (__, column) => (row === column ? [1] : undefined)),
    );
    const made = table(
      rows.map(() => 2),
      rows,
      2000,
    );
    const root = buildTable(
      made.workspace,
      made.columns.toReversed(),
      made.rows,
      firstGoal((row) => ~(row ?? count)),
    );
    expect(made.workspace.leavesOf(root)).toEqual(Array.from({ length: count + 1 }, (_, leaf) => leaf));
    expect(made.workspace.compact([root]).diagram.level).toHaveLength(count);
  });

  it("passes over columns that no row looks at any more", () => {
    const count = 60;
    const looksAt = (...columns: number[]): (readonly number[] | undefined)[] =>
      Array.from({ length: count }, (_, column) => (columns.includes(column) ? [1] : undefined));
    // With a state for each column this would be some 400 steps; the budget allows 130.
    const made = table(
      Array.from({ length: count }, () => 2),
      [looksAt(0, count - 1), ...Array.from({ length: 5 }, () => looksAt(count - 1))],
      65,
    );
    const root = buildTable(
      made.workspace,
      made.columns,
      made.rows,
      firstGoal((row) => ~(row ?? 6)),
    );
    expect(made.workspace.leavesOf(root)).toEqual([0, 1, 6]);
  });

  it("goes on from the same state once, however many ways lead to it", () => {
    const count = 20;
    const rows = Array.from({ length: count }, (_, row) =>
      Array.from({ length: count }, (__, column) => (row === column ? [1] : undefined)),
    );
    const made = table(
      rows.map(() => 2),
      rows,
      3000,
    );
    const { leafOf, results } = numbered<readonly number[]>();
    const root = buildTable(
      made.workspace,
      made.columns,
      made.rows,
      setGoal((row) => row % 2, leafOf),
    );
    expect(made.workspace.leavesOf(root).map((leaf) => results[leaf])).toEqual(expect.arrayContaining(["[]", "[0]", "[1]", "[0,1]"]));
  });

  it("tells rows apart whose numbers differ by what a character holds", () => {
    const workspace = new Workspace([3], 100);
    const accepts = new Map([
      [0, [1, 0, 0]],
      [1, [1, 1, 1]],
      [65_536, [0, 1, 0]],
    ]);
    const root = buildTable(
      workspace,
      [{ source: workspace.node(0, [~0, ~1, ~2]), size: 3, accepts }],
      [0, 1, 65_536],
      allGoal((hits) => ~hits.reduce((sum, row) => sum + row, 0)),
    );
    expect([0, 1, 2].map((cell) => leafAt(workspace, root, [cell]))).toEqual([1, 65_537, 1]);
  });

  it("counts each row of a state as work", () => {
    // The table of 5 levels has few nodes, and 12 rows that stay until the last column.
    const rows = Array.from({ length: 12 }, () => [[0, 1], [0, 1], [0, 1], [0, 1], [1]]);
    const build = (budget: number): NodeRef => {
      const made = table([2, 2, 2, 2, 2], rows, budget);
      return buildTable(made.workspace, made.columns, made.rows, anyGoal);
    };
    expect(() => build(30)).toThrow(OverBudget);
    expect(build(60)).toBeGreaterThanOrEqual(0);
  });

  it("takes in any number of rows with work in proportion", () => {
    const count = 50_000;
    const workspace = new Workspace([2], 200_000);
    const rows = Array.from({ length: count }, (_, row) => row);
    const accepts = new Map(rows.filter((row) => row % 2 === 1).map((row) => [row, [0, 1]]));
    const columns = [{ source: workspace.node(0, [~0, ~1]), size: 2, accepts }];
    const sum = buildTable(
      workspace,
      columns,
      rows,
      allGoal((hits) => ~hits.length),
    );
    const outputs = buildTable(
      workspace,
      columns,
      rows,
      setGoal(
        (row) => row,
        (set) => ~set.length,
      ),
    );
    expect([sum, outputs].map((root) => [0, 1].map((cell) => leafAt(workspace, root, [cell])))).toEqual([
      [count / 2, count],
      [count / 2, count],
    ]);
  });

  it("tells more rows apart than a text of row numbers takes", () => {
    const count = 6000;
    const rows = Array.from({ length: count }, (_, row) => [[row % 3], [row % 2]]);
    const made = table([3, 2], rows, 100_000);
    atEvery(made, allGoal, (hits) => hits);
  });
});

describe("select", () => {
  it("puts a diagram in the place of each leaf, also of a source that lies among or below its results", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = drawFrom(seed);
        const sizes = [2, 3, 2];
        const workspace = new Workspace(sizes, 10_000);
        const random = (leaves: number, level = 0): NodeRef => {
          if (level === sizes.length || draw(4) === 0) return ~draw(leaves);
          return workspace.node(
            level,
            Array.from({ length: sizes[level]! }, () => random(leaves, level + 1)),
          );
        };
        const source = random(3);
        const byValue = [random(5), random(5), random(5)];
        const root = select(workspace, source, byValue);
        for (const cells of allCombinations(sizes))
          expect(leafAt(workspace, root, cells)).toBe(leafAt(workspace, byValue[leafAt(workspace, source, cells)]!, cells));
      }),
    );
  });

  it("takes no work for a source of leaves only", () => {
    const size = 60;
    const workspace = new Workspace([size, 2], 2 * size);
    const below = Array.from({ length: size }, (_, cell) => workspace.node(1, [~cell, ~(cell + 1)]));
    const source = workspace.node(
      0,
      Array.from({ length: size }, (_, cell) => ~cell),
    );
    const root = select(workspace, source, below);
    expect(below.map((_, cell) => workspace.child(root, cell))).toEqual(below);
    workspace.spend(4 * size);
  });

  it("leaves no node where the results are the same", () => {
    const workspace = new Workspace([2, 2], 100);
    const below = workspace.node(1, [no, yes]);
    expect(select(workspace, workspace.node(0, [~0, ~1]), [below, below])).toBe(below);
  });
});
