/** The calls of the engine as they travel between page and worker. */
import type { ContentDelta } from "./contentDelta.ts";
import type { Original } from "./editorDocument.ts";
import type { FileKind } from "./engine.ts";

/** Contents travel as what changed since the last one that was sent. */
export type EngineCall =
  | { readonly name: "open"; readonly bytes: ArrayBuffer; readonly fileName: string }
  | { readonly name: "readMeta"; readonly text: string }
  | { readonly name: "adopt"; readonly original: Original }
  | { readonly name: "compile"; readonly delta: ContentDelta }
  | { readonly name: "analyse"; readonly delta: ContentDelta }
  | { readonly name: "write"; readonly kind: FileKind; readonly delta: ContentDelta }
  | { readonly name: "pack"; readonly validFrom: string; readonly delta: ContentDelta };

export interface EngineRequest {
  readonly id: number;
  readonly call: EngineCall;
}

export type EngineReply = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly failure: string };

/** What a worker says first: its code arrived and runs. */
export const READY = "ready";
