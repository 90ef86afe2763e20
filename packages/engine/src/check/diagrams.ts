/** The diagrams of a program within a budget: in asking order, else depth-first, else none. */
import { DecisionDiagrams } from "../diagram/decisions.ts";
import { depthFirstOrder } from "../diagram/order.ts";
import { OverBudget } from "../diagram/workspace.ts";
import type { Program } from "../program/program.ts";

/** Nodes that a check may make while it is compiled. Real files need a few thousand. */
export const diagramBudget = 1_500_000;

/**
 * What `use` makes of the diagrams, with `ordered` false where only a depth-first order fits. Undefined where neither does: then a
 * check runs on three-valued evaluation and says that its relevance is approximate.
 */
export function withDiagrams<T>(
  program: Program,
  budget: number,
  use: (diagrams: DecisionDiagrams) => T,
): { readonly result: T; readonly ordered: boolean } | undefined {
  const asking = program.questions.map((_, question) => question);
  const depthFirst = depthFirstOrder(program);
  const isSame = depthFirst.every((question, at) => question === at);
  for (const [order, ordered] of [[asking, true] as const, ...(isSame ? [] : [[depthFirst, false] as const])]) {
    try {
      return { result: use(new DecisionDiagrams(program, order, budget)), ordered };
    } catch (fault) {
      if (!(fault instanceof OverBudget)) throw fault;
    }
  }
  return undefined;
}
