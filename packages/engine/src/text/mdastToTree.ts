/** The parser's tree → our text tree: references resolved, unsafe addresses and too deep nesting reduced to their words. */
import type { Definition, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { FoundVideo } from "./prepareMarkdown.ts";
import { videoMark } from "./prepareMarkdown.ts";
import { safeLink, safeMedia } from "./safeAddress.ts";
import type { TextProblem } from "./textProblem.ts";
import type { Block, Inline } from "./textTree.ts";

const deepest = 16;

/** Blocks of a parsed text. `problems` is added to. */
export function mdastToTree(root: Root, videos: readonly FoundVideo[], problems: TextProblem[]): Block[] {
  const definitions = new Map<string, Definition>();
  for (const node of root.children)
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const context: Context = { definitions, videos, problems };
  return blocksOf(root.children, 0, context);
}

interface Context {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly videos: readonly FoundVideo[];
  readonly problems: TextProblem[];
}

function blocksOf(nodes: readonly RootContent[], depth: number, context: Context): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case "paragraph":
        blocks.push({ t: "p", c: inlinesOf(node.children, depth, context) });
        break;
      case "heading":
        blocks.push({ t: "h", level: node.depth, c: inlinesOf(node.children, depth, context) });
        break;
      case "thematicBreak":
        blocks.push({ t: "rule" });
        break;
      case "code":
        blocks.push({ t: "code", v: node.value });
        break;
      case "blockquote":
        if (depth < deepest) blocks.push({ t: "quote", c: blocksOf(node.children, depth + 1, context) });
        else blocks.push(wordsOnly(node));
        break;
      case "list": {
        if (depth >= deepest) {
          blocks.push(wordsOnly(node));
          break;
        }
        const items = node.children.map((item) => blocksOf(item.children, depth + 1, context));
        const start = node.ordered === true && typeof node.start === "number" && node.start !== 1 ? { start: node.start } : {};
        blocks.push({ t: "list", ordered: node.ordered === true, ...start, items });
        break;
      }
      case "html":
        blocks.push({ t: "p", c: [{ t: "text", v: node.value }] });
        break;
      default:
        // Definitions are used where they are referred to; nothing else is a block without extensions.
        break;
    }
  }
  return blocks;
}

function inlinesOf(nodes: readonly PhrasingContent[], depth: number, context: Context): Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case "text":
        addText(inlines, node.value, context);
        break;
      case "html":
        addText(inlines, node.value, context);
        break;
      case "strong":
      case "emphasis":
        if (depth >= deepest) addText(inlines, wordsIn(node), context);
        else inlines.push({ t: node.type === "strong" ? "strong" : "em", c: inlinesOf(node.children, depth + 1, context) });
        break;
      case "inlineCode":
        inlines.push({ t: "code", v: node.value });
        break;
      case "break":
        inlines.push({ t: "break" });
        break;
      case "link":
        addLink(inlines, node.url, node.children, depth, context);
        break;
      case "linkReference":
        addLink(inlines, context.definitions.get(node.identifier)?.url ?? "", node.children, depth, context);
        break;
      case "image":
        addImage(inlines, node.url, node.alt ?? "", node.title ?? "", context);
        break;
      case "imageReference": {
        const definition = context.definitions.get(node.identifier);
        addImage(inlines, definition?.url ?? "", node.alt ?? "", definition?.title ?? "", context);
        break;
      }
      default:
        break;
    }
  }
  return inlines;
}

function addLink(inlines: Inline[], address: string, children: readonly PhrasingContent[], depth: number, context: Context): void {
  const href = safeLink(address);
  if (href === undefined) context.problems.push({ code: "text/unsafe-address", params: { address } });
  const words = depth >= deepest ? textInlines(children.map(wordsIn).join(""), context) : inlinesOf(children, depth + 1, context);
  if (href === undefined) inlines.push(...words);
  else inlines.push({ t: "link", href, c: words.length === 0 ? [{ t: "text", v: address }] : words });
}

function addImage(inlines: Inline[], address: string, alt: string, title: string, context: Context): void {
  const src = safeMedia(address);
  if (src !== undefined) {
    inlines.push({ t: "image", src, alt, ...(title !== "" && { title }) });
    return;
  }
  context.problems.push({ code: "text/unsafe-address", params: { address } });
  addText(inlines, alt === "" ? title : alt, context);
}

function textInlines(value: string, context: Context): Inline[] {
  const inlines: Inline[] = [];
  addText(inlines, value, context);
  return inlines;
}

/** Adds text, with the videos back where their marks stand. */
function addText(inlines: Inline[], value: string, context: Context): void {
  const parts = value.split(videoMark.open);
  parts.forEach((part, i) => {
    const close = i === 0 ? -1 : part.indexOf(videoMark.close);
    const video = close === -1 ? undefined : context.videos[Number(part.slice(0, close))];
    if (video !== undefined) addVideo(inlines, video, context);
    const text = part.slice(close + 1);
    if (text !== "") inlines.push({ t: "text", v: text });
  });
}

function addVideo(inlines: Inline[], video: FoundVideo, context: Context): void {
  const src = safeMedia(video.address);
  if (video.unclosed) context.problems.push({ code: "text/unclosed-video", params: { video: video.source } });
  if (src === undefined) context.problems.push({ code: "text/unsafe-address", params: { address: video.address } });
  if (src !== undefined) inlines.push({ t: "video", src, title: video.caption });
  else inlines.push({ t: "text", v: video.caption === "" ? video.source : video.caption });
}

function wordsOnly(node: Nodes): Block {
  return { t: "p", c: [{ t: "text", v: wordsIn(node) }] };
}

/** The words below a node, without recursion, as this is where nesting has become too deep. */
function wordsIn(node: Nodes): string {
  const words: string[] = [];
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ("children" in next) stack.push(...[...next.children].reverse());
    else if ("value" in next) words.push(next.value);
    else if ("alt" in next && typeof next.alt === "string") words.push(next.alt);
  }
  return words.join(" ");
}
