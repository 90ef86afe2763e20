/** One answer and where it leads, as one row of a card. */
import type { ReactNode } from "react";
import type { Messages } from "../messages/nl.ts";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import { OutcomePill, Pill } from "../parts/Pill.tsx";
import { Marked } from "./Marked.tsx";
import type { Target, TreeAnswer } from "./treeModel.ts";

export interface AnswerRowProps {
  readonly row: TreeAnswer;
  /** The item's name in the page. */
  readonly item: string;
  readonly level: number;
  readonly position: number;
  readonly total: number;
  readonly active: boolean;
  readonly term: string;
  readonly prefix: string;
}

export function AnswerRow({ row, item, level, position, total, active, term, prefix }: AnswerRowProps): ReactNode {
  const messages = useMessages();
  const spoken = row.targets.map((target) => targetWords(messages, target));
  return (
    <li
      id={`${prefix}-${item}`}
      role="treeitem"
      className="ans-row"
      data-item={item}
      tabIndex={active ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={total}
      aria-selected={false}
      aria-label={[`${row.letter} ${row.label}`, ...spoken].join(", ")}
    >
      <span className="let" aria-hidden="true">
        {row.letter}
      </span>
      <span className="ans">
        <Marked text={row.label} term={term} />
      </span>
      <span className="to">
        {row.targets.map((target, index) => (
          <TargetPill key={index} target={target} />
        ))}
      </span>
    </li>
  );
}

function TargetPill({ target }: { target: Target }): ReactNode {
  const { outline } = useMessages();
  if (target.kind === "end") return <Pill icon="check">{outline.end}</Pill>;
  if (target.kind === "measures") {
    return target.names.length === 0 ? (
      <Pill icon="check">{outline.nothingNeeded}</Pill>
    ) : (
      target.names.map((name) => (
        <Pill key={name} tone="notify" icon="flag">
          {name}
        </Pill>
      ))
    );
  }
  if (target.kind === "codes") {
    if (target.codes.length === 0) {
      return (
        <Pill tone="warn" icon="warn">
          {outline.noOutcome}
        </Pill>
      );
    }
    return target.codes.map((code) => <OutcomePill key={code} code={code} />);
  }
  return (
    <span className="pill route" data-jump={target.card} title={target.text}>
      <Icon name={target.shared ? "share" : "to"} />
      <span>
        <b className="num">{target.number}</b> {target.text}
      </span>
    </span>
  );
}

/** Where a target leads, in words for those who do not see the pill. */
function targetWords({ outline, outcome, list }: Messages, target: Target): string {
  if (target.kind === "end") return outline.end;
  if (target.kind === "measures") return target.names.length === 0 ? outline.nothingNeeded : outline.gives(list(target.names));
  if (target.kind === "codes") {
    return target.codes.length === 0 ? outline.noOutcome : outline.gives(list(target.codes.map((code) => outcome.names[code] ?? code)));
  }
  return outline.leadsTo(outline.question(target.number, target.text));
}
