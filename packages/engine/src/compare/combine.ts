/** Two diagrams over the same levels as one, leaf by leaf. Knows nothing of questions. */
import type { NodeRef } from "../diagram/diagram.ts";
import type { Workspace } from "../diagram/workspace.ts";

/** What two leaves that meet become; equal diagrams become `same` of what they are. */
export interface Meeting {
  /** The leaf number for two different leaves. */
  readonly leaf: (one: number, other: number) => number;
  /** The diagram for two equal ones. */
  readonly same: (ref: NodeRef) => NodeRef;
}

/** Combines diagrams; what was combined before is not done again. Throws `OverBudget`. */
export function combiner(workspace: Workspace, { leaf, same }: Meeting): (one: NodeRef, other: NodeRef) => NodeRef {
  const done = new Map<NodeRef, Map<NodeRef, NodeRef>>();
  const combine = (one: NodeRef, other: NodeRef, depth: number): NodeRef => {
    if (one === other) return same(one);
    if (one < 0 && other < 0) return ~leaf(~one, ~other);
    const known = done.get(one)?.get(other);
    if (known !== undefined) return known;
    workspace.spend();
    workspace.descend(depth);
    const level = Math.min(workspace.levelOf(one), workspace.levelOf(other));
    const at = (ref: NodeRef, cell: number): NodeRef => (workspace.levelOf(ref) === level ? workspace.child(ref, cell) : ref);
    const children = Array.from({ length: workspace.sizes[level]! }, (_, cell) => combine(at(one, cell), at(other, cell), depth + 1));
    const result = workspace.node(level, children);
    const row = done.get(one);
    if (row === undefined) done.set(one, new Map([[other, result]]));
    else row.set(other, result);
    return result;
  };
  return (one, other) => combine(one, other, 0);
}
