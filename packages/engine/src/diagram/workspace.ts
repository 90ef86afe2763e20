/**
 * Where diagrams are made: hash-consed nodes in growing flat arrays, and the two operations that everything is composed of,
 * `ite` and `mapLeaves`. Nodes are reduced when they are made, so equal functions have equal references (Bryant 1986).
 */
import type { Diagram, NodeRef } from "./diagram.ts";

/** The leaves of a boolean diagram. */
export const no: NodeRef = ~0;
export const yes: NodeRef = ~1;

/** Steps of work that one node of the budget allows; a step is an `ite`, or a row of a state of a table. Real files need 15,000 in all. */
const stepsPerNode = 2;

/** Cells that are looked at count as one step together; of questions with a thousand answers they are what takes time. */
const cellsPerStep = 16;

/** Children that one node of the budget allows, beside those of a single question; real nodes have two or three. */
const childrenPerNode = 8;
const childrenOfOne = 10_000;

/** Levels that an operation may go down; its calls nest as deep, and must fit a small stack. Real files have some thirty questions. */
const deepest = 400;

/** Thrown when more nodes are made than allowed, or deeper ones; caught where a budget is given and nowhere else. */
export class OverBudget extends Error {}

/** Makes nodes over levels of the given sizes, at most `budget` of them. */
export class Workspace {
  readonly sizes: readonly number[];
  private readonly budget: number;
  private count = 0;
  private used = 0;
  private steps = 0;
  private level = new Int32Array(1024);
  private first = new Int32Array(1024);
  private children = new Int32Array(4096);
  private table = new Int32Array(4096).fill(-1);
  private memo = new TripleTable();

  constructor(sizes: readonly number[], budget: number) {
    this.sizes = sizes;
    this.budget = budget;
  }

  get nodeCount(): number {
    return this.count;
  }

  /** Work done so far, in the steps that the budget counts. */
  get stepCount(): number {
    return this.steps;
  }

  /** The level of a node, or `Infinity` of a leaf. */
  levelOf(ref: NodeRef): number {
    return ref < 0 ? Infinity : this.level[ref]!;
  }

  child(ref: NodeRef, cell: number): NodeRef {
    return this.children[this.first[ref]! + cell]!;
  }

  /** The node with these children, one for each cell of its level; a child itself where all are the same. */
  node(level: number, children: readonly NodeRef[]): NodeRef {
    const size = this.sizes[level]!;
    const head = children[0]!;
    let same = true;
    let hash = Math.imul(level + 1, 0x9e3779b1);
    for (let i = 0; i < size; i++) {
      const child = children[i]!;
      if (child !== head) same = false;
      hash = Math.imul(hash ^ child, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    if (same) return head;
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (let ref = this.table[slot]!; ref !== -1; ref = this.table[slot]!) {
      if (this.level[ref] === level && this.hasChildren(ref, children, size)) return ref;
      slot = (slot + 1) & mask;
    }
    return this.add(level, children, size, slot);
  }

  private hasChildren(ref: NodeRef, children: readonly NodeRef[], size: number): boolean {
    const at = this.first[ref]!;
    for (let i = 0; i < size; i++) if (this.children[at + i] !== children[i]) return false;
    return true;
  }

  private add(level: number, children: readonly NodeRef[], size: number, slot: number): NodeRef {
    if (this.count >= this.budget || this.used + size > this.budget * childrenPerNode + childrenOfOne) throw new OverBudget();
    if (this.count === this.level.length) {
      this.level = grown(this.level, this.count + 1);
      this.first = grown(this.first, this.count + 1);
    }
    if (this.used + size > this.children.length) this.children = grown(this.children, this.used + size);
    const ref = this.count++;
    this.level[ref] = level;
    this.first[ref] = this.used;
    for (let i = 0; i < size; i++) this.children[this.used++] = children[i]!;
    this.table[slot] = ref;
    if (this.count * 2 > this.table.length) this.rehash();
    return ref;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    const mask = this.table.length - 1;
    for (let ref = 0; ref < this.count; ref++) {
      let hash = Math.imul(this.level[ref]! + 1, 0x9e3779b1);
      const at = this.first[ref]!;
      for (let i = 0; i < this.sizes[this.level[ref]!]!; i++) {
        hash = Math.imul(hash ^ this.children[at + i]!, 0x85ebca6b);
        hash ^= hash >>> 15;
      }
      let slot = hash & mask;
      while (this.table[slot] !== -1) slot = (slot + 1) & mask;
      this.table[slot] = ref;
    }
  }

  /** Counts work against the budget: some functions take long to build and turn out small. */
  spend(steps = 1): void {
    this.steps += steps;
    if (this.steps > this.budget * stepsPerNode) throw new OverBudget();
  }

  /** Counts cells that are looked at, or children that are gone to. */
  spendCells(cells: number): void {
    if (cells >= cellsPerStep) this.spend(Math.floor(cells / cellsPerStep));
  }

  /** Refuses to go further down than a stack is sure to allow. */
  descend(depth: number): void {
    if (depth > deepest) throw new OverBudget();
  }

  /** A node over leaves only, with its leaves replaced by diagrams that lie wholly below it; undefined where it is not of that shape. */
  relabel(ref: NodeRef, byLeaf: readonly NodeRef[]): NodeRef | undefined {
    if (ref < 0) return byLeaf[~ref];
    const level = this.level[ref]!;
    const children: NodeRef[] = [];
    for (let cell = 0; cell < this.sizes[level]!; cell++) {
      const leaf = this.child(ref, cell);
      if (leaf >= 0) return undefined;
      const replaced = byLeaf[~leaf]!;
      if (this.levelOf(replaced) <= level) return undefined;
      children.push(replaced);
    }
    return this.node(level, children);
  }

  /** `then` where `condition` (a boolean diagram) holds, `otherwise` where it does not. */
  ite(condition: NodeRef, then: NodeRef, otherwise: NodeRef, depth = 0): NodeRef {
    if (condition === yes) return then;
    if (condition === no) return otherwise;
    if (then === otherwise) return then;
    if (then === yes && otherwise === no) return condition;
    const known = this.memo.get(condition, then, otherwise);
    if (known !== undefined) return known;
    this.descend(depth);
    const level = Math.min(this.levelOf(condition), this.levelOf(then), this.levelOf(otherwise));
    this.spend();
    this.spendCells(this.sizes[level]!);
    const children: NodeRef[] = [];
    for (let cell = 0; cell < this.sizes[level]!; cell++) {
      children.push(this.ite(this.at(condition, level, cell), this.at(then, level, cell), this.at(otherwise, level, cell), depth + 1));
    }
    const result = this.node(level, children);
    this.memo.set(condition, then, otherwise, result);
    return result;
  }

  private at(ref: NodeRef, level: number, cell: number): NodeRef {
    return ref >= 0 && this.level[ref] === level ? this.children[this.first[ref]! + cell]! : ref;
  }

  and(a: NodeRef, b: NodeRef): NodeRef {
    return this.ite(a, b, no);
  }

  or(a: NodeRef, b: NodeRef): NodeRef {
    return this.ite(a, yes, b);
  }

  not(a: NodeRef): NodeRef {
    return this.ite(a, no, yes);
  }

  /** The same graph with other leaves. */
  mapLeaves(root: NodeRef, map: (leaf: number) => NodeRef): NodeRef {
    const done = new Map<NodeRef, NodeRef>();
    const visit = (ref: NodeRef, depth: number): NodeRef => {
      if (ref < 0) return map(~ref);
      const known = done.get(ref);
      if (known !== undefined) return known;
      this.descend(depth);
      const children: NodeRef[] = [];
      for (let cell = 0; cell < this.sizes[this.level[ref]!]!; cell++) children.push(visit(this.child(ref, cell), depth + 1));
      const result = this.node(this.level[ref]!, children);
      done.set(ref, result);
      return result;
    };
    return visit(root, 0);
  }

  /** The leaves below a root, ascending. */
  leavesOf(root: NodeRef): number[] {
    const leaves = new Set<number>();
    this.walk([root], (ref) => void (ref < 0 && leaves.add(~ref)));
    return [...leaves].sort((a, b) => a - b);
  }

  private walk(roots: readonly NodeRef[], visit: (ref: NodeRef) => void): void {
    const seen = new Set<NodeRef>();
    const stack = [...roots];
    for (let ref = stack.pop(); ref !== undefined; ref = stack.pop()) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      visit(ref);
      if (ref < 0) continue;
      for (let cell = this.sizes[this.level[ref]!]! - 1; cell >= 0; cell--) stack.push(this.child(ref, cell));
    }
  }

  /**
   * Only what the roots reach, numbered anew by level and first visit: the same function always gives the same arrays. The roots come
   * back in the same order.
   */
  compact(roots: readonly NodeRef[]): { readonly diagram: Diagram; readonly roots: readonly NodeRef[] } {
    const reached: NodeRef[] = [];
    this.walk(roots, (ref) => void (ref >= 0 && reached.push(ref)));
    const visit = new Map(reached.map((ref, i) => [ref, i]));
    reached.sort((a, b) => this.level[a]! - this.level[b]! || visit.get(a)! - visit.get(b)!);
    const renamed = new Map(reached.map((ref, i) => [ref, i]));
    const name = (ref: NodeRef): NodeRef => (ref < 0 ? ref : renamed.get(ref)!);
    const level = reached.map((ref) => this.level[ref]!);
    const first: number[] = [];
    const children: NodeRef[] = [];
    for (const ref of reached) {
      first.push(children.length);
      for (let cell = 0; cell < this.sizes[this.level[ref]!]!; cell++) children.push(name(this.child(ref, cell)));
    }
    return { diagram: { sizes: this.sizes, level, first, children }, roots: roots.map(name) };
  }
}

function grown(array: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, needed));
  larger.set(array);
  return larger;
}

/** A map from three integers to one, open addressing in one flat array. */
class TripleTable {
  private slots = new Int32Array(4 * 4096);
  private full = new Uint8Array(4096);
  private count = 0;

  private slotOf(a: number, b: number, c: number): number {
    const mask = this.full.length - 1;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (; this.full[slot] === 1; slot = (slot + 1) & mask) {
      const at = slot * 4;
      if (this.slots[at] === a && this.slots[at + 1] === b && this.slots[at + 2] === c) break;
    }
    return slot;
  }

  get(a: number, b: number, c: number): number | undefined {
    const slot = this.slotOf(a, b, c);
    return this.full[slot] === 1 ? this.slots[slot * 4 + 3] : undefined;
  }

  set(a: number, b: number, c: number, result: number): void {
    const slot = this.slotOf(a, b, c);
    if (this.full[slot] === 0) this.count++;
    this.full[slot] = 1;
    this.slots.set([a, b, c, result], slot * 4);
    if (this.count * 2 > this.full.length) this.rehash();
  }

  private rehash(): void {
    const { slots, full } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.full = new Uint8Array(full.length * 2);
    this.count = 0;
    for (let slot = 0; slot < full.length; slot++) {
      if (full[slot] === 1) this.set(slots[slot * 4]!, slots[slot * 4 + 1]!, slots[slot * 4 + 2]!, slots[slot * 4 + 3]!);
    }
  }
}
