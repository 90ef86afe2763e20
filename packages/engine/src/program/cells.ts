/** The cells of a domain: how many there are and a value that stands for each. */
import { compareText } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { Domain } from "./program.ts";

/** The three answers to a place, in cell order. */
export const placeAnswers = ["ja", "nee", "deels"] as const;

/**
 * A value for each cell, in cell order. A value between two dates need not be a date of the calendar: it only has to stand between
 * them in the order of texts. `multiple` has no cells of its own but two for each option: off and on.
 */
export function cellValues(domain: Domain, options: readonly string[]): readonly Value[] {
  switch (domain.kind) {
    case "boolean":
      return [true, false];
    case "options":
      return options;
    case "multiple":
      return [false, true];
    case "number":
      return between<number>(domain.constants, (low, high) =>
        low === undefined ? (high === undefined ? 0 : high - 1) : high === undefined ? low + 1 : (low + high) / 2,
      );
    case "date":
      return between<string>(domain.constants, (low) => (low === undefined ? "" : `${low}+`)).map((date) => ({ date }));
    case "text":
      return [...domain.constants, otherText(domain.constants)];
    case "place":
      return placeAnswers.slice(0, domain.partly ? 3 : 2);
  }
}

function between<T>(constants: readonly T[], inside: (low: T | undefined, high: T | undefined) => T): T[] {
  const cells: T[] = [];
  for (let i = 0; i <= constants.length; i++) {
    cells.push(inside(constants[i - 1], constants[i]));
    if (i < constants.length) cells.push(constants[i]!);
  }
  return cells;
}

/** A text that is none of the constants and holds none of them: the private-use character that no rule compares with. */
function otherText(constants: readonly string[]): string {
  let text = "\u{F0000}";
  while (constants.includes(text)) text += "\u{F0000}";
  return text;
}

/** Numbers ascending, each once. */
export function sortedNumbers(values: Iterable<number>): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Texts by code point, each once. */
export function sortedTexts(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}
