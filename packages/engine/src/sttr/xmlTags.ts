/** One tag at a time: names, attributes and their limits. What tags mean together is in `readXml`. */
import { endOfName, isSpace } from "./xmlCharacters.ts";
import { XmlFault } from "./xmlFault.ts";
import { xmlLimits } from "./xmlLimits.ts";
import { NameTable } from "./xmlNames.ts";
import type { WrittenName } from "./xmlNames.ts";
import { checkReference, decodeAttribute } from "./xmlText.ts";
import type { XmlAttribute } from "./xmlTree.ts";

/** An attribute before its name is resolved; the reader of trees then puts the resolved name in its place. */
export interface WrittenAttribute extends XmlAttribute {
  readonly name: WrittenName;
}

const none: readonly WrittenAttribute[] = [];

/** Offset of the first character from `at` on that is no white space. */
export function skipSpace(source: string, at: number): number {
  let i = at;
  while (isSpace(source.charCodeAt(i))) i++;
  return i;
}

/** A few characters for a message. */
export function excerpt(source: string, at: number): string {
  return source.slice(at, at + 12);
}

/** Reads names and start tags of one source. `selfClosing` and `end` speak of what was read last. */
export class TagReader {
  /** Offset after the last thing read. */
  end = 0;
  selfClosing = false;
  private readonly source: string;
  private readonly names: NameTable;

  constructor(source: string) {
    this.source = source;
    this.names = new NameTable(source);
  }

  /** The name that must start at `at`. */
  name(at: number, within: string): WrittenName {
    const { source } = this;
    let end = endOfName(source, at);
    let colon = -1;
    if (end === at) {
      if (at >= source.length) throw new XmlFault("xml/unexpected-end", at, { within });
      throw new XmlFault("xml/bad-name", at, { found: excerpt(source, at), within });
    }
    if (source.charCodeAt(end) === 58) {
      colon = end;
      end = endOfName(source, colon + 1);
      if (end === source.length) throw new XmlFault("xml/unexpected-end", at, { within });
      if (end === colon + 1 || source.charCodeAt(end) === 58)
        throw new XmlFault("xml/bad-name", at, { found: excerpt(source, at), within });
    }
    if (end - at > xmlLimits.nameLength) throw new XmlFault("xml/name-too-long", at, { limit: xmlLimits.nameLength });
    this.end = end;
    return this.names.at(at, end, colon);
  }

  /** The attributes of the start tag whose name ended at `at`. */
  attributes(at: number): readonly WrittenAttribute[] {
    const { source } = this;
    let attributes = none as WrittenAttribute[];
    let i = at;
    for (;;) {
      const next = skipSpace(source, i);
      const code = source.charCodeAt(next);
      if (code === 62 || (code === 47 && source.charCodeAt(next + 1) === 62)) {
        this.selfClosing = code === 47;
        this.end = next + (code === 47 ? 2 : 1);
        return attributes;
      }
      if (next >= source.length || (code === 47 && next + 1 === source.length)) {
        throw new XmlFault("xml/unexpected-end", source.length, { within: "tag" });
      }
      if (next === i || code === 47) throw new XmlFault("xml/bad-tag", next, { found: excerpt(source, next) });
      if (attributes.length === xmlLimits.attributes) throw new XmlFault("xml/too-many-attributes", next, { limit: xmlLimits.attributes });
      const attribute = this.attribute(next);
      if (attributes === none) attributes = [attribute];
      else attributes.push(attribute);
      i = attribute.valueEnd + 1;
    }
  }

  private attribute(start: number): WrittenAttribute {
    const { source } = this;
    const name = this.name(start, "attribute");
    const equals = skipSpace(source, this.end);
    if (source.charCodeAt(equals) !== 61) {
      if (equals >= source.length) throw new XmlFault("xml/unexpected-end", equals, { within: "tag" });
      throw new XmlFault("xml/attribute-without-value", start, { name: name.qualified });
    }
    const open = skipSpace(source, equals + 1);
    const quote = source.charCodeAt(open);
    if (quote !== 34 && quote !== 39) {
      if (open >= source.length) throw new XmlFault("xml/unexpected-end", open, { within: "tag" });
      throw new XmlFault("xml/unquoted-attribute", start, { name: name.qualified });
    }
    const valueStart = open + 1;
    let plain = true;
    let i = valueStart;
    for (; ; i++) {
      const code = source.charCodeAt(i);
      if (code === quote) break;
      if (code === 38) {
        plain = false;
        i = checkReference(source, i) - 1;
      } else if (code === 60) throw new XmlFault("xml/less-than-in-attribute", i, { name: name.qualified });
      else if (code < 32) plain = false;
      else if (Number.isNaN(code)) throw new XmlFault("xml/unexpected-end", source.length, { within: "attribute" });
      if (i - valueStart >= xmlLimits.attributeLength) {
        throw new XmlFault("xml/attribute-too-long", start, { name: name.qualified, limit: xmlLimits.attributeLength });
      }
    }
    const written = source.slice(valueStart, i);
    return { name, value: plain ? written : decodeAttribute(written), start, valueStart, valueEnd: i };
  }
}
