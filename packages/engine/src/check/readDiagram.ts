/** Reads the diagram of a check file: flat arrays whose every index is in range and whose levels rise, so that no walk can fail or loop. */
import type { Diagram } from "../diagram/diagram.ts";
import { deepestFirst } from "../diagram/walk.ts";
import { demandThat, object } from "./reading.ts";
import type { Read } from "./reading.ts";

const whole32: Read<Int32Array> = (value) => {
  demandThat(Array.isArray(value) || value instanceof Int32Array);
  const list = value as ArrayLike<unknown>;
  for (let at = 0; at < list.length; at++) demandThat(typeof list[at] === "number" && ((list[at] as number) | 0) === list[at]);
  return Int32Array.from(list as ArrayLike<number>);
};

const arrays = object<{ [Key in keyof Diagram]: Int32Array }>({ sizes: whole32, level: whole32, first: whole32, children: whole32 });

/** The diagram, each node with as many children as its level has cells. */
export const diagram: Read<Diagram> = (value, depth) => {
  const read = arrays(value, depth);
  const { sizes, level, first, children } = read;
  demandThat(level.length === first.length && sizes.every((size) => size > 0));
  let edges = 0;
  for (let node = 0; node < level.length; node++) {
    const size = sizes[level[node]!];
    demandThat(size !== undefined && first[node]! >= 0 && first[node]! + size <= children.length);
    // No two nodes share children, or a small file could describe more edges than anyone can walk.
    demandThat((edges += size) <= children.length);
    for (let edge = first[node]!; edge < first[node]! + size; edge++) {
      const child = children[edge]!;
      demandThat(child < 0 || (child < level.length && level[child]! > level[node]!));
    }
  }
  return read;
};

/** The highest leaf below a reference, which must be to a node that there is: what tells whether its leaves mean something. */
export function highestLeaf(read: Diagram): (ref: number) => number {
  const { sizes, level, first, children } = read;
  const highest = new Int32Array(level.length);
  const of = (ref: number): number => {
    demandThat(ref < level.length);
    return ref < 0 ? ~ref : highest[ref]!;
  };
  for (const node of deepestFirst(read)) {
    for (let edge = first[node]!; edge < first[node]! + sizes[level[node]!]!; edge++)
      highest[node] = Math.max(highest[node]!, of(children[edge]!));
  }
  return of;
}
