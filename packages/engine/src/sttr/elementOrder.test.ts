/** Where new children go among those that stand there. */
import { expect, it } from "vitest";
import { rankOf } from "./elementOrder.ts";

const sorted = (parent: string, children: readonly string[]): string[] =>
  children.toSorted((one, other) => rankOf(parent, one) - rankOf(parent, other));

it("puts children in the order of the standard", () => {
  expect(sorted("vraag", ["opties", "vraagTekst", "gegevensType"])).toEqual(["gegevensType", "vraagTekst", "opties"]);
  expect(sorted("rule", ["outputEntry", "inputEntry", "description"])).toEqual(["description", "inputEntry", "outputEntry"]);
});

it("gives what is not named the place of the rest, or the end where there is none", () => {
  expect(sorted("uitvoeringsregel", ["uitvoeringsregelToelichting", "vraag", "prioriteit"])).toEqual([
    "prioriteit",
    "vraag",
    "uitvoeringsregelToelichting",
  ]);
  expect(rankOf("uitvoeringsregel", "bijlage")).toBe(rankOf("uitvoeringsregel", "vraag"));
  expect(sorted("regelgroep", ["vreemd", "prioriteit", "naam"])).toEqual(["naam", "prioriteit", "vreemd"]);
});

it("begins any other element with its description, also one that is called like a property of every object", () => {
  for (const parent of ["iets", "constructor", "toString"])
    expect(sorted(parent, ["kind", "extensionElements", "description"])).toEqual(["description", "extensionElements", "kind"]);
});
