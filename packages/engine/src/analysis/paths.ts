/** Shortest ways down a diagram to each leaf, over the cells that can be answered. Makes no nodes, but is work of their budget. */
import type { NodeRef } from "../diagram/diagram.ts";
import type { Workspace } from "../diagram/workspace.ts";

/** The cell taken at each level on one way down, from the root. */
export type Path = ReadonlyMap<number, number>;

/** The leaves that can be reached from a root, and a way to each. */
export interface Paths {
  /** Ascending. */
  readonly leaves: readonly number[];
  /** A shortest way, the first by cells among equals; `undefined` to a leaf that cannot be reached. */
  to(leaf: number): Path | undefined;
}

/** Goes breadth-first from `root` over the cells that `isOpen`: linear in the diagram, whatever the number of paths. */
export function pathsFrom(workspace: Workspace, root: NodeRef, isOpen: (level: number, cell: number) => boolean): Paths {
  const before = new Map<NodeRef, { readonly node: NodeRef; readonly cell: number } | undefined>([[root, undefined]]);
  // A map that grows while it is iterated is its own queue.
  for (const node of before.keys()) {
    if (node < 0) continue;
    const level = workspace.levelOf(node);
    workspace.spend();
    workspace.spendCells(workspace.sizes[level]!);
    for (let cell = 0; cell < workspace.sizes[level]!; cell++) {
      const child = workspace.child(node, cell);
      if (!before.has(child) && isOpen(level, cell)) before.set(child, { node, cell });
    }
  }
  const leaves = [...before.keys()].filter((ref) => ref < 0).map((ref) => ~ref);
  return {
    leaves: leaves.sort((one, other) => one - other),
    to(leaf) {
      if (!before.has(~leaf)) return undefined;
      const steps: [number, number][] = [];
      for (let step = before.get(~leaf); step !== undefined; step = before.get(step.node)) {
        steps.push([workspace.levelOf(step.node), step.cell]);
      }
      return new Map(steps.reverse());
    },
  };
}
