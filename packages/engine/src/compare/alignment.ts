/** Two sequences side by side: what stayed, what is new, what is gone, what moved. Knows nothing of what they hold. */
import type { Pair } from "./matchQuestions.ts";

export interface Alignment {
  /** Ascending in the old sequence. */
  readonly pairs: readonly Pair[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** More left-over elements than this on a side are not searched for a likeness, only taken in turn. */
const mostCompared = 150;

/**
 * Pairs by the keys, one after the other, the first free with the first free; then, of what is left over, those most alike by `likeness` (0 to 1, at
 * least `least`), likest first.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string | undefined)[],
  likeness: (one: T, other: T) => number = () => 0,
  least = 0.5,
): Alignment {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const take = (one: number, other: number): void => {
    pairs.set(one, other);
    taken.add(other);
  };
  for (const key of keys) {
    const free = new Map<string, number[]>();
    after.forEach((one, i) => {
      const own = taken.has(i) ? undefined : key(one);
      if (own === undefined) return;
      const known = free.get(own);
      if (known === undefined) free.set(own, [i]);
      else known.push(i);
    });
    for (const all of free.values()) all.reverse();
    before.forEach((one, i) => {
      const own = pairs.has(i) ? undefined : key(one);
      const found = own === undefined ? undefined : free.get(own)?.pop();
      if (found !== undefined) take(i, found);
    });
  }
  const left = (all: readonly T[], has: (i: number) => boolean): number[] => all.flatMap((_, i) => (has(i) ? [] : [i]));
  const [olds, news] = [left(before, (i) => pairs.has(i)), left(after, (i) => taken.has(i))];
  const alike =
    olds.length > mostCompared || news.length > mostCompared
      ? olds.slice(0, news.length).map((one, at) => [one, news[at]!] as const)
      : olds.flatMap((one) => news.map((other) => [one, other] as const));
  alike
    .map(([one, other]) => ({ one, other, alike: likeness(before[one]!, after[other]!) }))
    .filter((candidate) => candidate.alike >= least)
    .sort((a, b) => b.alike - a.alike || a.one - b.one || a.other - b.other)
    .forEach(({ one, other }) => {
      if (!pairs.has(one) && !taken.has(other)) take(one, other);
    });
  return {
    pairs: [...pairs].map(([one, other]) => ({ before: one, after: other })).sort((one, other) => one.before - other.before),
    removed: left(before, (i) => pairs.has(i)),
    added: left(after, (i) => taken.has(i)),
  };
}

/** The pairs that moved: fewest such that all others stand in the order in which they stood (longest increasing subsequence, n log n). */
export function movedPairs(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(({ after }, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.after < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const stayed = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) stayed.add(at);
  return pairs.filter((_, at) => !stayed.has(at));
}
