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
  // kind: the element that counts.
  "sttr/several-kinds": entry(
    "error",
    { kind: "vraag" },
    (p) => `Deze uitvoeringsregel heeft meer dan een soort. Alleen ${p.kind} telt mee. Maak er aparte uitvoeringsregels van.`,
    (p) => `This uitvoeringsregel is of more than one kind. Only ${p.kind} counts. Make separate uitvoeringsregels of it.`,
  ),
  // element: the kind; name: the value that is not where it is looked for.
  "sttr/unknown-shape": entry(
    "warning",
    { element: "implicietAntwoord", name: "waarde" },
    (p) =>
      `Wij kunnen ${p.name} niet vinden in dit onderdeel (${p.element}). De vorm ervan is niet openbaar. Alles blijft in het bestand staan; kijk of de uitkomst klopt en vul ${p.name} zo nodig aan.`,
    (p) =>
      `We cannot find ${p.name} in this part (${p.element}). Its shape is not public. Everything stays in the file; see whether the outcome is right and add ${p.name} if need be.`,
  ),
  // name: the element; expected: the words that the standard lists.
  "sttr/unknown-value": entry(
    "warning",
    { name: "bereik", value: "buurt", expected: ["werkzaamheid", "locatie", "gebruiker"] },
    (p) => `${p.name} heeft de waarde "${p.value}", die de standaard niet kent. Kies een van deze: ${p.expected}.`,
    (p) => `${p.name} has the value "${p.value}", which the standard does not know. Choose one of these: ${p.expected}.`,
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
  // questions: the ids, in file order; texts: what they ask.
  "sttr/duplicate-priority": entry(
    "warning",
    {
      group: "groep3",
      groupName: "Uw dakkapel",
      priority: 310,
      questions: ["UitvId0021", "UitvId0040"],
      texts: ["Hoe hoog wordt de dakkapel?", "Hoe breed wordt de dakkapel?"],
    },
    (p) =>
      `In de groep "${p.groupName}" staan twee vragen op dezelfde plaats (prioriteit ${p.priority}): ${p.texts} Wij houden de volgorde van het bestand aan; geef ze elk een eigen prioriteit.`,
    (p) =>
      `In the group "${p.groupName}" two questions have the same place (priority ${p.priority}): ${p.texts} We keep the order of the file; give each its own priority.`,
  ),
  "sttr/question-without-group": entry(
    "hint",
    { id: "UitvId0001" },
    (p) => `De vraag ${p.id} hoort bij geen groep, andere vragen wel; daarom komt zij achteraan. Geef haar een regelgroep.`,
    (p) => `The question ${p.id} belongs to no group and others do, so it comes last. Give it a regelgroep.`,
  ),
  "sttr/question-without-priority": entry(
    "hint",
    { id: "UitvId0001" },
    (p) => `De vraag ${p.id} heeft geen prioriteit, andere vragen wel; daarom komt zij achteraan in haar groep. Geef haar een prioriteit.`,
    (p) => `The question ${p.id} has no priority and others have, so it comes last in its group. Give it a prioriteit.`,
  ),
  // length, limit: characters.
  "sttr/long-explanation": entry(
    "hint",
    { length: 2500, limit: 2048 },
    (p) =>
      `Deze toelichting is ${p.length} tekens lang. Sommige websites tonen niet meer dan ${p.limit} tekens. Kort haar in; bij een vraag past de rest in de lange toelichting.`,
    (p) =>
      `This explanation is ${p.length} characters long. Some websites show no more than ${p.limit}. Shorten it; with a question, the rest fits in the long explanation.`,
  ),
  // reference: the id that is not there; from: what refers to it.
  "sttr/loose-reference": entry(
    "warning",
    { reference: "Artikel4", from: "Zijkant" },
    (p) =>
      `${p.from} verwijst naar ${p.reference}, maar dat bestaat niet in dit bestand. De uitkomst hangt er niet van af. Verbeter de verwijzing of haal haar weg.`,
    (p) =>
      `${p.from} refers to ${p.reference}, which does not exist in this file. The outcome does not depend on it. Correct the reference or remove it.`,
  ),
  "sttr/no-structure-reference": entry(
    "hint",
    { decisions: ["Conclusie"] },
    (p) =>
      `Geen enkele beslissing heeft een functioneleStructuurRef. Het bestand zegt dus niet bij welke activiteit het hoort; als uitkomst telt nu: ${p.decisions}. Voeg de verwijzing toe aan de hoogste beslissing.`,
    (p) =>
      `No decision has a functioneleStructuurRef. So the file does not say which activiteit it belongs to; what counts as the outcome now is: ${p.decisions}. Add the reference to the top decision.`,
  ),
  // tops: names of the decisions with a reference.
  "sttr/unused-decision": entry(
    "warning",
    { decision: "Pad 7", tops: ["Conclusie"] },
    (p) => `De beslissing ${p.decision} telt nergens mee: ${p.tops} heeft haar niet nodig. Verwijs ernaar, of haal haar weg.`,
    (p) => `The decision ${p.decision} counts nowhere: ${p.tops} does not need it. Refer to it, or remove it.`,
  ),
  "sttr/unknown-type": entry(
    "warning",
    { typeRef: "TConclusie", name: "Conclusie" },
    (p) =>
      `Het type ${p.typeRef} van ${p.name} bestaat niet: DMN kent het niet en het bestand beschrijft het niet. Kies een bekend type of voeg een itemDefinition toe.`,
    (p) =>
      `The type ${p.typeRef} of ${p.name} does not exist: DMN does not know it and the file does not define it. Choose a known type or add an itemDefinition.`,
  ),
  // found: the type of the entry in `value`.
  "sttr/type-contradiction": entry(
    "warning",
    { typeRef: "boolean", name: "Locatie", value: '"ja"', found: "string" },
    (p) =>
      `${p.name} heeft het type ${p.typeRef}, maar in de tabel staat ${p.value} (${p.found}). De waarden in de tabel tellen. Verbeter het type of de waarden.`,
    (p) =>
      `${p.name} has the type ${p.typeRef}, but the table holds ${p.value} (${p.found}). The values in the table count. Correct the type or the values.`,
  ),
  // allowed: FEEL text of the item definition.
  "sttr/value-not-allowed": entry(
    "warning",
    { typeRef: "TConclusie", value: '"Vergunning"', allowed: '"Vergunningplicht","Verbod"' },
    (p) => `De waarde ${p.value} hoort niet bij het type ${p.typeRef}, dat alleen deze kent: ${p.allowed}. Verbeter de waarde of het type.`,
    (p) =>
      `The value ${p.value} does not belong to the type ${p.typeRef}, which knows only these: ${p.allowed}. Correct the value or the type.`,
  ),
  // rows: numbers from 1.
  "sttr/empty-string-entry": entry(
    "hint",
    { column: "Hoogte", rows: [2, 3] },
    (p) =>
      `In de kolom ${p.column} staat "" (rij ${p.rows}). Dat is een lege tekst, en zo'n rij geldt alleen bij een leeg antwoord. Schrijf - als de voorwaarde er niet toe doet.`,
    (p) =>
      `The column ${p.column} holds "" (row ${p.rows}). That is an empty text, and such a row applies only to an empty answer. Write - where the condition does not matter.`,
  ),
  "sttr/no-theme": entry(
    "warning",
    { id: "Maatregel1" },
    (p) => `De maatregel ${p.id} heeft geen thema. De standaard vraagt er minstens een; voeg het toe.`,
    (p) => `The measure ${p.id} has no thema. The standard asks for at least one; add it.`,
  ),
  "sttr/unknown-measure": entry(
    "warning",
    { id: "Maatregel9", decision: "Maatregelen" },
    (p) =>
      `De tabel ${p.decision} noemt de maatregel ${p.id}, maar die staat niet in het bestand. Verbeter het id of voeg de maatregel toe.`,
    (p) => `The table ${p.decision} names the measure ${p.id}, which is not in the file. Correct the id or add the measure.`,
  ),
  // what: the kind of part; id: of the nearest part that has one.
  // what: "typering" or "sttr", the element around definitions.
  "sttr/cannot-write-structure": entry(
    "error",
    { what: "typering" },
    (p) =>
      p.what === "sttr"
        ? "Het document noemt een versie van STTR, maar het bestand waar het uit komt heeft geen element sttr waar die in past. Er is niets geschreven. Haal de versie weg, of maak een nieuw bestand."
        : "Het document heeft een andere typering dan het bestand, en het bestand verwijst nergens naar de activiteit; daar zou de typering in staan. Er is niets geschreven. Geef de hoofdbeslissing een functioneleStructuurRef.",
    (p) =>
      p.what === "sttr"
        ? "The document names a version of STTR, but the file that it comes from has no element sttr to put it in. Nothing was written. Take the version out, or make a new file."
        : "The document has another typering than the file, and the file refers to no activiteit, which is where the typering would stand. Nothing was written. Give the main decision a functioneleStructuurRef.",
  ),
  // element: its local name.
  "sttr/content-left-out": entry(
    "warning",
    { element: "context" },
    (p) =>
      `Van het onderdeel ${p.element} kent het document alleen de naam. Het staat nu zonder inhoud in het bestand. Neem de inhoud over uit het bestand waar het vandaan komt.`,
    (p) =>
      `The document knows nothing but the name of the part ${p.element}. It now stands in the file without content. Copy the content from the file that it comes from.`,
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
