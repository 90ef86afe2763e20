/** Decision tables as columns of a workspace, for tests of goals and of `buildTable`: built, and looked up for every combination of cells. */
import { buildTable } from "../diagram/buildTable.ts";
import type { Goal, TableColumn } from "../diagram/buildTable.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { Workspace } from "../diagram/workspace.ts";
import { drawFrom } from "./random.ts";
import { allCombinations } from "./truthDiagram.ts";

/** A workspace with one column for each level, and for every row the cells that it accepts; undefined accepts all. */
export function table(sizes: readonly number[], rows: readonly (readonly (readonly number[] | undefined)[])[], budget = 10_000) {
  const workspace = new Workspace(sizes, budget);
  const columns = sizes.map((size, level): TableColumn => {
    const source = workspace.node(
      level,
      Array.from({ length: size }, (_, cell) => ~cell),
    );
    return {
      source,
      size,
      accepts: new Map(
        rows.flatMap((row, at) => {
          const own = row[level];
          return own ? [[at, Array.from({ length: size }, (_, cell) => (own.includes(cell) ? 1 : 0))] as const] : [];
        }),
      ),
    };
  });
  const hits = (cells: readonly number[]): number[] =>
    rows.flatMap((row, i) => (row.every((accepted, level) => accepted?.includes(cells[level]!) ?? true) ? [i] : []));
  return { workspace, columns, rows: rows.map((_, i) => i), hits, combinations: () => allCombinations(sizes) };
}

/** The leaf number that these cells lead to, one cell a level. */
export function leafAt(workspace: Workspace, root: NodeRef, cells: readonly number[]): number {
  let ref = root;
  while (ref >= 0) ref = workspace.child(ref, cells[workspace.levelOf(ref)]!);
  return ~ref;
}

/** Leaves for results of any kind, numbered as they come. */
export function numbered<T>(): { leafOf: (result: T) => NodeRef; results: string[] } {
  const results: string[] = [];
  const leafOf = (result: T): NodeRef => {
    const text = JSON.stringify(result) ?? "none";
    return ~(results.includes(text) ? results.indexOf(text) : results.push(text) - 1);
  };
  return { leafOf, results };
}

/** Where the result of a table is not what it ought to be of the rows that hit, one text for each such combination of cells. */
export function misfits<T, State>(
  made: ReturnType<typeof table>,
  goalOf: (leafOf: (result: T) => NodeRef) => Goal<State>,
  expected: (hits: readonly number[]) => T,
): string[] {
  const { leafOf, results } = numbered<T>();
  const root = buildTable(made.workspace, made.columns, made.rows, goalOf(leafOf));
  return made.combinations().flatMap((cells) => {
    const [got, wanted] = [results[leafAt(made.workspace, root, cells)], JSON.stringify(expected(made.hits(cells))) ?? "none"];
    return got === wanted ? [] : [`${cells.join()}: ${got}, not ${wanted}`];
  });
}

/** A table of a few columns and rows, and a number from 0 to 2 for each row. */
export function randomTable(seed: number) {
  const draw = drawFrom(seed);
  const sizes = Array.from({ length: 1 + draw(4) }, () => 2 + draw(2));
  const rows = Array.from({ length: 1 + draw(6) }, () =>
    sizes.map((size) => (draw(2) === 0 ? undefined : Array.from({ length: size }, (_, cell) => cell).filter(() => draw(2) === 0))),
  );
  return { made: table(sizes, rows), number: rows.map(() => draw(3)) };
}
