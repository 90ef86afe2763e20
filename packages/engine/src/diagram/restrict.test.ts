/** Restriction against diagrams built afresh from the restricted function. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { randomTruth, shapeOf, truthDiagram } from "../testing/truthDiagram.ts";
import type { Truth } from "../testing/truthDiagram.ts";
import { createOverlay } from "./restrict.ts";
import { follow, leavesBelow } from "./walk.ts";

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const never = (): boolean => false;

function randomCase(seed: number) {
  const draw = drawFrom(seed);
  const sizes = Array.from({ length: 2 + draw(4) }, () => 2 + draw(2));
  const truths = Array.from({ length: 1 + draw(3) }, () => randomTruth(draw, sizes, 2 + draw(3)));
  const questionOf = sizes.map((_, level) => level >> draw(2));
  return { draw, sizes, truths, questionOf: questionOf.sort((one, other) => one - other) };
}

const fixed =
  (truth: Truth, cells: readonly number[]): Truth =>
  (given) =>
    truth(given.map((cell, level) => (cells[level]! >= 0 ? cells[level]! : cell)));

describe("createOverlay", () => {
  it("gives the diagram of the restricted function, reduced, in whatever order levels are fixed", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { draw, sizes, truths, questionOf } = randomCase(seed);
        const { diagram, roots } = truthDiagram(sizes, truths);
        const overlay = createOverlay(diagram, questionOf, never);
        for (let round = 0; round < 3; round++) {
          overlay.reset();
          let now: readonly number[] = roots;
          const cells = sizes.map(() => -1);
          for (let left = draw(sizes.length); left >= 0; left--) {
            const level = draw(sizes.length);
            if (cells[level] !== -1) continue;
            cells[level] = draw(sizes[level]!);
            now = overlay.restrict(now, level, cells[level]);
            const afresh = truthDiagram(
              sizes,
              truths.map((truth) => fixed(truth, cells)),
            );
            expect(now.map((ref) => shapeOf(overlay.diagram(), ref))).toEqual(afresh.roots.map((ref) => shapeOf(afresh.diagram, ref)));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("knows the questions below each node, of old and of new ones", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { draw, sizes, truths, questionOf } = randomCase(seed);
        const { diagram, roots } = truthDiagram(sizes, truths);
        const overlay = createOverlay(diagram, questionOf, never);
        const level = draw(sizes.length);
        for (const now of [roots, overlay.restrict(roots, level, draw(sizes[level]!))]) {
          for (const root of now) {
            const shape = shapeOf(overlay.diagram(), root);
            questionOf.forEach((question) => {
              const occurs = questionOf.some((one, at) => one === question && new RegExp(`\\b${at}\\(`).test(shape));
              expect(overlay.hasQuestion(root, question)).toBe(occurs);
            });
          }
        }
      }),
    );
  });

  it("makes no node when the root is fixed", () => {
    const { diagram, roots } = truthDiagram([2, 2, 2], [([a, b, c]) => (a === 0 ? b! : c!)]);
    const overlay = createOverlay(diagram, [0, 1, 2], never);
    const [below] = overlay.restrict(roots, 0, 1);
    expect(below).toBe(diagram.children[diagram.first[roots[0]!]! + 1]);
    expect(overlay.diagram().level).toHaveLength(diagram.level.length);
  });

  it("sees that a choice no longer matters when the level below it is fixed", () => {
    // Whether a or b: below either stands c, once turned round.
    const { diagram, roots } = truthDiagram([2, 2], [([a, b]) => (a === b ? 1 : 0)]);
    const overlay = createOverlay(diagram, [0, 1], never);
    expect(overlay.restrict(roots, 1, 0).map((ref) => overlay.hasQuestion(ref, 0))).toEqual([true]);
    const other = truthDiagram([2, 2], [([a, b]) => (b === 0 ? 2 : a!)]);
    const second = createOverlay(other.diagram, [0, 1], never);
    expect(second.restrict(other.roots, 1, 0)).toEqual([~2]);
  });

  it("counts a question of several levels once on the longest way down", () => {
    const { diagram, roots } = truthDiagram([2, 2, 2], [([a, b, c]) => a! + b! + c!]);
    expect(createOverlay(diagram, [0, 0, 1], never).longest(roots[0]!)).toBe(2);
    expect(createOverlay(diagram, [0, 1, 2], never).longest(roots[0]!)).toBe(3);
  });

  it("reckons with every branch below a question that may be left open", () => {
    const { diagram, roots } = truthDiagram([3, 2, 2, 2], [([a, b, c, d]) => [b!, c!, d!][a!]!]);
    expect(createOverlay(diagram, [0, 1, 2, 3], never).longest(roots[0]!)).toBe(2);
    expect(createOverlay(diagram, [0, 1, 2, 3], (question) => question === 0).longest(roots[0]!)).toBe(4);
  });
});

describe("walking", () => {
  it("ends at the leaf of the function, and sees exactly the leaves that are left", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { draw, sizes, truths } = randomCase(seed);
        const { diagram, roots } = truthDiagram(sizes, truths);
        const cells = sizes.map((size) => (draw(2) === 0 ? -1 : draw(size)));
        const complete = cells.map((cell, level) => (cell < 0 ? draw(sizes[level]!) : cell));
        truths.forEach((truth, at) => {
          expect(follow(diagram, roots[at]!, complete)).toBe(~truth(complete));
          const left = truthDiagram(sizes, [fixed(truth, cells)]);
          expect(leavesBelow(diagram, roots[at]!, cells)).toEqual(leavesBelow(left.diagram, left.roots[0]!));
        });
      }),
    );
  });
});
