/** What a pattern costs, to the step: which marks repeat, which choose, and what hides a mark from being one. */
import { describe, expect, it } from "vitest";
import { patternCost } from "./pattern.ts";

/** The cost on a text of this length as repetitions and options: `length * (length + 1) ** repetitions * 2 ** options`. */
const partsOf = (pattern: string, length = 100): { repetitions: number; options: number } | "no bound" => {
  const cost = patternCost(pattern, length);
  if (cost === Infinity) return "no bound";
  for (let repetitions = 0; repetitions < 10; repetitions++)
    for (let options = 0; options < 10; options++)
      if (cost === length * (length + 1) ** repetitions * 2 ** options) return { repetitions, options };
  throw new Error(`no such cost: ${cost}`);
};

describe("the cost of a pattern", () => {
  it("on a short text is what the worst pattern may cost there, whatever it is", () => {
    expect([patternCost("(a+)+", 16), patternCost("a", 16), patternCost("", 0)]).toEqual([65_536, 65_536, 1]);
    expect([patternCost("(a+)+", 17), patternCost("a", 17)]).toEqual([Infinity, 17]);
  });

  it.each([
    ["", 0, 0],
    ["abc", 0, 0],
    ["a*", 1, 0],
    ["a+b*", 2, 0],
    ["a{2}", 1, 0],
    ["a{2,30}b", 1, 0],
    ["a{2,3}b+", 2, 0],
    ["a?", 0, 1],
    ["a?b?", 0, 2],
    ["a|b", 0, 1],
    ["a|b|c", 0, 2],
    // A lazy repetition is one mark, and so is a lazy option's second half.
    ["a*?", 1, 0],
    ["a+?b", 1, 0],
    ["a{2}?", 1, 0],
    ["a*b?", 1, 1],
    // What an escape or a class holds is no mark.
    ["\\*\\+\\?\\|\\{\\(\\)", 0, 0],
    ["\\\\*", 1, 0],
    ["[*+?|{(]", 0, 0],
    ["[*+]*", 1, 0],
    ["[\\]*]+", 1, 0],
    ["[^\\]*+?]", 0, 0],
    ["[a[*]+]b", 0, 0],
    ["[a[*]+]b*", 1, 0],
    ["[*+", 0, 0],
    ["\\p{L}", 0, 0],
    ["\\P{L}", 0, 0],
    ["\\p{L}*", 1, 0],
    ["\\d{2}", 1, 0],
    ["a{2", 1, 0],
    ["a\\", 0, 0],
    ["\\p", 0, 0],
    ["\\p+", 1, 0],
    // The question mark that opens a group's kind is no option.
    ["(?:a)", 0, 0],
    ["(?:a)b?", 0, 1],
    ["(?=a)", 0, 0],
    ["(?!a)b", 0, 0],
    ["(?<=a)b+", 1, 0],
    ["(?<!a|b)c", 0, 1],
    ["(a)(b)*", 1, 0],
    ["(a)?", 0, 1],
    ["(a+)(b|c)", 1, 1],
    ["(a+)b*", 2, 0],
    ["(a+)b(c)*", 2, 0],
    ["((a))+", 1, 0],
    ["(ab){2}", 1, 0],
    ["a)b*", 1, 0],
    [")*", 1, 0],
    ["(?<naam>a)+", 1, 0],
    ["(?<naam>a+)", 1, 0],
    ["a+(?=b)", 1, 0],
    ["\\0", 0, 0],
  ])("%s repeats %i times and chooses %i times", (pattern, repetitions, options) => {
    expect(partsOf(pattern)).toEqual({ repetitions, options });
    expect(partsOf(pattern, 17)).toEqual({ repetitions, options });
  });

  it.each([
    "(a+)+",
    "(a*)*",
    "(a{2}){3}",
    "(a+){2}",
    "(a|b)*",
    "(a|b)+",
    "(a|b){2}",
    "(a?)+",
    "((a+))*",
    "((a|b))*",
    "((a)|b)*",
    "(?:a+b)*c",
    "x(y(z+)w)+",
    "(a)\\1",
    "\\9",
    "\\k<naam>",
    "(?=a+)",
    "(?!a*)",
    "(?<=a+)b",
    "(?<!a{2})b",
    "(?=(a+))b",
    "(?<naam>a+)+",
    "(\\p{L}+)+",
    "([)]+)+",
  ])("%s can double with each letter", (pattern) => expect(partsOf(pattern)).toBe("no bound"));
});
