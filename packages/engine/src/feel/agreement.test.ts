/**
 * Our reading of table entries beside the interpreter's unary tests, on random entries and values. They must agree, but for what contracts section 3 and
 * FEEL itself have otherwise than the interpreter:
 * - lists (options chosen, outputs collected), where a literal hits if it is an element;
 * - values of another type than the entry's, which the interpreter orders by chance (`"x" in [1..2]` is true there);
 * - ranges and `between` from high to low, which are empty; the interpreter turns them round;
 * - booleans after `in`, which the interpreter compares with the input twice;
 * - `not(null)`, which the standard's files use for "answered";
 * - null against a `not(…)` around comparisons or ranges: the entry misses it, so its negation hits (DMN 1.3 § 7.3.3);
 * - text ordered by code point; the interpreter orders by UTF-16 code unit.
 */
import fc from "fast-check";
import { evaluate, unaryTest } from "feelin";
import { describe, expect, it } from "vitest";
import { matches } from "./entryTest.ts";
import { fromTableValue } from "./expressionValue.ts";
import { parseInputEntry } from "./parseEntry.ts";
import type { Scalar } from "./value.ts";

interface Family {
  readonly values: readonly Scalar[];
  readonly literals: readonly string[];
  readonly isOrdered: boolean;
  readonly searches?: readonly string[];
}

const families: readonly Family[] = [
  { values: [-2, -1, 0, 0.5, 1, 2, 3], literals: ["-1", "0", "1", "2", "2.5"], isOrdered: true },
  {
    values: ["", "a", "ab", "b", "ba", "c"],
    literals: ['""', '"a"', '"ab"', '"b"'],
    isOrdered: true,
    searches: ["contains", "starts with", "ends with"],
  },
  { values: [true, false], literals: ["true", "false"], isOrdered: false },
  {
    values: [{ date: "2026-01-30" }, { date: "2026-01-31" }, { date: "2026-02-01" }],
    literals: ['date("2026-01-31")', "date(2026, 2, 1)"],
    isOrdered: true,
  },
];

/** Entries of one family, as texts. */
function entriesOf({ literals, isOrdered, searches = [] }: Family): fc.Arbitrary<string> {
  const literal = fc.constantFrom(...literals);
  const places = fc.nat({ max: literals.length - 1 });
  const pair = fc.tuple(places, places).map(([i, j]) => [literals[Math.min(i, j)]!, literals[Math.max(i, j)]!] as const);
  const equality = fc.tuple(fc.constantFrom("=", "!="), literal).map(([op, value]) => `? ${op} ${value}`);
  const isNull = fc.constantFrom("? = null", "? != null");
  const ordered = !isOrdered
    ? []
    : [
        fc.tuple(fc.constantFrom("<", "<=", ">", ">="), literal).map(([op, value]) => `? ${op} ${value}`),
        fc.tuple(literal, fc.constantFrom("<", ">=")).map(([value, op]) => `${value} ${op} ?`),
        pair.map((borders) => `? between ${borders.join(" and ")}`),
      ];
  const searched = searches.map((search) => literal.map((text) => `${search}(?, ${text})`));
  const inside = fc.array(literal, { minLength: 1, maxLength: 3 }).map((values) => `? in (${values.join(", ")})`);
  const leaf = fc.oneof(equality, isNull, ...(isOrdered ? [inside] : []), ...ordered, ...searched);
  const condition = fc.letrec<{ c: string }>((tie) => ({
    c: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.tuple(tie("c"), fc.constantFrom("and", "or"), tie("c")).map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie("c").map((c) => `not(${c})`),
      fc.tuple(tie("c"), tie("c"), tie("c")).map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
    ),
  })).c;
  const ranges = isOrdered
    ? [
        fc
          .tuple(fc.constantFrom("[", "("), pair, fc.constantFrom("]", ")"))
          .map(([open, [low, high], close]) => `${open}${low}..${high}${close}`),
        fc.tuple(fc.constantFrom("<", "<=", ">", ">="), literal).map(([op, value]) => `${op} ${value}`),
      ]
    : [];
  const tests = fc.array(fc.oneof(literal, ...ranges), { minLength: 1, maxLength: 3 }).map((all) => all.join(", "));
  const negated = fc.array(literal, { minLength: 1, maxLength: 3 }).map((all) => `not(${all.join(", ")})`);
  return fc.oneof(tests, negated, fc.constant("-"), condition);
}

const cases = fc.constantFrom(...families).chain((family) => fc.tuple(entriesOf(family), fc.constantFrom<Scalar>(...family.values, null)));

describe("a table entry", () => {
  it("accepts what the interpreter accepts", () => {
    fc.assert(
      fc.property(cases, ([entry, value]) => {
        const test = parseInputEntry(entry);
        if (test === undefined) throw new Error(`unreadable: ${entry}`);
        const context = { "?": fromTableValue(value) };
        // A condition hits if it is true; the interpreter's unary tests would compare what it comes to with the value.
        const theirs = entry.includes("?") ? evaluate(entry, context).value : unaryTest(entry, context).value;
        expect(matches(test, value)).toBe(theirs === true);
      }),
      { numRuns: 1500, verbose: 1 },
    );
  });
});
