/** The outline as cards to draw: what stands where, and where each answer leads. Made from the engine's outline or from the bare questions. */
import type { Answer } from "@vragenboom/engine/runtime";
import { optionsOf, questionText, type Uitvoeringsregel } from "../document/editorDocument.ts";
import { letterOf } from "../parts/letters.ts";
import { type QuestionKind, questionKind } from "../parts/questionKind.ts";

/**
 * Where an answer leads: another card, an end with these codes (none is a gap), these measures, or just an end. A card is named with
 * its number and text, so that drawing one card takes nothing but that card.
 */
export type Target =
  | { readonly kind: "card"; readonly card: number; readonly number: string; readonly text: string; readonly shared: boolean }
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  | { readonly kind: "measures"; readonly names: readonly string[] }
  | { readonly kind: "end" };

export interface TreeAnswer {
  readonly letter: string;
  readonly label: string;
  readonly targets: readonly Target[];
  /** One of the answers meant, for going there in the preview. */
  readonly example?: Answer;
}

/** One card. Its place in the list is its identity for jumps. */
export interface TreeCard {
  /** Number as people cite it; empty for a question that stands nowhere in the tree. */
  readonly number: string;
  readonly question: string;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly depth: number;
  /** The depths at which the tree goes on below this card, for the lines beside it. */
  readonly lines: readonly number[];
  /** The places that lead here, such as `3a Achterdakvlak`, when that is not just the card above. */
  readonly from: readonly string[];
  /** The first answer that leads here, for the way back: card and answer. */
  readonly parent: { readonly card: number; readonly answer: number } | null;
  /** Whether several answers lead here. */
  readonly shared: boolean;
  readonly answers: readonly TreeAnswer[];
}

/** Cards for questions without a tree: their options, leading nowhere. */
export function plainCards(questions: readonly Uitvoeringsregel[]): readonly TreeCard[] {
  return questions.map((regel) => ({
    number: "",
    question: regel.id,
    text: questionText(regel),
    kind: questionKind(regel),
    depth: 0,
    lines: [],
    from: [],
    parent: null,
    shared: false,
    answers: optionsOf(regel).map((option, index) => ({ letter: letterOf(index), label: option.text, targets: [] })),
  }));
}

/** The new cards, with each that did not change as the very object it was, so that only what changed is drawn again. */
export function keepSame(before: readonly TreeCard[], after: readonly TreeCard[]): readonly TreeCard[] {
  return after.map((card, index) => {
    const old = before[index];
    return old !== undefined && JSON.stringify(old) === JSON.stringify(card) ? old : card;
  });
}

/** Deeper cards are drawn no further to the right: indentation helps for a few levels, then only words do. */
export const DEEPEST = 6;

/** Each card with the lines beside it: a depth goes on below a card when a branch at that depth follows before anything shallower. */
export function withLines(cards: readonly TreeCard[]): readonly TreeCard[] {
  const goesOn = new Set<number>();
  return cards
    .toReversed()
    .map((card) => {
      const depth = Math.min(card.depth, DEEPEST);
      const lines = [...goesOn].filter((level) => level <= depth).sort((a, b) => a - b);
      // Seen from below: a shallower card ends every deeper branch above it.
      for (const level of goesOn) if (level > depth) goesOn.delete(level);
      if (card.from.length > 0 && depth > 0) goesOn.add(depth);
      return { ...card, depth, lines };
    })
    .toReversed();
}
