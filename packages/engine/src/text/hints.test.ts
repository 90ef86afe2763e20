/** What is hard to read, by example; and what is not, since a hint that is wrong is worse than none. */
import { describe, expect, it } from "vitest";
import {
  asksForCount,
  longSentences,
  negationIn,
  overlappingOptions,
  secondQuestionIn,
  sentencesOf,
  stiffWordIn,
  technicalWordIn,
  unitIn,
} from "./hints.ts";

describe("sentences", () => {
  it.each([
    ["Dit is er een. Dit ook! En dit? Ja.", 4],
    ["Zie art. 2.29 van bijv. het besluit.", 1],
    ["De dakkapel is 1.75 m hoog, d.w.z. laag.", 1],
    ["Een regel\neen andere regel", 2],
    ['Hij zei: "Het mag." Dat klopt.', 2],
    ["Jan J. Jansen woont hier.", 1],
    ["", 0],
  ])("of %j are %i", (text, count) => expect(sentencesOf(text)).toHaveLength(count));

  it("are long above fifteen words, and only then", () => {
    const words = (count: number): string => Array.from({ length: count }, () => "woord").join(" ");
    expect(longSentences(`${words(15)}. ${words(15)}.`)).toEqual([]);
    expect(longSentences(`${words(16)}. Kort.`)).toEqual([{ sentence: `${words(16)}.`, words: 16 }]);
    expect(longSentences(`${words(15)} - …`)).toEqual([]);
  });
});

describe("questions", () => {
  it.each([
    ["Staat de schuur niet achter het huis?", "niet"],
    ["Is er geen achterom?", "geen"],
    ["Mogen mensen komen die u niet hebt uitgenodigd?", undefined],
    ["Ligt het in een gebied waar geen regels gelden?", undefined],
    ["Bouwt u wel of niet aan het water?", undefined],
    ["Is het een niet-woonfunctie?", undefined],
    ["U bouwt niet in de tuin. Bouwt u op het dak?", undefined],
  ])("%j denies by %j", (text, word) => expect(negationIn(text)).toBe(word));

  it.each([
    ["Is de schuur lager dan 3 meter en staat hij achter het huis?", "en staat"],
    ["Verandert de vorm? Of verandert de kleur?", "Of verandert de kleur?"],
    ["Is de schuur van hout of steen?", undefined],
    ["Wat zet u neer of gebruikt u?", undefined],
    ["U plaatst een hek en vervangt een deur. Is het hek hoger dan 1 meter?", undefined],
  ])("%j asks twice at %j", (text, second) => expect(secondQuestionIn(text)).toBe(second));

  it.each([
    ["Wordt de dakkapel hoger dan 1,75 m?", "5 m"],
    ["Hoe groot is het in m²?", "m²"],
    ["Is 75 procent doorzichtig?", "procent"],
    ["Hoe hoog wordt de schuur?", undefined],
    ["Is het een centrum?", undefined],
  ])("%j measures in %j", (text, unit) => expect(unitIn(text)).toBe(unit));

  it("of how many need no unit", () => {
    expect([asksForCount("Om hoeveel bomen gaat het?"), asksForCount("Hoe hoog is de boom?")]).toEqual([true, false]);
  });
});

describe("words", () => {
  it("are stiff whatever their capitals, but not within other words", () => {
    expect(stiffWordIn("Indien u bouwt")).toEqual({ word: "Indien", plain: "als" });
    expect(stiffWordIn("Het hok dient  te staan")).toEqual({ word: "dient  te", plain: "moet" });
    expect(stiffWordIn("De indiening is betaald")).toBeUndefined();
  });

  it("are technical also in the plural", () => {
    expect(technicalWordIn("Bent u eigenaar van houtopstanden?")).toBe("houtopstanden");
    expect(technicalWordIn("Staat er een boom?")).toBeUndefined();
  });
});

describe("options", () => {
  it("overlap where one holds all words of the other in a row", () => {
    expect(overlappingOptions(["Noord", "Noord-Oost", "Zuid"])).toEqual([{ option: "Noord", within: "Noord-Oost" }]);
    expect(overlappingOptions(["Achter", "Achterkant", "achter", "…"])).toEqual([]);
  });
});
