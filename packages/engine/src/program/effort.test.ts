/** Tables of a size that nobody writes end with a diagnostic, long before they cost minutes; long chains of decisions run. */
import { expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { compileProgram } from "./compileProgram.ts";

const rows = (count: number) => Array.from({ length: count }, (_, i) => [`${i}`, `"${i % 3}"`]);
const table = (count: number) =>
  ruleFile({ questions: [{ id: "q", type: "number" }], tables: [{ name: "top", policy: "FIRST", inputs: ["q"], rows: rows(count) }] });

it("takes a thousand rows with a number each", () => expect(compileProgram([{ file: "x", model: table(1000) }]).value).toBeDefined());

it("names the table that is too large", () => {
  const { value, diagnostics } = compileProgram([{ file: "x", model: table(20_000) }]);
  expect(value).toBeUndefined();
  expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "decision/too-large", params: { decision: "top" } },
  ]);
});

it("runs a chain of five thousand decisions", () => {
  const tables = Array.from({ length: 5000 }, (_, i) => ({
    name: `d${i}`,
    inputs: [i === 0 ? "q" : `d${i - 1}`],
    rows: [["true", i === 4999 ? '"Verbod"' : "true"]],
  }));
  const check = compileCheck([{ file: "x", model: ruleFile({ questions: [{ id: "q" }], tables }) }]).value!;
  expect(stepOf(check, { q: true }).activities[0]!.conclusions.map(({ code }) => code)).toEqual(["Verbod"]);
});
