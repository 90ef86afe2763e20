/** Moving through the tree by keyboard: from one item to the next, without the DOM (ARIA practices, tree view). */
import type { TreeCard } from "./treeModel.ts";

/** One item of the tree: a card (`answer` is -1) or one of its answers. */
export interface TreeItem {
  readonly card: number;
  readonly answer: number;
}

/** The item's name in the DOM, and back. */
export function itemKey({ card, answer }: TreeItem): string {
  return `${card}:${answer}`;
}

export function itemOf(key: string): TreeItem {
  const [card, answer] = key.split(":").map(Number);
  return { card: card ?? 0, answer: answer ?? -1 };
}

/** The card that an answer leads to; null at an outcome. */
export function cardAfter(cards: readonly TreeCard[], { card, answer }: TreeItem): number | null {
  const target = cards[card]?.answers[answer]?.targets.find(({ kind }) => kind === "card");
  return target?.kind === "card" ? target.card : null;
}

/** Where a key leads from an item; null where it leads nowhere. `shown` are the cards on screen, in order. */
export function nextItem(cards: readonly TreeCard[], shown: readonly number[], from: TreeItem, key: string): TreeItem | null {
  const place = shown.indexOf(from.card);
  const answers = cards[from.card]?.answers.length ?? 0;
  const cardAt = (index: number): TreeItem | null => {
    const card = shown[index];
    return card === undefined ? null : { card, answer: -1 };
  };
  switch (key) {
    case "ArrowDown":
      return from.answer + 1 < answers ? { card: from.card, answer: from.answer + 1 } : cardAt(place + 1);
    case "ArrowUp": {
      if (from.answer >= 0) return { card: from.card, answer: from.answer - 1 };
      const above = cardAt(place - 1);
      return above === null ? null : { card: above.card, answer: (cards[above.card]?.answers.length ?? 0) - 1 };
    }
    case "ArrowRight": {
      if (from.answer < 0) return answers > 0 ? { card: from.card, answer: 0 } : null;
      const card = cardAfter(cards, from);
      return card === null ? null : { card, answer: -1 };
    }
    case "ArrowLeft":
      return from.answer >= 0 ? { card: from.card, answer: -1 } : (cards[from.card]?.parent ?? null);
    case "Home":
      return cardAt(0);
    case "End":
      return cardAt(shown.length - 1);
    case "PageDown":
      return cardAt(Math.min(place + 5, shown.length - 1));
    case "PageUp":
      return cardAt(Math.max(place - 5, 0));
    default:
      return null;
  }
}
