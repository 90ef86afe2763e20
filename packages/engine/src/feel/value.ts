/** Values that decisions and answers have. Types never mix: `"true"` is not `true` (contracts of the check, section 3). */

/** A calendar date, ISO 8601, kept apart from text. */
export interface DateValue {
  readonly date: string;
}

export type Scalar = null | boolean | number | string | DateValue;

/** A scalar, a list (COLLECT and the orders), or the named outputs of one row. */
export type Value = Scalar | readonly Value[] | { readonly record: { readonly [name: string]: Value } };

/** Whether a value is a list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a calendar date. */
export function isDate(value: Value): value is DateValue {
  return typeof value === "object" && value !== null && "date" in value;
}

/** A text that two values share if and only if they are equal; good as a key of a Map. */
export function valueKey(value: Value): string {
  if (typeof value === "string") return `"${value}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The name of a value's type, as diagnostics print it. */
export function typeName(value: Value): "null" | "boolean" | "number" | "string" | "date" | "list" | "context" {
  if (value === null) return "null";
  if (isList(value)) return "list";
  if (typeof value === "object") return "date" in value ? "date" : "context";
  return typeof value as "boolean" | "number" | "string";
}

/**
 * Negative, zero or positive as `a` stands before, at or after `b`; undefined where the two have no order: other types,
 * booleans, lists. Text is ordered by code point, dates by calendar.
 */
export function compareValues(a: Value, b: Value): number | undefined {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (isDate(a) && isDate(b)) return compareText(a.date, b.date);
  return undefined;
}

/** Order of two texts by code point, the order of FEEL; not that of a language, and not that of UTF-16 code units. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
