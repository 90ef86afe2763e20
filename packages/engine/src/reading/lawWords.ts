/** What an identifier of the law says to people: `jci1.3:c:BWBR0041330&artikel=11.126` → `BWBR0041330, artikel 11.126` (Juriconnect, jci 1.3.1). */

/** The parts that people name an article by; books and chapters only where there is no article. */
const parts = ["artikel", "lid", "onderdeel"];
const wider = ["boek", "deel", "hoofdstuk", "titeldeel", "afdeling", "paragraaf", "bijlage"];

/** The identifier in words, or the text as it is where it is none. */
export function lawWords(text: string): string {
  const [, law, rest] = /^jci1(?:\.\d+)*:[a-z]:([^&\s]+)((?:&[^]*)?)$/i.exec(text.trim()) ?? [];
  if (law === undefined) return text;
  const values = new Map<string, string>();
  for (const pair of rest!.split("&")) {
    const at = pair.indexOf("=");
    if (at > 0 && !values.has(pair.slice(0, at))) values.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const named = (keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => (values.get(key) ? [`${key} ${values.get(key)!}`] : []));
  return [values.get("citeertitel") || law, ...(values.has("artikel") ? named(parts) : named([...wider, ...parts]))].join(", ");
}
