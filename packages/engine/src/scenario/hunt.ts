/** Which mutants of the rules scenarios catch, and answers that would catch the others. Of outcomes exactly, of forms by playing. */
import { checkOf } from "../check/compileCheck.ts";
import { OverBudget } from "../diagram/workspace.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import type { Decision } from "../model/decision.ts";
import type { Program } from "../program/program.ts";
import type { Check } from "../session/check.ts";
import { equip } from "../session/evaluated.ts";
import { evaluate } from "../session/evaluation.ts";
import type { Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { askedBefore } from "../session/trail.ts";
import { terrainOf } from "./goals.ts";
import { Judge, mutated } from "./judge.ts";
import { mutantsOf, refinedProgram } from "./mutants.ts";
import type { Mutant } from "./mutants.ts";
import { completeAnswers, withGround } from "./study.ts";
import type { Drawn, Study } from "./study.ts";
import { firstDifference, leadsTo } from "./ways.ts";

/** Mutants that are judged; what is beyond is counted. The largest real file has some thousands. */
const mostMutants = 20_000;
/** Nodes over which mutants are drawn, and twice as many steps of work. */
const huntBudget = 6_000_000;
/** Plays of a form that a search for a difference may take. */
const mostPlays = 64;

/** The mutants of a file. Numbers of mutants are indexes into `different`. */
export interface Hunt {
  readonly made: number;
  /** Mutants that are the same as the rules for all answers, found so without any search. */
  readonly same: number;
  readonly different: readonly Mutant[];
  readonly notExamined: number;
  /** Whether `differ` finds a difference wherever there is one. */
  readonly isExact: boolean;
  readonly program: Program;
  /** Those that answers catch: the rules with the mistake do not come to the same, or ask more before they do. */
  readonly catches: (answers: Answers) => readonly number[];
  /** Answers that catch a mutant; undefined where none were found. */
  readonly differ: (mutant: number) => Answers | undefined;
}

/** The hunt for a file's mutants; undefined where its rules do not fit the budget. */
export function huntOf(study: Study): Hunt | undefined {
  if (study.drawn === undefined) return undefined;
  const program = refinedProgram(study.program, study.source);
  const written = new Set<Decision>(study.source.model.decisions);
  const { listed, made } = mutantsOf(program, (decision) => written.has(decision), mostMutants);
  return study.isForm ? formHunt(study, program, listed, made) : outcomeHunt(study, program, listed, made);
}

function outcomeHunt({ source, check }: Study, program: Program, mutants: readonly Mutant[], made: number): Hunt | undefined {
  return withGround(program, source, check, huntBudget, (ground) => {
    const judge = new Judge(ground);
    const terrain = terrainOf(ground);
    const { workspace } = ground.diagrams;
    const different: Mutant[] = [];
    const roots: NodeRef[] = [];
    let same = 0;
    let examined = 0;
    const matters = new Map<number, boolean>();
    for (const mutant of mutants) {
      const { decision } = mutant;
      if (!matters.has(decision)) matters.set(decision, judge.matters(decision));
      let root = judge.root;
      try {
        if (matters.get(decision)!) root = judge.rootOf(mutant);
      } catch (fault) {
        if (!(fault instanceof OverBudget)) throw fault;
        break;
      }
      examined++;
      if (root === judge.root) same++;
      else {
        different.push(mutant);
        roots.push(root);
      }
    }
    const known = new WeakMap<Answers, readonly number[]>();
    const comesTo = (root: NodeRef, cells: Int32Array): NodeRef | undefined => {
      const end = leadsTo(workspace, root, cells);
      if (end < 0) return end;
      // Out of asking order a later answer can settle what is still open here.
      const leaves = new Set<NodeRef>();
      const seen = new Set([end]);
      for (const ref of seen) {
        if (ref < 0) leaves.add(ref);
        if (leaves.size > 1) return undefined;
        if (ref < 0) continue;
        const level = workspace.levelOf(ref);
        const given = cells[level]!;
        for (let cell = 0; cell < workspace.sizes[level]!; cell++) {
          if (given < 0 ? terrain.isOpen(level, cell) : given === cell) seen.add(workspace.child(ref, cell));
        }
      }
      return [...leaves][0];
    };
    return {
      made,
      same,
      different,
      notExamined: made - examined,
      isExact: true,
      program,
      catches: (answers) => {
        const before = known.get(answers);
        if (before !== undefined) return before;
        const cells = ground.cells(answers);
        const own = comesTo(judge.root, cells);
        const found = own === undefined ? [] : roots.flatMap((root, at) => (comesTo(root, cells) === own ? [] : [at]));
        known.set(answers, found);
        return found;
      },
      differ: (at) => {
        const way = firstDifference(terrain, judge.root, roots[at]!);
        return way && completeAnswers(check, ground, way, () => 0);
      },
    };
  });
}

/** Of a form every mutant that changes what a session asks is caught; whether one that is not caught changes anything is searched for, not proved. */
function formHunt({ source, drawn, check: own }: Study, program: Program, mutants: readonly Mutant[], made: number): Hunt {
  const base = checkOf(program, [source]);
  const checks = new Map<number, Check>();
  const checkAt = (at: number): Check => {
    const known = checks.get(at);
    if (known) return known;
    const { decision } = mutants[at]!;
    const decisions = base.decisions.with(decision, mutated(base.decisions[decision]!, mutants[at]!));
    const made = equip({ ...base, decisions }, evaluate);
    checks.set(at, made);
    return made;
  };
  const asks = (check: Check, answers: Answers): string => {
    return JSON.stringify([askedBefore(check, answers, null), stepOf(check, answers).relevant]);
  };
  /** By answers what the form asks under them. */
  const plays = new Map<Answers, string>();
  const searched = new Map<number, Answers | undefined>();
  const known = new Map<string, readonly number[]>();
  const catches = (answers: Answers): readonly number[] => {
    const key = JSON.stringify(answers);
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = asks(base, answers);
    const found = mutants.flatMap((_, at) => (asks(checkAt(at), answers) === own ? [] : [at]));
    known.set(key, found);
    return found;
  };
  return {
    made,
    same: 0,
    different: mutants,
    notExamined: made - mutants.length,
    isExact: false,
    program,
    catches,
    differ: (at) => {
      if (searched.has(at)) return searched.get(at);
      if (plays.size === 0) for (const answers of waysThrough(own, drawn!, mostPlays)) plays.set(answers, asks(base, answers));
      const found = [...plays].find(([answers, before]) => asks(checkAt(at), answers) !== before)?.[0];
      searched.set(at, found);
      return found;
    },
  };
}

/** Different answers that touch the goals of a form. */
function waysThrough(check: Check, { ground, goals }: Drawn, most: number): readonly Answers[] {
  const found = new Map<string, Answers>();
  for (const goal of goals.goals) {
    const way = goals.wayTo(goal, () => 0);
    if (way === undefined || found.size >= most) continue;
    const answers = completeAnswers(check, ground, way, () => 0);
    found.set(JSON.stringify(answers), answers);
  }
  return [...found.values()];
}
