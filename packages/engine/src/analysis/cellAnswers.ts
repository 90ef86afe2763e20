/** For each cell of a question's domain an answer that falls in it, in the form in which answers are given. */
import { isCalendarDate } from "../feel/scan.ts";
import type { QuestionMeta } from "../model/meta.ts";
import { placeAnswers } from "../program/cells.ts";
import type { Domain, ProgramQuestion } from "../program/program.ts";
import type { Answer } from "../session/step.ts";

/** One answer a cell; `undefined` for a cell that no answer falls in. Of a question with several answers: off and on, for any option. */
export type CellAnswers = readonly (Answer | undefined)[];

const someDate = "2026-01-01";

/**
 * The answers that stand for a question's cells. A number is a constant, a midpoint between constants or an outer constant ∓ 1, as far as
 * the question's limits allow; a date likewise, in whole days.
 *
 * A cell may have no answer: between two adjacent days there is none, nor beyond the limits of a number. Such a cell counts in shares
 * (contracts section 3) but no finding rests on it, since nobody can ever be in it.
 */
export function cellAnswers({ domain, options }: Pick<ProgramQuestion, "domain" | "options">, limits: QuestionMeta = {}): CellAnswers {
  switch (domain.kind) {
    case "boolean":
      return [true, false];
    case "options":
      return options;
    case "multiple":
      return [false, true];
    case "place":
      return placeAnswers.slice(0, domain.partly ? 3 : 2);
    case "text":
      return [...domain.constants, otherText([...domain.constants, ...searchedFor(domain)])];
    case "number":
      return numberAnswers(domain, limits);
    case "date":
      return dateAnswers(domain);
  }
}

function numberAnswers({ constants }: Extract<Domain, { kind: "number" }>, { min = -Infinity, max = Infinity }: QuestionMeta): CellAnswers {
  const allowed = (value: number): boolean => Number.isFinite(value) && value >= min && value <= max;
  return cellsAround(
    constants,
    (constant) => (allowed(constant) ? constant : undefined),
    (low = -Infinity, high = Infinity) => {
      const outer = low === -Infinity ? (high === Infinity ? 0 : high - 1) : low + 1;
      const usual = low === -Infinity || high === Infinity ? outer : (low + high) / 2;
      const within = (Math.max(low, min) + Math.min(high, max)) / 2;
      return [usual, min, max, within].find((value) => allowed(value) && value > low && value < high);
    },
  );
}

function dateAnswers({ constants }: Extract<Domain, { kind: "date" }>): CellAnswers {
  return cellsAround(
    constants,
    (constant) => constant,
    (low, high) => {
      if (low === undefined) return high === undefined ? someDate : dayBeside(high, -1);
      if (high === undefined) return dayBeside(low, 1);
      const days = (instantOf(high) - instantOf(low)) / dayLength;
      return days < 2 ? undefined : dayBeside(low, Math.floor(days / 2));
    },
  );
}

function cellsAround<T extends Answer>(
  constants: readonly T[],
  at: (constant: T) => T | undefined,
  inside: (low: T | undefined, high: T | undefined) => T | undefined,
): CellAnswers {
  return [...constants.flatMap((constant, i) => [inside(constants[i - 1], constant), at(constant)]), inside(constants.at(-1), undefined)];
}

const dayLength = 24 * 60 * 60 * 1000;
const instantOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many days on, `undefined` beyond the years that dates can be written in. */
function dayBeside(date: string, days: number): string | undefined {
  const instant = new Date(instantOf(date) + days * dayLength);
  const found = Number.isNaN(instant.getTime()) ? "" : instant.toISOString().replace(/T.*/, "");
  return isCalendarDate(found) ? found : undefined;
}

/** A harmless text that is none of the constants and holds none of them, so that no `contains` finds anything in it either. */
function searchedFor({ search }: Extract<Domain, { kind: "text" }>): readonly string[] {
  return [...(search?.parts ?? []), ...(search?.starts ?? []), ...(search?.ends ?? [])];
}

function otherText(constants: readonly string[]): string {
  const words = "iets anders";
  if (!constants.some((constant) => constant !== "" && words.includes(constant))) return words;
  const used = constants.join("");
  let letter = 0x78; // x
  while (used.includes(String.fromCodePoint(letter))) letter++;
  return String.fromCodePoint(letter);
}
