/** How much work and space the evaluation of a file may take, counted in steps so that the same file always stops at the same place. */

/** What ran out: steps, the size or the nesting of a value, calls inside calls, or a pattern that could take too long on its text. */
export type Limit = "steps" | "size" | "depth" | "pattern";

/** Leaves the interpreter from any depth; caught where the evaluation of one expression begins. */
export class Exhausted extends Error {
  readonly limit: Limit;

  constructor(limit: Limit) {
    super(limit);
    this.limit = limit;
  }
}

/** About a second or two of the interpreter's work. */
const mostSteps = 2_000_000;

/** Longer texts are not passed on. */
export const longestText = 1_000_000;

/** A value of more parts than this, each counted as often as it occurs, is not passed on. */
export const mostParts = 200_000;

/** Values nest no deeper than this. */
export const deepestValue = 200;

/** Counts the steps of one evaluation of a file. What asks more than is left is refused before it is done, and costs nothing. */
export class Meter {
  private left = mostSteps;

  /** Takes steps, or throws `Exhausted` where there are not so many. */
  spend(steps: number): void {
    if (!(steps <= this.left)) throw new Exhausted("steps");
    this.left -= steps;
  }
}

/**
 * The parts of a value counted as a tree, so that a list that holds the same list twice counts it twice: that is what copying, comparing
 * and printing cost. Stops soon after `mostParts`, so it is safe on values that double at each level.
 */
export function partsOf(value: unknown, depth = 0, left = mostParts): number {
  if (typeof value === "string") {
    if (value.length > longestText) throw new Exhausted("size");
    return 1 + value.length / 64;
  }
  if (typeof value !== "object" || value === null) return 1;
  const isList = Array.isArray(value);
  if (!isList && Object.getPrototypeOf(value) !== Object.prototype) return 1;
  if (depth > deepestValue) throw new Exhausted("depth");
  let parts = 1;
  const each = (part: unknown): void => {
    parts += partsOf(part, depth + 1, left - parts);
    if (parts > left) throw new Exhausted("size");
  };
  if (isList) for (const part of value as readonly unknown[]) each(part);
  else for (const part of Object.values(value)) each(part);
  return parts;
}
