/** The cards to draw for a document: the tree of its check, or its bare questions where there is no tree; and what stands outside it. */
import { useMemo, useRef } from "react";
import type { Compiled } from "../document/engine.ts";
import { type Content, isAsked } from "../document/editorDocument.ts";
import { useMessages } from "../messages/useMessages.ts";
import { keepSame, plainCards, type TreeCard } from "../outline/treeModel.ts";
import { treeCards } from "../outline/treeCards.ts";

export interface OutlineState {
  readonly cards: readonly TreeCard[];
  /**
   * Why the cards are what they are. `tree`: they lead to each other. The others just stand in order: a `form` has no outcome to lead to, of
   * rules `tooLarge` there is no diagram, and in `nothingAsked` no answer matters. `pending`: no check has compiled yet.
   */
  readonly kind: "tree" | "form" | "tooLarge" | "nothingAsked" | "pending";
  /** Whether the tree goes on beyond its last card. */
  readonly isCut: boolean;
  /** Questions that no card of the tree asks. */
  readonly loose: readonly TreeCard[];
}

/** The texts come from the document as it is now, the structure from the last check that compiled. */
export function useOutline(content: Content, working: Compiled | null): OutlineState {
  const messages = useMessages();
  const before = useRef<readonly TreeCard[]>([]);
  return useMemo(() => {
    const { uitvoeringsregels } = content.model;
    const { check = null, outline = null } = working ?? {};
    const asked = check === null || outline === null ? [] : treeCards(check, outline, content.model, messages);
    const shown = new Set(asked.map(({ question }) => question));
    const cards = keepSame(before.current, asked.length > 0 ? asked : plainCards(uitvoeringsregels.filter(isAsked)));
    before.current = cards;
    return {
      cards,
      kind: kindOf(outline, asked.length),
      isCut: outline?.activities.some((activity) => activity.isCut) === true,
      loose: plainCards(uitvoeringsregels.filter((regel) => (asked.length > 0 ? !shown.has(regel.id) : !isAsked(regel)))),
    };
  }, [content, working, messages]);
}

function kindOf(outline: Compiled["outline"], asked: number): OutlineState["kind"] {
  if (outline === null) return "pending";
  if (outline.activities.every(({ typering }) => typering === "indieningsvereisten")) return "form";
  if (asked === 0) return "nothingAsked";
  return outline.activities.some(({ isTree }) => isTree) ? "tree" : "tooLarge";
}
