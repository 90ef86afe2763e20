/** Rows of ANY and UNIQUE tables that hit together with different outputs, each with answers that show it. */
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import { no, yes } from "../diagram/workspace.ts";
import { evaluateAll } from "../evaluate/evaluate.ts";
import type { Answers } from "../session/step.ts";
import type { Subject } from "./subject.ts";

/** One set of outputs that answers can lead to at once. */
export interface Contradiction {
  /** Indexes into the decision's values, ascending. */
  readonly outputs: readonly number[];
  /** For each of `outputs` a row (from 0) that gives it; the witness makes all of them hit, whatever else is answered. */
  readonly rows: readonly number[];
  readonly witness: Answers;
}

/** Sets of outputs that are told of one decision; what is beyond this is counted. */
const mostSets = 25;

/** Each distinct set of two or more outputs that rows of a decision can give at once, small sets first; none but of ANY and UNIQUE. */
export function contradictionsOf(
  subject: Subject,
  diagrams: DecisionDiagrams,
  index: number,
): { readonly found: readonly Contradiction[]; readonly more: number } {
  const { hitPolicy, outputs, alias, absent } = subject.program.decisions[index]!;
  const isSingle = (hitPolicy === "ANY" || hitPolicy === "UNIQUE") && !alias && !absent;
  if (!isSingle || new Set(outputs).size < 2) return { found: [], more: 0 };
  const { root, sets } = diagrams.outputs(index);
  const { workspace } = diagrams;
  const paths = subject.paths(diagrams, root);
  const wrong = paths.leaves.filter((leaf) => sets[leaf]!.length > 1).sort((one, other) => compareSets(sets[one]!, sets[other]!));
  const found = wrong.slice(0, mostSets).map((leaf): Contradiction => {
    // The way to the leaf alone does not tell the rows: an output may come from one row or from another, depending on a question that is
    // not on the way. So the rows of some complete answers are taken, and answers found under which they hit for sure.
    const { hits } = evaluateAll(subject.program.decisions, subject.complete(diagrams, paths.to(leaf)!))[index]!;
    const rows = sets[leaf]!.map((output) => hits.find((row) => outputs[row] === output)!);
    const exactly = workspace.mapLeaves(root, (other) => (other === leaf ? yes : no));
    const together = rows.reduce((both, row) => workspace.and(both, diagrams.condition(index, row)), exactly);
    return { outputs: sets[leaf]!, rows, witness: subject.witness(diagrams, subject.paths(diagrams, together).to(1)!) };
  });
  return { found, more: wrong.length - found.length };
}

function compareSets(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, i) => value !== other[i]);
  return one.length - other.length || (at === -1 ? 0 : one[at]! - other[at]!);
}
