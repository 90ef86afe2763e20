/** Operations on diagrams against the same operations on functions, written out for every combination of cells; and canonical form, growth and budget. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "../testing/random.ts";
import { allCombinations, randomTruth, shapeOf, truthDiagram } from "../testing/truthDiagram.ts";
import type { Truth } from "../testing/truthDiagram.ts";
import type { NodeRef } from "./diagram.ts";
import { OverBudget, Workspace, no, yes } from "./workspace.ts";

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** A function as nodes of a workspace, made from the leaves up. */
function build(workspace: Workspace, truth: Truth, cells: readonly number[] = []): NodeRef {
  if (cells.length === workspace.sizes.length) return ~truth(cells);
  return workspace.node(
    cells.length,
    Array.from({ length: workspace.sizes[cells.length]! }, (_, cell) => build(workspace, truth, [...cells, cell])),
  );
}

function randomCase(seed: number, leaves: number) {
  const draw = drawFrom(seed);
  const sizes = Array.from({ length: 1 + draw(4) }, () => 2 + draw(2));
  const truths = Array.from({ length: 3 }, (_, at) => randomTruth(draw, sizes, at === 0 ? 2 : leaves));
  const workspace = new Workspace(sizes, 10_000);
  return { draw, sizes, workspace, truths, refs: truths.map((truth) => build(workspace, truth)) };
}

const bits = (count: number): number[] => Array.from({ length: count }, () => 2);

/** Whether the number that the cells write in binary is `found`: a chain of as many nodes as there are levels. */
const isNumber =
  (found: number): Truth =>
  (cells) =>
    cells.reduce((number, cell) => number * 2 + cell, 0) === found ? 1 : 0;

/** The diagram of `isNumber` without trying all combinations. */
function chain(workspace: Workspace, found: number, leaf = yes): NodeRef {
  let ref = leaf;
  for (let level = workspace.sizes.length - 1, rest = found; level >= 0; level--, rest >>= 1)
    ref = workspace.node(level, rest & 1 ? [no, ref] : [ref, no]);
  return ref;
}

describe("a workspace", () => {
  it("gives equal functions equal references, and others others", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { sizes, workspace, truths, refs } = randomCase(seed, 2);
        const column = (truth: Truth): string => allCombinations(sizes).map(truth).join();
        truths.forEach((one, i) => truths.forEach((other, j) => expect(refs[i] === refs[j]).toBe(column(one) === column(other))));
        expect(refs.map((ref) => shapeOf(workspace.compact([ref]).diagram, workspace.compact([ref]).roots[0]!))).toEqual(
          truths.map((truth) => shapeOf(truthDiagram(sizes, [truth]).diagram, truthDiagram(sizes, [truth]).roots[0]!)),
        );
      }),
    );
  });

  it("chooses, joins and turns round as functions do, down to the reference", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { workspace, truths, refs } = randomCase(seed, 3);
        const [condition, one, other] = truths as [Truth, Truth, Truth];
        const [c, a, b] = refs as [NodeRef, NodeRef, NodeRef];
        const is = (ref: NodeRef, truth: Truth): void => expect(ref).toBe(build(workspace, truth));
        for (let again = 0; again < 2; again++) is(workspace.ite(c, a, b), (cells) => (condition(cells) === 1 ? one(cells) : other(cells)));
        const second = build(workspace, (cells) => Math.min(1, one(cells)));
        const both = (cells: readonly number[]): [boolean, boolean] => [condition(cells) === 1, one(cells) >= 1];
        is(workspace.and(c, second), (cells) => (both(cells).every(Boolean) ? 1 : 0));
        is(workspace.or(c, second), (cells) => (both(cells).some(Boolean) ? 1 : 0));
        is(workspace.not(c), (cells) => 1 - condition(cells));
        is(
          workspace.mapLeaves(a, (leaf) => ~(leaf * 2 + 5)),
          (cells) => one(cells) * 2 + 5,
        );
      }),
    );
  });

  it("lists the leaves of a function, ascending, each once", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { sizes, workspace, truths } = randomCase(seed, 4);
        const times = (cells: readonly number[]): number => truths[1]!(cells) * 7;
        expect(workspace.leavesOf(build(workspace, times))).toEqual([...new Set(allCombinations(sizes).map(times))].sort((x, y) => x - y));
      }),
    );
    expect(new Workspace([2], 10).leavesOf(~11)).toEqual([11]);
  });

  it("asks for a leaf's diagram by relabelling only where all of it lies below", () => {
    const workspace = new Workspace([3, 2, 2], 100);
    const low = workspace.node(2, [no, yes]);
    const middle = workspace.node(1, [no, yes]);
    const source = workspace.node(1, [~0, ~1]);
    expect(workspace.relabel(~1, [middle, low])).toBe(low);
    expect(workspace.relabel(source, [low, yes])).toBe(workspace.node(1, [low, yes]));
    expect(workspace.relabel(source, [middle, yes])).toBeUndefined();
    expect(workspace.relabel(source, [workspace.node(0, [no, no, yes]), yes])).toBeUndefined();
    expect(workspace.relabel(workspace.node(0, [~0, ~1, source]), [low, yes])).toBeUndefined();
  });

  it("numbers compact diagrams by level and first visit, whatever was made before, and keeps the order of roots", () => {
    const truth: Truth = ([a, b, c]) => (a === 2 ? 3 : a! + (b === c ? 4 : 0));
    const fresh = new Workspace([3, 2, 2], 1000);
    const used = new Workspace([3, 2, 2], 1000);
    build(used, ([a, b, c]) => a! + b! * c!);
    const other = build(used, ([, , c]) => c!);
    build(used, ([, b, c]) => (b === c ? 0 : 9));
    const roots = used.compact([build(used, truth), other, ~6, build(used, truth)]);
    expect(roots.roots[0]).toBe(roots.roots[3]);
    expect(roots.roots[2]).toBe(~6);
    expect(fresh.compact([build(fresh, truth)])).toEqual(used.compact([build(used, truth)]));
    expect(used.compact([build(used, truth)])).toEqual({
      roots: [0],
      diagram: {
        sizes: [3, 2, 2],
        level: [0, 1, 1, 2, 2, 2, 2],
        first: [0, 3, 5, 7, 9, 11, 13],
        children: [1, 2, ~3, 3, 4, 5, 6, ~4, ~0, ~0, ~4, ~5, ~1, ~1, ~5],
      },
    });
  });

  it("counts its nodes, and tells their levels and children", () => {
    const workspace = new Workspace([2, 3], 10);
    const below = workspace.node(1, [~0, ~1, ~2]);
    const root = workspace.node(0, [below, ~4]);
    workspace.node(0, [below, ~4]);
    expect(workspace.nodeCount).toBe(2);
    expect([root, below, ~4].map((ref) => workspace.levelOf(ref))).toEqual([0, 1, Infinity]);
    expect([0, 1].map((cell) => workspace.child(root, cell))).toEqual([below, ~4]);
    expect([0, 1, 2].map((cell) => workspace.child(below, cell))).toEqual([~0, ~1, ~2]);
  });
});

describe("a workspace that grows", () => {
  it("still has every node once after thousands of them", () => {
    const workspace = new Workspace(bits(16), 1_000_000);
    const numbers = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 65_536);
    const first = numbers.map((number) => chain(workspace, number));
    const count = workspace.nodeCount;
    expect(numbers.map((number) => chain(workspace, number))).toEqual(first);
    expect(workspace.nodeCount).toBe(count);
    expect(new Set(first).size).toBe(numbers.length);
    const { diagram } = workspace.compact(first);
    expect(diagram.level).toHaveLength(count);
    const kids = Array.from(
      diagram.level,
      (level, at) => `${level} ${diagram.children[diagram.first[at]!]} ${diagram.children[diagram.first[at]! + 1]}`,
    );
    expect(new Set(kids).size).toBe(count);
  });

  it("holds nodes of more children than it had room for", () => {
    const size = 9000;
    const workspace = new Workspace([2, size], 10);
    const wide = workspace.node(
      1,
      Array.from({ length: size }, (_, cell) => ~(cell * 3)),
    );
    expect(workspace.leavesOf(wide)).toEqual(Array.from({ length: size }, (_, cell) => cell * 3));
    expect(workspace.child(wide, size - 1)).toBe(~(size * 3 - 3));
    const root = workspace.node(0, [~1, wide]);
    expect([workspace.child(root, 0), workspace.child(root, 1)]).toEqual([~1, wide]);
  });

  it("gives the same result for the same question among thousands, without doing the work again", () => {
    const levels = 14;
    const workspace = new Workspace(bits(levels), 60_000);
    const odd = chain(workspace, 0);
    const numbers = Array.from({ length: 1500 }, (_, i) => (i * 1009) % 2 ** levels);
    const joined = numbers.map((number) => workspace.or(chain(workspace, number), odd));
    // Some 20,000 steps each round: without what it remembers, ten rounds would spend the budget.
    for (let round = 0; round < 10; round++) expect(numbers.map((number) => workspace.or(chain(workspace, number), odd))).toEqual(joined);
    joined.forEach((ref, i) => {
      let at = ref;
      for (let level = 0; at >= 0; level++) at = workspace.child(at, (numbers[i]! >> (levels - 1 - workspace.levelOf(at))) & 1);
      expect(at).toBe(yes);
    });
  });

  it("shares what two ways of choosing have in common", () => {
    // A sum of 20 bits modulo 3: three nodes a level. Without a memory its conditions would be met 2^20 times.
    const workspace = new Workspace(bits(20), 2000);
    let sums: readonly NodeRef[] = [yes, no, no];
    for (let level = 19; level >= 0; level--) {
      const bit = workspace.node(level, [no, yes]);
      sums = [0, 1, 2].map((rest) => workspace.ite(bit, sums[(rest + 2) % 3]!, sums[rest]!));
    }
    expect(workspace.leavesOf(workspace.mapLeaves(sums[0]!, (leaf) => ~(leaf + 1)))).toEqual([1, 2]);
    const turned = workspace.and(workspace.not(sums[0]!), workspace.not(sums[1]!));
    expect(turned).toBe(sums[2]);
  });
});

describe("the budget of a workspace", () => {
  it("allows as many nodes as it says and not one more", () => {
    const workspace = new Workspace([2], 3);
    for (let leaf = 1; leaf <= 3; leaf++) workspace.node(0, [~0, ~leaf]);
    expect(workspace.node(0, [~0, ~2])).toBe(1);
    expect(() => workspace.node(0, [~0, ~4])).toThrow(OverBudget);
    expect(workspace.nodeCount).toBe(3);
  });

  it("allows two steps of work a node and not one more", () => {
    const workspace = new Workspace([2], 4);
    workspace.spend(7);
    workspace.spend();
    expect(() => workspace.spend()).toThrow(OverBudget);
  });

  it("is not spent by what needs no work", () => {
    const workspace = new Workspace([2, 2], 2);
    const [a, b] = [workspace.node(0, [no, yes]), workspace.node(1, [no, yes])];
    for (let i = 0; i < 10; i++) {
      expect(workspace.ite(yes, a, b)).toBe(a);
      expect(workspace.ite(no, a, b)).toBe(b);
      expect(workspace.ite(a, b, b)).toBe(b);
      expect(workspace.ite(a, yes, no)).toBe(a);
    }
    workspace.spend(4);
  });
});

describe("a chain of bits", () => {
  it("is the function that it is said to be", () => {
    const workspace = new Workspace(bits(4), 1000);
    for (let found = 0; found < 16; found++) expect(chain(workspace, found)).toBe(build(workspace, isNumber(found)));
  });
});
