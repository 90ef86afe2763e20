/** Plays every scenario of every example through the engine's public API, and holds each example to be free of faults and gaps. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analyse, compileCheck, readRuleFile, toCheckFile, type Diagnostic, type RuleMeta } from "@vragenboom/engine";
import { readCheck, stepOf, type Answers, type Check, type Step } from "@vragenboom/engine/runtime";
import { describe, expect, it } from "vitest";

interface Scenario {
  readonly name: string;
  readonly answers: Answers;
  readonly expect: { readonly conclusions: readonly string[]; readonly asked?: readonly string[] };
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(folder(path), "utf8"));

const names = readdirSync(folder(".")).filter((name) => existsSync(folder(`${name}/${name}.xml`)));

/** The rule files of an example: its own, then those that belong to the same check. */
const filesOf = (name: string) => [
  `${name}.xml`,
  ...readdirSync(folder(name))
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith(".xml"))
    .sort(),
];

/** The compiled check of an example, with all that reading, compiling and analysis had to say. */
function compiled(name: string): { check: Check; diagnostics: readonly Diagnostic[] } {
  const meta = json(`${name}/${name}.meta.json`) as RuleMeta;
  const read = filesOf(name).map((file) => ({ file, ...readRuleFile(readFileSync(folder(`${name}/${file}`)), file) }));
  const sources = read.map(({ file, value }, at) => ({ file, model: value!.model, ...(at === 0 && { meta }) }));
  const { value: check, diagnostics } = compileCheck(sources);
  const found = analyse(sources).files.flatMap((one) => one.diagnostics);
  return { check: check!, diagnostics: [...read.flatMap((one) => one.diagnostics), ...diagnostics, ...found] };
}

const codesOf = (step: Step) => [...new Set(step.activities.flatMap(({ conclusions }) => conclusions.map(({ code }) => code)))].sort();

/** The questions asked of a citizen who gives these answers, one at a time, until one has no answer here. */
function inTurn(check: Check, answers: Answers): readonly string[] {
  const asked: string[] = [];
  let given: Answers = {};
  for (;;) {
    const { next } = stepOf(check, given);
    const id = check.questions[next]?.id;
    if (id === undefined || !(id in answers)) return asked;
    asked.push(id);
    given = { ...given, [id]: answers[id]! };
  }
}

describe.each(names)("%s", (name) => {
  const { check, diagnostics } = compiled(name);
  const { scenarios } = json(`${name}/${name}.scenarios.json`) as { scenarios: readonly Scenario[] };

  it("has no fault, gap, contradiction, or row, question or outcome out of reach", () => {
    // An answer that comes to the same as another is kept where people would miss it; sources and long sentences are advice.
    expect(diagnostics.filter(({ code }) => !/^option\/|^text\/long-sentence$|^question\/without-source$/.test(code))).toEqual([]);
  });

  it("comes back whole from its check file", () => {
    const read = readCheck(JSON.parse(toCheckFile(check)));
    expect(read.diagnostics).toEqual([]);
    expect(JSON.parse(toCheckFile(read.value!))).toEqual(JSON.parse(toCheckFile(check)));
    expect(read.value).toMatchObject({ version: check.version, title: check.title });
  });

  it("has scenarios with names of their own", () => {
    expect(new Set(scenarios.map((scenario) => scenario.name)).size).toBe(scenarios.length);
  });

  it.each(scenarios)("$name", ({ answers, expect: expected }) => {
    const step = stepOf(check, answers);
    expect(codesOf(step)).toEqual([...expected.conclusions].sort());
    expect(step.relevant).toEqual(expected.asked ?? []);
    expect({ ignored: step.ignored, problems: step.problems }).toEqual({ ignored: [], problems: [] });
    const states = new Set(step.activities.map(({ state }) => state));
    if (step.relevant.length === 0) expect(states).toEqual(new Set(["concluded"]));
    else expect(states).toContain("open");
  });

  // Scenarios of a form answer a part of it, those of a conclusie all that a citizen is asked on that way.
  it("asks what its scenarios answer and nothing else", () => {
    const complete = scenarios.filter(({ expect: { asked } }) => asked === undefined || asked.length === 0);
    for (const { answers } of complete) expect(new Set(inTurn(check, answers))).toEqual(new Set(Object.keys(answers)));
  });

  it("explains every conclusion, and its scenarios meet each explanation", () => {
    const ended = scenarios.flatMap(({ answers }) => stepOf(check, answers).activities.filter(({ state }) => state === "concluded"));
    const met = ended.flatMap(({ conclusions }) => conclusions);
    expect(met.filter(({ explanation }) => explanation === null)).toEqual([]);
    expect(new Set(met.map(({ explanationIndex }) => explanationIndex)).size).toBe(check.explanations.length);
  });

  it("asks every measure in some scenario", () => {
    const met = scenarios.flatMap(({ answers }) => stepOf(check, answers).activities.flatMap(({ measures }) => measures));
    const known = check.activities.flatMap(({ measures }) => measures.map(({ voorschrift, id }) => `${voorschrift} ${id}`));
    expect(new Set(met.map(({ voorschrift, id }) => `${voorschrift} ${id}`))).toEqual(new Set(known));
  });

  it("names for every code what to do", () => {
    for (const { codes } of check.activities) {
      expect(codes.filter((code) => check.codes?.[code]?.action === undefined)).toEqual([]);
    }
  });

  it("keeps its own keys: every entry of the meta file is about a question of the check", () => {
    const meta = json(`${name}/${name}.meta.json`) as { questions?: object };
    const ids = new Set(check.questions.map(({ id }) => id));
    expect(Object.keys(meta.questions ?? {}).filter((id) => !ids.has(id))).toEqual([]);
  });
});
