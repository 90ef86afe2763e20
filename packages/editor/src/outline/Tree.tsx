/** The outline as an ARIA tree: one stop for Tab, arrows inside, selection follows the focus. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { bringIntoView } from "./bringIntoView.ts";
import { Card } from "./Card.tsx";
import { cardAfter, itemKey, itemOf, nextItem, type TreeItem } from "./treeKeys.ts";
import type { TreeCard } from "./treeModel.ts";
import { useGrowing } from "./useGrowing.ts";

export interface TreeProps {
  readonly label: string;
  readonly cards: readonly TreeCard[];
  /** The cards to show, in order. */
  readonly shown: readonly number[];
  readonly term: string;
  /** Id of the selected question, wherever it was selected. */
  readonly selected: string | null;
  /** Tells which question is selected now, and at which card. */
  readonly onSelect: (question: string, card: number) => void;
  /** Enter or F2: the author wants to edit the selected question. */
  readonly onEdit: () => void;
}

const FIRST = 40;
const STEP = 80;

export function Tree({ label, cards, shown, term, selected, onSelect, onEdit }: TreeProps): ReactNode {
  const prefix = useId();
  const root = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<TreeItem | null>(null);
  const { limit, all } = useGrowing(shown.length, FIRST, STEP);
  const active = activeItem(cards, shown, wanted, selected);

  // What was selected elsewhere, such as by a finding or by undo, is brought into sight; what is here already was looked at.
  const place = active === null ? -1 : shown.indexOf(active.card);
  const drawn = place < limit;
  useEffect(() => {
    if (selected === null || root.current?.contains(document.activeElement) === true) return undefined;
    if (drawn) return bringIntoView(() => root.current?.querySelector('[aria-selected="true"]'));
    all();
    return undefined;
  }, [selected, drawn, all]);

  // A card that gets another number is drawn anew; the focus that was on the old one must not be lost with it.
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body || active === null) return;
    root.current?.querySelector<HTMLElement>(`[data-item="${itemKey(active)}"]`)?.focus();
  });

  function goTo(item: TreeItem): void {
    if (shown.indexOf(item.card) >= limit) flushSync(all);
    flushSync(() => setWanted(item));
    const element = root.current?.querySelector<HTMLElement>(`[data-item="${itemKey(item)}"]`);
    element?.focus();
    bringIntoView(() => element);
  }

  function onFocus(event: FocusEvent): void {
    hasFocus.current = true;
    const item = itemUnder(event.target);
    if (item === null) return;
    setWanted(item);
    const question = cards[item.card]?.question;
    if (question !== undefined) onSelect(question, item.card);
  }

  function onClick(event: MouseEvent): void {
    const jump = event.target instanceof Element ? event.target.closest("[data-jump]") : null;
    if (jump instanceof HTMLElement && jump.dataset.jump !== undefined) goTo({ card: Number(jump.dataset.jump), answer: -1 });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const from = itemUnder(event.target);
    if (from === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "F2" || event.key === "Enter") {
      event.preventDefault();
      const card = event.key === "Enter" ? cardAfter(cards, from) : null;
      if (card !== null && shown.includes(card)) goTo({ card, answer: -1 });
      else onEdit();
      return;
    }
    const next = nextItem(cards, shown, from, event.key);
    if (next === null) return;
    event.preventDefault();
    if (shown.includes(next.card)) goTo(next);
  }

  return (
    <div
      ref={root}
      className="tree"
      role="tree"
      aria-label={label}
      onFocus={onFocus}
      onBlur={() => (hasFocus.current = false)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {shown.slice(0, limit).map((index, place) => {
        const isHere = active?.card === index;
        const card = cards[index];
        if (card === undefined) return null;
        return (
          <Card
            key={`${card.number} ${card.question}`}
            card={card}
            index={index}
            active={isHere ? active.answer : null}
            selected={selected !== null && card.question === selected ? (isHere ? "here" : "elsewhere") : null}
            term={term}
            prefix={prefix}
            position={place + 1}
            total={shown.length}
          />
        );
      })}
    </div>
  );
}

function itemUnder(target: EventTarget): TreeItem | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
  return element?.dataset.item === undefined ? null : itemOf(element.dataset.item);
}

/** The item that Tab reaches: where the focus was, as long as that is the selected question; else that question's first card. */
function activeItem(
  cards: readonly TreeCard[],
  shown: readonly number[],
  wanted: TreeItem | null,
  selected: string | null,
): TreeItem | null {
  const isShown = wanted !== null && shown.includes(wanted.card);
  if (wanted !== null && isShown && (selected === null || cards[wanted.card]?.question === selected)) {
    const answers = cards[wanted.card]?.answers.length ?? 0;
    return wanted.answer < answers ? wanted : { card: wanted.card, answer: -1 };
  }
  const card = shown.find((index) => cards[index]?.question === selected) ?? shown[0];
  return card === undefined ? null : { card, answer: -1 };
}
