/** Patterns that only look for a text, beside what a regular expression says of them; and the others, which are none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { truthOf } from "./entryTest.ts";
import { searchOf } from "./plainPattern.ts";

const equal = (value: string): object => ({
  t: "if",
  test: { t: "compare", op: "=", value: null },
  then: { t: "constant", value: null },
  else: { t: "compare", op: "=", value },
});

describe("searchOf", () => {
  it.each<[string, object]>([
    ["abc", { t: "contains", text: "abc" }],
    ["", { t: "contains", text: "" }],
    [".*abc.*", { t: "contains", text: "abc" }],
    [".*abc", { t: "contains", text: "abc" }],
    ["abc.*", { t: "contains", text: "abc" }],
    [".*", { t: "contains", text: "" }],
    ["^abc", { t: "starts", text: "abc" }],
    ["^abc.*", { t: "starts", text: "abc" }],
    ["abc$", { t: "ends", text: "abc" }],
    [".*abc$", { t: "ends", text: "abc" }],
    ["^abc$", equal("abc")],
    ["^$", equal("")],
    ["a\\.b", { t: "contains", text: "a.b" }],
    ["a\\\\", { t: "contains", text: "a\\" }],
    ["5\\$", { t: "contains", text: "5$" }],
    ["^\\^\\(\\)\\[\\]\\{\\}\\|\\*\\+\\?$", equal("^()[]{}|*+?")],
  ])("reads %j", (pattern, expected) => expect(searchOf(pattern)).toEqual(expected));

  it.each(["a.b", "a|b", "a*", "a+", "a?", "(a)", "[a]", "a{2}", "a^", "$a", "^.*a", "a.*$", "a.*b", "a\\d", "a\\.*", "\\", "a\\n"])(
    "finds more than a text in %j",
    (pattern) => expect(searchOf(pattern)).toBeUndefined(),
  );

  it("means what a regular expression means by it", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", ".", "*", "\\", "^", "$", "+"), maxLength: 6 }),
        fc.string({ unit: fc.constantFrom("a", "b", ".", "*", "\\", "^", "$"), maxLength: 5 }),
        (pattern, text) => {
          const found = searchOf(pattern);
          if (found !== undefined) expect([pattern, truthOf(found, text)]).toEqual([pattern, new RegExp(pattern, "u").test(text)]);
        },
      ),
      { numRuns: 2000 },
    ));
});
