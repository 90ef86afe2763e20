/** Which language the player speaks, and how it writes numbers and dates. Parsing what people type is the questions' work. */
import { en } from "./en.ts";
import { nl, type Messages } from "./nl.ts";

export type Language = "nl" | "en";

/** The nearest language that the player has: English for `en` and its regions, Dutch for everything else. */
export function languageOf(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? "") ? "en" : "nl";
}

export function messagesOf(lang: Language): Messages {
  return lang === "en" ? en : nl;
}

const localeOf = (lang: Language) => (lang === "en" ? "en-GB" : "nl-NL");

/** A number as it is typed: decimal comma in Dutch, at most ten decimals, no grouping. */
export function printNumber(value: number, lang: Language, useGrouping = false): string {
  return value.toLocaleString(localeOf(lang), { maximumFractionDigits: 10, useGrouping });
}

/** A number as it is read: "5.000 vierkante meter". Grouped only before a unit, since a number without one may be a year. */
export function printMeasure(value: number, unit: string | undefined, lang: Language): string {
  return unit ? `${printNumber(value, lang, true)} ${unit}` : printNumber(value, lang);
}

/** `2026-01-31` as "31 januari 2026". UTC on both sides, so that no time zone moves the day. */
export function printDate(iso: string, lang: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(localeOf(lang), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** A moment as local date and clock time, "23 november 2026" and "14.05" (Dutch writes a point). */
export function printMoment(moment: Date, lang: Language): { date: string; time: string } {
  const date = moment.toLocaleDateString(localeOf(lang), { day: "numeric", month: "long", year: "numeric" });
  const time = moment.toLocaleTimeString(localeOf(lang), { hour: "2-digit", minute: "2-digit" });
  return { date, time: lang === "nl" ? time.replace(":", ".") : time };
}
