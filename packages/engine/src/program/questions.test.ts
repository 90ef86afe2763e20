/** Questions of several files: which are one, what they are called, when they are asked. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { QuestionSpec } from "../testing/ruleFiles.ts";
import { Faults } from "./fault.ts";
import { gatherQuestions } from "./questions.ts";

/** The questions of files `a.xml`, `b.xml`, … that hold these. */
function asked(...files: readonly (readonly QuestionSpec[])[]): ReturnType<typeof gatherQuestions> {
  const found: Diagnostic[] = [];
  return gatherQuestions(
    files.map((questions, i) => {
      const file = `${"abc"[i]}.xml`;
      return { file, model: ruleFile({ questions, tables: [] }), faults: new Faults(file, found) };
    }),
  );
}

const idsOf = (...files: readonly (readonly QuestionSpec[])[]): string[] => asked(...files).asked.map(({ id }) => id);

describe("questions of several files", () => {
  it("are one with the same herbruikbaarId, whatever their ids and texts", () => {
    const { asked: questions } = asked(
      [{ id: "x", text: "Is het een monument?", herbruikbaarId: "H" }],
      [{ id: "y", text: "Is uw pand een monument?", herbruikbaarId: "H" }],
    );
    expect(questions.map(({ id, aliases }) => ({ id, aliases }))).toEqual([{ id: "x", aliases: ["y", "H"] }]);
  });

  it("are one with the same id and text, also where only one has a herbruikbaarId", () => {
    expect(idsOf([{ id: "x", text: "Monument?" }], [{ id: "x", text: "Monument?" }])).toEqual(["x"]);
    expect(idsOf([{ id: "x", text: "Monument?", herbruikbaarId: "H" }], [{ id: "x", text: "Monument?" }])).toEqual(["x"]);
    expect(idsOf([{ id: "x", text: "Monument?" }], [{ id: "x", text: "Monument?", herbruikbaarId: "H" }])).toEqual(["x"]);
  });

  it("are two with the same id and other texts or herbruikbaarIds, and each goes by its file", () => {
    expect(idsOf([{ id: "x", text: "Monument?" }], [{ id: "x", text: "Boom?" }])).toEqual(["a.xml#x", "b.xml#x"]);
    expect(idsOf([{ id: "x", text: "Hoog?", herbruikbaarId: "H" }], [{ id: "x", text: "Hoog?", herbruikbaarId: "G" }])).toEqual([
      "a.xml#x",
      "b.xml#x",
    ]);
  });

  it("have names of their own also where one file gives an id twice", () => {
    const twice = [
      { id: "x", text: "A" },
      { id: "x#2", text: "B" },
      { id: "x", text: "C" },
      { id: "x", text: "D" },
    ];
    expect(idsOf(twice)).toEqual(["x", "x#2", "x#3", "x#4"]);
  });

  it("are two where they ask for another kind of answer", () => {
    expect(idsOf([{ id: "x", herbruikbaarId: "H" }], [{ id: "y", type: "number", herbruikbaarId: "H" }])).toEqual(["x", "y"]);
  });

  it("are two in one file where they read differently, though an author copied the herbruikbaarId", () => {
    expect(
      idsOf([
        { id: "x", herbruikbaarId: "H" },
        { id: "y", herbruikbaarId: "H" },
      ]),
    ).toEqual(["x", "y"]);
  });

  it("offer the options of every file", () => {
    const list = { type: "list", text: "Waar?", herbruikbaarId: "H" } as const;
    const { asked: questions } = asked(
      [{ id: "x", options: ["Voor", "Achter"], ...list }],
      [{ id: "y", options: ["Achter", "Opzij"], ...list }],
    );
    expect(questions.map(({ options }) => options)).toEqual([["Voor", "Achter", "Opzij"]]);
  });

  it("are asked at the earliest of their places", () => {
    expect(
      idsOf(
        [
          { id: "x", prioriteit: 2 },
          { id: "y", prioriteit: 3 },
        ],
        [{ id: "y", prioriteit: 1 }],
      ),
    ).toEqual(["y", "x"]);
  });
});
