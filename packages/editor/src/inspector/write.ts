/** How a form writes to the document: one command with its arguments; says why not where the document refuses. */
import type { Command, Refusal } from "../store/command.ts";

export type Write = <Args>(command: Command<Args>, args: Args) => Refusal | null;
