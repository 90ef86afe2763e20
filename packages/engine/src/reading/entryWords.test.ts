/** Table entries in words, as the end of a Dutch sentence and the middle of an English one. */
import { describe, expect, it } from "vitest";
import { entryWords, outputWords } from "./entryWords.ts";
import type { ColumnAbout } from "./entryWords.ts";

const question: ColumnAbout = { is: "question" };
const height: ColumnAbout = { is: "question", unit: "meter" };
const set: ColumnAbout = { is: "question", lists: true };
const decision: ColumnAbout = { is: "decision" };
const place: ColumnAbout = { is: "place" };
const attachment: ColumnAbout = { is: "attachment" };

function told(text: string, about: ColumnAbout): readonly (string | undefined)[] {
  const [nl, en] = [entryWords(text, about, "nl"), entryWords(text, about, "en")];
  return [nl && `${nl.short} ${nl.verb}`, en && `${en.verb} ${en.short}`];
}

describe("entryWords", () => {
  it.each([
    ["-", question, undefined, undefined],
    ["", question, undefined, undefined],
    ["true", question, "ja is", "is yes"],
    ['"Hout"', question, "“Hout” is", "is “Hout”"],
    ['"Hout","Steen"', question, "“Hout” of “Steen” is", "is “Hout” or “Steen”"],
    ['"Hout"', set, "“Hout” bevat", "contains “Hout”"],
    ['not("Hout")', set, "niet “Hout” bevat", "does not contain “Hout”"],
    ["> 1.75", height, "hoger dan 1,75 meter is", "is higher than 1.75 meter"],
    ["<= 12000", question, "12.000 of lager is", "is 12,000 or lower"],
    ["[2..5)", question, "2 of hoger en lager dan 5 is", "is 2 or higher and lower than 5"],
    ['date("2026-07-01")', question, "1 juli 2026 is", "is 1 July 2026"],
    ['>= date("2026-07-01")', question, "op of na 1 juli 2026 is", "is on or after 1 July 2026"],
    ['not("Hout","Steen")', question, "iets anders dan “Hout” of “Steen” is", "is something else than “Hout” or “Steen”"],
    ['not("a")', decision, "geen uitkomst of iets anders dan “a” heeft", "has no outcome or something else than “a”"],
    ["null", decision, "geen uitkomst heeft", "has no outcome"],
    ['"a",null', decision, "“a” is of geen uitkomst heeft", "is “a” or has no outcome"],
    ["not(null)", decision, "een uitkomst heeft", "has an outcome"],
    ["not(null)", question, "ingevuld is", "is filled in"],
    ["null", question, "niet ingevuld is", "is not filled in"],
    ['"ja","deels"', place, "ja of deels is", "is yes or partly"],
    ["false", attachment, "niet toegevoegd is", "is not added"],
    ['contains(?, "eik")', question, "de tekst “eik” bevat", "contains the text “eik”"],
    ['starts with(?, "A")', question, "met “A” begint", "starts with “A”"],
    ["? > 3 and ? < 9", question, "hoger dan 3 en lager dan 9 is", "is higher than 3 and lower than 9"],
    ['if ?=null then false else not(contains(?,"Anders"))', question, "niet de tekst “Anders” bevat", "does not contain the text “Anders”"],
    [
      "if ? = 1 then true else false",
      question,
      "aan de formule if ? = 1 then true else false voldoet",
      "meets the formula if ? = 1 then true else false",
    ],
    ["som(1, 2) $ x", question, "aan de formule som(1, 2) $ x voldoet", "meets the formula som(1, 2) $ x"],
  ] as const)("says %s", (text, about, nl, en) => expect(told(text, about)).toEqual([nl, en]));
});

describe("outputWords", () => {
  it.each([
    ['"Vergunningplicht"', "“Vergunningplicht”"],
    ["true", "ja"],
    ["1.5", "1,5"],
    ["null", "geen uitkomst"],
    ['"no hit"', "“no hit” (niet van toepassing)"],
    ['""', "een lege tekst"],
    ["hoogte + 1", "hoogte + 1"],
    ["", "niets"],
  ])("says %s", (text, nl) => expect(outputWords(text, "nl")).toBe(nl));
});
