/**
 * A reading as a Word document on A4: headings that Word knows, numbers as text so that no version of Word counts anew, links between the parts,
 * heads of tables on every page. The same reading gives the same bytes. The library is loaded when the first document is written.
 */
import type * as Docx from "docx";
import type { FileChild, ParagraphChild } from "docx";
import { plainRuns } from "./pageBlocks.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";
import { pagesOf } from "./pagesOf.ts";
import { pageWords } from "./pageWords.ts";
import type { Reading } from "./reading.ts";
import { coreProperties, wordStyles } from "./wordStyles.ts";
import { withoutTimes } from "./zipTimes.ts";

type Library = typeof Docx;

/** Twentieths of a point: A4 with margins of 2 cm. */
const page = { width: 11_906, height: 16_838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;
const indentStep = 360;

/** The bytes of a .docx file. `file` stands in the footer, so that a page on a desk says what it is of. */
export async function writeWord(reading: Reading, file: string): Promise<Uint8Array> {
  const library = await import("docx");
  const { Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } = library;
  const say = pageWords(reading.language);
  const name = [file, reading.version === undefined ? "" : `${say.version.toLowerCase()} ${reading.version}`]
    .filter((part) => part !== "")
    .join(", ");
  const footer = new Paragraph({
    style: "Footer",
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun({ children: [clean(name), "\t", `${say.page} `, PageNumber.CURRENT, ` ${say.of} `, PageNumber.TOTAL_PAGES] })],
  });
  const document = new Document({
    title: clean(reading.title),
    styles: wordStyles(reading.language),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: { default: new Footer({ children: [footer] }) },
        children: new WordWriter(library).blocks(pagesOf(reading), 0),
      },
    ],
  });
  const core = { path: "docProps/core.xml", data: coreProperties(clean(reading.title), reading.language) };
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])));
}

/** XML 1.0 has no word for control characters, half pairs and a few others; Word refuses a file that holds one. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

/** Names of bookmarks hold letters, digits and low lines. */
const bookmark = (anchor: string): string => anchor.replaceAll("-", "_");

class WordWriter {
  private readonly library: Library;
  private bookmarks = 0;

  constructor(library: Library) {
    this.library = library;
  }

  blocks(blocks: readonly PageBlock[], indent: number): FileChild[] {
    return blocks.flatMap((block) => this.block(block, indent));
  }

  private block(block: PageBlock, indent: number): FileChild[] {
    const { Paragraph, TextRun } = this.library;
    switch (block.t) {
      case "heading":
        return [new Paragraph({ style: block.level === 1 ? "Title" : `Heading${block.level - 1}`, children: this.anchored(block) })];
      case "text":
        return [new Paragraph({ ...(indent > 0 && { indent: { left: indent } }), children: this.runs(block.runs) })];
      case "list":
        return block.items.flatMap((item, at) => this.item(item, block.ordered ? `${(block.start ?? 1) + at}.` : "•", indent));
      case "quote":
        return this.blocks(block.blocks, indent + indentStep);
      case "code":
        return [
          new Paragraph({
            ...(indent > 0 && { indent: { left: indent } }),
            children: block.v
              .split("\n")
              .map((line, at) => new TextRun({ text: clean(line), font: "Courier New", ...(at > 0 && { break: 1 }) })),
          }),
        ];
      case "table":
        return this.table(block);
    }
  }

  /** A mark before a hanging first paragraph; what else belongs to the item stands under it. */
  private item(blocks: readonly PageBlock[], mark: string, indent: number): FileChild[] {
    const { Paragraph, TextRun } = this.library;
    const [first, ...rest] = blocks;
    const left = indent + indentStep;
    const runs = first?.t === "text" ? first.runs : [];
    const opening = new Paragraph({
      style: "ListParagraph",
      indent: { left, hanging: indentStep },
      tabStops: [{ type: "left", position: left }],
      children: [new TextRun({ children: [mark, "\t"] }), ...this.runs(runs)],
    });
    return [opening, ...this.blocks(first === undefined || first.t === "text" ? rest : blocks, left)];
  }

  private anchored({ anchor, runs }: Extract<PageBlock, { t: "heading" }>): ParagraphChild[] {
    const { BookmarkEnd, BookmarkStart } = this.library;
    if (anchor === undefined) return this.runs(runs);
    const id = ++this.bookmarks;
    return [new BookmarkStart(bookmark(anchor), id), ...this.runs(runs), new BookmarkEnd(id)] as ParagraphChild[];
  }

  private table({ head, rows }: Extract<PageBlock, { t: "table" }>): FileChild[] {
    const { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } = this.library;
    const widths = columnWidths([head, ...rows]);
    const row = (cells: readonly (readonly Run[])[], isHead: boolean) =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: cells.map(
          (runs, at) =>
            new TableCell({
              width: { size: widths[at]!, type: WidthType.DXA },
              ...(isHead && { shading: { fill: "E8ECF1", type: "clear", color: "auto" } }),
              children: [new Paragraph({ style: "TableText", children: this.runs(isHead ? runs.map(heavy) : runs) })],
            }),
        ),
      });
    const table = new Table({
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    });
    // Word joins tables that touch.
    return [table, new Paragraph({ style: "TableText", children: [] })];
  }

  private runs(runs: readonly Run[]): ParagraphChild[] {
    const { InternalHyperlink, TextRun } = this.library;
    return runs.map((run): ParagraphChild => {
      switch (run.t) {
        case "break":
          return new TextRun({ break: 1 });
        case "link":
          return new InternalHyperlink({ anchor: bookmark(run.to), children: [new TextRun({ text: clean(run.v), style: "Hyperlink" })] });
        case "address":
          return new TextRun({ text: clean(addressWords(run)) });
        case "text":
          return new TextRun({
            text: clean(run.v.replace(/\s+/g, " ")),
            ...(run.strong && { bold: true }),
            ...(run.em && { italics: true }),
            ...(run.code && { font: "Courier New" }),
            ...(run.small && { style: "SmallPrint" }),
          });
      }
    });
  }
}

const heavy = (run: Run): Run => (run.t === "text" ? { ...run, strong: true } : run);

/** On paper a link is its address; that of a mail or a telephone is mostly the words themselves. */
function addressWords({ href, v }: Extract<Run, { t: "address" }>): string {
  const bare = href.replace(/^(mailto|tel):/i, "");
  return v.replace(/[\s-]/g, "").includes(bare.replace(/[\s-]/g, "")) ? v : `${v} (${bare})`;
}

/** A character of the small print in tables, and the margins of a cell. */
const cellWidths = { character: 90, margin: 200 };

/** Each column holds its longest word where there is room for all of those; what is left goes where most is written. */
function columnWidths(rows: readonly (readonly (readonly Run[])[])[]): number[] {
  const texts = rows[0]!.map((_, column) => rows.map((cells) => plainRuns(cells[column] ?? [])));
  const least = texts.map((column) => {
    const word = Math.max(...column.flatMap((text) => text.split(/\s/).map(({ length }) => Math.min(length, 22))));
    return Math.max(5, word) * cellWidths.character + cellWidths.margin;
  });
  const share = texts.map((column) => Math.max(1, ...column.map(({ length }) => Math.min(length, 120))));
  const spare = textWidth - sumOf(least);
  const widths = least.map((one, at) =>
    Math.floor(spare >= 0 ? one + (share[at]! / sumOf(share)) * spare : (one / sumOf(least)) * textWidth),
  );
  widths[widths.length - 1]! += textWidth - sumOf(widths);
  return widths;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
