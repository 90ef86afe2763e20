/** What a version makes of answers that only the other version has: nothing, unless all other answers settle the outcome by themselves. */
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { no, yes } from "../diagram/workspace.ts";
import type { Workspace } from "../diagram/workspace.ts";
import { combiner } from "./combine.ts";
import type { JointQuestion, Side } from "./jointProgram.ts";
import { none } from "./sharedDomain.ts";

/**
 * The outcome diagram of one version with an outcome for every shared cell. Where an answer is chosen that this version lacks, the question counts as
 * not answered: the outcome is the one that all its answers have in common, else the leaf `impossible`. It does not depend on the order of questions.
 */
export function withLackingAnswers(
  diagrams: DecisionDiagrams,
  questions: readonly JointQuestion[],
  side: Side,
  root: NodeRef,
  impossible: number,
): NodeRef {
  const { workspace, levels } = diagrams;
  const agree = combiner(workspace, { leaf: () => impossible, same: (ref) => ref });
  let result = root;
  questions.forEach(({ shared, [side]: own }, question) => {
    const cells = shared[side];
    if (own === undefined || !cells.includes(none)) return;
    const isMultiple = shared.domain.kind === "multiple";
    const first = levels.findIndex((level) => level.question === question);
    const last = levels.findLastIndex((level) => level.question === question);
    const possible = isMultiple ? [0, 1] : cells.flatMap((cell, at) => (cell === none ? [] : [at]));
    const open = without(workspace, result, first, last, possible, agree);
    // Of several answers an option that is not there has a level of its own, on or off; of one answer it is a cell.
    const lacking = isMultiple
      ? cells.reduceRight(
          (rest, cell, option) => (cell === none ? workspace.or(workspace.node(first + option, [no, yes]), rest) : rest),
          no,
        )
      : workspace.node(
          first,
          cells.map((cell) => (cell === none ? yes : no)),
        );
    result = workspace.ite(lacking, open, result);
  });
  return result;
}

/** A diagram with the levels from `first` up to `last` left open: what all their `cells` agree on. */
function without(
  workspace: Workspace,
  root: NodeRef,
  first: number,
  last: number,
  cells: readonly number[],
  agree: (one: NodeRef, other: NodeRef) => NodeRef,
): NodeRef {
  const done = new Map<NodeRef, NodeRef>();
  const visit = (ref: NodeRef, depth: number): NodeRef => {
    const level = workspace.levelOf(ref);
    if (level > last) return ref;
    const known = done.get(ref);
    if (known !== undefined) return known;
    workspace.descend(depth);
    const result =
      level < first
        ? workspace.node(
            level,
            Array.from({ length: workspace.sizes[level]! }, (_, cell) => visit(workspace.child(ref, cell), depth + 1)),
          )
        : cells.map((cell) => visit(workspace.child(ref, cell), depth + 1)).reduce(agree);
    done.set(ref, result);
    return result;
  };
  return visit(root, 0);
}
