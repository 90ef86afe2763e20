/** Which uitvoeringsregels are one question, asked once (contracts section 4). What it is called and where it stands is not decided here. */
import type { Option, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs, ownText } from "./askedAs.ts";
import { isReusedKind } from "./reusedOutcome.ts";

/** An uitvoeringsregel that asks something, in its file. */
export interface Occurrence {
  readonly file: number;
  readonly regel: Uitvoeringsregel;
}

/**
 * The occurrences grouped by question, groups and members in the order given.
 *
 * Two are one question when they share a herbruikbaarId; where one of them has none, when they share id and text. They must ask for the same
 * kind of answer too, and within one file also read the same: a herbruikbaarId that an author copied along must not make a question vanish.
 * The outcome for an activiteit is one question wherever it is asked for.
 *
 * `bereik` never keeps two apart: a check is one gebruiker with one plan on one locatie, and its files are the activiteiten of one werkzaamheid,
 * so an answer that reaches over any of the three reaches over all files of the check.
 */
export function sameQuestions<T extends Occurrence>(occurrences: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  const byReuse = new Map<string, T[][]>();
  const byId = new Map<string, T[][]>();
  for (const occurrence of occurrences) {
    const { regel, file } = occurrence;
    const reuseId = reuseIdOf(regel);
    const reuseKey = reuseId === undefined ? undefined : JSON.stringify([shapeOf(regel), reuseId]);
    const idKey = JSON.stringify([shapeOf(regel), regel.id, textOf(regel)]);
    const fits = (group: readonly T[]): boolean => group.every((other) => other.file !== file || textOf(other.regel) === textOf(regel));
    const reused = reuseKey === undefined ? undefined : byReuse.get(reuseKey)?.find(fits);
    const group = reused ?? byId.get(idKey)?.find((known) => reuseKey === undefined || !isReused(known)) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(occurrence);
    if (reuseKey !== undefined) learn(byReuse, reuseKey, group);
    learn(byId, idKey, group);
  }
  return groups;
}

function learn<T>(index: Map<string, T[]>, key: string, group: T): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [group]);
  else if (!known.includes(group)) known.push(group);
}

function isReused(group: readonly Occurrence[]): boolean {
  return group.some(({ regel }) => reuseIdOf(regel) !== undefined);
}

/** What makes a question the same in other files. */
function reuseIdOf({ herbruikbaarId, content }: Uitvoeringsregel): string | undefined {
  if (herbruikbaarId !== undefined) return herbruikbaarId;
  return isReusedKind(content) ? (content.urn ?? content.naam) : undefined;
}

/** What kind of answer is asked for; of a place, also which place. */
function shapeOf({ content }: Uitvoeringsregel): readonly (string | undefined)[] {
  const asked = askedAs(content);
  if (asked !== undefined) return ["vraag", asked.gegevensType, asked.optieType];
  return content.kind === "geoVerwijzing" ? [content.kind, content.identificatie] : [content.kind];
}

function textOf({ content }: Uitvoeringsregel): string {
  return ownText(content) ?? "";
}

/** One uitvoeringsregel for a question: the first as it stands, with the options of all, since a rule of any file may look for one. */
export function joined(occurrences: readonly Occurrence[]): Uitvoeringsregel {
  const { regel } = occurrences[0]!;
  const { content } = regel;
  if (!("opties" in content)) return regel;
  const opties = new Map<string, Option>();
  for (const { regel: other } of occurrences)
    for (const option of askedAs(other.content)?.opties ?? []) if (!opties.has(option.text)) opties.set(option.text, option);
  return { ...regel, content: { ...content, opties: [...opties.values()] } };
}
