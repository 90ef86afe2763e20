/** White space and comments around elements, and one step of indentation, for every way in which files end their lines. */
import { describe, expect, it } from "vitest";
import { readXml } from "./readXml.ts";
import { indentUnit, spaceBefore, surroundingsOf } from "./writeSpace.ts";

const documentOf = (source: string) => readXml(source, "x").value!;

describe("the space before an element", () => {
  const before = (source: string, ordinal = 1): string => {
    const document = documentOf(source);
    return spaceBefore(document, document.elements[ordinal]!);
  };
  it.each([
    ["<a>\n  <b/></a>", "\n  "],
    ["<a>\r\n\t <b/></a>", "\r\n\t "],
    ["<a>\r  <b/></a>", "\r  "],
    ["<a>\n\n<b/></a>", "\n"],
    ["<a>\r\n\r\n<b/></a>", "\r\n"],
    ["<a>x\r\r <b/></a>", "\r "],
    ["<a>  <b/></a>", ""],
    ["<a>\n x <b/></a>", ""],
    ["<a><b/></a>", ""],
  ])("in %j is %j", (source, space) => expect(before(source)).toBe(space));

  it("is none at the start of a file", () => {
    expect(before("<a/>", 0)).toBe("");
    expect(before("  <a/>", 0)).toBe("");
    expect(before("\n<a/>", 0)).toBe("\n");
  });
});

describe("what surrounds an element", () => {
  /** Of each child of the root: from where it begins with its comments to where it ends with them, and the white space before. */
  const around = (source: string): readonly (readonly [string, string])[] => {
    const document = documentOf(source);
    const found = surroundingsOf(document, document.root);
    return [...found.values()].map(({ lead, leadSpace, end }) => [source.slice(leadSpace, lead), source.slice(lead, end)]);
  };
  it("are the comments and instructions before it", () => {
    expect(around("<a>\n <!--1-->\n <?p?>\n <b/>\n <c/>\n <!--2-->\n</a>")).toEqual([
      ["\n ", "<!--1-->\n <?p?>\n <b/>"],
      ["\n ", "<c/>"],
    ]);
  });
  it.each(["\n", "\r\n", "\r", " \t\n"])("are those behind it on its line, before %j", (end) => {
    expect(around(`<a>${end}<b/> <!--1--><!--2-->${end}<!--3--><c/></a>`).map(([, text]) => text)).toEqual([
      "<b/> <!--1--><!--2-->",
      "<!--3--><c/>",
    ]);
    expect(around(`<a>${end}<b/> <!--1-->${end}<!--3--><c/></a>`).map(([, text]) => text)).toEqual(["<b/> <!--1-->", "<!--3--><c/>"]);
  });
  it("are not those behind it that have something behind them", () =>
    expect(around("<a><b/><!--1--><c/></a>").map(([, text]) => text)).toEqual(["<b/>", "<!--1--><c/>"]));
  it("end at text that says something", () => {
    expect(
      around("<a><!--1--> x <b/> y <!--2-->\n<!--3--><![CDATA[z]]><c/><![CDATA[z]]><!--4-->\n<d/></a>").map(([, text]) => text),
    ).toEqual(["<b/>", "<c/>", "<!--4-->\n<d/>"]);
  });
  it("are of nobody before the first", () => expect(around("<a><!--1-->\n<!--2-->\n</a>")).toEqual([]));
});

describe("a step of indentation", () => {
  const unit = (source: string, outer: string, inner: string): string => indentUnit(documentOf(source), outer, inner);
  const deep = "<a>\n\t<b>\n\t\t<c/>\n\t</b>\n</a>";

  it("is what the children stand further in", () => {
    expect(unit(deep, "\n  ", "\n     ")).toBe("   ");
    expect(unit(deep, "\n", "\n  ")).toBe("  ");
  });
  it("is the document's where these do not say", () => {
    expect(unit(deep, "", "\n  ")).toBe("\t");
    expect(unit(deep, "\n  ", "\n  ")).toBe("\t");
    expect(unit(deep, "\n  ", "\n")).toBe("\t");
    expect(unit(deep, "\n  ", "\n\t\t\t\t")).toBe("\t");
    expect(unit("<a>\n<b>\n   <c/></b></a>", "", "")).toBe("   ");
    expect(unit("\n<a>\n    <b/></a>", "", "")).toBe("    ");
    expect(unit("<a>\n  <b>\n\t<c/></b></a>", "", "")).toBe("  ");
    expect(unit("<a>\n<b>\r\n   <c>\r\n    <d/></c></b></a>", "", "")).toBe(" ");
  });
  it("is two spaces where nothing says", () => {
    expect(unit("<a><b/></a>", "", "")).toBe("  ");
    expect(unit("<a>\n<b>\n<c/></b></a>", "", "")).toBe("  ");
  });
});
