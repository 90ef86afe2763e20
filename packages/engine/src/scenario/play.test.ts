/** Scenario files and their playing by small cases: what passes, what fails and why. */
import { createActor } from "xstate";
import { describe, expect, it } from "vitest";
import { createSessionMachine } from "../session/machine.ts";
import type { Answers } from "../session/step.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import { generateScenarios } from "./generate.ts";
import { huntOf } from "./hunt.ts";
import { playAnswers, playScenario } from "./play.ts";
import { readScenarios, writeScenarios } from "./scenarioFile.ts";
import type { Scenario } from "./scenarioFile.ts";
import { studyOf } from "./study.ts";
import { testScenarios } from "./testScenarios.ts";

const rules: RuleFileSpec = {
  questions: [{ id: "rijks" }, { id: "hoog", type: "number" }, { id: "achter" }],
  tables: [
    {
      name: "top",
      policy: "FIRST",
      inputs: ["rijks", "hoog", "achter"],
      rows: [
        ["true", "-", "-", '"Vergunningplicht"'],
        ["-", "<= 1.75", "true", '"Toestemmingsvrij"'],
        ["-", "-", "-", '"Vergunningplicht"'],
      ],
    },
  ],
};
const tops = ["a", "b"].map((id) => ({
  name: `top ${id}`,
  inputs: [id],
  rows: [
    ["true", `"Vergunningplicht"`],
    ["false", `"] ["`],
  ],
}));
const { check } = studyOf({ file: "test.xml", model: ruleFile(rules) }).value!;
const played = (answers: Answers, expected: Scenario["expect"]) =>
  playScenario(check, { name: "geval", answers: answers as Scenario["answers"], expect: expected });
const misfits = (answers: Answers, expected: Scenario["expect"]) => played(answers, expected).misfits;

describe("a scenario", () => {
  const low = { rijks: false, hoog: 1.75, achter: true };

  it("passes where it comes to what it expects", () => {
    expect(misfits(low, { conclusions: ["Toestemmingsvrij"] })).toEqual([]);
    expect(misfits({ rijks: true }, { conclusions: ["Vergunningplicht"], asked: ["rijks"] })).toEqual([]);
  });

  it("names what is asked in full, or what is still open", () => {
    expect(misfits(low, { conclusions: ["Toestemmingsvrij"], asked: ["rijks", "hoog", "achter"] })).toEqual([]);
    expect(misfits(low, { conclusions: ["Toestemmingsvrij"], asked: [] })).toEqual([]);
    expect(misfits(low, { conclusions: ["Toestemmingsvrij"], asked: ["rijks", "achter", "hoog"] })).toEqual(["asked"]);
    const both = ["Toestemmingsvrij", "Vergunningplicht"];
    expect(misfits({ rijks: false }, { conclusions: both, asked: ["hoog", "achter"] })).toEqual([]);
  });

  it("fails on another conclusion, on an end that it does not reach and on answers that do not fit", () => {
    expect(misfits(low, { conclusions: ["Vergunningplicht"] })).toEqual(["conclusions"]);
    expect(misfits({ rijks: false }, { conclusions: ["Toestemmingsvrij", "Vergunningplicht"] })).toEqual(["unfinished"]);
    expect(misfits({ ...low, weg: true }, { conclusions: ["Toestemmingsvrij"] })).toEqual(["problems"]);
  });

  it("names answers that do not matter, and passes", () => {
    const { misfits: wrong, found } = played({ rijks: true, hoog: 3 }, { conclusions: ["Vergunningplicht"] });
    expect([wrong, found.ignored]).toEqual([[], ["hoog"]]);
  });

  it("asks as the session machine does", () => {
    const actor = createActor(createSessionMachine(check)).start();
    const asked: string[] = [];
    for (let id = actor.getSnapshot().context.question; id !== null; id = actor.getSnapshot().context.question) {
      asked.push(id);
      actor.send({ type: "answer", id, answer: low[id as keyof typeof low] });
    }
    expect(playAnswers(check, low).asked).toEqual(asked);
  });
});

describe("a scenario file", () => {
  it("comes back as it was, with fields that we do not know", () => {
    const file = { by: "mij", scenarios: [{ name: "a", answers: { x: [] }, expect: { conclusions: [] }, note: 1 }] };
    expect(readScenarios(writeScenarios(readScenarios(JSON.stringify(file)).value!)).value).toEqual(file);
  });

  it.each([
    ["{", ""],
    ["[]", ""],
    ['{"scenarios":[{"name":"a","answers":{"x":{}},"expect":{"conclusions":[]}}]}', "scenarios.0.answers.x"],
    ['{"scenarios":[{"name":"a","answers":{},"expect":{}}]}', "scenarios.0.expect.conclusions"],
    ['{"scenarios":[{"name":"a","answers":{"__proto__":1},"expect":{"conclusions":[]}}]}', "scenarios.0.answers.__proto__"],
  ])("that is wrong says where: %s", (text, path) => {
    expect(readScenarios(text).diagnostics).toMatchObject([{ code: "scenario/unreadable", params: { path } }]);
  });
});

describe("a study", () => {
  it("only plays where the rules do not fit the budget", () => {
    const study = studyOf({ file: "test.xml", model: ruleFile(rules) }, 1).value!;
    expect([study.drawn, huntOf(study)]).toEqual([undefined, undefined]);
    const scenario = { name: "rijks", answers: { rijks: true }, expect: { conclusions: ["Vergunningplicht"] } };
    expect(testScenarios(study, [scenario], true)).toMatchObject({ passed: 1, failed: 0 });
    expect(generateScenarios(study, undefined, [scenario])).toEqual({ scenarios: [scenario], added: 0 });
  });

  it("tells outcomes of several tops apart, each with its own codes", () => {
    const model = ruleFile({ questions: [{ id: "a" }, { id: "b" }], tables: [...tops] });
    const bare = { ...model, decisions: model.decisions.map(({ functioneleStructuurRef: _ref, ...decision }) => decision) };
    const study = studyOf({ file: "test.xml", model: bare }).value!;
    const { coverage, mutants, scenarios } = generateScenarios(study, huntOf(study));
    expect(coverage!.outcomes).toEqual({ touched: 4, reachable: 4, missed: [] });
    expect([mutants!.survivors, mutants!.caught]).toEqual([[], mutants!.mutants]);
    expect(testScenarios(study, scenarios.slice(0, 1), false).coverage!.outcomes.missed).toHaveLength(3);
  });
});
