/** The check as the citizen sees it, run by the player itself. Edits flow in while the given answers stay. */
import type { Answers, Check } from "@vragenboom/engine/runtime";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { Messages } from "../messages/nl.ts";
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
  /** The number of that question; `example` for the answers of a finding, null for the start. */
  readonly at: { readonly number: string } | "example" | null;
}

export interface PreviewProps {
  /** The last check that compiled; null when there was none yet. */
  readonly check: Check | null;
  /** Whether the document has changed into something that does not compile. */
  readonly stale: boolean;
  readonly pending: boolean;
  /** The selected question and the answers that lead to it; null when it is not in the tree. */
  readonly target: { readonly number: string; readonly answers: Answers } | null;
  /** The answers that show a finding, as long as the finding is what the author looks at. A new object plays them again. */
  readonly example: Answers | null;
}

export function Preview({ check, stale, pending, target, example }: PreviewProps): ReactNode {
  const messages = useMessages();
  const { preview } = messages;
  const [start, setStart] = useState<Start>({ round: 0, answers: null, at: null });
  // The preview follows the selection until someone answers in it: their session is theirs until they ask for another place.
  const [follows, setFollows] = useState(true);
  const begin = (answers: Answers | null, at: Start["at"]): void => setStart(({ round }) => ({ round: round + 1, answers, at }));
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  const wanted = follows && example === null ? (target?.number ?? null) : null;
  useEffect(() => {
    if (wanted === null) return undefined;
    const timer = setTimeout(() => latest.current !== null && begin(latest.current.answers, latest.current), SETTLED);
    return () => clearTimeout(timer);
  }, [wanted]);
  useEffect(() => {
    if (example === null) return;
    setFollows(true);
    begin(example, "example");
  }, [example]);

  return (
    <section className="prev" aria-labelledby="preview-title">
      <div className="prevhead">
        <h2 id="preview-title">{preview.title}</h2>
        <span className="end">{startWords(preview, start.at)}</span>
        <button
          type="button"
          className="btn sq small"
          aria-label={preview.here}
          title={preview.here}
          disabled={target === null || check === null}
          onClick={() => {
            if (target === null) return;
            setFollows(true);
            begin(target.answers, target);
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

function startWords(preview: Messages["preview"], at: Start["at"]): string {
  if (at === "example") return preview.fromExample;
  return at === null ? preview.fromStart : preview.from(at.number);
}
