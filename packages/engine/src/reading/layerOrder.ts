/** The order of boxes within their layers: barycentres to and fro, and the order with the fewest crossings wins. */
import type { Link, Slot } from "./layers.ts";

const sweeps = 12;
/** With more links than this fewer sweeps are made; the drawing is right, only less tidy. */
const manyLinks = 20_000;

/** Slots by layer, in order from the top. */
export function orderLayers(slots: readonly Slot[], links: readonly Link[]): readonly (readonly number[])[] {
  const count = slots.reduce((most, { layer }) => Math.max(most, layer + 1), 0);
  let order: number[][] = Array.from({ length: count }, () => []);
  slots.forEach(({ layer }, slot) => order[layer]!.push(slot));
  const into: Link[][] = slots.map(() => []);
  const from: Link[][] = slots.map(() => []);
  for (const link of links) {
    into[link.to]!.push(link);
    from[link.from]!.push(link);
  }
  let best = order;
  let fewest = Infinity;
  for (let sweep = 0; sweep < (links.length > manyLinks ? 2 : sweeps) && fewest > 0; sweep++) {
    const isForward = sweep % 2 === 0;
    const place = placesOf(order, slots.length);
    const sorted = order.map((column) => [...column]);
    const layers = isForward ? [...sorted.keys()] : [...sorted.keys()].reverse();
    for (const layer of layers) {
      const centre = (slot: number): number => {
        const own = isForward ? into[slot]! : from[slot]!;
        if (own.length === 0) return place[slot]!;
        const sum = own.reduce((total, link) => total + (isForward ? place[link.from]! + link.out / 10_000 : place[link.to]!), 0);
        return sum / own.length;
      };
      const centres = new Map(sorted[layer]!.map((slot) => [slot, centre(slot)]));
      sorted[layer]!.sort((one, other) => centres.get(one)! - centres.get(other)! || place[one]! - place[other]!);
      sorted[layer]!.forEach((slot, at) => (place[slot] = at));
    }
    order = sorted;
    const crossings = crossingsOf(order, from, placesOf(order, slots.length));
    if (crossings < fewest) [best, fewest] = [order, crossings];
  }
  return best;
}

function placesOf(order: readonly (readonly number[])[], count: number): number[] {
  const place = new Array<number>(count).fill(0);
  for (const column of order) column.forEach((slot, at) => (place[slot] = at));
  return place;
}

/** Pairs of links between two layers that cross: inversions, counted with a Fenwick tree. */
function crossingsOf(order: readonly (readonly number[])[], from: readonly (readonly Link[])[], place: readonly number[]): number {
  let crossings = 0;
  order.forEach((column, layer) => {
    const size = order[layer + 1]?.length ?? 0;
    const tree = new Int32Array(size + 1);
    let added = 0;
    for (const slot of column) {
      for (const { to } of [...from[slot]!].sort((one, other) => one.out - other.out || place[one.to]! - place[other.to]!)) {
        const at = place[to]! + 1;
        let upTo = 0;
        for (let i = at; i > 0; i -= i & -i) upTo += tree[i]!;
        crossings += added - upTo;
        for (let i = at; i <= size; i += i & -i) tree[i]!++;
        added++;
      }
    }
  });
  return crossings;
}
