/** The letters by which answers are cited: stable, short, and the same in every view. */

/** The letter of an answer by its place: a, b, … z, aa, ab. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
