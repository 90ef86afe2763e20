/** A step for people: what came out, what to do, what is asked next. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { describe } from "../diagnostics/describe.ts";
import type { Check, CheckActivity } from "../session/check.ts";
import type { ActivityState, ActivityStep, Step } from "../session/step.ts";
import { parseText } from "../text/parseText.ts";
import { plainText } from "../text/plainText.ts";
import { optionTexts, textOf } from "./stepJson.ts";

const states: { readonly [L in Language]: { readonly [S in ActivityState]: string } } = {
  nl: {
    open: "nog niet bekend",
    concluded: "klaar",
    "no-outcome": "geen conclusie: geen regel past bij deze antwoorden",
    undecided: "niet te beslissen zonder de vragen waarop u het antwoord niet weet",
  },
  en: {
    open: "not known yet",
    concluded: "done",
    "no-outcome": "no conclusion: no rule applies to these answers",
    undecided: "cannot be decided without the questions that you cannot answer",
  },
};

const words = {
  nl: {
    possible: "Nog mogelijk",
    needed: "Nodig",
    measures: "Maatregelen",
    next: "Volgende vraag",
    more: "Er kunnen nog vragen volgen",
    required: "nodig om in te dienen",
  },
  en: {
    possible: "Still possible",
    needed: "Needed",
    measures: "Measures",
    next: "Next question",
    more: "Questions may follow",
    required: "needed to submit",
  },
} as const;

/** Each activity with its state and outcome. Ends in an empty line. */
export function outcomeText(check: Check, step: Step, language: Language): string {
  const parts = step.activities.map((activity, at) => activityText(check, check.activities[at]!, activity, language));
  const reservations = step.reservations.map(
    (markdown) => `${language === "nl" ? "Voorbehoud" : "Reservation"}: ${readable(markdown)}\n\n`,
  );
  return [...parts, ...reservations].join("");
}

function activityText(check: Check, { measures }: CheckActivity, step: ActivityStep, language: Language): string {
  const word = words[language];
  const lines = [`${step.name.trim()}: ${states[language][step.state]}`];
  if (step.conclusions.length > 0 && step.state !== "concluded") lines.push(`  ${word.possible}:`);
  for (const { code, explanation } of step.conclusions) {
    lines.push(`  → ${check.codes?.[code]?.action?.text ?? code}${check.codes?.[code]?.action === undefined ? "" : ` (${code})`}`);
    if (explanation !== null && step.state === "concluded") lines.push(indented(readable(explanation), "    "));
  }
  if (step.measures.length > 0) lines.push(`  ${word.measures}:`);
  for (const { voorschrift, id } of step.measures) {
    const known = measures.find((measure) => measure.id === id && measure.voorschrift === voorschrift);
    const name = known?.text ?? id;
    lines.push(`  - ${name === "" || voorschrift === "" ? name + voorschrift : `${name} (${voorschrift})`}`);
  }
  if (step.requirements.length > 0) lines.push(`  ${word.needed}:`);
  for (const id of step.requirements) {
    const question = check.questions.find((one) => one.id === id);
    // Worth saying only where something else can wait.
    const isSpecial = step.required.length < step.requirements.length && step.required.includes(id);
    lines.push(`  - ${question === undefined ? id : textOf(question, language)} [${id}]${isSpecial ? ` (${word.required})` : ""}`);
  }
  return `${lines.join("\n")}\n\n`;
}

/** What is asked next, with how to answer it; empty at the end. */
export function nextText(check: Check, step: Step, language: Language): string {
  const next = check.questions[step.next];
  if (next === undefined) return "";
  const word = words[language];
  const options = (optionTexts(next) ?? []).map((text) => `  - ${text}\n`).join("");
  const later = step.relevant.length - 1;
  return `${word.next}: ${textOf(next, language)} [${next.id}]\n${options}${later > 0 ? `${word.more}: ${later}.\n` : ""}`;
}

/** Answers that do not count, each with the reason. */
export function problemsText(step: Step, language: Language): string {
  const ignored = step.ignored.map((id) =>
    language === "nl"
      ? `Het antwoord op ${id} doet er niet toe bij de andere antwoorden.`
      : `The answer to ${id} does not matter beside the others.`,
  );
  return [...step.problems.map(({ id, code }) => describe({ code, params: { id } }, language)), ...ignored]
    .map((line) => `${line}\n`)
    .join("");
}

/** Markdown as plain words. */
export function readable(markdown: string): string {
  return plainText(parseText(markdown).tree);
}

function indented(text: string, by: string): string {
  return text
    .split("\n")
    .map((line) => by + line)
    .join("\n");
}
