/** The XML declaration: the strict form of production 23, and a lenient look at the encoding while the bytes are still undecoded. */
import { XmlFault } from "./xmlFault.ts";

const strict =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/d;
const longest = 1000;

export interface XmlDeclaration {
  /** Offset after it; 0 where there is none. */
  readonly end: number;
  readonly encoding?: string;
  readonly encodingStart?: number;
}

/** The declaration at the start of `source`. A faulty one is an error; that one stands elsewhere is for the caller to find. */
export function readDeclaration(source: string): XmlDeclaration {
  if (!/^<\?xml(?:[ \t\r\n?]|$)/.test(source)) return { end: 0 };
  if (!source.includes(">")) throw new XmlFault("xml/unexpected-end", 0, { within: "instruction" });
  const match = strict.exec(source.slice(0, longest));
  if (match === null) throw new XmlFault("xml/bad-declaration", 0);
  const encoding = match[1] ?? match[2];
  const place = match.indices?.[1] ?? match.indices?.[2];
  if (encoding === undefined || place === undefined) return { end: match[0].length };
  return { end: match[0].length, encoding, encodingStart: place[0] };
}

/** The encoding that a text claims, however badly the rest of its declaration is written. */
export function claimedEncoding(start: string): string | undefined {
  return /^<\?xml[ \t\r\n][^>]{0,500}?encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][\w.-]*)["']/.exec(start.slice(0, longest))?.[1];
}
