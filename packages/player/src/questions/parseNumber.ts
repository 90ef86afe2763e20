/** What people type as a number, to a number. */
import type { Language } from "../messages/language.ts";

/** How people shorten units when they type them. */
const shortUnits = new Map([
  ["meter", "m"],
  ["centimeter", "cm"],
  ["millimeter", "mm"],
  ["kilometer", "km"],
  ["vierkante meter", "m2"],
  ["kubieke meter", "m3"],
]);

/**
 * The ways to read `text` as a number; none when it is no number. A decimal comma or a decimal point, white space around it and the unit behind
 * it, shortened or not, are fine.
 *
 * One sign followed by three digits can be read twice: "1.250" is a thousand and more to a Dutch reader and one and a bit to a calculator. A wrong guess
 * is off by a factor thousand and may turn the outcome, so both are given back: thousands, then decimals. "5.000" is five thousand, as nobody writes
 * three zeros for nothing. The language's own decimal sign is taken at its word.
 */
export function parseNumber(text: string, lang: Language, unit = ""): readonly number[] {
  let plain = bare(text).replace(/^[−–]/, "-");
  const suffix = [bare(unit), shortUnits.get(unit) ?? ""].find((each) => each && plain.endsWith(each));
  if (suffix) plain = plain.slice(0, -suffix.length);
  const thousandsSign = lang === "nl" ? "." : ",";
  if (/^-?\d+(?:[.,]\d+)?$/.test(plain)) {
    const decimals = Number(plain.replace(",", "."));
    if (!/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain) || !plain.includes(thousandsSign)) return [decimals];
    const thousands = Number(plain.replace(/[.,]/, ""));
    return plain.endsWith("000") ? [thousands] : [thousands, decimals];
  }
  // Two signs, or the same sign twice: the last kind can only be decimal, the first only thousands.
  const grouped = /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(plain);
  return grouped ? [Number(plain.replaceAll(grouped[1]!, "").replace(",", "."))] : [];
}

/** Without what makes no difference: white space, capitals, raised digits. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

/**
 * An example for the hint that stands near none of the constants that decide, so that it gives nothing away. Whole where all constants are:
 * trees and visitors are counted, and a size is given in whole metres as easily. Without constants, whole where the bounds are wide.
 */
export function exampleNumber(constants: readonly number[], min = -Infinity, max = Infinity): number {
  const isWhole = constants.length > 0 ? constants.every(Number.isInteger) : Number.isInteger(min) && max >= 100;
  const fits = (isWhole ? [12, 3, 45, 160, 1250] : [2.15, 4.25, 12.5, 47.5, 0.5]).filter((value) => value >= min && value <= max);
  const isFar = (value: number) => constants.every((constant) => Math.abs(Math.log(value / (Math.abs(constant) + 1e-9))) > 0.3);
  return fits.find(isFar) ?? fits[0] ?? (Number.isFinite(min) ? min : max);
}
