/** XML text → element tree. Strict XML 1.0 with namespaces and without DOCTYPE; linear, stops at the first fault, keeps every offset. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { lineAndColumn } from "./place.ts";
import { endOfName, isSpace, surveyCharacters } from "./xmlCharacters.ts";
import { readDeclaration } from "./xmlDeclaration.ts";
import { XmlFault } from "./xmlFault.ts";
import { xmlLimits } from "./xmlLimits.ts";
import { NamespaceScope, refuseDuplicates } from "./xmlNames.ts";
import { excerpt, skipSpace, TagReader } from "./xmlTags.ts";
import type { WrittenAttribute } from "./xmlTags.ts";
import { checkReference } from "./xmlText.ts";
import type { LineIndex, XmlAttribute, XmlDocument, XmlElement, XmlLeaf, XmlNode } from "./xmlTree.ts";

type Growing<T> = { -readonly [K in keyof T]: T[K] };
const noAttributes: readonly XmlAttribute[] = [];
const noChildren: readonly XmlNode[] = [];

/** The tree of a decoded file, or one diagnostic with code `xml/…`, line and column. `source` comes without byte order mark. */
export function readXml(source: string, file: string, byteOrderMark = false): Checked<XmlDocument> {
  const { lines, forbidden } = surveyCharacters(source);
  try {
    if (forbidden !== -1) throw new XmlFault("xml/forbidden-character", forbidden, { codePoint: source.charCodeAt(forbidden) });
    return { value: new TreeReader(source, lines).read(byteOrderMark), diagnostics: [] };
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    const params = { ...fault.params };
    if (typeof params["openedAt"] === "number") params["openedLine"] = lineAndColumn(source, lines, params["openedAt"]).line;
    delete params["openedAt"];
    const at = { file, ...lineAndColumn(source, lines, fault.offset) };
    return { diagnostics: [{ code: fault.code, severity: "error", at, params }] };
  }
}

class TreeReader {
  private readonly source: string;
  private readonly lines: LineIndex;
  private readonly scope = new NamespaceScope();
  private readonly tags: TagReader;
  private readonly elements: XmlElement[] = [];
  private readonly open: Growing<XmlElement>[] = [];
  private readonly before: XmlLeaf[] = [];
  private readonly after: XmlLeaf[] = [];
  private nodes = 0;
  private nextAmpersand = -1;
  private nextSectionEnd = -1;

  constructor(source: string, lines: LineIndex) {
    this.source = source;
    this.lines = lines;
    this.tags = new TagReader(source);
  }

  read(byteOrderMark: boolean): XmlDocument {
    const { source, before, after, elements, lines } = this;
    const declaration = readDeclaration(source);
    if (declaration.end > 0) this.add({ kind: "instruction", start: 0, end: declaration.end });
    let i = declaration.end;
    while (i < source.length) {
      const markup = source.indexOf("<", i);
      const end = markup === -1 ? source.length : markup;
      if (end > i) this.text(i, end);
      i = markup === -1 ? end : this.markup(markup);
    }
    const unclosed = this.open.at(-1);
    if (unclosed !== undefined) {
      throw new XmlFault("xml/unclosed-element", source.length, { name: unclosed.name.qualified, openedAt: unclosed.start });
    }
    const root = elements[0];
    if (root === undefined) throw new XmlFault("xml/no-root", source.length);
    const { encoding, encodingStart } = declaration;
    const declared = encoding === undefined || encodingStart === undefined ? {} : { declaredEncoding: encoding, encodingStart };
    return { source, byteOrderMark, ...declared, before, root, after, elements, lines };
  }

  /** Reads what starts with the `<` at `at`; gives the offset after it. */
  private markup(at: number): number {
    switch (this.source.charCodeAt(at + 1)) {
      case 47:
        return this.endTag(at);
      case 33:
        return this.bang(at);
      case 63:
        return this.instruction(at);
      default:
        return this.startTag(at);
    }
  }

  private startTag(at: number): number {
    const { scope, open, tags } = this;
    if (open.length === 0 && this.elements.length > 0) throw new XmlFault("xml/second-root", at);
    if (open.length === xmlLimits.depth) throw new XmlFault("xml/too-deep", at, { limit: xmlLimits.depth });
    const name = tags.name(at + 1, "tag");
    if (name.prefix === "xmlns") throw new XmlFault("xml/bad-name", at + 1, { found: name.qualified, within: "tag" });
    const written = tags.attributes(tags.end);
    const { end, selfClosing } = tags;
    const attributes = written.length === 0 ? noAttributes : this.resolved(written);
    const element: Growing<XmlElement> = {
      kind: "element",
      name: scope.elementName(name, at + 1),
      attributes,
      children: noChildren,
      ordinal: this.elements.length,
      parent: open.at(-1)?.ordinal ?? -1,
      start: at,
      contentStart: end,
      contentEnd: end,
      end,
    };
    this.add(element);
    this.elements.push(element);
    if (selfClosing) scope.leave(open.length);
    else open.push(element);
    return end;
  }

  /** Declarations first, since they hold for the whole tag they stand in. */
  private resolved(written: readonly WrittenAttribute[]): readonly XmlAttribute[] {
    const { scope, open } = this;
    for (const { name, value, start } of written) if (name.declares) scope.declare(open.length, name, value, start);
    const attributes = written as readonly Growing<XmlAttribute>[];
    for (let i = 0; i < written.length; i++) attributes[i]!.name = scope.attributeName(written[i]!.name, written[i]!.start);
    refuseDuplicates(attributes);
    return attributes;
  }

  private endTag(at: number): number {
    const { source, open } = this;
    const element = open.at(-1);
    if (element === undefined) throw this.faultOfEndTag(at, undefined);
    const { qualified } = element.name;
    // Compared in place: nearly every end tag is right, and only a wrong one needs its name read.
    if (!source.startsWith(qualified, at + 2)) throw this.faultOfEndTag(at, element);
    let close = at + 2 + qualified.length;
    if (source.charCodeAt(close) !== 62) {
      if (close < source.length && (source.charCodeAt(close) === 58 || endOfName(source, at + 2) > close))
        throw this.faultOfEndTag(at, element);
      close = skipSpace(source, close);
      if (close >= source.length) throw new XmlFault("xml/unexpected-end", at, { within: "tag" });
      if (source.charCodeAt(close) !== 62) throw this.faultOfEndTag(at, element);
    }
    open.pop();
    // Arrays grow with room to spare; the tree outlives the reading, so it keeps what it needs.
    if (element.children.length > 1) element.children = element.children.slice();
    this.scope.leave(open.length);
    element.contentEnd = at;
    element.end = close + 1;
    return close + 1;
  }

  private faultOfEndTag(at: number, element: XmlElement | undefined): XmlFault {
    const { source, tags } = this;
    const found = tags.name(at + 2, "tag").qualified;
    if (element === undefined) return new XmlFault("xml/end-tag-without-start", at, { found });
    const expected = element.name.qualified;
    if (found === expected) return new XmlFault("xml/bad-tag", tags.end, { found: excerpt(source, tags.end) });
    if (tags.end === source.length) return new XmlFault("xml/unexpected-end", at, { within: "tag" });
    return new XmlFault("xml/mismatched-end-tag", at, { expected, found, openedAt: element.start });
  }

  private bang(at: number): number {
    const { source } = this;
    if (source.startsWith("<!--", at)) {
      const dashes = source.indexOf("--", at + 4);
      if (dashes === -1 || dashes + 2 === source.length) throw new XmlFault("xml/unexpected-end", at, { within: "comment" });
      if (source.charCodeAt(dashes + 2) !== 62) throw new XmlFault("xml/bad-comment", dashes);
      return this.leaf("comment", at, dashes + 3);
    }
    if (source.startsWith("<![CDATA[", at)) {
      if (this.open.length === 0) throw new XmlFault("xml/text-outside-root", at);
      const end = source.indexOf("]]>", at + 9);
      if (end === -1) throw new XmlFault("xml/unexpected-end", at, { within: "cdata" });
      return this.leaf("cdata", at, end + 3);
    }
    if (source.startsWith("<!DOCTYPE", at)) throw new XmlFault("xml/doctype", at);
    const rest = source.slice(at, at + 9);
    const cut = rest.length < 9 && ["<!--", "<![CDATA[", "<!DOCTYPE"].some((whole) => whole.startsWith(rest));
    if (cut) throw new XmlFault("xml/unexpected-end", at, { within: "tag" });
    throw new XmlFault("xml/bad-tag", at, { found: excerpt(source, at) });
  }

  private instruction(at: number): number {
    const { source, tags } = this;
    const target = tags.name(at + 2, "instruction");
    const bad = () => new XmlFault("xml/bad-name", at + 2, { found: excerpt(source, at + 2), within: "instruction" });
    if (target.prefix !== "") throw bad();
    if (/^xml$/i.test(target.qualified)) throw new XmlFault("xml/bad-declaration", at);
    const end = source.indexOf("?>", tags.end);
    if (end === -1) throw new XmlFault("xml/unexpected-end", at, { within: "instruction" });
    if (end !== tags.end && !isSpace(source.charCodeAt(tags.end))) throw bad();
    return this.leaf("instruction", at, end + 2);
  }

  private text(start: number, end: number): void {
    const { source } = this;
    if (this.open.length === 0) {
      const ink = skipSpace(source, start);
      if (ink < end) throw new XmlFault("xml/text-outside-root", ink);
    }
    if (this.nextAmpersand < start) this.nextAmpersand = offsetOf(source, "&", start);
    while (this.nextAmpersand < end) this.nextAmpersand = offsetOf(source, "&", checkReference(source, this.nextAmpersand));
    if (this.nextSectionEnd < start) this.nextSectionEnd = offsetOf(source, "]]>", start);
    if (this.nextSectionEnd < end) throw new XmlFault("xml/section-end-in-text", this.nextSectionEnd);
    this.leaf("text", start, end);
  }

  private leaf(kind: XmlLeaf["kind"], start: number, end: number): number {
    this.add({ kind, start, end });
    return end;
  }

  private add(node: XmlNode): void {
    this.nodes++;
    if (this.nodes > xmlLimits.nodes) throw new XmlFault("xml/too-many-nodes", node.start, { limit: xmlLimits.nodes });
    const parent = this.open.at(-1);
    if (parent !== undefined) {
      if (parent.children === noChildren) parent.children = [node];
      else (parent.children as XmlNode[]).push(node);
    } else if (node.kind !== "element") (this.elements.length === 0 ? this.before : this.after).push(node);
  }
}

/** As `indexOf`, but beyond the end where nothing is found, so that the search is not made again. */
function offsetOf(source: string, wanted: string, from: number): number {
  const found = source.indexOf(wanted, from);
  return found === -1 ? Infinity : found;
}
