/** What someone types in a terminal → an answer, and how to type it. Whether it fits the question's limits is for the session to say. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { isCalendarDate } from "../feel/scan.ts";
import type { CheckQuestion } from "../session/check.ts";
import type { Answer } from "../session/step.ts";
import { optionTexts } from "./stepJson.ts";

/** The answer, or undefined where the text is none to this question. An empty line is an answer only where several options may be chosen. */
export function readAnswer(question: CheckQuestion, typed: string): Answer | undefined {
  const text = typed.trim();
  if (question.unknown !== undefined && /^(w|weet ik niet|u|unknown)$/i.test(text)) return null;
  const options = optionTexts(question);
  if (question.multiple && options !== undefined) {
    if (/^(0|geen|none)?$/i.test(text)) return [];
    const chosen = text.split(/[\s,;]+/).map((part) => optionOf(options, part));
    return chosen.every((one) => one !== undefined) ? [...new Set(chosen)] : undefined;
  }
  if (text === "") return undefined;
  if (options !== undefined) return optionOf(options, text);
  switch (question.answerType) {
    case "boolean":
      return /^(j|ja|y|yes)$/i.test(text) ? true : /^(n|nee|no)$/i.test(text) ? false : undefined;
    case "number":
      return readNumber(text);
    case "date":
      return readDate(text);
    default:
      return text;
  }
}

/** By its number in the list, or by its whole text whatever its capitals. */
function optionOf(options: readonly string[], text: string): string | undefined {
  const exact = options.find((option) => option.trim() === text);
  if (exact !== undefined) return exact;
  if (/^\d+$/.test(text)) return options[Number(text) - 1];
  const same = options.filter((option) => option.trim().toLowerCase() === text.toLowerCase());
  return same.length === 1 ? same[0] : undefined;
}

/** With a decimal comma or point. Points and spaces between thousands are taken only where they cannot be decimals: `1.250,5`. */
function readNumber(text: string): number | undefined {
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  if (/^-?\d{1,3}([. ]\d{3})+(,\d+)?$/.test(text)) return Number(text.replace(/[. ]/g, "").replace(",", "."));
  return undefined;
}

/** As people write it, `31-1-2026`, or as ISO 8601. */
function readDate(text: string): string | undefined {
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const iso = parts === null ? text : `${parts[3]}-${parts[2]!.padStart(2, "0")}-${parts[1]!.padStart(2, "0")}`;
  return isCalendarDate(iso) ? iso : undefined;
}

const ways = {
  nl: {
    boolean: "Typ j of n",
    number: "Typ een getal, bijvoorbeeld 1,75",
    date: "Typ een datum, bijvoorbeeld 31-1-2026",
    string: "Typ uw antwoord",
    list: "Typ het nummer van uw antwoord",
    multiple: "Typ de nummers, met een komma ertussen; 0 voor geen van deze",
    unknown: "w voor weet ik niet",
    always: "? voor uitleg, < voor terug, q om te stoppen",
  },
  en: {
    boolean: "Type y or n",
    number: "Type a number, for example 1.75",
    date: "Type a date, for example 31-1-2026",
    string: "Type your answer",
    list: "Type the number of your answer",
    multiple: "Type the numbers, with commas between; 0 for none of these",
    unknown: "w if you do not know",
    always: "? for help, < to go back, q to stop",
  },
} as const;

/** How to answer a question, in one line. */
export function howToAnswer(question: CheckQuestion, language: Language): string {
  const way = ways[language];
  const kind = question.multiple ? "multiple" : optionTexts(question) !== undefined ? "list" : question.answerType;
  const unit = question.unit === undefined ? "" : ` (${question.unit})`;
  return `${way[kind]}${unit}${question.unknown === undefined ? "" : `, ${way.unknown}`}. ${way.always}.`;
}
