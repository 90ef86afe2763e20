/** The smallest hitting set: the fewest elements of which each of some sets has one. Knows nothing of answers. */

/**
 * A smallest set that shares an element with every one of `sets`; of equally small ones the first in order of elements, compared one by one.
 * Sets are of non-negative integers; an empty one cannot be hit, and gives `undefined`.
 *
 * Branch and bound on the shortest set that is not hit yet. Disjoint sets among the rest bound from below how many elements are still needed.
 */
export function smallestHittingSet(sets: readonly (readonly number[])[]): readonly number[] | undefined {
  if (sets.some((set) => set.length === 0)) return undefined;
  let best: readonly number[] | undefined;
  const search = (chosen: readonly number[], barred: ReadonlySet<number>): void => {
    const left = sets.filter((set) => !set.some((element) => chosen.includes(element)));
    if (left.length === 0) {
      const found = [...chosen].sort((one, other) => one - other);
      if (best === undefined || found.length < best.length || (found.length === best.length && isBefore(found, best))) best = found;
      return;
    }
    if (best !== undefined && chosen.length + disjoint(left) > best.length) return;
    const open = left.map((set) => set.filter((element) => !barred.has(element)));
    const branch = open.reduce((one, other) => (other.length < one.length ? other : one));
    const tried = new Set(barred);
    // An element that was tried is out of the branches after it, so no set is looked at twice.
    for (const element of branch) {
      search([...chosen, element], tried);
      tried.add(element);
    }
  };
  search([], new Set());
  return best;
}

/** How many of the sets, taken greedily, share nothing: at least so many elements are needed. */
function disjoint(sets: readonly (readonly number[])[]): number {
  const used = new Set<number>();
  let count = 0;
  for (const set of [...sets].sort((one, other) => one.length - other.length)) {
    if (set.some((element) => used.has(element))) continue;
    set.forEach((element) => used.add(element));
    count++;
  }
  return count;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((element, i) => element !== other[i]);
  return at !== -1 && one[at]! < other[at]!;
}
