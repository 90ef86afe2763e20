/** Whether an explanation is as short as any: every subset of the answers, and every complete set of answers, is tried by direct evaluation. */
import { cellAnswers } from "../analysis/cellAnswers.ts";
import { compileCheck } from "../check/compileCheck.ts";
import { codeOf } from "../check/outcomes.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Program } from "../program/program.ts";
import { explanationOf } from "../reading/explanation.ts";
import type { Answer } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { allCells, drawFrom, randomCells, randomRuleFile } from "./random.ts";

const key = (cells: unknown): string => JSON.stringify(cells);

/**
 * What is wrong with the explanation of random answers to a random conclusie of up to `maxQuestions` questions; `undefined` where nothing is,
 * null where the conclusie has more than `most` complete sets of answers, or the answers cannot all be given.
 */
export function explanationMisfit(seed: number, maxQuestions: number, most = 5000): string | undefined | null {
  const draw = drawFrom(seed);
  const files = [{ file: "file.xml", model: randomRuleFile(draw, maxQuestions) }];
  const program = compileProgram(files).value;
  const check = compileCheck(files).value;
  const all = program && allCells(program, most);
  if (!program || !check || !all) return null;
  const given = answersOf(program, randomCells(program, draw));
  if (given === undefined) return null;
  const counted = stepOf(check, given.answers).answered.map((id) => program.questions.findIndex((question) => question.id === id));
  const outcomes = all.map((cells) => codesOf(program, cells));
  const isLike = (cells: readonly CellAnswer[], kept: readonly number[]): boolean =>
    kept.every((question) => key(cells[question]) === key(given.cells[question]));
  const outlook = (kept: readonly number[]): string => [...new Set(outcomes.filter((_, at) => isLike(all[at]!, kept)))].sort().join("|");
  const explanation = explanationOf(check, given.answers);
  const now = outlook(counted);
  const deciding = explanation.deciding.map((id) => program.questions.findIndex((question) => question.id === id));
  if (outlook(deciding) !== now) return `the deciding answers ${key(explanation.deciding)} do not force the outcome`;
  for (let bits = 0; bits < 1 << counted.length; bits++) {
    const kept = counted.filter((_, at) => bits & (1 << at));
    if (kept.length < deciding.length && outlook(kept) === now) return `${key(kept)} is shorter than ${key(deciding)}`;
  }
  const fewest = new Map<string, number>();
  all.forEach((cells, at) => {
    // Answers that cannot be given lead nowhere.
    if (answersOf(program, cells) === undefined) return;
    const changed = counted.filter((question) => key(cells[question]) !== key(given.cells[question])).length;
    if (changed > 0) fewest.set(outcomes[at]!, Math.min(fewest.get(outcomes[at]!) ?? Infinity, changed));
  });
  for (const possible of now.split("|")) fewest.delete(possible);
  const found = explanation.activities[0]!.nearest.map(({ codes, changes }): [string, number] => [
    key([...codes].sort()),
    changes.filter(({ kind }) => kind === "changed").length,
  ]);
  const [expected, got] = [[...fewest], found].map((pairs) => key(pairs.sort(([one], [other]) => (one < other ? -1 : 1))));
  return expected === got ? undefined : `nearest outcomes are ${expected}, not ${got}`;
}

/** Cells as answers, undefined where a cell has none. */
function answersOf(program: Program, cells: readonly CellAnswer[]) {
  const answers: { [id: string]: Answer } = {};
  for (const [at, question] of program.questions.entries()) {
    const cell = cells[at]!;
    const answer = typeof cell === "number" ? cellAnswers(question)[cell] : question.options.filter((_, option) => cell[option]);
    if (answer === undefined) return undefined;
    answers[question.id] = answer;
  }
  return { cells, answers };
}

function codesOf(program: Program, cells: readonly CellAnswer[]): string {
  const { decision } = program.tops[0]!;
  const { values } = program.decisions[decision]!;
  const codes = outcomeOf(program.decisions, decision, evaluateAll(program.decisions, cells)).map((value) => codeOf(values[value]!));
  return key([...new Set(codes.filter((code) => code !== undefined))].sort());
}
