/** Markdown of the standard → text tree. Bounds the work first, since texts come from anyone; what is over the bounds is shown as plain words. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { mdastToTree } from "./mdastToTree.ts";
import { prepareMarkdown } from "./prepareMarkdown.ts";
import type { TextProblem } from "./textProblem.ts";
import type { Block, Inline, TextTree } from "./textTree.ts";

/** Far above real texts (at most 1,300 characters seen). The parser costs some 30 µs for each mark, and nests as deep as the text does. */
const bounds = { characters: 10_000, marks: 600, nesting: 12 };

const marks = /[[\]*_<>!`#&\\~\ufdd0-\ufdef]/;
const lineMarker = /^[ \t]*(?:[-+=]|\d+[.)])/m;
const htmlTag = /<\/?[A-Za-z][^<>]{0,200}>/;

/**
 * The tree of a text, with hints on what its author should look at. CommonMark but for: indented text is no code, HTML is shown as
 * it is written, headings need no space after `#`, and `!video(address, "caption")` is a video. Never throws; linear in its input.
 */
export function parseText(markdown: string): { tree: TextTree; problems: readonly TextProblem[] } {
  if (!marks.test(markdown) && !lineMarker.test(markdown)) return { tree: paragraphsOf(markdown), problems: [] };
  if (isTooComplex(markdown)) {
    return { tree: paragraphsOf(markdown), problems: [{ code: "text/too-complex", params: { length: markdown.length } }] };
  }
  const problems: TextProblem[] = [];
  const { text, videos } = prepareMarkdown(markdown);
  const root = fromMarkdown(text, { extensions: [{ disable: { null: ["codeIndented", "htmlFlow", "htmlText"] } }] });
  const tree = mdastToTree(root, videos, problems);
  const tag = htmlTag.exec(markdown)?.[0];
  if (tag !== undefined && !tag.startsWith("<http")) problems.push({ code: "text/raw-html", params: { tag } });
  return { tree, problems };
}

function isTooComplex(markdown: string): boolean {
  if (markdown.length > bounds.characters) return true;
  let count = markdown.match(/^[ \t]*(?:[-+]|\d+[.)])/gm)?.length ?? 0;
  for (let i = 0; i < markdown.length; i++) if ("[]*_<>!`\\".includes(markdown[i]!)) count++;
  if (count > bounds.marks) return true;
  return markdown
    .split("\n")
    .some((line) => /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*/.exec(line)![0].replace(/[\s\d]/g, "").length > bounds.nesting);
}

/** A text without marks, or of which none are heeded: paragraphs between blank lines, two spaces at a line's end as a break. */
function paragraphsOf(text: string): Block[] {
  const blocks: Block[] = [];
  let inlines: Inline[] = [];
  let pending = "";
  const lines = text.split(/\r\n|\r|\n/);
  lines.forEach((line, i) => {
    const words = withoutBlanks(line);
    if (/^[ \t]*$/.test(line)) {
      flush();
      return;
    }
    const last = i === lines.length - 1 || /^[ \t]*$/.test(lines[i + 1]!);
    pending += words;
    if (last) return;
    if (!/[^ \t] {2,}$/.test(line)) {
      pending += "\n";
      return;
    }
    inlines.push({ t: "text", v: pending }, { t: "break" });
    pending = "";
  });
  flush();
  return blocks;

  function flush(): void {
    if (pending !== "") inlines.push({ t: "text", v: pending });
    if (inlines.length > 0) blocks.push({ t: "p", c: inlines });
    inlines = [];
    pending = "";
  }
}

/** A loop, since a pattern that looks for blanks at the end starts anew at each blank in the middle. */
function withoutBlanks(line: string): string {
  const isBlank = (i: number) => line[i] === " " || line[i] === "\t";
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return line.slice(start, end);
}
