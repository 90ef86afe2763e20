/** What the analysis finds beyond rules that cannot be right: what a table could do without, and what an outcome or question lacks. */
import { entry } from "./catalogueEntry.ts";
import type { Catalogue } from "./catalogueEntry.ts";

/** Answers that show a finding, by question id. */
const witness = { answers: { UitvId0001: true, UitvId0002: "Voorkant" } };

export const analysisCatalogue: Catalogue = {
  // coveredBy: the rows, from 1, that say the same; one for a copy.
  "table/duplicate-row": entry(
    "hint",
    { decision: "Conclusie", row: 4, coveredBy: [2], witness },
    (p) => `Tabel ${p.decision}: rij ${p.row} zegt hetzelfde als rij ${p.coveredBy}. Haal een van de twee weg.`,
    (p) => `Table ${p.decision}: row ${p.row} says the same as row ${p.coveredBy}. Remove one of the two.`,
  ),
  "table/subsumed-row": entry(
    "hint",
    { decision: "Conclusie", row: 4, coveredBy: [1, 2], witness },
    (p) =>
      `Tabel ${p.decision}: rij ${p.row} voegt niets toe. Steeds als zij geldt, komt dezelfde uitkomst al uit ${rowsNl(p.coveredBy)}, bijvoorbeeld bij: ${p.witness}. Haal de rij weg, of maak haar voorwaarden of uitkomst anders.`,
    (p) =>
      `Table ${p.decision}: row ${p.row} adds nothing. Whenever it applies, the same result already comes from ${rowsEn(p.coveredBy)}, for example with: ${p.witness}. Remove the row, or change its conditions or result.`,
  ),
  "option/same-effect": entry(
    "hint",
    { question: "Waar komt de dakkapel?", id: "UitvId0002", options: ["Zijkant", "Achterkant"] },
    (p) =>
      `Bij de vraag "${p.question}" maakt het voor de uitkomst niet uit welke van deze antwoorden iemand kiest: ${p.options}. Neem ze samen, of laat een regel ze uit elkaar houden.`,
    (p) =>
      `At the question "${p.question}" it makes no difference to the outcome which of these answers somebody chooses: ${p.options}. Join them, or let a rule tell them apart.`,
  ),
  "option/without-effect": entry(
    "hint",
    { question: "Wat gaat u doen?", id: "UitvId0003", options: ["Schilderen"] },
    (p) =>
      `Bij de vraag "${p.question}" verandert het aankruisen hiervan de uitkomst nooit: ${p.options}. Haal het antwoord weg, of laat een regel ernaar kijken.`,
    (p) =>
      `At the question "${p.question}" choosing this never changes the outcome: ${p.options}. Remove the answer, or let a rule look at it.`,
  ),
  "outcome/without-explanation": entry(
    "hint",
    { decision: "Conclusie", codes: ["Vergunningplicht"], witness },
    (p) =>
      `Iemand kan een uitkomst krijgen zonder toelichting: ${p.codes}, bijvoorbeeld bij: ${p.witness}. Schrijf bij de rijen met deze uitkomst waarom zij geldt en wat iemand nu kan doen.`,
    (p) =>
      `Somebody can get an outcome without an explanation: ${p.codes}, for example with: ${p.witness}. Write with the rows of this outcome why it holds and what to do now.`,
  ),
  "outcome/without-source": entry(
    "hint",
    { decision: "Conclusie", codes: ["Vergunningplicht", "Toestemmingsvrij"] },
    (p) => `Bij deze uitkomsten staat niet op welke wet of regel zij berusten: ${p.codes}. Noem het artikel als bron.`,
    (p) => `It is not said on which law or rule these outcomes rest: ${p.codes}. Name the article as a source.`,
  ),
  // questions: the texts of the first few; count: how many there are.
  "question/without-source": entry(
    "hint",
    { count: 2, questions: ["Hoe hoog wordt de dakkapel?", "Waar komt de dakkapel?"] },
    (p) => `${p.count} vragen hebben geen bron, andere wel. Noem het artikel waaruit zij volgen: ${p.questions}.`,
    (p) => `${p.count} questions have no source and others do. Name the article that they follow from: ${p.questions}.`,
  ),
};

function rowsNl(rows: string): string {
  return rows.includes(",") ? `de rijen ${rows} samen` : `rij ${rows}`;
}

function rowsEn(rows: string): string {
  return rows.includes(",") ? `rows ${rows} together` : `row ${rows}`;
}
