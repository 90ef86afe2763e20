/** Counts by dynamic programming against counts by listing every path. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { allCombinations, randomTruth, truthDiagram } from "../testing/truthDiagram.ts";
import { countFrom } from "./count.ts";
import type { Diagram, NodeRef } from "./diagram.ts";

/** Every path from `ref`: its leaf and its levels. */
function paths(diagram: Diagram, ref: NodeRef, levels: readonly number[] = []): { leaf: number; levels: readonly number[] }[] {
  if (ref < 0) return [{ leaf: ~ref, levels }];
  const level = diagram.level[ref]!;
  return Array.from({ length: diagram.sizes[level]! }, (_, cell) =>
    paths(diagram, diagram.children[diagram.first[ref]! + cell]!, [...levels, level]),
  ).flat();
}

describe("countFrom", () => {
  it("counts what listing every path and every combination counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const draw = drawFrom(seed);
        const sizes = Array.from({ length: 1 + draw(5) }, () => 2 + draw(2));
        const questionOf = sizes.map((_, level) => Math.floor(level / (1 + (seed % 2))));
        const truth = randomTruth(draw, sizes, 3);
        const { diagram, roots } = truthDiagram(sizes, [truth]);
        const counts = countFrom(diagram, roots[0]!, questionOf);
        const all = paths(diagram, roots[0]!);
        const questions = (levels: readonly number[]): number => new Set(levels.map((level) => questionOf[level])).size;
        const chance = (levels: readonly number[]): number => levels.reduce((part, level) => part / sizes[level]!, 1);
        expect(counts.paths).toBe(all.length);
        expect(counts.longest).toBe(Math.max(...all.map(({ levels }) => questions(levels))));
        expect(counts.expected).toBeCloseTo(all.reduce((sum, { levels }) => sum + chance(levels) * questions(levels), 0));
        const combinations = allCombinations(sizes);
        expect([...counts.leaves.keys()]).toEqual([...new Set(combinations.map(truth))].sort());
        for (const [leaf, { paths: own, share }] of counts.leaves) {
          expect(own).toBe(all.filter((path) => path.leaf === leaf).length);
          expect(share).toBeCloseTo(combinations.filter((cells) => truth(cells) === leaf).length / combinations.length);
        }
      }),
    );
  });

  it("counts one path and no question where everything is decided", () => {
    const { diagram, roots } = truthDiagram([2], [() => 4]);
    expect(countFrom(diagram, roots[0]!, [0])).toEqual({
      paths: 1,
      leaves: new Map([[4, { paths: 1, share: 1 }]]),
      expected: 0,
      longest: 0,
      asked: new Map(),
    });
  });
});
