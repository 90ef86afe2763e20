/** A text with the words of a search marked in it. */
import type { ReactNode } from "react";
import { folded } from "./filterCards.ts";

/** Marks each word of the term. Texts whose accents fold to another length are shown unmarked: better no mark than one a letter off. */
export function Marked({ text, term }: { text: string; term: string }): ReactNode {
  const words = folded(term)
    .split(/\s+/)
    .filter((word) => word !== "");
  const plain = folded(text);
  if (words.length === 0 || plain.length !== text.length) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  while (at < text.length) {
    const hits = words.map((word) => ({ start: plain.indexOf(word, at), length: word.length })).filter(({ start }) => start !== -1);
    const first = hits.sort((a, b) => a.start - b.start || b.length - a.length)[0];
    if (first === undefined) break;
    parts.push(text.slice(at, first.start), <mark key={first.start}>{text.slice(first.start, first.start + first.length)}</mark>);
    at = first.start + first.length;
  }
  return [...parts, text.slice(at)];
}
