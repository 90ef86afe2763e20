/** Following a diagram: from node to node by cells, and to the leaves that some cells still allow. Makes no new nodes. */
import type { Diagram, NodeRef } from "./diagram.ts";

/** The cell chosen at each level; `-1`, or nothing, where it is still open. */
export type Cells = ArrayLike<number>;

/** Where an inner node leads when its level takes `cell`. */
export function childOf(diagram: Diagram, node: NodeRef, cell: number): NodeRef {
  return diagram.children[diagram.first[node]! + cell]!;
}

/** Goes down from `ref` as far as the cells are known: a leaf, or the first node whose level is open. */
export function follow(diagram: Diagram, ref: NodeRef, cells: Cells): NodeRef {
  while (ref >= 0) {
    const cell = cells[diagram.level[ref]!] ?? -1;
    if (cell < 0) break;
    ref = childOf(diagram, ref, cell);
  }
  return ref;
}

/** All references at and below `ref` that these cells allow, leaves included, each once. */
// Stryker disable next-line ArrayDeclaration: a text in it would be no cell.
export function reachable(diagram: Diagram, ref: NodeRef, cells: Cells = []): Set<NodeRef> {
  const seen = new Set([ref]);
  // A set that grows while it is iterated is its own work list: no recursion, so no diagram is too deep.
  for (const node of seen) {
    // Stryker disable next-line ConditionalExpression: without a level it has no cells either.
    if (node < 0) continue;
    const level = diagram.level[node]!;
    const cell = cells[level] ?? -1;
    if (cell >= 0) seen.add(childOf(diagram, node, cell));
    else for (let at = 0; at < diagram.sizes[level]!; at++) seen.add(childOf(diagram, node, at));
  }
  return seen;
}

/** The leaf numbers that these cells still allow from `ref`, ascending. One number means: decided. */
// Stryker disable next-line ArrayDeclaration: a text in it would be no cell.
export function leavesBelow(diagram: Diagram, ref: NodeRef, cells: Cells = []): number[] {
  const leaves: number[] = [];
  for (const node of reachable(diagram, ref, cells)) if (node < 0) leaves.push(~node);
  return leaves.sort((one, other) => one - other);
}

/** All nodes, deepest level first, so that children always come before their parents. A counting sort: linear. */
export function deepestFirst(diagram: Diagram): Int32Array {
  const { level } = diagram;
  const deepest = diagram.sizes.length;
  const next = new Int32Array(deepest + 1);
  // Stryker disable next-line EqualityOperator: a place beyond the end counts for nothing.
  for (let node = 0; node < level.length; node++) next[deepest - level[node]!]!++;
  for (let at = 1; at <= deepest; at++) next[at]! += next[at - 1]!;
  const order = new Int32Array(level.length);
  // Stryker disable next-line EqualityOperator,ArithmeticOperator: a place beyond the end counts for nothing, and the place of node 0 holds 0.
  for (let node = level.length - 1; node >= 0; node--) order[--next[deepest - level[node]!]!] = node;
  return order;
}
