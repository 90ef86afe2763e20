/** A new text or attribute stands as the old one stood: same form, same quotes, same white space around it where that does not count. */
import { describe, expect, it } from "vitest";
import { readXml } from "./readXml.ts";
import { attributeEdit, fillEdit, textEdits } from "./writeText.ts";
import type { Edit } from "./writeText.ts";
import { textOf } from "./xmlText.ts";

const documentOf = (source: string) => readXml(source, "x").value!;

function applied(source: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((one, other) => other.start - one.start);
  return sorted.reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), source);
}

/** The source with another text in its root, which must be what is read from it. */
function withText(source: string, value: string, trims: boolean): string {
  const document = documentOf(source);
  const written = applied(source, textEdits(document, document.root, value, trims, "\n"));
  const again = documentOf(written);
  const read = textOf(again, again.root);
  expect(trims ? read.trim() : read).toBe(value);
  return written;
}

describe("a text of which the white space around it does not count", () => {
  it.each([
    ["<a>x</a>", "<a>y &lt; z</a>"],
    ["<a>\n  x\n</a>", "<a>\n  y &lt; z\n</a>"],
    ["<a> x &amp; x </a>", "<a> y &lt; z </a>"],
    ["<a><![CDATA[x]]></a>", "<a><![CDATA[y < z]]></a>"],
    ["<a>\n <![CDATA[ x\n]]>\n</a>", "<a>\n <![CDATA[ y < z\n]]>\n</a>"],
    ["<a>\n <!--1-->\n x <b/> \n</a>", "<a>\n <!--1-->\n y &lt; z <b/> \n</a>"],
    ["<a> <!--1--> </a>", "<a> y &lt; z<!--1--> </a>"],
    ["<a></a>", "<a>y &lt; z</a>"],
    ["<a/>", "<a>y &lt; z</a>"],
    ['<a n="1" />', '<a n="1">y &lt; z</a>'],
    ["<a><b/></a>", "<a>y &lt; z<b/></a>"],
    ["<a>  \n </a>", "<a>  \n y &lt; z</a>"],
    // Pieces that all say something become one, in the place of the one in CDATA, else of the first.
    ["<a> x <!--1--> x </a>", "<a>y &lt; z<!--1--></a>"],
    ["<a> x <![CDATA[ x ]]> x </a>", "<a><![CDATA[y < z]]></a>"],
  ])("takes the place of that in %j", (source, expected) => expect(withText(source, "y < z", true)).toBe(expected));
});

describe("a text of which every character counts", () => {
  it.each([
    ["<a>x</a>", " y ", "<a> y </a>"],
    ["<a> x </a>", "y", "<a>y</a>"],
    ["<a>\n<![CDATA[x]]>\n</a>", "\ny\n", "<a>\n<![CDATA[y]]>\n</a>"],
    ["<a>\n<![CDATA[x]]>\n</a>", "\n\n", "<a>\n<![CDATA[]]>\n</a>"],
    ["<a>\n<![CDATA[x]]>\n</a>", "\n", "<a><![CDATA[\n]]></a>"],
    ["<a>\n<![CDATA[x]]> </a>", "\ny", "<a><![CDATA[\ny]]></a>"],
    ["<a>\n<![CDATA[x]]> </a>", "y ", "<a><![CDATA[y ]]></a>"],
    ["<a>\n<![CDATA[x]]> </a>", " y\n", "<a><![CDATA[ y\n]]></a>"],
    ["<a> <!--1-->x<!--2--> </a>", " y ", "<a> <!--1-->y<!--2--> </a>"],
    ["<a> <!--1-->x<!--2--> </a>", "y", "<a><!--1-->y<!--2--></a>"],
    ["<a>w<![CDATA[x]]></a>", "wy", "<a><![CDATA[wy]]></a>"],
    ["<a/>", "", "<a></a>"],
  ])("takes the place of that in %j as %j", (source, value, expected) => expect(withText(source, value, false)).toBe(expected));
});

describe("an attribute", () => {
  const edited = (source: string, name: string, value: string | undefined): string => {
    const document = documentOf(source);
    const edit = attributeEdit(document, document.root, name, value);
    return edit === undefined ? source : applied(source, [edit]);
  };
  it("changes between its own quotes", () => {
    expect(edited(`<a m="1" n='2'/>`, "n", `"'`)).toBe(`<a m="1" n='"&apos;'/>`);
    expect(edited(`<a m="1" n='2'/>`, "m", `"'`)).toBe(`<a m="&quot;'" n='2'/>`);
  });
  it("comes behind the others, or behind the name", () => {
    expect(edited(`<a m="1" o='2' />`, "n", `"`)).toBe(`<a m="1" o='2' n="&quot;" />`);
    expect(edited("<a/>", "n", "1")).toBe('<a n="1"/>');
  });
  it("goes with the white space before it", () => {
    expect(edited('<a m="1"\n  n="2" o="3"/>', "n", undefined)).toBe('<a m="1" o="3"/>');
    expect(edited('<a \t n="2"/>', "n", undefined)).toBe("<a/>");
    expect(edited('<a m="1"/>', "n", undefined)).toBe('<a m="1"/>');
  });
  it("is another one with a prefix", () => expect(edited('<a xmlns:v="u" v:n="1"/>', "n", "2")).toBe('<a xmlns:v="u" v:n="1" n="2"/>'));
});

describe("an element without content", () => {
  it.each([
    ["<a/>", "<a><b/></a>"],
    ["<a \t\n/>", "<a><b/></a>"],
    ['<v:a xmlns:v="u" />', '<v:a xmlns:v="u"><b/></v:a>'],
    ["<a></a>", "<a><b/></a>"],
  ])("is opened for it: %j", (source, expected) => {
    const document = documentOf(source);
    expect(applied(source, [fillEdit(document, document.root, "<b/>")])).toBe(expected);
  });
});
