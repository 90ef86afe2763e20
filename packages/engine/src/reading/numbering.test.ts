/** Numbers of questions: by priority where that is possible, by place where it is not. */
import { describe, expect, it } from "vitest";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { QuestionSpec, RuleFileSpec } from "../testing/ruleFiles.ts";
import { numberQuestions } from "./numbering.ts";

function numbers(questions: readonly QuestionSpec[], groups?: RuleFileSpec["groups"]): string {
  const model = ruleFile({ questions, tables: [], ...(groups && { groups }) });
  return numberQuestions(model)
    .flatMap((group) => group.questions.map(({ number, regel }) => `${regel.id} ${number}`))
    .join(", ");
}

describe("numberQuestions", () => {
  it("takes the priorities of group and question", () => {
    const groups = [
      { id: "late", prioriteit: 20 },
      { id: "early", prioriteit: 10 },
    ];
    const asked = [
      { id: "a", group: "late", prioriteit: 10 },
      { id: "b", group: "early", prioriteit: 30 },
      { id: "c", group: "early", prioriteit: 20 },
    ];
    expect(numbers(asked, groups)).toBe("c V10.20, b V10.30, a V20.10");
  });

  it("leaves all numbers alone when a question comes between two others", () => {
    const before = numbers([
      { id: "a", prioriteit: 10 },
      { id: "b", prioriteit: 20 },
    ]);
    const after = numbers([
      { id: "a", prioriteit: 10 },
      { id: "new", prioriteit: 15 },
      { id: "b", prioriteit: 20 },
    ]);
    expect([before, after]).toEqual(["a V1.10, b V1.20", "a V1.10, new V1.15, b V1.20"]);
  });

  it.each([
    ["one is missing", [{ id: "a" }, { id: "b", prioriteit: 20 }], "b V1.1, a V1.2"],
    ["two are the same", [{ id: "a", prioriteit: 7 }, { id: "b", prioriteit: 7 }], "a V1.1, b V1.2"],
    ["one is no whole number", [{ id: "a", prioriteit: 1.5 }, { id: "b", prioriteit: 1 }], "b V1.1, a V1.2"],
  ] as const)("takes places where, of the priorities, %s", (_, questions, expected) => expect(numbers(questions)).toBe(expected)); // prettier-ignore

  it("keeps questions without a known group at the end", () => {
    expect(numbers([{ id: "a", group: "gone", prioriteit: 1 }, { id: "b", prioriteit: 5 }])).toBe("b V1.5, a V0.1"); // prettier-ignore
  });
});
