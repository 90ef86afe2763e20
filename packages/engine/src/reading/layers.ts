/**
 * Places boxes in layers from left to right so that lines cross little (Sugiyama, Tagawa and Toda 1981): layers by longest path, order by
 * barycentres, heights by least squares. Knows boxes and lines, not what they mean. Deterministic.
 */
import { orderLayers } from "./layerOrder.ts";

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** From the right side of a box, `out` below its top, to the left side of another, `into` below its top. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly out: number;
  readonly into: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `at[box]` is its upper left corner; `ways[line]` runs through these points, with free passage between each pair along a layer. */
export interface Layout {
  readonly at: readonly Point[];
  readonly ways: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
}

const gaps = { between: 22, passages: 4, passage: 10, column: 48, perLine: 3, mostForLines: 120 };
/** More passages than this are not made; lines then run straight, also across boxes. */
const maxPassages = 20_000;

/** The layout of boxes and lines; lines that would close a circle are drawn, but do not decide a layer. */
export function layOut(boxes: readonly Box[], lines: readonly Line[]): Layout {
  const forward = withoutCircles(boxes.length, lines);
  const layer = layersOf(boxes.length, forward);
  const slots = boxes.map((box, index): Slot => ({ ...box, layer: layer[index]! }));
  const links: Link[] = [];
  const passages = new Map<string, number>();
  const through = lines.map(({ from, to, out, into }): readonly number[] => {
    const chain: number[] = [];
    let before: { readonly slot: number; readonly out: number } = { slot: from, out };
    for (let at = layer[from]! + 1; at < layer[to]!; at++) {
      // Lines to one box share their way, so that a part that many lead to does not fill the page.
      const key = `${to}/${at}`;
      let slot = passages.get(key);
      if (slot === undefined) {
        if (passages.size >= maxPassages) break;
        slot = slots.push({ width: 0, height: gaps.passage, layer: at }) - 1;
        passages.set(key, slot);
      }
      links.push({ from: before.slot, to: slot, out: before.out, into: gaps.passage / 2 });
      before = { slot, out: gaps.passage / 2 };
      chain.push(slot);
    }
    if (layer[from]! < layer[to]!) links.push({ from: before.slot, to, out: before.out, into });
    return chain;
  });
  const order = orderLayers(slots, links);
  const y = heightsOf(slots, links, order);
  const columns = order.map((column) => Math.max(0, ...column.map((slot) => slots[slot]!.width)));
  const left: number[] = [];
  let x = 0;
  columns.forEach((width, at) => {
    left.push(x);
    const leaving = new Set(links.filter(({ from }) => slots[from]!.layer === at).map(({ to, from }) => `${from}/${to}`)).size;
    x += width + gaps.column + Math.min(gaps.mostForLines, leaving * gaps.perLine);
  });
  const ways = lines.map(({ from, to, out, into }, index) => [
    { x: left[layer[from]!]! + slots[from]!.width, y: y[from]! + out },
    { x: left[layer[from]!]! + columns[layer[from]!]!, y: y[from]! + out },
    ...through[index]!.flatMap((slot) => {
      const level = y[slot]! + gaps.passage / 2;
      const start = left[slots[slot]!.layer]!;
      return [
        { x: start, y: level },
        { x: start + columns[slots[slot]!.layer]!, y: level },
      ];
    }),
    { x: left[layer[to]!]!, y: y[to]! + into },
  ]);
  return {
    at: boxes.map((_, box) => ({ x: left[layer[box]!]!, y: y[box]! })),
    ways,
    width: Math.max(0, ...boxes.map(({ width }, box) => left[layer[box]!]! + width)),
    height: Math.max(0, ...slots.map(({ height }, slot) => y[slot]! + height)),
  };
}

/** A box, or a passage of a line through a layer. */
export interface Slot extends Box {
  readonly layer: number;
}

/** A piece of a line between neighbouring layers. */
export type Link = Line;

function withoutCircles(count: number, lines: readonly Line[]): readonly Line[] {
  const leaving: Line[][] = Array.from({ length: count }, () => []);
  for (const line of lines) leaving[line.from]!.push(line);
  const state = new Uint8Array(count);
  const kept: Line[] = [];
  for (let root = 0; root < count; root++) {
    if (state[root] !== 0) continue;
    const work = [{ box: root, next: 0 }];
    state[root] = 1;
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const line = leaving[top.box]![top.next++];
      if (line === undefined) {
        state[top.box] = 2;
        work.pop();
      } else if (state[line.to] !== 1) {
        kept.push(line);
        if (state[line.to] === 0) {
          state[line.to] = 1;
          work.push({ box: line.to, next: 0 });
        }
      }
    }
  }
  return kept;
}

/** By longest path; a box that nothing leads to stands just before the first that it leads to. */
function layersOf(count: number, lines: readonly Line[]): readonly number[] {
  const layer = new Array<number>(count).fill(0);
  const open = new Array<number>(count).fill(0);
  const leaving: Line[][] = Array.from({ length: count }, () => []);
  for (const line of lines) {
    open[line.to]!++;
    leaving[line.from]!.push(line);
  }
  const roots = open.flatMap((waiting, box) => (waiting === 0 ? [box] : []));
  const ready = [...roots];
  for (let at = 0; at < ready.length; at++) {
    for (const { to } of leaving[ready[at]!]!) {
      layer[to] = Math.max(layer[to]!, layer[ready[at]!]! + 1);
      if (--open[to]! === 0) ready.push(to);
    }
  }
  for (const root of roots) {
    const nearest = Math.min(...leaving[root]!.map(({ to }) => layer[to]!));
    if (Number.isFinite(nearest)) layer[root] = nearest - 1;
  }
  return layer;
}

/** Tops of the slots: each as near as it can be to where its lines want it, in order and apart, sweeping to and fro. */
function heightsOf(slots: readonly Slot[], links: readonly Link[], order: readonly (readonly number[])[]): readonly number[] {
  const y = new Array<number>(slots.length).fill(0);
  for (const column of order) {
    let next = 0;
    column.forEach((slot, at) => {
      y[slot] = next;
      next += slots[slot]!.height + gapBelow(slots, column, at);
    });
  }
  const before: Link[][] = slots.map(() => []);
  const after: Link[][] = slots.map(() => []);
  for (const link of links) {
    before[link.to]!.push(link);
    after[link.from]!.push(link);
  }
  const settle = (column: readonly number[], isForward: boolean): void => {
    const wanted = column.map((slot) => {
      const wishes = isForward
        ? before[slot]!.map(({ from, out, into }) => y[from]! + out - into)
        : after[slot]!.map(({ to, out, into }) => y[to]! + into - out);
      return wishes.length === 0
        ? { y: y[slot]!, weight: 0.1 }
        : { y: wishes.reduce((sum, one) => sum + one, 0) / wishes.length, weight: wishes.length };
    });
    spread(column, wanted, slots, y);
  };
  for (let round = 0; round < 6; round++) {
    for (const column of order) settle(column, true);
    for (const column of [...order].reverse()) settle(column, false);
  }
  for (const column of order) settle(column, true);
  const top = Math.min(0, ...y);
  return y.map((one) => Math.round((one - top) * 10) / 10);
}

/** Passages may lie close together. */
function gapBelow(slots: readonly Slot[], column: readonly number[], at: number): number {
  const below = column[at + 1];
  return below !== undefined && slots[column[at]!]!.width === 0 && slots[below]!.width === 0 ? gaps.passages : gaps.between;
}

/** Least squares under order and distance: neighbours that would overlap move as one (pool adjacent violators). */
function spread(
  column: readonly number[],
  wanted: readonly { readonly y: number; readonly weight: number }[],
  slots: readonly Slot[],
  y: number[],
): void {
  const pools: { sum: number; weight: number; members: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  column.forEach((slot, at) => {
    offsets.push(offset);
    const { y: wish, weight } = wanted[at]!;
    pools.push({ sum: (wish - offset) * weight, weight, members: 1 });
    offset += slots[slot]!.height + gapBelow(slots, column, at);
    for (
      let last = pools.at(-1)!, other = pools.at(-2);
      other && other.sum / other.weight > last.sum / last.weight;
      last = pools.at(-1)!, other = pools.at(-2)
    ) {
      pools.splice(-2, 2, { sum: other.sum + last.sum, weight: other.weight + last.weight, members: other.members + last.members });
    }
  });
  let at = 0;
  for (const { sum, weight, members } of pools) {
    for (let left = members; left > 0; left--, at++) y[column[at]!] = sum / weight + offsets[at]!;
  }
}
