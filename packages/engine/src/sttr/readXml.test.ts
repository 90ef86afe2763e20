/** XML 1.0 with namespaces, without DOCTYPE: what is malformed is refused, what is well-formed is read, and the tree keeps every character. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { realFiles } from "../testing/realFiles.ts";
import { readXml } from "./readXml.ts";
import { attributeOf, textOf, valueOf } from "./xmlText.ts";
import type { XmlDocument, XmlNode } from "./xmlTree.ts";

const codeOf = (source: string) => readXml(source, "x").diagnostics[0]?.code;

const malformed: readonly (readonly [source: string, code: string])[] = [
  // Names
  ["<1a/>", "xml/bad-name"],
  ["<-a/>", "xml/bad-name"],
  ["<.a/>", "xml/bad-name"],
  ["< a/>", "xml/bad-name"],
  ["<a><b:/></a>", "xml/bad-name"],
  ["<:a/>", "xml/bad-name"],
  ["<a:b:c xmlns:a='u'/>", "xml/bad-name"],
  ["<a\u00d7/>", "xml/bad-tag"],
  ["<\u037ea/>", "xml/bad-name"],
  ["<a>\u2070</a><b", "xml/second-root"],
  ["<\u0300a/>", "xml/bad-name"],
  ["<a $b='1'/>", "xml/bad-name"],
  ["<a 1b='1'/>", "xml/bad-name"],
  // Attributes
  ["<a b/>", "xml/attribute-without-value"],
  ["<a b c='1'/>", "xml/attribute-without-value"],
  ["<a b=/>", "xml/unquoted-attribute"],
  ["<a b=1/>", "xml/unquoted-attribute"],
  ["<a b='1/>", "xml/unexpected-end"],
  ["<a b='1\"/>", "xml/unexpected-end"],
  ["<a b='<'/>", "xml/less-than-in-attribute"],
  ["<a b='&'/>", "xml/bare-ampersand"],
  ["<a b='&x;'/>", "xml/unknown-entity"],
  ["<a b='&lt'/>", "xml/bare-ampersand"],
  ["<a b='1'c='2'/>", "xml/bad-tag"],
  ["<a b='1' b='2'/>", "xml/duplicate-attribute"],
  ["<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", "xml/duplicate-attribute"],
  ["<a xmlns:x='u' xmlns:x='v'/>", "xml/duplicate-attribute"],
  ["<a =''/>", "xml/bad-name"],
  // Tags
  ["<a>", "xml/unclosed-element"],
  ["<a", "xml/unexpected-end"],
  ["<a ", "xml/unexpected-end"],
  ["<", "xml/unexpected-end"],
  ["<a/", "xml/unexpected-end"],
  ["<a></a", "xml/unexpected-end"],
  ["<a></", "xml/unexpected-end"],
  ["<a></b>", "xml/mismatched-end-tag"],
  ["<a></A>", "xml/mismatched-end-tag"],
  ["<a>&am", "xml/unexpected-end"],
  ["<a><![CD", "xml/unexpected-end"],
  ["<a></b", "xml/unexpected-end"],
  ["<a><b></a></b>", "xml/mismatched-end-tag"],
  ["<a></a b='1'>", "xml/bad-tag"],
  ["<a></ a>", "xml/bad-name"],
  ["<a/ >", "xml/bad-tag"],
  ["<a/></a>", "xml/end-tag-without-start"],
  ["</a>", "xml/end-tag-without-start"],
  ["<></>", "xml/bad-name"],
  ["<a><></a>", "xml/bad-name"],
  ["<a>&lt;b></c></a>", "xml/mismatched-end-tag"],
  ["<p:a xmlns:p='u'></q:a>", "xml/mismatched-end-tag"],
  // The document
  ["", "xml/no-root"],
  ["  ", "xml/no-root"],
  ["<!-- c -->", "xml/no-root"],
  ["<a/><b/>", "xml/second-root"],
  ["<a/>x", "xml/text-outside-root"],
  ["x<a/>", "xml/text-outside-root"],
  ["<a/>&#32;", "xml/text-outside-root"],
  ["<a/><![CDATA[x]]>", "xml/text-outside-root"],
  ["<![CDATA[]]><a/>", "xml/text-outside-root"],
  ["\ufeff<a/>", "xml/text-outside-root"],
  ["<a/>\0", "xml/forbidden-character"],
  ["<!DOCTYPE a><a/>", "xml/doctype"],
  ["<!doctype a><a/>", "xml/bad-tag"],
  ["<a><!DOCTYPE a></a>", "xml/doctype"],
  ["<!ELEMENT a ANY><a/>", "xml/bad-tag"],
  // References and characters
  ["<a>&</a>", "xml/bare-ampersand"],
  ["<a>& b</a>", "xml/bare-ampersand"],
  ["<a>&amp</a>", "xml/bare-ampersand"],
  ["<a>&nbsp;</a>", "xml/unknown-entity"],
  ["<a>&AMP;</a>", "xml/unknown-entity"],
  ["<a>&;</a>", "xml/bare-ampersand"],
  ["<a>&#;</a>", "xml/bare-ampersand"],
  ["<a>&#x;</a>", "xml/bare-ampersand"],
  ["<a>&#X41;</a>", "xml/bare-ampersand"],
  ["<a>&#12a;</a>", "xml/bare-ampersand"],
  ["<a>&#0;</a>", "xml/bad-character-reference"],
  ["<a>&#x1F;</a>", "xml/bad-character-reference"],
  ["<a>&#xD800;</a>", "xml/bad-character-reference"],
  ["<a>&#xFFFE;</a>", "xml/bad-character-reference"],
  ["<a>&#x110000;</a>", "xml/bad-character-reference"],
  ["<a b='&#0;'/>", "xml/bad-character-reference"],
  ["<a>\u0001</a>", "xml/forbidden-character"],
  ["<a>\u001f</a>", "xml/forbidden-character"],
  ["<a>\ufffe</a>", "xml/forbidden-character"],
  ["<a>\ud800</a>", "xml/forbidden-character"],
  ["<a>\udc00\ud800</a>", "xml/forbidden-character"],
  ["<a><![CDATA[\u0000]]></a>", "xml/forbidden-character"],
  ["<!--\u0008--><a/>", "xml/forbidden-character"],
  ["<a>]]></a>", "xml/section-end-in-text"],
  ["<a>x]]]>y</a>", "xml/section-end-in-text"],
  // Comments, CDATA, instructions
  ["<a><!-- -- --></a>", "xml/bad-comment"],
  ["<a><!-- a --- --></a>", "xml/bad-comment"],
  ["<a><!----->", "xml/bad-comment"],
  ["<a><!--></a>", "xml/unexpected-end"],
  ["<a><?p?q?></a>", "xml/bad-name"],
  ["<a><!-- x</a>", "xml/unexpected-end"],
  ["<a><!- x --></a>", "xml/bad-tag"],
  ["<a><![CDATA[x</a>", "xml/unexpected-end"],
  ["<a><![cdata[x]]></a>", "xml/bad-tag"],
  ["<a><![CDATA x]]></a>", "xml/bad-tag"],
  ["<a><?p x</a>", "xml/unexpected-end"],
  ["<a><? p?></a>", "xml/bad-name"],
  ["<a><??></a>", "xml/bad-name"],
  ["<a><?p+?></a>", "xml/bad-name"],
  ["<a><?p:q x?></a>", "xml/bad-name"],
  ["<a><?xml version='1.0'?></a>", "xml/bad-declaration"],
  ["<a><?XML x?></a>", "xml/bad-declaration"],
  // The declaration
  [" <?xml version='1.0'?><a/>", "xml/bad-declaration"],
  ["<!-- --><?xml version='1.0'?><a/>", "xml/bad-declaration"],
  ["<?xml?><a/>", "xml/bad-declaration"],
  ["<?xml encoding='UTF-8'?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0' standalone='yes' encoding='UTF-8'?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0'encoding='UTF-8'?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0' standalone='maybe'?><a/>", "xml/bad-declaration"],
  ["<?xml version='2.0'?><a/>", "xml/bad-declaration"],
  ["<?xml version=1.0?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0\"?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0' encoding='-UTF'?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0' x='1'?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0'><a/>", "xml/bad-declaration"],
  ["<?XML version='1.0'?><a/>", "xml/bad-declaration"],
  ["<?xml version='1.0'?><?xml version='1.0'?><a/>", "xml/bad-declaration"],
  // Namespaces
  ["<p:a/>", "xml/unbound-prefix"],
  ["<a p:b='1'/>", "xml/unbound-prefix"],
  ["<a><b xmlns:p='u'/><p:c/></a>", "xml/unbound-prefix"],
  ["<a xmlns:p=''/>", "xml/bad-namespace-declaration"],
  ["<a xmlns:xml='u'/>", "xml/bad-namespace-declaration"],
  ["<a xmlns:xmlns='u'/>", "xml/bad-namespace-declaration"],
  ["<a xmlns:p='http://www.w3.org/2000/xmlns/'/>", "xml/bad-namespace-declaration"],
  ["<a xmlns='http://www.w3.org/XML/1998/namespace'/>", "xml/bad-namespace-declaration"],
  ["<xmlns:a/>", "xml/bad-name"],
];

const wellFormed: readonly string[] = [
  "<a/>",
  "<a></a >",
  "<a\t\r\n/>",
  "<a b = '1'\n c=\"2\"/>",
  "<?xml version='1.0'?><a/>",
  '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n<a/>\n',
  "<?xml\tversion='1.7'\n?><a/>",
  "<?xml-stylesheet href='x'?><a/>",
  "<!-- c --><?p?><a/><?p ??><!----> ",
  "<a><!-- - x - --></a>",
  "<a><!--->--></a>",
  "<a><![CDATA[<&]]]]><![CDATA[>]]></a>",
  "<a><![CDATA[]]></a>",
  "<a>]] > ]]&gt;</a>",
  "<a>&lt;&gt;&amp;&quot;&apos;&#x10FFFF;&#9;&#0000000000000000000065;</a>",
  "<a b='&#10;&lt;>\"'/>",
  "<é·ü à.-_1='x'/>",
  "<𐀀/>",
  "<a xmlns='u'><b xmlns=''/></a>",
  "<p:a xmlns:p='u' p:b='1' b='2'/>",
  "<a xmlns:p='u'><p:b xmlns:p='v'/><p:c/></a>",
  "<a xml:lang='nl' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
  "<a xmlns:é='u' é:b=''/>",
  "<a>\u0085\u2028\ufffd\u007f</a>",
  "<a\n>\r\n</a\n>",
  "<_/>",
];

describe("readXml", () => {
  for (const [source, code] of malformed) {
    it(`refuses ${JSON.stringify(source)} as ${code}`, () => {
      expect(codeOf(source)).toBe(code);
      const [diagnostic] = readXml(source, "f.xml").diagnostics;
      expect(diagnostic).toMatchObject({ severity: "error", at: { file: "f.xml", line: expect.any(Number), column: expect.any(Number) } });
    });
  }
  for (const source of wellFormed) it(`reads ${JSON.stringify(source)}`, () => expect(readXml(source, "x").diagnostics).toEqual([]));

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
    for (const source of wellFormed) expect(printed(tree(source))).toBe(source);
    for (const { name, bytes } of realFiles()) {
      const source = new TextDecoder().decode(bytes);
      expect(printed(tree(source)) === source, name).toBe(true);
    }
  });
});

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

/** saxes lets a question mark end the name of an instruction without ending the instruction: `<?p?q?>`. */
const knownFault = /<\?[^\s?>]*\?(?!>)/;

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
