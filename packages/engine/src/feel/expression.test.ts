/** Expressions and unary tests of full FEEL beyond table entries: what is tested against the input, how comma lists fall apart, what faults come to. */
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "./binding.ts";
import { elementsOf, evaluateExpression, testEntry } from "./expression.ts";
import type { Evaluation } from "./expression.ts";
import { temporalOf, toJson } from "./expressionValue.ts";
import type { FeelValue } from "./expressionValue.ts";

const scopeOf = (values: { readonly [name: string]: FeelValue } = {}): Scope => {
  const scope = new Scope(new MemberNames());
  for (const [name, value] of Object.entries(values)) scope.define(name, value);
  return scope;
};
const evaluated = (text: string, values: { readonly [name: string]: FeelValue } = {}): Evaluation<FeelValue> =>
  evaluateExpression(text, scopeOf(values));

describe("an expression", () => {
  it.each([
    ["", null],
    ["  ", null],
    ["null", null],
    ['date("2026-01-31")', "2026-01-31"],
    ["een getal", 3],
    [" een   getal ", 3],
    ["leeg", null],
    ["[1, 2][2]", 2],
    ['{a: {b: "x"}}.a.b', "x"],
  ])("%j is %j, without a problem", (text, value) => {
    const { value: found, ...rest } = evaluated(text, { "een getal": 3, leeg: null });
    expect([toJson(found), rest]).toEqual([value, {}]);
  });

  it("that is null for a reason says it; one that has a value says nothing", () => {
    expect(evaluated("weg + 1")).toEqual({ value: null, problem: { reason: expect.stringContaining("weg") as string } });
    expect(evaluated("[weg]")).toEqual({ value: [null] });
    expect(evaluated("if weg then 1 else 2")).toEqual({ value: 2 });
    expect(evaluated("1 +")).toEqual({ value: null, problem: { reason: expect.stringMatching(/./) as string } });
  });

  it("that a name has is the value of the name, whatever else it could mean", () => {
    expect(evaluated("1 + 1", { "1 + 1": 7 }).value).toBe(7);
    expect(evaluated("true", { true: 7 }).value).toBe(7);
  });

  it("may be fifty thousand letters and no longer", () => {
    const text = (length: number): string => `1 + ${" ".repeat(length - 5)}1`;
    expect(evaluated(text(50_000)).value).toBe(2);
    expect(evaluated(text(50_001))).toEqual({ value: null, problem: { limit: "size" } });
  });

  it("that grows beyond what the machine has says in which way", () => {
    const doubled = Array.from({ length: 30 }, (_, i) => `, a${i + 1}: a${i} + a${i}`).join("");
    expect(evaluated(`{ a0: "ab"${doubled} }.a30`)).toEqual({ value: null, problem: { limit: "size" } });
    expect(evaluated("{ f: function(g) g(g), r: f(f) }.r")).toEqual({ value: null, problem: { limit: "depth" } });
  });

  it("that makes too long a text says so", () => {
    const half = "x".repeat(600_000);
    expect(evaluated("a + a", { a: half })).toEqual({ value: null, problem: { limit: "size" } });
  });
});

describe("an input entry", () => {
  const names: { readonly [name: string]: FeelValue } = { grens: 5, waar: true, onwaar: false, lijst: [1, 2], leeg: null, "een, twee": 9 };
  const accepts = (entry: string, input: FeelValue): boolean => testEntry(entry, input, scopeOf(names)).value;

  it.each<[string, FeelValue, boolean]>([
    // With a name that table entries do not know: an operator before it, or none.
    ["< grens", 4, true],
    ["< grens", 5, false],
    ["<= grens", 5, true],
    ["> grens", 6, true],
    [">= grens", 5, true],
    ["= grens", 5, true],
    ["= grens", 6, false],
    ["!= grens", 6, true],
    ["!= grens", 5, false],
    ["grens", 5, true],
    ["grens", 6, false],
    ["grens + 1", 6, true],
    ["grens, 7", 7, true],
    ["grens, 7", 5, true],
    ["grens, 7", 6, false],
    ["8, < grens", 4, true],
    ["8 , < grens", 8, true],
    // A condition counts where it is true; a value where it is equal, also true and false.
    ["? > grens", 6, true],
    ["? > grens", 5, false],
    ["? = leeg", null, true],
    ["waar", true, true],
    ["waar", false, false],
    ["onwaar", false, true],
    ["grens > 3", true, true],
    ["grens > 3", 5, false],
    ["leeg", null, true],
    ["leeg", 1, false],
    ["lijst", 2, true],
    ["lijst", 3, false],
    ["lijst", [1, 2], true],
    ["lijst", [2, 1], false],
    ["[1..grens]", 5, true],
    ["[1..grens)", 5, false],
    // not(…) turns round the list, and is a function around a condition in it.
    ["not(grens)", 5, false],
    ["not(grens)", 6, true],
    [" not ( grens , 7 ) ", 7, false],
    ["not(grens, 7)", 5, false],
    ["not(grens, 7)", 8, true],
    ["not(grens,\n7)", 8, true],
    ["not(grens > 3) or (waar)", true, true],
    ["not(onwaar) and (waar)", true, true],
    ["not(onwaar) and (waar)", false, false],
    // Commas in texts, lists, ranges, calls and names part nothing.
    ['concat("a,", "b")', "a", false],
    ['"a,b" + ""', "a,b", true],
    ['"a\\",b" + ""', 'a",b', true],
    ['"(" + "", grens', "(", true],
    ["[grens, 6]", 6, true],
    ["max(grens, 8)", 8, true],
    ["max(grens, 8)", 5, false],
    ["{a: grens, b: 1}.a", 5, true],
    ["{a: grens, b: 1}.a, 3", 3, true],
    ["(grens)", 5, true],
    ["grens)", 5, false],
    ["x-not(grens)", 5, false],
  ])("%s accepts %j: %j", (entry, input, expected) => expect(accepts(entry, input)).toBe(expected));

  it("of those that rule files use means what it means there, which is not always what the interpreter says", () => {
    expect(accepts('contains(?, "a")', ["b", "ca"])).toBe(true);
    expect(accepts("not(> 3)", null)).toBe(true);
    expect(accepts('"a"', ["a", "b"])).toBe(true);
    expect(accepts("not(null)", null)).toBe(false);
  });

  it("sees the input as a question mark only while it is tested", () => {
    const scope = scopeOf({ grens: 5 });
    expect(testEntry("? > grens", 6, scope).value).toBe(true);
    expect(scope.find("?")).toBeUndefined();
  });

  it("tests what table entries do not know by the interpreter", () => {
    const time = temporalOf("10:00:00", "time");
    expect(accepts('time("10:00:00")', time)).toBe(true);
    expect(accepts('< time("09:00:00")', time)).toBe(false);
    expect(accepts("-", time)).toBe(true);
    expect(accepts("", time)).toBe(true);
    expect(accepts("-", {})).toBe(true);
    expect(accepts("null", time)).toBe(false);
    expect(accepts("not(null)", time)).toBe(true);
    expect(accepts("? = {a: 1}", { a: 1 })).toBe(true);
    expect(accepts("{a: 1}", { a: 1 })).toBe(true);
    expect(accepts("{a: 1}", { a: 2 })).toBe(false);
  });

  it("that cannot be read, is too long or asks too much accepts nothing, and says why", () => {
    expect(testEntry("grens (", 1, scopeOf(names))).toEqual({ value: false, problem: { reason: expect.anything() as string } });
    expect(testEntry(`grens${" ".repeat(50_000)}`, 5, scopeOf(names))).toEqual({ value: false, problem: { limit: "size" } });
    expect(testEntry("not(some i in 1..1000000000 satisfies i = ?)", 0, scopeOf())).toEqual({ value: false, problem: { limit: "steps" } });
    expect(testEntry("grens", 5, scopeOf(names))).toEqual({ value: true });
    expect(testEntry("5", 5, scopeOf(names))).toEqual({ value: true });
  });
});

describe("the elements", () => {
  const elements = (text: string): unknown => elementsOf(evaluated(text).value, scopeOf());
  it.each<[string, unknown]>([
    ["[1, null]", { value: [1, null] }],
    ["[]", { value: [] }],
    ["[1..3]", { value: [1, 2, 3] }],
    ["[3..1]", { value: [3, 2, 1] }],
    ["null", { value: undefined }],
    ["1", { value: undefined }],
    ['"ab"', { value: undefined }],
    ["{a: 1}", { value: undefined }],
    ["[1..1000000000]", { value: undefined, problem: { limit: "steps" } }],
  ])("of %s are %j", (text, expected) => expect(elements(text)).toEqual(expected));
});
