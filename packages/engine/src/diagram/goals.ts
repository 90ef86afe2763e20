/** What the rows that hit amount to, for each hit policy: goals of `buildTable`. */
import type { Goal } from "./buildTable.ts";
import type { NodeRef } from "./diagram.ts";
import { no, yes } from "./workspace.ts";

/** The first row that hits; `leafOf(undefined)` where none does. Rows below a sure hit no longer matter. */
export function firstGoal(leafOf: (row: number | undefined) => NodeRef): Goal<number | undefined> {
  return {
    start: undefined,
    add: (_, row) => row,
    matters: (state, row) => state === undefined || row < state,
    key: String,
    leaf: leafOf,
  };
}

/** The row with the lowest rank, the first of equals (PRIORITY). */
export function bestGoal(rank: (row: number) => number, leafOf: (row: number | undefined) => NodeRef): Goal<number | undefined> {
  const better = (row: number, than: number): boolean => (rank(row) - rank(than) || row - than) < 0;
  return {
    start: undefined,
    add: (_, row) => row,
    matters: (state, row) => state === undefined || better(row, state),
    key: String,
    leaf: leafOf,
  };
}

/** Whether any row hits. */
export const anyGoal: Goal<boolean> = {
  start: false,
  add: () => true,
  matters: (state) => !state,
  key: String,
  leaf: (state) => (state ? yes : no),
};

/** The set of distinct outputs of the rows that hit, ascending. A row whose output is already in matters no more. */
export function setGoal(outputOf: (row: number) => number, leafOf: (outputs: readonly number[]) => NodeRef): Goal<readonly number[]> {
  return {
    start: [],
    add: (state, row) => [...state, outputOf(row)].sort((a, b) => a - b),
    matters: (state, row) => !state.includes(outputOf(row)),
    key: String,
    leaf: leafOf,
  };
}

/** All rows that hit, ascending: for aggregations. */
export function allGoal(leafOf: (rows: readonly number[]) => NodeRef): Goal<readonly number[]> {
  return {
    start: [],
    add: (state, row) => [...state, row].sort((a, b) => a - b),
    matters: (state, row) => !state.includes(row),
    key: String,
    leaf: leafOf,
  };
}
