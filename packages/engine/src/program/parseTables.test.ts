/** The order of values under PRIORITY. */
import { expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";

it.each([
  ["of a value that is listed twice by its first place", '"a", "b", "a"', "a"],
  ["what is not listed after all that is, however often that is", '"c", "c", "b"', "b"],
])("ranks %s", (_, outputValues, expected) => {
  const rows = [
    ["-", '"b"'],
    ["-", '"a"'],
  ];
  const table = { name: "top", policy: "PRIORITY", inputs: ["q"], rows, outputValues } as const;
  const check = compileCheck([{ file: "a.xml", model: ruleFile({ questions: [{ id: "q" }], tables: [table] }) }]).value!;
  expect(stepOf(check, { q: true }).activities[0]!.conclusions.map(({ code }) => code)).toEqual([expected]);
});
