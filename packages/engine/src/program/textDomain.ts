/** The cells of a text answer: what it is compared with, and which of the texts that rules look for it holds. */
import { sortedTexts } from "./cells.ts";
import type { Domain } from "./program.ts";

type TextDomain = Extract<Domain, { readonly kind: "text" }>;

/** Beyond this many texts that are looked for, not every combination of them has a cell. */
const maxParts = 6;

/**
 * The domain of a text that is compared with `literals` and searched for `fragments`. A text that holds a fragment is told from one that is
 * equal to it, and one that holds two from one that holds either: each combination that can occur has a text that stands for it.
 */
export function textDomain(literals: Iterable<string>, fragments: Iterable<string>): TextDomain {
  const exact = sortedTexts(literals);
  const parts = sortedTexts(fragments).filter((part) => part !== "");
  if (parts.length === 0) return { kind: "text", constants: exact };
  const standIns = combinationsOf(parts).flatMap((held) => textHolding(held, parts, exact) ?? []);
  return { kind: "text", constants: [...exact, ...standIns], search: { from: exact.length, parts } };
}

/** Every set of parts but the empty one, small sets first; of too many parts only each alone and all together. */
function combinationsOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length > maxParts) return [...parts.map((part) => [part]), parts];
  const all = Array.from({ length: 2 ** parts.length - 1 }, (_, set) => parts.filter((_, at) => ((set + 1) >> at) & 1));
  return all.sort((one, other) => one.length - other.length);
}

/** What may stand between parts, readable first; the last is a private-use character that no rule looks for. */
const fillers = [" ", " … ", "…", "|", "\u{F0001}"];

/** A text that holds exactly these of the parts and is none of the literals; undefined where one part cannot be had without another. */
function textHolding(held: readonly string[], parts: readonly string[], literals: readonly string[]): string | undefined {
  // A part inside another comes with it.
  const needed = held.filter((part) => !held.some((other) => other !== part && other.includes(part)));
  const candidates = fillers.flatMap((filler) => [needed.join(filler), needed.join(filler) + filler, filler + needed.join(filler)]);
  return candidates.find((text) => !literals.includes(text) && parts.every((part) => text.includes(part) === held.includes(part)));
}
