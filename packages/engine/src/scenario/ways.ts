/** Ways down diagrams: the one that touches most, also under a condition, and the first on which two diagrams differ. Makes hardly any nodes. */
import type { NodeRef } from "../diagram/diagram.ts";
import type { Workspace } from "../diagram/workspace.ts";
import { no, yes } from "../diagram/workspace.ts";

/** The cell at each level on one way; levels that are not on it can be anything. */
export type Way = ReadonlyMap<number, number>;

/** Levels as scenarios see them. */
export interface Terrain {
  readonly workspace: Workspace;
  /** Whether any answer falls in a cell. */
  readonly isOpen: (level: number, cell: number) => boolean;
  readonly questionOf: readonly number[];
}

/**
 * Of all ways from `root` to a leaf on which `condition` holds for sure, one that weighs most; undefined where there is none. Sure means: by the
 * answers to what is asked on the way, whatever the answers to everything else. A question with several answers that is asked has all its options
 * answered.
 */
export function heaviestWay(
  { workspace, isOpen, questionOf }: Terrain,
  root: NodeRef,
  condition: NodeRef,
  weight: (level: number, cell: number) => number,
): Way | undefined {
  interface Step {
    readonly weight: number;
    readonly level: number;
    readonly cell: number;
    readonly next: Step | undefined;
  }
  const end: Step = { weight: 0, level: -1, cell: -1, next: undefined };
  const known = new Map<string, Step | null>();
  const visit = (node: NodeRef, holds: NodeRef, asked: number): Step | null => {
    if (holds === no) return null;
    const own = workspace.levelOf(node);
    const other = workspace.levelOf(holds);
    if (own === Infinity && other === Infinity) return end;
    const key = `${node} ${holds} ${asked}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    workspace.spend();
    let best: Step | null = null;
    if (other < own && questionOf[other] !== asked && questionOf[other] !== questionOf[own]) {
      // Not asked on this way, so it has to hold whatever would be answered.
      best = visit(node, forAll(workspace, holds, isOpen), asked);
    } else {
      const level = Math.min(own, other);
      for (let cell = 0; cell < workspace.sizes[level]!; cell++) {
        if (!isOpen(level, cell)) continue;
        const next = visit(
          own === level ? workspace.child(node, cell) : node,
          other === level ? workspace.child(holds, cell) : holds,
          questionOf[level]!,
        );
        if (next === null) continue;
        const total = next.weight + weight(level, cell);
        if (best === null || total > best.weight) best = { weight: total, level, cell, next };
      }
    }
    known.set(key, best);
    return best;
  };
  let step: Step | null | undefined = visit(root, condition, -1);
  if (step === null) return undefined;
  const way = new Map<number, number>();
  for (; step !== undefined; step = step.next) if (step.level >= 0) way.set(step.level, step.cell);
  return way;
}

/** A condition with its first level taken away: where it holds in every cell that can be answered. */
function forAll(workspace: Workspace, condition: NodeRef, isOpen: Terrain["isOpen"]): NodeRef {
  const level = workspace.levelOf(condition);
  let all: NodeRef = yes;
  for (let cell = 0; cell < workspace.sizes[level]!; cell++) {
    if (isOpen(level, cell)) all = workspace.and(all, workspace.child(condition, cell));
  }
  return all;
}

/** A shortest way on which two diagrams come to different leaves; undefined where no answers tell them apart. Linear in the pairs of nodes. */
export function firstDifference({ workspace, isOpen }: Terrain, one: NodeRef, other: NodeRef): Way | undefined {
  if (one === other) return undefined;
  interface Visit {
    readonly one: NodeRef;
    readonly other: NodeRef;
    readonly before: Visit | undefined;
    readonly level: number;
    readonly cell: number;
  }
  const seen = new Set<string>();
  const queue: Visit[] = [{ one, other, before: undefined, level: -1, cell: -1 }];
  // A list that grows while it is iterated is its own queue.
  for (const visit of queue) {
    if (visit.one < 0 && visit.other < 0) {
      const steps: [number, number][] = [];
      for (let at: Visit | undefined = visit; at?.before !== undefined; at = at.before) steps.push([at.level, at.cell]);
      return new Map(steps.reverse());
    }
    const own = workspace.levelOf(visit.one);
    const its = workspace.levelOf(visit.other);
    const level = Math.min(own, its);
    for (let cell = 0; cell < workspace.sizes[level]!; cell++) {
      if (!isOpen(level, cell)) continue;
      const a = own === level ? workspace.child(visit.one, cell) : visit.one;
      const b = its === level ? workspace.child(visit.other, cell) : visit.other;
      const key = `${a} ${b}`;
      if (a === b || seen.has(key)) continue;
      seen.add(key);
      queue.push({ one: a, other: b, before: visit, level, cell });
    }
  }
  return undefined;
}

/** Where cells lead: a leaf, or the first node whose level is open. */
export function leadsTo(workspace: Workspace, root: NodeRef, cells: ArrayLike<number>): NodeRef {
  let ref = root;
  while (ref >= 0) {
    const cell = cells[workspace.levelOf(ref)]!;
    if (cell < 0) break;
    ref = workspace.child(ref, cell);
  }
  return ref;
}

/** Whether a condition holds under some cells whatever is answered at the levels that are open. */
export function isSure({ workspace, isOpen }: Terrain, condition: NodeRef, cells: ArrayLike<number>): boolean {
  const seen = new Set([condition]);
  for (const ref of seen) {
    if (ref === no) return false;
    if (ref < 0) continue;
    const level = workspace.levelOf(ref);
    const given = cells[level]!;
    for (let cell = 0; cell < workspace.sizes[level]!; cell++) {
      if (given < 0 ? isOpen(level, cell) : cell === given) seen.add(workspace.child(ref, cell));
    }
  }
  return true;
}

/** All nodes and leaves that answers lead to from a root. */
export function reachedFrom({ workspace, isOpen }: Terrain, root: NodeRef): ReadonlySet<NodeRef> {
  const seen = new Set([root]);
  for (const ref of seen) {
    if (ref < 0) continue;
    const level = workspace.levelOf(ref);
    for (let cell = 0; cell < workspace.sizes[level]!; cell++) if (isOpen(level, cell)) seen.add(workspace.child(ref, cell));
  }
  return seen;
}
