/** Diagrams for tests, made from a function by trying all its arguments; and the function back from a diagram. */
import type { Diagram, NodeRef } from "../diagram/diagram.ts";
import type { Draw } from "./random.ts";

/** From the cells of all levels to a leaf number. */
export type Truth = (cells: readonly number[]) => number;

/** The reduced diagram of these functions over levels of the given sizes, one root each. Exponential: for a handful of levels. */
export function truthDiagram(sizes: readonly number[], truths: readonly Truth[]): { readonly diagram: Diagram; readonly roots: NodeRef[] } {
  const level: number[] = [];
  const first: number[] = [];
  const children: NodeRef[] = [];
  const known = new Map<string, NodeRef>();
  const build = (truth: Truth, cells: readonly number[]): NodeRef => {
    const at = cells.length;
    if (at === sizes.length) return ~truth(cells);
    const kids = Array.from({ length: sizes[at]! }, (_, cell) => build(truth, [...cells, cell]));
    if (kids.every((kid) => kid === kids[0])) return kids[0]!;
    const key = `${at}:${kids.join()}`;
    if (!known.has(key)) {
      known.set(key, level.length);
      level.push(at);
      first.push(children.length);
      children.push(...kids);
    }
    return known.get(key)!;
  };
  const roots = truths.map((truth) => build(truth, []));
  return { diagram: { sizes, level, first, children }, roots };
}

/** A text that two references share if and only if they are the same function, whatever diagrams they are in: the graph below, spelled out. */
export function shapeOf(diagram: Diagram, ref: NodeRef): string {
  if (ref < 0) return `=${~ref}`;
  const level = diagram.level[ref]!;
  const kids = Array.from({ length: diagram.sizes[level]! }, (_, cell) => shapeOf(diagram, diagram.children[diagram.first[ref]! + cell]!));
  return `${level}(${kids.join()})`;
}

/** A random function with some structure: the first of a few random patterns that fits gives the leaf, so that much does not matter. */
export function randomTruth(draw: Draw, sizes: readonly number[], leaves: number): Truth {
  const patterns = Array.from({ length: 1 + draw(5) }, () => ({
    cells: sizes.map((size) => (draw(2) === 0 ? -1 : draw(size))),
    leaf: draw(leaves),
  }));
  const otherwise = draw(leaves);
  return (cells) => patterns.find((pattern) => pattern.cells.every((cell, at) => cell < 0 || cell === cells[at]))?.leaf ?? otherwise;
}

/** All combinations of cells. */
export function allCombinations(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<number[][]>((all, size) => all.flatMap((cells) => Array.from({ length: size }, (_, cell) => [...cells, cell])), [[]]);
}
