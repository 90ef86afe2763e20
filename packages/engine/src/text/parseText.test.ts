import { describe, expect, it } from "vitest";
import { parseText } from "./parseText.ts";
import { plainText } from "./plainText.ts";

const tree = (markdown: string) => parseText(markdown).tree;
const codes = (markdown: string) => parseText(markdown).problems.map(({ code }) => code);

describe("a text of the standard", () => {
  it("has bold, italic, lists, links and line breaks", () => {
    expect(tree("Dit is **vet** en *schuin*.  \nNieuwe regel")).toEqual([
      {
        t: "p",
        c: [
          { t: "text", v: "Dit is " },
          { t: "strong", c: [{ t: "text", v: "vet" }] },
          { t: "text", v: " en " },
          { t: "em", c: [{ t: "text", v: "schuin" }] },
          { t: "text", v: "." },
          { t: "break" },
          { t: "text", v: "Nieuwe regel" },
        ],
      },
    ]);
    expect(tree("*   een\n*   twee")).toEqual([
      { t: "list", ordered: false, items: [[{ t: "p", c: [{ t: "text", v: "een" }] }], [{ t: "p", c: [{ t: "text", v: "twee" }] }]] },
    ]);
    expect(tree("[hier](https://voorbeeld.example/x)")).toEqual([
      { t: "p", c: [{ t: "link", href: "https://voorbeeld.example/x", c: [{ t: "text", v: "hier" }] }] },
    ]);
  });

  it("has headings with and without a space", () => {
    expect(tree("#Kop\n## Kleiner")).toEqual([
      { t: "h", level: 1, c: [{ t: "text", v: "Kop" }] },
      { t: "h", level: 2, c: [{ t: "text", v: "Kleiner" }] },
    ]);
  });

  it("has pictures with captions and videos, also with an unclosed quote", () => {
    expect(tree('![maten](https://voorbeeld.example/a.png "Zo meet u")')).toEqual([
      { t: "p", c: [{ t: "image", src: "https://voorbeeld.example/a.png", alt: "maten", title: "Zo meet u" }] },
    ]);
    expect(tree('Kijk: !video(https://video.example/watch?v=a_b_c, "Uitleg")')).toEqual([
      {
        t: "p",
        c: [
          { t: "text", v: "Kijk: " },
          { t: "video", src: "https://video.example/watch?v=a_b_c", title: "Uitleg" },
        ],
      },
    ]);
    expect(tree('!video(https://video.example/x, "Uitleg)')).toEqual([
      { t: "p", c: [{ t: "video", src: "https://video.example/x", title: "Uitleg" }] },
    ]);
    expect(codes('!video(https://video.example/x, "Uitleg)')).toEqual(["text/unclosed-video"]);
  });

  it("shows raw HTML as text and keeps the words of unsafe links", () => {
    expect(plainText(tree("<script>alert(1)</script>"))).toBe("<script>alert(1)</script>");
    for (const address of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "//x.example",
      "vbscript:x",
      "file:///etc/passwd",
    ]) {
      expect(tree(`[klik](${address})`)).toEqual([{ t: "p", c: [{ t: "text", v: "klik" }] }]);
      expect(codes(`[klik](${address})`)).toEqual(["text/unsafe-address"]);
    }
    expect(tree("![alt](http://x.example/a.png)")).toEqual([{ t: "p", c: [{ t: "text", v: "alt" }] }]);
  });

  it("resolves references and is empty for an empty text", () => {
    expect(tree("[a][b]\n\n[b]: https://voorbeeld.example")).toEqual([
      { t: "p", c: [{ t: "link", href: "https://voorbeeld.example", c: [{ t: "text", v: "a" }] }] },
    ]);
    expect(tree(" \n ")).toEqual([]);
  });

  it.each(["[", "![", "*a ", "**a", ">", "> ", "`", "<a ", "[a](", "_a ", "- ", "!video(", '!video(x,"', "  - "])(
    "grows no faster than its size on %j",
    (part) => {
      const { tree: result } = parseText(part.repeat(Math.ceil(100_000 / part.length)));
      expect(result.length).toBeGreaterThan(0);
      expect(parseText(part.repeat(Math.ceil(4000 / part.length))).tree).toBeDefined();
    },
  );
});
