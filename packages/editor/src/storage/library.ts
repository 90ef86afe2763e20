/** The drafts on this device: listed, added, restored, removed. Writing their changes is the work of the journal. */
import type { Original } from "../document/editorDocument.ts";
import type { Place } from "../store/command.ts";
import { type History, replay, replayStacks, startHistory } from "../store/history.ts";
import { type Drafts, type DraftInfo, rangeOf } from "./database.ts";

/** All drafts, the one changed last first. */
export async function listDrafts(database: Drafts): Promise<readonly DraftInfo[]> {
  const drafts = await database.getAll("drafts");
  return drafts.sort((a, b) => b.changedAt - a.changedAt);
}

/** Adds a draft; resolves once it is on disk. The original is kept for ever: every later state is made from it. */
export async function addDraft(database: Drafts, info: DraftInfo, original: Original): Promise<void> {
  const transaction = database.transaction(["drafts", "originals"], "readwrite", { durability: "strict" });
  await Promise.all([
    transaction.objectStore("drafts").add(info),
    transaction.objectStore("originals").add(original, info.id),
    transaction.done,
  ]);
}

/** A draft as it was left: document, undo history, selected place, and the number of its last record. */
export interface Restored {
  readonly info: DraftInfo;
  readonly original: Original;
  readonly history: History;
  readonly place: Place | null;
  readonly lastSeq: number;
  readonly snapshotSeq: number;
}

/** Restores a draft by its last snapshot and what was journaled since; undefined when there is none with this id. */
export async function restoreDraft(database: Drafts, id: string): Promise<Restored | undefined> {
  const transaction = database.transaction(["drafts", "originals", "journal", "snapshots", "places"]);
  const [info, original, records, snapshots, place] = await Promise.all([
    transaction.objectStore("drafts").get(id),
    transaction.objectStore("originals").get(id),
    transaction.objectStore("journal").getAll(rangeOf(id)),
    transaction.objectStore("snapshots").getAll(rangeOf(id)),
    transaction.objectStore("places").get(id),
  ]);
  if (info === undefined || original === undefined) return undefined;
  const snapshot = snapshots.at(-1);
  const snapshotSeq = snapshot?.seq ?? 0;
  let history = startHistory(snapshot?.content ?? original.content);
  for (const record of records) {
    history = record.seq <= snapshotSeq ? replayStacks(history, record.change) : replay(history, record.change);
  }
  return { info, original, history, place: place ?? null, lastSeq: Math.max(snapshotSeq, records.at(-1)?.seq ?? 0), snapshotSeq };
}

/** Remembers what was selected. Not worth a strict write: a lost selection costs one click. */
export async function rememberPlace(database: Drafts, id: string, place: Place | null): Promise<void> {
  if (place === null) await database.delete("places", id);
  else await database.put("places", place, id);
}

/** Takes a draft away for good, its history included. */
export async function removeDraft(database: Drafts, id: string): Promise<void> {
  const transaction = database.transaction(["drafts", "originals", "journal", "snapshots", "places"], "readwrite", {
    durability: "strict",
  });
  await Promise.all([
    transaction.objectStore("drafts").delete(id),
    transaction.objectStore("originals").delete(id),
    transaction.objectStore("journal").delete(rangeOf(id)),
    transaction.objectStore("snapshots").delete(rangeOf(id)),
    transaction.objectStore("places").delete(id),
    transaction.done,
  ]);
}
