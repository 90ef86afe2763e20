/** The string literals of a FEEL text, found and replaced without parsing the rest, so that every other character stays as written. */

const LITERAL = /"((?:[^"\\]|\\.)*)"/gs;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
]);

/** The value of a literal's inside: escapes resolved (DMN 10.3.1.2, grammar rule 35). */
function unescaped(inside: string): string {
  return inside.replace(/\\(.)/gs, (_whole, sign: string) => ESCAPES.get(sign) ?? sign);
}

function escaped(value: string): string {
  return value.replace(/["\\]/g, "\\$&");
}

/** The values of all string literals in a text, in order. */
export function stringLiterals(text: string): string[] {
  return [...text.matchAll(LITERAL)].map((match) => unescaped(match[1] ?? ""));
}

/** The text with every literal that equals `from` written as `to`. Texts inside quotes are compared untrimmed (contracts section 3). */
export function replaceLiteral(text: string, from: string, to: string): string {
  return text.replace(LITERAL, (whole, inside: string) => (unescaped(inside) === from ? `"${escaped(to)}"` : whole));
}

/** The text with the inside of every literal left out, for looking at the names in it alone. */
export function withoutLiterals(text: string): string {
  return text.replace(LITERAL, '""');
}
