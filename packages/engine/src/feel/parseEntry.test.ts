/** Table entries as they stand in real files: what each accepts, and what cannot be read. */
import { describe, expect, it } from "vitest";
import { constantsOf, matches } from "./entryTest.ts";
import { parseInputEntry, parseLiteral, parseLiteralList, parseValue } from "./parseEntry.ts";
import type { Value } from "./value.ts";

/** Which of the values an entry accepts. */
const accepts = (entry: string, values: readonly Value[]): readonly Value[] => {
  const test = parseInputEntry(entry);
  if (test === undefined) throw new Error(`unreadable: ${entry}`);
  return values.filter((value) => matches(test, value));
};

describe("an input entry", () => {
  it.each<[string, readonly Value[], readonly Value[]]>([
    ["-", [null, true, "x"], [null, true, "x"]],
    ["", [null, 1], [null, 1]],
    ["true", [true, false, "true", null], [true]],
    ['"true"', [true, "true"], ["true"]],
    ['""', ["", null, "-"], [""]],
    ["not(null)", [null, false, "", 0], [false, "", 0]],
    ["null", [null, false], [null]],
    ['not("x")', ["x", "y", null], ["y", null]],
    ['not("x","y")', ["x", "y", "z", null], ["z", null]],
    ['"deels","nee"', ["ja", "nee", "deels"], ["nee", "deels"]],
    ["<= 50", [49, 50, 51, "49", null], [49, 50]],
    [">50", [50, 50.5], [50.5]],
    ["[20..30)", [19, 20, 29.9, 30], [20, 29.9]],
    ["(50..100)", [50, 51, 100], [51]],
    ["]50..100[", [50, 51, 100], [51]],
    ["-5", [-5, 5], [-5]],
    ["[-2..-1]", [-3, -2, -1.5, 0], [-2, -1.5]],
    ["1,3,[5..6]", [1, 2, 3, 5.5], [1, 3, 5.5]],
    ['date("2026-01-31")', [{ date: "2026-01-31" }, "2026-01-31"], [{ date: "2026-01-31" }]],
    ['< @"2026-01-31"', [{ date: "2026-01-30" }, { date: "2026-01-31" }], [{ date: "2026-01-30" }]],
    ['if ?=null then false else contains(?,"Anders")', [null, "Anders", "iets Anders", "anders"], ["Anders", "iets Anders"]],
    ['if ?=null then false else not(contains(?,"Anders"))', [null, "Anders", "Kappen"], ["Kappen"]],
    ['contains(?, "a")', [["b", "ca"], ["b"], []], [["b", "ca"]]],
    ['not(contains(?, "a"))', [["b", "ca"], ["b"], [], null], [["b"], []]],
    ['list contains(?, "a")', [["a"], ["ab"], "a"], [["a"]]],
    ['"a"', [["a", "b"], ["ab"]], [["a", "b"]]],
    ["? > 3 and ? < 5", [3, 4, 5], [4]],
    ["? = null or ? = 3", [null, 3, 4], [null, 3]],
    ["(? < 3) or ? > 5", [2, 4, 6], [2, 6]],
    ["? != 3", [3, 4, null], [4, null]],
    ['starts with(?, "ho")', ["hout", "eikenhout", null, 3, ["x", "hout"]], ["hout", ["x", "hout"]]],
    ['not(ends with(?, "t"))', ["hout", "steen", null], ["steen"]],
    ['starts with(?, "a") and ends with(?, "z") or ? = "m"', ["a-z", "az", "z-a", "m", "a"], ["a-z", "az", "m"]],
    ['? in ("a", "b")', ["a", "b", "c", null], ["a", "b"]],
    ['? in ["a", "b"]', ["a", "c"], ["a"]],
    ['not(? in ("a", "b"))', ["a", "c", null], ["c", null]],
    ["? in (null, 3)", [null, 3, 4], [null, 3]],
    ["? in [1..3)", [1, 2.5, 3, null], [1, 2.5]],
    ["? in (1..3)", [1, 2, 3], [2]],
    ["? in (< 0, [5..6], 9)", [-1, 0, 5.5, 9], [-1, 5.5, 9]],
    ["not(? in [1..3])", [2, 4, null, "x"], [4]],
    ["? between 1 and 3", [0, 1, 3, 4, null], [1, 3]],
    ["? between 1 and 3 or ? = 7", [3, 7, 8], [3, 7]],
    ["5 < ? and 9 >= ?", [5, 6, 9, 10], [6, 9]],
    ['"a" != ?', ["a", "b", null], ["b", null]],
    ['list contains(["a", "b"], ?)', ["a", "c", null], ["a"]],
    ['["a", "b"]', ["a", "b", "c"], ["a", "b"]],
    ["not([1, 2])", [1, 3, null], [3, null]],
    ["[]", [1, null], []],
    ["?", [true, false, null, "x"], [true]],
    ["not(?)", [true, false, null], [false]],
    ['matches(?, "^hout")', ["hout", "eikenhout", null], ["hout"]],
    ['matches(?, "hout$")', ["houten", "eikenhout"], ["eikenhout"]],
    ['matches(?, ".*3\\\\.5.*")', ["x3.5y", "345"], ["x3.5y"]],
    ['matches(?, "^ja$")', ["ja", "jaja", null], ["ja"]],
    ['not(matches(?, "^ja$"))', ["ja", "jaja", null], ["jaja"]],
    [">= date(2026, 1, 31)", [{ date: "2026-01-30" }, { date: "2026-01-31" }], [{ date: "2026-01-31" }]],
    ['[date("2026-01-01")..date("2026-12-31")]', [{ date: "2026-06-01" }, { date: "2027-01-01" }], [{ date: "2026-06-01" }]],
    ["if ? = null then true else ? > 3", [null, 2, 4], [null, 4]],
    ["if ? = null then null else ? > 3", [null, 2, 4], [4]],
    ['"een \\"woord\\""', ['een "woord"'], ['een "woord"']],
    ['"a, b"', ["a, b", "a"], ["a, b"]],
  ])("%s", (entry, values, accepted) => {
    expect(accepts(entry, values)).toEqual(accepted);
  });

  it.each([
    "Zijkant",
    '"open',
    "1..2",
    "not(1",
    'date("2026-02-30")',
    "foo(?)",
    "date(2026, 2, 30)",
    "date(2026, 2)",
    'matches(?, "(a|b)+")',
    'matches(?, "a.c")',
    "? between 1",
    "? in ()",
    "? in (1",
    "[1, 2",
    "[1; 2]",
    "5 < 6",
    'starts with("a", ?)',
    "? +",
    "1 2",
    `${"not(".repeat(100_000)}`,
    "-".repeat(100_000),
  ])("refuses what it does not know: %.20s", (entry) => {
    expect(parseInputEntry(entry)).toBeUndefined();
  });

  it("stays linear on long lists", () => {
    const test = parseInputEntry(Array.from({ length: 50_000 }, (_, i) => `(${i}..${i + 1})`).join(","));
    expect(test && constantsOf(test)).toHaveLength(100_000);
  });
});

describe("a literal", () => {
  it("keeps types apart", () => {
    expect(['"no hit"', "true", "3.50", "null", '""'].map((text) => parseLiteral(text)?.value)).toEqual(["no hit", true, 3.5, null, ""]);
    expect(parseLiteral("naam")).toBeUndefined();
    // A check file could not hold it.
    expect(parseLiteral("1e999")).toBeUndefined();
  });

  it("may be a list where an output is read", () => {
    expect(['["a", 2, null]', "[]", "3"].map((text) => parseValue(text)?.value)).toEqual([["a", 2, null], [], 3]);
    expect(["[1", "[[1]]", '"a", "b"'].map((text) => parseValue(text))).toEqual([undefined, undefined, undefined]);
  });

  it("reads lists of allowed values with commas inside", () => {
    expect(parseLiteralList('"a, b", "c"')).toEqual(["a, b", "c"]);
    expect(parseLiteralList('"a", b')).toBeUndefined();
  });
});
