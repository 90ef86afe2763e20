/** What the editor asks of the engine, wherever it runs: in a worker, or in this thread. No code of the engine here. */
import type { Check, Diagnostic, Outline } from "@vragenboom/engine";
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
}

/** What the current document means. Without a check, the findings say why. */
export interface Compiled {
  readonly check: Check | null;
  readonly outline: Outline | null;
  /** Questions that an initiator gets on average, every answer weighed equally; null where no diagram gives it. */
  readonly expectedQuestions: number | null;
  readonly findings: readonly Finding[];
}

/** The text of a file to download, or the findings that say why it cannot be made. */
export interface Written {
  readonly text?: string;
  readonly findings: readonly Finding[];
}

export type FileKind = "sttr" | "document";

export interface Engine {
  /** Reads a file of any kind that the editor knows. `bytes` is handed over: do not use it afterwards. */
  open(bytes: ArrayBuffer, fileName: string): Promise<Opened>;
  /** What reading the original file found; for documents that come back from storage. */
  inspect(original: Original): Promise<readonly Finding[]>;
  compile(content: Content, fileName: string): Promise<Compiled>;
  write(kind: FileKind, content: Content, original: Original): Promise<Written>;
}

/** A call of one of the methods of `Engine`, as it travels to the worker. */
export type EngineCall = { [Name in keyof Engine]: { readonly name: Name; readonly args: Parameters<Engine[Name]> } }[keyof Engine];

export interface EngineRequest {
  readonly id: number;
  readonly call: EngineCall;
}

export type EngineReply = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly failure: string };
