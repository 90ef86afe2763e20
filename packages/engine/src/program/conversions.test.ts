/** One list answer that a conversieregel turns into several booleans. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";

/** A file about a place, asked once as a list and used as two booleans. */
function converted(outputs: readonly string[]): RuleFile {
  const model = ruleFile({
    questions: [{ id: "plaats", type: "list", options: ["Voorkant", "Achterkant", "Zijkant"] }, { id: "voor" }, { id: "achter" }],
    tables: [
      {
        name: "top",
        policy: "FIRST",
        inputs: ["voor", "achter"],
        rows: [
          ["true", "-", '"Vergunningplicht"'],
          ["-", "true", '"Toestemmingsvrij"'],
          ["-", "-", '"NeemContactOpMet"'],
        ],
      },
    ],
  });
  const rows = [
    ['"Voorkant"', "true", "false"],
    ['"Achterkant"', "false", "true"],
  ];
  return {
    ...model,
    uitvoeringsregels: model.uitvoeringsregels.slice(0, 1),
    inputData: model.inputData.slice(1).map((input) => ({ ...input, uitvoeringsregelId: "plaats", conversieregelId: "conversie" })),
    businessKnowledgeModels: [
      {
        id: "conversie",
        name: "Plaats naar kanten",
        variable: "Plaats naar kanten",
        parameters: [{ name: "plaats" }],
        logic: {
          kind: "table",
          hitPolicy: "UNIQUE",
          inputs: [{ expression: "plaats" }],
          outputs: outputs.map((name) => ({ name })),
          rows: rows.map(([entry, ...values]) => ({ inputs: [{ text: entry! }], outputs: values.map((text) => ({ text })) })),
        },
      },
    ],
  };
}

describe("a conversieregel", () => {
  it("gives each input data the output that is called after it", () => {
    const { value: check, diagnostics } = compileCheck([{ file: "a.xml", model: converted(["voor", "achter"]) }]);
    expect(diagnostics).toEqual([]);
    const codes = (plaats: string) => stepOf(check!, { plaats }).activities[0]!.conclusions.map(({ code }) => code);
    expect(check!.questions.map(({ id }) => id)).toEqual(["plaats"]);
    expect(["Voorkant", "Achterkant", "Zijkant"].map(codes)).toEqual([["Vergunningplicht"], ["Toestemmingsvrij"], ["NeemContactOpMet"]]);
  });

  it("is reported where no output has that name", () => {
    const { diagnostics } = compileCheck([{ file: "a.xml", model: converted(["links", "rechts"]) }]);
    expect(diagnostics.filter(({ code }) => code === "decision/unsupported-logic")).toHaveLength(2);
  });
});
