/** Values → source characters, each form reading back as exactly the value. */
import { isCharacter } from "./xmlCharacters.ts";

/** Character data. `lineEnd` is how the file ends its lines; a carriage return of the value itself is written as a reference. */
export function escapeText(value: string, lineEnd: string): string {
  const escaped = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;").replaceAll("\r", "&#13;");
  return lineEnd === "\n" ? escaped : escaped.replaceAll("\n", lineEnd);
}

/** One or more CDATA sections: `]]>` and carriage returns cannot stand inside, so the section is closed around them. */
export function cdataOf(value: string, lineEnd: string): string {
  const inside = value.replaceAll("]]>", "]]]]><![CDATA[>").replaceAll("\r", "]]>&#13;<![CDATA[");
  return `<![CDATA[${lineEnd === "\n" ? inside : inside.replaceAll("\n", lineEnd)}]]>`;
}

/** An attribute's value between quotes of that kind. White space other than a space would be read as one, so it is written as references. */
export function escapeAttribute(value: string, quote: string): string {
  const escaped = value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
  return quote === "'" ? escaped.replaceAll("'", "&apos;") : escaped.replaceAll('"', "&quot;");
}

/** The value without what XML cannot hold in any form, and the first such code point. */
export function writable(value: string): { readonly value: string; readonly removed?: number } {
  let removed: number | undefined;
  let kept = "";
  for (const character of value) {
    const code = character.codePointAt(0)!;
    if (isCharacter(code)) kept += character;
    else removed ??= code;
  }
  return removed === undefined ? { value } : { value: kept, removed };
}
