/** The open draft: restored from this device, written by one tab alone, read-only in the others. */
import { useEffect, useRef, useState } from "react";
import { documentTitle, type Content, type Original } from "../document/editorDocument.ts";
import type { DraftInfo } from "../storage/database.ts";
import { type Journal, startJournal } from "../storage/journal.ts";
import { type Restored, restoreDraft } from "../storage/library.ts";
import { askToWrite } from "../storage/writerLock.ts";
import type { Place } from "../store/command.ts";
import { startHistory } from "../store/history.ts";
import { createStore, type Store } from "../store/store.ts";
import type { Device } from "./device.ts";

/** A draft at work. Another tab's, or one that is not kept, has no journal. */
export interface OpenDraft {
  readonly info: DraftInfo;
  readonly original: Original;
  readonly store: Store;
  readonly journal: Journal | null;
  readonly readOnly: boolean;
  readonly place: Place | null;
}

/** A draft that could not be kept: it lives as long as the page. */
export interface LooseDraft {
  readonly info: DraftInfo;
  readonly original: Original;
}

export type DraftNews = "gone" | "newer" | "otherTab" | "yoursAgain";

/**
 * The draft with this id, null while it is being restored or when there is none. `loose` drafts are not on disk. `onNews` hears
 * what an author must know about it.
 */
export function useDraft(
  device: Device,
  id: string | null,
  loose: ReadonlyMap<string, LooseDraft>,
  onNews: (news: DraftNews) => void,
): OpenDraft | null {
  const [draft, setDraft] = useState<OpenDraft | null>(null);
  const news = useRef(onNews);
  useEffect(() => {
    news.current = onNews;
  });

  useEffect(() => {
    setDraft(null);
    if (id === null) return undefined;
    const kept = loose.get(id);
    if (kept !== undefined) {
      const store = createStore(startHistory(kept.original.content));
      setDraft({ ...kept, store, journal: null, readOnly: kept.original.readOnly === true, place: null });
      return undefined;
    }
    const { database } = device;
    if (database === null) {
      news.current("gone");
      return undefined;
    }
    let turn = 0;
    let journal: Journal | null = null;
    let waited = false;
    const load = async (readOnly: boolean): Promise<void> => {
      turn += 1;
      const mine = turn;
      const restored = await restoreDraft(database, id).catch(() => undefined);
      if (mine !== turn) return;
      if (restored === undefined) {
        news.current("gone");
        return;
      }
      const opened = openRestored(device, restored, readOnly);
      journal = opened.journal;
      setDraft(opened);
      if (opened.original.readOnly) news.current("newer");
      else if (readOnly) news.current("otherTab");
      else if (waited) news.current("yoursAgain");
    };
    const release = askToWrite(
      id,
      device.locks,
      () => void load(false),
      () => {
        waited = true;
        void load(true);
      },
    );
    return () => {
      turn += 1;
      // The lock outlives the last write, so that the next tab restores all of it.
      if (journal === null) release();
      else void journal.flush().finally(release);
    };
  }, [device, id, loose]);

  return draft?.info.id === id ? draft : null;
}

function openRestored(device: Device, restored: Restored, readOnly: boolean): OpenDraft {
  const { info, original, history, place, lastSeq, snapshotSeq } = restored;
  const store = createStore(history);
  if (readOnly || original.readOnly || device.database === null) return { info, original, store, journal: null, readOnly: true, place };
  const describe = (content: Content) => ({
    title: documentTitle(content, info.fileName),
    questions: content.model.uitvoeringsregels.length,
  });
  const journal = startJournal(device.database, { info, lastSeq, snapshotSeq, describe }, device.now);
  store.subscribe((event) => journal.record(event));
  return { info, original, store, journal, readOnly: false, place };
}
