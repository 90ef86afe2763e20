/**
 * A diagram with some levels fixed, still reduced and canonical. New nodes live in an overlay beside the diagram and are dropped by `reset`,
 * so a step costs no more than what it changes; following a path from the root makes none at all.
 */
import type { Diagram, NodeRef } from "./diagram.ts";
import { deepestFirst } from "./walk.ts";

/** Bits of questions, 32 to a word. */
export type QuestionBits = Int32Array;

export interface Overlay {
  /** The diagram with the new nodes behind its own; valid until the next `restrict`. */
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

  /** A new node over `kids`. */
  const append = (ownLevel: number, kids: readonly NodeRef[]): NodeRef => {
    if (childCount + kids.length > children.length) children = grown(children, childCount + kids.length);
    if (count === level.length) {
      level = grown(level, count + 1);
      first = grown(first, level.length);
      most = grown(most, level.length);
      bits = grown(bits, level.length * words);
    }
    const node = count++;
    level[node] = ownLevel;
    first[node] = childCount;
    children.set(kids, childCount);
    childCount += kids.length;
    bits.fill(0, node * words, count * words);
    measure(node);
    return node;
  };

  const hasQuestion = (ref: NodeRef, question: number): boolean =>
    ref >= 0 && (bits[ref * words + (question >> 5)]! & (1 << (question & 31))) !== 0;

  const restrict = (roots: readonly NodeRef[], at: number, cell: number): readonly NodeRef[] => {
    const done = new Map<NodeRef, NodeRef>();
    const above = new Set<NodeRef>();
    const visit = (ref: NodeRef): void => {
      if (ref < 0 || level[ref]! > at) return;
      if (level[ref] === at) done.set(ref, children[first[ref]! + cell]!);
      else above.add(ref);
    };
    const edgesOf = (node: number): Int32Array => children.subarray(first[node], first[node]! + sizes[level[node]!]!);
    for (const root of roots) if (hasQuestion(root, questionOf[at]!)) visit(root);
    for (const node of above) edgesOf(node).forEach(visit);
    // Deepest first: the children of a node are final before the node itself is. Old nodes are met here too, so that a new one that equals
    // one of them becomes it: what lies above can only then be seen to have no choice left.
    const known = new Map<string, NodeRef>();
    for (const node of [...above].sort((one, other) => level[other]! - level[one]!)) {
      const old = edgesOf(node);
      const kids = Array.from(old, (kid) => done.get(kid) ?? kid);
      const key = `${level[node]} ${kids.join()}`;
      const made = kids.every((kid) => kid === kids[0])
        ? kids[0]!
        : (known.get(key) ?? (kids.every((kid, edge) => kid === old[edge]) ? node : append(level[node]!, kids)));
      known.set(key, made);
      done.set(node, made);
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
      count = own;
      childCount = ownChildren;
    },
    words,
  };
}
