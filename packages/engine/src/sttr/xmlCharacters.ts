/** The character classes of XML 1.0 (fifth edition, productions 2 to 5), and the line index, made in the one pass that looks at every character. */
import type { LineIndex } from "./xmlTree.ts";

/** Characters between two entries of the line index. */
export const lineStretch = 2048;

const asciiName = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  if (letter) asciiName[code] = 2;
  else if ((code >= 48 && code <= 57) || code === 45 || code === 46) asciiName[code] = 1;
}

/** Whether a code point may begin a name without colon (NCName). */
export function isNameStart(code: number): boolean {
  if (code < 128) return asciiName[code] === 2;
  return (
    (code >= 0xc0 && code <= 0x2ff && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x1fff && code !== 0x37e) ||
    code === 0x200c ||
    code === 0x200d ||
    (code >= 0x2070 && code <= 0x218f) ||
    (code >= 0x2c00 && code <= 0x2fef) ||
    (code >= 0x3001 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfdcf) ||
    (code >= 0xfdf0 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0xeffff)
  );
}

/** Whether a code point may stand within a name without colon. */
export function isNamePart(code: number): boolean {
  if (code < 128) return asciiName[code] !== 0;
  return isNameStart(code) || code === 0xb7 || (code >= 0x300 && code <= 0x36f) || code === 0x203f || code === 0x2040;
}

/** Whether a code point may occur in a document at all (production 2, Char). */
export function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Space, tab, line feed, carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The offset after a name without colon that starts at `at`; `at` itself where none does. */
export function endOfName(source: string, at: number): number {
  let i = at;
  while (i < source.length) {
    let code = source.charCodeAt(i);
    if (code < 128) {
      const kind = asciiName[code];
      if (kind === 0 || (kind === 1 && i === at)) return i;
      i++;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdbff) code = source.codePointAt(i)!;
    if (!(i === at ? isNameStart(code) : isNamePart(code))) return i;
    i += code > 0xffff ? 2 : 1;
  }
  return i;
}

/** The line index, and the offset of the first character that XML forbids, or -1. Line breaks are LF, CR LF and CR alone. */
export function surveyCharacters(source: string): { lines: LineIndex; forbidden: number } {
  const line: number[] = [];
  const lineStart: number[] = [];
  let current = 0;
  let start = 0;
  for (let from = 0; from <= source.length; from += lineStretch) {
    line.push(current);
    lineStart.push(start);
    const end = Math.min(from + lineStretch, source.length);
    for (let i = from; i < end; i++) {
      const code = source.charCodeAt(i);
      if (code >= 32) {
        if (code < 0xd800) continue;
        if (code > 0xfffd) return { lines: { line, lineStart }, forbidden: i };
        if (code <= 0xdfff && !isHalfOfPair(source, i, code)) return { lines: { line, lineStart }, forbidden: i };
      } else if (code === 10 || (code === 13 && source.charCodeAt(i + 1) !== 10)) {
        current++;
        start = i + 1;
      } else if (code !== 9 && code !== 13) return { lines: { line, lineStart }, forbidden: i };
    }
  }
  return { lines: { line, lineStart }, forbidden: -1 };
}

function isHalfOfPair(source: string, i: number, code: number): boolean {
  const other = source.charCodeAt(code < 0xdc00 ? i + 1 : i - 1);
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}
