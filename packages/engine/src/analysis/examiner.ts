/** Diagrams for findings, within a budget of their own: one hard decision must not keep the others from being examined, nor take for ever. */
import { DecisionDiagrams } from "../diagram/decisions.ts";
import { depthFirstOrder } from "../diagram/order.ts";
import { OverBudget } from "../diagram/workspace.ts";
import type { Program } from "../program/program.ts";

/** Nodes that the diagrams of findings may hold together before they are begun anew. Real files need a few thousand. */
export const findingBudget = 100_000;

/** How often diagrams are begun anew: the bound on the time that a hostile file can take. */
const mostAttempts = 4;

/** Runs examinations over shared diagrams, so that what decisions have in common is built once. */
export class Examiner {
  private readonly program: Program;
  private readonly budget: number;
  private attempts = 0;
  private diagrams: DecisionDiagrams | undefined;

  constructor(program: Program, budget = findingBudget) {
    this.program = program;
    this.budget = budget;
    this.begin();
  }

  /** What `run` finds, in asking order or else depth-first; `undefined` where neither fits the budget. `run` may be called twice. */
  examine<T>(run: (diagrams: DecisionDiagrams) => T): T | undefined {
    for (let attempt = 0; attempt < 2 && this.diagrams !== undefined; attempt++) {
      try {
        return run(this.diagrams);
      } catch (fault) {
        if (!(fault instanceof OverBudget)) throw fault;
        this.begin();
      }
    }
    return undefined;
  }

  /** Fresh diagrams, each time in the other order. */
  private begin(): void {
    const order = this.attempts % 2 === 0 ? this.program.questions.map((_, question) => question) : depthFirstOrder(this.program);
    this.diagrams = this.attempts < mostAttempts ? new DecisionDiagrams(this.program, order, this.budget) : undefined;
    this.attempts++;
  }
}
