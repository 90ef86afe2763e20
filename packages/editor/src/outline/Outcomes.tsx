/** The conclusions of a file with their explanations, to be chosen for editing. */
import type { ReactNode } from "react";
import type { Conclusion } from "../document/conclusions.ts";
import { useMessages } from "../messages/useMessages.ts";
import { OutcomePill } from "../parts/Pill.tsx";

export interface OutcomesProps {
  readonly conclusions: readonly Conclusion[];
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}

export function Outcomes({ conclusions, selected, onSelect }: OutcomesProps): ReactNode {
  const { outcome } = useMessages();
  return (
    <div className="questions">
      <div className="bar">
        <h2>{outcome.title}</h2>
        <span className="sub">{outcome.sub(conclusions.length)}</span>
      </div>
      {conclusions.length === 0 && <p className="empty">{outcome.none}</p>}
      <ul className="outcomes">
        {conclusions.map(({ code, explanations }) => {
          const texts = explanations.filter(({ text }) => text !== "");
          const rows = explanations.reduce((sum, share) => sum + share.rows.length, 0);
          return (
            <li key={code}>
              <button
                type="button"
                className={code === selected ? "q sel" : "q"}
                aria-pressed={code === selected}
                onClick={() => onSelect(code)}
              >
                <span className="outhead">
                  <OutcomePill code={code} />
                  <span className="sub">
                    {outcome.rows(rows)} · {outcome.explanations(texts.length)}
                  </span>
                </span>
                {texts.slice(0, 3).map(({ text, rows: [first] }) => (
                  <span key={first} className="outtext">
                    {withoutMarks(text)}
                  </span>
                ))}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A markdown text in one run of words, for a glance; the preview shows it as it is. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:#+|[-*>]|\d+\.)\s+/gm, "")
    .replace(/\*\*|__|[*_`]/g, "")
    .replace(/\s+/g, " ");
}
