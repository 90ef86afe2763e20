/** An aansluitpunt with and without the file that it leads to. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Answers, Step } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { ruleFile } from "../testing/ruleFiles.ts";

/** A form that asks a date and whatever the decision `extra` of the model `Extra` asks. */
const top: RuleFile = {
  ...ruleFile({
    typering: "indieningsvereisten",
    questions: [{ id: "datum", type: "date" }],
    tables: [{ name: "top", policy: "ANY", inputs: ["datum", "punt"], rows: [["not(null)", "true", "true"]] }],
  }),
  name: "Evenement",
};
const invoking = (model: RuleFile, modelName: string, decisionName: string): RuleFile => ({
  ...model,
  decisions: [
    {
      id: "d-punt",
      name: "punt",
      variable: "punt",
      requires: [],
      logic: {
        kind: "invocation",
        bindings: [
          { name: "namespace", text: "namespace" },
          { name: "model name", text: `"${modelName}"` },
          { name: "decision name", text: `"${decisionName}"` },
        ],
      },
    },
    ...model.decisions.map((decision) => ({ ...decision, requires: [{ kind: "decision" as const, id: "d-punt" }] })),
  ],
});
const extra: RuleFile = {
  ...ruleFile({
    typering: "indieningsvereisten",
    questions: [{ id: "route", type: "string" }],
    tables: [{ name: "extra", policy: "ANY", inputs: ["route"], rows: [["not(null)", "true"]] }],
  }),
  name: "Extra",
};

function step(models: readonly RuleFile[], answers: Answers = {}): Step {
  return stepOf(compileCheck(models.map((model, i) => ({ file: `${i}.xml`, model }))).value!, answers);
}

describe("an aansluitpunt", () => {
  const form = invoking(top, "Extra", "extra");

  it("is none without its file, and says so", () => {
    const { relevant, reservations } = step([form]);
    expect([relevant, reservations]).toEqual([["datum"], ['De regels van "punt" zijn hier niet meegenomen.']]);
  });

  it("runs as one with the file that it leads to, in either order", () => {
    for (const models of [
      [form, extra],
      [extra, form],
    ]) {
      const { activities, reservations } = step(models);
      expect(reservations).toEqual([]);
      expect(activities[models.indexOf(form)]!.requirements).toEqual(models[0] === form ? ["datum", "route"] : ["route", "datum"]);
      expect(step(models, { datum: "2026-01-31", route: "Langs het water" }).activities.map(({ state }) => state)).toEqual([
        "concluded",
        "concluded",
      ]);
    }
  });

  it("is none where files lead to each other in a circle", () => {
    const { activities, reservations } = step([form, invoking({ ...top, name: "Extra" }, "Evenement", "top")]);
    expect(activities).toHaveLength(2);
    expect(reservations).toHaveLength(1);
  });

  it("carries a conclusion over", () => {
    const asked = (name: string, inputs: readonly string[], row: readonly string[]): RuleFile => ({
      ...ruleFile({ questions: name === "Extra" ? [{ id: "boom" }] : [], tables: [{ name: "extra", policy: "ANY", inputs, rows: [row] }] }),
      name,
    });
    const models = [
      invoking(asked("Evenement", ["punt"], ['"ja"', '"Verbod"']), "Extra", "extra"),
      asked("Extra", ["boom"], ["true", '"ja"']),
    ];
    expect(step(models, { boom: true }).activities.map(({ conclusions }) => conclusions.map(({ code }) => code))).toEqual([
      ["Verbod"],
      ["ja"],
    ]);
  });
});
