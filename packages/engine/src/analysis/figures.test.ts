/** Figures by small cases, and what is said where they do not fit the budget. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { analyse } from "./analyse.ts";
import type { AnalysisBudget, FileAnalysis } from "./analyse.ts";

const analysed = (model: RuleFile, budget?: AnalysisBudget): FileAnalysis => analyse([{ file: "test.xml", model }], budget).files[0]!;
const [red, big] = [{ id: "red" }, { id: "big" }];

describe("statistics", () => {
  it("count a question with several answers once in questions, and by option in nodes and paths", () => {
    const { statistics } = analysed(
      ruleFile({
        questions: [{ id: "kinds", type: "list", multiple: true, options: ["a", "b"] }, red],
        tables: [
          {
            name: "top",
            policy: "FIRST",
            inputs: ["kinds", "red"],
            rows: [
              ['"a"', "-", '"x"'],
              ['"b"', "true", '"NeemContactOpMet"'],
              ["-", "-", '"z"'],
            ],
          },
        ],
      }),
    );
    expect(statistics).toEqual({
      questions: 2,
      decisions: 1,
      rows: 3,
      diagramNodes: 3,
      paths: 4,
      longestPath: 2,
      expectedQuestions: 1.25,
      outcomes: [
        { codes: ["x"], share: 0.5, paths: 1 },
        { codes: ["z"], share: 0.375, paths: 2 },
        { codes: ["NeemContactOpMet"], share: 0.125, paths: 1 },
      ],
      contactShare: 0.125,
      askedQuestions: [
        { id: "kinds", text: "Vraag kinds?", share: 1 },
        { id: "red", text: "Vraag red?", share: 0.25 },
      ],
      betterOrder: null,
    });
  });

  it("suggest priorities under which fewer questions are asked, within each regelgroep", () => {
    const file = (kind: number, big: number) =>
      ruleFile({
        groups: [
          { id: "one", prioriteit: 1 },
          { id: "two", prioriteit: 2 },
        ],
        questions: [
          { id: "kind", type: "list", options: ["a", "b", "c"], group: "one", prioriteit: kind },
          { id: "big", group: "one", prioriteit: big },
          { id: "red", group: "two" },
        ],
        tables: [
          {
            name: "top",
            policy: "FIRST",
            inputs: ["kind", "big", "red"],
            rows: [
              ["-", "false", "-", '"x"'],
              ['"a"', "-", "true", '"y"'],
              ['"b"', "-", "-", '"z"'],
              ["-", "-", "-", '"x"'],
            ],
          },
        ],
      });
    const { expectedQuestions, betterOrder } = analysed(file(3, 7)).statistics;
    expect(expectedQuestions).toBeCloseTo(11 / 6, 9);
    expect(betterOrder).toEqual({
      expectedQuestions: expect.closeTo(5 / 3, 9) as number,
      saved: expect.closeTo(1 / 6, 9) as number,
      groups: [
        {
          group: "one",
          questions: [
            { id: "big", text: "Vraag big?", priority: 3 },
            { id: "kind", text: "Vraag kind?", priority: 7 },
          ],
        },
      ],
    });
    // Red alone would settle more than kind does, but its regelgroep comes later.
    const after = analysed(file(7, 3)).statistics;
    expect(after.expectedQuestions).toBeCloseTo(betterOrder!.expectedQuestions, 12);
    expect(after.betterOrder).toBeNull();
  });

  it("join the outcomes of several top decisions", () => {
    const model = ruleFile({
      questions: [red, big],
      tables: [
        {
          name: "one",
          inputs: ["red"],
          rows: [
            ["true", '"a"'],
            ["false", '"b"'],
          ],
        },
        { name: "two", inputs: ["big"], rows: [["true", '"a"']] },
      ],
    });
    const bare = { ...model, decisions: model.decisions.map(({ functioneleStructuurRef: _, ...decision }) => decision) };
    const { statistics, diagnostics } = analysed(bare);
    expect(statistics).toMatchObject({ diagramNodes: 3, paths: 4, longestPath: 2, expectedQuestions: 2 });
    expect(statistics.outcomes).toEqual([
      { codes: ["a"], share: 0.5, paths: 2 },
      { codes: ["a", "b"], share: 0.25, paths: 1 },
      { codes: ["b"], share: 0.25, paths: 1 },
    ]);
    const faults = diagnostics.filter(({ severity }) => severity !== "hint");
    expect(faults.map(({ code, params }) => [code, params.decision])).toEqual([["outcome/gap", "two"]]);
  });

  it("name measures by voorschrift and id", () => {
    const { statistics } = analysed(
      ruleFile({
        typering: "maatregelen",
        questions: [red],
        tables: [
          {
            name: "top",
            policy: "COLLECT",
            inputs: ["red"],
            outputs: ["Voorschriften", "Maatregelen"],
            rows: [
              ["true", '"artikel 1"', '"m1"'],
              ["true", '"artikel 2"', '""'],
              ["false", '""', '""'],
            ],
          },
        ],
      }),
    );
    expect(statistics.outcomes).toEqual([
      { codes: [], share: 0.5, paths: 1 },
      { codes: ["artikel 1 m1", "artikel 2"], share: 0.5, paths: 1 },
    ]);
  });

  it("say what did not fit the budget", () => {
    const questions = Array.from({ length: 12 }, (_, i) => ({ id: `q${i}` }));
    const pairs = [0, 1, 2, 3, 4, 5].map((i) => questions.map((_, j) => (j === i || j === i + 6 ? "true" : "-")));
    const model = ruleFile({
      questions,
      tables: [
        {
          name: "top",
          policy: "FIRST",
          inputs: questions.map(({ id }) => id),
          rows: [...pairs.map((row) => [...row, '"a"']), [...questions.map(() => "-"), '"b"']],
        },
      ],
    });
    const codesOf = ({ diagnostics }: FileAnalysis) =>
      diagnostics.filter(({ code }) => code.startsWith("analysis/")).map(({ code, params }) => [code, params.what]);
    const whole = analysed(model);
    expect(codesOf(whole)).toEqual([]);
    expect(whole.statistics.approximate).toBeUndefined();
    const tight = analysed(model, { outcome: 10, findings: 10 });
    expect(codesOf(tight)).toEqual([
      ["analysis/not-examined", "outcome"],
      ["analysis/not-examined", "rows"],
    ]);
    expect(tight.statistics).toMatchObject({ diagramNodes: 0, outcomes: [], approximate: true });
  });
});
