/** The commands on real rule files, read from beside the repository where they are present; in this process, so that all of them can be tried. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { evaluateDmn } from "../evaluate/dmnEvaluate.ts";
import type { Json } from "../feel/expressionValue.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Answer } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { checkCommand } from "./checkCommand.ts";
import { loadFiles } from "./loadFiles.ts";
import { parseArguments } from "./parseArguments.ts";
import { runCommand } from "./runCommand.ts";

const folder = fileURLToPath(new URL("../../../../../shared/sttr-files/", import.meta.url));
const names = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(xml|dmn)$/.test(name) && !/_(manifest|opdracht\w*)\.xml$/.test(name))
      .sort()
  : [];
const call = (...words: string[]) => parseArguments([...words, "--json"]).call;

interface CheckJson {
  readonly files: readonly { readonly statistics: { readonly expectedQuestions: number; readonly questions: number } }[];
}

describe.skipIf(names.length === 0)("real rule files (skipped where shared/sttr-files is not beside the repository)", () => {
  it.each(names)("%s is checked, and run unless its references lead nowhere", (name) => {
    const path = join(folder, name);
    const checked = checkCommand(call("check", path));
    const text = JSON.stringify(checked.json);
    expect(checked.status).toBe(text.includes('"severity":"error"') ? 1 : 0);
    const ran = runCommand(call("run", path));
    expect(ran.status).toBe(/"(model\/dangling-reference|graph\/cycle)"/.test(text) ? 2 : 0);
  });

  it.each([
    ["amsterdam/geo.dmn", 2.25, 11],
    ["amsterdam/tree-felling.dmn", 1.83, 4],
    ["amsterdam/zonnepaneel-en-zonneboiler-bouwen-v47-6324.xml", 5.4, 39],
  ])("%s asks %d of %d questions", (name, expected, questions) => {
    const { statistics } = (checkCommand(call("check", join(folder, name))).json as CheckJson).files[0]!;
    expect(statistics.expectedQuestions).toBeCloseTo(expected, 1);
    expect(statistics.questions).toBe(questions);
  });
});

/** The same draws on every run; mulberry32. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** An answer to every question, undefined where the file has one that plain DMN gets in another form: places, dates, fixed values. */
function drawAnswers({ uitvoeringsregels }: RuleFile, draw: (below: number) => number): Map<string, Answer> | undefined {
  const answers = new Map<string, Answer>();
  for (const { id, content } of uitvoeringsregels) {
    if (content.kind !== "vraag" || content.gegevensType === "date" || content.optieType === "meerdereAntwoorden") return undefined;
    const { gegevensType, opties } = content;
    if (gegevensType === "boolean") answers.set(id, draw(2) === 0);
    else if (gegevensType === "number") answers.set(id, draw(400) / 2);
    else answers.set(id, opties.length > 0 ? opties[draw(opties.length)]!.text : "iets");
  }
  return answers;
}

describe.skipIf(names.length === 0)("evaluate, beside the check", () => {
  it.each(names)("%s comes to the same conclusion, or to null where DMN is stricter", (name) => {
    const seed = 20_260_701;
    const draw = drawer(seed);
    const file = loadFiles([join(folder, name)]).files[0]!;
    const { model } = file;
    const top = model.decisions.find(({ functioneleStructuurRef }) => functioneleStructuurRef !== undefined);
    const { value: check, diagnostics } = compileCheck([{ file: name, model }]);
    const isBroken = diagnostics.some(({ code }) => code === "model/dangling-reference");
    if (model.typering !== "conclusie" || top === undefined || check?.activities.length !== 1) return;
    const dmn = readDmn(file.document!)!;
    let compared = 0;
    for (let i = 0; i < 25; i++) {
      const answers = drawAnswers(model, draw);
      if (answers === undefined) return;
      const inputs: [string, Json][] = model.inputData.flatMap((input) => {
        const answer = answers.get(input.uitvoeringsregelId ?? "");
        return answer === undefined ? [] : [[input.name, answer as Json]];
      });
      const { conclusions } = stepOf(check, Object.fromEntries(answers)).activities[0]!;
      const value = evaluateDmn(dmn, Object.fromEntries(inputs), name).decisions.get(top.name) ?? null;
      const codes = conclusions.map(({ code }) => code);
      const values = Array.isArray(value) ? [...new Set(value.map(String))] : value === null ? [] : [String(value)];
      if (values.length > 0) {
        expect(codes, `seed ${seed}, draw ${i}: ${JSON.stringify(Object.fromEntries(answers))}`).toEqual(values);
        compared++;
      }
    }
    expect(compared > 0).toBe(!isBroken);
  });
});
