/** The cards to draw for a document: the tree of its check, or its bare questions where there is no tree; and what stands outside it. */
import { useMemo, useRef } from "react";
import type { Compiled } from "../document/engine.ts";
import { isAsked } from "../document/editorDocument.ts";
import { useMessages } from "../messages/useMessages.ts";
import { keepSame, plainCards, type TreeCard } from "../outline/treeModel.ts";
import { treeCards } from "../outline/treeCards.ts";
import type { Content } from "../document/editorDocument.ts";

export interface OutlineState {
  readonly cards: readonly TreeCard[];
  /** Whether the cards are a tree, or just the questions of the file. */
  readonly isTree: boolean;
  /** Questions that no card of the tree asks. */
  readonly loose: readonly TreeCard[];
}

/** The texts come from the document as it is now, the structure from the last check that compiled. */
export function useOutline(content: Content, working: Compiled | null): OutlineState {
  const messages = useMessages();
  const before = useRef<readonly TreeCard[]>([]);
  return useMemo(() => {
    const { uitvoeringsregels } = content.model;
    const tree = working?.check != null && working.outline !== null ? treeCards(working.check, working.outline, content.model, messages) : [];
    const isTree = tree.length > 0;
    const inTree = new Set(tree.map(({ question }) => question));
    const cards = keepSame(before.current, isTree ? tree : plainCards(uitvoeringsregels.filter(isAsked)));
    before.current = cards;
    return { cards, isTree, loose: plainCards(uitvoeringsregels.filter((regel) => (isTree ? !inTree.has(regel.id) : !isAsked(regel)))) };
  }, [content, working, messages]);
}
