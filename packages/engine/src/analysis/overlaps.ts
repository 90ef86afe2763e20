/**
 * The rows of one table that can hit together, found for all rows at once: per column a bitset of what starts before, one of what ends after,
 * so a pair costs a bit instead of a comparison. Counted before anything is listed.
 */
import { meet } from "./boxTable.ts";
import type { BoxColumn, BoxTable } from "./boxTable.ts";

/** More rows than this are not examined: each further row costs a bit for every other. */
const mostRows = 10_000;

export interface Overlaps {
  /** How many pairs of rows overlap. */
  readonly count: number;
  /** The pairs, smaller row first, in order; lazily, since there may be a million. */
  pairs(): Generator<readonly [number, number]>;
}

/** The pairs of rows that have a cell in common in every column; undefined of a table with more rows than can be held. */
export function overlapsOf({ rowCount, columns }: BoxTable): Overlaps | undefined {
  if (rowCount > mostRows) return undefined;
  const words = (rowCount + 31) >>> 5;
  // The bit of row `other` in the words of row `row`: they have met in every column so far.
  const met = new Int32Array(rowCount * words).fill(-1);
  let left = Array.from({ length: rowCount }, (_, row) => row);
  for (const column of columns) {
    narrow(met, words, column, left);
    // A row that has met no other by now will not do so later, and is in nobody's way.
    left = left.filter((row) => hasOthers(met, words, row));
  }
  let count = 0;
  for (const row of left) {
    for (let word = row >>> 5; word < words; word++) count += bitCount(met[row * words + word]! & after(row, word, rowCount));
  }
  return {
    count,
    *pairs() {
      for (const row of left) {
        for (let word = row >>> 5; word < words; word++) {
          for (let bits = met[row * words + word]! & after(row, word, rowCount); bits !== 0; bits &= bits - 1) {
            yield [row, (word << 5) + 31 - Math.clz32(bits & -bits)];
          }
        }
      }
    },
  };
}

/** The bits of a word that stand for rows after `row`. */
function after(row: number, word: number, rowCount: number): number {
  const from = word === row >>> 5 ? ((row & 31) === 31 ? 0 : -1 << ((row & 31) + 1)) : -1;
  const end = rowCount - (word << 5);
  return end >= 32 ? from : from & ((1 << end) - 1);
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function hasOthers(met: Int32Array, words: number, row: number): boolean {
  for (let word = 0; word < words; word++) {
    const own = word === row >>> 5 ? 1 << (row & 31) : 0;
    if ((met[row * words + word]! & ~own) !== 0) return true;
  }
  return false;
}

/** Takes away what does not meet in one column, of the rows that are left. */
function narrow(met: Int32Array, words: number, { tests, rows }: BoxColumn, left: readonly number[]): void {
  const single: number[] = [];
  const several: number[] = [];
  for (const row of left) (tests[rows[row]!]!.length === 2 ? single : several).push(row);
  const starts = new Int32Array(rows.length);
  const ends = new Int32Array(rows.length);
  for (const row of single) [starts[row], ends[row]] = tests[rows[row]!] as [number, number];
  const byStart = sortedBy(single, starts);
  const byEnd = sortedBy(single, ends);
  const inSweep = new Int32Array(words);
  const reset = (): void => {
    // Rows of several ranges, or of none, are compared one by one below.
    inSweep.fill(0);
    for (const row of several) inSweep[row >>> 5]! |= 1 << (row & 31);
  };
  const take = (row: number): void => {
    for (let word = 0, at = row * words; word < words; word++, at++) met[at]! &= inSweep[word]!;
  };
  reset();
  let next = 0;
  for (const row of byEnd) {
    for (; next < byStart.length && starts[byStart[next]!]! < ends[row]!; next++)
      inSweep[byStart[next]! >>> 5]! |= 1 << (byStart[next]! & 31);
    take(row);
  }
  reset();
  next = byEnd.length - 1;
  for (let at = byStart.length - 1; at >= 0; at--) {
    const row = byStart[at]!;
    for (; next >= 0 && ends[byEnd[next]!]! > starts[row]!; next--) inSweep[byEnd[next]! >>> 5]! |= 1 << (byEnd[next]! & 31);
    take(row);
  }
  const known = new Map<number, Uint8Array>();
  for (const row of several) {
    let meets = known.get(rows[row]!);
    if (meets === undefined) known.set(rows[row]!, (meets = Uint8Array.from(tests, (other) => Number(meet(tests[rows[row]!]!, other)))));
    for (const other of left) {
      if (meets[rows[other]!] === 1) continue;
      met[row * words + (other >>> 5)]! &= ~(1 << (other & 31));
      met[other * words + (row >>> 5)]! &= ~(1 << (row & 31));
    }
  }
}

/** Rows by a number of theirs; sorted as plain numbers, which is much faster than by a function. */
function sortedBy(rows: readonly number[], numbers: Int32Array): Int32Array {
  const keys = new Float64Array(rows.length);
  rows.forEach((row, at) => (keys[at] = numbers[row]! * 65536 + row));
  return new Int32Array(keys.sort()).map((_, at) => keys[at]! % 65536);
}
