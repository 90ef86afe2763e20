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

describe("the cells of a text", () => {
  it("are told apart by whatever the rules tell apart", () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), fc.array(texts, { maxLength: 4 }), texts, (literals, fragments, answer) => {
        const domain = textDomain(literals, fragments);
        const question: CheckQuestion = { id: "q", kind: "question", text: "?", answerType: "string", domain };
        const [cell] = cellsOf(question, answer) as readonly number[];
        const standIn = cellValues(domain, [])[cell!]!;
        const tests: EntryTest[] = [
          ...literals.map((value): EntryTest => ({ t: "literal", value })),
          ...fragments.map((text): EntryTest => ({ t: "condition", condition: { t: "contains", text } })),
        ];
        for (const test of tests) expect(matches(test, standIn)).toBe(matches(test, answer));
      }),
      { numRuns: 2000 },
    );
  });

  it("are the constants and anything else where nothing is searched for", () => {
    expect(textDomain(["b", "a", "b"], [])).toEqual({ kind: "text", constants: ["a", "b"] });
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
