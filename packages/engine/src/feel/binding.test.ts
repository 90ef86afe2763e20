/** Names as authors write them, inside expressions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "./binding.ts";
import { identifierOf, keyOf, nameOf } from "./bindingNames.ts";
import { evaluateExpression, testEntry } from "./expression.ts";
import { contextOf, temporalOf, toJson } from "./expressionValue.ts";
import type { FeelValue, Json } from "./expressionValue.ts";

function scopeOf(values: { readonly [name: string]: FeelValue }, parts: readonly string[] = []): Scope {
  const members = new MemberNames();
  for (const part of parts) members.add(part);
  const scope = new Scope(members);
  for (const [name, value] of Object.entries(values)) scope.define(name, value);
  return scope;
}

const valueOf = (text: string, values: { readonly [name: string]: FeelValue } = {}, parts: readonly string[] = []): Json =>
  toJson(evaluateExpression(text, scopeOf(values, parts)).value);

describe("a name in an expression", () => {
  it.each([
    ["Is het hoger dan 3 m, gemeten vanaf de voet?", { "Is het hoger dan 3 m, gemeten vanaf de voet?": true }, true],
    ["Hoogte (m) + 1", { "Hoogte (m)": 2 }, 3],
    ["uitv__4483fe58-57b7 * 2", { "uitv__4483fe58-57b7": 4 }, 8],
    ["a-b", { a: 5, b: 3 }, 2],
    ["a-b", { a: 5, b: 3, "a-b": 9 }, 9],
    ["Bedrag totaal + Bedrag", { Bedrag: 1, "Bedrag totaal": 10 }, 11],
    ["Bedrag\n  totaal", { "Bedrag totaal": 10 }, 10],
    ['"Bedrag totaal" + Naam kind', { "Bedrag totaal": 10, "Naam kind": "!" }, "Bedrag totaal!"],
    ["if Ja? then 1 else 2", { "Ja?": true }, 1],
    ["2de dag + 1", { "2de dag": 1 }, 2],
    ["for x in [1, 2] return x + mijn getal", { "mijn getal": 1 }, [2, 3]],
    ['date("2026-01-31").day + date', { date: 1 }, 32],
  ] as const)("%s with %o is %j", (text, values, expected) => expect(valueOf(text, values)).toEqual(expected));

  it("after a dot and in filters is that of a part", () => {
    const parts = ["prijs/stuk", "maand inkomen"];
    const item = contextOf([
      ["prijs/stuk", 3],
      ["maand inkomen", 7],
    ]);
    expect(valueOf("Auto.prijs/stuk + Auto.maand inkomen", { Auto: item }, parts)).toBe(10);
    expect(valueOf("lijst[prijs/stuk > 2]", { lijst: [item] }, parts)).toEqual([{ "prijs/stuk": 3, "maand inkomen": 7 }]);
    expect(valueOf("Auto.maand inkomen", { Auto: item, "maand inkomen": 1 }, parts)).toBe(7);
  });

  it("that nothing has is null, and so is an expression that cannot be read; both say why", () => {
    for (const text of ["Onbekend", "1 +", "1 / 0 + x", "(".repeat(3000), `"${"x".repeat(60_000)}" + ""`]) {
      const { value, problem } = evaluateExpression(text, scopeOf({}));
      expect([value, problem === undefined]).toEqual([null, false]);
    }
  });

  it("becomes an identifier and back without loss", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "grapheme", minLength: 1 }), (a, b) => {
        const name = a.trim().replace(/\s+/gu, " ");
        if (name === "") return;
        expect(nameOf(identifierOf(name))).toBe(name);
        expect(nameOf(keyOf(name))).toBe(name);
        expect(identifierOf(name)).toMatch(/^\w+$/);
        if (a !== b) expect(identifierOf(a) === identifierOf(b)).toBe(false);
      }),
      { verbose: 1 },
    ));
});

describe("any text at all", () => {
  const words = [
    "1",
    "a b",
    "?",
    '"x"',
    "(",
    ")",
    "[",
    "]",
    "..",
    ",",
    "not",
    "if",
    "then",
    "else",
    "for",
    "in",
    "return",
    "null",
    "{",
    "}",
    ":",
    ".",
    "-",
    ">",
    "date",
  ];
  it("is a value, a problem or both, never an exception", () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        const scope = scopeOf({ "a b": 1, "?": null });
        expect(() => [evaluateExpression(text, scope), testEntry(text, 1, scope), testEntry(text, null, scope)]).not.toThrow();
      }),
      { numRuns: 1000, verbose: 1 },
    ));
});

describe("an input entry", () => {
  const accepts = (entry: string, input: FeelValue, values: { readonly [name: string]: FeelValue } = {}): boolean =>
    testEntry(entry, input, scopeOf(values)).value;
  const day = temporalOf("2026-01-31", "date");

  it.each([
    ["-", null, true],
    ['"a","b"', "b", true],
    ["> 3", null, false],
    ["? > 3", null, false],
    ["? > 3, ? = 1", 1, true],
    ["< grens", 3, true],
    ["[1..grens]", 5, true],
    ["not(grens, 7)", 7, false],
    ["not(grens, 7)", 6, true],
    ["waar", true, true],
    ["waar", false, false],
    ["not(waar)", false, true],
    ["lijst", 2, true],
    ['contains(?, "b")', "abc", true],
    ["null", null, true],
    ["not(null)", 1, true],
    ["onleesbaar (", 1, false],
  ] as const)("%s accepts %j: %j", (entry, input, expected) =>
    expect(accepts(entry, input, { grens: 5, waar: true, lijst: [1, 2] })).toBe(expected),
  );

  it("compares dates with dates", () => {
    expect(accepts('date("2026-01-31")', day)).toBe(true);
    expect(accepts('>= date("2026-02-01")', day)).toBe(false);
    expect(accepts("<= begin", day, { begin: day })).toBe(true);
    expect(accepts('"2026-01-31"', day)).toBe(false);
  });
});
