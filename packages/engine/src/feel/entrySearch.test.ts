/** Conditions that look inside a text or ask for one of several values: their grammar, their truth, and the constants and fragments in them. */
import { describe, expect, it } from "vitest";
import { constantsOf, fragmentsOf, holds, truthOf } from "./entryTest.ts";
import type { Condition } from "./entryTest.ts";
import { parseInputEntry, parseValue } from "./parseEntry.ts";
import type { Value } from "./value.ts";

const condition = (text: string): Condition => {
  const test = parseInputEntry(text);
  if (test?.t !== "condition") throw new Error(`no condition: ${text}`);
  return test.condition;
};
const truths = (text: string, values: readonly Value[]): (boolean | null)[] => values.map((value) => truthOf(condition(text), value));
const literal = (value: unknown): object => ({ t: "literal", value });
const compared = (op: string, value: unknown): object => ({ t: "compare", op, value });

describe("a condition", () => {
  it.each<[string, object]>([
    ["?", { t: "truth" }],
    ['starts with(?, "a")', { t: "starts", text: "a" }],
    ['ends with(?, "a")', { t: "ends", text: "a" }],
    ['matches(?, "^a")', { t: "starts", text: "a" }],
    ["? between 1 and 3", { t: "and", c: [compared(">=", 1), compared("<=", 3)] }],
    ["? between 1 and 3 or ?", { t: "or", c: [{ t: "and", c: [compared(">=", 1), compared("<=", 3)] }, { t: "truth" }] }],
    ["? in 1", { t: "in", tests: [literal(1)] }],
    [
      "? in (1, > 3, [5..6])",
      { t: "in", tests: [literal(1), compared(">", 3), { t: "range", low: 5, lowIn: true, high: 6, highIn: true }] },
    ],
    ["? in (5..6]", { t: "in", tests: [{ t: "range", low: 5, lowIn: false, high: 6, highIn: true }] }],
    ["? in [1, 2]", { t: "in", tests: [{ t: "or", tests: [literal(1), literal(2)] }] }],
    ["? in [1]", { t: "in", tests: [literal(1)] }],
    ["? in []", { t: "in", tests: [{ t: "or", tests: [] }] }],
    ["? in <= 4", { t: "in", tests: [compared("<=", 4)] }],
    ['list contains(["a", "b"], ?)', { t: "in", tests: [literal("a"), literal("b")] }],
    ["list contains([], ?)", { t: "in", tests: [] }],
    ["1 < ?", compared(">", 1)],
    ["1 <= ?", compared(">=", 1)],
    ["1 > ?", compared("<", 1)],
    ["1 >= ?", compared("<=", 1)],
    ["-1 = ?", compared("=", -1)],
    ["null != ?", compared("!=", null)],
    ["true = ? and 2 < ?", { t: "and", c: [compared("=", true), compared(">", 2)] }],
  ])("%s", (text, expected) => expect(parseInputEntry(text)).toEqual({ t: "condition", condition: expected }));

  it.each([
    "? between 1",
    "? between 1 and",
    "? between and 2",
    "? in",
    "? in ()",
    "? in (1",
    "? in (1,)",
    "? in (1 2)",
    "? in ?",
    "starts(?, 1)",
    'starts(?, "a")',
    'with(?, "a")',
    'starts with ?, "a"',
    "starts with(?, 1)",
    "ends with(?)",
    'ends with("a", ?)',
    "matches(?, 1)",
    'matches(?, "a+")',
    'matches ?, "a"',
    "matches",
    'list contains(["a"] ?)',
    'list contains(["a"], 1)',
    'list contains(["a", ?)',
    'list contains(["a"], ?',
    "1 < 2",
    "1 <",
    "1 < ? < 3",
    "1 ?",
    '"a" and ?',
  ])("is not %s", (text) => expect(parseInputEntry(text)).toBeUndefined());
});

describe("the truth", () => {
  const words: readonly Value[] = ["kap", "ontkap", "kappen", "", null, 3, ["kap", 1], ["ontkap"], []];

  it("of a search is that of the text, of any text of a list, and null of others", () => {
    expect(truths('starts with(?, "kap")', words)).toEqual([true, false, true, false, null, null, true, false, false]);
    expect(truths('ends with(?, "kap")', words)).toEqual([true, true, false, false, null, null, true, true, false]);
    expect(truths('contains(?, "kap")', words)).toEqual([true, true, true, false, null, null, true, true, false]);
    expect([holds("contains", "abc", "b"), holds("starts", "abc", "b"), holds("ends", "abc", "b")]).toEqual([true, false, false]);
  });

  it("of the input itself is its own where it is a boolean, and whether a list has true in it", () => {
    expect(truths("?", [true, false, null, "true", 1, [false, true], [false], []])).toEqual([
      true,
      false,
      null,
      null,
      null,
      true,
      false,
      false,
    ]);
  });

  it("of in is true for one that holds, else null where one has no answer", () => {
    expect(truths("? in (1, > 3)", [1, 2, 4, null, "a"])).toEqual([true, false, true, null, null]);
    expect(truths("? in (1, null)", [1, 2, null])).toEqual([true, false, true]);
    expect(truths("? in [2..3]", [2, 4, null])).toEqual([true, false, null]);
    expect(truths('? in ("a", "b")', ["a", "c", 1, null, ["b"]])).toEqual([true, false, false, false, true]);
    expect(truths("list contains([], ?)", ["a", null])).toEqual([false, false]);
  });

  it("of between holds at both ends", () =>
    expect(truths("? between 1 and 3", [0, 1, 3, 4, null])).toEqual([false, true, true, false, null]));
});

describe("what is in a condition", () => {
  it.each<[string, readonly unknown[]]>([
    ["?", [true]],
    ["? in (1, [2..3], > 4)", [1, 2, 3, 4]],
    ["? between 1 and 3", [1, 3]],
    ["5 < ?", [5]],
    ['starts with(?, "a")', []],
    ["null = ?", []],
  ])("%s holds the constants %j", (text, expected) => expect(constantsOf(parseInputEntry(text)!)).toEqual(expected));

  it("are fragments, by where they are looked for", () => {
    const test = parseInputEntry(
      'if starts with(?, "a") then ends with(?, "b") else not(contains(?, "c")), "x", starts with(?, "d") and ends with(?, "e") or contains(?, "f")',
    )!;
    expect(fragmentsOf(test)).toEqual(["c", "f"]);
    expect(fragmentsOf(test, "contains")).toEqual(["c", "f"]);
    expect(fragmentsOf(test, "starts")).toEqual(["a", "d"]);
    expect(fragmentsOf(test, "ends")).toEqual(["b", "e"]);
    expect(fragmentsOf({ t: "not", test }, "ends")).toEqual(["b", "e"]);
  });
});

describe("constants", () => {
  it.each<[string, unknown]>([
    ["date(2026, 1, 31)", { date: "2026-01-31" }],
    ["date(800, 12, 1)", { date: "0800-12-01" }],
    ['[1, "a", null]', [1, "a", null]],
    ["[]", []],
    ["[ -1 ]", [-1]],
    ['date("2026-01-31")', { date: "2026-01-31" }],
  ])("%s is read", (text, value) => expect(parseValue(text)).toEqual({ value }));

  it.each([
    "date(2026, 2, 30)",
    "date(2026, 1)",
    "date(2026, 1, 1, 1)",
    "date(2026.5, 1, 1)",
    'date("2026", 1, 1)',
    "date(2026, 1, null)",
    "date(20260, 1, 1)",
    "date(-2026, 1, 1)",
    "[1",
    "[1,]",
    "[,1]",
    "[1 2]",
    "1]",
    "[[1]]",
    "",
  ])("%s is none", (text) => expect(parseValue(text)).toBeUndefined());
});
