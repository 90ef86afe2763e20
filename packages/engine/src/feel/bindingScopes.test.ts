/** What an expression becomes before the interpreter sees it: which names are found, in which scope, and which values go with them. */
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "./binding.ts";
import { evaluateExpression, testEntry } from "./expression.ts";
import { toJson } from "./expressionValue.ts";
import type { FeelValue } from "./expressionValue.ts";

type Names = Readonly<Record<string, FeelValue>>;
const scopeOf = (names: Names, parts: readonly string[] = [], outer?: Names): Scope => {
  const members = new MemberNames();
  for (const part of parts) members.add(part);
  const around = new Scope(members);
  for (const [name, value] of Object.entries(outer ?? {})) around.define(name, value);
  const scope = outer === undefined ? around : around.inner();
  for (const [name, value] of Object.entries(names)) scope.define(name, value);
  return scope;
};

describe("a name", () => {
  it.each<[string, Names, string, Names]>([
    ["a + b", { a: 1, b: 2, c: 3 }, "a + b", { a: 1, b: 2 }],
    ["a b + a", { "a b": 1, a: 2 }, "vb__a_20_b + a", { vb__a_20_b: 1, a: 2 }],
    ["a b c", { "a b": 1, "a b c": 2, a: 3 }, "vb__a_20_b_20_c", { vb__a_20_b_20_c: 2 }],
    ["a b c", { "a b c": 2, "a b": 1 }, "vb__a_20_b_20_c", { vb__a_20_b_20_c: 2 }],
    ["a b d", { "a b": 1, "a b c": 2 }, "vb__a_20_b d", { vb__a_20_b: 1 }],
    ["a \n\t b", { "a b": 1 }, "vb__a_20_b", { vb__a_20_b: 1 }],
    ["a-b", { "a b": 1 }, "a-b", {}],
    ["a", { "a b": 1 }, "a", {}],
    ["x a b", { "a b": 1 }, "x vb__a_20_b", { vb__a_20_b: 1 }],
    ["ab", { "a b": 1 }, "ab", {}],
    ['"a b" // a b', { "a b": 1 }, '"a b" // a b', {}],
    ["/* a b */ a b", { "a b": 1 }, "/* a b */ vb__a_20_b", { vb__a_20_b: 1 }],
    ["x.a", { a: 1 }, "x.a", {}],
    ["1..a", { a: 1 }, "1..a", { a: 1 }],
    ["date + 1", { date: 1 }, "vb__date + 1", { vb__date: 1 }],
    ['date("x") + date', { date: 1 }, 'date("x") + vb__date', { vb__date: 1 }],
    ['date ("x")', { date: 1 }, 'date ("x")', {}],
    ["date x (", { date: 1 }, "vb__date x (", { vb__date: 1 }],
    ["date", { date: 1 }, "vb__date", { vb__date: 1 }],
    ["(date)", { date: 1 }, "(vb__date)", { vb__date: 1 }],
    ["f (1)", { f: 1 }, "f (1)", { f: 1 }],
    ["? > 1", { "?": 3 }, "? > 1", { "?": 3 }],
    ["leeg", { leeg: null }, "leeg", { leeg: null }],
    ["", { "": 1 }, "", {}],
  ])("%j with %j becomes %j", (text, names, bound, context) => expect(scopeOf(names).bind(text)).toEqual({ text: bound, context }));

  it("of an inner scope hides that of the outer one, unless the outer one is longer", () => {
    const scope = scopeOf({ "a b": 1, c: null }, [], { "a b": 2, "a b c": 3, c: 4, "d e": 5 });
    expect(scope.bind("a b + c + d e").context).toEqual({ vb__a_20_b: 1, c: null, vb__d_20_e: 5 });
    expect(scope.bind("a b c").context).toEqual({ vb__a_20_b_20_c: 3 });
    expect([scope.find("c"), scope.find("d e"), scope.find("weg")]).toEqual([null, 5, undefined]);
  });

  it("given again has its last value; one without letters is none", () => {
    const scope = scopeOf({ "a b": 1 });
    scope.define(" a  b ", 2);
    scope.define("  ", 3);
    expect(scope.bind("a b")).toEqual({ text: "vb__a_20_b", context: { vb__a_20_b: 2 } });
    expect(scope.find("")).toBeUndefined();
  });
});

describe("the name of a part", () => {
  it.each<[string, Names, string, Names]>([
    ["x.p-q", { x: 1 }, "x.vb__p_2d_q", { x: 1 }],
    ["x.p-q", { x: 1, "p-q": 2 }, "x.vb__p_2d_q", { x: 1 }],
    ["p-q", {}, "vb__p_2d_q", {}],
    ["p-q", { p: 5 }, "p-q", { p: 5 }],
    ["p-q", { "p-q": 5 }, "vb__p_2d_q", { vb__p_2d_q: 5 }],
    ["p-q-r", { "p-q": 5 }, "vb__p_2d_q_2d_r", {}],
    ["r s", {}, "r s", {}],
    ["r s", { "r s": 5 }, "r s", { "r s": 5 }],
    ["r t", { "r t": 5 }, "vb__r_20_t", { vb__r_20_t: 5 }],
    ["x.r", { r: 5 }, "x.r", {}],
  ])("%j with %j becomes %j", (text, names, bound, context) =>
    expect(scopeOf(names, ["p-q", "p-q-r", "r s", "p-q", ""]).bind(text)).toEqual({ text: bound, context }),
  );

  it("is known by its tidy name, once", () => {
    const members = new MemberNames();
    for (const name of ["p-q", " p-q ", "", "r"]) members.add(name);
    expect([members.has("p-q"), members.has("r"), members.has(""), members.has("q")]).toEqual([true, true, false, false]);
    expect(members.startingWith("p").map(({ name }) => name)).toEqual(["p-q"]);
    expect([members.startingWith("r"), members.startingWith("")]).toEqual([[], []]);
  });
});

describe("an expression with awkward names inside entries", () => {
  const value = (text: string, names: Names): unknown => toJson(evaluateExpression(text, scopeOf(names)).value);
  const accepts = (entry: string, input: FeelValue, names: Names = {}): boolean => testEntry(entry, input, scopeOf(names)).value;
  it("is what its names are", () => {
    expect(value("a b + 1", { "a b": 1 })).toBe(2);
    expect(value("-", { a: 1 })).toBe(null);
    expect(accepts("< hoogte (m)", 3, { "hoogte (m)": 4 })).toBe(true);
    expect(accepts("not( hoogte (m) )", 4, { "hoogte (m)": 4 })).toBe(false);
    expect(accepts("? in [1..hoogte (m)]", 3, { "hoogte (m)": 4 })).toBe(true);
    expect(accepts("null", [], {})).toBe(false);
    expect(accepts('"a"', ["a", "b"])).toBe(true);
    expect(accepts("< 3", "2")).toBe(false);
  });
});
