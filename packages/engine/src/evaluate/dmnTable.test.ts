/** One decision table of DMN by itself: hit policies with several outputs, priorities, aggregation, defaults, and what is computed at all. */
import { describe, expect, it } from "vitest";
import type { FeelValue } from "../feel/expressionValue.ts";
import type { DmnTable, DmnTableOutput } from "../model/dmnModel.ts";
import { tableValue } from "./dmnTable.ts";

/** Rows as `entry|entry -> output|output`; an entry is `-` or the value that it accepts, an expression JSON or a letter for an input. */
function run(
  policy: DmnTable["hitPolicy"],
  rows: readonly string[],
  inputs: { readonly [expression: string]: FeelValue },
  more: { readonly outputs?: readonly DmnTableOutput[]; readonly aggregation?: DmnTable["aggregation"] } = {},
): { readonly value: FeelValue; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const table: DmnTable = {
    kind: "table",
    origin: 1,
    hitPolicy: policy,
    ...(more.aggregation !== undefined && { aggregation: more.aggregation }),
    inputs: Object.keys(inputs).map((expression, i) => ({ expression, origin: 10 + i })),
    outputs: more.outputs ?? [{}],
    rows: rows.map((row, i) => {
      const [left, right] = row.split(" -> ").map((part) => part.split("|").filter((cell) => cell !== ""));
      return { inputs: left!, outputs: right!, origin: 20 + i };
    }),
  };
  const value = tableValue(table, {
    evaluate(text, origin) {
      asked.push(`${text}@${origin}`);
      return text === "" ? null : Object.hasOwn(inputs, text) ? inputs[text]! : (JSON.parse(text) as FeelValue);
    },
    accepts: (entry, input) => entry === "-" || entry === String(input),
    allowedValues: (typeRef) => (typeRef === "kleur" ? '"groen", "rood"' : undefined),
  });
  return { value, asked };
}
const x = { x: 1 };
const valueOf = (...args: Parameters<typeof run>): FeelValue => run(...args).value;
const two: readonly DmnTableOutput[] = [{ name: "a" }, { name: "b" }];

describe("a table", () => {
  it("asks its inputs, and the outputs of rows that hit, of nothing else", () => {
    expect(run("UNIQUE", ["1|2 -> 5", "1|3 -> 6", "2|2 -> 7"], { x: 1, y: 2 })).toEqual({ value: 5, asked: ["x@10", "y@11", "5@20"] });
    expect(run("FIRST", ["2 -> 5", "1 -> 6", "- -> 7"], x)).toEqual({ value: 6, asked: ["x@10", "6@21"] });
  });

  it("takes an entry that is not there for a -, and an output that is not there for none", () => {
    expect(valueOf("UNIQUE", ["1 -> 5"], { x: 1, y: 2 })).toBe(5);
    expect(valueOf("UNIQUE", ["1 -> 5"], x, { outputs: two })).toEqual({ a: 5, b: null });
  });

  it("gives a context of several outputs, by their names or their places", () => {
    expect(valueOf("FIRST", ["1 -> 5|6"], x, { outputs: two })).toEqual({ a: 5, b: 6 });
    expect(Object.values(valueOf("FIRST", ["1 -> 5|6"], x, { outputs: [{}, { name: "b" }] }) as object)).toEqual([5, 6]);
    expect(valueOf("FIRST", ["1 -> 5|6"], x, { outputs: [{}, {}] })).toEqual({ "output 1": 5, "output 2": 6 });
  });
});

describe("a hit policy over rows that overlap", () => {
  const rows = ["1 -> 5", "- -> 5", "2 -> 6", "- -> 4"];
  const same = ["1 -> 5", "- -> 5"];
  it.each<[DmnTable["hitPolicy"], FeelValue, FeelValue, FeelValue]>([
    ["UNIQUE", null, null, null],
    ["ANY", null, 5, null],
    ["FIRST", 5, 5, null],
    ["PRIORITY", 5, 5, null],
    ["RULE ORDER", [5, 5, 4], [5, 5], null],
    ["OUTPUT ORDER", [5, 5, 4], [5, 5], null],
    ["COLLECT", [5, 5, 4], [5, 5], null],
  ])("%s is %j; of equal outputs %j; of none %j", (policy, several, equal, none) => {
    expect([valueOf(policy, rows, x), valueOf(policy, same, x), valueOf(policy, ["2 -> 1"], x)]).toEqual([several, equal, none]);
  });

  it("ANY compares whole rows", () => {
    expect(valueOf("ANY", ["- -> 5|6", "- -> 5|6"], x, { outputs: two })).toEqual({ a: 5, b: 6 });
    expect(valueOf("ANY", ["- -> 5|6", "- -> 5|7"], x, { outputs: two })).toBe(null);
  });
});

describe("the order of priority", () => {
  const rows = ['- -> "rood"|1', '- -> "wit"|2', '- -> "groen"|3', '- -> "rood"|4', '- -> "groen"|2'];
  const order = (first: DmnTableOutput, second: DmnTableOutput): unknown =>
    (
      valueOf("OUTPUT ORDER", rows, x, {
        outputs: [
          { name: "a", ...first },
          { name: "b", ...second },
        ],
      }) as readonly { a: string; b: number }[]
    ).map(({ a, b }) => `${a} ${b}`);

  it("is that of the output values, the leftmost column first, what is not among them last, equals as they stand", () => {
    expect(order({ outputValues: '"groen", "rood"' }, {})).toEqual(["groen 3", "groen 2", "rood 1", "rood 4", "wit 2"]);
    expect(order({ outputValues: '"groen", "rood"' }, { outputValues: "2, 4" })).toEqual([
      "groen 2",
      "groen 3",
      "rood 4",
      "rood 1",
      "wit 2",
    ]);
    expect(order({}, { outputValues: "4, 2" })).toEqual(["rood 4", "wit 2", "groen 2", "rood 1", "groen 3"]);
  });

  it("is that of the type's values where an output has none of its own", () => {
    expect(order({ typeRef: "kleur" }, {})).toEqual(["groen 3", "groen 2", "rood 1", "rood 4", "wit 2"]);
    expect(order({ typeRef: "kleur", outputValues: '"wit", "rood"' }, {})).toEqual(["wit 2", "rood 1", "rood 4", "groen 3", "groen 2"]);
    expect(order({ typeRef: "string" }, {})).toEqual(["rood 1", "wit 2", "groen 3", "rood 4", "groen 2"]);
  });

  it("picks the first under PRIORITY", () => {
    expect(valueOf("PRIORITY", rows, x, { outputs: [{ name: "a", typeRef: "kleur" }, { name: "b" }] })).toEqual({ a: "groen", b: 3 });
  });
});

describe("COLLECT with an aggregation", () => {
  const over = (aggregation: NonNullable<DmnTable["aggregation"]>, ...values: string[]): FeelValue =>
    valueOf(
      "COLLECT",
      values.map((value) => `- -> ${value}`),
      x,
      { aggregation },
    );
  it.each<[NonNullable<DmnTable["aggregation"]>, readonly string[], FeelValue]>([
    ["COUNT", [], 0],
    ["COUNT", ['"a"', "1"], 2],
    ["SUM", [], null],
    ["SUM", ["1", "2", "4"], 7],
    ["SUM", ["1", '"a"', "4"], null],
    ["SUM", ['"a"'], null],
    ["MIN", [], null],
    ["MIN", ["2", "1", "3"], 1],
    ["MAX", ["2", "3", "1"], 3],
    ["MIN", ["1", "2"], 1],
    ["MAX", ["2", "1"], 2],
    ["MIN", ['"b"', '"a"'], "a"],
    ["MAX", ['"b"', '"a"'], "b"],
    ["MAX", ["2", '"a"', "3"], 3],
    ["MIN", ["2", '{"a":1}', "1"], 1],
    ["MIN", ['{"a":1}', "1"], { a: 1 }],
    ["MAX", ["2", "null", "3"], 3],
  ])("%s of %j is %j", (aggregation, values, expected) => expect(over(aggregation, ...values)).toEqual(expected));
});

describe("a default", () => {
  const some = { outputs: [{ name: "a", defaultEntry: "9" }, { name: "b" }] };
  const one = { outputs: [{ defaultEntry: "9" }] };
  it("is the row where none hits, asked at the table, an output without one null", () => {
    expect(run("UNIQUE", ["2 -> 5|6"], x, some)).toEqual({ value: { a: 9, b: null }, asked: ["x@10", "9@1"] });
    expect(valueOf("UNIQUE", ["1 -> 5|6"], x, some)).toEqual({ a: 5, b: 6 });
    expect(valueOf("UNIQUE", ["- -> 5", "- -> 6"], x, one)).toBe(null);
  });

  it.each<[DmnTable["hitPolicy"], FeelValue]>([
    ["ANY", 9],
    ["FIRST", 9],
    ["PRIORITY", 9],
    ["RULE ORDER", [9]],
    ["OUTPUT ORDER", [9]],
    ["COLLECT", [9]],
  ])("under %s is %j", (policy, expected) => expect(valueOf(policy, ["2 -> 5"], x, one)).toEqual(expected));

  it("is no list where the list is aggregated", () => expect(valueOf("COLLECT", ["2 -> 5"], x, { ...one, aggregation: "SUM" })).toBe(9));
});
