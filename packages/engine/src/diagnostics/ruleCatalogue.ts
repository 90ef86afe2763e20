/** Rules that cannot be right: references, cycles, entries, and what the analysis of outcomes finds. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

/** Answers that show a finding, by question id. */
const witness = { answers: { UitvId0001: true, UitvId0002: "Voorkant" } };

export const ruleCatalogue: Catalogue = {
  // reference: the id or name that is not there; from: what refers to it.
  "model/dangling-reference": entry(
    "error",
    { reference: "UitvId0099", from: "Zijkant" },
    (p) =>
      `${p.from} verwijst naar ${p.reference}, maar dat bestaat niet in dit bestand. Verbeter de verwijzing of voeg het onderdeel toe.`,
    (p) => `${p.from} refers to ${p.reference}, which does not exist in this file. Correct the reference or add the part.`,
  ),
  "model/input-not-asked": entry(
    "warning",
    { name: "Hoogte" },
    (p) => `Het gegeven ${p.name} hoort bij geen enkele vraag en blijft dus leeg. Koppel het aan een vraag (uitvoeringsregelRef).`,
    (p) => `The input ${p.name} belongs to no question and so stays empty. Link it to a question (uitvoeringsregelRef).`,
  ),
  // element: the local name of the kind.
  "model/unsupported-kind": entry(
    "warning",
    { element: "registerBevraging" },
    (p) => `Een uitvoeringsregel van de soort ${p.element} kunnen wij bewaren maar nog niet stellen. Zijn waarde blijft onbekend.`,
    (p) => `An uitvoeringsregel of kind ${p.element} is kept but cannot be asked yet. Its value stays unknown.`,
  ),
  "model/duplicate-option": entry(
    "warning",
    { option: "Zijkant" },
    (p) =>
      `De optie "${p.option}" staat twee keer in deze vraag. Regels kunnen ze niet uit elkaar houden; haal er een weg of geef haar een andere tekst.`,
    (p) => `The option "${p.option}" stands twice in this question. Rules cannot tell them apart; remove one or change its text.`,
  ),
  "model/fixed-value-type": entry(
    "warning",
    { value: "misschien", expected: "boolean" },
    (p) => `De vaste waarde "${p.value}" past niet bij het type ${p.expected} en telt als onbekend. Verbeter de waarde of het type.`,
    (p) => `The fixed value "${p.value}" does not fit the type ${p.expected} and counts as unknown. Correct the value or the type.`,
  ),
  // path: the names of the decisions round the cycle, the first one again at the end.
  "graph/cycle": entry(
    "error",
    { path: ["A", "B", "A"] },
    (p) => `Deze beslissingen hebben elkaar nodig in een kring: ${p.path.replaceAll(", ", " → ")}. Haal een van de verwijzingen weg.`,
    (p) => `These decisions need each other in a circle: ${p.path.replaceAll(", ", " → ")}. Remove one of the references.`,
  ),
  // text: the expression, or the local name of the element.
  "decision/unsupported-logic": entry(
    "error",
    { decision: "Hoogte", text: "functionDefinition" },
    (p) => `De beslissing ${p.decision} is zo geschreven dat wij haar niet kunnen uitrekenen: ${p.text}. Maak er een beslistabel van.`,
    (p) => `The decision ${p.decision} is written in a way that we cannot evaluate: ${p.text}. Make it a decision table.`,
  ),
  "decision/too-large": entry(
    "error",
    { decision: "Hoogte" },
    (p) =>
      `Tot en met de beslissing ${p.decision} is er meer te vergelijken dan wij aankunnen: te veel rijen met te veel verschillende waarden. Deel de tabel op, of neem waarden samen.`,
    (p) =>
      `Up to the decision ${p.decision} there is more to compare than we can handle: too many rows with too many different values. Split the table, or join values.`,
  ),
  "decision/without-logic": entry(
    "warning",
    { decision: "Hoogte" },
    (p) => `De beslissing ${p.decision} is leeg en geeft dus nooit een waarde. Voeg een beslistabel toe, of haal haar weg.`,
    (p) => `The decision ${p.decision} is empty and so never gives a value. Add a decision table, or remove it.`,
  ),
  "decision/connection-absent": entry(
    "hint",
    { decision: "Aansluitpunt" },
    (p) => `${p.decision} sluit aan op regels in een ander bestand. Dat bestand is er niet bij, dus deze check laat die regels weg.`,
    (p) => `${p.decision} connects to rules in another file. That file is not here, so this check leaves those rules out.`,
  ),
  // row and column count from 1; entry: the text of the cell.
  "entry/unreadable": entry(
    "error",
    { decision: "Conclusie", row: 2, column: 1, entry: '"Voorkant' },
    (p) =>
      `Tabel ${p.decision}, rij ${p.row}, kolom ${p.column}: de cel ${p.entry} is niet te lezen. Zet tekst tussen dubbele aanhalingstekens. Een voorwaarde kan zijn: -, true, 3, "a","b", >= 3, [3..5), not("a"), not(null), of een vergelijking met ? zoals contains(?, "a"). Een uitkomst is een tekst, getal, datum, true of false, of een lijst daarvan.`,
    (p) =>
      `Table ${p.decision}, row ${p.row}, column ${p.column}: the cell ${p.entry} cannot be read. Put text between double quotation marks. A condition can be: -, true, 3, "a","b", >= 3, [3..5), not("a"), not(null), or a comparison with ? such as contains(?, "a"). An outcome is a text, number, date, true or false, or a list of those.`,
  ),
  // found and expected: boolean, string, number, date.
  "entry/type-mismatch": entry(
    "error",
    { decision: "Conclusie", row: 2, column: 1, entry: '"ja"', found: "string", expected: "boolean" },
    (p) =>
      `Tabel ${p.decision}, rij ${p.row}, kolom ${p.column}: de cel ${p.entry} kan nooit kloppen, want de kolom geeft ${typesNl(p.expected)}. Verander de cel of het type van de vraag.`,
    (p) =>
      `Table ${p.decision}, row ${p.row}, column ${p.column}: the cell ${p.entry} can never hold, since the column gives ${p.expected}. Change the cell or the type of the question.`,
  ),
  // value: the text in the cell that is no option; near: an option that differs only in capitals or spaces.
  "entry/not-an-option": entry(
    "warning",
    { decision: "Conclusie", row: 2, column: 1, entry: '"zijkant"', value: "zijkant", options: ["Voorkant", "Zijkant"], near: "Zijkant" },
    (p) =>
      `Tabel ${p.decision}, rij ${p.row}, kolom ${p.column}: "${p.value}" is geen antwoord dat voorkomt. ${p.near ? `Bedoelt u "${p.near}"? Hoofdletters en spaties tellen mee.` : `De antwoorden zijn: ${p.options}.`}`,
    (p) =>
      `Table ${p.decision}, row ${p.row}, column ${p.column}: "${p.value}" is no answer that occurs. ${p.near ? `Do you mean "${p.near}"? Capitals and spaces count.` : `The answers are: ${p.options}.`}`,
  ),
  // witness: complete answers that lead there, by question id.
  "outcome/gap": entry(
    "error",
    { decision: "Conclusie", witness },
    (p) => `Er zijn antwoorden waarbij geen enkele regel een conclusie geeft, bijvoorbeeld: ${p.witness}. Voeg een rij toe voor dit geval.`,
    (p) => `There are answers for which no row gives a conclusion, for example: ${p.witness}. Add a row for this case.`,
  ),
  "outcome/contradiction": entry(
    "warning",
    { decision: "Conclusie", outputs: ["Vergunningplicht", "Verbod"], witness },
    (p) =>
      `Tabel ${p.decision} geeft bij dezelfde antwoorden verschillende uitkomsten (${p.outputs}), bijvoorbeeld: ${p.witness}. Maak de voorwaarden van de rijen scherper.`,
    (p) =>
      `Table ${p.decision} gives different results (${p.outputs}) for the same answers, for example: ${p.witness}. Sharpen the conditions of its rows.`,
  ),
  "outcome/unreachable": entry(
    "warning",
    { decision: "Conclusie", code: "Verbod" },
    (p) => `Geen enkele combinatie van antwoorden leidt tot ${p.code}. Kijk of de voorwaarden kloppen, of haal de uitkomst weg.`,
    (p) => `No combination of answers leads to ${p.code}. See whether the conditions are right, or remove the outcome.`,
  ),
  "table/unreachable-row": entry(
    "warning",
    { decision: "Conclusie", row: 4 },
    (p) => `Tabel ${p.decision}: rij ${p.row} kan nooit gelden. Kijk of de voorwaarden kloppen, of haal de rij weg.`,
    (p) => `Table ${p.decision}: row ${p.row} can never apply. See whether its conditions are right, or remove the row.`,
  ),
  "question/never-relevant": entry(
    "warning",
    { question: "Staat het pand aan het water?" },
    (p) =>
      `De vraag "${p.question}" kan de uitkomst nooit veranderen en wordt dus nooit gesteld. Kijk of een regel haar hoort te gebruiken, of haal haar weg.`,
    (p) =>
      `The question "${p.question}" can never change the outcome and so is never asked. See whether a rule should use it, or remove it.`,
  ),
  // what: "outcome" for gaps and questions without effect, "rows" for contradictions and rows that never apply.
  "analysis/not-examined": entry(
    "hint",
    { decision: "Conclusie", what: "outcome" },
    (p) =>
      `${p.decision} is te ingewikkeld om ${p.what === "rows" ? "op tegenspraak en rijen zonder werking" : "op gaten en vragen zonder effect"} na te kijken. Daar kunnen dus fouten in zitten. Verdeel de regels over meer tabellen.`,
    (p) =>
      `${p.decision} is too complicated to be examined for ${p.what === "rows" ? "contradictions and rows without effect" : "gaps and questions without effect"}, so it may hold such faults. Divide its rules over more tables.`,
  ),
};

function typesNl(types: string): string {
  const words: { readonly [type: string]: string } = {
    boolean: "ja of nee (true, false)",
    string: "tekst",
    number: "een getal",
    date: "een datum",
  };
  return types
    .split(" | ")
    .map((type) => words[type] ?? type)
    .join(" of ");
}
