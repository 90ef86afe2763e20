/** Where the work is: said only when it is true. */
import { type ReactNode, useSyncExternalStore } from "react";
import { useMessages } from "../messages/useMessages.ts";
import { Icon } from "../parts/Icon.tsx";
import type { Journal, SaveState } from "../storage/journal.ts";

/** What is true of a document that has no journal: it is not kept. */
const LOOSE: SaveState = { kind: "unsaved", failure: "other" };

function neverChanges(): () => void {
  return () => undefined;
}

/** The state of a journal as it changes; null for a document that this tab may only read. */
function useSaveState(journal: Journal | null): SaveState {
  return useSyncExternalStore(journal?.subscribe ?? neverChanges, () => journal?.state() ?? LOOSE);
}

export function SaveIndicator({ journal, readOnly }: { journal: Journal | null; readOnly: boolean }): ReactNode {
  const { bar, time } = useMessages();
  const state = useSaveState(journal);
  if (readOnly) {
    return (
      <span className="saved quiet">
        <Icon name="lock" />
        <span>{bar.readOnly}</span>
      </span>
    );
  }
  if (state.kind === "unsaved") {
    return (
      <span className="saved bad">
        <Icon name="warn" />
        <span>{bar.unsaved(journal === null ? bar.why.none : bar.why[state.failure])}</span>
        {journal !== null && (
          <button type="button" className="btn small line" onClick={() => void journal.flush()}>
            {bar.retry}
          </button>
        )}
      </span>
    );
  }
  if (state.kind === "saving") {
    return (
      <span className="saved quiet">
        <Icon name="other" />
        <span>{bar.saving}</span>
      </span>
    );
  }
  const clock = time(new Date(state.at));
  return (
    <span className="saved">
      <Icon name="check" />
      <span className="long">{bar.saved(clock)}</span>
      <span className="short" aria-hidden="true">
        {clock}
      </span>
    </span>
  );
}
