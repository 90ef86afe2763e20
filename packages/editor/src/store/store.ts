/** The one place that holds the open document: runs commands and tells listeners. Persisting is a listener's work. */
import type { Content } from "../document/editorDocument.ts";
import type { Command, Refusal } from "./command.ts";
import { type Change, type Changed, type History, redo, run, startHistory, undo } from "./history.ts";

/** One change with the document on both sides of it; `at` is the time in milliseconds that came with the command. */
export interface StoreEvent {
  readonly change: Change;
  readonly before: History;
  readonly after: History;
  readonly at: number;
}

export interface Store {
  /** The current history; a new object after each change, so it serves as a snapshot for React. */
  current(): History;
  /** Null when it ran or changed nothing; else why not. `at` in milliseconds. */
  run<Args>(command: Command<Args>, args: Args, at: number): Refusal | null;
  /** What was taken back or brought again, null when there was nothing. */
  undo(at: number): Changed | null;
  redo(at: number): Changed | null;
  /** Calls back after each change. Gives the function that stops it. */
  subscribe(listener: (event: StoreEvent) => void): () => void;
}

/** A store over a new document, or over a history that was restored. */
export function createStore(start: Content | History): Store {
  let history: History = "content" in start ? start : startHistory(start);
  const listeners = new Set<(event: StoreEvent) => void>();

  function take(changed: Changed, at: number): void {
    const event = { change: changed.change, before: history, after: changed.history, at };
    history = changed.history;
    for (const listener of listeners) listener(event);
  }

  return {
    current: () => history,
    run(command, args, at) {
      const result = run(history, command, args, at);
      if (result === null) return null;
      if ("refusal" in result) return result.refusal;
      take(result, at);
      return null;
    },
    undo(at) {
      const changed = undo(history);
      if (changed !== null) take(changed, at);
      return changed;
    },
    redo(at) {
      const changed = redo(history);
      if (changed !== null) take(changed, at);
      return changed;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
