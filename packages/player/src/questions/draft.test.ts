/** From the page to an answer and back again. */
import type { Answer, CheckQuestion } from "@vragenboom/engine/runtime";
import { describe, expect, it } from "vitest";
import { nl } from "../messages/nl.ts";
import { dormer, everyKind } from "../testing/dormer.ts";
import { answerText } from "./answerText.ts";
import { draftOf, readDraft } from "./draft.ts";

const questions = new Map([...dormer().questions, ...everyKind().questions].map((question) => [question.id, question]));
const question = (id: string): CheckQuestion => questions.get(id)!;
const error = (id: string, values: string[]) => {
  const read = readDraft(question(id), { values }, nl, "nl");
  return "error" in read ? read.error : undefined;
};

describe("draftOf and readDraft", () => {
  const given: readonly [string, Answer][] = [
    ["monument", true],
    ["monument", false],
    ["side", "Aan de voorkant"],
    ["side", null],
    ["height", 1.6],
    ["height", null],
    ["place", "deels"],
    ["things", ["Een tent, klein", "Een podium"]],
    ["things", []],
    ["day", "2026-05-01"],
    ["name", "Koningsdag"],
    ["drawing", true],
    ["drawing", false],
  ];
  for (const [id, answer] of given) {
    it(`give ${JSON.stringify(answer)} back for ${id}`, () => {
      const asked = question(id);
      expect(readDraft(asked, draftOf(asked, answer, nl, "nl"), nl, "nl")).toEqual({ answer });
    });
  }
  it("choose nothing beforehand", () => {
    for (const asked of questions.values()) expect("error" in readDraft(asked, draftOf(asked, undefined, nl, "nl"), nl, "nl")).toBe(true);
  });
  it("say which bounds a number has, with its unit", () =>
    expect(error("height", ["12"])).toBe("Vul een getal in van 0 tot en met 10 meter"));
  it("give an example with its unit", () => expect(error("height", ["160 cm"])).toBe("Vul een getal in, bijvoorbeeld 4,25 meter"));
  it("read a number as its bounds allow", () => expect(error("height", ["1.750"])).toBeUndefined());
  it("say that a number can be read in two ways", () => {
    const read = readDraft({ ...question("height"), max: 5000 }, { values: ["1.750"] }, nl, "nl");
    expect(read).toEqual({ error: expect.stringContaining("Bedoelt u 1750 of 1,75?"), field: 0 });
  });
  it("group thousands before a unit, and never in a year", () => {
    expect(answerText({ ...question("height"), unit: "vierkante meter" }, 5000.5, nl, "nl")).toBe("5.000,5 vierkante meter");
    const { unit: _, ...year } = question("height");
    expect(answerText(year, 1950, nl, "nl")).toBe("1950");
  });
  it("point at the empty field of a date", () => {
    expect(readDraft(question("day"), { values: ["1", "", "2026"] }, nl, "nl")).toEqual({ error: nl.enterDate, field: 1 });
  });
});
