/** Markdown that is read back as what was meant, whatever authors wrote. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { readMeta } from "../model/meta.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { readingOf } from "./readingOf.ts";
import { writeMarkdown } from "./writeMarkdown.ts";

const example = fileURLToPath(new URL("../../../../examples/boom-kappen/", import.meta.url));

/** What a reader of the rendered text sees. HTML that the text holds would be seen as nothing. */
function seen(node: Nodes): string {
  if (node.type === "html") return "";
  return "children" in node ? node.children.map(seen).join("") : "value" in node ? node.value : "";
}

/** The headings of a text as a reader sees them. */
function headings(markdown: string): readonly string[] {
  return fromMarkdown(markdown).children.flatMap((block) => (block.type === "heading" ? [seen(block)] : []));
}

describe("writeMarkdown", () => {
  const awkward = fc.string({ unit: fc.constantFrom(..."ab 1*_`[]()<>#|~&!\\-+=.:;{}$\"'/\n"), minLength: 1, maxLength: 40 });

  it("keeps every character of a question and of an option", () => {
    fc.assert(
      fc.property(awkward, awkward, (question, option) => {
        const words = (text: string): string => text.trim().replace(/\s+/g, " ");
        fc.pre(words(question) !== "" && words(option) !== "");
        const model = ruleFile({
          questions: [{ id: "q", type: "list", options: [words(option)], text: question }],
          tables: [{ name: "top", inputs: ["q"], rows: [["-", '"Vrij"']] }],
        });
        const text = writeMarkdown(readingOf({ file: "x.xml", model }, "nl"));
        expect(headings(text)).toContain(`V1.1 ${words(question)}`);
        const items = fromMarkdown(text).children.flatMap((block) => (block.type === "list" ? block.children.map(seen) : []));
        expect(items).toContain(words(option));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps emphasis where a mark would be read as one, and the words where not", () => {
    const explained = (text: string): string => {
      const model = ruleFile({
        questions: [{ id: "q" }],
        tables: [{ name: "top", inputs: ["q"], rows: [["-", '"Vrij"']], explanations: [text] }],
      });
      return writeMarkdown(readingOf({ file: "x.xml", model }, "nl"));
    };
    expect(explained("Let **goed** op.")).toContain("> Let **goed** op.");
    expect(explained("5 * 3 is _niet_ 16")).toContain("> 5 \\* 3 is *niet* 16");
    expect(explained("# geen kop\n\n1. een\n2. twee")).toContain("> **geen kop**\n>\n> 1. een\n> 2. twee");
    expect(explained("[adres](https://a.example/x_(y))")).toContain("> [adres](<https://a.example/x_(y)>)");
  });

  it("writes the tree felling example as the text beside it", () => {
    const { model } = readRuleFile(readFileSync(`${example}boom-kappen.xml`), "boom-kappen.xml").value!;
    const meta = readMeta(readFileSync(`${example}boom-kappen.meta.json`, "utf8")).value!;
    expect(writeMarkdown(readingOf({ file: "boom-kappen.xml", model, meta }, "nl"))).toBe(readFileSync(`${example}boom-kappen.md`, "utf8"));
  });
});
