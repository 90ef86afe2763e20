/** A text tree as plain words. */
import type { Block, Inline, TextTree } from "./textTree.ts";

/** The words of a text: blocks on lines of their own, list items after a dash, links and pictures by their words. */
export function plainText(tree: TextTree): string {
  return tree.map(blockText).join("\n");
}

function blockText(block: Block): string {
  switch (block.t) {
    case "p":
    case "h":
      return inlineText(block.c);
    case "list":
      return block.items.map((item) => `- ${plainText(item)}`).join("\n");
    case "quote":
      return plainText(block.c);
    case "code":
      return block.v;
    case "rule":
      return "";
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.t) {
        case "text":
        case "code":
          return inline.v;
        case "strong":
        case "em":
        case "link":
          return inlineText(inline.c);
        case "image":
          return inline.alt;
        case "video":
          return inline.title;
        case "break":
          return "\n";
      }
    })
    .join("");
}
