/** Reading and writing the standard: what is missing, unreadable or double in a rule file. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

export const sttrCatalogue: Catalogue = {
  // root: local name of the root element; namespace: its namespace.
  "sttr/not-a-rule-file": entry(
    "error",
    { root: "manifest", namespace: "" },
    (p) =>
      `Dit is XML, maar geen bestand met toepasbare regels: het begint met ${p.root} in plaats van met definitions van DMN. Kies het STTR-bestand zelf.`,
    (p) =>
      `This is XML, but no file with applicable rules: it begins with ${p.root} instead of definitions of DMN. Choose the STTR file itself.`,
  ),
  "sttr/no-questions": entry(
    "warning",
    {},
    () =>
      "Het bestand heeft geen vragen (uitvoeringsregels). De beslissingen zijn te lezen en te berekenen, maar een vergunningcheck wordt het pas met vragen.",
    () =>
      "The file has no questions (uitvoeringsregels). Its decisions can be read and evaluated, but it becomes a permit check only with questions.",
  ),
  // name: element or attribute; value: what stands there; expected: a type or the values allowed.
  "sttr/unreadable-value": entry(
    "error",
    { name: "prioriteit", value: "tien", expected: "number" },
    (p) => `${p.name} heeft de waarde "${p.value}". Verwacht wordt: ${expectedNl[p.expected] ?? p.expected}. De waarde telt nu niet mee.`,
    (p) => `${p.name} has the value "${p.value}". Expected is: ${expectedEn[p.expected] ?? p.expected}. For now the value does not count.`,
  ),
  "sttr/missing-value": entry(
    "error",
    { name: "vraagTekst" },
    (p) => `Hier ontbreekt ${p.name}. Vul het aan.`,
    (p) => `${p.name} is missing here. Add it.`,
  ),
  "sttr/no-kind": entry(
    "error",
    {},
    () =>
      "Deze uitvoeringsregel zegt niet wat hij vraagt: er staat geen vraag, bijlage, geoVerwijzing of vasteWaarde in. Vul dat aan of haal hem weg.",
    () =>
      "This uitvoeringsregel does not say what it asks: it holds no vraag, bijlage, geoVerwijzing or vasteWaarde. Add one or remove it.",
  ),
  "sttr/no-options": entry(
    "error",
    { question: "Welke kant?" },
    (p) => `De vraag "${p.question}" is een keuzevraag zonder keuzes. Voeg de opties toe.`,
    (p) => `The question "${p.question}" is a choice without options. Add them.`,
  ),
  "sttr/wrong-number-of-entries": entry(
    "error",
    { inputs: 2, outputs: 1, expectedInputs: 3, expectedOutputs: 1 },
    (p) =>
      `Deze rij heeft ${p.inputs} voorwaarden en ${p.outputs} uitkomsten, de tabel ${p.expectedInputs} en ${p.expectedOutputs}. Vul de cellen aan, met - waar een voorwaarde er niet toe doet.`,
    (p) =>
      `This row has ${p.inputs} conditions and ${p.outputs} results, the table ${p.expectedInputs} and ${p.expectedOutputs}. Complete the cells, with - where a condition does not matter.`,
  ),
  "sttr/duplicate-id": entry(
    "error",
    { id: "UitvId0001" },
    (p) => `Het id ${p.id} komt meer dan een keer voor. Geef elk onderdeel een eigen id.`,
    (p) => `The id ${p.id} is used more than once. Give each part an id of its own.`,
  ),
  // questions: the ids, in file order.
  "sttr/duplicate-priority": entry(
    "warning",
    { group: "groep3", priority: 310, questions: ["UitvId0021", "UitvId0040"] },
    (p) =>
      `De vragen ${p.questions} staan in groep ${p.group} op dezelfde plaats (prioriteit ${p.priority}). Wij houden de volgorde van het bestand aan; geef ze elk een eigen prioriteit.`,
    (p) =>
      `The questions ${p.questions} have the same place in group ${p.group} (priority ${p.priority}). We keep the order of the file; give each its own priority.`,
  ),
  // what: the kind of part; id: of the nearest part that has one.
  "sttr/cannot-write-structure": entry(
    "error",
    { what: "uitvoeringsregels", id: "" },
    (p) =>
      `Hier zijn onderdelen toegevoegd, verwijderd of verplaatst (${p.what}${p.id && `, bij ${p.id}`}). Dat kan deze versie nog niet in het STTR-bestand schrijven. Er is niets geschreven; bewaar het document als .vragenboom.json.`,
    (p) =>
      `Parts were added, removed or moved here (${p.what}${p.id && `, at ${p.id}`}). This version cannot write that into the STTR file yet. Nothing was written; save the document as .vragenboom.json.`,
  ),
  "sttr/character-removed": entry(
    "warning",
    { codePoint: 11 },
    (p) =>
      `In een tekst stond een onzichtbaar teken dat niet in XML mag (U+${Number(p.codePoint).toString(16).toUpperCase().padStart(4, "0")}). Het is weggelaten.`,
    (p) =>
      `A text held an invisible character that cannot stand in XML (U+${Number(p.codePoint).toString(16).toUpperCase().padStart(4, "0")}). It was left out.`,
  ),
};

const expectedNl: { readonly [type: string]: string } = { number: "een getal", boolean: "true of false" };
const expectedEn: { readonly [type: string]: string } = { number: "a number", boolean: "true or false" };
