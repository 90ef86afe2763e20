/** The values that a COLLECT table with an aggregation can have beside those of its rows. */
import type { Value } from "../feel/value.ts";
import { added } from "./aggregate.ts";
import type { Effort } from "./effort.ts";
import type { CompiledColumn } from "./program.ts";

/** More sums than this are looked for only among the rows that can hit together. */
const maxSums = 10_000;

/** Additions for sums of any rows; beyond it, too, only the rows that can hit together are looked at. */
const maxAdditions = 500_000;

/** Columns of a table whose rows are looked at together: calls nest as deep. */
const deepest = 100;

/**
 * Every count or sum that rows can make, and some that they cannot; nothing for other aggregations. Throws `TooLarge` where sums are more than can
 * be told apart: a sum that is left out would read as no row at all.
 */
export function countsAndSums(
  aggregation: string | undefined,
  outputs: readonly Value[],
  columns: readonly CompiledColumn[],
  effort: Effort,
): readonly number[] {
  if (aggregation === "COUNT") return outputs.map((_, row) => row + 1);
  return aggregation === "SUM" ? [...(sumsOfAny(outputs) ?? sumsTogether(outputs, columns, effort))] : [];
}

/** The sums of any rows; undefined where they are too many. */
function sumsOfAny(outputs: readonly Value[]): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  let additions = 0;
  for (const output of outputs) {
    if (typeof output !== "number") continue;
    additions += 1 + found.size;
    if (additions > maxAdditions) return undefined;
    for (const sum of [0, ...found]) found.add(added(sum, output));
    if (found.size > maxSums) return undefined;
  }
  return found;
}

/** A column, or one test of a column on a set: by row the values it accepts, undefined for all. */
interface Split {
  readonly size: number;
  readonly accepts: readonly (readonly number[] | undefined)[];
}

/** The sums of rows that hit together when each column can have any of its values, whatever the others have. */
function sumsTogether(outputs: readonly Value[], columns: readonly CompiledColumn[], effort: Effort): ReadonlySet<number> {
  const splits = columns.flatMap(splitsOf);
  if (splits.length > deepest) effort.refuse();
  const found = new Set<number>();
  const seen = splits.map(() => new Set<string>());
  const visit = (at: number, rows: readonly number[]): void => {
    const split = splits[at];
    if (split === undefined) {
      const sum = rows.reduce<number | null>((before, row) => sumOf(before, outputs[row]!), 0);
      if (rows.length > 0 && sum !== null) found.add(sum);
      if (found.size > maxSums) effort.refuse();
      return;
    }
    const key = rows.join();
    if (seen[at]!.has(key)) return;
    seen[at]!.add(key);
    for (const survivors of survivorsOf(split, rows, effort)) visit(at + 1, survivors);
  };
  visit(
    0,
    outputs.map((_, row) => row),
  );
  return found;
}

function sumOf(before: number | null, output: Value): number | null {
  return before === null || typeof output !== "number" ? null : added(before, output);
}

function splitsOf({ tests, rows }: CompiledColumn): readonly Split[] {
  const chosen = tests.flatMap((test, i) => (test.choice !== undefined && !test.any ? [i] : []));
  if (chosen.length > 0) return chosen.map((i) => ({ size: 2, accepts: rows.map((test) => (test === i ? [1] : undefined)) }));
  if (tests.every((test) => test.any)) return [];
  const accepted = tests.map((test) => (test.any ? undefined : (test.truth ?? []).flatMap((hits, value) => (hits === 1 ? [value] : []))));
  const size = Math.max(0, ...tests.map((test) => test.truth?.length ?? 0));
  return [{ size, accepts: rows.map((test) => accepted[test]) }];
}

/** The rows that are left by each value of a column. */
function survivorsOf({ size, accepts }: Split, rows: readonly number[], effort: Effort): readonly (readonly number[])[] {
  const survivors = Array.from({ length: size }, (): number[] => []);
  let work = size;
  for (const row of rows) {
    const values = accepts[row];
    work += values?.length ?? size;
    if (values === undefined) for (const left of survivors) left.push(row);
    else for (const value of values) survivors[value]!.push(row);
  }
  effort.count(work);
  return survivors;
}
