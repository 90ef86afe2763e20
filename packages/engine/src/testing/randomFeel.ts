/** Random table entries and expressions in FEEL: mostly of the grammar, some cut short, and some that no author would write. */
import type { Draw } from "./random.ts";

const words = ["Voorkant", "ja", "nee", "deels", "true", "a, b", "", "é", "no hit", "__proto__", "constructor", "\\n", "\\u0041", "x]]>y"];
const numbers = ["0", "1", "-1", "3.5", "3,5", "1e400", "-0", ".5", "99999999999999999999", "0.1", "1.000", "007", "1e-7"];
const dates = ['date("2026-01-31")', 'date("2026-02-30")', 'date("")', 'date("99999-01-01")', 'date and time("2026-01-01T10:00:00")'];
const names = ["?", "null", "x", "UitvId0001", "Soort werk", "uitv-id", "item"];
const calls = [
  "contains",
  "count",
  "sum",
  "not",
  "list contains",
  "starts with",
  "matches",
  "floor",
  "date",
  "number",
  "string length",
  "f",
];

/** One entry, of at most some hundreds of characters but for the rare deep or long one. */
export function randomFeel(draw: Draw): string {
  switch (draw(14)) {
    case 0:
      return "-";
    case 1:
      return `not(${list(draw, 2)})`;
    case 2:
      return cut(draw, list(draw, 3));
    case 3:
      return expression(draw, 3);
    case 4:
      return awkward(draw);
    default:
      return list(draw, 2);
  }
}

const pick = (draw: Draw, texts: readonly string[]): string => texts[draw(texts.length)]!;

function literal(draw: Draw): string {
  const kind = draw(6);
  if (kind < 2) return `"${pick(draw, words)}"`;
  return kind === 2 ? pick(draw, numbers) : kind === 3 ? pick(draw, dates) : pick(draw, ["true", "false", "null", pick(draw, names)]);
}

function test(draw: Draw, depth: number): string {
  switch (draw(8)) {
    case 0:
      return `${pick(draw, ["<", "<=", ">", ">=", "=", "!="])}${pick(draw, ["", " "])}${literal(draw)}`;
    case 1:
      return `${pick(draw, ["[", "(", "]"])}${literal(draw)}..${literal(draw)}${pick(draw, ["]", ")", "["])}`;
    case 2:
      return depth > 0 ? expression(draw, depth - 1) : literal(draw);
    default:
      return literal(draw);
  }
}

function list(draw: Draw, depth: number): string {
  return Array.from({ length: 1 + draw(3) }, () => test(draw, depth)).join(pick(draw, [",", ", ", " , "]));
}

function expression(draw: Draw, depth: number): string {
  if (depth === 0) return literal(draw);
  const inner = (): string => expression(draw, depth - 1);
  switch (draw(11)) {
    case 0:
      return `if ${inner()} then ${inner()} else ${inner()}`;
    case 1:
      return `${pick(draw, calls)}(${inner()}${draw(2) === 0 ? "" : `, ${inner()}`})`;
    case 2:
      return `(${inner()})`;
    case 3:
      return `[${inner()}, ${inner()}]`;
    case 4:
      return `{ a: ${inner()}, "b": ${inner()} }`;
    case 5:
      return `for i in ${inner()} return ${inner()}`;
    case 6:
      return `some i in ${inner()} satisfies ${inner()}`;
    case 7:
      return `${inner()} between ${inner()} and ${inner()}`;
    case 8:
      return `${inner()}[${inner()}]`;
    case 9:
      return `function(a) ${inner()}`;
    default:
      return `${inner()} ${pick(draw, ["+", "-", "*", "/", "**", "and", "or", "=", "<", "in", "!="])} ${inner()}`;
  }
}

function cut(draw: Draw, text: string): string {
  const at = draw(text.length + 1);
  return draw(2) === 0
    ? text.slice(0, at)
    : text.slice(0, at) + pick(draw, ['"', "(", ")", "[", ",", ",,", "..", "not(", "\\", "\n"]) + text.slice(at);
}

function awkward(draw: Draw): string {
  const many = 10 ** draw(4);
  switch (draw(9)) {
    case 0:
      return `${"(".repeat(many)}1${")".repeat(many)}`;
    case 1:
      return "not(".repeat(many);
    case 2:
      return Array.from({ length: many }, (_, i) => `"${i}"`).join();
    case 3:
      return "[".repeat(many);
    case 4:
      return "-".repeat(many);
    case 5:
      return `1${"+1".repeat(many)}`;
    case 6:
      return `1${"..1".repeat(many)}`;
    case 7:
      return "if ".repeat(many);
    default:
      return `"${"\\".repeat(many)}"`;
  }
}
