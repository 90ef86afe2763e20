/** Text for a terminal or for a pipe: colour where a person sees it, lines no wider than the window, and nothing that a file could do to a terminal. */

/** What a piece of text is; colours follow from it. */
export type Mark = "error" | "warning" | "hint" | "good" | "strong" | "quiet";

/** Where text goes. Without `width` lines stay as long as they are. */
export interface Device {
  readonly colour: boolean;
  readonly width?: number;
}

// Control characters cannot stand in XML, and those of other files are dropped when printed: so these two are ours alone.
const open = "\u0001";
const close = "\u0002";

const codes: { readonly [M in Mark]: { readonly letter: string; readonly colour: string } } = {
  error: { letter: "e", colour: "1;31" },
  warning: { letter: "w", colour: "1;33" },
  hint: { letter: "h", colour: "36" },
  good: { letter: "g", colour: "1;32" },
  strong: { letter: "s", colour: "1" },
  quiet: { letter: "q", colour: "2" },
};
const colourOf = new Map(Object.values(codes).map(({ letter, colour }) => [letter, colour]));

/** The text, marked. A mark holds within one line; marks do not nest. */
export function mark(kind: Mark, text: string): string {
  return text === "" ? "" : `${open}${codes[kind].letter}${withoutControls(text)}${close}`;
}

/** The device that a stream is. Colour only for a person who did not ask for none (https://no-color.org), and whose terminal has it. */
export function deviceOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: { readonly [name: string]: string | undefined },
): Device {
  if (stream.isTTY !== true) return { colour: false };
  const colour = (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  return { colour, ...(stream.columns !== undefined && { width: Math.max(40, stream.columns) }) };
}

/** Marked text as the device shows it. */
export function forDevice(text: string, { colour, width }: Device): string {
  const wrapped =
    width === undefined
      ? text
      : text
          .split("\n")
          .map((line) => wrap(line, width))
          .join("\n");
  let shown = "";
  for (let at = 0; at < wrapped.length; at++) {
    const character = wrapped[at]!;
    if (character === open) {
      at++;
      if (colour) shown += `\u001b[${colourOf.get(wrapped[at]!) ?? "0"}m`;
    } else if (character === close) shown += colour ? "\u001b[0m" : "";
    else if (!isControl(character)) shown += character;
  }
  return shown;
}

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < 0x20 && character !== "\n" && character !== "\t") || (code >= 0x7f && code < 0xa0);
};

function withoutControls(text: string): string {
  return [...text].filter((character) => !isControl(character)).join("");
}

/** How many columns a text takes; marks take none. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) at++;
    else if (text[at] !== close) width++;
  }
  return width;
}

/** A line as lines of at most `width`, broken at spaces, each next one indented as the first is. Lines of source under a diagnostic stay whole. */
function wrap(line: string, width: number): string {
  if (widthOf(line) <= width || /^\s*\d* \| /.test(line)) return line;
  const indent = /^\s*(?:[-→•] )?/.exec(line)![0];
  const next = " ".repeat(indent.length);
  const lines: string[] = [];
  let current = indent;
  let isFirst = true;
  let style = "";
  for (const word of line.slice(indent.length).split(" ")) {
    if (!isFirst && widthOf(current) + 1 + widthOf(word) > width) {
      lines.push(style === "" ? current : current + close);
      current = next + style + word;
    } else current += isFirst ? word : ` ${word}`;
    isFirst = false;
    const marks = word.match(/\u0001.|\u0002/g);
    if (marks !== null) style = marks.at(-1) === close ? "" : marks.at(-1)!;
  }
  return [...lines, current].join("\n");
}
