/** The white space and comments around elements: what belongs to which, so that a part takes its own along and leaves that of others. */
import type { XmlDocument, XmlElement, XmlNode } from "./xmlTree.ts";

/** The white space from the line break before a node to its start; "" where it does not begin a line. */
export function spaceBefore({ source }: XmlDocument, node: XmlNode): string {
  let start = node.start;
  while (source[start - 1] === " " || source[start - 1] === "\t") start--;
  if (source[start - 1] === "\n") start -= source[start - 2] === "\r" ? 2 : 1;
  else if (source[start - 1] === "\r") start--;
  else return "";
  return source.slice(start, node.start);
}

/** The offsets of what surrounds one child element. */
export interface Surroundings {
  /** Where the comments begin that belong to the element, since they stand between it and its elder sibling; else where it begins. */
  readonly lead: number;
  /** The same with the white space of its line. */
  readonly leadSpace: number;
  /** Behind the element and the comments that stand behind it on its line. */
  readonly end: number;
}

/**
 * The surroundings of every child element. A comment or instruction belongs to the element after it, except where it stands on the line
 * on which the element before it ends: then it belongs to that one. Text that says something belongs to none, and ends what does.
 */
export function surroundingsOf(document: XmlDocument, parent: XmlElement): ReadonlyMap<number, Surroundings> {
  const found = new Map<number, Surroundings>();
  const { source } = document;
  let lead: XmlNode | undefined;
  let elder: { ordinal: number; lead: number; leadSpace: number; end: number } | undefined;
  let sameLine = false;
  for (const child of parent.children) {
    if (child.kind === "text") {
      const text = source.slice(child.start, child.end);
      if (/[\r\n]/.test(text)) sameLine = false;
      if (/[^ \t\r\n]/.test(text)) lead = elder = undefined;
    } else if (child.kind === "cdata") lead = elder = undefined;
    else if (child.kind === "element") {
      const first = lead ?? child;
      const own = {
        ordinal: child.ordinal,
        lead: first.start,
        leadSpace: first.start - spaceBefore(document, first).length,
        end: child.end,
      };
      found.set(child.ordinal, (elder = own));
      sameLine = true;
      lead = undefined;
    } else if (sameLine && elder !== undefined && endsLine(source, child.end)) {
      found.set(elder.ordinal, (elder = { ...elder, end: child.end }));
      // With any before it on the line.
      lead = undefined;
    } else lead ??= child;
  }
  return found;
}

function endsLine(source: string, at: number): boolean {
  while (source[at] === " " || source[at] === "\t") at++;
  return source[at] === "\n" || source[at] === "\r";
}

/** One step of indentation within an element whose children stand at `inner`; the document's, where that does not say. */
export function indentUnit(document: XmlDocument, outer: string, inner: string): string {
  if (outer !== "" && inner.startsWith(outer) && inner.length > outer.length) return inner.slice(outer.length);
  for (const element of document.elements.slice(1, 100)) {
    const space = spaceBefore(document, element);
    const parent = spaceBefore(document, document.elements[element.parent]!) || "\n";
    if (space.startsWith(parent) && space.length > parent.length) return space.slice(parent.length);
  }
  return "  ";
}
