/** Meta files as authors keep them beside their rules: what is taken, what is left out, what is refused and where. */
import { describe as sentenceOf } from "../diagnostics/describe.ts";
import { describe, expect, it } from "vitest";
import { readMeta } from "./meta.ts";

describe("a meta file", () => {
  it("gives what the contract names and leaves out the rest", () => {
    const text = '{ "title": "Schuur", "questions": { "hoogte": { "unit": "m", "later": 1 } }, "later": true }';
    expect(readMeta(text)).toEqual({ value: { title: "Schuur", questions: { hoogte: { unit: "m" } } }, diagnostics: [] });
  });

  it.each([
    ["words", "hallo", ""],
    ["nothing", "", ""],
    ["a list", "[]", ""],
    ["a number for a title", '{ "title": 1 }', "title"],
    ["an authority without a name", '{ "authority": {} }', "authority.name"],
    ["a key that could reach a prototype", '{ "codes": { "__proto__": {} } }', "codes.__proto__"],
  ])("is refused with its place when it holds %s", (_what, text, path) => {
    const { value, diagnostics } = readMeta(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "meta/unreadable", severity: "error", params: { path } }]);
    expect(sentenceOf(diagnostics[0]!, "nl")).toContain("niet te lezen");
  });
});
