/** Names and namespaces while a document is read: one shared object per name, and what each prefix means here (Namespaces in XML 1.0). */
import { XmlFault } from "./xmlFault.ts";
import type { XmlAttribute, XmlName } from "./xmlTree.ts";

const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

/** A name as written, shared by all its occurrences, with what it last resolved to as element and as attribute. */
export interface WrittenName extends XmlName {
  /** Whether an attribute of this name declares a namespace. */
  readonly declares: boolean;
  element: XmlName | undefined;
  attribute: XmlName | undefined;
}

const bucketCount = 1024;
const bucketSize = 8;

/**
 * Finds the shared object of a name by comparing with the source in place, since cutting and hashing each name was half the cost of
 * reading. A bucket that is full sends its names to a map, so that no choice of names makes this slower than one look-up each.
 */
export class NameTable {
  private readonly source: string;
  private readonly buckets: (WrittenName[] | undefined)[] = new Array<WrittenName[] | undefined>(bucketCount);
  private readonly overflow = new Map<string, WrittenName>();

  constructor(source: string) {
    this.source = source;
  }

  /** The name at `[start, end)`; `colon` is the offset of its colon, -1 without. */
  at(start: number, end: number, colon: number): WrittenName {
    const { source, buckets } = this;
    const length = end - start;
    const mix = source.charCodeAt(start) + 31 * source.charCodeAt(end - 1) + 17 * source.charCodeAt(start + (length >> 1)) + 7 * length;
    const key = mix % bucketCount;
    const bucket = (buckets[key] ??= []);
    for (const name of bucket) if (name.qualified.length === length && source.startsWith(name.qualified, start)) return name;
    const qualified = source.slice(start, end);
    if (bucket.length === bucketSize) {
      let name = this.overflow.get(qualified);
      if (name === undefined) this.overflow.set(qualified, (name = this.make(qualified, colon === -1 ? -1 : colon - start)));
      return name;
    }
    const name = this.make(qualified, colon === -1 ? -1 : colon - start);
    bucket.push(name);
    return name;
  }

  private make(qualified: string, colon: number): WrittenName {
    const prefix = colon === -1 ? "" : qualified.slice(0, colon);
    const local = colon === -1 ? qualified : qualified.slice(colon + 1);
    return {
      qualified,
      prefix,
      local,
      namespace: "",
      declares: prefix === "xmlns" || qualified === "xmlns",
      element: undefined,
      attribute: undefined,
    };
  }
}

/**
 * The bindings of prefixes during a walk in document order. One map for the whole document, with what each element changed kept aside
 * until its end: looking up and undoing cost what was declared, however deep the document is.
 */
export class NamespaceScope {
  private readonly bindings = new Map<string, string>([
    ["xml", xmlNamespace],
    ["", ""],
  ]);
  private readonly changes: { depth: number; prefix: string; before: string | undefined }[] = [];

  /** Enters a declaration made by the element at `depth`; to be called before the names of that element are resolved. */
  declare(depth: number, name: WrittenName, namespace: string, at: number): void {
    const prefix = name.prefix === "" ? "" : name.local;
    const wrong =
      prefix === "xmlns" ||
      namespace === xmlnsNamespace ||
      (prefix === "xml") !== (namespace === xmlNamespace) ||
      (namespace === "" && prefix !== "");
    if (wrong) throw new XmlFault("xml/bad-namespace-declaration", at, { prefix, namespace });
    this.changes.push({ depth, prefix, before: this.bindings.get(prefix) });
    this.bindings.set(prefix, namespace);
  }

  /** Undoes what the element at `depth` declared. */
  leave(depth: number): void {
    const { changes, bindings } = this;
    for (let i = changes.length - 1; i >= 0; i--) {
      const change = changes[i]!;
      if (change.depth < depth) return;
      if (change.before === undefined) bindings.delete(change.prefix);
      else bindings.set(change.prefix, change.before);
      changes.pop();
    }
  }

  /** The resolved name of an element. */
  elementName(name: WrittenName, at: number): XmlName {
    const namespace = this.namespaceOf(name.prefix, at);
    const known = name.element;
    if (known !== undefined && known.namespace === namespace) return known;
    return (name.element = { qualified: name.qualified, prefix: name.prefix, local: name.local, namespace });
  }

  /** The resolved name of an attribute; without a prefix it has no namespace, whatever the default is. */
  attributeName(name: WrittenName, at: number): XmlName {
    const known = name.attribute;
    if (known !== undefined && (name.prefix === "" || name.declares)) return known;
    const namespace = name.declares ? xmlnsNamespace : name.prefix === "" ? "" : this.namespaceOf(name.prefix, at);
    if (known !== undefined && known.namespace === namespace) return known;
    return (name.attribute = { qualified: name.qualified, prefix: name.prefix, local: name.local, namespace });
  }

  private namespaceOf(prefix: string, at: number): string {
    const namespace = this.bindings.get(prefix);
    if (namespace === undefined) throw new XmlFault("xml/unbound-prefix", at, { prefix });
    return namespace;
  }
}

const fewAttributes = 8;

/** Refuses two attributes of one name, also where two prefixes mean the same namespace. */
export function refuseDuplicates(attributes: readonly XmlAttribute[]): void {
  if (attributes.length <= fewAttributes) {
    for (let i = 1; i < attributes.length; i++) {
      for (let j = 0; j < i; j++) if (sameName(attributes[i]!.name, attributes[j]!.name)) refuse(attributes[i]!);
    }
    return;
  }
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const { local, namespace } = attribute.name;
    const key = `${local} ${namespace}`;
    if (seen.has(key)) refuse(attribute);
    seen.add(key);
  }
}

function sameName(one: XmlName, other: XmlName): boolean {
  return one === other || (one.local === other.local && one.namespace === other.namespace);
}

function refuse({ name, start }: XmlAttribute): never {
  throw new XmlFault("xml/duplicate-attribute", start, { name: name.qualified });
}
