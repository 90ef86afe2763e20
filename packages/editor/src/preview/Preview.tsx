/** The check as the citizen sees it, run by the player itself. Edits flow in while the given answers stay. */
import type { Answers, Check } from "@vragenboom/engine/runtime";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { langOf, useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";

/** The player comes after the first screen of the editor: reading a file takes longer than loading it. */
const PermitCheck = lazy(async () => ({ default: (await import("./player.ts")).PermitCheck }));

/** Milliseconds that a question is selected before the preview goes there: moving through the tree is no reason to run along. */
const SETTLED = 200;

/** Where a preview began: with the answers that lead to a question, or at the start. */
interface Start {
  readonly round: number;
  readonly answers: Answers | null;
  readonly number: string | null;
}

export interface PreviewProps {
  /** The last check that compiled; null when there was none yet. */
  readonly check: Check | null;
  /** Whether the document has changed into something that does not compile. */
  readonly stale: boolean;
  readonly pending: boolean;
  /** The selected question and the answers that lead to it; null when it is not in the tree. */
  readonly target: { readonly number: string; readonly answers: Answers } | null;
}

export function Preview({ check, stale, pending, target }: PreviewProps): ReactNode {
  const messages = useMessages();
  const { preview } = messages;
  const [start, setStart] = useState<Start>({ round: 0, answers: null, number: null });
  // The preview follows the selection until someone answers in it: their session is theirs until they ask for another place.
  const [follows, setFollows] = useState(true);
  const begin = (answers: Answers | null, number: string | null): void => setStart(({ round }) => ({ round: round + 1, answers, number }));
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  const wanted = follows ? (target?.number ?? null) : null;
  useEffect(() => {
    if (wanted === null) return undefined;
    const timer = setTimeout(() => latest.current !== null && begin(latest.current.answers, latest.current.number), SETTLED);
    return () => clearTimeout(timer);
  }, [wanted]);

  return (
    <section className="prev" aria-labelledby="preview-title">
      <div className="prevhead">
        <h2 id="preview-title">{preview.title}</h2>
        <span className="end">{start.number === null ? preview.fromStart : preview.from(start.number)}</span>
        <button
          type="button"
          className="btn sq small"
          aria-label={preview.here}
          title={preview.here}
          disabled={target === null || check === null}
          onClick={() => {
            if (target === null) return;
            setFollows(true);
            begin(target.answers, target.number);
          }}
        >
          <Icon name="play" />
        </button>
        <button
          type="button"
          className="btn sq small"
          aria-label={preview.restart}
          title={preview.restart}
          disabled={check === null}
          onClick={() => {
            setFollows(false);
            begin(null, null);
          }}
        >
          <Icon name="restart" />
        </button>
      </div>
      <div className="phone" data-stale={stale ? "" : undefined}>
        {stale && check !== null && <p className="note">{preview.stale}</p>}
        {check === null ? (
          <p className="empty">{pending ? preview.loading : preview.none}</p>
        ) : (
          <Suspense fallback={<p className="empty">{preview.loading}</p>}>
            <PermitCheck
              key={start.round}
              check={check}
              lang={langOf(messages)}
              headingLevel={3}
              history="off"
              pageTitle="off"
              media="link"
              onCheckAnswer={() => setFollows(false)}
              {...(start.answers !== null && { answers: start.answers })}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}
