/** What a command is. The commands themselves stand in `commands/`; running them is the work of the history. */
import type { Content } from "../document/editorDocument.ts";

/** Where a command works, so that undo can show what it brought back. */
export type Place =
  | { readonly kind: "question"; readonly id: string }
  | { readonly kind: "conclusion"; readonly code: string }
  | { readonly kind: "group"; readonly id: string }
  /** What stands beside the rules: nowhere on the screen yet. */
  | { readonly kind: "meta" };

/** Why a command cannot run on this document; nothing was changed. Its sentence stands in the messages of the editor. */
export interface Refusal {
  readonly code: "missing" | "empty" | "duplicate";
}

/** One kind of change. Arguments are plain JSON, so that a command can be journaled and replayed. */
export interface Command<Args> {
  readonly name: string;
  /** Null when the command may run on this document. Never changes anything. */
  check(content: Content, args: Args): Refusal | null;
  /** Changes the draft in place; runs only after `check` said null. */
  recipe(draft: Content, args: Args): void;
  place(args: Args): Place;
  /**
   * Commands with the same key within one keystroke group become one step of undo. They must be absolute: the last one's
   * arguments alone say what becomes of the document as it was before the group, since it is run on that.
   */
  group?(args: Args): string;
}
