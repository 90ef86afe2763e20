/** Explanations that a reader may not get to see as their author meant them: markdown beyond the standard, and texts of excessive length. */
import type { RuleFile } from "../model/ruleFile.ts";
import type { Explanation } from "../model/uitvoeringsregel.ts";
import { parseText } from "../text/parseText.ts";
import { safeMedia } from "../text/safeAddress.ts";
import type { Note } from "./checkModel.ts";

/** Characters beyond which a public client of the standard refuses a toelichting (sttr.md 1.4). */
const longest = 2048;

/** Notes `text/…` and `sttr/long-explanation`, all hints. */
export function checkTexts(model: RuleFile, note: Note): void {
  const problems = new Map<string, ReturnType<typeof parseText>["problems"]>();
  const check = (markdown: string | undefined, origin: number | undefined): void => {
    if (markdown === undefined || isPlainlyFine(markdown)) return;
    let found = problems.get(markdown);
    if (found === undefined) problems.set(markdown, (found = parseText(markdown).problems));
    for (const { code, params } of found) note(code, "hint", origin, params);
  };
  const checkShort = (markdown: string | undefined, origin: number | undefined): void => {
    check(markdown, origin);
    const length = markdown?.length ?? 0;
    if (length > longest) note("sttr/long-explanation", "hint", origin, { length, limit: longest });
  };
  const checkExplanation = (explanation: Explanation | undefined): void => {
    checkShort(explanation?.toelichting, explanation?.origin);
    check(explanation?.langeToelichting, explanation?.origin);
  };
  for (const { content, explanation, origin } of model.uitvoeringsregels) {
    checkExplanation(explanation);
    if ("opties" in content) for (const option of content.opties) checkExplanation(option.explanation);
    if (content.kind === "vasteWaarde") check(content.tekstVoorbehoud, origin);
  }
  for (const { logic } of model.decisions) {
    if (logic.kind !== "table") continue;
    for (const row of logic.rows) for (const output of row.outputs) checkShort(output.explanation, output.origin);
  }
  for (const { toelichting, origin } of model.maatregelen) checkShort(toelichting, origin);
}

/**
 * Whether a text cannot have a problem: what opens an address or a tag is there only in links and pictures of the simplest form. Saves
 * parsing nearly every text of a large file a second time.
 */
function isPlainlyFine(markdown: string): boolean {
  if (markdown.length > 2000) return false;
  if (!/[[<]|!video/.test(markdown)) return true;
  const rest = markdown.replace(/!?\[[^[\]]*\]\((https:\/\/[^\s()<>"\\[\]]+)(?:[ \t]+"[^"]*")?\)/g, (whole, address: string) =>
    safeMedia(address) === undefined ? whole : "",
  );
  return !/[[<]|!video/.test(rest);
}
