/** Sums over the rows that hit. */
import { expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { added } from "./aggregate.ts";

it("adds up in decimals", () => {
  const model = ruleFile({
    questions: [{ id: "a" }, { id: "b" }],
    tables: [
      {
        name: "sum",
        policy: "COLLECT",
        aggregation: "SUM",
        inputs: ["a", "b"],
        rows: [
          ["true", "-", "0.1"],
          ["-", "true", "0.2"],
        ],
      },
      { name: "top", inputs: ["sum"], rows: [["0.3", '"Verbod"']] },
    ],
  });
  const check = compileCheck([{ file: "a.xml", model }]).value!;
  expect(stepOf(check, { a: true, b: true }).activities[0]!.conclusions.map(({ code }) => code)).toEqual(["Verbod"]);
});

it("stays a number that a file can hold", () => expect(added(1e308, 1e308)).toBe(Number.MAX_VALUE));

it("belongs to COLLECT alone", () => {
  const table = { name: "top", policy: "ANY", aggregation: "COUNT", inputs: ["a"], rows: [["true", '"Verbod"']] } as const;
  const check = compileCheck([{ file: "a.xml", model: ruleFile({ questions: [{ id: "a" }], tables: [table] }) }]).value!;
  expect(stepOf(check, { a: true }).activities[0]!.conclusions.map(({ code }) => code)).toEqual(["Verbod"]);
});
