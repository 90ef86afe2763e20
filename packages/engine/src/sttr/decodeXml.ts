/** Bytes → text: byte order mark first, then the declared encoding, and nothing guessed (XML 1.0 § 4.3.3 and appendix F). */
import type { Checked, Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import { lineAndColumn } from "./place.ts";
import { recogniseBytes, recogniseText } from "./recogniseInput.ts";
import { surveyCharacters } from "./xmlCharacters.ts";
import { claimedEncoding } from "./xmlDeclaration.ts";
import { xmlLimits } from "./xmlLimits.ts";

/** The text of a file without its byte order mark. */
export interface DecodedXml {
  readonly text: string;
  /** Whether a mark of UTF-8 stood before it; one of UTF-16 goes with its encoding. */
  readonly byteOrderMark: boolean;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "us-ascii" | "windows-1252";

/** Where faults stand that are about how a file begins. */
const start = { line: 1, column: 1 };

/**
 * The text of an XML file, or a diagnostic `xml/…` that says what the bytes are instead: `xml/empty`, `xml/not-xml`, `xml/too-large`,
 * `xml/utf16-without-mark`, `xml/unsupported-encoding`, `xml/encoding-contradiction`, `xml/invalid-bytes`, `xml/unexpected-end`. Each has a line
 * and a column, but for other formats and for files that are too large: nothing in them is a line.
 */
export function decodeXml(bytes: Uint8Array, file: string): Checked<DecodedXml> {
  const fault = (
    code: string,
    params: { [key: string]: Param } = {},
    at: { line?: number; column?: number } = start,
  ): Checked<DecodedXml> => {
    const diagnostic: Diagnostic = { code, severity: "error", at: { file, ...at }, params };
    return { diagnostics: [diagnostic] };
  };
  if (bytes.length === 0) return fault("xml/empty");
  const foreign = recogniseBytes(bytes);
  if (foreign !== undefined) return fault("xml/not-xml", { found: foreign }, {});
  if (bytes.length >= xmlLimits.bytes) return fault("xml/too-large", { limit: xmlLimits.bytes, size: bytes.length }, {});

  const mark = byteOrderMarkOf(bytes);
  if (mark === "utf-32") return fault("xml/unsupported-encoding", { declared: "UTF-32" });
  if (mark === undefined && looksLikeUtf16(bytes)) return fault("xml/utf16-without-mark");
  if (mark === undefined && startsWith(bytes, [0x4c, 0x6f, 0xa7, 0x94])) return fault("xml/unsupported-encoding", { declared: "EBCDIC" });

  const body = mark === undefined ? bytes : bytes.subarray(mark === "utf-8" ? 3 : 2);
  const beginning =
    (mark?.startsWith("utf-16") ? decode(body.subarray(0, 2000), mark as Encoding, false) : ascii(body.subarray(0, 1000))) ?? "";
  const declared = claimedEncoding(beginning);
  const encoding = encodingOf(mark, declared);
  if (encoding === "contradiction")
    return fault("xml/encoding-contradiction", { declared: declared ?? "", actual: (mark ?? "utf-8").toUpperCase() });
  if (encoding === undefined) return fault("xml/unsupported-encoding", { declared: declared ?? "" });

  const text = decode(body, encoding, true);
  if (text === undefined) {
    const other = mark?.startsWith("utf-16") ? undefined : recogniseText(ascii(body.subarray(0, 1000)));
    if (other !== undefined) return fault("xml/not-xml", { found: other });
    if (encoding === "utf-8" && endsWithinCharacter(body))
      return fault("xml/unexpected-end", { within: "character" }, placeOfInvalid(body, encoding));
    return fault("xml/invalid-bytes", { encoding: encoding.toUpperCase() }, placeOfInvalid(body, encoding));
  }
  if (text.trim() === "") return fault("xml/empty");
  const other = recogniseText(text);
  if (other !== undefined) return fault("xml/not-xml", { found: other });
  return { value: { text, byteOrderMark: mark === "utf-8" }, diagnostics: [] };
}

function byteOrderMarkOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "utf-32" | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return "utf-32";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return undefined;
}

/** `<` followed by an ASCII character, each with a zero byte before or after it. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x3c && b === 0 && c !== 0 && d === 0) || (a === 0 && b === 0x3c && c === 0 && d !== 0);
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[i] === byte);
}

function encodingOf(mark: string | undefined, declared: string | undefined): Encoding | "contradiction" | undefined {
  const name = declared?.toLowerCase();
  const utf16 = name === "utf-16" || name === "utf-16le" || name === "utf-16be" || name === "ucs-2" || name === "iso-10646-ucs-2";
  if (mark === "utf-16le" || mark === "utf-16be") return name === undefined || name === "utf-16" || name === mark ? mark : "contradiction";
  if (mark === "utf-8") return name === undefined || name === "utf-8" || name === "utf8" ? "utf-8" : "contradiction";
  if (utf16) return "contradiction";
  if (name === undefined || name === "utf-8" || name === "utf8") return "utf-8";
  if (name === "us-ascii" || name === "ascii") return "us-ascii";
  if (name === "iso-8859-1" || name === "latin1" || name === "windows-1252" || name === "cp1252") return "windows-1252";
  return undefined;
}

function decode(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | undefined {
  if (encoding === "us-ascii" && bytes.some((byte) => byte > 127)) return undefined;
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding === "us-ascii" ? "utf-8" : encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What stands between 0x80 and 0x9F, where ISO 8859-1 has control characters that nobody means (WHATWG Encoding). */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By a table of our own: the decoders of several versions of Node give ISO 8859-1 under this name. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);
}

/** Bytes as characters, those beyond ASCII as U+FFFD: enough to look for a declaration. */
function ascii(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) text += bytes[i]! < 128 ? String.fromCharCode(bytes[i]!) : "\ufffd";
  return text;
}

/** Line and column of the first thing that cannot be decoded. */
function placeOfInvalid(bytes: Uint8Array, encoding: Encoding): { line: number; column: number } {
  const text =
    encoding === "utf-16le" || encoding === "utf-16be"
      ? validUtf16(bytes, encoding)
      : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, lengthOfValid(bytes, encoding === "us-ascii")));
  return lineAndColumn(text, surveyCharacters(text).lines, text.length);
}

/** The text before half a surrogate pair or half a unit: a decoder that repairs has U+FFFD there, one for each, and the bytes have not. */
function validUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    const [low, high] = encoding === "utf-16le" ? [bytes[at * 2], bytes[at * 2 + 1]] : [bytes[at * 2 + 1], bytes[at * 2]];
    if (low !== 0xfd || high !== 0xff) return text.slice(0, at);
  }
  return text;
}

/** Whether the only thing wrong is that the last character is cut off. */
function endsWithinCharacter(bytes: Uint8Array): boolean {
  const valid = lengthOfValid(bytes, false);
  const rest = bytes.subarray(valid);
  const wanted = rest[0]! >= 0xf0 ? 4 : rest[0]! >= 0xe0 ? 3 : 2;
  return rest[0]! >= 0xc2 && rest[0]! <= 0xf4 && rest.length < wanted && rest.subarray(1).every((byte) => (byte & 0xc0) === 0x80);
}

/** How many bytes from the start are UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF). */
function lengthOfValid(bytes: Uint8Array, asciiOnly: boolean): number {
  let i = 0;
  while (i < bytes.length) {
    const first = bytes[i]!;
    if (first < 0x80) {
      i++;
      continue;
    }
    const more = first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0;
    if (asciiOnly || more === 0) return i;
    const second = bytes[i + 1] ?? 0;
    if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return i;
    if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return i;
    for (let k = 1; k <= more; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    i += more + 1;
  }
  return i;
}
