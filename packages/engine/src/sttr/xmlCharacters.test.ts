/** The character classes of XML 1.0 at every border of their ranges, ends of names, and the survey of lines. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfName, isCharacter, isNamePart, isNameStart, isSpace, lineStretch, surveyCharacters } from "./xmlCharacters.ts";

/** The productions as they stand in the recommendation, as regular expressions without the colon. */
const nameStart =
  /^[A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]$/u;
const namePart = /^(?:[-.0-9\u{B7}\u{203F}-\u{2040}]|[\u{300}-\u{36F}])$/u;
const character = /^[\u{9}\u{A}\u{D}\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u;

/** Every code point of the first 66,000, and those about the borders beyond. */
const codes = [...Array(66_000).keys(), 0xefffe, 0xeffff, 0xf0000, 0xf0001, 0x10fffe, 0x10ffff];

describe("the classes of characters", () => {
  it("are those of productions 2, 4 and 4a", () => {
    const wrong = codes.filter((code) => {
      const text = String.fromCodePoint(code);
      const start = nameStart.test(text);
      return (
        isNameStart(code) !== start || isNamePart(code) !== (start || namePart.test(text)) || isCharacter(code) !== character.test(text)
      );
    });
    expect(wrong).toEqual([]);
    expect(isCharacter(0x110000)).toBe(false);
  });

  it("have four kinds of white space", () => expect(codes.filter(isSpace)).toEqual([9, 10, 13, 32]));
});

describe("endOfName", () => {
  it.each([
    ["naam rest", 0, 4],
    ["<naam>", 1, 5],
    ["a:b", 0, 1],
    ["-a", 0, 0],
    [".a", 0, 0],
    ["1a", 0, 0],
    ["a1-.b", 0, 5],
    ["_", 0, 1],
    ["", 0, 0],
    ["é·\u0301=", 0, 3],
    ["·a", 0, 0],
    ["\u0301a", 0, 0],
    ["a\u00d7", 0, 1],
    ["\u{10000}\u{10000}b ", 0, 5],
    ["a\u{F0000}", 0, 1],
    ["\u{F0000}", 0, 0],
    ["a\ud800", 0, 1],
    ["ab", 2, 2],
  ])("of %j from %i is %i", (source, at, end) => expect(endOfName(source, at)).toBe(end));
});

describe("surveyCharacters", () => {
  const forbidden = (text: string): number => surveyCharacters(text).forbidden;

  it.each([
    ["a\u0000", 1],
    ["\u0008", 0],
    ["a\u000b", 1],
    ["a\u001f", 1],
    ["a\ufffe", 1],
    ["\uffff", 0],
    ["a\ud800", 1],
    ["\ud800a", 0],
    ["\udc00", 0],
    ["a\udc00", 1],
    ["\ud800\ud800\udc00", 0],
    ["\ud800\udc00\udc00", 2],
    ["\ue000\udc00", 1],
    ["\ud83d\ue000", 0],
    ["", -1],
    ["a\t\n\r\u0020\ud7ff\ue000\ufffd\u{10000}\u{10ffff}", -1],
    ["\ud800\udfff\udbff\udc00", -1],
  ])("finds what XML forbids in %j at %i", (text, at) => expect(forbidden(text)).toBe(at));

  it("looks beyond the first stretch", () => {
    expect(forbidden(`${"a".repeat(lineStretch * 3)}\u0001`)).toBe(lineStretch * 3);
    expect(forbidden(`${"a".repeat(lineStretch - 1)}😀${"a".repeat(lineStretch)}`)).toBe(-1);
  });

  it("knows for each stretch the line that it begins in and where that line began, whatever ends lines", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3000), fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 8 }), (parts) => {
        const text = parts.map(([length, end]) => "a".repeat(length) + end).join("");
        const { lines, forbidden: wrong } = surveyCharacters(text);
        expect(wrong).toBe(-1);
        expect(lines.line).toHaveLength(Math.floor(text.length / lineStretch) + 1);
        lines.line.forEach((line, stretch) => {
          const before = text.slice(0, stretch * lineStretch);
          // A line ends with its last character: a CR before an LF of the next stretch ends none yet.
          const ends = [...before.matchAll(/\r\n|\n|\r(?!\n)/g)].filter(({ 0: end, index }) => end !== "\r" || text[index + 1] !== "\n");
          const last = ends.at(-1);
          expect([line, lines.lineStart[stretch]]).toEqual([ends.length, last === undefined ? 0 : last.index + last[0].length]);
        });
      }),
    ));
});
