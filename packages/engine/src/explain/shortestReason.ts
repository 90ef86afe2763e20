/** Why: a smallest set of answers that forces what came out. The dual of what if (`diagram/nearest`); nothing of texts. */
import type { Diagram, NodeRef } from "../diagram/diagram.ts";
import { nearestWays } from "../diagram/nearest.ts";
import { leavesBelow } from "../diagram/walk.ts";
import type { Cells } from "../diagram/walk.ts";
import { smallestHittingSet } from "./hittingSet.ts";

/**
 * Questions, ascending, of a smallest set of the answered ones that alone leaves every root no leaf but those it has left now. With these answers
 * and no others the outcome is the same; with any fewer it is not sure.
 *
 * Every way to another leaf must be cut off by an answer that is kept: a reason is a hitting set of the sets of answers that ways change, and a
 * smallest one is found by adding such sets until the smallest hitting set of those found so far lets no way through (implicit hitting sets:
 * Reiter 1987; Ignatiev and others 2019). Exact, and each round adds a set that was not there, so it ends.
 */
export function shortestReason(
  diagram: Diagram,
  roots: readonly NodeRef[],
  cells: Cells,
  questionOf: ArrayLike<number>,
): readonly number[] {
  const now = roots.map((root) => new Set(leavesBelow(diagram, root, cells)));
  const ways: (readonly number[])[] = [];
  for (;;) {
    const kept = new Set(smallestHittingSet(ways));
    const through = roots.flatMap((root, at) => wayThrough(diagram, root, cells, questionOf, kept, now[at]!));
    if (through.length === 0) return [...kept].sort((one, other) => one - other);
    ways.push(...through);
  }
}

/** The questions that the shortest way to a leaf outside `now` changes when those in `kept` may not change. */
function wayThrough(
  diagram: Diagram,
  root: NodeRef,
  cells: Cells,
  questionOf: ArrayLike<number>,
  kept: ReadonlySet<number>,
  now: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const ways = nearestWays(diagram, root, cells, questionOf, undefined, (question) => !kept.has(question)).filter(
    ({ leaf }) => !now.has(leaf),
  );
  const nearest = ways.reduce<(typeof ways)[number] | undefined>(
    (one, other) => (one === undefined || other.changed < one.changed ? other : one),
    undefined,
  );
  if (nearest === undefined) return [];
  const changed = nearest.steps.filter(({ kind }) => kind === "changed").map(({ level }) => questionOf[level]!);
  return [[...new Set(changed)].sort((one, other) => one - other)];
}
