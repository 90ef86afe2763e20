/** Each kind of uitvoeringsregel is called by a plain word in both languages. */
import { expect, it } from "vitest";
import type { Uitvoeringsregel } from "../document/editorDocument.ts";
import { en } from "../messages/en.ts";
import { nl } from "../messages/nl.ts";
import { questionKind } from "./questionKind.ts";

const cases: readonly (readonly [Uitvoeringsregel["content"], string, string])[] = [
  [{ kind: "vraag", gegevensType: "boolean", vraagTekst: "?", opties: [] }, "Ja of nee", "Yes or no"],
  [{ kind: "vraag", gegevensType: "list", vraagTekst: "?", opties: [] }, "Eén antwoord", "One answer"],
  [
    { kind: "vraag", gegevensType: "list", optieType: "meerdereAntwoorden", vraagTekst: "?", opties: [] },
    "Meer antwoorden",
    "Several answers",
  ],
  [{ kind: "bijlage", bijlageType: "Foto" }, "Bijlage", "Attachment"],
  [{ kind: "geoVerwijzing", identificatie: "x" }, "Locatie", "Location"],
  [{ kind: "vasteWaarde", waardeVraag: "?", waarde: "1", gegevensType: "number" }, "Vaste waarde", "Fixed value"],
  [{ kind: "implicietAntwoord", waarde: true, werkzaamheid: "x" }, "Bekend uit de werkzaamheid", "Known from the job"],
  [{ kind: "registerBevraging", gegevensType: "list", opties: [] }, "Gegeven uit een register", "Item from a register"],
  [{ kind: "registerbevragingAPIProfiel", gegevensType: "list", opties: [] }, "Gegeven uit een register", "Item from a register"],
  [{ kind: "uitkomstHerbruikbareBeslissing", urn: "x" }, "Uitkomst van een andere check", "Outcome of another check"],
  [{ kind: "herbruikbareBeslissing" }, "Uitkomst van een andere check", "Outcome of another check"],
  [{ kind: "other", element: "schatting" }, "Andere soort", "Another kind"],
];

it.each(cases)("calls %o by its word", (content, dutch, english) => {
  const kind = questionKind({ id: "x", content });
  expect([nl.kind[kind], en.kind[kind]]).toEqual([dutch, english]);
});
