/** Levels and sizes for every kind of domain, and the depth-first order. */
import { describe, expect, it } from "vitest";
import { compileProgram } from "../program/compileProgram.ts";
import type { Domain, Program } from "../program/program.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { depthFirstOrder, domainSize, levelsOf, sourcesOf } from "./order.ts";

function compiled(model: RuleFile): Program {
  const { value } = compileProgram([{ file: "test.xml", model }]);
  if (value === undefined) throw new Error("no program");
  return value;
}

const names = (program: Program, order: readonly number[]): string[] => order.map((question) => program.questions[question]!.id);

describe("domainSize", () => {
  const size = (domain: Domain): number => domainSize(domain, 5);

  it("counts yes and no, and chosen or not", () => {
    expect([size({ kind: "boolean" }), size({ kind: "multiple" } as Domain)]).toEqual([2, 2]);
  });

  it("counts the options", () => expect(size({ kind: "options" } as Domain)).toBe(5));

  it.each(["number", "date"] as const)("counts each constant of a %s and each gap round them", (kind) => {
    expect([0, 1, 3].map((count) => size({ kind, constants: Array.from({ length: count }, () => 0) } as unknown as Domain))).toEqual([
      1, 3, 7,
    ]);
  });

  it("counts each text and all others as one", () => {
    expect(size({ kind: "text", constants: ["a", "b"] } as unknown as Domain)).toBe(3);
  });

  it("counts partly as a third place", () => {
    expect([true, false].map((partly) => size({ kind: "place", partly } as Domain))).toEqual([3, 2]);
  });
});

describe("levelsOf", () => {
  const program = compiled(
    ruleFile({
      questions: [
        { id: "a" },
        { id: "many", type: "list", multiple: true, options: ["x", "y", "z"] },
        { id: "one", type: "list", options: ["p", "q", "r"] },
      ],
      tables: [{ name: "top", policy: "FIRST", inputs: ["a", "many", "one"], rows: [["true", 'contains(?,"x")', '"p"', '"ja"']] }],
    }),
  );
  const index = (id: string): number => program.questions.findIndex((question) => question.id === id);

  it("gives each option of several answers a level, in the order asked for", () => {
    const [a, many, one] = ["a", "many", "one"].map(index) as [number, number, number];
    expect(levelsOf(program, [one, many, a])).toEqual({
      levels: [
        { question: one },
        { question: many, option: 0 },
        { question: many, option: 1 },
        { question: many, option: 2 },
        { question: a },
      ],
      sizes: [3, 2, 2, 2, 2],
    });
  });
});

describe("depthFirstOrder", () => {
  const table = (name: string, inputs: readonly string[], output = '"ja"') => ({
    name,
    policy: "FIRST" as const,
    inputs: [...inputs],
    rows: [[...inputs.map((input) => (input.startsWith("t") ? '"ja"' : "true")), output]],
  });

  it("goes down into a decision before it goes on to the next column, and meets each question once", () => {
    const program = compiled(
      ruleFile({
        questions: ["a", "b", "c", "d"].map((id) => ({ id })),
        tables: [table("t1", ["d", "b"]), table("t2", ["c", "t1"]), table("top", ["t1", "a", "t2"])],
      }),
    );
    expect(names(program, depthFirstOrder(program))).toEqual(["d", "b", "a", "c"]);
  });

  it("follows a decision that takes over another, and takes the tops of several files in their order", () => {
    const first = compiled(
      ruleFile({ questions: ["a", "b", "c"].map((id) => ({ id })), tables: [table("t", ["c"]), table("top", ["b", "a"])] }),
    );
    const [inner, top] = [0, 1].map((at) => first.tops[0]!.decision - 1 + at) as [number, number];
    const alias = {
      name: "alias",
      hitPolicy: "UNIQUE",
      columns: [],
      outputs: [],
      values: [null],
      alias: { t: "decision", i: inner },
    } as const;
    const decisions = [...first.decisions, alias];
    const tops = [
      { file: 0, decision: decisions.length - 1 },
      { file: 0, decision: top },
    ];
    expect(names(first, depthFirstOrder({ ...first, decisions, tops }))).toEqual(["c", "b", "a"]);
    expect(names(first, depthFirstOrder({ ...first, decisions, tops: tops.toReversed() }))).toEqual(["b", "a", "c"]);
    expect(sourcesOf(alias)).toEqual([{ t: "decision", i: inner }]);
    expect(sourcesOf(decisions[top]!)).toHaveLength(2);
  });

  it("puts questions that no decision meets at the end", () => {
    const program = compiled(ruleFile({ questions: ["a", "b", "c"].map((id) => ({ id })), tables: [table("top", ["b"])] }));
    expect(depthFirstOrder(program)).toHaveLength(program.questions.length);
    expect(names(program, depthFirstOrder(program))[0]).toBe("b");
  });
});
