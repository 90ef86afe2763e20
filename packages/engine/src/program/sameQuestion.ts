/** Which uitvoeringsregels are one question, asked once (contracts section 4). What it is called and where it stands is not decided here. */
import type { Option, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";

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
 */
export function sameQuestions<T extends Occurrence>(occurrences: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  const byReuse = new Map<string, T[][]>();
  const byId = new Map<string, T[][]>();
  for (const occurrence of occurrences) {
    const { regel, file } = occurrence;
    const reuseKey = regel.herbruikbaarId === undefined ? undefined : JSON.stringify([shapeOf(regel), regel.herbruikbaarId]);
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
  return group.some(({ regel }) => regel.herbruikbaarId !== undefined);
}

/** What kind of answer is asked for; of a place, also which place. */
function shapeOf({ content }: Uitvoeringsregel): readonly (string | undefined)[] {
  switch (content.kind) {
    case "vraag":
      return [content.kind, content.gegevensType, content.optieType];
    case "geoVerwijzing":
      return [content.kind, content.identificatie];
    default:
      return [content.kind];
  }
}

function textOf({ content }: Uitvoeringsregel): string {
  if (content.kind === "vraag") return content.vraagTekst;
  return content.kind === "bijlage" ? content.bijlageType : content.kind === "geoVerwijzing" ? (content.vraagTekst ?? "") : "";
}

/** One uitvoeringsregel for a question: the first as it stands, with the options of all, since a rule of any file may look for one. */
export function joined(occurrences: readonly Occurrence[]): Uitvoeringsregel {
  const { regel } = occurrences[0]!;
  if (regel.content.kind !== "vraag") return regel;
  const opties = new Map<string, Option>();
  for (const { regel: other } of occurrences) {
    if (other.content.kind !== "vraag") continue;
    for (const option of other.content.opties) if (!opties.has(option.text)) opties.set(option.text, option);
  }
  return { ...regel, content: { ...regel.content, opties: [...opties.values()] } };
}
