/** The grammar of entries: what each form is read as, in data, and forms that differ from a good one by one token. */
import { describe, expect, it } from "vitest";
import { parseInputEntry, parseLiteral, parseLiteralList } from "./parseEntry.ts";

const a = { t: "literal", value: "a" };
const compared = (op: string, value: unknown): object => ({ t: "compare", op, value });
const condition = (read: object): object => ({ t: "condition", condition: read });

describe("an input entry is read as data", () => {
  it.each<[string, object]>([
    [" - ", { t: "any" }],
    ["  ", { t: "any" }],
    [' "a" ', a],
    ['= "a"', a],
    ['!= "a"', { t: "not", test: a }],
    ["<= 1", compared("<=", 1)],
    [">= 1", compared(">=", 1)],
    ["< 1", compared("<", 1)],
    ["> -1", compared(">", -1)],
    ["-1.5", { t: "literal", value: -1.5 }],
    ["true", { t: "literal", value: true }],
    ["false", { t: "literal", value: false }],
    ["null", { t: "literal", value: null }],
    ["not(null)", { t: "answered" }],
    ["not(true)", { t: "not", test: { t: "literal", value: true } }],
    [
      "not(null,1)",
      {
        t: "not",
        test: {
          t: "or",
          tests: [
            { t: "literal", value: null },
            { t: "literal", value: 1 },
          ],
        },
      },
    ],
    ['"a",< 1', { t: "or", tests: [a, compared("<", 1)] }],
    ["[1..2]", { t: "range", low: 1, lowIn: true, high: 2, highIn: true }],
    ["(1..2)", { t: "range", low: 1, lowIn: false, high: 2, highIn: false }],
    ["]1..2[", { t: "range", low: 1, lowIn: false, high: 2, highIn: false }],
    ["[-2..-1[", { t: "range", low: -2, lowIn: true, high: -1, highIn: false }],
    ['date("2026-01-31")', { t: "literal", value: { date: "2026-01-31" } }],
    ["?", condition({ t: "truth" })],
    ["? = 1", condition(compared("=", 1))],
    ["? != null", condition(compared("!=", null))],
    ["? <= 1", condition(compared("<=", 1))],
    ["? >= 1", condition(compared(">=", 1))],
    ["? < 1", condition(compared("<", 1))],
    ["? > 1", condition(compared(">", 1))],
    ["(?)", condition({ t: "truth" })],
    ["((? = 1))", condition(compared("=", 1))],
    ["not(?)", condition({ t: "not", c: { t: "truth" } })],
    ['contains(?, "a")', condition({ t: "contains", text: "a" })],
    ['list contains(?, "a")', condition({ t: "member", value: "a" })],
    ["list contains(?, 1)", condition({ t: "member", value: 1 })],
    ["? = 1 or ? = 2 and ? = 3", condition({ t: "or", c: [compared("=", 1), { t: "and", c: [compared("=", 2), compared("=", 3)] }] })],
    [
      "(? = 1 or ? = 2) and not(? = 3)",
      condition({
        t: "and",
        c: [
          { t: "or", c: [compared("=", 1), compared("=", 2)] },
          { t: "not", c: compared("=", 3) },
        ],
      }),
    ],
    [
      "if ? = 1 then true else null",
      condition({ t: "if", test: compared("=", 1), then: { t: "constant", value: true }, else: { t: "constant", value: null } }),
    ],
    [
      "if ? then false else if ? = 2 then true else false",
      condition({
        t: "if",
        test: { t: "truth" },
        then: { t: "constant", value: false },
        else: { t: "if", test: compared("=", 2), then: { t: "constant", value: true }, else: { t: "constant", value: false } },
      }),
    ],
    ["1, ? > 3", { t: "or", tests: [{ t: "literal", value: 1 }, condition(compared(">", 3))] }],
    ["[1..2],(? > 3)", { t: "or", tests: [{ t: "range", low: 1, lowIn: true, high: 2, highIn: true }, condition(compared(">", 3))] }],
    ["(1..2),? > 3", { t: "or", tests: [{ t: "range", low: 1, lowIn: false, high: 2, highIn: false }, condition(compared(">", 3))] }],
    ['("?"..2)', { t: "range", low: "?", lowIn: false, high: 2, highIn: false }],
    ['not("?")', { t: "not", test: { t: "literal", value: "?" } }],
    ['not("(")', { t: "not", test: { t: "literal", value: "(" } }],
    [
      "not((1..2),3)",
      {
        t: "not",
        test: {
          t: "or",
          tests: [
            { t: "range", low: 1, lowIn: false, high: 2, highIn: false },
            { t: "literal", value: 3 },
          ],
        },
      },
    ],
    ["not((?))", condition({ t: "not", c: { t: "truth" } })],
  ])("%s", (text, expected) => expect(parseInputEntry(text)).toEqual(expected));
});

describe("an input entry is refused", () => {
  it.each([
    "1,",
    ",1",
    "1,,2",
    "1 2",
    "--1",
    '-"a"',
    "-true",
    "- -",
    "<",
    "< -",
    "<= > 1",
    "=",
    "!=",
    "! = 1",
    "[1..2",
    "[1..2?",
    "1..2]",
    "[1 2]",
    "[..2]",
    "[1..]",
    "()",
    "(1)",
    "not",
    "not 1",
    "not()",
    "not(1",
    "not(1))",
    "not 1)",
    "not(not(1))",
    "date",
    "date()",
    'date "2026-01-31"',
    'date("2026-01-31"',
    'date("2026-02-30")',
    "date(20260131)",
    "date(null)",
    'time("10:00")',
    "if ? then true",
    "if ? true else false",
    "if ? then true false",
    "? = 1 or",
    "? and",
    "? = ? ",
    "? 1",
    "?(1)",
    "contains(?)",
    "contains(?, 1)",
    'contains("a", ?)',
    'contains ?, "a")',
    'contains(? "a")',
    'contains(?, "a"',
    'list(?, "a")',
    'contains list(?, "a")',
    "(? = 1",
    "not(? = 1",
    "? = 1)",
    "naam",
    '"a" or "b"',
    "? = 1 and 3",
    '? = 1 and "a"',
  ])("%s", (text) => expect(parseInputEntry(text)).toBeUndefined());
});

describe("nesting", () => {
  const wrapped = (depth: number, open: string, middle: string): string => open.repeat(depth) + middle + ")".repeat(depth);

  it("is read to a depth of fifty and not beyond", () => {
    // The condition itself is the first level.
    expect(parseInputEntry(wrapped(49, "(", "? = 1"))).toBeDefined();
    expect(parseInputEntry(wrapped(50, "(", "? = 1"))).toBeUndefined();
    expect(parseInputEntry(wrapped(49, "not(", "? = 1"))).toBeDefined();
    expect(parseInputEntry(wrapped(50, "not(", "? = 1"))).toBeUndefined();
    expect(parseInputEntry(`${"if ? then true else ".repeat(49)}false`)).toBeDefined();
    expect(parseInputEntry(`${"if ? then true else ".repeat(50)}false`)).toBeUndefined();
  });

  it("counts what is open, not what was", () => {
    expect(parseInputEntry(Array.from({ length: 200 }, () => "(? = 1)").join(" or "))).toBeDefined();
    expect(parseInputEntry(Array.from({ length: 200 }, () => 'date("2026-01-31")').join(","))).toBeDefined();
  });

  it("refuses dates in dates however deep", () => expect(parseInputEntry(wrapped(100_000, "date(", '"2026-01-31"'))).toBeUndefined());
});

describe("parseLiteral and parseLiteralList", () => {
  it.each<[string, unknown]>([
    [" 3 ", 3],
    ["-3", -3],
    ["true", true],
    ["false", false],
    ["null", null],
    ['"a, b"', "a, b"],
    ['@"2026-01-31"', { date: "2026-01-31" }],
    ['date("2026-01-31")', { date: "2026-01-31" }],
  ])("reads %s", (text, value) => {
    expect(parseLiteral(text)).toEqual({ value });
    expect(parseLiteralList(` ${text},${text} `)).toEqual([value, value]);
  });

  it.each(["", " ", "-", "naam", "1 2", "1 +", "> 3", "?", "#"])("reads no literal in %j", (text) => {
    expect(parseLiteral(text)).toBeUndefined();
    expect(parseLiteralList(text)).toBeUndefined();
  });

  it("keeps one value and a list apart", () => {
    expect(parseLiteral("1,2")).toBeUndefined();
    expect(parseLiteralList("1")).toEqual([1]);
    expect(parseLiteralList("1,")).toBeUndefined();
  });
});
