/** Which answers are accepted, and to which cells they go. */
import { describe, expect, it } from "vitest";
import { cellsOf, problemOf, readAnswers } from "./answers.ts";
import type { Check, CheckQuestion, Domain } from "./check.ts";
import { preparedOf } from "./prepared.ts";
import type { Answer } from "./step.ts";

const outside = "answer/outside-domain";

function asked(domain: Domain, more: Partial<CheckQuestion> = {}): CheckQuestion {
  return { id: "q", kind: "question", text: "Vraag?", answerType: "string", domain, ...more };
}

const cells = (question: CheckQuestion, ...answers: Answer[]): unknown[] => answers.map((answer) => cellsOf(question, answer));

function checkOf(questions: readonly CheckQuestion[]): Check {
  return {
    program: "",
    name: "",
    activities: [],
    questions,
    fixed: [{ id: "fixed", text: "" }],
    explanations: [],
    levels: [],
    diagram: { sizes: [], level: [], first: [], children: [] },
    ordered: true,
    decisions: [],
  };
}

describe("an answer", () => {
  it("to yes or no is a boolean and nothing that looks like one", () => {
    expect(cells(asked({ kind: "boolean" }), true, false, "true", 1, "ja", [])).toEqual([[0], [1], outside, outside, outside, outside]);
  });

  it("that is a number falls below, at, between or above the constants", () => {
    const height = asked({ kind: "number", constants: [1.75, 4] });
    expect(cells(height, 1.7, 1.75, 2, 4, 4.01)).toEqual([[0], [1], [2], [3], [4]]);
    expect(cells(height, Number.NaN, Number.POSITIVE_INFINITY, "2")).toEqual([outside, outside, outside]);
    expect(cells(asked({ kind: "number", constants: [] }), -3)).toEqual([[0]]);
  });

  it("that is a number stays within what the author allows", () => {
    const height = asked({ kind: "number", constants: [1.75] }, { min: 0, max: 100 });
    expect(cells(height, 0, 100, -0.5, 101)).toEqual([[0], [2], outside, outside]);
  });

  it("that is a date is a day of the calendar", () => {
    const day = asked({ kind: "date", constants: ["2024-02-29"] });
    expect(cells(day, "2024-02-28", "2024-02-29", "2024-03-01")).toEqual([[0], [1], [2]]);
    expect(cells(day, "2023-02-29", "29-02-2024", "2024-2-9", "2024-02-29T00:00")).toEqual([outside, outside, outside, outside]);
  });

  it("that is an option is its text, trimmed, by code point", () => {
    const wood = asked({ kind: "options" }, { options: [{ text: "Hout" }, { text: "Steen, hard" }] });
    expect(cells(wood, "Hout", " Steen, hard\n", "hout", "Steen", ["Hout"])).toEqual([[0], [1], outside, outside, outside]);
  });

  it("of several options is an array of distinct texts, also an empty one", () => {
    const wood = asked({ kind: "multiple" }, { options: [{ text: "Hout" }, { text: "a, b" }, { text: "Glas" }] });
    expect(cells(wood, [], ["a, b"], ["Glas", "Hout"])).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [1, 0, 1],
    ]);
    expect(cells(wood, ["Hout", "Hout"], ["a"], "Hout", true)).toEqual([outside, outside, outside, outside]);
  });

  it("about a place is ja, nee or deels, and deels counts as ja where no rule tells it apart", () => {
    expect(cells(asked({ kind: "place", partly: true }), "ja", "nee", "deels", true)).toEqual([[0], [1], [2], outside]);
    expect(cells(asked({ kind: "place", partly: false }), "ja", "nee", "deels")).toEqual([[0], [1], [0]]);
  });

  it("that is text is one of the constants or anything else, untrimmed", () => {
    expect(cells(asked({ kind: "text", constants: ["x", "y"] }), "x", "y", " x", "", 3)).toEqual([[0], [1], [2], [2], outside]);
  });

  it("of not knowing is accepted only where the question allows it", () => {
    expect(cells(asked({ kind: "boolean" }), null)).toEqual(["answer/unknown-not-allowed"]);
    expect(cells(asked({ kind: "boolean" }, { unknown: { help: "" } }), null)).toEqual([null]);
  });
});

describe("a set of answers", () => {
  const check = checkOf([
    asked({ kind: "boolean" }, { id: "a", aliases: ["reuse", "b"], herbruikbaarId: "reuse" }),
    asked({ kind: "boolean" }, { id: "b" }),
    asked({ kind: "boolean" }, { id: "__proto__" }),
  ]);
  const read = (answers: { [id: string]: Answer }) => readAnswers(check, preparedOf(check), answers);

  it("may name a question by its id or by an alias, the id going first", () => {
    expect(read({ reuse: false }).given).toEqual([[1]]);
    expect(read({ reuse: false, a: true }).given).toEqual([[0]]);
    expect(read({ b: false }).given).toEqual([undefined, [1]]);
  });

  it("tells of unknown ids, fixed values and values outside the domain", () => {
    expect(read({ z: true, fixed: true, a: "ja" })).toEqual({
      given: [],
      problems: [
        { id: "z", code: "answer/unknown-question" },
        { id: "fixed", code: "answer/fixed-value" },
        { id: "a", code: outside },
      ],
    });
  });

  it("takes ids that objects have a meaning for as ids", () => {
    expect(read(JSON.parse('{"__proto__":true}')).given).toEqual([undefined, undefined, [0]]);
    expect(read({ constructor: true }).problems).toEqual([{ id: "constructor", code: "answer/unknown-question" }]);
  });

  it("can be checked one answer at a time", () => {
    expect(problemOf(check, "reuse", true)).toBeUndefined();
    expect(problemOf(check, "a", 1)).toBe(outside);
    expect(problemOf(check, "z", 1)).toBe("answer/unknown-question");
    expect(problemOf(check, "fixed", 1)).toBe("answer/fixed-value");
  });
});
