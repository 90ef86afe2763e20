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
  const groups: Group<T>[] = [];
  const byReuse = new Map<string, Reused<T>>();
  const byId = new Map<string, Known<T>>();
  for (const occurrence of occurrences) {
    const { regel, file } = occurrence;
    const shape = shapeOf(regel);
    const text = textOf(regel);
    const reuseId = reuseIdOf(regel);
    const reuseKey = reuseId === undefined ? undefined : JSON.stringify([shape, reuseId]);
    const idKey = JSON.stringify([shape, regel.id, text]);
    const reused = reuseKey === undefined ? undefined : byReuse.get(reuseKey)?.find(file, text);
    let group = reused ?? byId.get(idKey)?.find(reuseKey !== undefined);
    if (group === undefined) groups.push((group = new Group()));
    group.add(occurrence, text);
    if (reuseKey !== undefined && group.reused === undefined) {
      if (!byReuse.has(reuseKey)) byReuse.set(reuseKey, new Reused());
      byReuse.get(reuseKey)!.learn(group);
    } else group.reused?.index(group, file, text);
    if (!byId.has(idKey)) byId.set(idKey, new Known());
    byId.get(idKey)!.learn(group);
  }
  return groups.map(({ members }) => members);
}

/** One question so far. */
class Group<T extends Occurrence> {
  readonly members: T[] = [];
  /** How it reads, by file. */
  readonly texts = new Map<number, Set<string>>();
  /** Where it is known by what makes it the same in other files; it never has two such keys. */
  reused: Reused<T> | undefined;

  add(occurrence: T, text: string): void {
    this.members.push(occurrence);
    const known = this.texts.get(occurrence.file);
    if (known === undefined) this.texts.set(occurrence.file, new Set([text]));
    else known.add(text);
  }

  /** Whether all of it in one file reads like this; true of a file that it is not in. */
  fits(file: number, text: string): boolean {
    const own = this.texts.get(file);
    return own === undefined || (own.size === 1 && own.has(text));
  }
}

/** The groups that share what makes a question the same in other files, looked up: a file may copy one herbruikbaarId ten thousand times. */
class Reused<T extends Occurrence> {
  private readonly groups: Group<T>[] = [];
  private readonly places = new Map<Group<T>, number>();
  private readonly byText = new Map<string, Set<Group<T>>>();
  /** By file the first group that may not be in it; groups only ever come to be in more files. */
  private readonly firstWithout = new Map<number, number>();

  learn(group: Group<T>): void {
    this.places.set(group, this.groups.push(group) - 1);
    group.reused = this;
    for (const [file, texts] of group.texts) for (const text of texts) this.index(group, file, text);
  }

  index(group: Group<T>, file: number, text: string): void {
    const key = `${file} ${text}`;
    const known = this.byText.get(key);
    if (known === undefined) this.byText.set(key, new Set([group]));
    else known.add(group);
  }

  /** The first group that such an occurrence fits in. */
  find(file: number, text: string): Group<T> | undefined {
    let without = this.firstWithout.get(file) ?? 0;
    while (this.groups[without]?.texts.has(file)) without++;
    this.firstWithout.set(file, without);
    const key = `${file} ${text}`;
    let first = this.groups[without];
    for (const group of this.byText.get(key) ?? []) {
      if (!group.fits(file, text)) this.byText.get(key)!.delete(group);
      else if (first === undefined || this.places.get(group)! < this.places.get(first)!) first = group;
    }
    return first;
  }
}

/** The groups that share kind, id and text. */
class Known<T extends Occurrence> {
  private readonly groups: Group<T>[] = [];
  private readonly seen = new Set<Group<T>>();
  /** The first that may not be reused; what is reused stays so. */
  private plain = 0;

  learn(group: Group<T>): void {
    if (this.seen.has(group)) return;
    this.seen.add(group);
    this.groups.push(group);
  }

  /** The first group; the first that is not reused where `unreused`. */
  find(unreused: boolean): Group<T> | undefined {
    if (!unreused) return this.groups[0];
    while (this.groups[this.plain]?.reused !== undefined) this.plain++;
    return this.groups[this.plain];
  }
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
