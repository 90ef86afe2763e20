/** Tables under each goal against what the definition of the goal says of every combination of cells; the columns have rows that end early and late. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafAt, misfits, randomTable, table } from "../testing/tableGoals.ts";
import { buildTable } from "./buildTable.ts";
import type { NodeRef } from "./diagram.ts";
import { allGoal, anyGoal, bestGoal, firstGoal, setGoal } from "./goals.ts";
import { no } from "./workspace.ts";

function atEvery<T, State>(...args: Parameters<typeof misfits<T, State>>): void {
  expect(misfits(...args)).toEqual([]);
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** The first row waits for the second column, the others are told apart by the first: two ways to come there with the same row left. */
const late = (): ReturnType<typeof table> =>
  table(
    [3, 2],
    [
      [undefined, [1]],
      [[0], undefined],
      [[0, 1], undefined],
      [undefined, undefined],
    ],
  );

describe("firstGoal", () => {
  it("gives the first row that hits, whichever row is known first", () => atEvery(late(), firstGoal, (hits) => hits[0]));

  it("gives the first row that hits in any table", () => {
    fc.assert(fc.property(seeds, (seed) => atEvery(randomTable(seed).made, firstGoal, (hits) => hits[0])));
  });

  it("leaves rows out that can no longer be the first", () => {
    expect(firstGoal(() => no).left(2, [0, 1, 2, 3])).toEqual([0, 1]);
  });
});

describe("bestGoal", () => {
  const best = (ranks: readonly number[], hits: readonly number[]): number | undefined =>
    hits.toSorted((one, other) => ranks[one]! - ranks[other]! || one - other)[0];

  it.each([[[1, 1, 1, 1]], [[3, 2, 1, 0]], [[2, 1, 1, 2]], [[0, 1, 2, 3]]])(
    "gives the row of the lowest rank, the first of equals: %j",
    (ranks) =>
      atEvery(
        late(),
        (leafOf: (row: number | undefined) => NodeRef) => bestGoal((row) => ranks[row]!, leafOf),
        (hits) => best(ranks, hits),
      ),
  );

  it("gives the row of the lowest rank in any table", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { made, number } = randomTable(seed);
        atEvery(
          made,
          (leafOf: (row: number | undefined) => NodeRef) => bestGoal((row) => number[row]!, leafOf),
          (hits) => best(number, hits),
        );
      }),
    );
  });

  it("leaves rows out that can no longer be the best", () => {
    const goal = bestGoal(
      (row) => [1, 0, 1, 1][row]!,
      () => no,
    );
    expect(goal.left(2, [0, 1, 2, 3])).toEqual([0, 1]);
  });
});

describe("anyGoal", () => {
  it("is yes where a row hits", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { made } = randomTable(seed);
        const root = buildTable(made.workspace, made.columns, made.rows, anyGoal);
        for (const cells of made.combinations()) expect(leafAt(made.workspace, root, cells)).toBe(made.hits(cells).length > 0 ? 1 : 0);
      }),
    );
  });

  it("needs no row any more once one hits", () => {
    expect(anyGoal.left(anyGoal.take(anyGoal.start, [0]), [1])).toEqual([]);
    expect(anyGoal.left(anyGoal.start, [1])).toEqual([1]);
  });
});

describe("setGoal and allGoal", () => {
  it("give each output of the rows that hit once, ascending, whichever row is known first", () =>
    atEvery(
      late(),
      (leafOf: (set: readonly number[]) => NodeRef) => setGoal((row) => [12, 7, 12, 100][row]!, leafOf),
      (hits) => [...new Set(hits.map((row) => [12, 7, 12, 100][row]!))].sort((one, other) => one - other),
    ));

  it("give all rows that hit, ascending, whichever row is known first", () => atEvery(late(), allGoal, (hits) => hits));

  it("give what the rows that hit say in any table", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { made, number } = randomTable(seed);
        atEvery(made, allGoal, (hits) => hits);
        atEvery(
          made,
          (leafOf: (set: readonly number[]) => NodeRef) => setGoal((row) => number[row]!, leafOf),
          (hits) => [...new Set(hits.map((row) => number[row]!))].sort((one, other) => one - other),
        );
      }),
    );
  });

  it("know states by what is in them, in whatever order it came", () => {
    const all = allGoal(() => no);
    expect(all.key(all.take(all.take(all.start, [11]), [2]))).toBe(all.key(all.take(all.take(all.start, [2]), [11])));
    expect(all.key(all.take(all.start, [2]))).not.toBe(all.key(all.start));
  });

  it("leave out a row whose output is already in", () => {
    const goal = setGoal(
      (row) => row % 2,
      () => no,
    );
    expect(goal.left(goal.take(goal.start, [3]), [1, 2])).toEqual([2]);
  });
});
