/** The canonical form of XML by libxml2, another parser than ours: what two documents must share to say the same. */
import { ParseOption, XmlDocument } from "libxml2-wasm";

const option = ParseOption.XML_PARSE_HUGE;

/**
 * Canonical XML 1.0 with comments, as text: attributes in order, references and CDATA resolved, line ends as LF, no declaration. Takes bytes in
 * any encoding that they declare or begin with.
 */
export function canonicalise(bytes: Uint8Array): string {
  const document = XmlDocument.fromBuffer(bytes, { option });
  try {
    return document.canonicalizeToString({ withComments: true });
  } finally {
    document.dispose();
  }
}

/** A value as it stands in canonical XML: between tags, or within an attribute. */
export function canonicalValue(value: string, within: "element" | "attribute"): string {
  const both = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\r", "&#xD;");
  if (within === "element") return both.replaceAll(">", "&gt;");
  return both.replaceAll('"', "&quot;").replaceAll("\t", "&#x9;").replaceAll("\n", "&#xA;");
}
