/** Comparisons on small rule files: what counts as the same question, as a difference, and as a change. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { QuestionSpec, RuleFileSpec } from "../testing/ruleFiles.ts";
import { changeKinds } from "./change.ts";
import { changeSentence } from "./changeWords.ts";
import { compareVersions } from "./compareVersions.ts";
import type { IdMap } from "./matchQuestions.ts";

const compare = (before: RuleFile, after: RuleFile, map?: IdMap, budget?: number) =>
  compareVersions({ file: "old.xml", model: before }, { file: "new.xml", model: after }, map, budget);
const kindsOf = (before: RuleFile, after: RuleFile) => compare(before, after).value!.changes.map(({ kind }) => kind);

/** One question that decides. */
const asking = (question: QuestionSpec, rows: readonly (readonly string[])[], more: Partial<RuleFileSpec> = {}) =>
  ruleFile({ questions: [question], tables: [{ name: "top", inputs: [question.id], rows }], ...more });
const yesNo = [
  ["true", '"Vergunningplicht"'],
  ["false", '"Toestemmingsvrij"'],
];
const high = (threshold: string) => [
  [`> ${threshold}`, '"Vergunningplicht"'],
  [`<= ${threshold}`, '"Toestemmingsvrij"'],
];

describe("two versions", () => {
  it("are equivalent and unchanged when they are the same", () => {
    const model = asking({ id: "a" }, yesNo);
    expect(compare(model, model).value).toEqual({ equivalent: true, examined: "exact", changes: [], differences: [], suggestions: [] });
  });

  it("differ between two thresholds, and nowhere else", () => {
    const [difference, ...others] = compare(asking({ id: "h", type: "number" }, high("3")), asking({ id: "h", type: "number" }, high("5")))
      .value!.differences;
    expect(others).toEqual([]);
    // Of below 3, 3, between, 5 and above 5 the two in the middle.
    expect(difference).toEqual({
      before: ["Vergunningplicht"],
      after: ["Toestemmingsvrij"],
      activity: "top",
      witness: { answers: { h: 4 }, answersBefore: { h: 4 } },
      share: 0.4,
      region: {
        conditions: [
          { id: "h", idBefore: "h", text: "Vraag h?", answer: { nl: "hoger dan 3 en 5 of lager", en: "higher than 3 and 5 or lower" } },
        ],
        share: 0.4,
      },
    });
  });

  it("are equivalent when rules are written otherwise", () => {
    const rows = [
      ["(5..10]", '"Vergunningplicht"'],
      ["> 10", '"Vergunningplicht"'],
      ["not(> 5)", '"Toestemmingsvrij"'],
    ];
    const [before, after] = [asking({ id: "h", type: "number" }, high("5")), asking({ id: "h", type: "number" }, rows)];
    expect(compare(before, after).value!.equivalent).toBe(true);
    expect(kindsOf(before, after)).toEqual(["row-changed", "row-changed", "row-added"]);
  });

  it("share a question under another id with the same text and type, and answer each by its own id", () => {
    const before = asking({ id: "old", type: "number", text: "Hoe hoog?" }, high("3"));
    const after = asking({ id: "new", type: "number", text: " Hoe  hoog?" }, high("5"));
    const { differences, changes } = compare(before, after).value!;
    expect(differences.map(({ witness }) => witness)).toEqual([{ answers: { new: 4 }, answersBefore: { old: 4 } }]);
    expect(changes.map(({ kind }) => kind)).toEqual(["row-changed", "row-changed"]);
  });

  it("share a question with a herbruikbaarId whatever else changed about it", () => {
    const before = asking({ id: "old", herbruikbaarId: "x", text: "Een monument?" }, yesNo);
    const after = asking({ id: "new", herbruikbaarId: "x", text: "Is het een monument?" }, yesNo);
    expect(compare(before, after).value).toMatchObject({ equivalent: true, changes: [{ kind: "question-reworded" }] });
  });

  it("do not share a reworded question without one, but suggest the pair, and take it from the map", () => {
    const [before, after] = [asking({ id: "a", text: "Een monument?" }, yesNo), asking({ id: "a", text: "Is het een monument?" }, yesNo)];
    const { equivalent, suggestions } = compare(before, after).value!;
    expect([equivalent, suggestions.map((pair) => [pair.before, pair.after])]).toEqual([false, [["a", "a"]]]);
    expect(compare(before, after, { a: "a" }).value).toMatchObject({ equivalent: true, suggestions: [] });
  });

  it("refuse a map with an id that is not there", () => {
    const model = asking({ id: "a" }, yesNo);
    const { value, diagnostics } = compare(model, model, { a: "b" });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "compare/unknown-id", at: { file: "new.xml" }, params: { id: "b" } }]);
  });

  it("differ in an answer that only one has, which the other cannot be given", () => {
    const list = (options: readonly string[]): QuestionSpec => ({ id: "q", type: "list", options });
    const rows = [
      ['"a"', '"Vergunningplicht"'],
      ['not("a")', '"Toestemmingsvrij"'],
    ];
    const { differences, equivalent } = compare(asking(list(["a", "b"]), rows), asking(list(["a", "b", "c"]), rows)).value!;
    expect(equivalent).toBe(false);
    expect(differences).toMatchObject([{ before: null, after: ["Toestemmingsvrij"], witness: { answers: { q: "c" }, answersBefore: {} } }]);
  });

  it("are equivalent when a new answer matters to nobody", () => {
    const list = (options: readonly string[]): QuestionSpec => ({ id: "q", type: "list", options });
    const rows = [["-", '"Toestemmingsvrij"']];
    expect(compare(asking(list(["a", "b"]), rows), asking(list(["a", "b", "c"]), rows)).value!.equivalent).toBe(true);
  });

  it("are never called equivalent when they were only tried", () => {
    const questions = Array.from({ length: 14 }, (_, i): QuestionSpec => ({ id: `q${i}` }));
    const file = (last: string) =>
      ruleFile({
        questions,
        tables: [
          {
            name: "top",
            policy: "FIRST",
            inputs: questions.map(({ id }) => id),
            rows: [
              [...questions.map(() => "true"), last],
              [...questions.map(() => "-"), '"Toestemmingsvrij"'],
            ],
          },
        ],
      });
    const [before, after] = [file('"Verbod"'), file('"Vergunningplicht"')];
    expect(compare(before, after).value).toMatchObject({ equivalent: false, examined: "exact" });
    expect(compare(before, after, {}, 3).value).toMatchObject({ equivalent: false, examined: "partial" });
    expect(compare(before, before, {}, 3).value).toMatchObject({ equivalent: true, examined: "exact" });
  });

  it("are compared by what they ask when they are forms", () => {
    const form = (condition: string) =>
      ruleFile({
        typering: "indieningsvereisten",
        questions: [{ id: "a" }, { id: "b", type: "attachment", text: "Tekening" }],
        tables: [{ name: "top", inputs: ["a", "b"], rows: [[condition, "true", "true"]] }],
      });
    expect(compare(form("true"), form("true")).value).toMatchObject({ equivalent: true, examined: "exact", differences: [] });
    const { equivalent, examined, differences } = compare(form("true"), form("-")).value!;
    expect([equivalent, examined]).toEqual([false, "exact"]);
    expect(differences).toContainEqual(expect.objectContaining({ before: [], after: ["b"] }));
  });
});

describe("changes", () => {
  const base: RuleFileSpec = {
    questions: [{ id: "a" }, { id: "b", type: "list", options: ["x", "y"] }],
    tables: [
      { name: "inner", inputs: ["b"], rows: [['"x"', '"ja"']] },
      {
        name: "top",
        inputs: ["a", "inner"],
        rows: [
          ["true", "-", '"Verbod"'],
          ["false", '"ja"', '"Vergunningplicht"'],
        ],
        explanations: ["Omdat.", undefined],
      },
    ],
  };
  const changed = (edit: (model: RuleFile) => void) => {
    const model = ruleFile(base);
    edit(model);
    return kindsOf(ruleFile(base), model);
  };
  const rowsOf = (model: RuleFile) => {
    const { logic } = model.decisions[1]!;
    if (logic.kind !== "table") throw new Error("no table");
    return logic.rows;
  };

  it.each<[string, (model: RuleFile) => void, readonly string[]]>([
    [
      "an option",
      ({ uitvoeringsregels }) => void (uitvoeringsregels[1]!.content as { opties: { text: string }[] }).opties.push({ text: "z" }),
      ["option-added"],
    ],
    [
      "another text of an option",
      ({ uitvoeringsregels }) => void ((uitvoeringsregels[1]!.content as { opties: { text: string }[] }).opties[0]!.text = "X"),
      ["option-reworded"],
    ],
    ["help", ({ uitvoeringsregels }) => void (uitvoeringsregels[0]!.explanation = { toelichting: "Kijk." }), ["question-help-changed"]],
    ["rows in another order", (model) => void rowsOf(model).reverse(), ["row-moved"]],
    ["an explanation", (model) => void (rowsOf(model)[0]!.outputs[0]!.explanation = "Daarom."), ["explanation-changed"]],
    ["an output", (model) => void (rowsOf(model)[0]!.outputs[0]!.text = '"NeemContactOpMet"'), ["row-changed"]],
    ["a row less", (model) => void rowsOf(model).pop(), ["row-removed"]],
    [
      "a decision by another name and id",
      ({ decisions }) => void ((decisions[0]!.id = "other"), (decisions[0]!.name = "other"), (decisions[1]!.requires[1]!.id = "other")),
      ["decision-renamed"],
    ],
    ["questions in another order", ({ uitvoeringsregels }) => void uitvoeringsregels.reverse(), ["question-moved"]],
    ["a group", ({ regelgroepen }) => void (regelgroepen[0]!.naam = "Anders"), ["group-renamed"]],
    ["the name", (model) => void (model.name = "anders"), ["file-renamed"]],
  ])("tell %s, and nothing else", (_, edit, kinds) => {
    expect(changed(edit)).toEqual(kinds);
  });

  it("have a sentence in both languages, whatever they are", () => {
    for (const kind of changeKinds) {
      const change = { kind, at: {}, version: "after", name: "Een vraag?", row: 2, before: "oud", after: "nieuw" } as const;
      const { nl, en } = changeSentence(change);
      expect(nl).not.toBe(en);
      for (const sentence of [nl, en]) expect(sentence).not.toMatch(/[{}]|undefined|!/);
    }
  });
});
