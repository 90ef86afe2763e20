/** Which parts of a reordered list keep their place. */

/**
 * Indices into `places` of a longest run of rising numbers (Fredman 1975): those parts stay, and the fewest others move around them.
 * Holes (undefined) belong to no run. Takes n log n steps.
 */
export function longestRun(places: readonly (number | undefined)[]): ReadonlySet<number> {
  /** For each length, the index at which the run of that length with the lowest end ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  places.forEach((place, i) => {
    if (place === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    previous[i] = ends[low - 1];
    ends[low] = i;
  });
  const run = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) run.add(i);
  return run;
}
