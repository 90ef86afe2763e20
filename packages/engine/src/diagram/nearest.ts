/** The nearest way to every other leaf: which of the cells given must change, and as few as can be. Makes no nodes; nothing of questions' texts. */
import type { Diagram, NodeRef } from "./diagram.ts";
import { childOf, deepestFirst, follow, reachable } from "./walk.ts";
import type { Cells } from "./walk.ts";

/** One level on a way down. `cells` are all that go on equally, `cell` first among them in the order of the domain. */
export interface WayStep {
  readonly level: number;
  readonly cell: number;
  readonly cells: readonly number[];
  readonly kind: "kept" | "changed" | "added";
}

/** A way from the root to a leaf. `changed` and `added` count questions: those answered otherwise, and those that were open. */
export interface Way {
  readonly leaf: number;
  readonly changed: number;
  readonly added: number;
  readonly steps: readonly WayStep[];
}

/** What a way costs: a changed question outweighs any number of added ones. */
const changedCost = 1 << 20;

/**
 * For each leaf that is not already certain a way with the fewest changed questions, and of those with the fewest added ones; the first by cells
 * among equals. `questionOf` groups levels, so that a question with several answers changes once; `isOpen` says which cells can be answered.
 * `mayChange` can hold questions fixed. Ways are sorted by leaf. O(leaves × edges).
 *
 * The cost is exact: a reduced diagram has every condition of a leaf on the way to it, so what is not on the way need not change.
 */
export function nearestWays(
  diagram: Diagram,
  root: NodeRef,
  cells: Cells,
  questionOf: ArrayLike<number>,
  isOpen: (level: number, cell: number) => boolean = () => true,
  mayChange: (question: number) => boolean = () => true,
): readonly Way[] {
  const grid: Grid = { diagram, cells, questionOf, isOpen, mayChange, order: deepestFirst(diagram) };
  const leaves = new Set<number>();
  if (root < 0) leaves.add(~root);
  else for (const node of reachable(diagram, root)) if (node < 0) leaves.add(~node);
  return [...leaves].sort((one, other) => one - other).flatMap((leaf) => wayTo(grid, root, leaf) ?? []);
}

interface Grid {
  readonly diagram: Diagram;
  readonly cells: Cells;
  readonly questionOf: ArrayLike<number>;
  readonly isOpen: (level: number, cell: number) => boolean;
  readonly mayChange: (question: number) => boolean;
  readonly order: Int32Array;
}

function wayTo(grid: Grid, root: NodeRef, leaf: number): Way | undefined {
  const { diagram, questionOf, order } = grid;
  // By node, once for a question not yet changed on the way and once for one that is: its further options then cost nothing more.
  const fresh = new Float64Array(diagram.level.length).fill(Infinity);
  const paid = new Float64Array(diagram.level.length).fill(Infinity);
  const rest = (from: number, child: NodeRef, isPaid: boolean): number => {
    if (child < 0) return ~child === leaf ? 0 : Infinity;
    return isPaid && questionOf[diagram.level[child]!] === questionOf[from] ? paid[child]! : fresh[child]!;
  };
  const costs = (node: number, cell: number, wasPaid: boolean): number => {
    const level = diagram.level[node]!;
    const price = priceOf(grid, level, cell);
    if (price === Infinity) return Infinity;
    return (wasPaid ? 0 : price) + rest(level, childOf(diagram, node, cell), wasPaid || price > 0);
  };
  for (const node of order) {
    for (let cell = 0; cell < diagram.sizes[diagram.level[node]!]!; cell++) {
      fresh[node] = Math.min(fresh[node]!, costs(node, cell, false));
      paid[node] = Math.min(paid[node]!, costs(node, cell, true));
    }
  }
  const total = root < 0 ? (~root === leaf ? 0 : Infinity) : fresh[root]!;
  if (total === Infinity) return undefined;
  const steps: WayStep[] = [];
  let isPaid = false;
  for (let node = root; node >= 0;) {
    const level = diagram.level[node]!;
    if (steps.length > 0 && questionOf[steps.at(-1)!.level] !== questionOf[level]) isPaid = false;
    const here = Array.from({ length: diagram.sizes[level]! }, (_, cell) => costs(node, cell, isPaid));
    const best = Math.min(...here);
    const given = grid.cells[level] ?? -1;
    // What was answered stays wherever staying is as good.
    const cell = given >= 0 && here[given] === best ? given : here.indexOf(best);
    const child = childOf(diagram, node, cell);
    const paidAfter: boolean = isPaid || priceOf(grid, level, cell) > 0;
    // Another cell goes on alike if it leads to the same node, or if below either no answer need change or be added.
    const isDone = (ref: NodeRef): boolean => follow(diagram, ref, grid.cells) === ~leaf;
    const isAlike = (at: number): boolean => {
      const other = childOf(diagram, node, at);
      return here[at] === best && (other === child || (isDone(child) && isDone(other)));
    };
    steps.push({
      level,
      cell,
      // Of an answer that stays there is nothing to choose: elsewhere a choice may rest on it.
      cells: given === cell ? [cell] : here.flatMap((_, at) => (isAlike(at) ? [at] : [])),
      kind: given < 0 ? "added" : given === cell ? "kept" : "changed",
    });
    isPaid = paidAfter;
    node = child;
  }
  return { leaf, changed: Math.floor(total / changedCost), added: total % changedCost, steps };
}

/** What a cell costs at a level: nothing where it was given, one changed or one added question where not, `Infinity` where it cannot be. */
function priceOf({ cells, questionOf, isOpen, mayChange }: Grid, level: number, cell: number): number {
  const given = cells[level] ?? -1;
  if (given === cell) return 0;
  if (!isOpen(level, cell)) return Infinity;
  if (given < 0) return 1;
  return mayChange(questionOf[level]!) ? changedCost : Infinity;
}
