/** Markdown of the standard → text tree. Reads a CommonMark subset, the `!video` of the standard, and headings without a space; raw HTML stays text. */
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { prepareMarkdown } from "./prepareMarkdown.ts";
import type { Prepared } from "./prepareMarkdown.ts";
import { isSafeLink, isSafeMedia } from "./safeAddress.ts";
import type { Block, Inline, TextTree } from "./textTree.ts";

/** Something in a text that is not as its author meant it; `offset` counts UTF-16 units from the start of the text. */
export interface TextProblem {
  readonly code: "text/unclosed-video" | "text/unsafe-address" | "text/html" | "text/too-long";
  readonly offset: number;
  readonly found: string;
}

export interface ParsedText {
  readonly tree: TextTree;
  readonly problems: readonly TextProblem[];
}

/** Blocks nest at most this deep; what lies deeper is shown as plain text. */
const maxDepth = 12;

/** The tree of a text, `[]` for an empty one. Addresses that are not safe leave their words behind and are reported. */
export function parseText(markdown: string): ParsedText {
  const prepared = prepareMarkdown(markdown);
  const problems: TextProblem[] = [...prepared.problems];
  if (prepared.plain) return { tree: plainBlocks(markdown), problems };
  const root = fromMarkdown(prepared.text);
  const reader = new TreeReader(prepared, problems, definitionsOf(root.children));
  return { tree: reader.blocks(root.children, 0), problems };
}

function plainBlocks(text: string): TextTree {
  return text.split(/\n\s*\n/).map((part): Block => ({ t: "p", c: [{ t: "text", v: part }] }));
}

function definitionsOf(
  nodes: readonly RootContent[],
): ReadonlyMap<string, { readonly url: string; readonly title: string | null | undefined }> {
  const found = new Map<string, { url: string; title: string | null | undefined }>();
  for (const node of nodes)
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, { url: node.url, title: node.title });
  return found;
}

/** Turns mdast into our tree; nothing of mdast leaves this file. */
class TreeReader {
  private readonly prepared: Prepared;
  private readonly problems: TextProblem[];
  private readonly definitions: ReturnType<typeof definitionsOf>;

  constructor(prepared: Prepared, problems: TextProblem[], definitions: ReturnType<typeof definitionsOf>) {
    this.prepared = prepared;
    this.problems = problems;
    this.definitions = definitions;
  }

  blocks(nodes: readonly Nodes[], depth: number): Block[] {
    return nodes.flatMap((node) => this.block(node, depth));
  }

  private block(node: Nodes, depth: number): Block[] {
    switch (node.type) {
      case "paragraph":
        return [{ t: "p", c: this.inlines(node.children, depth) }];
      case "heading":
        return [{ t: "h", level: node.depth, c: this.inlines(node.children, depth) }];
      case "thematicBreak":
        return [{ t: "rule" }];
      case "code":
        return [{ t: "code", v: node.value }];
      case "html":
        this.report("text/html", node, node.value);
        return [{ t: "p", c: [{ t: "text", v: node.value }] }];
      case "blockquote":
        return [depth < maxDepth ? { t: "quote", c: this.blocks(node.children, depth + 1) } : this.flat(node)];
      case "list": {
        if (depth >= maxDepth) return [this.flat(node)];
        const items = node.children.map((item) => this.blocks(item.children, depth + 1));
        const start = typeof node.start === "number" && node.start !== 1 ? { start: node.start } : {};
        return [{ t: "list", ordered: node.ordered === true, ...start, items }];
      }
      default:
        return [];
    }
  }

  /** What lies too deep, as the text it was written as. */
  private flat(node: Nodes): Block {
    const { start, end } = node.position!;
    return { t: "p", c: [{ t: "text", v: this.prepared.text.slice(start.offset, end.offset) }] };
  }

  private inlines(nodes: readonly PhrasingContent[], depth: number): Inline[] {
    return joined(nodes.flatMap((node) => (depth < maxDepth * 3 ? this.inline(node, depth + 1) : this.asText(node))));
  }

  private asText(node: Nodes): Inline[] {
    const { start, end } = node.position!;
    return [{ t: "text", v: this.prepared.text.slice(start.offset, end.offset) }];
  }

  private inline(node: PhrasingContent, depth: number): Inline[] {
    switch (node.type) {
      case "text":
        return this.withVideos(node.value);
      case "strong":
        return [{ t: "strong", c: this.inlines(node.children, depth) }];
      case "emphasis":
        return [{ t: "em", c: this.inlines(node.children, depth) }];
      case "inlineCode":
        return [{ t: "code", v: node.value }];
      case "break":
        return [{ t: "break" }];
      case "html":
        this.report("text/html", node, node.value);
        return [{ t: "text", v: node.value }];
      case "link":
        return this.link(node, node.url, node.children, depth);
      case "linkReference": {
        const url = this.definitions.get(node.identifier)?.url;
        return url === undefined ? this.asText(node) : this.link(node, url, node.children, depth);
      }
      case "image":
        return this.image(node, node.url, node.alt, node.title);
      case "imageReference": {
        const found = this.definitions.get(node.identifier);
        return found === undefined ? this.asText(node) : this.image(node, found.url, node.alt, found.title);
      }
      default:
        return [];
    }
  }

  private link(node: Nodes, url: string, children: readonly PhrasingContent[], depth: number): Inline[] {
    const c = this.inlines(children, depth);
    if (isSafeLink(url)) return [{ t: "link", href: url, c }];
    this.report("text/unsafe-address", node, url);
    return c;
  }

  private image(node: Nodes, url: string, alt: string | null | undefined, title: string | null | undefined): Inline[] {
    if (isSafeMedia(url)) return [{ t: "image", src: url, alt: alt ?? "", ...(title && { title }) }];
    this.report("text/unsafe-address", node, url);
    return alt ? [{ t: "text", v: alt }] : [];
  }

  private withVideos(text: string): Inline[] {
    return this.prepared.split(text).map((part): Inline => {
      if (typeof part === "string") return { t: "text", v: part };
      if (isSafeMedia(part.src)) return { t: "video", src: part.src, title: part.title };
      this.problems.push({ code: "text/unsafe-address", offset: part.offset, found: part.src });
      return { t: "text", v: part.title };
    });
  }

  private report(code: TextProblem["code"], node: Nodes, found: string): void {
    this.problems.push({ code, offset: node.position?.start.offset ?? 0, found: found.slice(0, 200) });
  }
}

function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.t === "text" && last?.t === "text") result[result.length - 1] = { t: "text", v: last.v + inline.v };
    else if (inline.t !== "text" || inline.v !== "") result.push(inline);
  }
  return result;
}
