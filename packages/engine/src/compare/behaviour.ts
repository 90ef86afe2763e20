/** Whether two versions behave the same, exactly: one diagram of where their outcomes differ. Forms and what is too large: `sampled.ts`. */
import { pathsFrom } from "../analysis/paths.ts";
import { withDiagrams } from "../check/diagrams.ts";
import { countFrom } from "../diagram/count.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { Diagram, NodeRef } from "../diagram/diagram.ts";
import { OverBudget } from "../diagram/workspace.ts";
import { leavesBelow } from "../diagram/walk.ts";
import { smallestReason } from "../explain/reason.ts";
import type { Answers } from "../session/step.ts";
import { combiner } from "./combine.ts";
import type { JointProgram } from "./jointProgram.ts";
import { withLackingAnswers } from "./lackingAnswers.ts";
import { SharedOutcomes, outcomeRoot, pairTops } from "./outcomes.ts";
import type { Named, TopPair } from "./outcomes.ts";
import type { Condition, Region, SharedAnswers } from "./witness.ts";

/** Answers that lead from one outcome to another. Of a form `before` and `after` are the ids of a question that only one version asks. */
export interface Difference {
  /** Sorted codes; null where the old version cannot be answered so, or has no such outcome at all. */
  readonly before: Named;
  readonly after: Named;
  /** The name of the top decision. */
  readonly activity: string;
  /** `answers` by ids of the new version, `answersBefore` by those of the old; each replays on its own file. */
  readonly witness: { readonly answers: Answers; readonly answersBefore: Answers };
  /** Of all answers, every cell of a question weighing equally; unrounded. */
  readonly share: number;
  /** The share was counted on random answers. */
  readonly estimated?: true;
  /** Conditions under which it surely differs so, the example among them; with the share of all answers that meet them. */
  readonly region?: { readonly conditions: readonly Condition[]; readonly share: number };
}

/** More differences than this have no region: their sentences would go unread. */
const mostRegions = 100;

/** More pairs of outcomes than this that meet are not told apart. */
const mostMeetings = 4096;

/** Nodes that may be made for one comparison. */
export const comparisonBudget = 1_500_000;

/** The differences, most likely first; undefined where the budget does not hold. None means that the two are equivalent. */
export function findDifferences(joint: JointProgram, answers: SharedAnswers, budget = comparisonBudget): readonly Difference[] | undefined {
  const tops = pairTops(joint.program);
  return withDiagrams(joint.program, budget, (diagrams) => tops.flatMap((top) => differencesOf(joint, answers, diagrams, top)))?.result;
}

/** The leaf where both versions say the same. */
const same = 0;

function differencesOf(joint: JointProgram, answers: SharedAnswers, diagrams: DecisionDiagrams, top: TopPair): readonly Difference[] {
  const { workspace, levels } = diagrams;
  const outcomes = new SharedOutcomes();
  const [before, after] = (["before", "after"] as const).map((side) =>
    withLackingAnswers(diagrams, joint.questions, side, outcomeRoot(diagrams, joint.program, top, side, outcomes), 0),
  );
  const met: (readonly [number, number])[] = [[0, 0]];
  const known = new Map<string, number>();
  const compare = combiner(workspace, {
    same: () => ~same,
    leaf(one, other) {
      const key = `${one}/${other}`;
      const leaf = known.get(key) ?? met.push([one, other]) - 1;
      if (leaf > mostMeetings) throw new OverBudget();
      known.set(key, leaf);
      return leaf;
    },
  });
  const compared = compare(before!, after!);
  const paths = pathsFrom(workspace, compared, (level, cell) => answers.isOpen(levels[level]!, cell));
  const { diagram, roots } = workspace.compact([compared]);
  const counts = countFrom(
    diagram,
    roots[0]!,
    levels.map(({ question }) => question),
  );
  const found = paths.leaves
    .filter((leaf) => leaf !== same)
    .map((leaf) => ({ leaf, path: paths.to(leaf)!, share: counts.leaves.get(leaf)!.share }))
    .sort((one, other) => other.share - one.share || one.leaf - other.leaf);
  return found.map(({ leaf, path, share }, rank): Difference => {
    const [one, other] = met[leaf]!;
    const region = rank < mostRegions ? regionOf(diagram, roots[0]!, path, leaf) : undefined;
    return {
      before: outcomes.named[one]!,
      after: outcomes.named[other]!,
      activity: top.name,
      witness: { answers: answers.answersOf("after", levels, path), answersBefore: answers.answersOf("before", levels, path) },
      share,
      ...(region !== undefined && { region: { conditions: answers.conditionsOf(levels, region), share: shareOf(region, diagram) } }),
    };
  });
}

/** Fewest of the cells on a way that still surely lead to its leaf, each widened to all cells of its level that do so too. */
function regionOf(diagram: Diagram, root: NodeRef, path: ReadonlyMap<number, number>, leaf: number): Region {
  const allowed = new Map<number, readonly number[]>();
  const leadsThere = (cells: readonly (readonly [number, number])[]): boolean => {
    const taken = new Int32Array(diagram.sizes.length).fill(-1);
    for (const [level, cell] of cells) taken[level] = cell;
    const leaves = leavesBelow(diagram, root, taken);
    return leaves.length === 1 && leaves[0] === leaf;
  };
  const kept = smallestReason([...path], leadsThere);
  // Cells are widened together: what one level allows must go with all that the others allow.
  for (const [level, cell] of kept) allowed.set(level, [cell]);
  for (const [level, cell] of kept) {
    const others = Array.from({ length: diagram.sizes[level]! }, (_, at) => at).filter((at) => at !== cell);
    for (const at of others) {
      const wider = new Map([...allowed, [level, [...allowed.get(level)!, at].sort((one, other) => one - other)]]);
      if (within(diagram, root, wider, leaf)) allowed.set(level, wider.get(level)!);
    }
  }
  return allowed;
}

/** Whether every way through the allowed cells ends in the leaf. */
function within(diagram: Diagram, root: NodeRef, allowed: Region, leaf: number): boolean {
  const seen = new Set([root]);
  for (const ref of seen) {
    if (ref < 0) {
      if (~ref !== leaf) return false;
      continue;
    }
    const level = diagram.level[ref]!;
    const cells = allowed.get(level) ?? Array.from({ length: diagram.sizes[level]! }, (_, cell) => cell);
    for (const cell of cells) seen.add(diagram.children[diagram.first[ref]! + cell]!);
  }
  return true;
}

function shareOf(region: Region, { sizes }: Diagram): number {
  return [...region].reduce((share, [level, cells]) => share * (cells.length / sizes[level]!), 1);
}
