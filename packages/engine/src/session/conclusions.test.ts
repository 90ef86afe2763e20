/** Which explanation goes with a code, and which measures. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import type { Check } from "./check.ts";
import type { Answers } from "./step.ts";
import { stepOf } from "./stepOf.ts";

function checkOf(spec: RuleFileSpec): Check {
  return compileCheck([{ file: "check.xml", model: ruleFile(spec) }]).value!;
}

const conclusions = (check: Check, answers: Answers = {}) =>
  stepOf(check, answers).activities[0]!.conclusions.map(({ code, explanation }) => [code, explanation]);

describe("the order of conclusions", () => {
  const rows = [
    ["true", "-", '"Vrij"'],
    ["-", "true", '"Plicht"'],
    ["false", "-", '"Vrij"'],
  ];
  const table = { name: "top", inputs: ["a", "b"], rows };
  const codes = (spec: RuleFileSpec["tables"][number], answers: Answers): readonly string[] =>
    conclusions(checkOf({ questions: [{ id: "a" }, { id: "b" }], tables: [spec] }), answers).map(([code]) => code!);

  it("is that of the rows that hit", () => {
    const later = { ...table, rows: [...rows, ["false", "false", '"Plicht"']] };
    expect(codes({ ...later, policy: "ANY" }, { a: true, b: true })).toEqual(["Vrij", "Plicht"]);
    const first = { ...table, rows: [["true", "true", '"Vrij"'], ...rows.slice(1)] };
    expect(codes({ ...first, policy: "ANY" }, { a: true, b: true })).toEqual(["Vrij", "Plicht"]);
    expect(codes({ ...first, policy: "ANY" }, { a: false, b: true })).toEqual(["Plicht", "Vrij"]);
    expect(codes({ ...first, policy: "RULE ORDER" }, { a: false, b: true })).toEqual(["Plicht", "Vrij"]);
  });

  it("is that of the output values under OUTPUT ORDER", () => {
    const ordered = { ...table, policy: "OUTPUT ORDER", outputValues: '"Plicht","Vrij"' } as const;
    expect(codes(ordered, { a: true, b: true })).toEqual(["Plicht", "Vrij"]);
  });
});

describe("conclusions", () => {
  const check = checkOf({
    questions: [{ id: "a" }, { id: "b" }],
    tables: [
      {
        name: "top",
        policy: "ANY",
        inputs: ["a", "b"],
        rows: [
          ["true", "-", '"Vrij"'],
          ["false", "true", '"Vrij"'],
          ["false", "false", '"Plicht"'],
        ],
        explanations: ["want a", "want b", "want geen"],
      },
    ],
  });

  it("have the explanation of the row that surely hits", () => {
    expect(conclusions(check, { a: true })).toEqual([["Vrij", "want a"]]);
    expect(conclusions(check, { a: false, b: true })).toEqual([["Vrij", "want b"]]);
  });

  it("have none while rows with different ones can still hit, and the shared one when one is left", () => {
    expect(conclusions(check)).toEqual([
      ["Vrij", null],
      ["Plicht", "want geen"],
    ]);
    expect(conclusions(check, { a: false })).toEqual([
      ["Vrij", "want b"],
      ["Plicht", "want geen"],
    ]);
  });

  it("have the same explanation however its file is indented", () => {
    const indented = checkOf({
      questions: [{ id: "a" }],
      tables: [
        {
          name: "top",
          inputs: ["a"],
          rows: [
            ["true", '"Vrij"'],
            ["false", '"Vrij"'],
          ],
          explanations: ["want vrij", "\n    want vrij\n  "],
        },
      ],
    });
    expect(conclusions(indented)).toEqual([["Vrij", "want vrij"]]);
  });

  it("stand once for each explanation when rows with different ones surely hit", () => {
    const both = checkOf({
      questions: [{ id: "a" }, { id: "b" }],
      tables: [
        {
          name: "top",
          policy: "ANY",
          inputs: ["a", "b"],
          rows: [
            ["true", "-", '"Plicht"'],
            ["-", "true", '"Plicht"'],
          ],
          explanations: ["door a", "door b"],
        },
      ],
    });
    // Concluded by a alone: whether the second row hits as well is not asked, since it changes no code.
    expect(conclusions(both, { a: true, b: true })).toEqual([["Plicht", "door a"]]);
    expect(conclusions(both, { a: false, b: true })).toEqual([["Plicht", "door b"]]);
    const always = checkOf({
      questions: [{ id: "a" }],
      tables: [
        {
          name: "top",
          policy: "ANY",
          inputs: ["a"],
          rows: [
            ["true", '"Plicht"'],
            ["true", '"Plicht"'],
            ["false", '"Vrij"'],
          ],
          explanations: ["artikel 1", "artikel 2", undefined],
        },
      ],
    });
    expect(conclusions(always, { a: true })).toEqual([
      ["Plicht", "artikel 1"],
      ["Plicht", "artikel 2"],
    ]);
    expect(conclusions(always, { a: false })).toEqual([["Vrij", null]]);
  });

  it("are none where no row applies, and that is an end", () => {
    const gap = checkOf({ questions: [{ id: "a" }], tables: [{ name: "top", inputs: ["a"], rows: [["true", '"Plicht"']] }] });
    expect(stepOf(gap, { a: false }).activities[0]).toMatchObject({ state: "no-outcome", conclusions: [] });
  });
});

describe("measures", () => {
  const check = checkOf({
    typering: "maatregelen",
    questions: [{ id: "a" }, { id: "b" }],
    tables: [
      {
        name: "top",
        policy: "COLLECT",
        inputs: ["a", "b"],
        outputs: ["voorschrift", "maatregel"],
        rows: [
          ["true", "-", '"4.1"', '"M1"'],
          ["-", "true", '"4.2"', '"M2"'],
        ],
      },
    ],
  });
  const step = (answers: Answers) => stepOf(check, answers).activities[0]!;

  it("are those of all rows that hit", () => {
    expect(step({ a: true, b: true }).measures).toEqual([
      { voorschrift: "4.1", id: "M1" },
      { voorschrift: "4.2", id: "M2" },
    ]);
    expect(step({ a: true, b: false })).toMatchObject({ state: "concluded", measures: [{ id: "M1" }], conclusions: [] });
  });

  it("may be none at all, which is a conclusion too", () => {
    expect(step({ a: false, b: false })).toMatchObject({ state: "concluded", measures: [] });
  });
});
