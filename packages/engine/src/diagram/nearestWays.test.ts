/** Nearest ways against trying every other set of answers; which steps they show, and what may not be changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { allCombinations, randomTruth, truthDiagram } from "../testing/truthDiagram.ts";
import { nearestWays } from "./nearest.ts";
import type { Way } from "./nearest.ts";
import { childOf, follow } from "./walk.ts";

const each = (sizes: readonly number[]): number[] => sizes.map((_, level) => level);

/** A way in short: `leaf changed+added: level=cell kind …`. */
const told = ({ leaf, changed, added, steps }: Way): string =>
  `${leaf} ${changed}+${added}:${steps.map(({ level, cells, kind }) => ` ${level}=${cells.join("|")} ${kind}`).join("")}`;

describe("nearestWays", () => {
  it("finds the fewest changed questions, then the fewest added, that trying everything finds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const draw = drawFrom(seed);
        const sizes = Array.from({ length: 1 + draw(5) }, () => 2 + draw(2));
        const shift = draw(2);
        const questionOf = sizes.map((_, level) => level >> shift);
        const isGiven = sizes.map(() => draw(3) > 0);
        const cells = sizes.map((size, level) => (isGiven[questionOf[level]!] ? draw(size) : -1));
        const fixed = draw(3) === 0 ? draw(sizes.length) : -1;
        const shut = draw(3) === 0 ? draw(sizes.length) : -1;
        const isOpen = (level: number, cell: number): boolean => level !== shut || cell !== 0;
        const mayChange = (question: number): boolean => question !== fixed;
        const truth = randomTruth(draw, sizes, 3);
        const { diagram, roots } = truthDiagram(sizes, [truth]);
        const ways = nearestWays(diagram, roots[0]!, cells, questionOf, isOpen, mayChange);

        // What is given or taken, -1 where an open level stays open.
        const best = new Map<number, readonly [number, number]>();
        for (const taken of allCombinations(sizes.map((size) => size + 1))) {
          const now = taken.map((cell) => cell - 1);
          if (now.some((cell, level) => cell < 0 && cells[level]! >= 0)) continue;
          if (
            now.some(
              (cell, level) => cell !== cells[level] && (!isOpen(level, cell) || (cells[level]! >= 0 && !mayChange(questionOf[level]!))),
            )
          )
            continue;
          const leaf = follow(diagram, roots[0]!, now);
          if (leaf >= 0) continue;
          const other = (was: (cell: number) => boolean): number =>
            new Set(now.flatMap((cell, level) => (cell !== cells[level] && was(cells[level]!) ? [questionOf[level]] : []))).size;
          const cost = [other((cell) => cell >= 0), other((cell) => cell < 0)] as const;
          const known = best.get(~leaf);
          if (known === undefined || cost[0] < known[0] || (cost[0] === known[0] && cost[1] < known[1])) best.set(~leaf, cost);
        }
        expect(ways.map(({ leaf, changed, added }) => [leaf, changed, added])).toEqual(
          [...best].sort(([one], [other]) => one - other).map(([leaf, [changed, added]]) => [leaf, changed, added]),
        );

        for (const { leaf, changed, added, steps } of ways) {
          let ref = roots[0]!;
          for (const { level, cell, cells: alike, kind } of steps) {
            expect(diagram.level[ref]).toBe(level);
            expect(alike).toContain(cell);
            expect(kind).toBe(cells[level]! < 0 ? "added" : cells[level] === cell ? "kept" : "changed");
            ref = childOf(diagram, ref, cell);
          }
          expect(ref).toBe(~leaf);
          const questions = (wanted: string): number =>
            new Set(steps.flatMap(({ level, kind }) => (kind === wanted ? [questionOf[level]] : []))).size;
          expect([questions("changed"), questions("added")]).toEqual([changed, added]);
          // Any of the cells shown for a step leads there too, with what the others say and what was given.
          for (const [at, { cells: alike }] of steps.entries())
            for (const cell of alike) {
              const now = cells.slice();
              steps.forEach(({ level, cell: own }, i) => (now[level] = i === at ? cell : own));
              expect(follow(diagram, roots[0]!, now)).toBe(~leaf);
            }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what was answered wherever that is as good, and takes the first of equals elsewhere", () => {
    const { diagram, roots } = truthDiagram([3, 3], [([a, b]) => (b === 0 ? 0 : a! + 1)]);
    expect(nearestWays(diagram, roots[0]!, [1, -1], each([3, 3])).map(told)).toEqual([
      "0 0+1: 0=1 kept 1=0 added",
      "1 1+1: 0=0 changed 1=1|2 added",
      "2 0+1: 0=1 kept 1=1|2 added",
      "3 1+1: 0=2 changed 1=1|2 added",
    ]);
  });

  it("takes no detour, and shows every cell that goes on to the same node", () => {
    const { diagram, roots } = truthDiagram([3, 2, 2], [([a, b, c]) => (a === 0 ? 9 : b! * 2 + c!)]);
    expect(nearestWays(diagram, roots[0]!, [0, 0, 0], each([3, 2, 2])).map(told)).toEqual([
      "0 1+0: 0=1|2 changed 1=0 kept 2=0 kept",
      "1 2+0: 0=1|2 changed 1=0 kept 2=1 changed",
      "2 2+0: 0=1|2 changed 1=1 changed 2=0 kept",
      "3 3+0: 0=1|2 changed 1=1 changed 2=1 changed",
      "9 0+0: 0=0 kept",
    ]);
  });

  it("shows cells of different nodes where below either all is answered", () => {
    const { diagram, roots } = truthDiagram([3, 2, 2], [([a, b, c]) => (a === 0 ? 5 : a === 1 ? b! : c!)]);
    expect(nearestWays(diagram, roots[0]!, [0, 1, 1], each([3, 2, 2])).map(told)).toEqual([
      "0 2+0: 0=1 changed 1=0 changed",
      "1 1+0: 0=1|2 changed 1=1 kept",
      "5 0+0: 0=0 kept",
    ]);
  });

  it("counts a question of several levels once, and the next one again", () => {
    const { diagram, roots } = truthDiagram([2, 2, 2], [([a, b, c]) => a! + b! + c!]);
    const ways = (questionOf: readonly number[], cells: readonly number[]): string[] =>
      nearestWays(diagram, roots[0]!, cells, questionOf).map(({ leaf, changed, added }) => `${leaf} ${changed}+${added}`);
    expect(ways([0, 0, 1], [0, 0, 0])).toEqual(["0 0+0", "1 1+0", "2 1+0", "3 2+0"]);
    expect(ways([0, 1, 1], [0, 0, 0])).toEqual(["0 0+0", "1 1+0", "2 1+0", "3 2+0"]);
    expect(ways([0, 0, 0], [0, 0, 0])).toEqual(["0 0+0", "1 1+0", "2 1+0", "3 1+0"]);
    expect(ways([0, 1, 2], [0, 0, 0])).toEqual(["0 0+0", "1 1+0", "2 2+0", "3 3+0"]);
    expect(ways([0, 0, 1], [-1, -1, 1])).toEqual(["0 1+1", "1 0+1", "2 0+1", "3 0+1"]);
  });

  it("leaves out leaves that no answer allowed leads to", () => {
    const { diagram, roots } = truthDiagram([3, 2], [([a, b]) => a! * 2 + b!]);
    const leaves = (isOpen?: (level: number, cell: number) => boolean, mayChange?: (question: number) => boolean): number[] =>
      nearestWays(diagram, roots[0]!, [0, 0], each([3, 2]), isOpen, mayChange).map(({ leaf }) => leaf);
    expect(leaves()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(leaves((level, cell) => level !== 0 || cell !== 1)).toEqual([0, 1, 4, 5]);
    expect(leaves(() => false)).toEqual([0]);
    expect(leaves(undefined, (question) => question === 1)).toEqual([0, 1]);
    expect(leaves(undefined, () => false)).toEqual([0]);
  });

  it("has an empty way where all is decided", () => {
    const { diagram } = truthDiagram([2], [([a]) => a!]);
    expect(nearestWays(diagram, ~3, [0], [0])).toEqual([{ leaf: 3, changed: 0, added: 0, steps: [] }]);
  });

  it("sorts leaves as numbers", () => {
    const { diagram, roots } = truthDiagram([3], [([a]) => [10, 9, 2][a!]!]);
    expect(nearestWays(diagram, roots[0]!, [-1], [0]).map(({ leaf }) => leaf)).toEqual([2, 9, 10]);
  });
});
