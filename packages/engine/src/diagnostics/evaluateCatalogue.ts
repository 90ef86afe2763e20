/** Plain DMN evaluation: inputs that fit nothing, and expressions that came to nothing. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

const limitsNl: { readonly [limit: string]: string } = {
  steps: "er zijn te veel stappen nodig",
  size: "een lijst of tekst wordt te groot",
  depth: "functies of lijsten staan te diep in elkaar",
  pattern: "het zoekpatroon kan te lang duren op deze tekst",
};

const limitsEn: { readonly [limit: string]: string } = {
  steps: "it needs too many steps",
  size: "a list or a text grows too large",
  depth: "functions or lists nest too deep",
  pattern: "the search pattern could take too long on this text",
};

export const evaluateCatalogue: Catalogue = {
  "evaluate/unknown-input": entry(
    "warning",
    { name: "Hoogte" },
    (p) => `Er is een waarde gegeven voor ${p.name}, maar het bestand heeft geen invoer met die naam. De waarde telt niet mee.`,
    (p) => `A value was given for ${p.name}, but the file has no input of that name. The value does not count.`,
  ),
  // type: as the file declares it.
  "evaluate/unreadable-input": entry(
    "error",
    { name: "Datum", text: "gisteren", type: "date" },
    (p) => `De waarde "${p.text}" van ${p.name} past niet bij het type ${p.type} en telt als leeg. Schrijf bijvoorbeeld "2026-01-31".`,
    (p) => `The value "${p.text}" of ${p.name} does not fit the type ${p.type} and counts as empty. Write for example "2026-01-31".`,
  ),
  // kind: one of the types of FEEL; type: as the file declares it.
  "evaluate/unfit-input": entry(
    "error",
    { name: "Hoogte", kind: "string", type: "number" },
    (p) =>
      `De waarde van ${p.name} is van het soort ${p.kind}, maar het bestand vraagt het type ${p.type}, of andere waarden van dat type. De waarde telt als leeg. Geef een waarde die het bestand toelaat.`,
    (p) =>
      `The value of ${p.name} is a ${p.kind}, but the file asks for the type ${p.type}, or for other values of that type. The value counts as empty. Give a value that the file allows.`,
  ),
  // name: of the decision, parameter or entry, "" where it has none; kind and type as above.
  "evaluate/unfit-value": entry(
    "warning",
    { name: "Toeslag", kind: "string", type: "number" },
    (p) =>
      `Hier komt een waarde van het soort ${p.kind} uit, maar die past niet bij het type ${p.type}. De waarde telt als leeg. Pas het type aan, of de expressie.`,
    (p) =>
      `This gives a ${p.kind}, but that does not fit the type ${p.type}. The value counts as empty. Change the type, or the expression.`,
  ),
  // limit: "steps", "size", "depth" or "pattern".
  "evaluate/limit": entry(
    "error",
    { limit: "steps" },
    (p) =>
      `Deze expressie vraagt te veel en telt als leeg: ${limitsNl[String(p.limit)] ?? ""}. Maak de lijst, de tekst of het patroon kleiner, of laat een functie zichzelf minder vaak aanroepen.`,
    (p) =>
      `This expression asks too much and counts as empty: ${limitsEn[String(p.limit)] ?? ""}. Make the list, the text or the pattern smaller, or let a function call itself less often.`,
  ),
  "evaluate/import-not-found": entry(
    "error",
    { name: "regels", namespace: "https://example.org/regels" },
    (p) =>
      `Dit bestand gebruikt een ander bestand met de namespace ${p.namespace}, maar dat is niet gevonden. Zet dat bestand in dezelfde map.`,
    (p) => `This file uses another file with the namespace ${p.namespace}, but that was not found. Put that file in the same folder.`,
  ),
  "evaluate/import-ambiguous": entry(
    "error",
    { name: "regels", namespace: "https://example.org/regels", files: ["a.dmn", "b.dmn"] },
    (p) =>
      `Dit bestand gebruikt een ander bestand met de namespace ${p.namespace}, maar meer bestanden hebben die: ${p.files}. Laat er één over in de map.`,
    (p) =>
      `This file uses another file with the namespace ${p.namespace}, but several files have that: ${p.files}. Leave one of them in the folder.`,
  ),
  "evaluate/import-cycle": entry(
    "error",
    { name: "regels", namespace: "https://example.org/regels", path: ["a.dmn", "b.dmn", "a.dmn"] },
    (p) => `Deze bestanden gebruiken elkaar in een kring: ${p.path}. Haal een van de imports weg.`,
    (p) => `These files import each other in a circle: ${p.path}. Take one of the imports away.`,
  ),
  // reason: in the words of the interpreter.
  "evaluate/expression": entry(
    "warning",
    { reason: "Variable 'x' not found" },
    (p) => `Deze expressie geeft geen waarde (${p.reason}) en telt als leeg.`,
    (p) => `This expression has no value (${p.reason}) and counts as empty.`,
  ),
};
