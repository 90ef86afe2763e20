/**
 * A diagram with some levels fixed, still reduced and canonical. New nodes live in an overlay beside the diagram and are dropped by `reset`,
 * so a step costs no more than what it changes; following a path from the root makes none at all.
 */
import type { Diagram, NodeRef } from "./diagram.ts";
import { deepestFirst } from "./walk.ts";

/** Bits of questions, 32 to a word. */
export type QuestionBits = Int32Array;

export interface Overlay {
  /** The diagram with the new nodes behind its own; valid until the next `reset` or `restrict`. */
  readonly diagram: () => Diagram;
  /** The roots when `level` takes `cell`. O(1) where no root lies above the level. */
  readonly restrict: (roots: readonly NodeRef[], level: number, cell: number) => readonly NodeRef[];
  /** Adds to `into` the questions that occur below `ref`: exactly those that can still change the result, since the diagram is reduced. */
  readonly addSupport: (ref: NodeRef, into: QuestionBits) => void;
  readonly hasQuestion: (ref: NodeRef, question: number) => boolean;
  /** The most questions that may follow from here, `ref`'s own included, when each next one is the root's. */
  readonly longest: (ref: NodeRef) => number;
  /** Forgets all new nodes; references to them are void. */
  readonly reset: () => void;
  /** Words in a `QuestionBits`. */
  readonly words: number;
}

const ints = (list: ArrayLike<number>): Int32Array => (list instanceof Int32Array ? list : Int32Array.from(list));

/** How many bits are set. */
export function countBits(bits: QuestionBits): number {
  let count = 0;
  for (let word of bits) for (; word; word &= word - 1) count++;
  return count;
}

/**
 * An overlay over `diagram`. `questionOf` groups levels to questions (a question with several answers has one level an option).
 *
 * `skips` says which questions may be left open for good (*weet ik niet*). Below such a question the bound `longest` counts every
 * question that may matter in any branch, so that it does not rise when that answer is given.
 */
export function createOverlay(diagram: Diagram, questionOf: ArrayLike<number>, skips: (question: number) => boolean): Overlay {
  const { sizes } = diagram;
  let questions = 0;
  for (let at = 0; at < questionOf.length; at++) questions = Math.max(questions, questionOf[at]! + 1);
  const words = Math.max(1, (questions + 31) >> 5);
  const own = diagram.level.length;
  const ownChildren = diagram.children.length;
  let count = own;
  let childCount = ownChildren;
  let level = ints(diagram.level);
  let first = ints(diagram.first);
  let children = ints(diagram.children);
  let bits = new Int32Array(own * words);
  let most = new Int32Array(own);
  // Open addressing over all nodes, made when a restriction first needs it; `added` are the slots of new nodes, latest last.
  let slots: Int32Array | undefined;
  const added: number[] = [];

  const grown = (list: Int32Array, need: number): Int32Array<ArrayBuffer> => {
    const wider = new Int32Array(need + (need >> 1) + 64);
    wider.set(list);
    return wider;
  };

  /** Fills in what is known of a node from its children. */
  const measure = (node: number): void => {
    const at = node * words;
    const question = questionOf[level[node]!]!;
    const end = first[node]! + sizes[level[node]!]!;
    let deepest = 0;
    for (let edge = first[node]!; edge < end; edge++) {
      const child = children[edge]!;
      if (child < 0) continue;
      for (let word = 0; word < words; word++) bits[at + word]! |= bits[child * words + word]!;
      deepest = Math.max(deepest, most[child]! - (questionOf[level[child]!] === question ? 1 : 0));
    }
    bits[at + (question >> 5)]! |= 1 << (question & 31);
    most[node] = 1 + deepest;
    if (skips(question)) most[node] = countBits(bits.subarray(at, at + words));
  };
  for (const node of deepestFirst(diagram)) measure(node);

  /** The slot of the node with this level and these children from `edge` on, or the free slot where it belongs. */
  const slotOf = (table: Int32Array, ownLevel: number, edge: number): number => {
    const size = sizes[ownLevel]!;
    let hash = ownLevel;
    for (let cell = 0; cell < size; cell++) {
      hash = Math.imul(hash ^ children[edge + cell]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const mask = table.length - 1;
    search: for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const node = table[slot]! - 1;
      if (node < 0) return slot;
      if (level[node] !== ownLevel) continue;
      for (let cell = 0; cell < size; cell++) if (children[first[node]! + cell] !== children[edge + cell]) continue search;
      return slot;
    }
  };

  /** A table with room for as many new nodes as there are now; rebuilt when it fills. */
  const table = (): Int32Array => {
    if (slots && count * 2 < slots.length) return slots;
    let capacity = 64;
    while (capacity < count * 4) capacity *= 2;
    slots = new Int32Array(capacity);
    added.length = 0;
    for (let node = 0; node < count; node++) {
      const slot = slotOf(slots, level[node]!, first[node]!);
      slots[slot] = node + 1;
      if (node >= own) added.push(slot);
    }
    return slots;
  };

  /** The one node with this level and these children; a child itself when they are all the same. */
  const unique = (ownLevel: number, kids: readonly NodeRef[]): NodeRef => {
    if (kids.every((kid) => kid === kids[0])) return kids[0]!;
    if (childCount + kids.length > children.length) children = grown(children, childCount + kids.length);
    children.set(kids, childCount);
    const lookup = table();
    const slot = slotOf(lookup, ownLevel, childCount);
    if (lookup[slot]) return lookup[slot] - 1;
    if (count === level.length) {
      level = grown(level, count + 1);
      first = grown(first, level.length);
      most = grown(most, level.length);
      bits = grown(bits, level.length * words);
    }
    const node = count++;
    level[node] = ownLevel;
    first[node] = childCount;
    childCount += kids.length;
    bits.fill(0, node * words, count * words);
    measure(node);
    lookup[slot] = node + 1;
    added.push(slot);
    return node;
  };

  const hasQuestion = (ref: NodeRef, question: number): boolean =>
    ref >= 0 && (bits[ref * words + (question >> 5)]! & (1 << (question & 31))) !== 0;

  const restrict = (roots: readonly NodeRef[], at: number, cell: number): readonly NodeRef[] => {
    const question = questionOf[at]!;
    const done = new Map<NodeRef, NodeRef>();
    const above: number[] = [];
    const visit = (ref: NodeRef): void => {
      if (ref < 0 || level[ref]! > at || done.has(ref) || !hasQuestion(ref, question)) return;
      const isAt = level[ref] === at;
      done.set(ref, isAt ? children[first[ref]! + cell]! : ref);
      if (!isAt) above.push(ref);
    };
    for (const root of roots) visit(root);
    for (let next = 0; next < above.length; next++) {
      const node = above[next]!;
      for (let edge = first[node]!; edge < first[node]! + sizes[level[node]!]!; edge++) visit(children[edge]!);
    }
    // Deepest first: the children of a node are final before the node itself is made.
    above.sort((one, other) => level[other]! - level[one]!);
    for (const node of above) {
      const kids: NodeRef[] = [];
      for (let edge = first[node]!; edge < first[node]! + sizes[level[node]!]!; edge++) {
        const child = children[edge]!;
        kids.push(done.get(child) ?? child);
      }
      done.set(node, unique(level[node]!, kids));
    }
    return roots.map((root) => done.get(root) ?? root);
  };

  return {
    diagram: () => ({ sizes, level, first, children }),
    restrict,
    addSupport: (ref, into) => {
      if (ref >= 0) for (let word = 0; word < words; word++) into[word]! |= bits[ref * words + word]!;
    },
    hasQuestion,
    longest: (ref) => (ref < 0 ? 0 : most[ref]!),
    reset: () => {
      for (const slot of added) slots![slot] = 0;
      added.length = 0;
      count = own;
      childCount = ownChildren;
    },
    words,
  };
}
