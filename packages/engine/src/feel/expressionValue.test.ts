/** Values of full FEEL: their kinds, their way in and out, their equality by key. */
import { FeelRange } from "feelin";
import type { FeelFunction } from "feelin";
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "./binding.ts";
import { evaluateExpression } from "./expression.ts";
import {
  asFeelValue,
  callByName,
  contextOf,
  feelKey,
  fromTableValue,
  functionOf,
  isContext,
  isFeelList,
  isTemporalType,
  kindOf,
  midnightOf,
  temporalOf,
  toJson,
  toTableValue,
} from "./expressionValue.ts";
import type { FeelValue } from "./expressionValue.ts";
import { Exhausted, longestText } from "./meter.ts";

const feel = (text: string): FeelValue => evaluateExpression(text, new Scope(new MemberNames())).value;
const day = temporalOf("2026-01-31", "date");
const twice = functionOf(["het getal"], ([value]) => (value as number) * 2);

/** One of each kind. */
const kinds: readonly (readonly [FeelValue, string])[] = [
  [null, "null"],
  [false, "boolean"],
  [0, "number"],
  ["", "string"],
  [day, "date"],
  [temporalOf("10:00:00", "time"), "time"],
  [temporalOf("2026-01-31T10:00:00", "dateTime"), "date and time"],
  [temporalOf("2026-01-31T10:00:00", "date and time"), "date and time"],
  [temporalOf("P1D", "dayTimeDuration"), "days and time duration"],
  [temporalOf("P1Y", "yearMonthDuration"), "years and months duration"],
  [twice, "function"],
  [feel("[1..2]"), "range"],
  [[], "list"],
  [{}, "context"],
];

describe("a value's kind", () => {
  it("has the name of its type in FEEL", () => expect(kinds.map(([value]) => kindOf(value))).toEqual(kinds.map(([, kind]) => kind)));

  it("is a context or a list only for these", () => {
    expect(kinds.filter(([value]) => isContext(value)).map(([, kind]) => kind)).toEqual(["context"]);
    expect(kinds.filter(([value]) => isFeelList(value)).map(([, kind]) => kind)).toEqual(["list"]);
  });
});

describe("dates, times and durations", () => {
  it("are read by their type alone", () => {
    expect(temporalOf("gisteren", "date")).toBe(null);
    expect(temporalOf("2026-01-31", "time")).toBe(null);
    expect(temporalOf("10:00:00", "date")).toBe(null);
    expect(temporalOf("2026-01-31", "days and time duration")).toBe(null);
  });

  it("are the types whose values JSON has as text", () => {
    const types = [
      "date",
      "time",
      "dateTime",
      "date and time",
      "dayTimeDuration",
      "days and time duration",
      "yearMonthDuration",
      "years and months duration",
    ];
    expect(types.filter((type) => !isTemporalType(type))).toEqual([]);
    expect(["string", "number", "boolean", "Any", "", "dates", "context"].filter(isTemporalType)).toEqual([]);
  });

  it("have a midnight only as a date", () => {
    expect(toJson(midnightOf(day))).toBe("2026-01-31T00:00:00Z");
    expect(kinds.filter(([value]) => midnightOf(value) !== null).map(([, kind]) => kind)).toEqual(["date"]);
  });
});

describe("a context", () => {
  it("holds its parts under the keys that the interpreter reads, the last of one name", () => {
    const value = contextOf([
      ["a", 1],
      ["prijs/stuk", 2],
      ["a", 3],
    ]);
    expect(Object.values(value)).toEqual([3, 2]);
    expect(toJson(value)).toEqual({ a: 3, "prijs/stuk": 2 });
  });
});

describe("a function", () => {
  it("is called with its parameters by name, those not given null", () => {
    const pair = functionOf(["a", "b c"], (values) => [...values]);
    expect(callByName(pair, new Map([["b c", 2]]))).toEqual([null, 2]);
    expect(
      callByName(
        pair,
        new Map([
          ["b c", 2],
          ["a", 1],
        ]),
      ),
    ).toEqual([1, 2]);
    expect(callByName(twice, new Map([["het  getal", 4]]))).toBe(8);
  });

  it("is null with another parameter, and so is a call of something else", () => {
    const one = functionOf(["a"], () => 1);
    expect(callByName(one, new Map())).toBe(1);
    expect(callByName(one, new Map([["b", 1]]))).toBe(null);
    expect(
      callByName(
        one,
        new Map([
          ["a", 1],
          ["b", 1],
        ]),
      ),
    ).toBe(null);
    for (const [value, kind] of kinds) if (kind !== "function") expect(callByName(value, new Map())).toBe(null);
  });

  it("gets null for an argument that is left out by place", () => {
    const seen: unknown[] = [];
    const both = functionOf(["a", "b"], (values) => (seen.push(values), 1));
    const scope = new Scope(new MemberNames());
    scope.define("f", both);
    evaluateExpression("f(7, null)", scope);
    (both as FeelFunction).fn(7);
    expect(seen).toEqual([
      [7, null],
      [7, null],
    ]);
  });
});

describe("what the interpreter returns", () => {
  it.each<[unknown, FeelValue]>([
    [undefined, null],
    [null, null],
    [NaN, null],
    [Infinity, null],
    [-Infinity, null],
    [0, 0],
    [true, true],
    ["a", "a"],
    [() => 1, null],
    [Symbol("x"), null],
    [new Map(), null],
    [
      [1, undefined, [NaN]],
      [1, null, [null]],
    ],
    [
      { a: undefined, b: { c: Infinity } },
      { a: null, b: { c: null } },
    ],
  ])("%j as a value is %j", (value, expected) => expect(asFeelValue(value)).toEqual(expected));

  it("that FEEL knows stays itself", () => {
    for (const [value, kind] of kinds) if (!["list", "context"].includes(kind)) expect(asFeelValue(value)).toBe(value);
  });

  it("is refused where it is too long a text, or a list that is too large", () => {
    expect(asFeelValue("x".repeat(longestText))).toHaveLength(longestText);
    expect(() => asFeelValue("x".repeat(longestText + 1))).toThrow(Exhausted);
    let value: unknown = [1];
    for (let i = 0; i < 40; i++) value = [value, value];
    expect(() => asFeelValue(value)).toThrow(Exhausted);
  });
});

describe("a value as JSON", () => {
  it("is text for what JSON does not know, and null for a function", () => {
    expect(kinds.map(([value]) => toJson(value))).toEqual([
      null,
      false,
      0,
      "",
      "2026-01-31",
      "10:00:00",
      "2026-01-31T10:00:00",
      "2026-01-31T10:00:00",
      "P1D",
      "P1Y",
      null,
      "[1..2]",
      [],
      {},
    ]);
  });

  it("has numbers to fifteen digits, whole ones to the last, and no negative zero", () => {
    expect(toJson(0.1 + 0.2)).toBe(0.3);
    expect(toJson(1 / 3)).toBe(0.333333333333333);
    expect(toJson(9_007_199_254_740_991)).toBe(9_007_199_254_740_991);
    expect(Object.is(toJson(-0), 0)).toBe(true);
    expect(toJson([day, { a: day }])).toEqual(["2026-01-31", { a: "2026-01-31" }]);
  });
});

describe("a value as table entries see it", () => {
  it("is the same for what they know, undefined for the rest", () => {
    expect(kinds.map(([value]) => toTableValue(value))).toEqual([
      null,
      false,
      0,
      "",
      { date: "2026-01-31" },
      ...Array.from({ length: 7 }, () => undefined),
      [],
      undefined,
    ]);
    expect(toTableValue([1, [day]])).toEqual([1, [{ date: "2026-01-31" }]]);
    expect(toTableValue([1, [{}]])).toBeUndefined();
    expect(toTableValue([{}, 1])).toBeUndefined();
  });

  it("comes back as it was; a record has no value here", () => {
    for (const value of [null, true, 1, "a", day, [1, [day, "x"]]])
      expect(feelKey(fromTableValue(toTableValue(value)!))).toBe(feelKey(value));
    expect(fromTableValue({ record: { a: 1 } })).toBe(null);
  });
});

describe("the key of a value", () => {
  const apart: readonly FeelValue[] = [
    ...kinds.map(([value]) => value).filter((_, i) => i !== 7),
    true,
    1,
    "1",
    "null",
    "2026-01-31",
    "P1D",
    [1],
    ["1"],
    [1, 2],
    ["1,2"],
    [[1], 2],
    { a: 1 },
    { a: "1" },
    { b: 1 },
    { a: 1, b: 2 },
    { 'a":1,"b': 2 },
    temporalOf("2026-02-01", "date"),
    temporalOf("P2D", "dayTimeDuration"),
    feel("[1..3]"),
    feel("(1..2]"),
    functionOf(["ander"], () => null),
    functionOf(["het getal", "b"], () => null),
  ];

  it("tells every two values apart", () => expect(new Set(apart.map(feelKey)).size).toBe(apart.length));

  it("is that of an equal value", () => {
    expect(feelKey({ b: 1, a: [2] })).toBe(feelKey({ a: [2], b: 1 }));
    expect(feelKey(temporalOf("2026-01-31", "date"))).toBe(feelKey(day));
    expect(feelKey(feel("[1..2]"))).toBe(feelKey(feel("[1..2]")));
    expect(feel("[1..2]")).toBeInstanceOf(FeelRange);
  });
});
