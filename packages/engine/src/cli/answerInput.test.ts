/** What people type at the prompt, and what it is taken for. */
import { describe, expect, it } from "vitest";
import type { CheckQuestion } from "../session/check.ts";
import { howToAnswer, readAnswer } from "./answerInput.ts";

const base = { id: "q", kind: "question", text: "?", domain: { kind: "boolean" } } as const;
const bool: CheckQuestion = { ...base, answerType: "boolean" };
const number: CheckQuestion = { ...base, answerType: "number", unit: "m", domain: { kind: "number", constants: [] } };
const date: CheckQuestion = { ...base, answerType: "date", domain: { kind: "date", constants: [] } };
const choice: CheckQuestion = {
  ...base,
  kind: "choice",
  answerType: "list",
  options: [{ text: "Voor" }, { text: "Achter, of opzij" }],
  domain: { kind: "options" },
};
const several: CheckQuestion = { ...choice, multiple: true, domain: { kind: "multiple" } };
const place: CheckQuestion = { ...base, kind: "location", answerType: "string", domain: { kind: "place", partly: true } };

describe("an answer", () => {
  it.each([
    [bool, "j", true],
    [bool, " NEE ", false],
    [bool, "misschien", undefined],
    [number, "1,75", 1.75],
    [number, "1.75", 1.75],
    [number, "-3", -3],
    [number, "1.250,5", 1250.5],
    [number, "12 500 000", 12_500_000],
    [number, "1,2,3", undefined],
    [number, "een", undefined],
    [date, "31-1-2026", "2026-01-31"],
    [date, "2026-01-31", "2026-01-31"],
    [date, "30-2-2026", undefined],
    [choice, "2", "Achter, of opzij"],
    [choice, "achter, of opzij", "Achter, of opzij"],
    [choice, "3", undefined],
    [choice, "", undefined],
    [several, "2, 1", ["Achter, of opzij", "Voor"]],
    [several, "1 1", ["Voor"]],
    [several, "0", []],
    [several, "1 7", undefined],
    [place, "3", "deels"],
    [place, "nee", "nee"],
    [bool, "w", undefined],
    [{ ...bool, unknown: { help: "" } }, "w", null],
  ] as const)("%#: %o typed as %j is %j", (question, typed, answer) =>
    expect(readAnswer(question as CheckQuestion, typed)).toEqual(answer),
  );

  it("is asked for in words that fit the question", () => {
    expect(howToAnswer(number, "nl")).toBe("Typ een getal, bijvoorbeeld 1,75 (m). ? voor uitleg, < voor terug, q om te stoppen.");
    expect(howToAnswer({ ...several, unknown: { help: "" } }, "en")).toContain("0 for none of these, w if you do not know.");
  });
});
