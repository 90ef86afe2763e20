/** What the editor needs of the browser it runs in, gathered once, so that everything else is handed it. */
import type { Engine } from "../document/engine.ts";
import { startEngine } from "../document/workerEngine.ts";
import { type Drafts, openDrafts } from "../storage/database.ts";

export interface Device {
  readonly engine: Engine;
  /** Null where this browser keeps no data. */
  readonly database: Drafts | null;
  readonly locks: LockManager | undefined;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** This browser. A database that cannot be opened is no reason not to work: drafts then live as long as the page. */
export async function startDevice(): Promise<Device> {
  const database = await openDrafts().catch(() => null);
  return { engine: startEngine(), database, locks: navigator.locks, now: () => Date.now(), newId: () => crypto.randomUUID() };
}
