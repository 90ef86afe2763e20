/** How many mistakes in the rules scenarios catch, and which they miss, each with answers that would catch it. JSON-safe. */
import type { Answers } from "../session/step.ts";
import { placeOfRow } from "./coverage.ts";
import type { RowPlace } from "./coverage.ts";
import type { Hunt } from "./hunt.ts";
import type { Mutant, MutantKind } from "./mutants.ts";
import { scenarioName, scenarioOf } from "./names.ts";
import { playAnswers } from "./play.ts";
import type { Scenario } from "./scenarioFile.ts";
import type { Study } from "./study.ts";

/** A mistake and where it stands. */
export interface Mistake extends RowPlace {
  readonly kind: MutantKind;
  /** From 1. */
  readonly column?: number;
  readonly before: string;
  readonly after: string;
}

/** A mistake that no scenario catches. */
export interface Survivor extends Mistake {
  /** A scenario that would catch it: with what the rules say now. */
  readonly scenario: Scenario;
}

export interface MutantFigures {
  /** Mistakes that change what the rules do for some answers: those that scenarios can catch. */
  readonly mutants: number;
  readonly caught: number;
  readonly survivors: readonly Survivor[];
  /** Mistakes that make no difference, whatever is answered. */
  readonly equivalent: number;
  /** Of a form: mistakes of which a search found no difference, though there may be one. */
  readonly undecided: readonly Mistake[];
  /** Mistakes that were not looked at, since the rules are too large. */
  readonly notExamined: number;
}

/** Judges all mutants against answers of scenarios that pass. */
export function mutantFigures(study: Study, hunt: Hunt, played: readonly Answers[]): MutantFigures {
  const caught = new Set(played.flatMap((answers) => hunt.catches(answers)));
  const survivors: Survivor[] = [];
  const none: Mistake[] = [];
  hunt.different.forEach((mutant, at) => {
    if (caught.has(at)) return;
    const answers = hunt.differ(at);
    if (answers === undefined) none.push(mistakeOf(hunt, mutant));
    else survivors.push({ ...mistakeOf(hunt, mutant), scenario: catching(study, answers) });
  });
  return {
    mutants: caught.size + survivors.length,
    caught: caught.size,
    survivors,
    equivalent: hunt.same + (hunt.isExact ? none.length : 0),
    undecided: hunt.isExact ? [] : none,
    notExamined: hunt.notExamined,
  };
}

function mistakeOf({ program }: Hunt, { kind, decision, row, column, before, after }: Mutant): Mistake {
  return { kind, ...placeOfRow(program, decision, row), ...(column !== undefined && { column: column + 1 }), before, after };
}

function catching({ check }: Study, answers: Answers): Scenario {
  const found = playAnswers(check, answers);
  return scenarioOf(check, scenarioName(check, answers, found), answers, found);
}
