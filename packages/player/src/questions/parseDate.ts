/** The three fields of a date, to a date. */

/** What stands in the way of a date: a field without anything, a year of fewer digits, a day that no calendar has. */
type DateFault = "empty" | "year" | "wrong";

/**
 * Months may be written out or shortened, in Dutch and in English whatever the page speaks. A whole date in the first field ("12-6-2027",
 * "12 juni 2027") is read too: it is what people paste.
 */
export function parseDate(fields: readonly string[]): { readonly iso: string } | DateFault {
  const typed = fields.map((field) => field.trim());
  const [day = "", month = "", year = ""] = typed[1] || typed[2] ? typed : (typed[0] ?? "").split(/[\s./-]+/);
  if (!day || !month || !year) return "empty";
  if (/^\d{1,3}$/.test(year)) return "year";
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNamed(month);
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year) || !number) return "wrong";
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  date.setUTCFullYear(Number(year));
  if (date.getUTCMonth() !== number - 1 || date.getUTCDate() !== Number(day)) return "wrong";
  return { iso: date.toISOString().slice(0, 10) };
}

/** 1 to 12, or 0. At least three letters, so that "ma" is not both March and May. */
function monthNamed(text: string): number {
  const wanted = text.toLowerCase().replace(/\.$/, "");
  if (wanted.length < 3) return 0;
  for (const lang of ["nl", "en"]) {
    for (let month = 1; month <= 12; month++) {
      const name = (style: "long" | "short") =>
        new Date(Date.UTC(2000, month - 1, 1)).toLocaleDateString(lang, { month: style, timeZone: "UTC" }).toLowerCase();
      if (name("long").startsWith(wanted) || name("short").replace(".", "") === wanted) return month;
    }
  }
  return 0;
}
