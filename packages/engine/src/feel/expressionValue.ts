/** The values of full FEEL, as the interpreter holds them, and their way in and out as JSON. Table entries of rule files use `value.ts`. */
import {
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelFunction,
  FeelRange,
  FeelTime,
  duration,
  parseDate,
  parseDateTime,
  parseTime,
} from "feelin";
import { keyOf, nameOf } from "./bindingNames.ts";
import { Exhausted, longestText, partsOf } from "./meter.ts";
import type { Value } from "./value.ts";

export type FeelTemporal = FeelDate | FeelTime | FeelDateTime | FeelDuration;

/** A context holds its parts under the keys of `keyOf`. */
export type FeelValue =
  null | boolean | number | string | FeelTemporal | FeelFunction | FeelRange | readonly FeelValue[] | { readonly [key: string]: FeelValue };

/** JSON as it is read and written. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A date, time or duration from its ISO 8601 text; null where it is none. `type` is a base type of FEEL. */
export function temporalOf(text: string, type: string): FeelTemporal | null {
  switch (type) {
    case "date":
      return parseDate(text);
    case "time":
      return parseTime(text);
    case "dateTime":
    case "date and time":
      return parseDateTime(text);
    default:
      return duration(text);
  }
}

/** The date and time of a date's midnight in UTC (DMN 1.3 § 10.3.2.9.4); null for anything else. */
export function midnightOf(value: FeelValue): FeelTemporal | null {
  return value instanceof FeelDate ? parseDateTime(`${value.iso}T00:00:00Z`) : null;
}

/** Whether values of this base type are written as text in JSON and are something else in FEEL. */
export function isTemporalType(type: string): boolean {
  return ["date", "time", "dateTime", "date and time", "dayTimeDuration", "days and time duration"]
    .concat("yearMonthDuration", "years and months duration")
    .includes(type);
}

export type ValueKind =
  | "null"
  | "boolean"
  | "number"
  | "string"
  | "date"
  | "time"
  | "date and time"
  | "days and time duration"
  | "years and months duration"
  | "function"
  | "range"
  | "list"
  | "context";

/** What kind of value it is, by the names that FEEL has for types. */
export function kindOf(value: FeelValue): ValueKind {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value as "boolean" | "number" | "string";
  if (isFeelList(value)) return "list";
  if (value instanceof FeelDate) return "date";
  if (value instanceof FeelTime) return "time";
  if (value instanceof FeelDateTime) return "date and time";
  if (value instanceof FeelDuration) return value.yearsMonths ? "years and months duration" : "days and time duration";
  if (value instanceof FeelFunction) return "function";
  return value instanceof FeelRange ? "range" : "context";
}

/** A context of these parts; a later part of the same name wins. */
export function contextOf(parts: Iterable<readonly [name: string, value: FeelValue]>): { readonly [key: string]: FeelValue } {
  return Object.fromEntries(Array.from(parts, ([name, value]) => [keyOf(name), value]));
}

/** Whether it is a context: not a list, a function, a range or a date. */
export function isContext(value: FeelValue): value is { readonly [key: string]: FeelValue } {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether it is a list. */
export function isFeelList(value: FeelValue): value is readonly FeelValue[] {
  return Array.isArray(value);
}

/** A function of FEEL. `body` gets one value per parameter. */
export function functionOf(parameters: readonly string[], body: (values: readonly FeelValue[]) => FeelValue): FeelFunction {
  return new FeelFunction(
    (...values: FeelValue[]) => body(parameters.map((_, i) => values[i] ?? null)),
    parameters.map((parameter) => keyOf(parameter)),
  );
}

/** What a function gives for these arguments; null where it is no function or has other parameters. */
export function callByName(called: FeelValue, values: ReadonlyMap<string, FeelValue>): FeelValue {
  if (!(called instanceof FeelFunction)) return null;
  const given = new Map(Array.from(values, ([name, value]) => [keyOf(name), value]));
  if ([...given.keys()].some((name) => !called.parameterNames.includes(name))) return null;
  return asFeelValue(called.invoke(Object.fromEntries(called.parameterNames.map((name) => [name, given.get(name) ?? null]))));
}

/**
 * What the interpreter returned, as a value: what FEEL does not know (no value, infinity, failed calls) is null. Throws `Exhausted` where
 * the value is larger or nests deeper than values may.
 */
export function asFeelValue(value: unknown): FeelValue {
  if (typeof value === "object" && value !== null) partsOf(value);
  return converted(value);
}

function converted(value: unknown): FeelValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (value.length > longestText) throw new Exhausted("size");
    return value;
  }
  if (typeof value !== "object") return null;
  if (Array.isArray(value)) return value.map(converted);
  if (value instanceof FeelFunction || value instanceof FeelRange) return value;
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime || value instanceof FeelDuration)
    return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return null;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, converted(part)]));
}

/**
 * A value as JSON: dates, times and durations as ISO 8601, ranges as FEEL writes them, functions as null. Numbers are rounded to 15 digits:
 * FEEL counts in decimals, and 0.1 + 0.2 is 0.3 there.
 */
export function toJson(value: FeelValue): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
  if (isFeelList(value)) return value.map(toJson);
  if (value instanceof FeelFunction) return null;
  if (value instanceof FeelRange) return value.toString();
  if (!isContext(value)) return (value as FeelTemporal).toString();
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [nameOf(key), toJson(part)]));
}

/** The value as table entries see it; undefined where they do not know it (times, durations, functions, contexts). */
export function toTableValue(value: FeelValue): Value | undefined {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof FeelDate) return { date: value.iso };
  if (!isFeelList(value)) return undefined;
  const elements = value.map(toTableValue);
  return elements.every((element) => element !== undefined) ? elements : undefined;
}

/** The value of a constant in a table entry. */
export function fromTableValue(value: Value): FeelValue {
  if (value === null || typeof value !== "object") return value;
  if ("date" in value) return parseDate(value.date);
  return Array.isArray(value) ? value.map(fromTableValue) : null;
}

/** A text that two values share if and only if they are equal; texts and dates that print alike are told apart. */
export function feelKey(value: FeelValue): string {
  if (isFeelList(value)) return `[${value.map(feelKey).join()}]`;
  if (isContext(value))
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${feelKey(value[key]!)}`)
      .join()}}`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (value instanceof FeelFunction) return `function(${value.parameterNames.join()})`;
  const kind = [FeelDate, FeelTime, FeelDateTime, FeelDuration, FeelRange].findIndex((one) => value instanceof one);
  return `${kind}(${(value as FeelTemporal | FeelRange).toString()})`;
}
