/** From the page to an answer and back again. */
import type { Answer, CheckQuestion } from "@vragenboom/engine/runtime";
import { describe, expect, it } from "vitest";
import { nl } from "../messages/nl.ts";
import { dormer, everyKind } from "../testing/dormer.ts";
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
    expect(error("height", ["12"])).toBe("Vul een getal in van 0 meter tot en met 10 meter"));
  it("say that a number can be read in two ways", () => expect(error("height", ["1.750"])).toContain("Bedoelt u 1750 of 1,75?"));
  it("point at the empty field of a date", () => {
    expect(readDraft(question("day"), { values: ["1", "", "2026"] }, nl, "nl")).toEqual({ error: nl.enterDate, field: 1 });
  });
});
