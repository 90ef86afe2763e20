/** The kinds of uitvoeringsregel that are no plain question: what is asked, in which words, and what is known without asking. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel, UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { compileCheck } from "./compileCheck.ts";

/** A file about one uitvoeringsregel of this content, whose entry leads to a Verbod. */
function about(content: UitvoeringsregelContent, entry: string): RuleFile {
  const model = ruleFile({
    questions: [{ id: "it" }],
    tables: [
      {
        name: "top",
        policy: "FIRST",
        inputs: ["it"],
        rows: [
          [entry, '"Verbod"'],
          ["-", '"Toestemmingsvrij"'],
        ],
      },
    ],
  });
  return { ...model, uitvoeringsregels: model.uitvoeringsregels.map((regel): Uitvoeringsregel => ({ ...regel, content })) };
}

const checkOf = (content: UitvoeringsregelContent, entry: string) => compileCheck([{ file: "a.xml", model: about(content, entry) }]).value!;

describe("a register query", () => {
  it("is a question, with the sentence of its author or else one of ours in two languages", () => {
    const content = {
      kind: "registerBevraging" as const,
      gegevensType: "number" as const,
      register: "BAG",
      registergegeven: "bouwjaar",
      opties: [],
    };
    const [question] = checkOf(content, "< 1900").questions;
    expect(question).toMatchObject({
      kind: "question",
      answerType: "number",
      text: 'Wat staat er bij "bouwjaar" in het register BAG?',
      english: 'What does the register BAG say at "bouwjaar"?',
    });
    const [own] = checkOf({ ...content, vraagTekst: "Uit welk jaar is uw huis?" }, "< 1900").questions;
    expect(own!.text).toBe("Uit welk jaar is uw huis?");
    expect(own).not.toHaveProperty("english");
  });

  it("is asked too where its author wanted it hidden, since unknown is never no", () => {
    const content = {
      kind: "registerbevragingAPIProfiel" as const,
      gegevensType: "list" as const,
      afnamepunt: "HR",
      verborgenStuurvraag: true,
    };
    const check = checkOf({ ...content, opties: [{ text: "BV" }, { text: "NV" }] }, '"BV"');
    expect(check.questions[0]).toMatchObject({ kind: "choice", answerType: "list", options: [{ text: "BV" }, { text: "NV" }] });
    expect(stepOf(check, {}).relevant).toEqual(["it"]);
    expect(stepOf(check, { it: "BV" }).activities[0]!.conclusions).toMatchObject([{ code: "Verbod" }]);
  });
});

describe("an implied answer", () => {
  it("is never asked, holds as its author says, and is told at the outcome", () => {
    for (const waarde of [true, false]) {
      const werkzaamheid = "nl.imow-gm0995.werkzaamheid.HoutopstandVellen";
      const check = checkOf({ kind: "implicietAntwoord", waarde, werkzaamheid }, "true");
      expect(check.questions).toEqual([]);
      expect(check.fixed).toEqual([{ id: "it", text: "Houtopstand vellen", value: waarde }]);
      const step = stepOf(check, { it: !waarde });
      expect(step.activities[0]!.conclusions).toMatchObject([{ code: waarde ? "Verbod" : "Toestemmingsvrij" }]);
      expect(step.problems).toEqual([{ id: "it", code: "answer/fixed-value" }]);
    }
  });
});

describe("a reusable decision", () => {
  it("compares with ja and nee as with booleans, and with nothing else", () => {
    const content = { kind: "herbruikbareBeslissing" as const, naam: "Dakkapel plaatsen" };
    for (const entry of ["true", '"ja"', 'not("nee")']) {
      expect(stepOf(checkOf(content, entry), { it: true }).activities[0]!.conclusions).toMatchObject([{ code: "Verbod" }]);
      expect(stepOf(checkOf(content, entry), { it: false }).activities[0]!.conclusions).toMatchObject([{ code: "Toestemmingsvrij" }]);
    }
    const { diagnostics } = compileCheck([{ file: "a.xml", model: about(content, '"Vergunningplicht"') }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["entry/not-an-option"]);
  });
});
