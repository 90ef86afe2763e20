/** The bar at the foot: how many findings of each kind, and the list behind them. */
import type { RuleFile } from "@vragenboom/engine";
import type { Answers } from "@vragenboom/engine/runtime";
import { type ReactNode, useState } from "react";
import type { Finding } from "../document/engine.ts";
import { langOf, useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import type { Place } from "../store/command.ts";
import { countOf, exampleOf, placeOf } from "./findingList.ts";

export interface FindingsBarProps {
  readonly model: RuleFile;
  /** Sorted; see `sortFindings`. */
  readonly findings: readonly Finding[];
  readonly checking: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Asks for the place of a finding, and to play its example. */
  readonly onSelect: (place: Place | null, example: Answers | null) => void;
}

const PAGE = 50;

export function FindingsBar({ model, findings, checking, open, onToggle, onSelect }: FindingsBarProps): ReactNode {
  const { findings: words } = useMessages();
  const errors = countOf(findings, "error");
  const warnings = countOf(findings, "warning");
  const hints = countOf(findings, "hint");
  return (
    <footer className="find" aria-label={words.label}>
      {open && <FindingsPanel model={model} findings={findings} checking={checking} onSelect={onSelect} />}
      <div className="findbar">
        <span className={errors > 0 ? "e" : "ok"}>
          <Icon name={errors > 0 ? "error" : "check"} />
          <Count amount={errors} words={words.errors(errors)} />
        </span>
        <span className={warnings > 0 ? "w" : "ok"}>
          <Icon name={warnings > 0 ? "warn" : "check"} />
          <Count amount={warnings} words={words.warnings(warnings)} />
        </span>
        {hints > 0 && (
          <span className="h">
            <Icon name="hint" />
            <Count amount={hints} words={words.hints(hints)} />
          </span>
        )}
        <span className="checking">{checking && words.checking}</span>
        <button type="button" className="btn small" aria-expanded={open} onClick={onToggle}>
          {open ? words.hide : words.show} <kbd>F8</kbd>
        </button>
      </div>
    </footer>
  );
}

/** A count in words; where there is no room for them, the number in their place. */
function Count({ amount, words }: { amount: number; words: string }): ReactNode {
  return (
    <>
      <span className="words">{words}</span>
      <span className="amount num" aria-hidden="true">
        {amount}
      </span>
    </>
  );
}

function FindingsPanel({
  model,
  findings,
  checking,
  onSelect,
}: Pick<FindingsBarProps, "model" | "findings" | "checking" | "onSelect">): ReactNode {
  const messages = useMessages();
  const { findings: words } = messages;
  const [limit, setLimit] = useState(PAGE);
  const lang = langOf(messages);
  return (
    <section className="findlist" aria-label={words.label} tabIndex={-1} id="findings">
      {findings.length === 0 ? (
        <p className="empty">{checking ? words.checking : words.none}</p>
      ) : (
        <ul>
          {findings.slice(0, limit).map((finding, index) => (
            <FindingRow key={index} finding={finding} lang={lang} place={placeOf(model, finding)} onSelect={onSelect} />
          ))}
        </ul>
      )}
      {findings.length > limit && (
        <button type="button" className="btn small line" onClick={() => setLimit(limit + PAGE)}>
          {words.more(Math.min(PAGE, findings.length - limit))}
        </button>
      )}
    </section>
  );
}

const icons = { error: "error", warning: "warn", hint: "hint" } as const;

interface FindingRowProps {
  readonly finding: Finding;
  readonly lang: "nl" | "en";
  readonly place: Place | null;
  readonly onSelect: FindingsBarProps["onSelect"];
}

function FindingRow({ finding, lang, place, onSelect }: FindingRowProps): ReactNode {
  const { findings: words } = useMessages();
  const example = exampleOf(finding);
  const { severity, at, code } = finding.diagnostic;
  const content = (
    <>
      <span className={`sev ${severity}`}>
        <Icon name={icons[severity]} />
        <span className="vh">{words.severity[severity]}: </span>
      </span>
      <span className="sentence">{finding.sentence[lang]}</span>
      {at.line !== undefined && <span className="where num">{words.line(at.line)}</span>}
    </>
  );
  return (
    <li data-code={code}>
      {place === null && example === null ? (
        <div className="finding">{content}</div>
      ) : (
        <button
          type="button"
          className="finding"
          title={example === null ? words.goTo : words.showExample}
          onClick={() => onSelect(place, example)}
        >
          {content}
        </button>
      )}
    </li>
  );
}
