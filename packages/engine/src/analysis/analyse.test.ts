/** Findings by small cases: one table a case, and what is said of it. */
import { describe, expect, it } from "vitest";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import { analyse } from "./analyse.ts";
import type { FileAnalysis } from "./analyse.ts";

const analysed = (model: RuleFile, meta?: RuleMeta): FileAnalysis =>
  analyse([{ file: "test.xml", model, ...(meta && { meta }) }]).files[0]!;
const found = (spec: RuleFileSpec, code: string, meta?: RuleMeta) =>
  analysed(ruleFile(spec), meta).diagnostics.filter((diagnostic) => diagnostic.code === code);
const facts = (spec: RuleFileSpec, code: string, meta?: RuleMeta) => found(spec, code, meta).map(({ params }) => params);

const size = { id: "size", type: "number" as const };
const [red, big] = [{ id: "red" }, { id: "big" }];

describe("findings", () => {
  it("show a gap by answers that fall in it", () => {
    const spec: RuleFileSpec = {
      questions: [red, size],
      tables: [
        {
          name: "top",
          inputs: ["red", "size"],
          rows: [
            ["true", "-", '"a"'],
            ["false", "< 3", '"b"'],
            ["false", "> 3", '"c"'],
          ],
        },
      ],
    };
    expect(found(spec, "outcome/gap")).toEqual([
      {
        code: "outcome/gap",
        severity: "error",
        at: { file: "test.xml", elementId: "d-top" },
        params: { decision: "top", witness: { answers: { red: false, size: 3 }, questions: { red: "Vraag red?", size: "Vraag size?" } } },
      },
    ]);
    expect(facts({ ...spec, typering: "maatregelen" }, "outcome/gap")).toEqual([]);
  });

  it("name the rows and outputs of a contradiction, also below the top", () => {
    const spec: RuleFileSpec = {
      questions: [red, big, { id: "other" }],
      tables: [
        {
          name: "inner",
          policy: "ANY",
          inputs: ["red", "big", "other"],
          rows: [
            ["true", "-", "-", '"x"'],
            ["-", "true", "true", '"y"'],
            ["-", "true", "false", '"y"'],
            ["false", "false", "-", '"x"'],
          ],
        },
        {
          name: "top",
          inputs: ["inner"],
          rows: [
            ['"x"', '"a"'],
            ['"y"', '"b"'],
          ],
        },
      ],
    };
    // The rows for y differ in `other`, so answers that show both rows must hold it.
    expect(facts(spec, "outcome/contradiction")).toEqual([
      {
        decision: "inner",
        outputs: ["x", "y"],
        rows: [1, 2],
        isTop: false,
        witness: {
          answers: { red: true, big: true, other: true },
          questions: { red: "Vraag red?", big: "Vraag big?", other: "Vraag other?" },
        },
      },
    ]);
  });

  it("see no contradiction in rows that agree, nor in COLLECT and the orders", () => {
    const table = (policy: "ANY" | "COLLECT" | "RULE ORDER", second: string): RuleFileSpec => ({
      questions: [red, big],
      tables: [
        {
          name: "top",
          policy,
          inputs: ["red", "big"],
          rows: [
            ["-", "-", '"a"'],
            ["true", "-", second],
          ],
        },
      ],
    });
    expect(facts(table("ANY", '"a"'), "outcome/contradiction")).toEqual([]);
    expect(facts(table("COLLECT", '"b"'), "outcome/contradiction")).toEqual([]);
    expect(facts(table("RULE ORDER", '"b"'), "outcome/contradiction")).toEqual([]);
    expect(facts(table("ANY", '"b"'), "outcome/contradiction")).toHaveLength(1);
  });

  it("tell what covers a row that is never picked", () => {
    const spec: RuleFileSpec = {
      questions: [red, big],
      tables: [
        {
          name: "top",
          policy: "FIRST",
          inputs: ["red", "big"],
          rows: [
            ["true", "-", '"a"'],
            ["false", "false", '"b"'],
            ["-", "true", '"c"'],
            ["true", "true", '"d"'],
            ["false", "-", '"e"'],
          ],
        },
      ],
    };
    expect(facts(spec, "table/unreachable-row")).toEqual([
      { decision: "top", row: 4, coveredBy: [1, 3] },
      { decision: "top", row: 5, coveredBy: [2, 3] },
    ]);
    expect(facts(spec, "outcome/unreachable")).toEqual([
      { decision: "top", code: "d", rows: [4] },
      { decision: "top", code: "e", rows: [5] },
    ]);
  });

  it("keep silent about a row with an entry that is reported itself", () => {
    const spec: RuleFileSpec = {
      questions: [red],
      tables: [
        {
          name: "top",
          inputs: ["red", "gone"],
          rows: [
            ["?!", "-", '"a"'],
            ["-", "true", '"b"'],
            ["-", "-", '"c"'],
          ],
        },
      ],
    };
    expect(facts(spec, "entry/unreadable")).toHaveLength(1);
    expect(found(spec, "model/dangling-reference").length).toBeGreaterThan(0);
    expect(facts(spec, "table/unreachable-row")).toEqual([]);
    expect(facts(spec, "outcome/unreachable")).toEqual([]);
  });

  it("tell a question that no table uses from one that makes no difference", () => {
    const spec: RuleFileSpec = {
      questions: [red, big, { id: "lost" }],
      tables: [
        {
          name: "top",
          inputs: ["red", "big"],
          rows: [
            ["true", "true", '"a"'],
            ["true", "false", '"a"'],
            ["false", "-", '"b"'],
          ],
        },
      ],
    };
    expect(facts(spec, "question/never-relevant")).toEqual([
      { question: "Vraag big?", id: "big", used: true },
      { question: "Vraag lost?", id: "lost", used: false },
    ]);
  });

  it("rest on answers that can be given: a real day, a number within its limits", () => {
    const days: RuleFileSpec = {
      questions: [{ id: "day", type: "date" }],
      tables: [
        {
          name: "top",
          inputs: ["day"],
          rows: [
            ['<= date("2026-01-01")', '"a"'],
            ['>= date("2026-01-02")', '"b"'],
          ],
        },
      ],
    };
    expect(facts(days, "outcome/gap")).toEqual([]);
    const sizes: RuleFileSpec = {
      questions: [size],
      tables: [
        {
          name: "top",
          inputs: ["size"],
          rows: [
            ["[0..5]", '"a"'],
            ["> 5", '"b"'],
          ],
        },
      ],
    };
    expect(facts(sizes, "outcome/gap")).toHaveLength(1);
    const limits: RuleMeta = { questions: { size: { min: 0, max: 5 } } };
    expect(facts(sizes, "outcome/gap", limits)).toEqual([]);
    expect(facts(sizes, "outcome/unreachable", limits)).toEqual([{ decision: "top", code: "b", rows: [2] }]);
  });

  it("say of a form what its rows can never ask, not what they never answer", () => {
    const spec: RuleFileSpec = {
      typering: "indieningsvereisten",
      questions: [red, { id: "kind", type: "list", options: ["a", "b"] }, { id: "file", type: "attachment" }],
      tables: [
        { name: "answered", inputs: ["red"], rows: [["not(null)", "true"]] },
        {
          name: "top",
          policy: "FIRST",
          inputs: ["answered", "kind", "file"],
          rows: [
            ["true", "-", "-", "true"],
            ["false", "-", "true", "false"],
            ["-", '"c"', "-", "false"],
          ],
        },
      ],
    };
    const { statistics } = analysed(ruleFile(spec));
    expect(facts(spec, "table/unreachable-row")).toEqual([{ decision: "top", row: 3, coveredBy: [] }]);
    expect(facts(spec, "question/never-relevant")).toEqual([]);
    expect(statistics).toEqual({
      questions: 3,
      decisions: 2,
      rows: 4,
      diagramNodes: 0,
      paths: 0,
      longestPath: 0,
      expectedQuestions: 0,
      outcomes: [],
      contactShare: 0,
      askedQuestions: [],
      betterOrder: null,
    });
  });

  it("stand with what compiling reports, file by file, and survive a cycle", () => {
    const good = ruleFile({
      questions: [red],
      tables: [{ name: "top", inputs: ["red"], rows: [["-", '"a"']], explanations: ["Zo is het."] }],
    });
    const cyclic = ruleFile({
      questions: [red],
      tables: [
        { name: "one", inputs: ["two"], rows: [["-", '"a"']] },
        { name: "two", inputs: ["one"], rows: [["-", '"a"']] },
      ],
    });
    const { files } = analyse([
      { file: "good.xml", model: good, meta: { sources: [{ label: "Artikel 1" }] } },
      { file: "cyclic.xml", model: cyclic },
    ]);
    expect(files.map(({ file, diagnostics }) => [file, diagnostics.map(({ code, at }) => [code, at.file])])).toEqual([
      ["good.xml", [["question/never-relevant", "good.xml"]]],
      ["cyclic.xml", [["graph/cycle", "cyclic.xml"]]],
    ]);
    expect(files[1]!.statistics).toMatchObject({ questions: 1, decisions: 2, rows: 2, diagramNodes: 0, outcomes: [] });
  });
});
