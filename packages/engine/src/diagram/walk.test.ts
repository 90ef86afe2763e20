/** Walks over a diagram that a page can hold: which references cells allow, and an order in which children come first. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { randomTruth, truthDiagram } from "../testing/truthDiagram.ts";
import { childOf, deepestFirst, follow, leavesBelow, reachable } from "./walk.ts";

// a asks b or c; b and c share the leaf 1.
const { diagram, roots } = truthDiagram([2, 2, 3], [([a, b, c]) => (a === 0 ? b! : [1, 12, 3][c!]!)]);
const root = roots[0]!;
const [b, c] = [childOf(diagram, root, 0), childOf(diagram, root, 1)];

describe("follow", () => {
  it("stops at the first level that is open, by -1 or by nothing", () => {
    expect(follow(diagram, root, [])).toBe(root);
    expect(follow(diagram, root, [-1, 0, 0])).toBe(root);
    expect(follow(diagram, root, [0])).toBe(b);
    expect(follow(diagram, root, [1, 0])).toBe(c);
    expect(follow(diagram, root, [1, -1, 1])).toBe(~12);
    expect(follow(diagram, ~3, [0])).toBe(~3);
  });
});

describe("reachable and leavesBelow", () => {
  it("take every way where a level is open and one where it is not", () => {
    expect(reachable(diagram, root)).toEqual(new Set([root, b, c, ~0, ~1, ~12, ~3]));
    expect(reachable(diagram, root, [-1, 1, 2])).toEqual(new Set([root, b, c, ~1, ~3]));
    expect(reachable(diagram, root, [0])).toEqual(new Set([root, b, ~0, ~1]));
    expect(reachable(diagram, ~3)).toEqual(new Set([~3]));
  });

  it("give the leaf numbers ascending, as numbers", () => {
    expect(leavesBelow(diagram, root)).toEqual([0, 1, 3, 12]);
    expect(leavesBelow(diagram, root, [1, -1, -1])).toEqual([1, 3, 12]);
    expect(leavesBelow(diagram, root, [1, -1, 0])).toEqual([1]);
  });
});

describe("deepestFirst", () => {
  it("holds every node once, children before parents, nodes of one level in their own order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const draw = drawFrom(seed);
        const sizes = Array.from({ length: 1 + draw(5) }, () => 2 + draw(2));
        const made = truthDiagram(sizes, [randomTruth(draw, sizes, 3), randomTruth(draw, sizes, 3)]).diagram;
        const expected = Array.from(made.level, (_, node) => node).sort(
          (one, other) => made.level[other]! - made.level[one]! || one - other,
        );
        expect([...deepestFirst(made)]).toEqual(expected);
      }),
    );
    expect([...deepestFirst({ sizes: [2], level: [], first: [], children: [] })]).toEqual([]);
  });
});
