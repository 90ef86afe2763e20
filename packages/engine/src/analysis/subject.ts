/** One file under examination: its program, and how a way down its diagrams becomes answers that replay. */
import type { CheckSource } from "../check/compileCheck.ts";
import { questionMeta } from "../check/questions.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import type { CompiledDecision, Program } from "../program/program.ts";
import type { Answer, Answers } from "../session/step.ts";
import { cellAnswers } from "./cellAnswers.ts";
import type { CellAnswers } from "./cellAnswers.ts";
import { pathsFrom } from "./paths.ts";
import type { Path, Paths } from "./paths.ts";

/** A program of one file with what its findings are made of. */
export class Subject {
  readonly program: Program;
  private readonly answers: readonly CellAnswers[];

  constructor(program: Program, source: CheckSource) {
    this.program = program;
    this.answers = program.questions.map((question) => cellAnswers(question, questionMeta(question, [source.meta])));
  }

  /** What can be reached from a root by answers that exist. */
  paths(diagrams: DecisionDiagrams, root: NodeRef): Paths {
    const { levels, workspace } = diagrams;
    return pathsFrom(workspace, root, (level, cell) => this.answers[levels[level]!.question]![cell] !== undefined);
  }

  /** The answers on a way down, by question id in asking order: those that matter, and no others. */
  witness(diagrams: DecisionDiagrams, path: Path): Answers {
    const given = new Map<number, Answer>();
    for (const [level, cell] of path) {
      const { question, option } = diagrams.levels[level]!;
      if (option === undefined) given.set(question, this.answers[question]![cell]!);
      else {
        const chosen = (given.get(question) ?? []) as readonly string[];
        given.set(question, cell === 1 ? [...chosen, this.program.questions[question]!.options[option]!] : chosen);
      }
    }
    const sorted = [...given].sort(([one], [other]) => one - other);
    return Object.fromEntries(sorted.map(([question, answer]) => [this.program.questions[question]!.id, answer]));
  }

  /** Whether a cell of a question has an answer. */
  isOpen(question: number, cell: number): boolean {
    return this.answers[question]![cell] !== undefined;
  }

  /** Answers, by question id, that fall in these cells of questions with one answer. */
  answersOf(cells: readonly (readonly [question: number, cell: number])[]): Answers {
    const sorted = [...cells].sort(([one], [other]) => one - other);
    return Object.fromEntries(sorted.map(([question, cell]) => [this.program.questions[question]!.id, this.answers[question]![cell]!]));
  }

  /** Complete answers, as cells, that begin with those on a way down; what is not on it takes the first cell that has an answer. */
  complete(diagrams: DecisionDiagrams, path: Path): readonly CellAnswer[] {
    const cells = this.program.questions.map(({ domain, options }, question): number | boolean[] =>
      domain.kind === "multiple"
        ? options.map(() => false)
        : Math.max(
            0,
            this.answers[question]!.findIndex((answer) => answer !== undefined),
          ),
    );
    for (const [level, cell] of path) {
      const { question, option } = diagrams.levels[level]!;
      const own = cells[question]!;
      if (typeof own === "number") cells[question] = cell;
      else own[option!] = cell === 1;
    }
    return cells;
  }

  /** A decision, or the one whose value it takes over. */
  decision(index: number): CompiledDecision {
    const decision = this.program.decisions[index]!;
    return decision.alias?.t === "decision" ? this.decision(decision.alias.i) : decision;
  }
}
