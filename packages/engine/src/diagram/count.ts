/** Counting on a diagram without listing: paths, shares, expected and longest number of questions. Dynamic programming over the nodes. */
import type { Diagram, NodeRef } from "./diagram.ts";
import { deepestFirst } from "./walk.ts";

/** How often and how likely one leaf is. */
export interface LeafCount {
  /** Paths that end here; beyond 2^53 the nearest double. */
  readonly paths: number;
  /** Its probability when every cell of every level is equally likely. */
  readonly share: number;
}

export interface Counts {
  /** Root-to-leaf paths: every cell of every node along the way is an edge of its own. */
  readonly paths: number;
  /** By leaf number; only leaves that can be reached. */
  readonly leaves: ReadonlyMap<number, LeafCount>;
  /** Mean number of questions that a path asks, weighted by probability. */
  readonly expected: number;
  /** Questions on the longest path. */
  readonly longest: number;
  /** For each question that is asked at all the share of runs that ask it; they add up to `expected`. */
  readonly asked: ReadonlyMap<number, number>;
}

/**
 * Counts from `root`. A question spans the consecutive levels that `questionOf` gives the same number and counts once on each path,
 * which is how a question with several answers (one level an option) is asked: as one question.
 */
export function countFrom(diagram: Diagram, root: NodeRef, questionOf: ArrayLike<number>): Counts {
  const { sizes, level, first, children } = diagram;
  const order = deepestFirst(diagram);
  const paths = new Float64Array(level.length);
  const share = new Float64Array(level.length);
  const asked = new Int32Array(level.length);
  const leaves = new Map<number, { paths: number; share: number }>();
  const shareOf = new Map<number, number>();
  let expected = 0;
  let longest = 0;
  const arrive = (ref: NodeRef, count: number, chance: number, before: number, from: number): void => {
    if (ref < 0) {
      const leaf = leaves.get(~ref) ?? { paths: 0, share: 0 };
      leaves.set(~ref, { paths: leaf.paths + count, share: leaf.share + chance });
      longest = Math.max(longest, before);
      return;
    }
    const question = questionOf[level[ref]!]!;
    const isNew = question !== from;
    if (isNew) {
      expected += chance;
      shareOf.set(question, (shareOf.get(question) ?? 0) + chance);
    }
    paths[ref]! += count;
    share[ref]! += chance;
    asked[ref] = Math.max(asked[ref]!, before + (isNew ? 1 : 0));
  };
  arrive(root, 1, 1, 0, -1);
  for (const node of order.reverse()) {
    // Stryker disable next-line ConditionalExpression: nothing comes to its children either; it only saves going there.
    if (paths[node] === 0) continue;
    const own = level[node]!;
    const size = sizes[own]!;
    for (let cell = 0; cell < size; cell++) {
      arrive(children[first[node]! + cell]!, paths[node]!, share[node]! / size, asked[node]!, questionOf[own]!);
    }
  }
  let total = 0;
  for (const leaf of leaves.values()) total += leaf.paths;
  const inOrder = <T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> => new Map([...map].sort(([one], [other]) => one - other));
  return { paths: total, leaves: inOrder(leaves), expected, longest, asked: inOrder(shareOf) };
}
