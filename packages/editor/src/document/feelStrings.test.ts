/** Literals in FEEL texts: found and replaced, everything else as written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaceLiteral, stringLiterals, withoutLiterals } from "./feelStrings.ts";

describe("literals of a FEEL text", () => {
  it.each([
    ['"a"', ["a"]],
    ['"a","b, c"', ["a", "b, c"]],
    ['not("a")', ["a"]],
    [String.raw`"zeg \"ja\""`, ['zeg "ja"']],
    ["-", []],
    ['contains(?, "x") and Kleur = "rood"', ["x", "rood"]],
  ])("of %s are found", (text, literals) => expect(stringLiterals(text)).toEqual(literals));

  it("are replaced only where they are equal, untrimmed", () => {
    expect(replaceLiteral('"Zij", "Zijkant", "Zij "', "Zij", "Kant")).toBe('"Kant", "Zijkant", "Zij "');
  });

  it("are left out to look at names alone", () => {
    expect(withoutLiterals('Kleur = "Kleur"')).toBe('Kleur = ""');
  });

  it("come back as any text that was put in", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = replaceLiteral('"x" , -', "x", text);
        expect(stringLiterals(written)).toEqual([text]);
        expect(replaceLiteral(written, text, "x")).toBe('"x" , -');
      }),
    );
  });
});
