/** A text tree as plain words, for names, search and receipts. */
import type { Block, Inline, TextTree } from "./textTree.ts";

/** The words of a text, a line for each block or list item; of pictures and videos their text. */
export function plainText(tree: TextTree): string {
  return tree.map(wordsOfBlock).join("\n");
}

function wordsOfBlock(block: Block): string {
  switch (block.t) {
    case "p":
    case "h":
      return block.c.map(wordsOfInline).join("");
    case "list":
      return block.items.map((item, i) => `${block.ordered ? `${(block.start ?? 1) + i}.` : "-"} ${plainText(item)}`).join("\n");
    case "quote":
      return plainText(block.c);
    case "code":
      return block.v;
    case "rule":
      return "";
  }
}

function wordsOfInline(inline: Inline): string {
  switch (inline.t) {
    case "text":
    case "code":
      return inline.v;
    case "strong":
    case "em":
    case "link":
      return inline.c.map(wordsOfInline).join("");
    case "image":
      return inline.alt;
    case "video":
      return inline.title;
    case "break":
      return "\n";
  }
}
