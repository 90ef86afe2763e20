/** Pieces of an SVG as text: every word of a file is escaped here, and nothing else makes markup. */

/** Font sizes and the distance of lines, in the units of the drawing. */
export const type = { size: 12, line: 16, small: 10, title: 20 };

/** Text as XML: what XML 1.0 cannot hold shows as a replacement character. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Lines of text under each other; `y` is the top of the first. Real text, so that it can be searched and read aloud. */
export function textLines(lines: readonly string[], x: number, y: number, look: string): string {
  const spans = lines.map((line, at) => `<tspan x="${x}" y="${round(y + at * type.line + type.size)}">${xmlText(line)}</tspan>`);
  // The blank keeps words of two lines apart where the text is searched or copied.
  return `<text class="${look}">${spans.join(" ")}</text>`;
}

/** A box with round corners. */
export function boxOf(x: number, y: number, width: number, height: number, look: string, radius = 6): string {
  return `<rect class="${look}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;
}

/** A line through points: level between the two ends of a passage, bent in the space between layers. */
export function wayOf(points: readonly { readonly x: number; readonly y: number }[], title: string): string {
  const parts = points.map(({ x, y }, at) => {
    const before = points[at - 1];
    if (before === undefined) return `M${round(x)} ${round(y)}`;
    if (before.y === y) return `H${round(x)}`;
    const middle = round((before.x + x) / 2);
    return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
  });
  return `<path class="way" d="${parts.join("")}" marker-end="url(#tip)"><title>${xmlText(title)}</title></path>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** The looks, by day, by night and on paper. */
export const looks = `
.page{fill:#fff}.card{fill:#fff;stroke:#5b6b7f}.head{fill:#e8ecf1;stroke:#5b6b7f}.leaf{fill:#1f3a5f;stroke:#1f3a5f}.known{fill:#f4f0e6;stroke:#8a7a4f}
text{font-family:Arial,Helvetica,sans-serif;font-size:${type.size}px;fill:#1a2230}.strong{font-weight:bold}.small{font-size:${type.small}px;fill:#4a5767}
.title{font-size:${type.title}px;font-weight:bold}.onleaf{fill:#fff}.way{fill:none;stroke:#5b6b7f;stroke-width:1.3}.rule{stroke:#c6cfda}.tip{fill:#5b6b7f}
@media screen and (prefers-color-scheme:dark){.page{fill:#12181f}.card{fill:#1b242e;stroke:#8fa1b5}.head{fill:#28343f;stroke:#8fa1b5}.leaf{fill:#bcd6f5;stroke:#bcd6f5}
.known{fill:#2d2a1e;stroke:#b3a26d}text{fill:#e8edf3}.small{fill:#b4c0cd}.onleaf{fill:#10202f}.way{stroke:#8fa1b5}.rule{stroke:#3c4955}.tip{fill:#8fa1b5}}
@media (forced-colors:active){.card,.head,.known,.page{fill:Canvas;stroke:CanvasText}.leaf{fill:CanvasText}text{fill:CanvasText}.onleaf{fill:Canvas}.way{stroke:CanvasText}.tip{fill:CanvasText}}
`;
