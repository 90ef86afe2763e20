/** The element tree of an XML file: plain data that keeps every character of the source reachable by offset. Building it is in `readXml`. */

/** A name with its namespace resolved; one object per distinct name of a document. `namespace` is "" where there is none. */
export interface XmlName {
  /** As written: `dmn:decision`. */
  readonly qualified: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
}

/** One attribute in source order. `value` has its references resolved and white space normalised; its source is `[valueStart, valueEnd)`, without quotes. */
export interface XmlAttribute {
  readonly name: XmlName;
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** What stands between tags; its value comes from `valueOf` in `xmlText.ts`, so that nothing is copied that nobody asks for. */
export interface XmlLeaf {
  readonly kind: "text" | "cdata" | "comment" | "instruction";
  readonly start: number;
  readonly end: number;
}

/**
 * One element. The start tag is `[start, contentStart)`, the content `[contentStart, contentEnd)`, the end tag `[contentEnd, end)`;
 * of a self-closing element all three last ones are equal.
 */
export interface XmlElement {
  readonly kind: "element";
  readonly name: XmlName;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Place in document order, counted over elements from 0; `origin` in the model. */
  readonly ordinal: number;
  /** Ordinal of the parent, -1 for the root. */
  readonly parent: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlLeaf;

/** A whole file. The tokens of root, `before` and `after` lie end to end over `source`, which leaves out nothing but the byte order mark. */
export interface XmlDocument {
  readonly source: string;
  /** Whether the file began with the mark of UTF-8, to be written again. */
  readonly byteOrderMark: boolean;
  /** As declared, where the file declares one. `encodingStart` is the offset of the name in `source`. */
  readonly declaredEncoding?: string;
  readonly encodingStart?: number;
  readonly before: readonly XmlLeaf[];
  readonly root: XmlElement;
  readonly after: readonly XmlLeaf[];
  /** Every element by ordinal. */
  readonly elements: readonly XmlElement[];
  readonly lines: LineIndex;
}

/** For each stretch of `lineStretch` characters the line (from 0) at its start, and where that line starts; so that a place costs one short scan. */
export interface LineIndex {
  readonly line: readonly number[];
  readonly lineStart: readonly number[];
}
