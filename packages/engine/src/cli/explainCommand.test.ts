/** `vragenboom explain` on an example of our own: reasons, rows with their sources, and ways to other outcomes that replay. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import type { Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { explainCommand } from "./explainCommand.ts";
import { parseArguments } from "./parseArguments.ts";
import { forDevice } from "./terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "vragenboom-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = fileURLToPath(new URL("../../../../examples/dakkapel/dakkapel.xml", import.meta.url));
const { model } = readRuleFile(readFileSync(path), path).value!;
const check = compileCheck([{ file: "dakkapel.xml", model }]).value!;
const question = (part: string) => check.questions.find(({ text }) => text.includes(part))!.id;

function explain(answers: Answers, ...words: readonly string[]) {
  const given = join(folder, "antwoorden.json");
  writeFileSync(given, JSON.stringify(answers));
  const { call } = parseArguments(["explain", path, "--answers", given, ...words]);
  const { outputs, json } = explainCommand(call);
  const text = forDevice(outputs.map((output) => output.text).join(""), { colour: false });
  return { text, activity: (json as { readonly activities: readonly Explained[] }).activities[0]! };
}

interface Explained {
  readonly deciding: readonly { readonly id: string }[];
  readonly rows: readonly { readonly decision: string; readonly line: number; readonly sources: readonly { readonly label: string }[] }[];
  readonly nearest: readonly { readonly codes: readonly string[]; readonly answers: Answers; readonly changes: readonly unknown[] }[];
}

describe("vragenboom explain", () => {
  const monument = { [question("monument")]: "Ja, een gemeentelijk of provinciaal monument" };

  it("names the one answer that decides, and the rows with line and legal source", () => {
    const { activity, text } = explain(monument);
    expect(activity.deciding.map(({ id }) => id)).toEqual(Object.keys(monument));
    expect(activity.rows[0]).toMatchObject({ decision: "Conclusie dakkapel", line: expect.any(Number) as number });
    expect(activity.rows.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
    const lines = readFileSync(path, "utf8").split("\n");
    for (const { line } of activity.rows) expect(lines[line - 1]).toContain("rule");
    expect(text).toContain("Deze antwoorden beslissen\n  Is uw huis een monument?\n    Ja, een gemeentelijk of provinciaal monument");
  });

  it("gives other outcomes with answers that lead to them", () => {
    const { activity } = explain(monument);
    expect(activity.nearest.length).toBeGreaterThan(1);
    for (const { codes, answers } of activity.nearest) {
      const { state, conclusions } = stepOf(check, answers).activities[0]!;
      expect([state, conclusions.map(({ code }) => code).sort()]).toEqual(["concluded", [...codes].sort()]);
    }
  });

  it("speaks English when asked", () => expect(explain(monument, "--lang", "en").text).toContain("These answers decide"));
});
