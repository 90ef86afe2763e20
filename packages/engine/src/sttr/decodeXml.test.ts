/** Bytes to text: what is no text in the encoding that it has or claims is refused with its reason, and nothing is guessed. */
import { describe, expect, it } from "vitest";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { malformedBytes, wellFormedBytes } from "../testing/xmlByteSamples.ts";
import { decodeXml } from "./decodeXml.ts";
import { readXml } from "./readXml.ts";
import { textOf } from "./xmlText.ts";
import type { XmlDocument } from "./xmlTree.ts";

function read(bytes: readonly number[]): Checked<XmlDocument> {
  const decoded = decodeXml(Uint8Array.from(bytes), "x.xml");
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  return readXml(decoded.value.text, "x.xml", decoded.value.byteOrderMark);
}

describe("bytes", () => {
  it.each(malformedBytes)("that are %s are refused", (_, bytes, code) => {
    expect(read(bytes).value).toBeUndefined();
    expect(read(bytes).diagnostics.map((one) => one.code)).toEqual([code]);
  });
  it.each(wellFormedBytes)("that are %s are read", (_, bytes, text) => {
    const { value, diagnostics } = read(bytes);
    expect(diagnostics).toEqual([]);
    expect(textOf(value!, value!.root)).toBe(text);
  });
  it("say where the first byte is that is no text", () =>
    expect(read([...Buffer.from("<a>\né"), 0xff]).diagnostics[0]?.at).toEqual({ file: "x.xml", line: 2, column: 2 }));
  it.each([
    ["half a surrogate pair", "utf16le", "<a>\ny\ud800</a>", [], 2, 2],
    ["half a unit after U+FFFD", "utf16le", "<a>\n\ufffd", [0x20], 2, 2],
    ["a character that is cut off", "utf8", "<a>\n", [0xe2, 0x82], 2, 1],
    ["text before the first element", "utf8", "x<a/>", [], 1, 1],
    ["nothing", "utf8", "", [], 1, 1],
    ["an encoding that is not so", "utf8", '<?xml version="1.0" encoding="UTF-16"?><a/>', [], 1, 1],
  ] as const)("say where %s stands", (_, encoding, text, rest, line, column) => {
    const mark = encoding === "utf16le" ? [0xff, 0xfe] : [];
    expect(read([...mark, ...Buffer.from(text, encoding), ...rest]).diagnostics[0]?.at).toEqual({ file: "x.xml", line, column });
  });
  it("of another format have no lines", () => expect(read([0xff, 0xd8, 0xff, 0xe0]).diagnostics[0]?.at).toEqual({ file: "x.xml" }));
});
