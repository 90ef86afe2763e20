/** Texts of the standard become trees; hostile ones become words, fast. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "./parseText.ts";
import { plainText } from "./plainText.ts";
import type { Inline, TextTree } from "./textTree.ts";

const tree = (markdown: string): TextTree => parseText(markdown).tree;
const codes = (markdown: string): string[] => parseText(markdown).problems.map(({ code }) => code);
const inlines = (markdown: string): readonly Inline[] => {
  const [block] = tree(markdown);
  return block?.t === "p" ? block.c : [];
};
const text = (v: string): Inline => ({ t: "text", v });

describe("parseText", () => {
  it("reads paragraphs, bold, italic and code", () =>
    expect(tree("Eerst **dik** en *schuin* en `code`.\n\nDan dit.")).toEqual([
      {
        t: "p",
        c: [
          text("Eerst "),
          { t: "strong", c: [text("dik")] },
          text(" en "),
          { t: "em", c: [text("schuin")] },
          text(" en "),
          { t: "code", v: "code" },
          text("."),
        ],
      },
      { t: "p", c: [text("Dan dit.")] },
    ]));
  it("reads headings with and without a space, also indented", () => {
    expect(tree("# Met\n##Zonder")).toEqual([
      { t: "h", level: 1, c: [text("Met")] },
      { t: "h", level: 2, c: [text("Zonder")] },
    ]);
    expect(tree("Eerst.\n                 #Uitzondering\n                 Dan.")).toEqual([
      { t: "p", c: [text("Eerst.")] },
      { t: "h", level: 1, c: [text("Uitzondering")] },
      { t: "p", c: [text("Dan.")] },
    ]);
  });
  it("reads lists with an asterisk and three spaces", () =>
    expect(tree("*   een\n*   twee")).toEqual([
      { t: "list", ordered: false, items: [[{ t: "p", c: [text("een")] }], [{ t: "p", c: [text("twee")] }]] },
    ]));
  it("keeps the start of a numbered list", () => expect(tree("3. drie\n4. vier")[0]).toMatchObject({ t: "list", ordered: true, start: 3 }));
  it("takes two spaces at the end of a line as a break", () => {
    expect(inlines("een  \ntwee")).toEqual([text("een"), { t: "break" }, text("twee")]);
    expect(inlines("een  \n**twee**")).toEqual([text("een"), { t: "break" }, { t: "strong", c: [text("twee")] }]);
  });
  it("takes indented text as text, not as code", () => expect(tree("Een.\n\n        Ook *dit*.")[1]).toMatchObject({ t: "p" }));
  it("shows HTML as it is written and says so", () => {
    expect(plainText(tree("Dit is <b>dik</b>."))).toBe("Dit is <b>dik</b>.");
    expect(plainText(tree("<script>alert(1)</script>"))).toBe("<script>alert(1)</script>");
    expect(codes("Dit is <b>dik</b>.")).toEqual(["text/raw-html"]);
    expect(codes("als 3 < 4 en 5 > 4")).toEqual([]);
  });
  it("keeps soft hyphens and hard spaces", () =>
    expect(plainText(tree("water\u00adschap en\u00a0**zo**"))).toBe("water\u00adschap en\u00a0zo"));
  it("resolves references", () =>
    expect(inlines("[hier][a]\n\n[a]: https://example.org/x")).toEqual([{ t: "link", href: "https://example.org/x", c: [text("hier")] }]));
});

describe("addresses", () => {
  it("lets https, http, mailto and tel through", () => {
    for (const href of ["https://a.nl/", "http://a.nl/", "mailto:a@b.nl", "tel:+31201234567"]) {
      expect(inlines(`[x](${href})`)).toEqual([{ t: "link", href, c: [text("x")] }]);
    }
  });
  it("leaves the words of any other link", () => {
    for (const href of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "//a.nl",
      "/a",
      "vbscript:x",
      "java&#10;script:x",
      "\u0001javascript:x",
      "www.a.nl",
      "file:///etc",
    ]) {
      expect(plainText(tree(`[woord](<${href}>)`)), href).toBe("woord");
      expect(codes(`[woord](<${href}>)`), href).toContain("text/unsafe-address");
    }
  });
  it("shows pictures only from https", () => {
    expect(inlines('![alt](https://a.nl/b.png "bijschrift")')).toEqual([
      { t: "image", src: "https://a.nl/b.png", alt: "alt", title: "bijschrift" },
    ]);
    expect(inlines("![alt](http://a.nl/b.png)")).toEqual([text("alt")]);
    expect(inlines('![](data:image/png;base64,AA "bij")')).toEqual([text("bij")]);
  });
});

describe("videos", () => {
  const video = (markdown: string) => inlines(markdown).filter(({ t }) => t === "video");
  it("reads address and caption", () =>
    expect(video('Kijk !video(https://v.nl/a_b_c, "Een *film*") nu')).toEqual([
      { t: "video", src: "https://v.nl/a_b_c", title: "Een *film*" },
    ]));
  it("reads a caption without closing quote and says so", () => {
    const markdown = '!video(https://www.youtube.com/watch?v=lKPL, "Voorbeeld van een gezicht)';
    expect(video(markdown)).toEqual([{ t: "video", src: "https://www.youtube.com/watch?v=lKPL", title: "Voorbeeld van een gezicht" }]);
    expect(codes(markdown)).toEqual(["text/unclosed-video"]);
  });
  it("leaves the caption of an unsafe address", () => expect(plainText(tree('!video(javascript:x, "Film")'))).toBe("Film"));
  it("cannot be fooled by marks in the input", () => expect(plainText(tree('\ufdd07\ufdd1 en !video(https://v.nl/, "a")'))).toBe("7 en a"));
});

describe("hostile texts", () => {
  it("are read, whatever they repeat", () => {
    for (const text of [`${" ".repeat(100_000)}x`, `x${" ".repeat(100_000)}x`, `- ${"\t".repeat(5000)}x`]) {
      expect(plainText(tree(text)).trim()).toContain("x");
    }
    for (const unit of [
      "[",
      "*",
      ">",
      "> ",
      "- ",
      "![",
      "[](",
      "<",
      "\\",
      "* a\n",
      "- a\n",
      "1. a\n",
      "1. ",
      "*a_",
      "[a][",
      "`",
      "[a]: b\n",
      "!video(",
      "#",
      "a\n",
      "\n",
      "<a ",
      " ",
      "&#",
      "~",
    ]) {
      for (const length of [100_000, 3000, 900]) expect(Array.isArray(tree(unit.repeat(length / unit.length))), unit).toBe(true);
    }
  });
  it("give a tree of bounded depth", () => {
    const depth = (value: unknown): number =>
      typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "*",
            "_",
            "**",
            "> ",
            "- ",
            "1. ",
            "[",
            "](https://a.nl)",
            "![",
            "a",
            " ",
            "\n",
            "  \n",
            "<b>",
            "`",
            "&amp;",
            "!video(",
          ),
          { maxLength: 300 },
        ),
        (parts) => {
          expect(depth(tree(parts.join("")))).toBeLessThan(80);
        },
      ),
    );
  });
});

describe("texts without marks", () => {
  it("give the same tree on the short way as through the parser", () => {
    const line = fc.array(fc.constantFrom("woord", " ", "  ", "é", "1", ".", "\t", ","), { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const plain = lines.join("\n");
        fc.pre(!/^[ \t]*\d+[.)]/m.test(plain) && plain.trim() !== "");
        // A definition makes the text take the long way and leaves no trace in the tree.
        expect(tree(plain)).toEqual(tree(`${plain}\n\n[zzz]: https://example.org`));
      }),
      { numRuns: 500 },
    );
  });
});
