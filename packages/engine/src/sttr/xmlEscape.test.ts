/** Each form of writing a value, read back by the reader itself; and what cannot be written at all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml } from "./readXml.ts";
import { cdataOf, escapeAttribute, escapeText, writable } from "./xmlEscape.ts";
import { textOf } from "./xmlText.ts";

describe("escapeText", () => {
  it.each([
    ["a & b < c > d", "a &amp; b &lt; c > d"],
    ["]]> ]]>", "]]&gt; ]]&gt;"],
    ["&amp;", "&amp;amp;"],
    ["\r\n\r", "&#13;\n&#13;"],
    ["\"'\t", "\"'\t"],
  ])("%j is %j", (value, written) => expect(escapeText(value, "\n")).toBe(written));

  it("ends lines as the file does", () => {
    expect(escapeText("a\nb\nc\r", "\r\n")).toBe("a\r\nb\r\nc&#13;");
    expect(escapeText("a\nb", "\r")).toBe("a\rb");
  });
});

describe("cdataOf", () => {
  it.each([
    ["a & <b>", "<![CDATA[a & <b>]]>"],
    ["]]>]]>", "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>"],
    ["a\rb\r", "<![CDATA[a]]>&#13;<![CDATA[b]]>&#13;<![CDATA[]]>"],
    ["", "<![CDATA[]]>"],
  ])("%j is %j", (value, written) => expect(cdataOf(value, "\n")).toBe(written));

  it("ends lines as the file does", () => expect(cdataOf("a\nb\n", "\r\n")).toBe("<![CDATA[a\r\nb\r\n]]>"));
});

describe("escapeAttribute", () => {
  it.each([
    ["a & b < c > d", '"', "a &amp; b &lt; c > d"],
    ["\t\n\r\t\n\r", '"', "&#9;&#10;&#13;&#9;&#10;&#13;"],
    ["\"'\"'", '"', "&quot;'&quot;'"],
    ["\"'\"'", "'", '"&apos;"&apos;'],
  ])("%j between %s is %j", (value, quote, written) => expect(escapeAttribute(value, quote)).toBe(written));
});

describe("writable", () => {
  it("leaves what XML can hold", () => {
    const value = "a\t\n\r\ud7ff\ue000\ufffd\u{10000}\u{10ffff}";
    expect(writable(value)).toEqual({ value });
  });

  it("removes the rest, and tells the first", () => {
    expect(writable("a\u0001b\u0000c\ud800d\uffff")).toEqual({ value: "abcd", removed: 1 });
    expect(writable("\u0000")).toEqual({ value: "", removed: 0 });
  });
});

describe("what is written", () => {
  it("reads back as exactly the value, in text, CDATA and attributes, with any line end", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "]", ">", "<", "&", '"', "'", "\n", "\r", "\t", " ", "é", "😀", "]]>") }),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom('"', "'"),
        (value, lineEnd, quote) => {
          const source = `<r a=${quote}${escapeAttribute(value, quote)}${quote}><t>${escapeText(value, lineEnd)}</t><c>${cdataOf(value, lineEnd)}</c></r>`;
          const { value: read, diagnostics } = readXml(source, "t.xml");
          expect(diagnostics).toEqual([]);
          const [, text, cdata] = read!.elements;
          expect([textOf(read!, text!), textOf(read!, cdata!), read!.root.attributes[0]!.value]).toEqual([value, value, value]);
        },
      ),
    ));
});
