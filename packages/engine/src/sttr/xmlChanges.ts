/** What is to change in a document, by element; and the one pass that makes the new source of it, leaving all else byte for byte. */
import { newElementSource, spaceBefore } from "./newElements.ts";
import type { Manner, NewElement } from "./newElements.ts";
import { rankOf } from "./elementOrder.ts";
import { cdataOf, escapeAttribute, escapeText } from "./xmlEscape.ts";
import { valueOf } from "./xmlText.ts";
import type { XmlDocument, XmlElement, XmlLeaf } from "./xmlTree.ts";

/** The changes of one element. */
export interface ElementChange {
  /** By attribute name without prefix; undefined removes. */
  readonly attributes: Map<string, string | undefined>;
  text?: { readonly value: string; readonly trims: boolean };
  removed?: true;
  readonly added: NewElement[];
}

export type Changes = Map<number, ElementChange>;

/** The record of an element's changes, made when there is none yet. */
export function changeOf(changes: Changes, element: XmlElement): ElementChange {
  let change = changes.get(element.ordinal);
  if (change === undefined) changes.set(element.ordinal, (change = { attributes: new Map(), added: [] }));
  return change;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with the changes in it. */
export function applyChanges(document: XmlDocument, changes: Changes): string {
  const edits: Edit[] = [];
  const { declaredEncoding, encodingStart, source } = document;
  if (declaredEncoding !== undefined && encodingStart !== undefined && !/^utf-?8$/i.test(declaredEncoding)) {
    edits.push({ start: encodingStart, end: encodingStart + declaredEncoding.length, text: "UTF-8" });
  }
  const writer = new ElementWriter(document, changes, edits);
  for (const ordinal of [...changes.keys()].sort((a, b) => a - b)) writer.write(document.elements[ordinal]!);
  // Stable: edits at one place stay in the order in which they were made.
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = document.byteOrderMark ? "\ufeff" : "";
  let from = 0;
  for (const { start, end, text } of edits) {
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}

class ElementWriter {
  private readonly document: XmlDocument;
  private readonly changes: Changes;
  private readonly edits: Edit[];
  private readonly lineEnd: string;
  private readonly manner: Manner;

  constructor(document: XmlDocument, changes: Changes, edits: Edit[]) {
    this.document = document;
    this.changes = changes;
    this.edits = edits;
    this.lineEnd = document.source.includes("\r\n") ? "\r\n" : "\n";
    this.manner = { document, lineEnd: this.lineEnd, namespaces: new Map() };
  }

  write(element: XmlElement): void {
    const change = this.changes.get(element.ordinal)!;
    if (this.isWithinRemoved(element)) return;
    if (change.removed) {
      this.edits.push({ start: element.start - spaceBefore(this.document, element).length, end: element.end, text: "" });
      return;
    }
    for (const [name, value] of change.attributes) this.writeAttribute(element, name, value);
    if (change.text !== undefined) this.writeText(element, change.text.value, change.text.trims);
    if (change.added.length > 0) this.writeAdded(element, change.added);
  }

  private isWithinRemoved(element: XmlElement): boolean {
    for (let up = this.document.elements[element.parent]; up !== undefined; up = this.document.elements[up.parent]) {
      if (this.changes.get(up.ordinal)?.removed) return true;
    }
    return false;
  }

  private writeAttribute(element: XmlElement, name: string, value: string | undefined): void {
    const { source } = this.document;
    const found = element.attributes.find((attribute) => attribute.name.qualified === name);
    if (found === undefined) {
      if (value === undefined) return;
      const last = element.attributes.at(-1);
      const at = last === undefined ? element.start + 1 + element.name.qualified.length : last.valueEnd + 1;
      this.edits.push({ start: at, end: at, text: ` ${name}="${escapeAttribute(value, '"')}"` });
    } else if (value === undefined) {
      let start = found.start;
      while (/\s/.test(source[start - 1]!)) start--;
      this.edits.push({ start, end: found.valueEnd + 1, text: "" });
    } else {
      this.edits.push({ start: found.valueStart, end: found.valueEnd, text: escapeAttribute(value, source[found.valueStart - 1]!) });
    }
  }

  /**
   * Puts a new text where the old one stood: in the same form, plain or CDATA, with the white space around it where that does not count.
   * Comments and elements between stay; when the old text came in pieces, the new one takes the place of the first.
   */
  private writeText(element: XmlElement, value: string, trims: boolean): void {
    const { document, lineEnd } = this;
    const pieces = element.children.filter((child): child is XmlLeaf => child.kind === "text" || child.kind === "cdata");
    const main =
      pieces.find((piece) => piece.kind === "cdata") ?? pieces.find((piece) => valueOf(document, piece).trim() !== "") ?? pieces[0];
    if (main === undefined) {
      this.fill(element, escapeText(value, lineEnd));
      return;
    }
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
    if (!surrounded) for (const piece of pieces) if (piece !== main) this.edits.push({ start: piece.start, end: piece.end, text: "" });
    this.replacePiece(main, core, trims && surrounded);
  }

  private replacePiece(piece: XmlLeaf, value: string, keepsSpace: boolean): void {
    const { source } = this.document;
    const cdata = piece.kind === "cdata";
    const [head, tail] = cdata ? [9, 3] : [0, 0];
    const inside = source.slice(piece.start + head, piece.end - tail);
    const leading = keepsSpace ? /^[ \t\r\n]*/.exec(inside)![0].length : 0;
    const trailing = keepsSpace && leading < inside.length ? inside.length - inside.trimEnd().length : 0;
    if (!cdata) {
      this.edits.push({ start: piece.start + leading, end: piece.end - trailing, text: escapeText(value, this.lineEnd) });
      return;
    }
    const section = cdataOf(value, this.lineEnd).slice(head, -tail);
    this.edits.push({ start: piece.start + head + leading, end: piece.end - tail - trailing, text: section });
  }

  /** Gives content to an element that has none, opening up a self-closing tag. */
  private fill(element: XmlElement, content: string): void {
    const { source } = this.document;
    if (element.contentStart !== element.end) {
      this.edits.push({ start: element.contentStart, end: element.contentStart, text: content });
      return;
    }
    let start = element.end - 2;
    while (/\s/.test(source[start - 1]!)) start--;
    this.edits.push({ start, end: element.end, text: `>${content}</${element.name.qualified}>` });
  }

  private writeAdded(element: XmlElement, added: readonly NewElement[]): void {
    const { document } = this;
    const children = element.children.filter((child): child is XmlElement => child.kind === "element");
    const local = element.name.local;
    const sorted = [...added].sort((a, b) => rankOf(local, a.local) - rankOf(local, b.local));
    if (children.length === 0) {
      const outer = spaceBefore(document, element);
      const inner = outer === "" ? "" : outer + this.indentUnit(element);
      const content = sorted.map((one) => inner + newElementSource(this.manner, element, one, inner)).join("") + outer;
      const blank = element.children.every((child) => child.kind === "text" && valueOf(document, child).trim() === "");
      if (blank && element.children.length > 0) this.edits.push({ start: element.contentStart, end: element.contentEnd, text: content });
      else if (blank) this.fill(element, content);
      else this.edits.push({ start: element.contentEnd, end: element.contentEnd, text: content });
      return;
    }
    for (const one of sorted) {
      const rank = rankOf(local, one.local);
      const anchor = children.findLast((child) => rankOf(local, child.name.local) <= rank);
      const next = children.find((child) => !this.changes.get(child.ordinal)?.removed);
      if (anchor !== undefined || next === undefined) {
        const after = anchor ?? children.at(-1)!;
        const space = spaceBefore(document, after);
        this.edits.push({ start: after.end, end: after.end, text: space + newElementSource(this.manner, element, one, space) });
      } else {
        const space = spaceBefore(document, next);
        this.edits.push({ start: next.start, end: next.start, text: newElementSource(this.manner, element, one, space) + space });
      }
    }
  }

  /** One step of indentation, as this file does it. */
  private indentUnit(element: XmlElement): string {
    const own = spaceBefore(this.document, element);
    const parent = this.document.elements[element.parent];
    const outer = parent === undefined ? "" : spaceBefore(this.document, parent);
    return outer !== "" && own.startsWith(outer) && own.length > outer.length ? own.slice(outer.length) : "  ";
  }
}
