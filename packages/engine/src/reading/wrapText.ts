/** Text in lines of a width, without a browser to measure it: widths are those of a wide sans-serif, so that a narrower one fits too. */

const classes: readonly (readonly [RegExp, number])[] = [
  [/[iljtf.,:;'’‘|!()[\]I ]/, 0.38],
  [/[mwMW@%—→…&]/, 1],
  [/[A-ZÀ-Þ“”€]/, 0.76],
];
const plain = 0.63;

/** The width of a text in units of the font size given. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  // Beyond Latin, Greek and Cyrillic a character may be as wide as it is high.
  for (const character of text)
    sum += character.codePointAt(0)! > 0x2fff ? 1.1 : (classes.find(([pattern]) => pattern.test(character))?.[1] ?? plain);
  return sum * size;
}

/** The lines of a text, each at most `width` wide; a word that is wider is broken. At least one line. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = broken(word, width, size);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
  }
  return [...lines, line];
}

function broken(word: string, width: number, size: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
