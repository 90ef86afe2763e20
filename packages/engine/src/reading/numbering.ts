/**
 * Numbers that people can point at, the same in every version: V of a question, W of a known value, B of a decision and its rows, U of an
 * outcome, M of a measure. A question is numbered by the priorities of its regelgroep and itself where those are whole and distinct, so that
 * one that is put between two others leaves their numbers alone; by its place where they are not.
 */
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { isKnownValue } from "../program/askedAs.ts";

/** Questions of one regelgroep in asking order; the last, without an id, holds those that are in none. */
export interface NumberedGroup {
  readonly number: string;
  readonly name?: string;
  readonly questions: readonly { readonly number: string; readonly regel: Uitvoeringsregel }[];
}

/** The questions of a file with their numbers, in asking order. */
export function numberQuestions(model: RuleFile): readonly NumberedGroup[] {
  const asked = model.uitvoeringsregels.filter(({ content }) => !isKnownValue(content));
  const ids = new Set(model.regelgroepen.map(({ id }) => id));
  const groups = byPriority(model.regelgroepen);
  const groupNumbers = numbersOf(groups);
  const loose = asked.filter(({ regelgroepId }) => regelgroepId === undefined || !ids.has(regelgroepId));
  const found = [
    ...groups.map((group, at) => ({
      number: groupNumbers[at]!,
      name: group.naam,
      own: asked.filter(({ regelgroepId }) => regelgroepId === group.id),
    })),
    { number: "0", own: loose },
  ];
  return found
    .filter(({ own }) => own.length > 0)
    .map(({ own, ...group }) => {
      const sorted = byPriority(own);
      const numbers = numbersOf(sorted);
      return { ...group, questions: sorted.map((regel, at) => ({ number: `V${group.number}.${numbers[at]}`, regel })) };
    });
}

interface Prioritised {
  readonly prioriteit?: number | undefined;
}

/** A missing priority sorts last; equal ones keep the order of the file. */
function byPriority<T extends Prioritised>(things: readonly T[]): readonly T[] {
  return [...things].sort((one, other) => {
    const [a, b] = [one.prioriteit ?? Infinity, other.prioriteit ?? Infinity];
    return a === b ? 0 : a - b;
  });
}

function numbersOf(things: readonly Prioritised[]): readonly string[] {
  const given = things.map(({ prioriteit }) => prioriteit);
  const isGood = given.every((one) => one !== undefined && Number.isSafeInteger(one) && one > 0) && new Set(given).size === given.length;
  return things.map(({ prioriteit }, at) => String(isGood ? prioriteit : at + 1));
}

/** A name for a place in a page, made of its number: `V2.3` → `v2-3`. */
export function anchorOf(number: string): string {
  return number.toLowerCase().replaceAll(".", "-");
}
