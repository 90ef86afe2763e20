/** From the standard's markdown to CommonMark: headings without a space, and the non-standard `!video(…)` taken out before parsing. */

/** A video found in a text, its caption as written. */
export interface FoundVideo {
  readonly address: string;
  readonly caption: string;
  /** Whether the closing quote or bracket was missing. */
  readonly unclosed: boolean;
  readonly source: string;
}

/**
 * Marks around the number of a video in the prepared text. Noncharacters: they mean nothing in any text, so those in the input
 * are dropped, and no input can pretend to be a mark.
 */
export const videoMark = { open: "\ufdd0", close: "\ufdd1" } as const;

const noncharacters = /[\ufdd0-\ufdef]/g;
const opening = "!video(";
const longestVideo = 2000;

/** The text to parse, with each video replaced by a numbered mark. */
export function prepareMarkdown(markdown: string): { text: string; videos: readonly FoundVideo[] } {
  const clean = markdown.replace(noncharacters, "").replace(/^([ \t]*#{1,6})(?=[^#\s])/gm, "$1 ");
  const videos: FoundVideo[] = [];
  let text = "";
  let from = 0;
  for (let at = clean.indexOf(opening); at !== -1; at = clean.indexOf(opening, from)) {
    const video = readVideo(clean, at);
    text += `${clean.slice(from, at)}${videoMark.open}${videos.length}${videoMark.close}`;
    videos.push(video);
    from = at + video.source.length;
  }
  return { text: text + clean.slice(from), videos };
}

/**
 * `!video(url, "caption")`. A caption without closing quote (seen in the official sample) runs to the last bracket of its line;
 * without any bracket, to the end of the line.
 */
function readVideo(text: string, at: number): FoundVideo {
  const lineEnd = text.indexOf("\n", at);
  const line = text.slice(at + opening.length, Math.min(lineEnd === -1 ? text.length : lineEnd, at + longestVideo));
  const quoted = /^\s*([^\s,)"“]*)\s*,?\s*["“]([^"”]*)["”]\s*\)/.exec(line);
  if (quoted !== null) return found(quoted[1], quoted[2], false, quoted[0]);
  const bare = /^\s*([^\s,)"“]*)\s*\)/.exec(line);
  if (bare !== null) return found(bare[1], "", false, bare[0]);
  const bracket = line.indexOf(")");
  const inside = bracket === -1 ? line : line.slice(0, bracket);
  const parts = /^\s*([^\s,"“]*)\s*,?\s*["“]?([^]*)$/.exec(inside);
  return found(parts?.[1], parts?.[2]?.trim(), true, bracket === -1 ? line : line.slice(0, bracket + 1));
}

function found(address = "", caption = "", unclosed: boolean, rest: string): FoundVideo {
  return { address, caption, unclosed, source: opening + rest };
}
