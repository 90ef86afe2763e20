/** Elements that an author's change adds: their namespace, prefix and indentation, all as in the file around them. */
import { defaultNamespace, familyOf, moduleOf, namespaceBeside } from "./families.ts";
import type { Module } from "./families.ts";
import { cdataOf, escapeAttribute, escapeText } from "./xmlEscape.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** An element to make: with text, or with children. */
export interface NewElement {
  readonly module: Module;
  readonly local: string;
  readonly attributes: Map<string, string>;
  text?: string;
  readonly children: NewElement[];
}

/** The white space from the line break before an element to its start; "" where it does not begin a line. */
export function spaceBefore({ source }: XmlDocument, element: XmlElement): string {
  let start = element.start;
  while (start > 0 && (source[start - 1] === " " || source[start - 1] === "\t")) start--;
  if (source[start - 1] === "\n") start -= source[start - 2] === "\r" ? 2 : 1;
  else if (source[start - 1] === "\r") start--;
  else return "";
  return source.slice(start, element.start);
}

/** How a file is written; `namespaces` fills as parts of the standard are met, so that the file is searched once for each. */
export interface Manner {
  readonly document: XmlDocument;
  readonly lineEnd: string;
  readonly namespaces: Map<Module, string>;
}

/** The source of a new child of `parent`. `space` is the line break and indentation before it, "" to write without any. */
export function newElementSource(manner: Manner, parent: XmlElement, made: NewElement, space: string): string {
  return sourceOf(made, scopeAt(manner.document, parent), manner, space, unitOf(space));
}

function sourceOf(made: NewElement, scope: ReadonlyMap<string, string>, manner: Manner, space: string, unit: string): string {
  const namespace = namespaceFor(manner, made.module);
  let prefix = [...scope].find(([, bound]) => bound === namespace)?.[0];
  let inner = scope;
  let declaration = "";
  if (prefix === undefined) {
    prefix = freePrefix(made.module, scope);
    inner = new Map(scope).set(prefix, namespace);
    declaration = ` xmlns:${prefix}="${escapeAttribute(namespace, '"')}"`;
  }
  const name = prefix === "" ? made.local : `${prefix}:${made.local}`;
  const attributes = [...made.attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value, '"')}"`).join("");
  const start = `<${name}${declaration}${attributes}`;
  if (made.text === undefined && made.children.length === 0) return `${start}/>`;
  if (made.text !== undefined) return `${start}>${textSource(made.text, manner)}</${name}>`;
  const deeper = space === "" ? "" : space + unit;
  return `${start}>${made.children.map((child) => deeper + sourceOf(child, inner, manner, deeper, unit)).join("")}${space}</${name}>`;
}

/** Files that use CDATA for their texts get CDATA where it saves escaping. */
function textSource(text: string, { document, lineEnd }: Manner): string {
  return /[&<]/.test(text) && document.source.includes("<![CDATA[") ? cdataOf(text, lineEnd) : escapeText(text, lineEnd);
}

/** The indentation of one level, guessed from one of them: tabs, or an even share of the spaces. */
function unitOf(space: string): string {
  const indent = space.replace(/[\r\n]/g, "");
  if (indent.startsWith("\t")) return "\t";
  return indent.length % 4 === 0 ? "    " : "  ";
}

/** Prefixes in scope within an element: of two with one namespace, the one declared nearest. */
function scopeAt(document: XmlDocument, element: XmlElement): ReadonlyMap<string, string> {
  const scope = new Map<string, string>();
  const hidden = new Set<string>();
  for (let up: XmlElement | undefined = element; up !== undefined; up = document.elements[up.parent]) {
    for (const { name, value } of up.attributes) {
      const prefix = name.qualified === "xmlns" ? "" : name.prefix === "xmlns" ? name.local : undefined;
      if (prefix === undefined || hidden.has(prefix)) continue;
      hidden.add(prefix);
      scope.set(prefix, value);
    }
  }
  return scope;
}

/** The namespace that the file uses for a part of the standard, else the one beside those that it does use. */
function namespaceFor({ document, namespaces }: Manner, module: Module): string {
  let namespace = namespaces.get(module);
  if (namespace === undefined) namespaces.set(module, (namespace = findNamespace(document, module)));
  return namespace;
}

function findNamespace(document: XmlDocument, module: Module): string {
  let sibling: string | undefined;
  for (const { name } of document.elements) {
    const found = moduleOf(name.namespace);
    if (found === module) return name.namespace;
    if (found !== undefined && found !== "dmn") sibling ??= name.namespace;
  }
  if (module !== "dmn") return namespaceBeside(sibling ?? defaultNamespace, module);
  return document.elements.find(({ name }) => familyOf(name.namespace) === "dmn")?.name.namespace ?? "";
}

function freePrefix(module: Module, scope: ReadonlyMap<string, string>): string {
  let prefix: string = module;
  for (let n = 2; scope.has(prefix); n++) prefix = `${module}${n}`;
  return prefix;
}
