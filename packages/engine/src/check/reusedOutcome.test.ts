/** Answers that another file's outcome settles: in diagrams, by evaluation, in sessions and in forms alike (contracts section 4). */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Answers } from "../session/step.ts";
import { stepOf, stepOnce } from "../session/stepOf.ts";
import { startSession, transition } from "../session/transition.ts";
import { viewOf } from "../session/viewOf.ts";
import { randomAnswers } from "../testing/answers.ts";
import { bruteForce } from "../testing/bruteForce.ts";
import { drawFrom } from "../testing/random.ts";
import { referenceOf } from "../testing/reference.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { randomFiles, refOf, reusedRegel } from "../testing/severalFiles.ts";
import { compileCheck } from "./compileCheck.ts";
import { readCheck } from "./readCheck.ts";
import { toCheckFile } from "./checkFile.ts";

const named = (models: readonly RuleFile[]) => models.map((model, at) => ({ file: `${at}.xml`, model }));

const codesOf = (check: Parameters<typeof stepOf>[0], answers: Answers): readonly (readonly string[])[] =>
  stepOf(check, answers).activities.map(({ conclusions }) => [...new Set(conclusions.map(({ code }) => code))].sort());

/** What the files come to, each by the reference evaluator on its own, with the outcomes of others put in as answers. */
function referenceCodes(models: readonly RuleFile[], words: readonly boolean[], answers: Answers): readonly (readonly string[])[] {
  const references = models.map((model) => referenceOf(model));
  const done: string[][] = [];
  const codesAt = (at: number): readonly string[] => {
    if (done[at]) return done[at];
    const own: { [id: string]: Answers[string] } = { ...answers };
    for (const { id, content, herbruikbaarId } of models[at]!.uitvoeringsregels) {
      if (herbruikbaarId !== undefined) own[id] = answers[herbruikbaarId]!;
      if (content.kind !== "uitkomstHerbruikbareBeslissing") continue;
      const codes = codesAt(Number(/\d+$/.exec(content.urn)![0]));
      const isYes = codes.some((code) => !["Toestemmingsvrij", "NietVanToepassing"].includes(code));
      own[id] = codes.length === 0 ? null : words[at] ? (isYes ? "ja" : "nee") : isYes;
    }
    return (done[at] = references[at]!(own)[0]!
      .map((code) => JSON.parse(code) as string)
      .sort());
  };
  return models.map((_, at) => codesAt(at));
}

describe("an outcome that another file reuses", () => {
  it("comes to what the reference makes of each file, on complete answers", () => {
    for (let seed = 1; seed <= 250; seed++) {
      const draw = drawFrom(seed);
      const { models, words } = randomFiles(draw, 2 + draw(2), 3);
      const check = compileCheck(named(models)).value!;
      const undrawn = compileCheck(named(models), 0).value!;
      for (let round = 0; round < 12; round++) {
        const answers = randomAnswers(check, draw);
        const byReuse = Object.fromEntries(
          check.questions.flatMap(({ id, herbruikbaarId }) => (herbruikbaarId ? [[herbruikbaarId, answers[id]!]] : [])),
        );
        const expected = referenceCodes(models, words, { ...answers, ...byReuse });
        expect({ seed, codes: codesOf(check, answers) }).toEqual({ seed, codes: expected });
        expect({ seed, codes: codesOf(undrawn, answers) }).toEqual({ seed, codes: expected });
      }
    }
  }, 60_000);

  it("is asked about exactly as far as it matters", () => {
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const draw = drawFrom(seed);
      const brute = bruteForce(randomFiles(draw, 2, 2).models, 600);
      if (brute === undefined) continue;
      const { check } = brute;
      for (let round = 0; round < 4; round++) {
        const cells = check.questions.map(({ domain, options = [] }) =>
          domain.kind === "multiple" ? options.map(() => draw(2) === 1) : draw(domain.kind === "boolean" ? 2 : 1),
        );
        const partly = cells.map((cell, at) => (draw(2) === 0 && check.questions[at]!.domain.kind === "boolean" ? cell : undefined));
        const answers = Object.fromEntries(
          check.questions.flatMap(({ id }, at) => (partly[at] === undefined ? [] : [[id, partly[at] === 0]])),
        );
        const expected = check.questions.filter((_, at) => partly[at] === undefined && brute.isRelevant(partly, at)).map(({ id }) => id);
        expect({ seed, relevant: stepOf(check, answers).relevant }).toEqual({ seed, relevant: expected });
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(200);
  }, 60_000);

  const conclusie = ruleFile({
    questions: [{ id: "monument" }, { id: "hoog" }],
    tables: [
      {
        name: "top",
        policy: "FIRST",
        inputs: ["monument", "hoog"],
        rows: [
          ["true", "-", '"Vergunningplicht"'],
          ["false", "true", '"NeemContactOpMet"'],
          ["false", "false", '"Toestemmingsvrij"'],
        ],
      },
    ],
  });
  const first: RuleFile = {
    ...conclusie,
    decisions: conclusie.decisions.map((one) => ({ ...one, functioneleStructuurRef: `#${refOf(0)}` })),
  };
  /** A file that looks at the outcome of the first. */
  const looking = (typering: "conclusie" | "indieningsvereisten", rows: readonly (readonly string[])[]): RuleFile => {
    const model = ruleFile({
      typering,
      questions: [{ id: "outcome0" }, { id: "foto", type: "attachment" }],
      tables: [{ name: "top", policy: "ANY", inputs: ["outcome0", "foto"], rows }],
    });
    return { ...model, uitvoeringsregels: model.uitvoeringsregels.map((regel) => (regel.id === "outcome0" ? reusedRegel(0) : regel)) };
  };

  it("is asked as ja or nee where its file is not there, in both languages", () => {
    const check = compileCheck(named([looking("conclusie", [['"ja"', "-", '"Verbod"']])])).value!;
    expect(check.questions[0]).toMatchObject({ id: "outcome0", kind: "question", answerType: "boolean", domain: { kind: "boolean" } });
    expect(check.questions[0]!.text).toBe('Is er voor "Nummer0" een vergunning, melding of andere stap nodig?');
    expect(check.questions[0]!.english).toMatch(/"Nummer0"/);
    expect(codesOf(check, { outcome0: true })).toEqual([["Verbod"]]);
    expect(codesOf(check, { outcome0: false })).toEqual([[]]);
  });

  it("keeps a form waiting for it, and gives it what hangs on it", () => {
    const form = looking("indieningsvereisten", [
      ["true", "true", "true"],
      ["false", "-", "true"],
    ]);
    for (const models of [
      [first, form],
      [form, first],
    ]) {
      for (const budget of [undefined, 0]) {
        const compiled = compileCheck(named(models), budget).value!;
        const check = readCheck(JSON.parse(toCheckFile(compiled))).value!;
        const formAt = models.indexOf(form);
        // As a session does: the form may stand before the file whose outcome it waits for, and so its questions too.
        const at = (answers: Answers) => stepOnce(check, answers).activities[formAt]!;
        expect(at({})).toMatchObject({ state: "open", requirements: ["monument", "hoog"], complete: false });
        expect(at({ monument: true })).toMatchObject({ state: "open", requirements: ["foto"] });
        expect(at({ monument: false })).toMatchObject({ state: "open", requirements: ["hoog"] });
        expect(at({ monument: false, hoog: true })).toMatchObject({ state: "open", requirements: ["foto"] });
        expect(at({ monument: false, hoog: false })).toMatchObject({ state: "concluded", requirements: [], complete: true });
        expect(at({ monument: true, foto: true })).toMatchObject({ state: "concluded", requirements: [], complete: true });
      }
    }
  });

  it("needs no more than the form alone to be asked for, and a session ends", () => {
    const check = compileCheck(named([looking("indieningsvereisten", [["true", "true", "true"]]), first])).value!;
    let state = startSession(check);
    const asked: string[] = [];
    for (let view = viewOf(check, { context: state }); view.question !== null; view = viewOf(check, { context: state })) {
      asked.push(view.question.id);
      state = transition(check, state, { type: "answer", id: view.question.id, answer: true });
    }
    expect(asked).toEqual(["monument", "foto"]);
  });

  it("cannot need itself through others: that is a cycle", () => {
    const about = (at: number, of: number): RuleFile => {
      const model = ruleFile({
        questions: [{ id: `outcome${of}` }],
        tables: [{ name: "top", inputs: [`outcome${of}`], rows: [["true", '"Verbod"']] }],
      });
      return {
        ...model,
        uitvoeringsregels: [reusedRegel(of)],
        decisions: model.decisions.map((one) => ({ ...one, functioneleStructuurRef: refOf(at) })),
      };
    };
    const { value, diagnostics } = compileCheck(named([about(0, 1), about(1, 0)]));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["graph/cycle"]);
    // By itself it asks.
    expect(compileCheck(named([about(0, 1)])).value!.questions.map(({ id }) => id)).toEqual(["outcome1"]);
  });
});
