/** Hints on the words of a file: its questions, their help and options, and the explanations of its outcomes. */
import type { CheckSource } from "../check/compileCheck.ts";
import type { Param } from "../diagnostics/diagnostic.ts";
import type { QuestionMeta } from "../model/meta.ts";
import type { Explanation, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs, isAskable, ownText } from "../program/askedAs.ts";
import type { Faults, Placed } from "../program/fault.ts";
import {
  asksForCount,
  longSentences,
  mostWords,
  negationIn,
  overlappingOptions,
  secondQuestionIn,
  stiffWordIn,
  technicalWordIn,
  unitIn,
} from "../text/hints.ts";
import { parseText } from "../text/parseText.ts";
import { plainText } from "../text/plainText.ts";

/** More of one code in one file are not told: nobody reads them, and texts can be hostile. */
const mostOfCode = 100;

/** Characters of a text that are looked at. */
const longestText = 10_000;

/** Pairs of options are looked for up to so many options. */
const mostOptions = 200;

/** Adds hints `text/…`, in the order of the file, each text once however often it stands there. */
export function reportWording({ model, meta }: CheckSource, faults: Faults): void {
  const report = reporter(faults);
  const told = new Set<string>();
  const readable = (markdown: string | undefined, at: Placed): void => {
    if (markdown === undefined || markdown.trim() === "" || told.has(markdown)) return;
    told.add(markdown);
    const text = plain(markdown);
    for (const { sentence, words } of longSentences(text).slice(0, 1))
      report("text/long-sentence", at, { sentence, words, most: mostWords });
    const stiff = stiffWordIn(text);
    if (stiff !== undefined) report("text/stiff-word", at, stiff);
  };
  const explained = (explanation: Explanation | undefined, at: Placed): void => {
    readable(explanation?.toelichting, { id: at.id, origin: explanation?.origin ?? at.origin });
    readable(explanation?.langeToelichting, { id: at.id, origin: explanation?.origin ?? at.origin });
  };
  for (const regel of model.uitvoeringsregels) {
    const { content, explanation } = regel;
    if (content.kind === "vasteWaarde") readable(content.tekstVoorbehoud, regel);
    if (!isAskable(content)) continue;
    readable(ownText(content), regel);
    explained(explanation, regel);
    if ("opties" in content) {
      for (const option of content.opties) {
        const at = { id: regel.id, origin: option.origin ?? regel.origin };
        readable(option.text, at);
        explained(option.explanation, at);
      }
    }
    const ids = [regel.id, ...(regel.herbruikbaarId === undefined ? [] : [regel.herbruikbaarId])];
    reportQuestion(
      regel,
      ids.map((id) => meta?.questions?.[id]).find((found) => found !== undefined),
      report,
    );
  }
  for (const { id, logic } of model.decisions) {
    if (logic.kind !== "table") continue;
    for (const row of logic.rows)
      for (const output of row.outputs) readable(output.explanation, { id: row.id ?? id, origin: output.origin ?? row.origin });
  }
  for (const measure of model.maatregelen) {
    readable(measure.maatregeltekst, measure);
    readable(measure.toelichting, measure);
  }
}

type Report = (code: string, at: Placed, params: { readonly [key: string]: Param }) => void;

function reporter(faults: Faults): Report {
  const counts = new Map<string, number>();
  return (code, at, params) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= mostOfCode) faults.add(code, "hint", at, params);
  };
}

/** What only questions can get wrong. */
function reportQuestion(regel: Uitvoeringsregel, meta: QuestionMeta | undefined, report: Report): void {
  const { id, content, explanation } = regel;
  const question = ownText(content)?.slice(0, longestText);
  if (question === undefined || content.kind === "bijlage") return;
  const asked = askedAs(content);
  const facts = { question, id };
  const isYesNo = asked?.gegevensType === "boolean" || content.kind === "geoVerwijzing";
  const negation = isYesNo ? negationIn(question) : undefined;
  if (negation !== undefined) report("text/negated-question", regel, { ...facts, word: negation });
  const second = secondQuestionIn(question);
  if (second !== undefined) report("text/two-questions", regel, { ...facts, second });
  const help = [explanation?.toelichting, explanation?.langeToelichting, meta?.allowUnknown?.help]
    .filter((text) => text?.trim())
    .join("\n");
  const technical = help === "" ? technicalWordIn(question) : undefined;
  if (technical !== undefined) report("text/jargon", regel, { ...facts, word: technical });
  const unit = meta?.unit ?? unitIn(question);
  if (asked?.gegevensType === "number" && (unit ?? unitIn(help)) === undefined && !isCount(question)) report("text/no-unit", regel, facts);
  else if (unit !== undefined && help === "") report("text/unit-without-help", regel, { ...facts, unit });
  if (asked === undefined || asked.opties.length > mostOptions) return;
  for (const { option, within } of overlappingOptions(asked.opties.map(({ text }) => text.slice(0, 300))).slice(0, 1)) {
    report("text/overlapping-options", regel, { ...facts, option, within });
  }
}

/** Whether the number is of something that needs no unit: things, or a stretch of time. */
function isCount(question: string): boolean {
  return (
    asksForCount(question) || /\b(?:dagen|weken|maanden|jaren|jaar|uren|uur|minuten|personen|bezoekers|mensen|stuks)\b/iu.test(question)
  );
}

function plain(markdown: string): string {
  return plainText(parseText(markdown.slice(0, longestText)).tree);
}
