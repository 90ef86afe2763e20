/** A text of the author, markdown of the standard, as blocks of a page. Pictures and videos are named with their address: paper shows no film. */
import { parseText } from "../text/parseText.ts";
import type { Block, Inline, TextTree } from "../text/textTree.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";

/** The blocks of a markdown text; `[]` for none. */
export function authorBlocks(markdown: string | undefined): readonly PageBlock[] {
  return markdown === undefined ? [] : treeBlocks(parseText(markdown).tree);
}

function treeBlocks(tree: TextTree): readonly PageBlock[] {
  return tree.flatMap(blockOf);
}

function blockOf(block: Block): readonly PageBlock[] {
  switch (block.t) {
    case "p":
      return [{ t: "text", runs: runsOf(block.c, {}) }];
    case "h":
      // A heading in a text is no part of the page's own structure, which readers find their way by.
      return [{ t: "text", runs: runsOf(block.c, { strong: true }) }];
    case "list": {
      const { ordered, start, items } = block;
      return [{ t: "list", ordered, ...(start !== undefined && { start }), items: items.map(treeBlocks) }];
    }
    case "quote":
      return [{ t: "quote", blocks: treeBlocks(block.c) }];
    case "code":
      return [{ t: "code", v: block.v }];
    case "rule":
      return [];
  }
}

interface Look {
  readonly strong?: true;
  readonly em?: true;
}

function runsOf(inlines: readonly Inline[], look: Look): readonly Run[] {
  return inlines.flatMap((inline): readonly Run[] => {
    switch (inline.t) {
      case "text":
        return [{ t: "text", v: inline.v, ...look }];
      case "strong":
        return runsOf(inline.c, { ...look, strong: true });
      case "em":
        return runsOf(inline.c, { ...look, em: true });
      case "code":
        return [{ t: "text", v: inline.v, ...look, code: true }];
      case "link":
        return [{ t: "address", href: inline.href, v: wordsOf(inline.c) || inline.href }];
      case "image":
        return [{ t: "address", href: inline.src, v: inline.alt || inline.title || inline.src }];
      case "video":
        return [{ t: "address", href: inline.src, v: inline.title || inline.src }];
      case "break":
        return [{ t: "break" }];
    }
  });
}

function wordsOf(inlines: readonly Inline[]): string {
  return runsOf(inlines, {})
    .map((run) => (run.t === "break" ? " " : run.v))
    .join("");
}
