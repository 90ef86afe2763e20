/** What a file says about itself that cannot all be true: names used twice, references to nothing, priorities that tie, odd texts. */
import type { Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Explanation } from "../model/uitvoeringsregel.ts";
import { parseText } from "../text/parseText.ts";
import { safeMedia } from "../text/safeAddress.ts";
import { placeOf } from "./place.ts";
import type { XmlDocument } from "./xmlTree.ts";

type Note = (code: string, severity: Diagnostic["severity"], origin: number | undefined, params: { readonly [key: string]: Param }) => void;

/** The diagnostics of a model as a whole. References of inputs and decisions are left to the program, which knows the scope of names. */
export function checkModel(model: RuleFile, document: XmlDocument, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const note: Note = (code, severity, origin, params) => {
    if (diagnostics.length < 500) diagnostics.push({ code, severity, at: placeOf(document, origin, file), params });
  };
  if (model.uitvoeringsregels.length === 0) note("sttr/no-questions", "warning", document.root.ordinal, {});
  checkIds(model, note);
  checkReferences(model, note);
  checkPriorities(model, note);
  checkTexts(model, note);
  return diagnostics;
}

/** Ids are those of XML: one name space over the whole file. */
function checkIds(model: RuleFile, note: Note): void {
  const seen = new Set<string>();
  const { regelgroepen, uitvoeringsregels, maatregelen, inputData, decisions } = model;
  for (const part of [...regelgroepen, ...uitvoeringsregels, ...maatregelen, ...inputData, ...decisions]) {
    if (part.id !== "" && seen.has(part.id)) note("sttr/duplicate-id", "error", part.origin, { id: part.id });
    seen.add(part.id);
  }
}

/** Only groups: what inputs and decisions refer to is followed by the program, which tells it for documents too. */
function checkReferences(model: RuleFile, note: Note): void {
  const groups = new Set(model.regelgroepen.map(({ id }) => id));
  for (const { id, regelgroepId, origin } of model.uitvoeringsregels) {
    if (regelgroepId !== undefined && !groups.has(regelgroepId))
      note("model/dangling-reference", "error", origin, { reference: regelgroepId, from: id });
  }
}

/** Two questions of one group with one priority: their order is then left to whoever runs the file. */
function checkPriorities(model: RuleFile, note: Note): void {
  const first = new Map<string, string>();
  for (const { id, regelgroepId, prioriteit, content, origin } of model.uitvoeringsregels) {
    if (prioriteit === undefined || regelgroepId === undefined || content.kind === "vasteWaarde") continue;
    const key = `${prioriteit} ${regelgroepId}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    else note("sttr/duplicate-priority", "warning", origin, { group: regelgroepId, priority: prioriteit, questions: [other, id] });
  }
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

function checkTexts(model: RuleFile, note: Note): void {
  const problems = new Map<string, ReturnType<typeof parseText>["problems"]>();
  const check = (markdown: string | undefined, origin: number | undefined): void => {
    if (markdown === undefined || isPlainlyFine(markdown)) return;
    let found = problems.get(markdown);
    if (found === undefined) problems.set(markdown, (found = parseText(markdown).problems));
    for (const { code, params } of found) note(code, "hint", origin, params);
  };
  const checkExplanation = (explanation: Explanation | undefined): void => {
    check(explanation?.toelichting, explanation?.origin);
    check(explanation?.langeToelichting, explanation?.origin);
  };
  for (const { content, explanation, origin } of model.uitvoeringsregels) {
    checkExplanation(explanation);
    if (content.kind === "vraag") for (const option of content.opties) checkExplanation(option.explanation);
    if (content.kind === "vasteWaarde") check(content.tekstVoorbehoud, origin);
  }
  for (const { logic } of model.decisions) {
    if (logic.kind !== "table") continue;
    for (const row of logic.rows) for (const output of row.outputs) check(output.explanation, output.origin);
  }
  for (const { toelichting, origin } of model.maatregelen) check(toelichting, origin);
}
