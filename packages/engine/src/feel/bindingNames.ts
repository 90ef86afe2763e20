/**
 * Names as DMN allows them, told to an interpreter that knows only plain ones. A name that it cannot read is written as an identifier, the
 * same one everywhere and without a table, so that contexts made here and there agree on their keys.
 */

const prefix = "vb__";

/** What the interpreter reads by itself: words of letters, digits and `_`, with single spaces between them. */
const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const plainWords = /^[\p{L}_][\p{L}\p{N}_]*(?: [\p{L}\p{N}_]+)*$/u;
const keywords = new Set(
  "and between else every external false for function if in instance not null of or return satisfies some then true".split(" "),
);

/** A name without white space around it and with single spaces inside (DMN 1.3 § 10.3.1.4). */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, " ");
}

/** Whether a name is one plain word, that no binding is needed for. */
export function isPlainName(name: string): boolean {
  return plain.test(name) && !keywords.has(name);
}

/** The key that a context holds a name under: the name itself where the interpreter can read it after a dot, else its identifier. */
export function keyOf(name: string): string {
  const tidy = tidyName(name);
  return plainWords.test(tidy) && !tidy.split(" ").some((word) => keywords.has(word)) ? tidy : identifierOf(tidy);
}

/** The name that a key stands for. */
export function nameOf(key: string): string {
  if (!key.startsWith(prefix)) return key;
  return key
    .slice(prefix.length)
    .replace(/_(?:([0-9a-f]+)_|_)/g, (_, code: string | undefined) =>
      code === undefined ? "_" : String.fromCodePoint(parseInt(code, 16)),
    );
}

/** An identifier for any name; different names have different ones. */
export function identifierOf(name: string): string {
  const letters = Array.from(name, (letter) =>
    letter === "_" ? "__" : /[A-Za-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0)!.toString(16)}_`,
  );
  return prefix + letters.join("");
}
