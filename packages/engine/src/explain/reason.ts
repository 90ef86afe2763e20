/** Why: the few given answers that already force the outcome. Knows nothing of questions or diagrams, only how to leave out. */

/**
 * A subset-minimal part of `given` that still `holds`: leaving out any one more breaks it. Tries to leave out the first ones first, so
 * that of equally good reasons the later given ones stay.
 *
 * One pass is enough because holding is monotone: what some answers force, more answers force too.
 */
export function smallestReason<T>(given: readonly T[], holds: (kept: readonly T[]) => boolean): readonly T[] {
  let kept = given;
  for (const one of given) {
    const fewer = kept.filter((other) => other !== one);
    if (holds(fewer)) kept = fewer;
  }
  return kept;
}
