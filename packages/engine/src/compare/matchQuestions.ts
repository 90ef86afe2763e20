/** Which uitvoeringsregel of the old version is which of the new one (contracts section 2). Looks at no rules. */
import type { Option, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs, generatedText, isKnownValue, ownText } from "../program/askedAs.ts";

/** Two things that are one, by index in the old and in the new list. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Old id → new id, as an author says where matching is not enough. */
export type IdMap = { readonly [before: string]: string };

/** What is asked or known, in the author's words or in ours; white space does not make another text. */
export function textOf({ content }: Uitvoeringsregel): string {
  const text = content.kind === "vasteWaarde" ? content.waardeVraag : (ownText(content) ?? generatedText(content)?.nl ?? "");
  return text.trim().replace(/\s+/g, " ");
}

/** What kind of answer is asked for, as one text. */
export function typeOf({ content }: Uitvoeringsregel): string {
  if (isKnownValue(content)) return "known";
  const asked = askedAs(content);
  if (asked === undefined) return content.kind;
  return asked.optieType === "meerdereAntwoorden" ? "list (several)" : asked.gegevensType;
}

/**
 * Pairs, ascending in the old list. The map decides first, then the herbruikbaarId, then an id with the same text, then text and type. Among several
 * that fit equally those with the same text go together, else the first with the first. Never one with two.
 */
export function matchQuestions(before: readonly Uitvoeringsregel[], after: readonly Uitvoeringsregel[], map: IdMap = {}): readonly Pair[] {
  const keys: readonly (readonly [Key, Key])[] = [
    [({ id }) => (Object.hasOwn(map, id) ? map[id] : undefined), ({ id }) => id],
    both((regel) => withText(regel.herbruikbaarId, regel)),
    both(({ herbruikbaarId }) => herbruikbaarId),
    both((regel) => withText(regel.id, regel)),
    both((regel) => withText(JSON.stringify([typeOf(regel), regel.regelgroepId]), regel)),
    both((regel) => withText(typeOf(regel), regel)),
  ];
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  // A question that the map speaks of is matched by the map or not at all.
  const mapped = new Set(Object.values(map));
  keys.forEach(([keyBefore, keyAfter], round) => {
    const free = new Map<string, number[]>();
    after.forEach((regel, i) => {
      const key = taken.has(i) || (round > 0 && mapped.has(regel.id)) ? undefined : keyAfter(regel);
      if (key === undefined) return;
      const known = free.get(key);
      if (known === undefined) free.set(key, [i]);
      else known.push(i);
    });
    for (const all of free.values()) all.reverse();
    before.forEach((regel, i) => {
      const key = pairs.has(i) || (round > 0 && Object.hasOwn(map, regel.id)) ? undefined : keyBefore(regel);
      const found = key === undefined ? undefined : free.get(key)?.pop();
      if (found === undefined) return;
      pairs.set(i, found);
      taken.add(found);
    });
  });
  return [...pairs].map(([one, other]) => ({ before: one, after: other })).sort((one, other) => one.before - other.before);
}

type Key = (regel: Uitvoeringsregel) => string | undefined;

const both = (key: Key): readonly [Key, Key] => [key, key];

function withText(key: string | undefined, regel: Uitvoeringsregel): string | undefined {
  const text = textOf(regel);
  return key === undefined || text === "" ? undefined : JSON.stringify([key, text]);
}

/** Questions that were not matched and yet may be one, since they share an id and a type: an author who reworded one says so with `--map`. */
export function suggestedPairs(
  before: readonly Uitvoeringsregel[],
  after: readonly Uitvoeringsregel[],
  pairs: readonly Pair[],
): readonly Pair[] {
  const [oldOnes, newOnes] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  const free = new Map(after.flatMap((regel, i) => (newOnes.has(i) ? [] : [[JSON.stringify([regel.id, typeOf(regel)]), i] as const])));
  return before.flatMap((regel, i) => {
    const found = oldOnes.has(i) ? undefined : free.get(JSON.stringify([regel.id, typeOf(regel)]));
    return found === undefined ? [] : [{ before: i, after: found }];
  });
}

/**
 * Options that are one answer: those with the same text; of what is left over on both sides, those with the same sequenceId or else in the same place.
 */
export function matchOptions(before: readonly Option[], after: readonly Option[]): readonly Pair[] {
  const [olds, news] = [before, after].map((options) => {
    const texts = new Set<string>();
    // The first of two options with one text stands for both.
    return options.flatMap(({ text, sequenceId }, i) =>
      texts.has(text.trim()) ? [] : (texts.add(text.trim()), [{ i, text: text.trim(), sequenceId }]),
    );
  });
  const pairs: Pair[] = [];
  const [oldTaken, newTaken] = [new Set<number>(), new Set<number>()];
  const pairUp = (key: (option: NonNullable<typeof olds>[number]) => string | number | undefined): void => {
    const free = new Map<string | number | undefined, number>();
    for (const option of news!) if (!newTaken.has(option.i) && !free.has(key(option))) free.set(key(option), option.i);
    for (const option of olds!) {
      const own = oldTaken.has(option.i) ? undefined : key(option);
      const found = own === undefined ? undefined : free.get(own);
      if (found === undefined || newTaken.has(found)) continue;
      pairs.push({ before: option.i, after: found });
      oldTaken.add(option.i);
      newTaken.add(found);
    }
  };
  pairUp(({ text }) => text);
  pairUp(({ sequenceId }) => sequenceId);
  pairUp(({ i }) => i);
  return pairs.sort((one, other) => one.before - other.before);
}
