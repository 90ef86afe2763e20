/** What expressions stand for: decisions that only name something are that thing. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Answer } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { QuestionSpec } from "../testing/ruleFiles.ts";

/** A check whose table looks at its question through two decisions that only name the next. */
function throughNames(question: QuestionSpec, entry: string): RuleFile {
  const model = ruleFile({ questions: [question], tables: [{ name: "top", inputs: ["outer name"], rows: [[entry, '"hit"']] }] });
  const named = (name: string, text: string): RuleFile["decisions"][number] => ({
    id: `d-${name}`,
    name,
    variable: name,
    requires: [],
    logic: { kind: "expression", text },
  });
  return {
    ...model,
    decisions: [named("outer name", "inner-name"), named("inner-name", question.id), { ...model.decisions[0]!, requires: [] }],
  };
}

function codesFor(question: QuestionSpec, entry: string, answer: Answer): readonly string[] {
  const { value, diagnostics } = compileCheck([{ file: "a.xml", model: throughNames(question, entry) }]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return stepOf(value!, { [question.id]: answer }).activities[0]!.conclusions.map(({ code }) => code);
}

describe("a column on an expression that names a question", () => {
  it("cuts the question's domain", () => {
    expect(codesFor({ id: "hoogte", type: "number" }, ">= 1.75", 1.75)).toEqual(["hit"]);
    expect(codesFor({ id: "hoogte", type: "number" }, ">= 1.75", 1.74)).toEqual([]);
    expect(codesFor({ id: "datum", type: "date" }, '< date("2026-01-01")', "2025-12-31")).toEqual(["hit"]);
  });

  it("tells parts of places and chosen options apart", () => {
    expect(codesFor({ id: "plek", type: "place" }, '"deels"', "deels")).toEqual(["hit"]);
    const several = { id: "stof", type: "list", multiple: true, options: ["Hout", "Glas"] } as const;
    expect(codesFor(several, '"Glas"', ["Hout", "Glas"])).toEqual(["hit"]);
    expect(codesFor(several, 'if ?=null then true else contains(?, "Gl")', ["Hout"])).toEqual([]);
  });
});
