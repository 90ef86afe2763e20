/** What a small check should do, found by trying every complete set of answers. Shares nothing with diagrams, restriction or sessions. */
import { compileCheck } from "../check/compileCheck.ts";
import { codeOf, measureOf } from "../check/outcomes.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Program } from "../program/program.ts";
import type { Check } from "../session/check.ts";
import { allCells } from "./random.ts";

/** Cells by question; undefined where a question is open. */
export type Partly = readonly (CellAnswer | undefined)[];

export interface BruteForce {
  readonly check: Check;
  /** For each activity the sets of codes (or measures) that completions of these answers have, each printed, sorted and once. */
  readonly outcomes: (answers: Partly) => readonly (readonly string[])[];
  /** Whether two completions that differ in this question alone have different outcomes. */
  readonly isRelevant: (answers: Partly, question: number) => boolean;
}

/** Compiles rule files twice, to a check and to something that tries everything; undefined where that is more than `most` completions. */
export function bruteForce(models: readonly RuleFile[], most = 600, budget?: number): BruteForce | undefined {
  const files = models.map((model, at) => ({ file: `file${at}.xml`, model }));
  const program = compileProgram(files).value;
  const check = compileCheck(files, budget).value;
  const all = program && allCells(program, most);
  if (!program || !check || !all) return undefined;
  const results = all.map((cells) => ({ cells, keys: cells.map((cell) => JSON.stringify(cell)), outcomes: outcomesOf(program, cells) }));
  const matching = (answers: Partly) => {
    const keys = answers.map((answer) => answer !== undefined && JSON.stringify(answer));
    return results.filter((result) => keys.every((key, at) => key === false || key === undefined || key === result.keys[at]));
  };
  return {
    check,
    outcomes: (answers) => {
      const found = matching(answers);
      return program.tops.map((_, top) => [...new Set(found.map(({ outcomes }) => outcomes[top]!))].sort());
    },
    isRelevant: (answers, question) => {
      const byRest = new Map<string, string>();
      return matching(answers).some(({ keys, outcomes }) => {
        const rest = keys.toSpliced(question, 1).join();
        const outcome = outcomes.join("|");
        const other = byRest.get(rest);
        byRest.set(rest, outcome);
        return other !== undefined && other !== outcome;
      });
    },
  };
}

function outcomesOf(program: Program, cells: readonly CellAnswer[]): string[] {
  const evaluated = evaluateAll(program.decisions, cells);
  return program.tops.map(({ decision, file }) => {
    const { values } = program.decisions[decision]!;
    const print = program.files[file]!.typering === "maatregelen" ? measureOf : codeOf;
    const things = outcomeOf(program.decisions, decision, evaluated).map((value) => print(values[value]!));
    return JSON.stringify([...new Set(things.flatMap((thing) => (thing === undefined ? [] : [JSON.stringify(thing)])))].sort());
  });
}
