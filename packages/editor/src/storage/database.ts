/** The browser database of drafts: its stores and their keys. Only this folder opens it. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Content, Original } from "../document/editorDocument.ts";
import type { Place } from "../store/command.ts";
import type { Change } from "../store/history.ts";

/** One line of the list "Uw bestanden". Times in milliseconds. */
export interface DraftInfo {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly typering: string;
  readonly questions: number;
  readonly openedAt: number;
  readonly changedAt: number;
}

/**
 * One acknowledged change. Sequence numbers rise by one and are never used again. Of a keystroke group only the last record
 * stays: the same transaction that appends it takes the one before away, so a record never changes.
 */
export interface JournalRecord {
  readonly draft: string;
  readonly seq: number;
  readonly at: number;
  readonly change: Change;
}

/** The document as it was when all records up to and including `seq` had been played. */
export interface Snapshot {
  readonly draft: string;
  readonly seq: number;
  readonly content: Content;
}

export interface DraftsSchema extends DBSchema {
  drafts: { key: string; value: DraftInfo };
  originals: { key: string; value: Original };
  journal: { key: [string, number]; value: JournalRecord };
  snapshots: { key: [string, number]; value: Snapshot };
  places: { key: string; value: Place };
}

export type Drafts = IDBPDatabase<DraftsSchema>;

/** Opens the database, makes it when it is not there. Rejects where the browser keeps no data, as in some private windows. */
export async function openDrafts(name = "vragenboom"): Promise<Drafts> {
  return openDB<DraftsSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore("drafts", { keyPath: "id" });
      database.createObjectStore("originals");
      database.createObjectStore("journal", { keyPath: ["draft", "seq"] });
      database.createObjectStore("snapshots", { keyPath: ["draft", "seq"] });
      database.createObjectStore("places");
    },
    // A newer version in another tab must not wait for this one for ever.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** The range of keys that belong to one draft. */
export function rangeOf(draft: string): IDBKeyRange {
  return IDBKeyRange.bound([draft, 0], [draft, Number.MAX_SAFE_INTEGER]);
}
