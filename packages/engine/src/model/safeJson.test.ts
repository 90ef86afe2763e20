/** JSON from anyone: what could reach a prototype, lies too deep or is no JSON is refused; the rest comes back as plain data. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "./safeJson.ts";

const faultOf = (text: string) => {
  const result = readJson(text);
  return "fault" in result ? `${result.fault.problem} at ${result.fault.path}` : undefined;
};
const dataOf = (text: string): unknown => (readJson(text) as { data?: unknown }).data;

describe("readJson", () => {
  it.each(["__proto__", "constructor", "prototype"])("refuses %s as a key, at any depth and however it is escaped", (key) => {
    expect(faultOf(`{"${key}":1}`)).toBe(`forbidden-key at ${key}`);
    expect(faultOf(`[{"a":[{"${key}":{}}]}]`)).toBe(`forbidden-key at 0.a.0.${key}`);
    const escaped = Array.from(key, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
    expect(faultOf(`{"${escaped}":1}`)).toBe(`forbidden-key at ${key}`);
    expect(({} as { [key: string]: unknown })["polluted"]).toBeUndefined();
  });
  it("takes those words as values, and keys that only look like them", () =>
    expect(dataOf('{"a":"__proto__","__proto":["constructor"],"Constructor":1}')).toEqual({
      a: "__proto__",
      __proto: ["constructor"],
      Constructor: 1,
    }));
  it("takes 64 levels and no more, in objects and lists", () => {
    const lists = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(faultOf(lists(64))).toBeUndefined();
    expect(faultOf(lists(65))).toMatch(/^too-deep/);
    expect(faultOf(`${'{"a":'.repeat(65)}1${"}".repeat(65)}`)).toMatch(/^too-deep/);
  });
  it("refuses a hundred thousand levels, and a million brackets that never close", () => {
    expect(faultOf("[".repeat(100_000) + "]".repeat(100_000))).toMatch(/^(?:too-deep|not-json)/);
    expect(faultOf('{"a":'.repeat(200_000))).toMatch(/^(?:too-deep|not-json)/);
    expect(faultOf("[".repeat(1_000_000))).toMatch(/^(?:too-deep|not-json)/);
  });
  it("refuses what JSON does not have", () => {
    const texts = [
      "",
      " ",
      "{",
      "{a:1}",
      "{'a':1}",
      "[1,]",
      "NaN",
      "Infinity",
      "01",
      "1.",
      "+1",
      "0x1",
      '"\n"',
      "undefined",
      "// c\n1",
      "1 2",
    ];
    for (const text of texts) expect(faultOf(text), text).toBe("not-json at ");
  });
  it("takes the last of two equal keys, numbers beyond all bounds and lone surrogates as JavaScript does", () => {
    expect(dataOf('{"a":1,"a":2}')).toEqual({ a: 2 });
    expect(dataOf("[1e999,-1e999,1e-999,-0]")).toEqual([Infinity, -Infinity, 0, -0]);
    expect(dataOf('"\\ud800"')).toBe("\ud800");
  });
  it("gives back whatever was written", () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const result = readJson(text);
        if ("data" in result) expect(JSON.stringify(result.data)).toBe(text);
        else expect(text).toMatch(/__proto__|constructor|prototype/);
      }),
    ));
});
