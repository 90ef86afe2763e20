/** What no row of one table covers, by splitting boxes: column by column into the ranges between which the rows that are left change. */
import type { Box, BoxColumn, BoxTable } from "./boxTable.ts";

/** Words of bitsets that a search may touch: some tens of milliseconds. */
const mostWork = 20_000_000;

export interface Gaps {
  /** Boxes apart from each other that no row touches, in the order of their columns. */
  readonly gaps: readonly Box[];
  /** Whether these are all: neither `most` nor the budget of work came in between. Without it there are at least these. */
  readonly isWhole: boolean;
}

/** At most `most` gaps of a table. Exact where `isWhole`; to tell whether there is any gap is NP-hard in the columns, hence the budget. */
export function gapsOf({ rowCount, columns }: BoxTable, most: number, work = mostWork): Gaps {
  const search = new Search(rowCount, columns, most, work);
  const all = new Int32Array((rowCount + 31) >>> 5);
  for (let row = 0; row < rowCount; row++) all[row >>> 5]! |= 1 << (row & 31);
  search.visit(0, all, []);
  return { gaps: search.gaps, isWhole: search.isWhole };
}

class Search {
  readonly gaps: Box[] = [];
  isWhole = true;
  private readonly columns: readonly BoxColumn[];
  private readonly most: number;
  private work: number;
  private readonly steps: (Steps | undefined)[];
  /** For each column the rows that look at no column from there on: with one of them alive nothing is missing. */
  private readonly settled: readonly Int32Array[];
  private readonly covered: readonly Set<string>[];

  constructor(rowCount: number, columns: readonly BoxColumn[], most: number, work: number) {
    this.columns = columns;
    this.most = most;
    this.work = work;
    this.covered = columns.map(() => new Set());
    const words = (rowCount + 31) >>> 5;
    this.steps = columns.map(() => undefined);
    const settled = [new Int32Array(words).fill(-1)];
    for (const { size, tests, rows } of [...columns].reverse()) {
      const before = Int32Array.from(settled[0]!);
      rows.forEach((test, row) => {
        const ranges = tests[test]!;
        const isAny = ranges.length === 2 && ranges[0] === 0 && ranges[1] === size;
        if (!isAny) before[row >>> 5]! &= ~(1 << (row & 31));
      });
      settled.unshift(before);
    }
    this.settled = settled;
  }

  /** Whether the rest of the table is covered wherever the columns before `at` are in `box`. */
  visit(at: number, alive: Int32Array, box: Box): boolean {
    this.work -= alive.length;
    if (this.gaps.length >= this.most || this.work < 0) {
      this.isWhole = false;
      return false;
    }
    if (alive.every((word) => word === 0)) {
      this.gaps.push([...box, ...this.columns.slice(at).map(({ size }) => [0, size])]);
      return false;
    }
    const settled = this.settled[at]!;
    if (alive.some((word, i) => (word & settled[i]!) !== 0)) return true;
    const key = String.fromCharCode(...new Uint16Array(alive.buffer));
    if (this.covered[at]!.has(key)) return true;
    const rows = rowsIn(alive);
    // Few rows are sorted anew, since going through the ends of all others would cost more.
    const { cells, changes } =
      rows.length * 8 < this.columns[at]!.rows.length ? stepsOf(this.columns[at]!, rows) : (this.steps[at] ??= stepsOf(this.columns[at]!));
    this.work -= changes.length;
    const current = new Int32Array(alive.length);
    let isCovered = true;
    let from = 0;
    // Between two cells at which a row that is alive begins or ends, nothing changes.
    for (let step = 0; step < changes.length; step++) {
      const changed = changes[step]!;
      if (cells[step]! > from && changed.some((row) => has(alive, row))) {
        if (!this.visit(at + 1, Int32Array.from(current), [...box, [from, cells[step]!]])) isCovered = false;
        from = cells[step]!;
      }
      for (const row of changed) if (has(alive, row)) current[row >>> 5]! ^= 1 << (row & 31);
    }
    const { size } = this.columns[at]!;
    if (from < size && !this.visit(at + 1, current, [...box, [from, size]])) isCovered = false;
    if (isCovered) this.covered[at]!.add(key);
    return isCovered;
  }
}

function rowsIn(alive: Int32Array): number[] {
  const rows: number[] = [];
  alive.forEach((word, at) => {
    for (let bits = word; bits !== 0; bits &= bits - 1) rows.push((at << 5) + 31 - Math.clz32(bits & -bits));
  });
  return rows;
}

function has(rows: Int32Array, row: number): boolean {
  return (rows[row >>> 5]! & (1 << (row & 31))) !== 0;
}

/** The cells at which rows begin or end to hit, ascending, and those rows: twice where one range ends and the next begins. */
interface Steps {
  readonly cells: readonly number[];
  readonly changes: readonly (readonly number[])[];
}

function stepsOf({ tests, rows }: BoxColumn, some: readonly number[] = rows.map((_, row) => row)): Steps {
  const changes = new Map<number, number[]>();
  for (const row of some) {
    for (const cell of tests[rows[row]!]!) {
      const own = changes.get(cell);
      if (own === undefined) changes.set(cell, [row]);
      else own.push(row);
    }
  }
  const sorted = [...changes].sort(([one], [other]) => one - other);
  return { cells: sorted.map(([cell]) => cell), changes: sorted.map(([, own]) => own) };
}
