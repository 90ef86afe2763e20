/** The three fields of a date, to a date. */
import type { Language } from "../messages/language.ts";

/** `empty` when a field is missing, `wrong` when there is no such day; otherwise ISO 8601. Months may be written out or shortened. */
export function parseDate(fields: readonly string[], lang: Language): { readonly iso: string } | "empty" | "wrong" {
  const [day = "", month = "", year = ""] = fields.map((field) => field.trim());
  if (!day || !month || !year) return "empty";
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNamed(month, lang);
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year) || !number) return "wrong";
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  date.setUTCFullYear(Number(year));
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== Number(day)) return "wrong";
  return { iso: date.toISOString().slice(0, 10) };
}

/** 1 to 12, or 0. At least three letters, so that "ma" is not both March and May. */
function monthNamed(text: string, lang: Language): number {
  const wanted = text.toLowerCase().replace(/\.$/, "");
  if (wanted.length < 3) return 0;
  for (let month = 1; month <= 12; month++) {
    const name = (style: "long" | "short") =>
      new Date(Date.UTC(2000, month - 1, 1)).toLocaleDateString(lang, { month: style, timeZone: "UTC" }).toLowerCase();
    if (name("long").startsWith(wanted) || name("short").replace(".", "") === wanted) return month;
  }
  return 0;
}
