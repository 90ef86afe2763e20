/** Texts that rules compare with and search: an answer lands in a cell that every rule takes as it takes the answer. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { matches } from "../feel/entryTest.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import { cellsOf } from "../session/answers.ts";
import type { CheckQuestion } from "../session/check.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { cellValues } from "./cells.ts";
import { textDomain } from "./textDomain.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 4 });

const some = fc.array(texts, { maxLength: 3 });

describe("the cells of a text", () => {
  it("are told apart by whatever the rules tell apart", () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), some, some, some, texts, (literals, fragments, starts, ends, answer) => {
        const domain = textDomain(literals, fragments, starts, ends);
        const question: CheckQuestion = { id: "q", kind: "question", text: "?", answerType: "string", domain };
        const [cell] = cellsOf(question, answer) as readonly number[];
        const standIn = cellValues(domain, [])[cell!]!;
        const tests: EntryTest[] = [
          ...literals.map((value): EntryTest => ({ t: "literal", value })),
          ...fragments.map((text): EntryTest => ({ t: "condition", condition: { t: "contains", text } })),
          ...starts.map((text): EntryTest => ({ t: "condition", condition: { t: "starts", text } })),
          ...ends.map((text): EntryTest => ({ t: "condition", condition: { t: "ends", text } })),
        ];
        for (const test of tests) expect(matches(test, standIn)).toBe(matches(test, answer));
      }),
      { numRuns: 1000, verbose: 1 },
    );
  });

  it("has a text for a part that stands in the middle only", () => {
    const domain = textDomain([], ["c"], ["c"], ["c"]);
    expect(domain.constants.some((text) => text.includes("c") && !text.startsWith("c") && !text.endsWith("c"))).toBe(true);
  });

  it("are the constants and anything else where nothing is searched for", () => {
    expect(textDomain(["b", "a", "b"], [])).toEqual({ kind: "text", constants: ["a", "b"] });
  });

  it("let starts with, ends with and in find theirs", () => {
    const rows = [
      ['starts with(?, "eiken")', '"Verbod"'],
      ['ends with(?, "hout")', '"Melding"'],
      ['? in ("steen", "glas")', '"Vrij"'],
    ];
    const model = ruleFile({ questions: [{ id: "stof", type: "string" }], tables: [{ name: "top", inputs: ["stof"], rows }] });
    const check = compileCheck([{ file: "a.xml", model }]).value!;
    const codes = (stof: string): string[] => stepOf(check, { stof }).activities[0]!.conclusions.map(({ code }) => code);
    expect(["eiken plank", "berkenhout", "eikenhout", "glas", "houten"].map(codes)).toEqual([
      ["Verbod"],
      ["Melding"],
      ["Verbod", "Melding"],
      ["Vrij"],
      [],
    ]);
  });

  it("let contains find its text anywhere in an answer", () => {
    const rows = [
      ['contains(?, "hout")', '"Verbod"'],
      ['"steen"', '"Vrij"'],
    ];
    const model = ruleFile({ questions: [{ id: "stof", type: "string" }], tables: [{ name: "top", inputs: ["stof"], rows }] });
    const check = compileCheck([{ file: "a.xml", model }]).value!;
    const codes = (stof: string): string[] => stepOf(check, { stof }).activities[0]!.conclusions.map(({ code }) => code);
    expect(codes("eikenhout, geverfd")).toEqual(["Verbod"]);
    expect(codes("steen")).toEqual(["Vrij"]);
    expect(codes("baksteen")).toEqual([]);
  });
});
