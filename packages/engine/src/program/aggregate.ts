/** What a COLLECT table with an aggregation makes of the rows that hit. */
import { compareValues } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { CompiledDecision } from "./program.ts";

/** A sum as FEEL counts, in decimals: 0.1 and 0.2 are 0.3. What is larger than any number is the largest; files have no infinity. */
export function added(one: number, other: number): number {
  const plain = one + other;
  // Whole numbers of fifteen digits are as they are (but zero has no sign); writing digits out is what takes time.
  if (Number.isInteger(plain) && Math.abs(plain) < 1e15) return plain + 0;
  const sum = Number(plain.toPrecision(15));
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, sum));
}

/** The aggregate of the rows that hit, ascending; null where none does or where outputs have no such aggregate (DMN 1.3 § 8.2.8). */
export function aggregateValue(decision: CompiledDecision, hits: readonly number[]): Value {
  if (hits.length === 0) return null;
  if (decision.aggregation === "COUNT") return hits.length;
  const values = hits.map((row) => decision.values[decision.outputs[row]!]!);
  if (decision.aggregation === "SUM") {
    return values.reduce<number | null>((sum, value) => (sum === null || typeof value !== "number" ? null : added(sum, value)), 0);
  }
  const sign = decision.aggregation === "MIN" ? 1 : -1;
  return values.reduce((best, value) => ((compareValues(value, best) ?? 0) * sign < 0 ? value : best));
}
