/** The overlay on many questions: bits beyond one word, supports, longest ways, growth, and forgetting what was made. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { randomTruth, shapeOf, truthDiagram } from "../testing/truthDiagram.ts";
import type { Diagram, NodeRef } from "./diagram.ts";
import { countBits, createOverlay } from "./restrict.ts";
import type { Overlay } from "./restrict.ts";
import { childOf } from "./walk.ts";
import { Workspace, no } from "./workspace.ts";

const never = (): boolean => false;

/** The questions that occur below a reference, by going everywhere. */
function below(diagram: Diagram, ref: NodeRef, questionOf: readonly number[], seen = new Set<number>()): Set<number> {
  if (ref < 0) return seen;
  const level = diagram.level[ref]!;
  seen.add(questionOf[level]!);
  for (let cell = 0; cell < diagram.sizes[level]!; cell++) below(diagram, childOf(diagram, ref, cell), questionOf, seen);
  return seen;
}

function supportOf(overlay: Overlay, ref: NodeRef, into = new Int32Array(overlay.words)): number[] {
  overlay.addSupport(ref, into);
  return Array.from({ length: 32 * into.length }, (_, question) => question).filter((q) => (into[q >> 5]! >> (q & 31)) & 1);
}

/** A chain of many levels that ends in `no` at once wherever a cell is 0; the last leaf is 7. */
function chain(levels: number): { diagram: Diagram; roots: readonly NodeRef[] } {
  const workspace = new Workspace(
    Array.from({ length: levels }, () => 2),
    10_000,
  );
  let ref: NodeRef = ~7;
  for (let level = levels - 1; level >= 0; level--) ref = workspace.node(level, [no, ref]);
  return workspace.compact([ref]);
}

describe("an overlay of many questions", () => {
  const { diagram, roots } = chain(100);
  const questionOf = Array.from({ length: 100 }, (_, level) => level);

  it("has a bit for each, in as many words as that takes", () => {
    const words = [1, 32, 33, 64, 65, 100].map(
      (count) =>
        createOverlay(
          diagram,
          questionOf.map((q) => Math.min(q, count - 1)),
          never,
        ).words,
    );
    expect(words).toEqual([1, 1, 2, 2, 3, 4]);
    expect(createOverlay({ sizes: [], level: [], first: [], children: [] }, [], never).words).toBe(1);
  });

  it("knows what stands below each node", () => {
    const overlay = createOverlay(diagram, questionOf, never);
    let ref = roots[0]!;
    for (let level = 0; level < 100; level++) {
      expect(supportOf(overlay, ref)).toEqual(questionOf.slice(level));
      expect(questionOf.filter((question) => overlay.hasQuestion(ref, question))).toEqual(questionOf.slice(level));
      expect(overlay.longest(ref)).toBe(100 - level);
      ref = childOf(diagram, ref, 1);
    }
    expect([supportOf(overlay, ref), overlay.hasQuestion(ref, 0), overlay.longest(ref)]).toEqual([[], false, 0]);
  });

  it("adds supports together", () => {
    const overlay = createOverlay(diagram, questionOf, never);
    const into = new Int32Array(overlay.words);
    const [, second] = overlay.restrict([roots[0]!, roots[0]!], 0, 1);
    expect(supportOf(overlay, second!, into)).toEqual(questionOf.slice(1));
    expect(supportOf(overlay, roots[0]!, into)).toEqual(questionOf);
    expect(supportOf(overlay, ~7, into)).toEqual(questionOf);
  });

  it("restricts from below, one level after another, with new nodes as long as the way down", () => {
    const overlay = createOverlay(diagram, questionOf, never);
    for (let again = 0; again < 2; again++) {
      let now: readonly NodeRef[] = roots;
      for (let level = 99; level > 0; level--) {
        now = overlay.restrict(now, level, 1);
        expect(supportOf(overlay, now[0]!)).toEqual(questionOf.slice(0, level));
        expect(overlay.longest(now[0]!)).toBe(level);
      }
      expect(shapeOf(overlay.diagram(), now[0]!)).toBe("0(=0,=7)");
      expect(overlay.restrict(now, 0, 1)).toEqual([~7]);
      expect(overlay.restrict(now, 50, 0)).toEqual(now);
      overlay.reset();
    }
  });

  it("makes the same references after forgetting, so nothing is left over", () => {
    const overlay = createOverlay(diagram, questionOf, never);
    const first = overlay.restrict(roots, 60, 1);
    overlay.reset();
    expect(overlay.restrict(roots, 60, 1)).toEqual(first);
    overlay.reset();
    // The same nodes now stand for something else.
    const other = overlay.restrict(roots, 98, 1);
    expect(supportOf(overlay, other[0]!)).toEqual(questionOf.filter((question) => question !== 98));
  });

  it("makes no node where a level is not met", () => {
    const overlay = createOverlay(diagram, questionOf, never);
    const [after] = overlay.restrict(roots, 0, 1);
    expect(overlay.restrict([after!, ~3], 0, 0)).toEqual([after, ~3]);
    expect(overlay.restrict([after!], 1, 0)).toEqual([no]);
  });
});

describe("an overlay of any functions", () => {
  it("has the support that going everywhere finds, also of new nodes, with questions of several levels and numbers beyond a word", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const draw = drawFrom(seed);
        const sizes = Array.from({ length: 2 + draw(4) }, () => 2 + draw(2));
        const step = 1 + draw(40);
        const shift = draw(2);
        const questionOf = sizes.map((_, level) => (level >> shift) * step);
        const { diagram, roots } = truthDiagram(sizes, [randomTruth(draw, sizes, 3), randomTruth(draw, sizes, 2)]);
        const overlay = createOverlay(diagram, questionOf, never);
        let now: readonly NodeRef[] = roots;
        for (let round = 0; round < 3; round++) {
          for (const ref of now) {
            const found = [...below(overlay.diagram(), ref, questionOf)].sort((one, other) => one - other);
            expect(supportOf(overlay, ref)).toEqual(found);
            questionOf.forEach((question) => expect(overlay.hasQuestion(ref, question)).toBe(found.includes(question)));
            expect(overlay.longest(ref)).toBe(longestOf(overlay.diagram(), ref, questionOf));
          }
          const level = draw(sizes.length);
          now = overlay.restrict(now, level, draw(sizes[level]!));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("shares what becomes equal, with old nodes and among new ones", () => {
    // Below a stands b, the same on both sides once c is known.
    const { diagram, roots } = truthDiagram([2, 2, 2], [([a, b, c]) => (c === 1 ? b! : a! * 2 + b!), ([, b]) => b!]);
    const overlay = createOverlay(diagram, [0, 1, 2], never);
    const [first, second] = overlay.restrict(roots, 2, 1);
    expect(first).toBe(second);
    expect(overlay.diagram().level.length).toBeGreaterThanOrEqual(diagram.level.length);
  });

  it("counts every branch below a question that may stay open, once each", () => {
    const { diagram, roots } = truthDiagram([2, 2, 2, 2], [([a, b, c, d]) => [b!, c! + 2 * d!][a!]!]);
    const longest = (skips: (question: number) => boolean): number => createOverlay(diagram, [0, 1, 2, 2], skips).longest(roots[0]!);
    expect(longest(never)).toBe(2);
    expect(longest((question) => question === 0)).toBe(3);
    expect(longest((question) => question === 1)).toBe(2);
  });
});

/** The most questions on a way down, by trying all. */
function longestOf(diagram: Diagram, ref: NodeRef, questionOf: readonly number[], before = -1): number {
  if (ref < 0) return 0;
  const level = diagram.level[ref]!;
  const further = Array.from({ length: diagram.sizes[level]! }, (_, cell) =>
    longestOf(diagram, childOf(diagram, ref, cell), questionOf, questionOf[level]!),
  );
  return (questionOf[level] === before ? 0 : 1) + Math.max(...further);
}

describe("countBits", () => {
  it("counts those of all words, the sign among them", () => {
    expect([[], [0], [1], [-1], [5, -2147483648, 0, 3]].map((bits) => countBits(Int32Array.from(bits)))).toEqual([0, 0, 1, 32, 5]);
  });
});
