/** The tree and the verdict beside those of saxes, an independent tokenizer: on real files, on random documents, on damaged files. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { realFiles } from "../testing/realFiles.ts";
import { readXml } from "./readXml.ts";
import { valueOf } from "./xmlText.ts";
import type { XmlNode } from "./xmlTree.ts";

/** What saxes makes of a source with its own namespace handling on, as one flat list of events; undefined where it sees a fault. */
function throughSaxes(source: string): string[] | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const events: string[] = [];
  let failed = false;
  parser.on("error", () => (failed = true));
  parser.on("opentag", ({ local, uri, attributes }) => {
    events.push(`<${local} ${uri}`, ...Object.values(attributes).map((attribute) => `@${attribute.name}=${attribute.value}`));
  });
  parser.on("closetag", () => events.push(">"));
  parser.on("text", (text) => events.push(`text ${text}`));
  parser.on("cdata", (text) => events.push(`cdata ${text}`));
  parser.on("comment", (text) => events.push(`comment ${text}`));
  parser.write(source).close();
  return failed ? undefined : events;
}

function throughOurs(source: string): string[] | undefined {
  const document = readXml(source, "x").value;
  if (document === undefined) return undefined;
  const events: string[] = [];
  const walk = (node: XmlNode): void => {
    if (node.kind !== "element") {
      if (node.kind !== "instruction") events.push(`${node.kind} ${valueOf(document, node)}`);
      return;
    }
    // saxes trims namespaces; we take them as they are.
    events.push(
      `<${node.name.local} ${node.name.namespace.trim()}`,
      ...node.attributes.map(({ name, value }) => `@${name.qualified}=${value}`),
    );
    node.children.forEach(walk);
    events.push(">");
  };
  document.before.filter(({ kind }) => kind !== "text").forEach(walk);
  walk(document.root);
  document.after.filter(({ kind }) => kind !== "text").forEach(walk);
  return events;
}

/**
 * What saxes is known to accept wrongly: a question mark that ends the name of an instruction without ending the instruction (`<?p?q?>`),
 * and a local name that begins as no name may (`<a:-b>`; Namespaces in XML, production 10).
 */
const knownFault = /<\?[^\s?>]*\?(?!>)|<\/?[^\s<>"'/=:]+:[-.\d]|\s[^\s<>"'/=:]+:[-.\d][^\s<>"'/=]*=/;

describe("beside saxes", () => {
  const within = (events: string[] | undefined) =>
    events?.slice(
      events.findIndex((event) => event.startsWith("<")),
      events.lastIndexOf(">") + 1,
    );
  it("finds the same tree in every real file", () => {
    for (const { name, bytes } of realFiles()) {
      const source = new TextDecoder().decode(bytes);
      expect(JSON.stringify(within(throughOurs(source))) === JSON.stringify(within(throughSaxes(source))), name).toBe(true);
    }
  });
  it("judges random documents alike", () => {
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<b/>",
      "<p:c xmlns:p='u'>",
      "</p:c>",
      "<p:d p:x='1' x='2'/>",
      "<a xmlns='v' y=\"&lt;\t\">",
      "text",
      "]]>",
      "]",
      "&amp;",
      "&#65;",
      "&#0;",
      "&x;",
      "&",
      "<![CDATA[<a>]]>",
      "<!-- c -->",
      "<!-- -- -->",
      "<?pi x?>",
      "<?xml version='1.0'?>",
      " ",
      "\r\n",
      "\r",
      "<",
      ">",
      "'",
      '"',
      "=",
      "é",
      "𝄞",
      "\u0001",
      "b='1'",
      "/>",
      "--",
      "?>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, wrap) => {
        fc.pre(!knownFault.test(pieces.join("")));
        const source = wrap ? `<a>${pieces.join("")}</a>` : pieces.join("");
        expect(within(throughOurs(source)), source).toEqual(within(throughSaxes(source)));
      }),
      { numRuns: 5000 },
    );
  });
  it("judges real files with a character changed alike", () => {
    const sources = realFiles()
      .filter(({ bytes }) => bytes.length < 10_000)
      .map(({ bytes }) => new TextDecoder().decode(bytes));
    if (sources.length === 0) return;
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.nat(),
        fc.constantFrom("", "<", ">", "&", '"', "'", "/", "=", " ", ":", "é", "]", "-", "?", "!", ";", "\u0002"),
        fc.nat(2),
        (source, place, put, cut) => {
          const at = place % source.length;
          const changed = source.slice(0, at) + put + source.slice(at + cut);
          fc.pre(!knownFault.test(changed));
          expect(
            JSON.stringify(within(throughOurs(changed))) === JSON.stringify(within(throughSaxes(changed))),
            `${at} ${put} ${cut}`,
          ).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
