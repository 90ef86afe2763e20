/** Names as the interpreter gets them: which are plain, which keep themselves as a key, what the others become. */
import { describe, expect, it } from "vitest";
import { identifierOf, isPlainName, keyOf, nameOf, tidyName } from "./bindingNames.ts";

describe("a name", () => {
  it("has no white space around it and single spaces inside", () => {
    expect(tidyName("  a \n\t b  c ")).toBe("a b c");
    expect(tidyName("\u00a0a\u00a0\u00a0b")).toBe("a b");
  });

  it.each(["a", "_a", "a1", "_1", "été", "datum", "truely", "iffy"])("%s is plain", (name) => expect(isPlainName(name)).toBe(true));

  const keywords = "and between else every external false for function if in instance not null of or return satisfies some then true";
  it.each([...keywords.split(" "), "1a", "a b", "a-b", "a?", "", " a", "?"])("%j is not plain", (name) =>
    expect(isPlainName(name)).toBe(false),
  );

  it.each([
    ["a", "a"],
    ["a b", "a b"],
    ["  a   b ", "a b"],
    ["a 1", "a 1"],
    ["_a _b", "_a _b"],
    ["1 a", "vb__1_20_a"],
    ["a-b", "vb__a_2d_b"],
    ["a b-c", "vb__a_20_b_2d_c"],
    ["a or b", "vb__a_20_or_20_b"],
    ["in", "vb__in"],
    ["not a", "vb__not_20_a"],
    ["a null", "vb__a_20_null"],
    ["a_b?", "vb__a__b_3f_"],
    ["é!", "vb___e9__21_"],
    ["😀", "vb___1f600_"],
    ["orde", "orde"],
  ])("%j has the key %j", (name, key) => {
    expect(keyOf(name)).toBe(key);
    expect(nameOf(key)).toBe(tidyName(name));
  });

  it("keeps upper case, lower case, digits and underscores apart from what they are written with", () => {
    const names = ["aB", "ab", "a_2d_b", "a-b", "a__b", "a_b", "2", "_2_"];
    expect(new Set(names.map(identifierOf)).size).toBe(names.length);
    expect(names.map((name) => nameOf(identifierOf(name)))).toEqual(names);
  });

  it("that only looks like an identifier stands for itself", () => expect(nameOf("vb_20_")).toBe("vb_20_"));
});
