/** One program drawn for scenarios: its outcome as a diagram, and the way between answers and cells of its levels. */
import { cellAnswers } from "../analysis/cellAnswers.ts";
import type { CellAnswers } from "../analysis/cellAnswers.ts";
import type { CheckSource } from "../check/compileCheck.ts";
import { codeOf, measureOf } from "../check/outcomes.ts";
import { questionMeta } from "../check/questions.ts";
import { select } from "../diagram/buildTable.ts";
import type { Value } from "../feel/value.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import type { Program } from "../program/program.ts";
import { cellsOf } from "../session/answers.ts";
import type { CheckQuestion } from "../session/check.ts";
import type { Answer, Answers } from "../session/step.ts";

/** A cell for each level, -1 where the level is open. */
export type LevelCells = Int32Array;

/** Diagrams of one program with what scenarios need of them. Calls may throw `OverBudget`. */
export class Ground {
  readonly program: Program;
  readonly diagrams: DecisionDiagrams;
  readonly questions: readonly CheckQuestion[];
  /** By question the answer of each cell; `undefined` where no answer falls in a cell. */
  readonly answers: readonly CellAnswers[];
  /** The levels of each question. */
  readonly levelsOf: readonly (readonly number[])[];
  /** What leaves mean, as texts that tell them apart. */
  private readonly outcomes: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** `asked` are the questions of the check, in the same order; their domains may be cut coarser. */
  constructor(program: Program, source: CheckSource, asked: readonly CheckQuestion[], diagrams: DecisionDiagrams) {
    this.program = program;
    this.diagrams = diagrams;
    const metas = program.questions.map((question) => questionMeta(question, [source.meta]));
    this.questions = asked.map((question, at) => ({ ...question, domain: program.questions[at]!.domain }));
    this.answers = program.questions.map((question, at) => cellAnswers(question, metas[at]));
    const levels = program.questions.map((): number[] => []);
    diagrams.levels.forEach(({ question }, level) => levels[question]!.push(level));
    this.levelsOf = levels;
  }

  /** The outcome of all tops together, of these diagrams or of a variant of them: equal outcomes are equal references. */
  outcomeRoot(diagrams = this.diagrams): NodeRef {
    let joint: NodeRef | undefined;
    for (const { decision, file } of this.program.tops) {
      const { root, outcomes } = diagrams.outcome(decision);
      const { values } = diagrams.decision(decision);
      const named = outcomes.map((set) => this.leaf(set.map((value) => this.codeOf(file, values[value]!))));
      const own = diagrams.workspace.mapLeaves(root, (leaf) => named[leaf]!);
      joint = joint === undefined ? own : this.both(joint, own);
    }
    return joint ?? ~0;
  }

  /** The outcome of the only top with what a value of it stands for among it. */
  adding(root: NodeRef, value: Value): NodeRef {
    const code = this.codeOf(this.program.tops[0]!.file, value);
    return this.diagrams.workspace.mapLeaves(root, (leaf) => this.leaf([...this.outcomeAt(leaf).flat(), code]));
  }

  /** What a leaf of an outcome means: for each top its codes or measures, sorted. */
  outcomeAt(leaf: number): readonly (readonly string[])[] {
    return JSON.parse(this.outcomes[leaf]!) as readonly (readonly string[])[];
  }

  private codeOf(file: number, value: Value): string | undefined {
    return this.program.files[file]!.typering === "maatregelen" ? measureText(value) : codeOf(value);
  }

  private leaf(set: readonly (string | undefined)[]): NodeRef {
    return this.number(JSON.stringify([[...new Set(set.filter((one) => one !== undefined))].sort()]));
  }

  private number(key: string): NodeRef {
    const known = this.numbers.get(key) ?? this.outcomes.push(key) - 1;
    this.numbers.set(key, known);
    return ~known;
  }

  private both(one: NodeRef, other: NodeRef): NodeRef {
    const { workspace } = this.diagrams;
    const byLeaf: NodeRef[] = [];
    for (const leaf of workspace.leavesOf(one)) {
      byLeaf[leaf] = workspace.mapLeaves(other, (own) => this.number(JSON.stringify([...this.outcomeAt(leaf), ...this.outcomeAt(own)])));
    }
    return select(workspace, one, byLeaf);
  }

  /** Whether any answer falls in a cell of a level. */
  isOpen(level: number, cell: number): boolean {
    return this.answers[this.diagrams.levels[level]!.question]![cell] !== undefined;
  }

  /** Answers as cells by level. What does not fit its question, and *weet ik niet*, leaves the level open. */
  cells(answers: Answers): LevelCells {
    const cells = new Int32Array(this.diagrams.levels.length).fill(-1);
    this.questions.forEach((question, at) => {
      const ids = [question.id, ...(question.aliases ?? []), ...(question.herbruikbaarId === undefined ? [] : [question.herbruikbaarId])];
      const id = ids.find((one) => Object.hasOwn(answers, one));
      const own = id === undefined ? null : cellsOf(question, answers[id]!);
      if (!Array.isArray(own)) return;
      this.levelsOf[at]!.forEach((level, i) => (cells[level] = (own as readonly number[])[i]!));
    });
    return cells;
  }

  /** The answer that cells give to one question, or undefined where it is open. */
  answer(question: number, cells: ArrayLike<number>): Answer | undefined {
    const levels = this.levelsOf[question]!;
    const { options, domain } = this.program.questions[question]!;
    if (domain.kind === "multiple") return options.filter((_, option) => cells[levels[option]!] === 1);
    const cell = cells[levels[0]!] ?? -1;
    return cell < 0 ? undefined : this.answers[question]![cell];
  }
}

function measureText(value: Value): string | undefined {
  const measure = measureOf(value);
  return measure && JSON.stringify([measure.voorschrift, measure.id]);
}
