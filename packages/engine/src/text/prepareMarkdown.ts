/** What the standard adds to markdown, rewritten so that a CommonMark parser reads the rest: videos, and headings without a space. */
import type { TextProblem } from "./parseText.ts";

/** A `!video(address, "caption")`. */
export interface Video {
  readonly src: string;
  readonly title: string;
  readonly offset: number;
}

export interface Prepared {
  readonly text: string;
  /** True where the text is too long or too deep to parse safely: it is then shown as it is. */
  readonly plain: boolean;
  readonly problems: readonly TextProblem[];
  /** A text of the parsed tree with its videos put back. */
  split(text: string): readonly (string | Video)[];
}

/** Texts of the standard stay under 2,048 characters; parsing time grows faster than length on hostile ones. */
const maxLength = 20_000;
const maxQuotes = 30;

const video = /!video\(\s*([^\s,)"]+)\s*(?:,\s*"([^"\n)]*)("?))?[^)\n]{0,200}\)/g;

/** Takes out the videos, each leaving a mark that no text holds, and gives headings their space. */
export function prepareMarkdown(markdown: string): Prepared {
  const problems: TextProblem[] = [];
  if (markdown.length > maxLength) {
    problems.push({ code: "text/too-long", offset: maxLength, found: String(markdown.length) });
    return { text: markdown, plain: true, problems, split: (text) => [text] };
  }
  const videos: Video[] = [];
  const plain = markdown.replaceAll(/[\u{F0000}\u{F0001}]/gu, "");
  const text = plain
    .replace(video, (whole, src: string, title: string | undefined, closing: string | undefined, offset: number) => {
      if (title !== undefined && closing === "") problems.push({ code: "text/unclosed-video", offset, found: whole });
      videos.push({ src, title: (title ?? "").trim() || src, offset });
      return `\u{F0000}${videos.length - 1}\u{F0001}`;
    })
    .replace(/^( {0,3}#{1,6})(?=[^\s#])/gm, "$1 ");
  const deep = text
    .split("\n")
    .some((line) => (line.slice(0, maxQuotes * 3).match(/>/g)?.length ?? 0) > maxQuotes && /^[\s>]{30}/.test(line));
  return {
    text,
    plain: deep,
    problems,
    split: (part) => part.split(/\u{F0000}(\d+)\u{F0001}/u).map((piece, i) => (i % 2 === 1 ? videos[Number(piece)]! : piece)),
  };
}
