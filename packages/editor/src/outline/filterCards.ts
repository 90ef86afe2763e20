/** Which cards a search finds: by number, question, answer or outcome. */
import type { TreeCard } from "./treeModel.ts";

/** A text without capitals and accents, as people type it in a search field. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The places of the cards that hold every word of the term; all of them for an empty one. `names` gives an outcome's everyday words. */
export function filterCards(cards: readonly TreeCard[], term: string, names: (code: string) => string): readonly number[] {
  const words = folded(term)
    .split(/\s+/)
    .filter((word) => word !== "");
  const all = cards.map((_card, index) => index);
  if (words.length === 0) return all;
  return all.filter((index) => {
    const card = cards[index];
    if (card === undefined) return false;
    const ends = card.answers.flatMap(({ targets }) =>
      targets.flatMap((target) => (target.kind === "codes" ? target.codes.flatMap((code) => [code, names(code)]) : [])),
    );
    const text = folded([card.number, card.text, ...card.answers.map(({ label }) => label), ...ends].join("\n"));
    return words.every((word) => text.includes(word));
  });
}
