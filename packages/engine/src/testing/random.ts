/** Seeded randomness for tests and campaigns: the same seed gives the same rule files, answers and walks on every machine. */
import type { HitPolicy } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import { domainSize } from "../diagram/order.ts";
import type { Program } from "../program/program.ts";
import { ruleFile } from "./ruleFiles.ts";
import type { QuestionSpec, TableSpec } from "./ruleFiles.ts";

/** Draws whole numbers below a bound. */
export type Draw = (below: number) => number;

/** A generator of numbers from a seed (xorshift, 32 bits). */
export function drawFrom(seed: number): Draw {
  let state = (seed ^ 0x9e3779b9) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const policies: readonly HitPolicy[] = ["ANY", "UNIQUE", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"];
const codes = ['"Vergunningplicht"', '"Toestemmingsvrij"', '"NeemContactOpMet"', '"Verbod"'];

/** A random conclusie of at most `maxQuestions` questions of all kinds, one to five tables, any hit policy, nulls and negations. */
export function randomRuleFile(draw: Draw, maxQuestions: number): RuleFile {
  const questions = Array.from({ length: 1 + draw(maxQuestions) }, (_, i) => randomQuestion(draw, `q${i}`));
  const tables: TableSpec[] = [];
  const inner = draw(4);
  for (let i = 0; i <= inner; i++) tables.push(randomTable(draw, questions, tables, i === inner));
  return ruleFile({ questions, tables, fixed: [{ id: "fixed", value: "true" }] });
}

function randomQuestion(draw: Draw, id: string): QuestionSpec {
  const prioriteit = draw(5);
  switch (draw(8)) {
    case 0:
      return { id, prioriteit, type: "list", options: ["a", "b", "a, b"].slice(0, 2 + draw(2)) };
    case 1:
      return { id, prioriteit, type: "list", multiple: true, options: ["a", "b", "ab"].slice(0, 2 + draw(2)) };
    case 2:
      return { id, prioriteit, type: "number" };
    case 3:
      return { id, prioriteit, type: "place" };
    case 4:
      return { id, prioriteit, type: "string" };
    case 5:
      return { id, prioriteit, type: "date" };
    default:
      return { id, prioriteit };
  }
}

function randomTable(draw: Draw, questions: readonly QuestionSpec[], earlier: readonly TableSpec[], top: boolean): TableSpec {
  const names = [...questions.map(({ id }) => id), ...earlier.map(({ name }) => name), "fixed"];
  const inputs = [...new Set(Array.from({ length: 1 + draw(4) }, () => names[draw(names.length)]!))];
  const policy = policies[draw(policies.length)]!;
  const aggregation = policy === "COLLECT" && !top && draw(2) === 0 ? (["SUM", "MIN", "MAX", "COUNT"] as const)[draw(4)]! : undefined;
  const outputs = aggregation ? ["1", "2", "3"] : top ? codes : ['"ja"', '"nee"', "true", "false", "2"];
  const rows = Array.from({ length: 1 + draw(5) }, () => [
    ...inputs.map((name) => randomEntry(draw, name, questions, earlier)),
    outputs[draw(outputs.length)]!,
  ]);
  const ranked = policy === "PRIORITY" || policy === "OUTPUT ORDER";
  return {
    name: `t${earlier.length}`,
    policy,
    inputs,
    rows,
    ...(aggregation && { aggregation }),
    ...(ranked && { outputValues: outputs.join() }),
  };
}

function randomEntry(draw: Draw, name: string, questions: readonly QuestionSpec[], earlier: readonly TableSpec[]): string {
  if (draw(3) === 0) return "-";
  if (draw(12) === 0) return "not(null)";
  const pick = (texts: readonly string[]): string => texts[draw(texts.length)]!;
  const question = questions.find(({ id }) => id === name);
  if (question === undefined) {
    if (!earlier.some((table) => table.name === name)) return pick(["true", "false"]);
    return pick(['"ja"', '"nee"', "true", "false", "> 1", "2", "null", 'not("ja")', 'if ?=null then false else contains(?,"a")']);
  }
  switch (question.type) {
    case "list":
      return pick(['"a"', '"b"', '"a","b"', 'not("a")', 'contains(?,"a")', 'not(contains(?,"b"))', '"c"']);
    case "number":
      return pick(["< 3", "<= 3", "[3..5)", "(3..5]", "> 5", "3", "not(3)", "3,5"]);
    case "place":
      return pick(['"ja"', '"deels","nee"', "true", "false", 'not("ja")']);
    case "string":
      return pick(['"x"', '"y"', 'not("x")', '"x","z"']);
    case "date":
      return pick(['date("2026-01-01")', '< date("2026-01-01")', '[date("2026-01-01")..date("2026-02-01")]']);
    default:
      return pick(["true", "false"]);
  }
}

/** Random complete answers as cells. */
export function randomCells(program: Program, draw: Draw): CellAnswer[] {
  return program.questions.map(({ domain, options }) =>
    domain.kind === "multiple" ? options.map(() => draw(2) === 1) : draw(domainSize(domain, options.length)),
  );
}

/** Every complete set of answers, in order; `undefined` where there are more than `most`. */
export function allCells(program: Program, most: number): CellAnswer[][] | undefined {
  let all: CellAnswer[][] = [[]];
  for (const { domain, options } of program.questions) {
    const answers: CellAnswer[] =
      domain.kind === "multiple"
        ? Array.from({ length: 2 ** options.length }, (_, set) => options.map((_option, i) => ((set >> i) & 1) === 1))
        : Array.from({ length: domainSize(domain, options.length) }, (_, cell) => cell);
    if (all.length * answers.length > most) return undefined;
    all = all.flatMap((cells) => answers.map((answer) => [...cells, answer]));
  }
  return all;
}
