/** Conditions with three values, comparisons at their borders, and what constants and fragments an entry holds. */
import { describe, expect, it } from "vitest";
import { constantsOf, fragmentsOf, matches, truthOf } from "./entryTest.ts";
import type { Condition, EntryTest } from "./entryTest.ts";
import { parseInputEntry } from "./parseEntry.ts";
import type { Scalar, Value } from "./value.ts";

const entry = (text: string): EntryTest => {
  const test = parseInputEntry(text);
  if (test === undefined) throw new Error(`unreadable: ${text}`);
  return test;
};

const is = (value: boolean | null): Condition => ({ t: "constant", value });
const truths = [true, false, null] as const;

describe("truthOf", () => {
  it("joins with and and or as three-valued logic does", () => {
    const table = (t: "and" | "or"): (boolean | null)[][] => truths.map((a) => truths.map((b) => truthOf({ t, c: [is(a), is(b)] }, 0)));
    expect(table("and")).toEqual([
      [true, false, null],
      [false, false, false],
      [null, false, null],
    ]);
    expect(table("or")).toEqual([
      [true, true, true],
      [true, false, null],
      [true, null, null],
    ]);
  });

  it("turns round true and false, and leaves null", () => {
    expect(truths.map((value) => truthOf({ t: "not", c: is(value) }, 0))).toEqual([false, true, null]);
  });

  it("takes else where the condition is false or null", () => {
    const chosen = (test: boolean | null): unknown => truthOf({ t: "if", test: is(test), then: is(true), else: is(false) }, 0);
    expect(truths.map(chosen)).toEqual([true, false, false]);
  });

  it.each<[string, Scalar, Value, boolean | null]>([
    ["<", 3, 2, true],
    ["<", 3, 3, false],
    ["<=", 3, 3, true],
    ["<=", 3, 4, false],
    [">", 3, 4, true],
    [">", 3, 3, false],
    [">=", 3, 3, true],
    [">=", 3, 2, false],
    ["=", 3, 3, true],
    ["=", 3, null, false],
    ["!=", 3, 3, false],
    ["!=", 3, null, true],
    ["<", 3, null, null],
    [">=", 3, "3", null],
    ["<", "b", "a", true],
    ["=", "a", ["b", "a"], true],
    ["!=", "a", ["b", "a"], false],
  ])("compares: %s %j with %j is %j", (op, literal, value, expected) => {
    expect(truthOf({ t: "compare", op: op as "<", value: literal }, value)).toBe(expected);
  });

  it("looks for a text in a text or in each text of a list, and for an element in a list alone", () => {
    const contains: Condition = { t: "contains", text: "an" };
    expect([["Jan"], ["x", "Jan"], [1, null], [], "Jan", "jA", 3, null].map((value) => truthOf(contains, value as Value))).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      null,
      null,
    ]);
    const member: Condition = { t: "member", value: 1 };
    expect([[1], [2, 1], ["1"], [], 1, null].map((value) => truthOf(member, value as Value))).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
    ]);
  });
});

describe("matches", () => {
  it.each<[EntryTest, Value, boolean]>([
    [{ t: "any" }, null, true],
    [{ t: "answered" }, null, false],
    [{ t: "answered" }, false, true],
    [{ t: "condition", condition: is(null) }, 1, false],
    [{ t: "condition", condition: is(true) }, null, true],
    [{ t: "not", test: { t: "literal", value: 1 } }, 1, false],
    [{ t: "not", test: { t: "literal", value: 1 } }, 2, true],
    [{ t: "or", tests: [] }, 1, false],
  ])("%j of %j: %j", (test, value, expected) => expect(matches(test, value)).toBe(expected));

  it.each([
    ["[1..3]", [1, 2, 3]],
    ["(1..3]", [2, 3]],
    ["[1..3)", [1, 2]],
    ["(1..3)", [2]],
  ])("the range %s holds %j of 0 to 4", (text, expected) => {
    expect([0, 1, 2, 3, 4].filter((value) => matches(entry(text), value))).toEqual(expected);
    expect(matches(entry(text), null)).toBe(false);
    expect(matches(entry(text), "2")).toBe(false);
  });
});

describe("constantsOf", () => {
  it.each<[string, readonly Scalar[]]>([
    ["-", []],
    ["not(null)", []],
    ["null", []],
    ["3", [3]],
    ["< 3", [3]],
    ["= false", [false]],
    ["[1..5)", [1, 5]],
    ['"a",not_read', []],
    ['not("a","b")', ["a", "b"]],
    ["1,[2..3],> 4", [1, 2, 3, 4]],
    ["if ? = null then false else ? > 3 and ? != 7 or not(? = 9)", [3, 7, 9]],
    ['list contains(?, "x")', ["x"]],
    ['contains(?, "x")', []],
    ["? = 1 and list contains(?, 2)", [1, 2]],
    ["if ? > 1 then ? < 9 else ? = 4", [1, 9, 4]],
  ])("of %s are %j, in order", (text, expected) => {
    const test = parseInputEntry(text);
    expect(test === undefined ? [] : constantsOf(test)).toEqual(expected);
  });
});

describe("fragmentsOf", () => {
  it.each([
    ["-", []],
    ['"x"', []],
    ['list contains(?, "x")', []],
    ['contains(?, "a")', ["a"]],
    ['not(contains(?, "a"))', ["a"]],
    ['contains(?, "a") and ? = "q" or contains(?, "b")', ["a", "b"]],
    ['"x", contains(?, "a"), contains(?, "b")', ["a", "b"]],
    ['if contains(?, "a") then contains(?, "b") else contains(?, "c")', ["a", "b", "c"]],
  ])("of %s are %j, in order", (text, expected) => expect(fragmentsOf(entry(text))).toEqual(expected));

  it("looks inside a negated test too", () => {
    expect(fragmentsOf({ t: "not", test: { t: "condition", condition: { t: "contains", text: "a" } } })).toEqual(["a"]);
  });
});
