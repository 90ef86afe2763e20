/** The check that most tests of the player run: small, and with every kind of question and every kind of text. */
import type { Check } from "@vragenboom/engine/runtime";
import { checkOf, words } from "./checkOf.ts";

export const monument = "Is uw huis een monument?";
export const side = "Aan welke kant van het huis komt de dakkapel?";
export const height = "Hoe hoog wordt de dakkapel?";

/** monument → permit; front → permit; behind and not above 1.75 m → free; behind and higher → notification. */
export function dormer(rest: Partial<Check> = {}): Check {
  return checkOf(
    [
      {
        id: "monument",
        text: monument,
        domain: { kind: "boolean" },
        group: "Uw huis",
        help: words("Op de lijst van de gemeente staan alle monumenten."),
      },
      {
        id: "side",
        text: side,
        group: "De dakkapel",
        domain: { kind: "options" },
        options: [{ text: "Aan de achterkant", help: words("De kant zonder voordeur.") }, { text: "Aan de voorkant" }],
        longHelp: [{ t: "p", c: [{ t: "link", href: "https://voorbeeld.example/gevel", c: [{ t: "text", v: "Lees over gevels" }] }] }],
        unknown: { help: "Kijk op de bouwtekening." },
      },
      {
        id: "height",
        text: height,
        group: "De dakkapel",
        domain: { kind: "number", constants: [1.75] },
        unit: "meter",
        min: 0,
        max: 10,
        unknown: { help: "Meet het na." },
      },
    ],
    ["Vergunningplicht", "Meldingsplicht", "Toestemmingsvrij"],
    (cells) => {
      if (cells.monument === true || cells.side === "Aan de voorkant") return ["Vergunningplicht"];
      return [(cells.height as number) > 1 ? "Meldingsplicht" : "Toestemmingsvrij"];
    },
    {
      title: "Dakkapel plaatsen",
      authority: { name: "Gemeente Wilgenhoek", contact: "Bel 14 0299 of mail naar bouwen@wilgenhoek.example" },
      version: "4",
      validFrom: "2026-07-01",
      checked: ["Landelijke regels voor dakkapellen"],
      notChecked: ["Afspraken met uw buren"],
      sources: [{ label: "Besluit bouwwerken leefomgeving, artikel 2.29", url: "https://wetten.example/2.29" }],
      explanations: [
        words("Vraag de vergunning aan voordat u bouwt."),
        words("Meld het vier weken van tevoren."),
        words("Dit geldt voor de dakkapel zoals u die beschrijft."),
      ].map((text, index) => ({ markdown: String(index), text })),
      ...rest,
    },
  );
}

/** One question of each other kind, all of which lead somewhere. */
export function everyKind(): Check {
  return checkOf(
    [
      { id: "place", text: "", domain: { kind: "place", partly: true }, location: "nl.imow-gm0000.gebied.1" },
      {
        id: "things",
        text: "Wat zet u neer?",
        domain: { kind: "multiple" },
        options: [{ text: "Een tent, klein" }, { text: "Een podium" }],
      },
      { id: "day", text: "Op welke dag is het?", domain: { kind: "date", constants: ["2026-06-01"] } },
      { id: "name", text: "Hoe heet het feest?", domain: { kind: "text", constants: ["Koningsdag"] }, multiline: true },
      { id: "drawing", text: "Tekening van het terrein", kind: "attachment", domain: { kind: "boolean" } },
    ],
    ["Vergunningplicht", "NeemContactOpMet"],
    (cells) => {
      if (cells.place === "nee") return ["NeemContactOpMet"];
      const much = (cells.things as readonly string[]).length > 1;
      return much && cells.day === 0 && cells.name === 0 && cells.drawing ? ["Vergunningplicht", "NeemContactOpMet"] : ["NeemContactOpMet"];
    },
    { name: "Feest" },
  );
}
