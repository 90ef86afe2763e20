/** Answers in words, both languages. */
import { describe, expect, it } from "vitest";
import type { CheckQuestion, Domain } from "../session/check.ts";
import { cellsLabel, choicesLabel } from "./answerLabel.ts";

function asked(domain: Domain, more: Partial<CheckQuestion> = {}): CheckQuestion {
  return { id: "q", kind: "question", text: "Vraag?", answerType: "string", domain, ...more };
}

const height = asked({ kind: "number", constants: [1.75] }, { unit: "meter" });
const guests = asked({ kind: "number", constants: [50, 100] });
const day = asked({ kind: "date", constants: ["2024-01-01", "2026-07-01"] });

describe("cellsLabel", () => {
  it.each([
    [height, [0, 1], "1,75 meter of lager", "1.75 meter or lower"],
    [height, [2], "hoger dan 1,75 meter", "higher than 1.75 meter"],
    [height, [0], "lager dan 1,75 meter", "lower than 1.75 meter"],
    [height, [1, 2], "1,75 meter of hoger", "1.75 meter or higher"],
    [height, [1], "precies 1,75 meter", "exactly 1.75 meter"],
    [height, [0, 1, 2], "elk getal", "any number"],
    [height, [0, 2], "lager dan 1,75 meter of hoger dan 1,75 meter", "lower than 1.75 meter or higher than 1.75 meter"],
    [guests, [2], "tussen 50 en 100", "between 50 and 100"],
    [guests, [1, 2, 3], "van 50 tot en met 100", "from 50 up to and including 100"],
    [guests, [1, 2], "50 of hoger en lager dan 100", "50 or higher and lower than 100"],
    [guests, [2, 3], "hoger dan 50 en 100 of lager", "higher than 50 and 100 or lower"],
    [day, [0, 1], "op of voor 1 januari 2024", "on or before 1 January 2024"],
    [day, [1], "op 1 januari 2024", "on 1 January 2024"],
    [day, [2], "tussen 1 januari 2024 en 1 juli 2026", "between 1 January 2024 and 1 July 2026"],
    [day, [4], "na 1 juli 2026", "after 1 July 2026"],
    [asked({ kind: "boolean" }), [0], "ja", "yes"],
    [asked({ kind: "boolean" }, { kind: "attachment" }), [1], "niet toegevoegd", "not added"],
    [asked({ kind: "place", partly: true }), [0, 2], "ja of deels", "yes or partly"],
    [asked({ kind: "text", constants: ["x"] }), [1], "iets anders", "something else"],
    [
      asked({ kind: "options" }, { options: [{ text: "Hout" }, { text: "Steen" }, { text: "Glas" }] }),
      [0, 1, 2],
      "Hout, Steen of Glas",
      "Hout, Steen or Glas",
    ],
  ] as const)("is, for cells of a question, what people would say (%#)", (question, cells, nl, en) => {
    expect(cellsLabel(question, cells)).toEqual({ nl, en });
  });
});

describe("choicesLabel", () => {
  const wood = asked({ kind: "multiple" }, { options: [{ text: "Hout" }, { text: "Steen" }, { text: "Glas" }] });
  const way = (...choices: [number, boolean][]) => new Map(choices);

  it.each([
    [[way([0, true])], "met Hout"],
    [[way([0, false])], "zonder Hout"],
    [[way([0, true], [1, true], [2, false])], "met Hout en Steen, zonder Glas"],
    [[way([0, false], [1, false])], "zonder Hout of Steen"],
    [[way([0, false], [1, false], [2, false])], "geen van deze"],
    [[way([0, true]), way([0, false], [1, true])], "met Hout of met Steen, zonder Hout"],
  ])("names what is chosen and what is not (%#)", (ways, nl) => {
    expect(choicesLabel(wood, ways, true).nl).toBe(nl);
  });

  it("says that there are more ways than it names", () => {
    expect(choicesLabel(wood, [way([0, true])], false)).toEqual({
      nl: "met Hout of andere combinaties",
      en: "with Hout or other combinations",
    });
  });
});
