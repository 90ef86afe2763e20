/** XML 1.0 with namespaces, without DOCTYPE: what is malformed is refused, what is well-formed is read, and the tree keeps every character. */
import { XmlDocument as Libxml2Document } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { realFiles } from "../testing/realFiles.ts";
import { malformedByProduction, malformedXml } from "../testing/xmlSamples.ts";
import { wellFormedXml } from "../testing/xmlSamplesWellFormed.ts";
import { readXml } from "./readXml.ts";
import { attributeOf, textOf } from "./xmlText.ts";
import type { XmlDocument, XmlNode } from "./xmlTree.ts";

const codeOf = (source: string) => readXml(source, "x").diagnostics[0]?.code;

/** Whether libxml2, a parser of another family, reads a source. */
function libxml2Reads(source: string): boolean {
  try {
    Libxml2Document.fromString(source).dispose();
    return true;
  } catch {
    return false;
  }
}

describe("readXml", () => {
  for (const [production, samples] of Object.entries(malformedByProduction)) {
    it.each(samples)(`refuses what breaks ${production}: %j as %s`, (source, code) => {
      expect(codeOf(source)).toBe(code);
      const [diagnostic] = readXml(source, "f.xml").diagnostics;
      expect(diagnostic).toMatchObject({ severity: "error", at: { file: "f.xml", line: expect.any(Number), column: expect.any(Number) } });
    });
  }
  for (const source of wellFormedXml) it(`reads ${JSON.stringify(source)}`, () => expect(readXml(source, "x").diagnostics).toEqual([]));

  it("agrees with libxml2", () => {
    // We alone refuse a DOCTYPE; a byte order mark is taken off before our reader, and lone surrogates cannot be handed over.
    const ours = malformedXml.filter(([source, code]) => code !== "xml/doctype" && !source.startsWith("\ufeff") && source.isWellFormed());
    // libxml2 does not ask for a digit after the point (production 26); we do.
    const lenient = ["<?xml version='1.'?><a/>"];
    expect(ours.filter(([source]) => libxml2Reads(source)).map(([source]) => source)).toEqual(lenient);
    // And it wants namespaces to be addresses, without spaces; Namespaces in XML compares them as strings (section 2.3).
    const strict = ["<a xmlns:p='u' xmlns:q='u ' p:b='' q:b=''/>"];
    expect(wellFormedXml.filter((source) => !libxml2Reads(source))).toEqual(strict);
  });

  it("gives line and column of a fault, whatever ends the lines", () =>
    expect(readXml("<a>\n\r\n\r<b>&</b></a>", "x").diagnostics[0]?.at).toEqual({ file: "x", line: 4, column: 4 }));
  it("says where the element was opened that is closed wrongly", () =>
    expect(readXml("<a>\n <b>\n</c>", "x").diagnostics[0]?.params).toEqual({ expected: "b", found: "c", openedLine: 2 }));
});

describe("the tree", () => {
  const tree = (source: string): XmlDocument => readXml(source, "x").value!;
  it("resolves names, references and line ends", () => {
    const { root } = tree("<p:a xmlns:p='u' b=' x\t&#9;&amp;\r\n'>1\r\n2\r3&#13;<![CDATA[&amp;\r\n]]><!-- no --></p:a>");
    expect(root.name).toEqual({ qualified: "p:a", prefix: "p", local: "a", namespace: "u" });
    expect(attributeOf(root, "b")).toBe(" x \t& ");
    expect(textOf(tree("<a>1\r\n2\r3&#13;<![CDATA[&amp;\r\n]]><!-- no --></a>"), root)).toBeTypeOf("string");
    const document = tree("<a>1\r\n2\r3&#13;<![CDATA[&amp;\r\n]]><!-- no --></a>");
    expect(textOf(document, document.root)).toBe("1\n2\n3\r&amp;\n");
  });
  it("gives ordinals in document order and parents", () => {
    const { elements } = tree("<a><b><c/></b><d/></a>");
    expect(elements.map(({ name, ordinal, parent }) => [name.local, ordinal, parent])).toEqual([
      ["a", 0, -1],
      ["b", 1, 0],
      ["c", 2, 1],
      ["d", 3, 0],
    ]);
  });

  const printed = (document: XmlDocument): string => {
    const print = (node: XmlNode): string =>
      node.kind === "element"
        ? document.source.slice(node.start, node.contentStart) +
          node.children.map(print).join("") +
          document.source.slice(node.contentEnd, node.end)
        : document.source.slice(node.start, node.end);
    return [...document.before, document.root, ...document.after].map(print).join("");
  };
  it("lies end to end over the source", () => {
    for (const source of wellFormedXml) expect(printed(tree(source))).toBe(source);
    for (const { name, bytes } of realFiles()) {
      const source = new TextDecoder().decode(bytes);
      expect(printed(tree(source)) === source, name).toBe(true);
    }
  });
});
