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
});
