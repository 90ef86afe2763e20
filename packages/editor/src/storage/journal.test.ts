/** What is on disk is what the indicator says: restored documents, keystroke groups, snapshots, failures. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setQuestionText } from "../commands/question.ts";
import { setRegelgroepName } from "../commands/regelgroep.ts";
import { undo as undoHistory, type History } from "../store/history.ts";
import { createStore, type Store } from "../store/store.ts";
import { sampleContent, sampleOriginal } from "../testing/sampleDocument.ts";
import { type DraftInfo, type Drafts, openDrafts } from "./database.ts";
import { type Journal, SNAPSHOT_EVERY, startJournal } from "./journal.ts";
import { addDraft, listDrafts, rememberPlace, removeDraft, restoreDraft } from "./library.ts";

const info: DraftInfo = {
  id: "a",
  title: "Dakkapel",
  fileName: "dakkapel.xml",
  typering: "conclusie",
  questions: 4,
  openedAt: 1,
  changedAt: 1,
};
let database: Drafts;
let run = 0;

beforeEach(async () => {
  run += 1;
  database = await openDrafts(`test-${run}`);
  await addDraft(database, info, sampleOriginal());
});

afterEach(() => database.close());

async function openStored(): Promise<{ store: Store; journal: Journal }> {
  const restored = await restoreDraft(database, "a");
  if (restored === undefined) throw new Error("not there");
  const store = createStore(restored.history);
  const describeContent = () => ({ title: "Dakkapel", questions: 4 });
  const journal = startJournal(database, { ...restored, describe: describeContent }, () => 99);
  store.subscribe((event) => journal.record(event));
  return { store, journal };
}

function rename(store: Store, count: number, from = 0): void {
  for (let index = from; index < from + count; index += 1)
    store.run(setRegelgroepName, { id: "groep1", name: `naam ${index}` }, index * 5000);
}

function undoAll(history: History): History {
  let current = history;
  for (let back = undoHistory(current); back !== null; back = undoHistory(current)) current = back.history;
  return current;
}

async function restored(): Promise<History> {
  return (await restoreDraft(database, "a"))!.history;
}

describe("the journal", () => {
  it("restores the document, its history and what was undone", async () => {
    const { store, journal } = await openStored();
    rename(store, 3);
    store.undo(20_000);
    await journal.flush();
    const history = await restored();
    expect(history.content).toEqual(store.current().content);
    expect([history.done?.size, history.undone?.size]).toEqual([2, 1]);
    expect(undoAll(history).content).toEqual(sampleContent());
  });

  it("says it is saved only after the transaction completed", async () => {
    const { store, journal } = await openStored();
    const seen: string[] = [];
    journal.subscribe(() => seen.push(journal.state().kind));
    rename(store, 1);
    expect(journal.state()).toEqual({ kind: "saving" });
    await journal.flush();
    expect(journal.state()).toEqual({ kind: "saved", at: 99 });
    expect(seen).toEqual(["saving", "saved"]);
    expect(await database.count("journal")).toBe(1);
  });

  it("starts writing within 50 ms without being asked", async () => {
    const { store, journal } = await openStored();
    rename(store, 1);
    await vi.waitFor(() => expect(journal.state().kind).toBe("saved"), { interval: 5, timeout: 1000 });
    expect((await restored()).done?.size).toBe(1);
  });

  it("keeps one record for a keystroke group, also over several writes", async () => {
    const { store, journal } = await openStored();
    rename(store, 1);
    for (const [index, text] of ["W", "Wa", "Wat", "Wat?"].entries()) {
      store.run(setQuestionText, { id: "monument", text }, 50_000 + index * 100);
      if (index % 2 === 1) await journal.flush();
    }
    await journal.flush();
    expect(await database.count("journal")).toBe(2);
    const history = await restored();
    expect(history.content).toEqual(store.current().content);
    expect(undoAll(history).content).toEqual(sampleContent());
  });

  it("goes on where it stopped after a reload", async () => {
    const first = await openStored();
    rename(first.store, 2);
    await first.journal.flush();
    const second = await openStored();
    rename(second.store, 2, 2);
    second.store.undo(1e6);
    await second.journal.flush();
    expect((await restored()).done?.size).toBe(3);
    expect(undoAll(await restored()).content).toEqual(sampleContent());
  });

  it("restores from a snapshot, with all of the history before it", async () => {
    const { store, journal } = await openStored();
    rename(store, SNAPSHOT_EVERY * 2 + 10);
    store.run(setQuestionText, { id: "monument", text: "Eind" }, 1e9);
    store.run(setQuestionText, { id: "monument", text: "Einde" }, 1e9 + 5);
    await journal.flush();
    const snapshots = await database.getAll("snapshots");
    expect(snapshots.map(({ seq }) => seq)).toEqual([SNAPSHOT_EVERY, SNAPSHOT_EVERY * 2]);
    const history = await restored();
    expect(history.content).toEqual(store.current().content);
    expect(history.done?.size).toBe(SNAPSHOT_EVERY * 2 + 11);
    expect(undoAll(history).content).toEqual(sampleContent());
  });

  it("never lets an amended keystroke group disagree with a snapshot", async () => {
    const { store, journal } = await openStored();
    rename(store, SNAPSHOT_EVERY - 1);
    for (let index = 0; index < 6; index += 1) {
      store.run(setQuestionText, { id: "monument", text: `Vraag ${index}` }, 1e9 + index);
      await journal.flush();
    }
    rename(store, 1, 5000);
    await journal.flush();
    expect((await restored()).content).toEqual(store.current().content);
    expect(undoAll(await restored()).content).toEqual(sampleContent());
  });
});

describe("a page that goes away", () => {
  it("hands over what waits, also while an earlier write is underway", async () => {
    const { store, journal } = await openStored();
    rename(store, 1);
    const first = journal.flush();
    store.run(setQuestionText, { id: "monument", text: "Half" }, 1e9);
    journal.leave();
    store.run(setQuestionText, { id: "monument", text: "Half geschreven" }, 1e9 + 5);
    journal.leave();
    // Another reader sees it before the journal itself went on, as after a reload.
    expect((await restored()).content).toEqual(store.current().content);
    await first;
    await journal.flush();
    expect(journal.state().kind).toBe("saved");
    expect(await database.count("journal")).toBe(2);
    expect((await restored()).content).toEqual(store.current().content);
    expect(undoAll(await restored()).content).toEqual(sampleContent());
  });

  it("loses nothing when the write underway fails", async () => {
    const { store, journal } = await openStored();
    const commit = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementationOnce(() => undefined);
    rename(store, 2);
    const first = journal.flush();
    rename(store, 1, 2);
    journal.leave();
    (commit.mock.contexts[0] as IDBTransaction | undefined)?.abort();
    await first;
    await journal.flush();
    commit.mockRestore();
    expect(journal.state().kind).toBe("saved");
    expect((await restored()).done?.size).toBe(3);
    expect((await restored()).content).toEqual(store.current().content);
  });
});

describe("a write that fails", () => {
  it("is told, keeps the work, and is made up for later", async () => {
    const { store, journal } = await openStored();
    const real = database.transaction.bind(database);
    const full = vi.spyOn(database, "transaction").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    rename(store, 2);
    await journal.flush();
    expect(journal.state()).toEqual({ kind: "unsaved", failure: "full" });
    expect(store.current().done?.size).toBe(2);
    full.mockImplementation(real as never);
    await journal.flush();
    expect(journal.state()).toEqual({ kind: "saved", at: 99 });
    full.mockRestore();
    expect((await restored()).content).toEqual(store.current().content);
  });

  it("of a closed database is told as another failure", async () => {
    const { store, journal } = await openStored();
    database.close();
    rename(store, 1);
    await journal.flush();
    expect(journal.state()).toEqual({ kind: "unsaved", failure: "other" });
    database = await openDrafts(`test-${run}`);
  });
});

describe("the list of drafts", () => {
  it("shows the one changed last first, and what was selected in it", async () => {
    await addDraft(database, { ...info, id: "b", changedAt: 5 }, sampleOriginal());
    await rememberPlace(database, "b", { kind: "question", id: "monument" });
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual(["b", "a"]);
    expect((await restoreDraft(database, "b"))?.place).toEqual({ kind: "question", id: "monument" });
  });

  it("removes a draft with all that belongs to it", async () => {
    const { store, journal } = await openStored();
    rename(store, 3);
    await journal.flush();
    await removeDraft(database, "a");
    expect(await restoreDraft(database, "a")).toBeUndefined();
    expect(await database.count("journal")).toBe(0);
  });
});
