/** No expression hangs, exhausts the memory or overflows the stack: it ends as null with the limit that it ran into. */
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "./binding.ts";
import { evaluateExpression, testEntry } from "./expression.ts";
import type { Problem } from "./expression.ts";
import { toJson } from "./expressionValue.ts";
import type { FeelValue, Json } from "./expressionValue.ts";
import { patternCost } from "./pattern.ts";

const scopeOf = (values: { readonly [name: string]: FeelValue } = {}): Scope => {
  const scope = new Scope(new MemberNames());
  for (const [name, value] of Object.entries(values)) scope.define(name, value);
  return scope;
};
const problemOf = (text: string, values: { readonly [name: string]: FeelValue } = {}): Problem | undefined =>
  evaluateExpression(text, scopeOf(values)).problem;

/** `{ a0: start, a1: f(a0), …, an: f(an-1) }.an` */
const chain = (start: string, step: (name: string) => string, length: number): string =>
  `{ ${[`a0: ${start}`, ...Array.from({ length }, (_, i) => `a${i + 1}: ${step(`a${i}`)}`)].join(", ")} }.a${length}`;

const hundred = `[${Array.from({ length: 100 }, (_, i) => i).join()}]`;

describe("an expression that asks too much is null and says what ran out", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["for i in 1..1000000000 return i", "steps"],
    ["count(for i in -1000000000..1000000000 return 1)", "steps"],
    ["some i in 1..1000000000 satisfies i < 0", "steps"],
    [`count(for a in ${hundred}, b in ${hundred}, c in ${hundred}, d in ${hundred} return 1)`, "steps"],
    [`every a in l satisfies every b in l satisfies every c in l satisfies count(l[item = -1]) = 0`, "steps"],
    [`count(l[count(l[count(l[count(l[item > 50]) > item]) > item]) > item])`, "steps"],
    [chain("[1]", (name) => `concatenate(${name}, ${name})`, 40), "size"],
    [chain("[1]", (name) => `[${name}, ${name}]`, 40), "size"],
    [`${chain("[1]", (name) => `[${name}, ${name}]`, 40)} = ${chain("[1]", (name) => `[${name}, ${name}]`, 40)}`, "size"],
    [chain('"ab"', (name) => `${name} + ${name}`, 28), "size"],
    [chain('"ab"', (name) => `string join([${name}, ${name}])`, 40), "size"],
    [chain("[1]", (name) => `[${name}]`, 300), "depth"],
    [
      `{ f0: function(x) x + 1, ${Array.from({ length: 40 }, (_, i) => `f${i + 1}: function(x) f${i}(f${i}(x))`).join(", ")}, r: f40(1) }.r`,
      "steps",
    ],
    ["{ f: function(g) g(g), r: f(f) }.r", "depth"],
    [`matches("${"a".repeat(40)}!", "^(a+)+$")`, "pattern"],
    [`matches("${"a".repeat(40)}!", "^(a|a)*$")`, "pattern"],
    [`replace("${"a".repeat(5000)}!", "a*a*a*a*b", "")`, "pattern"],
    [`split("${"a".repeat(40)}!", "(a?){20}a{20}b")`, "pattern"],
    [`"${"x".repeat(60_000)}" + ""`, "size"],
    ["for i in 1..100000 return [partial]", "depth"],
  ];
  it.each(cases.map(([text, limit]) => ({ text, limit, start: text.slice(0, 50) })))("$limit: $start", ({ text, limit }) => {
    const l = Array.from({ length: 200 }, (_, i) => i);
    expect(problemOf(text, { l })).toEqual({ limit });
  });

  it("also in an input entry", () => {
    const test = testEntry("some i in 1..1000000000 satisfies i = ?", 1, scopeOf());
    expect(test).toEqual({ value: false, problem: { limit: "steps" } });
  });

  it("and leaves what else shares its scope alone, as long as there are steps left", () => {
    const scope = scopeOf();
    const run = (text: string): Json | Problem => {
      const { value, problem } = evaluateExpression(text, scope);
      return problem ?? toJson(value);
    };
    expect(run("for i in 1..1000000000 return i")).toEqual({ limit: "steps" });
    expect(run("1 + 1")).toBe(2);
    const counts = Array.from({ length: 20 }, () => run("count(for i in 1..150000 return i)"));
    expect(counts[0]).toBe(150_000);
    expect(counts.at(-1)).toEqual({ limit: "steps" });
  });

  it("a range without whole steps is null with a reason", () => {
    expect(problemOf("for i in 1..2.5 return i")).toHaveProperty("reason");
    expect(problemOf("for i in from..to return i", { from: 0, to: 1e300 })).toEqual({ limit: "steps" });
  });
});

describe("what asks little is as it was", () => {
  it.each([
    ["for i in 1..3 return i * i", [1, 4, 9]],
    ["for i in 3..1 return i", [3, 2, 1]],
    ["for i in [1, 2], j in [i, 10] return i + j", [2, 11, 4, 12]],
    ["for x in l[item > 1][1] return x", null],
    ["l[item > 1]", [2, 3]],
    ["l[-1]", 3],
    ["[l, l][2][1]", 1],
    ["{a: [1, 2], b: a[1]}.b", 1],
    ["some x in l satisfies x > 2", true],
    ["every x in l satisfies x > 2", false],
    ["for i in 1..5 return if i = 1 then 1 else partial[-1] * i", [1, 2, 6, 24, 120]],
    ["count(for i in 1..100000 return i)", 100_000],
    ['matches("abc@example.org", "^[a-z]+@[a-z]+\\\\.org$")', true],
    ['replace("abcd", "(ab)|(a)", "[1=$1]")', "[1=ab]cd"],
    ["sort([3, 1, 2], function(a, b) a < b)", [1, 2, 3]],
    ["[[[[[[[[1]]]]]]]] = [[[[[[[[1]]]]]]]]", true],
  ])("%s", (text, expected) => {
    expect(toJson(evaluateExpression(text, scopeOf({ l: [1, 2, 3] })).value)).toEqual(expected);
  });
});

describe("the cost of a pattern", () => {
  it.each([
    ["abc", 100, 1],
    ["[a-z]+", 100, 2],
    ["(?:ab|cd)", 100, 1],
    ["\\(a\\)\\+", 100, 1],
    ["a{2,3}b*?", 100, 3],
  ])("of %s grows with its repetitions", (pattern, length, degree) => {
    expect(patternCost(pattern, length)).toBeLessThanOrEqual(2 * (length + 1) ** degree);
  });

  it.each(["(a+)+", "(a|b)*", "(a?)*", "(a)\\1", "(?=a+)b", "((a*)b)+", "(a{2,}){3}"])("of %s has no bound", (pattern) => {
    expect(patternCost(pattern, 100)).toBe(Infinity);
  });
});
