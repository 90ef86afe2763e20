/** A document with everything that was done to it: run, undo, redo as pure functions on immer patches. Knows no storage and no clock. */
import { applyPatches, enablePatches, type Patch, produceWithPatches } from "immer";
import type { Content } from "../document/editorDocument.ts";
import type { Command, Place, Refusal } from "./command.ts";

enablePatches();

/** Keystrokes closer together than this, in milliseconds, are one step of undo. */
export const GROUP_PAUSE = 1000;

/** One step of undo, JSON-safe: what it did, and what takes it back. */
export interface Entry {
  readonly command: string;
  readonly place: Place;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** A list that grows and shrinks at its top without being copied, since undo goes back without end. */
export type Stack = { readonly top: Entry; readonly below: Stack; readonly size: number } | null;

/** The keystroke group that the last entry belongs to. `base` is the document before it. */
interface Group {
  readonly key: string;
  readonly at: number;
  readonly base: Content;
}

export interface History {
  readonly content: Content;
  readonly done: Stack;
  readonly undone: Stack;
  readonly group: Group | null;
}

/** What happened to a history, as the journal writes it down. An `amend` takes the place of the entry before it. */
export type Change =
  | { readonly kind: "do"; readonly entry: Entry }
  | { readonly kind: "amend"; readonly entry: Entry }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

export interface Changed {
  readonly history: History;
  readonly change: Change;
}

export function startHistory(content: Content): History {
  return { content, done: null, undone: null, group: null };
}

export function push(entry: Entry, below: Stack): Stack {
  return { top: entry, below, size: (below?.size ?? 0) + 1 };
}

function applied(content: Content, patches: readonly Patch[]): Content {
  return applyPatches(content, [...patches]);
}

/**
 * The history after a command, a refusal, or null when the command changes nothing. `at` is the time in milliseconds: a command
 * of the same group within `GROUP_PAUSE` is run on the document before the group, so that what was typed in between leaves no trace.
 */
export function run<Args>(history: History, command: Command<Args>, args: Args, at: number): Changed | { refusal: Refusal } | null {
  const key = command.group === undefined ? null : `${command.name} ${command.group(args)}`;
  const { group } = history;
  const amends = group !== null && group.key === key && at - group.at <= GROUP_PAUSE && history.done !== null;
  const base = amends ? group.base : history.content;
  const refusal = command.check(base, args);
  if (refusal !== null) return { refusal };
  const [content, patches, inverse] = produceWithPatches(base, (draft: Content) => command.recipe(draft, args));
  if (patches.length === 0 && !amends) return null;
  const entry: Entry = { command: command.name, place: command.place(args), patches, inverse };
  const below = amends ? (history.done?.below ?? null) : history.done;
  return {
    history: { content, done: push(entry, below), undone: null, group: key === null ? null : { key, at, base } },
    change: { kind: amends ? "amend" : "do", entry },
  };
}

/** The history one step back; null when nothing is left to undo. */
export function undo(history: History): Changed | null {
  if (history.done === null) return null;
  const { top, below } = history.done;
  const content = applied(history.content, top.inverse);
  return { history: { content, done: below, undone: push(top, history.undone), group: null }, change: { kind: "undo" } };
}

/** The history one step forward again; null when nothing was undone. */
export function redo(history: History): Changed | null {
  if (history.undone === null) return null;
  const { top, below } = history.undone;
  const content = applied(history.content, top.patches);
  return { history: { content, done: push(top, history.done), undone: below, group: null }, change: { kind: "redo" } };
}

/** Replays one journaled change; the same history again as when it was made, but for the keystroke group, which ends with the page. */
export function replay(history: History, change: Change): History {
  if (change.kind === "undo") return undo(history)?.history ?? history;
  if (change.kind === "redo") return redo(history)?.history ?? history;
  const before = change.kind === "amend" ? (undo(history)?.history ?? history) : history;
  return { content: applied(before.content, change.entry.patches), done: push(change.entry, before.done), undone: null, group: null };
}

/** Replays a change on the stacks alone, for what lies before a snapshot that already holds the document. */
export function replayStacks(history: History, change: Change): History {
  const { done, undone } = history;
  if (change.kind === "undo") return done === null ? history : { ...history, done: done.below, undone: push(done.top, undone) };
  if (change.kind === "redo") return undone === null ? history : { ...history, done: push(undone.top, done), undone: undone.below };
  const below = change.kind === "amend" ? (done?.below ?? null) : done;
  return { ...history, done: push(change.entry, below), undone: null };
}
