/** All that scenarios of one rule file are measured against, made once: the check, its goals, and the outcome of each mutant. */
import { checkOf } from "../check/compileCheck.ts";
import type { CheckSource } from "../check/compileCheck.ts";
import { diagramBudget } from "../check/diagrams.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { DecisionDiagrams } from "../diagram/decisions.ts";
import { depthFirstOrder } from "../diagram/order.ts";
import { OverBudget } from "../diagram/workspace.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Program } from "../program/program.ts";
import type { Check } from "../session/check.ts";
import { preparedOf } from "../session/prepared.ts";
import type { Answers } from "../session/step.ts";
import { startSession, transition } from "../session/transition.ts";
import { formGoalsOf } from "./formGoals.ts";
import { goalsOf, terrainOf } from "./goals.ts";
import type { Goals } from "./goals.ts";
import { Ground } from "./ground.ts";
import type { LevelCells } from "./ground.ts";
import { playAnswers } from "./play.ts";
import type { Found } from "./play.ts";
import type { Terrain, Way } from "./ways.ts";

/** A rule file with its check, drawn for scenarios. */
export interface Study {
  readonly source: CheckSource;
  readonly program: Program;
  readonly check: Check;
  readonly isForm: boolean;
  /** Undefined where the rules do not fit the budget; then scenarios are only played. */
  readonly drawn: Drawn | undefined;
}

export interface Drawn {
  readonly ground: Ground;
  readonly terrain: Terrain;
  readonly goals: Goals;
}

/** Answers with what they come to. */
export interface Touched {
  readonly answers: Answers;
  readonly found: Found;
  readonly cells: LevelCells;
  /** Indexes of goals. */
  readonly goals: readonly number[];
}

/** The study of a file; none where its decisions go in circles. Diagnostics are those of compiling. */
export function studyOf(source: CheckSource, budget = diagramBudget): Checked<Study> {
  const { value: program, diagnostics } = compileProgram([source]);
  if (program === undefined) return { diagnostics };
  const check = checkOf(program, [source], budget);
  const isForm = source.model.typering === "indieningsvereisten";
  return { value: { source, program, check, isForm, drawn: draw(program, source, check, isForm, budget) }, diagnostics };
}

function draw(program: Program, source: CheckSource, check: Check, isForm: boolean, budget: number): Drawn | undefined {
  return withGround(program, source, check, budget, (ground) => {
    const terrain = terrainOf(ground);
    const goals = isForm ? formGoalsOf(ground, terrain, check, (way) => completeAnswers(check, ground, way, () => 0)) : goalsOf(ground);
    return { ground, terrain, goals };
  });
}

/** What `use` makes of a program drawn in asking order, else depth-first; undefined where neither fits. */
export function withGround<T>(
  program: Program,
  source: CheckSource,
  { questions }: Check,
  budget: number,
  use: (ground: Ground) => T,
): T | undefined {
  for (const order of [program.questions.map((_, question) => question), depthFirstOrder(program)]) {
    try {
      return use(new Ground(program, source, questions, new DecisionDiagrams(program, order, budget)));
    } catch (fault) {
      if (!(fault instanceof OverBudget)) throw fault;
    }
  }
  return undefined;
}

/** What answers touch. */
export function touchedBy({ check }: Study, { ground, goals }: Drawn, answers: Answers): Touched {
  const found = playAnswers(check, answers);
  const { byId } = preparedOf(check);
  const counted = new Set(found.answered.map((id) => byId.get(id)![0]!));
  const cells = ground.cells(answers);
  return { answers, found, cells, goals: goals.touched(counted, cells, answers) };
}

/**
 * Answers as a session asks for them: those of a way, and elsewhere the cell that weighs most, the first among equals. What is not asked is not
 * answered.
 */
export function completeAnswers(check: Check, ground: Ground, way: Way, weight: (level: number, cell: number) => number): Answers {
  const { byId } = preparedOf(check);
  const cells = new Int32Array(ground.diagrams.levels.length).fill(-1);
  let state = startSession(check);
  let answers: Answers = {};
  while (state.phase === "asking" && state.question !== null) {
    const id = state.question;
    const question = byId.get(id)![0]!;
    const isMultiple = ground.program.questions[question]!.domain.kind === "multiple";
    for (const level of ground.levelsOf[question]!) {
      const open = Array.from({ length: ground.diagrams.workspace.sizes[level]! }, (_, cell) => cell).filter((cell) =>
        ground.isOpen(level, cell),
      );
      const best = open.reduce((most, cell) => (weight(level, cell) > weight(level, most) ? cell : most), isMultiple ? 0 : (open[0] ?? 0));
      cells[level] = way.get(level) ?? best;
    }
    const answer = ground.answer(question, cells);
    const next = answer === undefined ? state : transition(check, state, { type: "answer", id, answer });
    if (next === state || Object.hasOwn(answers, id)) break;
    answers = { ...answers, [id]: answer! };
    state = next;
  }
  return answers;
}
