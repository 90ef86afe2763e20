/** What the editor asks of the engine, wherever it runs: in a worker, or in this thread. No code of the engine here. */
import type { Diagnostic, Outline, RuleMeta } from "@vragenboom/engine";
import type { Check } from "@vragenboom/engine/runtime";
import type { Content, Original } from "./editorDocument.ts";

/** A diagnostic with its sentence in both languages, so that the page needs no catalogue and a switch of language no second run. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly sentence: { readonly nl: string; readonly en: string };
}

/** An opened file, or the findings that say why it cannot be opened. */
export interface Opened {
  readonly original?: Original;
  readonly findings: readonly Finding[];
  /** Of a delivery ZIP: the names of all rule files in it. */
  readonly delivered?: readonly string[];
}

/** What stands beside rules, or the findings that say why it cannot be read. */
export interface ReadMeta {
  readonly meta?: RuleMeta;
  readonly findings: readonly Finding[];
}

/** What the current document means. Without a check, the findings say why. */
export interface Compiled {
  readonly check: Check | null;
  readonly outline: Outline | null;
  readonly findings: readonly Finding[];
}

/** What a thorough look at the whole document found, compiling included. */
export interface Analysed {
  readonly findings: readonly Finding[];
  /** Questions that an initiator gets on average, every answer weighed equally; null where no diagram gives it. */
  readonly expectedQuestions: number | null;
}

/** The text of a file to download, or the findings that say why it cannot be made. */
export interface Written {
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/** A delivery ZIP to download, or the findings that say why there is none. */
export interface Packed {
  readonly bytes?: Uint8Array;
  readonly findings: readonly Finding[];
}

export type FileKind = "sttr" | "document";

export interface Engine {
  /** Reads a file of any kind that the editor knows. `bytes` is handed over: do not use it afterwards. */
  open(bytes: ArrayBuffer, fileName: string): Promise<Opened>;
  /** Reads a `*.meta.json`. */
  readMeta(text: string): Promise<ReadMeta>;
  /** Makes this the document that the other calls are about; gives what reading its file found. */
  adopt(original: Original): Promise<readonly Finding[]>;
  /** The check of the adopted document with this content. Fast: for every keystroke. */
  compile(content: Content): Promise<Compiled>;
  /** Everything that is to be said of the adopted document with this content. Slower: for when an author pauses. */
  analyse(content: Content): Promise<Analysed>;
  write(kind: FileKind, content: Content): Promise<Written>;
  /** The delivery ZIP of the adopted document with this content, to hold from a day, yyyy-MM-dd. Rules with errors are not packed. */
  pack(content: Content, validFrom: string): Promise<Packed>;
}
