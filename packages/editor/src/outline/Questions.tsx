/** The first view: all questions of a file as cards, with search. Also shows questions that stand nowhere in the tree. */
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { filterCards } from "./filterCards.ts";
import { SearchField } from "./SearchField.tsx";
import { Tree } from "./Tree.tsx";
import type { TreeCard } from "./treeModel.ts";

export interface QuestionsProps {
  readonly title: string;
  readonly sub: string;
  /** A sentence above the cards: why there is no tree, or that it is not all of it. */
  readonly note: string | null;
  readonly cards: readonly TreeCard[];
  readonly selected: string | null;
  readonly onSelect: (question: string, card: number) => void;
  readonly onEdit: () => void;
}

export function Questions({ title, sub, note, cards, selected, onSelect, onEdit }: QuestionsProps): ReactNode {
  const { outline, outcome } = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const [term, setTerm] = useState("");
  // Typing stays smooth in a tree of hundreds: the cards follow when there is time.
  const wanted = useDeferredValue(term);
  const shown = useMemo(() => filterCards(cards, wanted, (code) => outcome.names[code] ?? code), [cards, wanted, outcome]);

  function leave(): void {
    root.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }

  return (
    <div ref={root} className="questions">
      <div className="bar">
        <h2>{title}</h2>
        <span className="sub">{sub}</span>
        <SearchField term={term} onTerm={setTerm} onLeave={leave} found={outline.found(shown.length, cards.length)} />
      </div>
      {note !== null && <p className="treenote">{note}</p>}
      {shown.length > 0 ? (
        <Tree label={outline.tree} cards={cards} shown={shown} term={wanted} selected={selected} onSelect={onSelect} onEdit={onEdit} />
      ) : (
        wanted !== "" && <p className="empty">{outline.nothing(wanted)}</p>
      )}
    </div>
  );
}
