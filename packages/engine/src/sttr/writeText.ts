/** New attribute values and texts in an element of the source, in the manner in which the old ones stood there. */
import { cdataOf, escapeAttribute, escapeText } from "./xmlEscape.ts";
import { valueOf } from "./xmlText.ts";
import type { XmlDocument, XmlElement, XmlLeaf } from "./xmlTree.ts";

/** A stretch of the source and what takes its place. Of edits at one offset, that of lower `rank` comes first, then that made first. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rank?: number;
}

/** Sets an attribute between the quotes it has, adds it behind the others, or takes it out with the space before it. */
export function attributeEdit({ source }: XmlDocument, element: XmlElement, name: string, value: string | undefined): Edit | undefined {
  const found = element.attributes.find((attribute) => attribute.name.qualified === name);
  if (found === undefined) {
    if (value === undefined) return undefined;
    const last = element.attributes.at(-1);
    const at = last === undefined ? element.start + 1 + element.name.qualified.length : last.valueEnd + 1;
    return { start: at, end: at, text: ` ${name}="${escapeAttribute(value, '"')}"` };
  }
  if (value !== undefined)
    return { start: found.valueStart, end: found.valueEnd, text: escapeAttribute(value, source[found.valueStart - 1]!) };
  let { start } = found;
  while (/\s/.test(source[start - 1]!)) start--;
  return { start, end: found.valueEnd + 1, text: "" };
}

/** Gives content to an element that has none, opening up a self-closing tag. */
export function fillEdit({ source }: XmlDocument, element: XmlElement, content: string): Edit {
  if (element.contentStart !== element.end) return { start: element.contentStart, end: element.contentStart, text: content };
  let start = element.end - 2;
  while (/\s/.test(source[start - 1]!)) start--;
  return { start, end: element.end, text: `>${content}</${element.name.qualified}>` };
}

/**
 * Puts a new text where the old one stood: in the same form, plain or CDATA, with the white space around it where that does not count.
 * Comments and elements between stay; when the old text came in pieces, the new one takes the place of the first.
 */
export function textEdits(document: XmlDocument, element: XmlElement, value: string, trims: boolean, lineEnd: string): Edit[] {
  const pieces = element.children.filter((child): child is XmlLeaf => child.kind === "text" || child.kind === "cdata");
  const main =
    pieces.find((piece) => piece.kind === "cdata") ?? pieces.find((piece) => valueOf(document, piece).trim() !== "") ?? pieces[0];
  if (main === undefined) return [fillEdit(document, element, escapeText(value, lineEnd))];
  const at = pieces.indexOf(main);
  const valueAround = (from: number, to: number) =>
    pieces
      .slice(from, to)
      .map((piece) => valueOf(document, piece))
      .join("");
  const before = valueAround(0, at);
  const after = valueAround(at + 1, pieces.length);
  const blank = (before + after).trim() === "";
  const surrounded =
    blank && (trims || (value.length >= before.length + after.length && value.startsWith(before) && value.endsWith(after)));
  const core = surrounded && !trims ? value.slice(before.length, value.length - after.length) : value;
  const emptied = surrounded ? [] : pieces.filter((piece) => piece !== main);
  return [...emptied.map(({ start, end }) => ({ start, end, text: "" })), pieceEdit(document, main, core, trims && surrounded, lineEnd)];
}

function pieceEdit({ source }: XmlDocument, piece: XmlLeaf, value: string, keepsSpace: boolean, lineEnd: string): Edit {
  const cdata = piece.kind === "cdata";
  const [head, tail] = cdata ? [9, 3] : [0, 0];
  const inside = source.slice(piece.start + head, piece.end - tail);
  const leading = keepsSpace ? /^[ \t\r\n]*/.exec(inside)![0].length : 0;
  const trailing = keepsSpace && leading < inside.length ? inside.length - inside.trimEnd().length : 0;
  const text = cdata ? cdataOf(value, lineEnd).slice(head, -tail) : escapeText(value, lineEnd);
  return { start: piece.start + head + leading, end: piece.end - tail - trailing, text };
}
