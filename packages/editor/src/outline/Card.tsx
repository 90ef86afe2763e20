/** One question of the outline with its answers and where each leads. Draws; the tree around it moves the focus. */
import { memo, type ReactNode } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import { AnswerRow } from "./AnswerRow.tsx";
import { Marked } from "./Marked.tsx";
import { itemKey } from "./treeKeys.ts";
import type { TreeCard } from "./treeModel.ts";

export interface CardProps {
  readonly card: TreeCard;
  /** Place of the card in the whole tree. */
  readonly index: number;
  /** The item of this card that Tab reaches: -1 the card, an answer's place, or null for none. */
  readonly active: number | null;
  /** `here`: selected at this place; `elsewhere`: the same question is selected at another. */
  readonly selected: "here" | "elsewhere" | null;
  readonly term: string;
  /** Names this tree's items in the page. */
  readonly prefix: string;
  readonly position: number;
  readonly total: number;
}

function CardBody({ card, index, active, selected, term, prefix, position, total }: CardProps): ReactNode {
  const { outline, kind, either } = useMessages();
  const id = `${prefix}-${itemKey({ card: index, answer: -1 })}`;
  return (
    <div
      id={id}
      role="treeitem"
      className="node"
      data-item={itemKey({ card: index, answer: -1 })}
      data-depth={card.depth}
      data-rows={Math.min(card.answers.length, 12)}
      tabIndex={active === -1 ? 0 : -1}
      aria-level={card.depth + 1}
      aria-posinset={position}
      aria-setsize={total}
      aria-selected={selected === "here"}
      aria-labelledby={`${id}-no ${id}-text ${id}-kind`}
    >
      {card.lines.map((level) => (
        <i key={level} className="treeline" data-level={level} />
      ))}
      {card.from.length > 0 && (
        <div className="when">
          {outline.at} <b>{either(card.from)}</b>
        </div>
      )}
      <div className={`q${selected === "here" ? " sel" : ""}${selected === "elsewhere" ? " also" : ""}${card.shared ? " shared" : ""}`}>
        <div className="head">
          <span id={`${id}-no`} className="no num">
            {card.number}
          </span>
          <h3 id={`${id}-text`}>
            <Marked text={card.text} term={term} />
          </h3>
          <span className="kind">
            {card.shared && (
              <span className="shares" title={outline.part}>
                <Icon name="share" />
                <span className="vh">{outline.part}</span>
              </span>
            )}
            <span title={kind[card.kind]} className="kindword">
              <Icon name={card.kind} />
              <span className="l" id={`${id}-kind`}>
                {kind[card.kind]}
              </span>
            </span>
          </span>
        </div>
        {card.answers.length > 0 && (
          <ul role="group">
            {card.answers.map((answer, place) => (
              <AnswerRow
                key={answer.letter}
                row={answer}
                item={itemKey({ card: index, answer: place })}
                level={card.depth + 2}
                position={place + 1}
                total={card.answers.length}
                active={active === place}
                term={term}
                prefix={prefix}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** Drawn again only when something of its own changes; a large tree has hundreds. */
export const Card = memo(CardBody);
