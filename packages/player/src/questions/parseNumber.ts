/** What people type as a number, to a number. */
import type { Language } from "../messages/language.ts";

export type ReadNumber = { readonly value: number } | { readonly ambiguous: readonly [thousands: number, decimals: number] } | null;

/**
 * The number in `text`: a decimal comma or a decimal point, white space around it and the unit behind it are fine; null when it is no number.
 *
 * One sign followed by three digits can be read twice: "1.000" is a thousand to a Dutch reader and one to a calculator. A wrong guess is off by a
 * factor thousand and may turn the outcome, so it is given back as ambiguous. The language's own decimal sign is taken at its word.
 */
export function parseNumber(text: string, lang: Language, unit?: string): ReadNumber {
  let plain = text.replace(/\s/g, "").replace(/^[−–]/, "-");
  const suffix = unit?.replace(/\s/g, "").toLowerCase();
  if (suffix && plain.toLowerCase().endsWith(suffix)) plain = plain.slice(0, -suffix.length);
  const thousandsSign = lang === "nl" ? "." : ",";
  if (/^-?\d+(?:[.,]\d+)?$/.test(plain)) {
    const decimals = Number(plain.replace(",", "."));
    if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain) && plain.includes(thousandsSign)) {
      return { ambiguous: [Number(plain.replace(/[.,]/, "")), decimals] };
    }
    return { value: decimals };
  }
  // Two signs, or the same sign twice: the last kind can only be decimal, the first only thousands.
  const grouped = /^-?\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(plain);
  return grouped ? { value: Number(plain.replaceAll(grouped[1]!, "").replace(",", ".")) } : null;
}

/**
 * An example for the hint that stands near none of the constants that decide, so that it gives nothing away. Whole where all constants are:
 * trees and visitors are counted, and a size is given in whole metres as easily.
 */
export function exampleNumber(constants: readonly number[], min = -Infinity, max = Infinity): number {
  const isWhole = constants.length > 0 && constants.every(Number.isInteger);
  const fits = (isWhole ? [12, 3, 45, 160, 1250] : [2.15, 4.25, 12.5, 47.5, 0.5]).filter((value) => value >= min && value <= max);
  const isFar = (value: number) => constants.every((constant) => Math.abs(Math.log(value / (Math.abs(constant) + 1e-9))) > 0.3);
  return fits.find(isFar) ?? fits[0] ?? (Number.isFinite(min) ? min : max);
}
