/** How much work the entries of a program may take together; what is above is an accident or an attack. */
import { constantsOf } from "../feel/entryTest.ts";
import type { EntryTest } from "../feel/entryTest.ts";

/** Comparisons of an entry with a cell. The largest real file needs some ten thousand. */
const comparisons = 5_000_000;

/** Leaves `assemble` when the work is more than allowed, and goes no further than `compileProgram`. */
export class TooLarge extends Error {}

/** Counts the work of one program. */
export class Effort {
  private left = comparisons;

  /** To be called before a test is held against `cells` values. Throws `TooLarge`. */
  spend(test: EntryTest, cells: number): void {
    this.count((1 + constantsOf(test).length) * cells);
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
