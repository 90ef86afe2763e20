/** Each change as a sentence, Dutch and English. What was found is told elsewhere. */
import type { Label } from "../reading/answerLabel.ts";
import type { Change, ChangeKind } from "./change.ts";

type Words = readonly [nl: string, en: string];

/** `{name}`, `{row}`, `{before}` and `{after}` stand for what the change holds. */
const sentences: { readonly [K in ChangeKind]: Words } = {
  "file-renamed": ["Het bestand heet nu {after} in plaats van {before}.", "The file is now called {after} instead of {before}."],
  "file-retyped": ["De soort regels is nu {after} in plaats van {before}.", "The kind of rules is now {after} instead of {before}."],
  "group-added": ["Nieuwe groep: {after}.", "New group: {after}."],
  "group-removed": ["Groep vervallen: {before}.", "Group removed: {before}."],
  "group-renamed": ["De groep {before} heet nu {after}.", "The group {before} is now called {after}."],
  "group-moved": [
    "De groep {name} staat op plaats {after} in plaats van {before}.",
    "The group {name} is now number {after} instead of {before}.",
  ],
  "question-added": ["Nieuwe vraag: {after}", "New question: {after}"],
  "question-removed": ["Vraag vervallen: {before}", "Question removed: {before}"],
  "question-reworded": ["De vraag {before} luidt nu: {after}", "The question {before} now reads: {after}"],
  "question-retyped": ["{name} vraagt nu om {after} in plaats van {before}.", "{name} now asks for {after} instead of {before}."],
  "question-regrouped": [
    "{name} staat nu in de groep {after} in plaats van {before}.",
    "{name} is now in the group {after} instead of {before}.",
  ],
  "question-moved": ["{name} komt nu als vraag {after} in plaats van {before}.", "{name} is now question {after} instead of {before}."],
  "question-help-changed": ["De uitleg bij {name} is veranderd.", "The help with {name} changed."],
  "question-value-changed": [
    "{name} heeft nu de waarde {after} in plaats van {before}.",
    "{name} now has the value {after} instead of {before}.",
  ],
  "question-place-changed": [
    "{name} gaat nu over het gebied {after} in plaats van {before}.",
    "{name} is now about the area {after} instead of {before}.",
  ],
  "question-details-changed": [
    "De gegevens bij {name} zijn nu {after} in plaats van {before}.",
    "The details of {name} are now {after} instead of {before}.",
  ],
  "option-added": ["{name} Nieuw antwoord: {after}.", "{name} New answer: {after}."],
  "option-removed": ["{name} Antwoord vervallen: {before}.", "{name} Answer removed: {before}."],
  "option-reworded": ["{name} Het antwoord {before} luidt nu: {after}.", "{name} The answer {before} now reads: {after}."],
  "option-moved": [
    "Het antwoord {name} staat op plaats {after} in plaats van {before}.",
    "The answer {name} is now number {after} instead of {before}.",
  ],
  "option-help-changed": ["De uitleg bij {name} is veranderd.", "The help with {name} changed."],
  "decision-added": ["Nieuwe beslissing: {after}.", "New decision: {after}."],
  "decision-removed": ["Beslissing vervallen: {before}.", "Decision removed: {before}."],
  "decision-renamed": ["De beslissing {before} heet nu {after}.", "The decision {before} is now called {after}."],
  "decision-hit-policy-changed": [
    "{name} heeft nu hit policy {after} in plaats van {before}.",
    "{name} now has hit policy {after} instead of {before}.",
  ],
  "decision-logic-changed": ["{name} is nu {after} in plaats van {before}.", "{name} is now {after} instead of {before}."],
  "decision-reference-changed": [
    "{name} verwijst nu naar {after} in plaats van {before}.",
    "{name} now refers to {after} instead of {before}.",
  ],
  "decision-sources-changed": ["{name} rust nu op {after} in plaats van {before}.", "{name} now rests on {after} instead of {before}."],
  "column-added": ["{name}: nieuwe kolom {after}", "{name}: new column {after}"],
  "column-removed": ["{name}: kolom vervallen, {before}", "{name}: column removed, {before}"],
  "row-added": ["{name}: nieuwe rij {row}, {after}.", "{name}: new row {row}, {after}."],
  "row-removed": ["{name}: rij {row} vervallen, {before}.", "{name}: row {row} removed, {before}."],
  "row-changed": ["{name}: rij {row} is nu {after} in plaats van {before}.", "{name}: row {row} is now {after} instead of {before}."],
  "row-moved": ["{name}: rij {before} is nu rij {after}.", "{name}: row {before} is now row {after}."],
  "explanation-changed": ["{name}: de toelichting bij rij {row} is veranderd.", "{name}: the explanation with row {row} changed."],
  "measure-added": ["Nieuwe maatregel {name}.", "New measure {name}."],
  "measure-removed": ["Maatregel {name} vervallen.", "Measure {name} removed."],
  "measure-changed": ["Maatregel {name} is veranderd.", "Measure {name} changed."],
  "source-added": ["Nieuwe bron: {after}.", "New source: {after}."],
  "source-removed": ["Bron vervallen: {before}.", "Source removed: {before}."],
  "source-changed": ["De bron {before} is nu {after}.", "The source {before} is now {after}."],
};

/** Longer texts than this are cut: the change itself holds them whole. */
const longest = 160;

/** What changed, in one sentence. Texts of an author stand between quotation marks. */
export function changeSentence({ kind, name, row, before, after }: Change): Label {
  const [nl, en] = sentences[kind];
  const fill = (sentence: string, nothing: string): string =>
    sentence.replace(/\{(name|row|before|after)\}/g, (_, key: "name" | "row" | "before" | "after") => {
      const value = { name, row: row ?? null, before, after }[key];
      if (value === null || value === "") return nothing;
      if (typeof value === "number") return String(value);
      const text = value.trim().replace(/\s+/g, " ");
      const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
      // A row is told in our words, with its own quotation marks inside.
      return kind.startsWith("row-") && key !== "name" ? cut : `"${cut}"`;
    });
  return { nl: fill(nl, "niets"), en: fill(en, "nothing") };
}
