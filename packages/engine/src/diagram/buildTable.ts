/**
 * A table of tests → a diagram, top-down on (column, rows still alive). Columns are boolean or many-valued conditions that are already
 * diagrams; what the surviving rows amount to is the goal's. Knows nothing of questions or of FEEL.
 */
import type { NodeRef } from "./diagram.ts";
import type { Workspace } from "./workspace.ts";

/** One column: a diagram whose leaves are value numbers, and for each row that looks at it whether it accepts a value (1); others accept all. */
export interface TableColumn {
  readonly source: NodeRef;
  /** How many values the source can have. */
  readonly size: number;
  readonly accepts: ReadonlyMap<number, ArrayLike<number>>;
}

/**
 * What the rows that hit amount to. `take` takes in rows that surely hit, `left` says which of the others would still change anything if they
 * hit, `leaf` is the result when no row is undecided. `State` must be a value that `key` tells apart. Rows come many at a time, so that a state
 * costs no more than it has rows.
 */
export interface Goal<State> {
  readonly start: State;
  take(state: State, rows: readonly number[]): State;
  left(state: State, rows: readonly number[]): readonly number[];
  key(state: State): string;
  leaf(state: State): NodeRef;
}

/** The diagram of a table under a goal. `rows` are the row numbers that take part, ascending. */
export function buildTable<State>(
  workspace: Workspace,
  columns: readonly TableColumn[],
  rows: readonly number[],
  goal: Goal<State>,
): NodeRef {
  const ordered = [...columns].sort((a, b) => workspace.levelOf(a.source) - workspace.levelOf(b.source));
  const looks = columnsByRow(ordered, rows);
  const memo = ordered.map(() => new Map<string, NodeRef>());
  const accepted = new AcceptedValues();

  const build = (from: number, undecided: readonly number[], before: State, depth: number): NodeRef => {
    // Two calls a column, with more to keep than those of the workspace.
    workspace.descend(2 * depth);
    // A state is as much work, and as long a key, as it has rows.
    workspace.spend(1 + undecided.length);
    const isSure = (row: number): boolean => (looks.get(row)!.at(-1) ?? -1) < from;
    const state = goal.take(before, undecided.filter(isSure));
    const alive = goal.left(
      state,
      undecided.filter((row) => !isSure(row)),
    );
    if (alive.length === 0) return goal.leaf(state);
    // Columns that no living row looks at are passed over, so that states which differ only there are shared.
    const at = firstFrom(from, alive, looks);
    const key = `${goal.key(state)}|${keyOf(alive)}`;
    const known = memo[at]!.get(key);
    if (known !== undefined) return known;
    const result = split(at, alive, state, depth);
    memo[at]!.set(key, result);
    return result;
  };

  const split = (at: number, alive: readonly number[], state: State, depth: number): NodeRef => {
    const column = ordered[at]!;
    workspace.spendCells(column.size * alive.length);
    if (alive.length === 1) return splitOne(column, at, alive, state, depth);
    const classes = new Map<string, { values: number[]; rows: readonly number[] }>();
    survivorsByValue(column, alive, accepted).forEach((left, value) => {
      const key = keyOf(left);
      const known = classes.get(key);
      if (known === undefined) classes.set(key, { values: [value], rows: left });
      else known.values.push(value);
    });
    // Stryker disable next-line ArrayDeclaration: every value is in a class, so each place is filled.
    const byValue: NodeRef[] = [];
    for (const { values, rows: left } of classes.values()) {
      const result = build(at + 1, left, state, depth + 1);
      for (const value of values) byValue[value] = result;
    }
    return select(workspace, column.source, byValue);
  };

  // Of one row, which rows are left is known: thousands of rows are each drawn by themselves.
  const splitOne = ({ source, size, accepts }: TableColumn, at: number, alive: readonly number[], state: State, depth: number): NodeRef => {
    const own = accepts.get(alive[0]!)!;
    const results: (NodeRef | undefined)[] = [undefined, undefined];
    const byValue = Array.from({ length: size }, (_, value) => {
      const hits = own[value] === 1 ? 1 : 0;
      return (results[hits] ??= build(at + 1, hits === 1 ? alive : [], state, depth + 1));
    });
    return select(workspace, source, byValue);
  };

  return build(0, rows, goal.start, 0);
}

/** For each of `rows` the columns that it looks at, ascending. */
function columnsByRow(columns: readonly TableColumn[], rows: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map(rows.map((row) => [row, [] as number[]]));
  columns.forEach(({ accepts }, at) => {
    // Whichever are fewer: single rows of a large table are drawn as well, and thousands of columns that one row looks at.
    if (accepts.size < rows.length) for (const row of accepts.keys()) found.get(row)?.push(at);
    else for (const row of rows) if (accepts.has(row)) found.get(row)!.push(at);
  });
  return found;
}

/** The first column from `from` on that one of these rows looks at. */
function firstFrom(from: number, rows: readonly number[], looks: ReadonlyMap<number, readonly number[]>): number {
  let first = Infinity;
  for (const row of rows) {
    const own = looks.get(row)!;
    // Rows that look at this column are the rule, and the search ends with the first of them.
    const at = own[firstAtLeast(own, from)]!;
    if (at < first) first = at;
    if (first === from) break;
  }
  return first;
}

/** The place of the first number that is at least `least`; numbers ascend. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each value of a column the rows that are left by it, ascending; one list for all values that no row is particular about. */
function survivorsByValue(
  { size, accepts }: TableColumn,
  rows: readonly number[],
  accepted: AcceptedValues,
): readonly (readonly number[])[] {
  const indifferent: number[] = [];
  const particular = new Map<number, number[]>();
  for (const row of rows) {
    const own = accepts.get(row);
    if (own === undefined) indifferent.push(row);
    else for (const value of accepted.of(own, size)) if (!particular.has(value)) particular.set(value, []);
  }
  for (const row of particular.size > 0 ? rows : []) {
    const own = accepts.get(row);
    if (own === undefined) for (const left of particular.values()) left.push(row);
    else for (const value of accepted.of(own, size)) particular.get(value)!.push(row);
  }
  return Array.from({ length: size }, (_, value) => particular.get(value) ?? indifferent);
}

/** The values that tests accept, listed once for each: most tests accept one value of thousands. */
class AcceptedValues {
  private readonly known = new Map<ArrayLike<number>, readonly number[]>();

  of(accepts: ArrayLike<number>, size: number): readonly number[] {
    const known = this.known.get(accepts);
    if (known !== undefined) return known;
    const values: number[] = [];
    for (let value = 0; value < size; value++) if (accepts[value] === 1) values.push(value);
    this.known.set(accepts, values);
    return values;
  }
}

/** The diagram that is `byValue[v]` wherever `source` is the leaf `v`. */
export function select(workspace: Workspace, source: NodeRef, byValue: readonly NodeRef[]): NodeRef {
  const direct = workspace.relabel(source, byValue);
  if (direct !== undefined) return direct;
  const leaves = workspace.leavesOf(source);
  return [...new Set(leaves.map((leaf) => byValue[leaf]!))].reduce((combined, result) => {
    const condition = workspace.mapLeaves(source, (leaf) => (byValue[leaf] === result ? ~1 : ~0));
    return workspace.ite(condition, result, combined);
  });
}

/** A short text that tells sets of rows apart; row numbers as characters, which is much faster than writing them out. */
function keyOf(rows: readonly number[]): string {
  const fits = (rows.at(-1) ?? 0) <= 0xffff;
  // Stryker disable next-line all: both texts tell sets apart; more characters at once are more than a call takes.
  return fits && rows.length < 5000 ? String.fromCharCode(...rows) : rows.join();
}
