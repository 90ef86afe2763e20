/** References and line ends: from source characters to values. Writing them back is in `xmlEscape.ts`. */
import { isCharacter } from "./xmlCharacters.ts";
import { XmlFault } from "./xmlFault.ts";
import type { XmlDocument, XmlElement, XmlLeaf } from "./xmlTree.ts";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const predefined = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

const longestReference = 64;

/**
 * Checks the reference whose `&` stands at `at` and gives the offset after its `;`. Without a DOCTYPE only the five predefined
 * names exist. The search for `;` is bounded, so that a text of nothing but ampersands costs no more than its length.
 */
export function checkReference(source: string, at: number): number {
  for (const common of predefined) if (source.startsWith(common, at)) return at + common.length;
  const window = source.slice(at + 1, at + longestReference);
  const end = window.indexOf(";");
  const body = end === -1 ? "" : window.slice(0, end);
  if (/^#(x[0-9a-fA-F]+|[0-9]+)$/.test(body)) {
    if (!isCharacter(codeOf(body))) throw new XmlFault("xml/bad-character-reference", at, { reference: `&${body};` });
    return at + end + 2;
  }
  if (end === -1 && at + 1 + window.length === source.length && /^(?:#?[A-Za-z0-9]*)$/.test(window)) {
    throw new XmlFault("xml/unexpected-end", at, { within: "reference" });
  }
  const name = /^[A-Za-z][A-Za-z0-9]*$/.test(body);
  if (name) throw new XmlFault("xml/unknown-entity", at, { entity: body });
  throw new XmlFault("xml/bare-ampersand", at, {});
}

function codeOf(body: string): number {
  return body[1] === "x" ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
}

/** Without character references plain replacement does, an order of magnitude faster; `&amp;` last, as what it gives is text. */
function resolvePredefined(source: string): string {
  const resolved = source.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'");
  return resolved.replaceAll("&amp;", "&");
}

function resolve(body: string): string {
  return named.get(body) ?? String.fromCodePoint(codeOf(body));
}

/** The value of character data: references resolved, line ends as LF. The source must have passed `checkReference`. */
export function decodeText(source: string): string {
  if (!/[&\r]/.test(source)) return source;
  if (!source.includes("&#")) return resolvePredefined(source.replace(/\r\n?/g, "\n"));
  return source.replace(/&([^;]+);|\r\n?/g, (_, body: string | undefined) => (body === undefined ? "\n" : resolve(body)));
}

/** The value of an attribute (XML 1.0 § 3.3.3): as text, and each written tab or line end becomes a space. */
export function decodeAttribute(source: string): string {
  if (!source.includes("&#")) return resolvePredefined(source.replace(/\r\n|[\r\n\t]/g, " "));
  return source.replace(/&([^;]+);|\r\n|[\r\n\t]/g, (_, body: string | undefined) => (body === undefined ? " " : resolve(body)));
}

/** The value of one leaf: text decoded; the inside of a CDATA section, comment or instruction with line ends as LF. */
export function valueOf(document: XmlDocument, leaf: XmlLeaf): string {
  const { source } = document;
  if (leaf.kind === "text") return decodeText(source.slice(leaf.start, leaf.end));
  const [head, tail] = leaf.kind === "cdata" ? [9, 3] : leaf.kind === "comment" ? [4, 3] : [2, 2];
  return source.slice(leaf.start + head, leaf.end - tail).replace(/\r\n?/g, "\n");
}

/** Text and CDATA directly in an element, joined; comments and child elements contribute nothing. */
export function textOf(document: XmlDocument, element: XmlElement): string {
  const { children } = element;
  if (children.length === 1 && children[0]!.kind === "text") return valueOf(document, children[0]!);
  let text = "";
  for (const child of children) if (child.kind === "text" || child.kind === "cdata") text += valueOf(document, child);
  return text;
}

/** The value of the attribute without prefix that has this name. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  for (const attribute of element.attributes) if (attribute.name.qualified === local) return attribute.value;
  return undefined;
}
