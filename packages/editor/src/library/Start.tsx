/** Where the editor begins: open a file, go on with one of yours, or try an example. */
import { type ReactNode, useState } from "react";
import { langOf, useMessages } from "../messages/useMessages.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Icon } from "../parts/Icon.tsx";
import type { DraftInfo } from "../storage/database.ts";
import type { Example } from "./examples.ts";

export interface StartProps {
  readonly drafts: readonly DraftInfo[];
  /** Whether this browser keeps drafts at all. */
  readonly keeps: boolean;
  readonly examples: readonly Example[];
  readonly hrefOf: (id: string) => string;
  readonly onPick: () => void;
  readonly onExample: (example: Example) => void;
  readonly onRemove: (id: string) => void;
}

export function Start({ drafts, keeps, examples, hrefOf, onPick, onExample, onRemove }: StartProps): ReactNode {
  const messages = useMessages();
  const { start, cancel } = messages;
  const [removing, setRemoving] = useState<DraftInfo | null>(null);
  return (
    <main className="start" lang={langOf(messages)}>
      <div className="startin">
        <h1 tabIndex={-1}>{start.title}</h1>
        <p className="lead">{start.lead}</p>
        <div className="well">
          <button type="button" className="btn primary large" onClick={onPick}>
            <Icon name="folder" />
            {start.open}
            <kbd aria-hidden="true">Ctrl O</kbd>
          </button>
          <p>{start.drop}</p>
        </div>
        <p className="stays">
          <Icon name="lock" />
          {start.stays}
        </p>
        {!keeps && (
          <p className="note warn">
            <Icon name="warn" />
            {start.noStorage}
          </p>
        )}

        <section aria-labelledby="yours">
          <h2 id="yours">{start.yours}</h2>
          {drafts.length === 0 ? (
            <p className="empty">{start.noneYet}</p>
          ) : (
            <ul className="drafts">
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <a href={hrefOf(draft.id)} className="draft">
                    <Icon name="file" />
                    <span>
                      <b>{draft.title}</b>
                      <small>
                        {[
                          start.typering[draft.typering] ?? draft.typering,
                          start.questions(draft.questions),
                          draft.fileName,
                          whenOf(messages, draft),
                        ].join(" · ")}
                      </small>
                    </span>
                  </a>
                  <button
                    type="button"
                    className="btn sq"
                    aria-label={start.remove(draft.title)}
                    title={start.remove(draft.title)}
                    onClick={() => setRemoving(draft)}
                  >
                    <Icon name="trash" />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>

        {examples.length > 0 && (
          <section aria-labelledby="examples">
            <h2 id="examples">{start.examples}</h2>
            <p className="sub">{start.examplesLead}</p>
            <ul className="examples">
              {examples.map((example) => (
                <li key={example.file}>
                  <button type="button" className="example" onClick={() => onExample(example)}>
                    <b>{example.title}</b>
                    <small>{start.typering[example.typering] ?? example.typering}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {removing !== null && (
        <Dialog title={start.removeTitle} onClose={() => setRemoving(null)}>
          <p>{start.removeText(removing.title)}</p>
          <div className="acts">
            <button
              type="button"
              className="btn danger"
              onClick={() => {
                onRemove(removing.id);
                setRemoving(null);
              }}
            >
              {start.removeNow}
            </button>
            <button type="button" className="btn line" onClick={() => setRemoving(null)}>
              {cancel}
            </button>
          </div>
        </Dialog>
      )}
    </main>
  );
}

function whenOf({ start, dateTime }: ReturnType<typeof useMessages>, { openedAt, changedAt }: DraftInfo): string {
  return changedAt > openedAt ? start.changed(dateTime(new Date(changedAt))) : start.opened(dateTime(new Date(openedAt)));
}
