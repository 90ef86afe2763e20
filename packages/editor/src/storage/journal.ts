/** Writes what happens to a document, and says truthfully what is on disk. Knows nothing of commands; the store tells it the changes. */
import type { IDBPTransaction } from "idb";
import type { Content } from "../document/editorDocument.ts";
import type { Change } from "../store/history.ts";
import type { StoreEvent } from "../store/store.ts";
import type { DraftInfo, Drafts, DraftsSchema, JournalRecord } from "./database.ts";

/** Milliseconds from a change to the start of its transaction; changes within it share one. */
export const WRITE_DELAY = 50;
/** Records between two snapshots. */
export const SNAPSHOT_EVERY = 200;

/** Why the last write failed: the disk is full, or anything else. */
export type SaveFailure = "full" | "other";

/** What is true of the work: on its way to disk, on disk since `at`, or not on disk. */
export type SaveState =
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "unsaved"; readonly failure: SaveFailure };

export interface Journal {
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  /** Takes in one change of the store. */
  record(event: StoreEvent): void;
  /** Tries again what failed, or writes at once what waits. Resolves when nothing waits any more or the write failed. */
  flush(): Promise<void>;
  /**
   * For a page that may be gone in a moment: hands everything that is not acknowledged to the browser before it returns, without waiting for
   * a write on its way. May be called often; the page may also live on.
   */
  leave(): void;
}

export interface JournalStart {
  readonly info: DraftInfo;
  readonly lastSeq: number;
  readonly snapshotSeq: number;
  /** What the list of drafts says of a document that was changed. */
  readonly describe: (content: Content) => { readonly title: string; readonly questions: number };
}

interface Pending {
  readonly seq: number;
  readonly at: number;
  readonly change: Change;
  /** The record on disk that this one takes the place of. */
  readonly replaces: number | null;
  /** The document before this change, when a snapshot of it is due. */
  readonly snapshot: Content | null;
  /** Whether it may be on disk already: it was handed over in a hurry, and nobody waited for the answer. */
  readonly again?: true;
}

/** Starts the journal of one draft. `now` gives the time of an acknowledged write, in milliseconds. */
export function startJournal(database: Drafts, start: JournalStart, now: () => number): Journal {
  let saveState: SaveState = { kind: "saved", at: start.info.changedAt };
  let { lastSeq, snapshotSeq } = start;
  let pending: Pending[] = [];
  let underway: readonly Pending[] = [];
  let latest: { content: Content; at: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function become(next: SaveState): void {
    saveState = next;
    for (const listener of listeners) listener();
  }

  async function write(batch: readonly Pending[], info: DraftInfo): Promise<void> {
    const strict = batch.some((item) => item.snapshot !== null);
    const transaction = database.transaction(["journal", "drafts", "snapshots"], "readwrite", {
      durability: strict ? "strict" : "default",
    });
    const requests: Promise<unknown>[] = [];
    try {
      requests.push(transaction.objectStore("drafts").put(info));
      for (const item of batch) putOne(transaction, info.id, item, requests);
      // A page that goes away aborts what is not committed, and would otherwise commit only after hearing from each request.
      transaction.commit();
      // All requests are awaited with the transaction, so that one that fails is not an unhandled rejection as well.
      await Promise.all([...requests, transaction.done]);
    } catch (error) {
      // A fault halfway must not leave half a batch on disk: it is written again, whole. What was asked until then fails with it, as it should.
      for (const request of requests) request.catch(() => undefined);
      abort(transaction);
      throw error;
    }
  }

  function infoOf({ content, at }: { content: Content; at: number }): DraftInfo {
    return { ...start.info, ...start.describe(content), changedAt: at };
  }

  async function drain(): Promise<void> {
    while (pending.length > 0 && latest !== null) {
      underway = pending;
      pending = [];
      try {
        await write(underway, infoOf(latest));
      } catch (error) {
        pending = [...underway, ...pending];
        become({ kind: "unsaved", failure: isQuota(error) ? "full" : "other" });
        return;
      } finally {
        underway = [];
      }
    }
    become({ kind: "saved", at: now() });
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing ??= drain().finally(() => {
      writing = null;
    });
    return writing;
  }

  return {
    state: () => saveState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record({ change, before, after, at }) {
      latest = { content: after.content, at };
      const waiting = pending.at(-1);
      const joins = change.kind === "amend" && waiting !== undefined && waiting.seq === lastSeq;
      if (joins) {
        pending[pending.length - 1] = { ...waiting, at, change: { kind: "do", entry: change.entry } };
      } else {
        const replaces = change.kind === "amend" ? lastSeq : null;
        lastSeq += 1;
        // Never of a document within a keystroke group, which a later amend would change under it.
        const due = change.kind !== "amend" && lastSeq - 1 - snapshotSeq >= SNAPSHOT_EVERY;
        if (due) snapshotSeq = lastSeq - 1;
        pending.push({ seq: lastSeq, at, change, replaces, snapshot: due ? before.content : null });
      }
      become({ kind: "saving" });
      timer ??= setTimeout(() => void flush(), WRITE_DELAY);
    },
    flush,
    leave() {
      if (pending.length === 0 || latest === null) return;
      if (writing === null) {
        void flush();
        return;
      }
      // With what is underway once more: should that fail, this still holds all of it, in order.
      const all = [...underway, ...pending].map((item) => ({ ...item, again: true as const }));
      pending = all.slice(underway.length);
      underway = all.slice(0, underway.length);
      // What waits is written once more by the write that is going on, which says how it went.
      write(all, infoOf(latest)).catch(() => undefined);
    },
  };
}

type WriteTransaction = IDBPTransaction<DraftsSchema, ("journal" | "drafts" | "snapshots")[], "readwrite">;

/**
 * Writes one change within a transaction: its record, without the one it replaces, and the snapshot that is due. Each request is added to
 * `requests` as it is made, so that none is lost sight of when the next cannot be made.
 */
function putOne(transaction: WriteTransaction, draft: string, item: Pending, requests: Promise<unknown>[]): void {
  const { seq, at, change, replaces, snapshot, again } = item;
  const journal = transaction.objectStore("journal");
  // What an amend replaces is gone, so in the journal it is a plain `do`.
  const kept: Change = change.kind === "amend" ? { kind: "do", entry: change.entry } : change;
  const record: JournalRecord = { draft, seq, at, change: kept };
  // `add` fails where a record already is: two writers would be found out.
  requests.push(again === true ? journal.put(record) : journal.add(record));
  if (replaces !== null) requests.push(journal.delete([draft, replaces]));
  if (snapshot === null) return;
  const snapshots = transaction.objectStore("snapshots");
  requests.push(snapshots.put({ draft, seq: seq - 1, content: snapshot }));
  // One older snapshot stays beside it.
  requests.push(snapshots.delete(IDBKeyRange.bound([draft, -1], [draft, seq - 1 - SNAPSHOT_EVERY], false, true)));
}

function abort(transaction: WriteTransaction): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It had ended already, which is why we are here.
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
