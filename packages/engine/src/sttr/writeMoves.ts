/** Of the elements that come to stand elsewhere: which are the element itself, and which are copies of it. */
import { isNew } from "./writePlan.ts";
import type { ElementPlan, PlanNode } from "./writePlan.ts";
import type { XmlDocument } from "./xmlTree.ts";

/**
 * By ordinal the one plan that is the element itself at its new place. Plans that are in no place of this map, and stand elsewhere than in
 * the source, are copies: of elements that stay, or that already moved. A moved element takes its comments along, a copy has no use for them.
 */
export function movesOf(document: XmlDocument, root: ElementPlan): ReadonlyMap<number, ElementPlan> {
  const inserted: ElementPlan[] = [];
  gather(root, inserted);
  if (inserted.length === 0) return new Map();
  const gone = new Set<number>();
  const moves = new Map<number, ElementPlan>();
  leave(root, gone);
  // What holds others comes first, so that it is known where they are by the time they are asked for.
  for (const plan of inserted.sort((a, b) => a.element.ordinal - b.element.ordinal)) {
    const { ordinal } = plan.element;
    if (moves.has(ordinal) || !isGone(document, ordinal, gone, moves)) continue;
    moves.set(ordinal, plan);
    leave(plan, gone);
  }
  return moves;
}

function isGone(document: XmlDocument, ordinal: number, gone: ReadonlySet<number>, moves: ReadonlyMap<number, ElementPlan>): boolean {
  for (let up = ordinal; up !== -1; up = document.elements[up]!.parent) {
    if (gone.has(up) && (up === ordinal || !moves.has(up))) return true;
  }
  return false;
}

/** Every plan of an element that stands elsewhere, with those within it: what leaves the original may be left in a copy of it alone. */
function gather(node: PlanNode, inserted: ElementPlan[]): void {
  if (isNew(node)) {
    for (const child of node.children) enter(child, inserted);
    return;
  }
  for (const child of node.children.values()) {
    if (child.inserted) inserted.push(child);
    gather(child, inserted);
  }
  for (const child of node.added) enter(child, inserted);
  for (const { to } of node.lists) for (const child of to) if (!isInPlace(node, child)) enter(child, inserted);
}

function enter(node: PlanNode, inserted: ElementPlan[]): void {
  if (!isNew(node)) inserted.push(node);
  gather(node, inserted);
}

/** Whether a node is a child that stays with its parent, be it at another place in the list. */
export function isInPlace(parent: ElementPlan, node: PlanNode): node is ElementPlan {
  return !isNew(node) && parent.children.get(node.element.ordinal) === node;
}

/** Notes every element that leaves the place it has within an original. */
function leave(plan: ElementPlan, gone: Set<number>): void {
  for (const ordinal of plan.removed) gone.add(ordinal);
  for (const { from, to } of plan.lists) {
    const kept = new Set(to.filter((node) => isInPlace(plan, node)).map(({ element }) => element.ordinal));
    for (const { ordinal } of from) if (!kept.has(ordinal)) gone.add(ordinal);
  }
  for (const child of plan.children.values()) leave(child, gone);
}
