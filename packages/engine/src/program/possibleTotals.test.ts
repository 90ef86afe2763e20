/** What a table with a sum can come to: of few rows any sum, of many only the sums of rows that can hit together. */
import { expect, it } from "vitest";
import { ruleFile } from "../testing/ruleFiles.ts";
import { compileProgram } from "./compileProgram.ts";

const questions = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `q${i}`, type: "number" as const }));
const summed = (inputs: readonly string[], rows: readonly string[][]) =>
  compileProgram([
    {
      file: "x",
      model: ruleFile({ questions: questions(30), tables: [{ name: "top", policy: "COLLECT", aggregation: "SUM", inputs, rows }] }),
    },
  ]);
const values = (inputs: readonly string[], rows: readonly string[][]) => summed(inputs, rows).value!.decisions[0]!.values;

it("has every sum of a few rows", () =>
  expect(
    values(
      ["q0"],
      [
        ["1", "1"],
        ["2", "10"],
      ],
    ),
  ).toEqual([null, 1, 10, 11]));

it("has the sums of twenty rows that exclude each other, which are no more than the rows", () => {
  const rows = Array.from({ length: 20 }, (_, i) => [`${i}`, `${2 ** i}`]);
  expect(values(["q0"], rows)).toHaveLength(21);
});

it("has the sums of two groups of ten rows that exclude each other", () => {
  const rows = Array.from({ length: 20 }, (_, i) => (i < 10 ? [`${i}`, "-", `${2 ** i}`] : ["-", `${i}`, `${2 ** i}`]));
  expect(values(["q0", "q1"], rows)).toHaveLength(1 + 20 + 100);
});

it("refuses by name what has more sums than can be told apart", () => {
  const rows = Array.from({ length: 20 }, (_, i) =>
    Array.from({ length: 21 }, (_, at) => (at === 20 ? `${2 ** i}` : at === i ? "1" : "-")),
  );
  const inputs = Array.from({ length: 20 }, (_, i) => `q${i}`);
  expect(summed(inputs, rows).diagnostics.map(({ code }) => code)).toEqual(["decision/too-large"]);
});
