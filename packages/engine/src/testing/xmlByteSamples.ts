/** Bytes that are no text in the encoding that they have or claim (XML 1.0 § 4.3.3, appendix F; RFC 3629), and bytes that are. */

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, little: boolean, mark = true): number[] =>
  Array.from((mark ? "\ufeff" : "") + text)
    .flatMap((character) => Array.from({ length: character.length }, (_, i) => character.charCodeAt(i)))
    .flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
const inside = (...bytes: number[]): number[] => [...ascii("<a>"), ...bytes, ...ascii("</a>")];
const declares = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a/>`;
const utf8Mark = [0xef, 0xbb, 0xbf];

/** Why, the bytes, the code. */
export const malformedBytes: readonly (readonly [why: string, bytes: readonly number[], code: string])[] = [
  ["nothing", [], "xml/empty"],
  ["a mark and nothing", utf8Mark, "xml/empty"],
  ["a continuation without a start", inside(0x80), "xml/invalid-bytes"],
  ["a start without its continuation", inside(0xc3), "xml/invalid-bytes"],
  ["two starts", inside(0xc3, 0xc3), "xml/invalid-bytes"],
  ["two of three bytes", inside(0xe2, 0x82), "xml/invalid-bytes"],
  ["three of four bytes", inside(0xf0, 0x9f, 0x98), "xml/invalid-bytes"],
  ["an overlong slash in two bytes", inside(0xc0, 0xaf), "xml/invalid-bytes"],
  ["an overlong zero", inside(0xc0, 0x80), "xml/invalid-bytes"],
  ["an overlong form in three bytes", inside(0xe0, 0x80, 0xaf), "xml/invalid-bytes"],
  ["an overlong form in four bytes", inside(0xf0, 0x80, 0x80, 0xaf), "xml/invalid-bytes"],
  ["an overlong less-than sign", [0xc0, 0xbc, ...ascii("a/>")], "xml/not-xml"],
  ["a surrogate", inside(0xed, 0xa0, 0x80), "xml/invalid-bytes"],
  ["a pair of surrogates, as CESU-8 writes it", inside(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), "xml/invalid-bytes"],
  ["beyond U+10FFFF", inside(0xf4, 0x90, 0x80, 0x80), "xml/invalid-bytes"],
  ["a start of five bytes", inside(0xf8, 0x88, 0x80, 0x80, 0x80), "xml/invalid-bytes"],
  ["FE", inside(0xfe), "xml/invalid-bytes"],
  ["FF", inside(0xff), "xml/invalid-bytes"],
  ["ISO 8859-1 without saying so", inside(0xe9), "xml/invalid-bytes"],
  ["ISO 8859-1 that says UTF-8", [...ascii(declares("UTF-8").replace("<a/>", "<a>")), 0xe9, ...ascii("</a>")], "xml/invalid-bytes"],
  [
    "a byte beyond ASCII that says US-ASCII",
    [...ascii(declares("US-ASCII").replace("<a/>", "<a>")), 0xc3, 0xa9, ...ascii("</a>")],
    "xml/invalid-bytes",
  ],
  ["a last character cut off", [...ascii("<a/>"), 0xe2, 0x82], "xml/unexpected-end"],
  ["a forbidden character in UTF-8", inside(0xef, 0xbf, 0xbe), "xml/forbidden-character"],
  ["a zero byte", inside(0), "xml/forbidden-character"],
  ["two marks", [...utf8Mark, ...utf8Mark, ...ascii("<a/>")], "xml/text-outside-root"],
  ["UTF-16 with an odd byte, little end first", [...utf16("<a/>", true), 0x20], "xml/invalid-bytes"],
  ["UTF-16 with an odd byte, big end first", [...utf16("<a/>", false), 0x00], "xml/invalid-bytes"],
  ["a mark of UTF-16 and one byte", [0xff, 0xfe, 0x3c], "xml/invalid-bytes"],
  ["a lone surrogate in UTF-16", [...utf16("<a>", true), 0x00, 0xd8, ...utf16("</a>", true, false)], "xml/invalid-bytes"],
  ["surrogates the wrong way round", [...utf16("<a>", false), 0xdc, 0x00, 0xd8, 0x00, ...utf16("</a>", false, false)], "xml/invalid-bytes"],
  ["UTF-16 without a mark, little end first", utf16("<a/>", true, false), "xml/utf16-without-mark"],
  ["UTF-16 without a mark, big end first", utf16("<a/>", false, false), "xml/utf16-without-mark"],
  ["UTF-16 without a mark that says so", utf16(declares("UTF-16"), true, false), "xml/utf16-without-mark"],
  ["UTF-16 that says UTF-8", utf16(declares("UTF-8"), true), "xml/encoding-contradiction"],
  ["UTF-16 that says ISO 8859-1", utf16(declares("ISO-8859-1"), false), "xml/encoding-contradiction"],
  ["UTF-16, little end first, that says UTF-16BE", utf16(declares("UTF-16BE"), true), "xml/encoding-contradiction"],
  ["UTF-16, big end first, that says UTF-16LE", utf16(declares("UTF-16LE"), false), "xml/encoding-contradiction"],
  ["UTF-8 that says UTF-16", ascii(declares("UTF-16")), "xml/encoding-contradiction"],
  ["UTF-8 that says UTF-16LE", ascii(declares("utf-16le")), "xml/encoding-contradiction"],
  ["a mark of UTF-8 before UTF-16", [...utf8Mark, ...ascii(declares("UTF-16"))], "xml/encoding-contradiction"],
  ["a mark of UTF-8 before ISO 8859-1", [...utf8Mark, ...ascii(declares("ISO-8859-1"))], "xml/encoding-contradiction"],
  ["UTF-32, little end first", [0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0], "xml/unsupported-encoding"],
  ["UTF-32, big end first", [0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c], "xml/unsupported-encoding"],
  ["EBCDIC", [0x4c, 0x6f, 0xa7, 0x94, 0x93], "xml/unsupported-encoding"],
  ["UTF-7", ascii(declares("UTF-7")), "xml/unsupported-encoding"],
  ["an encoding that nobody knows", ascii(declares("x-none")), "xml/unsupported-encoding"],
];

/** Why, the bytes, and the text of the root element that must come out. */
export const wellFormedBytes: readonly (readonly [why: string, bytes: readonly number[], text: string])[] = [
  ["UTF-8", inside(0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80), "é€😀"],
  ["UTF-8 with a mark", [...utf8Mark, ...inside(0xc3, 0xa9)], "é"],
  ["UTF-8 with a mark that says so", [...utf8Mark, ...ascii(declares("utf-8"))], ""],
  [
    "the last code points of each length",
    inside(0x7f, 0xdf, 0xbf, 0xef, 0xbf, 0xbd, 0xf4, 0x8f, 0xbf, 0xbf),
    "\u007f\u07ff\ufffd\u{10ffff}",
  ],
  ["UTF-16, little end first", utf16("<a>é€😀</a>", true), "é€😀"],
  ["UTF-16, big end first", utf16("<a>é€😀</a>", false), "é€😀"],
  ["UTF-16 that says UTF-16", utf16(declares("UTF-16"), true), ""],
  ["US-ASCII", [...ascii(declares("US-ASCII").replace("<a/>", "<a>")), ...ascii("e&#233;</a>")], "eé"],
  ["ISO 8859-1", [...ascii(declares("ISO-8859-1").replace("<a/>", "<a>")), 0xe9, ...ascii("</a>")], "é"],
  ["windows-1252", [...ascii(declares("windows-1252").replace("<a/>", "<a>")), 0x80, ...ascii("</a>")], "€"],
  ["an instruction that speaks of an encoding", [...ascii('<?xml-model encoding="UTF-16"?>'), ...inside(0xc3, 0xa9)], "é"],
];
