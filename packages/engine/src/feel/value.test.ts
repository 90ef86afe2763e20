/** Values: equality by key, names of types, order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText, compareValues, isDate, isList, typeName, valueKey } from "./value.ts";
import type { Value } from "./value.ts";

const day = { date: "2026-01-31" };
const all: readonly Value[] = [
  null,
  true,
  false,
  0,
  1,
  "",
  "null",
  "true",
  "1",
  "2026-01-31",
  day,
  { date: "2026-02-01" },
  [],
  [1],
  ["1"],
  { record: {} },
  { record: { a: 1 } },
];

describe("valueKey", () => {
  it("tells every two values apart, of other types too", () => {
    expect(new Set(all.map(valueKey)).size).toBe(all.length);
  });

  it("is the same for equal values", () => {
    expect(valueKey({ date: "2026-01-31" })).toBe(valueKey(day));
    expect(valueKey([1, "a"])).toBe(valueKey([1, "a"]));
    expect(valueKey(1.0)).toBe(valueKey(1));
  });
});

describe("the type of a value", () => {
  it("has the name that diagnostics print", () => {
    expect([null, true, 0, "", day, [], { record: { a: 1 } }].map((value) => typeName(value))).toEqual([
      "null",
      "boolean",
      "number",
      "string",
      "date",
      "list",
      "context",
    ]);
  });

  it("is a date only of what holds one, a list only of a list", () => {
    expect(all.filter(isDate)).toEqual([day, { date: "2026-02-01" }]);
    expect(all.filter(isList)).toEqual([[], [1], ["1"]]);
  });
});

describe("compareValues", () => {
  it("orders numbers, texts and dates among themselves", () => {
    expect(compareValues(2, 10)).toBeLessThan(0);
    expect(compareValues(10, 2)).toBeGreaterThan(0);
    expect(compareValues("2", "10")).toBeGreaterThan(0);
    expect(compareValues(day, { date: "2026-02-01" })).toBeLessThan(0);
    expect(compareValues({ date: "2026-02-01" }, day)).toBeGreaterThan(0);
    expect([compareValues(3, 3), compareValues("a", "a"), compareValues(day, { ...day })]).toEqual([0, 0, 0]);
  });

  it("has no order for others, nor across types", () => {
    for (const one of all)
      for (const other of all) {
        const sameKind = typeName(one) === typeName(other) && ["number", "string", "date"].includes(typeName(one));
        expect(compareValues(one, other) === undefined).toBe(!sameKind);
      }
  });
});

describe("compareText", () => {
  it("goes by code points, beyond the first 65,536 too", () => {
    // In UTF-16 the surrogates of the emoji stand before the private use character.
    expect(compareText("\u{1F600}", "\uE000")).toBeGreaterThan(0);
    expect(compareText("Z", "a")).toBeLessThan(0);
    expect(compareText("ab", "abc")).toBeLessThan(0);
    expect(compareText("abc", "ab")).toBeGreaterThan(0);
    expect(compareText("", "")).toBe(0);
    expect(compareText("b", "abc")).toBeGreaterThan(0);
  });

  it("is an order: it turns round with its arguments, and agrees with comparing lists of code points", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "\uE000", "\u{1F600}"), maxLength: 4 });
    const points = (of: string): string => Array.from(of, (letter) => letter.codePointAt(0)!.toString(16).padStart(6, "0")).join("");
    fc.assert(
      fc.property(text, text, (a, b) => {
        const expected = points(a) < points(b) ? -1 : points(a) > points(b) ? 1 : 0;
        expect(Math.sign(compareText(a, b))).toBe(expected);
        expect(Math.sign(compareText(b, a)) + expected).toBe(0);
      }),
    );
  });
});
