/** Numbers as people type them. */
import { describe, expect, it } from "vitest";
import { exampleNumber, parseNumber } from "./parseNumber.ts";

const reads = (text: string, value: number, lang: "nl" | "en" = "nl", unit?: string) =>
  it(`reads "${text}" as ${value} (${lang})`, () => expect(parseNumber(text, lang, unit)).toEqual([value]));
const asks = (text: string, pair: readonly [number, number], lang: "nl" | "en" = "nl") =>
  it(`asks what "${text}" means (${lang})`, () => expect(parseNumber(text, lang)).toEqual(pair));
const refuses = (text: string) => it(`refuses "${text}"`, () => expect(parseNumber(text, "nl")).toEqual([]));

describe("parseNumber", () => {
  reads("1,60", 1.6);
  reads("1.60", 1.6);
  reads(" 12 ", 12);
  reads("1 250", 1250);
  reads("-3", -3);
  reads("−3", -3);
  reads("1,60 meter", 1.6, "nl", "meter");
  reads("1,60 m", 1.6, "nl", "meter");
  reads("5.000 m²", 5000, "nl", "vierkante meter");
  reads("5000 M2", 5000, "nl", "vierkante meter");
  reads("5.000", 5000);
  reads("12,000", 12000, "en");
  reads("5,000", 5);
  reads("1.234,5", 1234.5);
  reads("1,234.5", 1234.5);
  reads("1.234.567", 1234567);
  reads("0.125", 0.125);
  reads("1,250", 1.25);
  reads("1.250", 1.25, "en");
  asks("1.250", [1250, 1.25]);
  asks("1,250", [1250, 1.25], "en");
  refuses("");
  refuses("ongeveer 2");
  refuses("160 cm");
  refuses("1,2,3");
  refuses("1e3");
});

describe("exampleNumber", () => {
  it("stays away from the constants that decide", () => expect(exampleNumber([2.15, 3.5])).toBe(12.5));
  it("is whole where all constants are", () => expect(exampleNumber([10])).toBe(3));
  it("is whole where the bounds are wide and nothing decides", () => expect(exampleNumber([], 1, 1500)).toBe(12));
  it("keeps to the bounds", () => expect(exampleNumber([1.75], 0, 1)).toBe(0.5));
});
