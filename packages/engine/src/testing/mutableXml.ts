/** A rule file as a tree that a mutator may bend at will, and back to text. It keeps sources, not values, so that nothing is repaired on the way. */
import type { XmlDocument, XmlElement } from "../sttr/xmlTree.ts";

/** An element; leaves are their source as it stood. */
export interface MutableElement {
  name: string;
  /** Pairs of a qualified name and the source between its quotes. */
  attributes: [name: string, source: string][];
  children: (MutableElement | string)[];
}

/** The tree of a document, and what stands before its root. */
export interface MutableXml {
  prolog: string;
  root: MutableElement;
}

/** A fresh tree of a document that was read. */
export function toMutable(document: XmlDocument): MutableXml {
  const { source } = document;
  const copy = ({ name, attributes, children }: XmlElement): MutableElement => ({
    name: name.qualified,
    attributes: attributes.map((one) => [one.name.qualified, source.slice(one.valueStart, one.valueEnd)]),
    children: children.map((child) => (child.kind === "element" ? copy(child) : source.slice(child.start, child.end))),
  });
  return { prolog: source.slice(0, document.root.start), root: copy(document.root) };
}

/** A copy that shares nothing. */
export function cloneElement({ name, attributes, children }: MutableElement): MutableElement {
  return {
    name,
    attributes: attributes.map(([key, source]) => [key, source]),
    children: children.map((child) => (typeof child === "string" ? child : cloneElement(child))),
  };
}

/** Every element below and with this one, in document order. */
export function elementsOf(root: MutableElement): MutableElement[] {
  const all: MutableElement[] = [];
  const visit = (element: MutableElement): void => {
    all.push(element);
    for (const child of element.children) if (typeof child !== "string") visit(child);
  };
  visit(root);
  return all;
}

/** The text of a tree. */
export function printMutable({ prolog, root }: MutableXml): string {
  const parts = [prolog];
  const print = ({ name, attributes, children }: MutableElement): void => {
    parts.push("<", name);
    for (const [key, source] of attributes) {
      const quote = source.includes('"') ? "'" : '"';
      parts.push(" ", key, "=", quote, source, quote);
    }
    if (children.length === 0) return void parts.push("/>");
    parts.push(">");
    for (const child of children) {
      if (typeof child === "string") parts.push(child);
      else print(child);
    }
    parts.push("</", name, ">");
  };
  print(root);
  return parts.join("");
}
