/** Tokens of entries one by one, with their places; strings, escapes, numbers and the calendar. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCalendarDate, scan } from "./scan.ts";

/** Tokens as `kind:text@place`. */
const tokens = (text: string): string[] | undefined =>
  scan(text)?.map((token) => `${token.t}:${token.t === "value" ? JSON.stringify(token.value) : token.text}@${token.at}`);
const value = (text: string): unknown => {
  const found = scan(text);
  return found?.length === 1 && found[0]!.t === "value" ? found[0]!.value : undefined;
};

describe("scan", () => {
  it.each([
    ["", []],
    [" \t\n", []],
    ["<=3", ["mark:<=@0", "value:3@2"]],
    [" >= 3.50 ", ["mark:>=@1", "value:3.5@4"]],
    ["a<b>c=d!=e", ["word:a@0", "mark:<@1", "word:b@2", "mark:>@3", "word:c@4", "mark:=@5", "word:d@6", "mark:!=@7", "word:e@9"]],
    ["[1..2)", ["mark:[@0", "value:1@1", "mark:..@2", "value:2@4", "mark:)@5"]],
    ["](,?-", ["mark:]@0", "mark:(@1", "mark:,@2", "mark:?@3", "mark:-@4"]],
    ["-5", ["mark:-@0", "value:5@1"]],
    ["été_2 _a", ["word:été_2@0", "word:_a@6"]],
    ['"a b"x', ['value:"a b"@0', "word:x@5"]],
    ['1 @"2026-01-31" 2', ["value:1@0", 'value:{"date":"2026-01-31"}@2', "value:2@16"]],
  ])("%j", (text, expected) => expect(tokens(text)).toEqual(expected));

  it.each(["!", "#", "a;b", "@", "@2026-01-31", '"open', '"open\\"', '@"open', '@"2026-02-30"', '@"x"', ".", "1 | 2", "x\u0000"])(
    "takes no part of %j, which holds what starts no token",
    (text) => expect(scan(text)).toBeUndefined(),
  );

  it.each([
    ["0", 0],
    ["007", 7],
    ["12.5", 12.5],
    [".5", 0.5],
    [".25", 0.25],
    ["1e3", 1000],
    ["1E+3", 1000],
    ["25e-1", 2.5],
    ["1.5e12", 1.5e12],
  ])("reads the number %s", (text, expected) => expect(value(text)).toBe(expected));

  it.each([
    ['""', ""],
    ['"\\n\\r\\t"', "\n\r\t"],
    ['"\\"\\\'\\\\"', "\"'\\"],
    ['"\\u0041b"', "Ab"],
    ['"\\u00e9\\u00E9"', "éé"],
    ['"\\u12"', "\\u12"],
    ['"\\uXYZW"', "\\uXYZW"],
    ['"\\uD83D\\uDE00"', "😀"],
    ['"C:\\pad"', "C:\\pad"],
    ['"een, twee"', "een, twee"],
  ])("reads the text %s", (text, expected) => expect(value(text)).toBe(expected));

  it("reads back every text that JSON can write, since FEEL knows those escapes too", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((text) => !/[\b\f]/.test(text)),
        (text) => {
          expect(value(JSON.stringify(text))).toBe(text);
        },
      ),
    ));
});

describe("isCalendarDate", () => {
  it.each([
    "2026-01-01",
    "2026-01-31",
    "2026-12-31",
    "2024-02-29",
    "2000-02-29",
    "2026-04-30",
    "2026-06-30",
    "2026-09-30",
    "2026-11-30",
    "0000-02-29",
  ])("knows %s", (text) => expect(isCalendarDate(text)).toBe(true));

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2024-02-30",
    "2026-01-32",
    "2026-03-32",
    "2026-04-31",
    "2026-05-32",
    "2026-06-31",
    "2026-07-32",
    "2026-08-32",
    "2026-09-31",
    "2026-10-32",
    "2026-11-31",
    "2026-12-32",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-1-1",
    "02026-01-01",
    "2026-01-011",
    "x2026-01-01",
    "2026-01-01T00:00:00",
    "2026/01/01",
    "jjjj-mm-dd",
    "",
  ])("refuses %j", (text) => expect(isCalendarDate(text)).toBe(false));

  it("knows every day that a calendar has, to the first and the last of each month", () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true }),
        (date) => {
          expect(isCalendarDate(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    ));
});
