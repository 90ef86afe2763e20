/** How much work the entries of a program may take together; what is above is an accident or an attack. */
import { constantsOf } from "../feel/entryTest.ts";
import type { EntryTest } from "../feel/entryTest.ts";

/** Comparisons of an entry with a cell. The largest real file needs some ten thousand. */
const comparisons = 2_500_000;

/** A test on one constant is looked up: so much less work than comparing it with each cell. */
const lookupsPerComparison = 8;

/** Leaves `assemble` when the work is more than allowed, and goes no further than `compileProgram`. */
export class TooLarge extends Error {}

/** Counts the work of one program. */
export class Effort {
  private left = comparisons;

  /** To be called before a test is held against `cells` values. Throws `TooLarge`. */
  spend(test: EntryTest, cells: number): void {
    this.count(weightOf(test) * cells);
  }

  /** Counts work of another kind, as comparisons. Throws `TooLarge`. */
  count(comparable: number): void {
    this.left -= comparable;
    if (this.left < 0) throw new TooLarge();
  }

  /** Leaves at once: what is asked is more than can be told. */
  refuse(): never {
    throw new TooLarge();
  }
}

function weightOf(test: EntryTest): number {
  if (test.t === "literal" || test.t === "any") return 1 / lookupsPerComparison;
  // What is looked for inside texts is no constant, and takes longer.
  return 1 + constantsOf(test).length + (test.t === "condition" ? 1 : 0);
}
