/** Tables under each goal against what the definition of the goal says of every combination of cells; the columns have rows that end early and late. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { allCombinations } from "../testing/truthDiagram.ts";
import { buildTable, select } from "./buildTable.ts";
import type { Goal, TableColumn } from "./buildTable.ts";
import type { NodeRef } from "./diagram.ts";
import { allGoal, anyGoal, bestGoal, firstGoal, setGoal } from "./goals.ts";
import { OverBudget, Workspace, no, yes } from "./workspace.ts";

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** A workspace with one column for each level, and for every row the cells that it accepts; undefined accepts all. */
function table(sizes: readonly number[], rows: readonly (readonly (readonly number[] | undefined)[])[], budget = 10_000) {
  const workspace = new Workspace(sizes, budget);
  const columns = sizes.map((size, level): TableColumn => {
    const source = workspace.node(
      level,
      Array.from({ length: size }, (_, cell) => ~cell),
    );
    return {
      source,
      size,
      accepts: rows.map((row) => row[level] && Array.from({ length: size }, (_, c) => (row[level]!.includes(c) ? 1 : 0))),
    };
  });
  const hits = (cells: readonly number[]): number[] =>
    rows.flatMap((row, i) => (row.every((accepted, level) => accepted?.includes(cells[level]!) ?? true) ? [i] : []));
  return { workspace, columns, rows: rows.map((_, i) => i), hits, combinations: () => allCombinations(sizes) };
}

function leafAt(workspace: Workspace, root: NodeRef, cells: readonly number[]): number {
  let ref = root;
  while (ref >= 0) ref = workspace.child(ref, cells[workspace.levelOf(ref)]!);
  return ~ref;
}

/** Leaves for results of any kind, numbered as they come. */
function numbered<T>(): { leafOf: (result: T) => NodeRef; results: string[] } {
  const results: string[] = [];
  const leafOf = (result: T): NodeRef => {
    const text = JSON.stringify(result) ?? "none";
    return ~(results.includes(text) ? results.indexOf(text) : results.push(text) - 1);
  };
  return { leafOf, results };
}

/** The result of a table at every combination, beside what it ought to be. */
function atEvery<T, State>(
  made: ReturnType<typeof table>,
  goalOf: (leafOf: (result: T) => NodeRef) => Goal<State>,
  expected: (hits: readonly number[]) => T,
): void {
  const { leafOf, results } = numbered<T>();
  const root = buildTable(made.workspace, made.columns, made.rows, goalOf(leafOf));
  for (const cells of made.combinations())
    expect(results[leafAt(made.workspace, root, cells)]).toBe(JSON.stringify(expected(made.hits(cells))) ?? "none");
}

function randomTable(seed: number) {
  const draw = drawFrom(seed);
  const sizes = Array.from({ length: 1 + draw(4) }, () => 2 + draw(2));
  const rows = Array.from({ length: 1 + draw(6) }, () =>
    sizes.map((size) => (draw(2) === 0 ? undefined : Array.from({ length: size }, (_, cell) => cell).filter(() => draw(2) === 0))),
  );
  return { made: table(sizes, rows), number: rows.map(() => draw(3)) };
}

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
    expect([0, 1, 2, 3].map((row) => firstGoal(() => no).matters(2, row))).toEqual([true, true, false, false]);
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
    expect([0, 1, 2, 3].map((row) => goal.matters(2, row))).toEqual([true, true, false, false]);
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
    expect(anyGoal.matters(anyGoal.add(anyGoal.start, 0), 1)).toBe(false);
    expect(anyGoal.matters(anyGoal.start, 1)).toBe(true);
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
    expect(all.key(all.add(all.add(all.start, 11), 2))).toBe(all.key(all.add(all.add(all.start, 2), 11)));
    expect(all.key(all.add(all.start, 2))).not.toBe(all.key(all.start));
  });

  it("leave out a row whose output, or that itself, is already in", () => {
    const goal = setGoal(
      (row) => row % 2,
      () => no,
    );
    expect([1, 2].map((row) => goal.matters(goal.add(goal.start, 3), row))).toEqual([false, true]);
    expect([1, 2].map((row) => allGoal(() => no).matters([1], row))).toEqual([false, true]);
  });
});

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
      made.columns,
      made.rows,
      firstGoal((row) => ~(row ?? count)),
    );
    expect(made.workspace.leavesOf(root)).toEqual(Array.from({ length: count + 1 }, (_, leaf) => leaf));
    expect(made.workspace.compact([root]).diagram.level).toHaveLength(count);
  });

  it("counts each row of a state as work", () => {
    // The table of 5 levels has few nodes, and 12 rows that stay until the last column.
    const rows = Array.from({ length: 12 }, () => [[0, 1], [0, 1], [0, 1], [0, 1], [1]]);
    const build = (budget: number): NodeRef => {
      const made = table([2, 2, 2, 2, 2], rows, budget);
      return buildTable(made.workspace, made.columns, made.rows, anyGoal);
    };
    expect(() => build(30)).toThrow(OverBudget);
    expect(build(40)).toBeGreaterThanOrEqual(0);
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

  it("leaves no node where the results are the same", () => {
    const workspace = new Workspace([2, 2], 100);
    const below = workspace.node(1, [no, yes]);
    expect(select(workspace, workspace.node(0, [~0, ~1]), [below, below])).toBe(below);
  });
});
