/** What the rows that hit amount to, for each hit policy: goals of `buildTable`. */
import type { Goal } from "./buildTable.ts";
import type { NodeRef } from "./diagram.ts";
import { no, yes } from "./workspace.ts";

/** The first row that hits; `leafOf(undefined)` where none does. Rows below a sure hit no longer matter. */
export function firstGoal(leafOf: (row: number | undefined) => NodeRef): Goal<number | undefined> {
  return {
    start: undefined,
    take: (state, rows) => rows.reduce((first, row) => (first === undefined || row < first ? row : first), state),
    left: (state, rows) => rows.filter((row) => state === undefined || row < state),
    key: String,
    leaf: leafOf,
  };
}

/** The row with the lowest rank, the first of equals (PRIORITY). */
export function bestGoal(rank: (row: number) => number, leafOf: (row: number | undefined) => NodeRef): Goal<number | undefined> {
  const better = (row: number, than: number): boolean => (rank(row) - rank(than) || row - than) < 0;
  return {
    start: undefined,
    take: (state, rows) => rows.reduce((best, row) => (best === undefined || better(row, best) ? row : best), state),
    left: (state, rows) => rows.filter((row) => state === undefined || better(row, state)),
    key: String,
    leaf: leafOf,
  };
}

/** Whether any row hits. */
export const anyGoal: Goal<boolean> = {
  start: false,
  take: (state, rows) => state || rows.length > 0,
  left: (state, rows) => (state ? [] : rows),
  key: String,
  leaf: (state) => (state ? yes : no),
};

/** The set of distinct outputs of the rows that hit, ascending. A row whose output is already in matters no more. */
export function setGoal(outputOf: (row: number) => number, leafOf: (outputs: readonly number[]) => NodeRef): Goal<readonly number[]> {
  return {
    start: [],
    take: (state, rows) => [...new Set([...state, ...rows.map(outputOf)])].sort((a, b) => a - b),
    left(state, rows) {
      const known = new Set(state);
      return rows.filter((row) => !known.has(outputOf(row)));
    },
    key: String,
    leaf: leafOf,
  };
}

/** All rows that hit, ascending: for aggregations. */
export function allGoal(leafOf: (rows: readonly number[]) => NodeRef): Goal<readonly number[]> {
  return {
    start: [],
    take: (state, rows) => [...state, ...rows].sort((a, b) => a - b),
    left: (_, rows) => rows,
    key: String,
    leaf: leafOf,
  };
}
