/** Rows that say nothing of their own, options that make no difference, and what an outcome lacks: one table a case. */
import { describe, expect, it } from "vitest";
import type { HitPolicy } from "../model/decision.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { QuestionSpec, TableSpec } from "../testing/ruleFiles.ts";
import { analyse } from "./analyse.ts";

const facts = (model: RuleFile, code: string, meta?: RuleMeta) =>
  analyse([{ file: "test.xml", model, ...(meta && { meta }) }])
    .files[0]!.diagnostics.filter((diagnostic) => diagnostic.code === code)
    .map(({ params }) => params);

const questions: readonly QuestionSpec[] = [{ id: "red" }, { id: "size", type: "number" }];
const table = (rows: TableSpec["rows"], policy: HitPolicy = "ANY", explanations?: TableSpec["explanations"]): RuleFile =>
  ruleFile({ questions, tables: [{ name: "top", policy, inputs: ["red", "size"], rows, ...(explanations && { explanations }) }] });

describe("needless rows", () => {
  const covered = (model: RuleFile): unknown =>
    (["table/duplicate-row", "table/subsumed-row"] as const).map((code) =>
      facts(model, code).map(({ row, coveredBy }) => [row, ...(coveredBy as number[])]),
    );

  it("are copies, also when written in another way", () => {
    const rows = [
      ["true", "< 3", '"a"'],
      ["false", "-", '"b"'],
      ["true", "not(>= 3)", '"a"'],
    ];
    expect(covered(table(rows))).toEqual([[[3, 1]], []]);
    expect(facts(table(rows), "table/duplicate-row")[0]!.witness).toEqual({
      answers: { red: true, size: 2 },
      questions: { red: "Vraag red?", size: "Vraag size?" },
    });
  });

  it("lie within one row or within several together", () => {
    const rows = [
      ["true", "-", '"a"'],
      ["-", "< 3", '"a"'],
      ["true", "< 2", '"a"'],
      ["false", "< 1", '"b"'],
    ];
    expect(covered(table(rows.slice(0, 3)))).toEqual([[], [[3, 1]]]);
    const together = [
      ["true", "< 3", '"a"'],
      ["true", ">= 3", '"a"'],
      ["-", "> 5", '"a"'],
      ["true", "(1..4]", '"a"'],
    ];
    expect(covered(table(together))).toEqual([[], [[4, 1, 2]]]);
  });

  it("differ in output and explanation from none of those that cover them", () => {
    const rows = [
      ["true", "-", '"a"'],
      ["true", "< 3", '"a"'],
    ];
    expect(covered(table(rows, "ANY", ["een", "twee"]))).toEqual([[], []]);
    expect(covered(table(rows, "ANY", ["een", " een "]))).toEqual([[], [[2, 1]]]);
  });

  it("are those that FIRST would do without, and no row of an aggregate", () => {
    const rows = [
      ["true", "< 3", '"a"'],
      ["true", "-", '"a"'],
      ["-", "-", '"b"'],
    ];
    expect(covered(table(rows, "FIRST"))).toEqual([[], [[1, 2]]]);
    const between = [["true", "< 3", '"a"'], ["-", "< 1", '"c"'], ...rows.slice(1)];
    expect(covered(table(between, "FIRST"))).toEqual([[], []]);
    const sum = ruleFile({
      questions,
      tables: [
        {
          name: "count",
          policy: "COLLECT",
          aggregation: "SUM",
          inputs: ["red"],
          rows: [
            ["true", "1"],
            ["true", "1"],
          ],
        },
        { name: "top", inputs: ["count"], rows: [["2", '"a"']] },
      ],
    });
    expect(covered(sum)).toEqual([[], []]);
  });

  it("can all be taken away together, later ones first", () => {
    const copies = [1, 2, 3].map(() => ["true", "-", '"a"']);
    expect(covered(table(copies))).toEqual([
      [
        [2, 1],
        [3, 1],
      ],
      [],
    ]);
  });
});

describe("options that make no difference", () => {
  const file = (multiple: boolean, first: string): RuleFile =>
    ruleFile({
      questions: [{ id: "kind", type: "list", multiple, options: ["a", "b", "c"] }],
      tables: [
        {
          name: "top",
          policy: "FIRST",
          inputs: ["kind"],
          rows: [
            [first, '"x"'],
            ["-", '"y"'],
          ],
        },
      ],
    });

  it("are told of a choice in groups, of several answers one by one", () => {
    expect(facts(file(false, '"a"'), "option/same-effect")).toEqual([{ question: "Vraag kind?", id: "kind", options: ["b", "c"] }]);
    expect(facts(file(true, '"a"'), "option/without-effect")).toEqual([{ question: "Vraag kind?", id: "kind", options: ["b", "c"] }]);
    expect(facts(file(false, '"d"'), "option/same-effect")).toEqual([]);
  });
});

describe("what an outcome lacks", () => {
  const rows = [
    ["true", "-", '"a"'],
    ["-", "< 3", '"a"'],
    ["false", ">= 3", '"b"'],
  ];

  it("is an explanation where none of its rows has one", () => {
    expect(facts(table(rows, "ANY", ["een", undefined, "drie"]), "outcome/without-explanation")).toEqual([
      {
        decision: "top",
        codes: ["a"],
        witness: { answers: { red: false, size: 2 }, questions: { red: "Vraag red?", size: "Vraag size?" } },
      },
    ]);
    expect(facts(table(rows.slice(0, 2), "FIRST", ["een", "twee"]), "outcome/without-explanation")).toEqual([]);
  });

  it("is a source that neither the file nor the facts beside it name", () => {
    const bare = table(rows);
    expect(facts(bare, "outcome/without-source")).toEqual([{ decision: "top", codes: ["a", "b"] }]);
    expect(facts(bare, "outcome/without-source", { codes: { a: { sources: [{ label: "Artikel 1" }] } } })).toEqual([
      { decision: "top", codes: ["b"] },
    ]);
    expect(facts(bare, "outcome/without-source", { sources: [{ label: "Artikel 1" }] })).toEqual([]);
    const named = { ...bare, decisions: bare.decisions.map((decision) => ({ ...decision, authorities: ["wet"] })) };
    expect(facts(named, "outcome/without-source")).toEqual([]);
  });

  it("is told of questions only where others have a source", () => {
    expect(facts(table(rows), "question/without-source")).toEqual([]);
    const meta: RuleMeta = { questions: { red: { sources: [{ label: "Artikel 2" }] } } };
    expect(facts(table(rows), "question/without-source", meta)).toEqual([{ count: 1, questions: ["Vraag size?"] }]);
  });
});
