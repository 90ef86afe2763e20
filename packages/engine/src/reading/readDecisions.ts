/** Decisions as numbered sentences and as tables, the conclusion first and then what it rests on. */
import type { Decision, DecisionTable, Row } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { authorBlocks } from "./authorText.ts";
import { codeOf, entryWords, outputWords } from "./entryWords.ts";
import { mannerOf } from "./hitPolicyWords.ts";
import type { ColumnName } from "./namesInRules.ts";
import { sourceRuns } from "./labelled.ts";
import { lawWords } from "./lawWords.ts";
import { isMachineName } from "./namesInRules.ts";
import { anchorOf } from "./numbering.ts";
import type { NumberedRules } from "./numberedRules.ts";
import { joinRuns, link, strong, words } from "./pageBlocks.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";
import type { ReadingDecision, ReadingRow } from "./reading.ts";

/** What else decisions refer to. */
export interface DecisionContext extends NumberedRules {
  /** What an identifier of the law is called. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Decisions in reading order: each top, then what its columns need from left to right; what nothing needs comes last, in the order of the file. */
export function readingOrder(
  model: RuleFile,
  tops: readonly Decision[],
  needs: (decision: Decision) => readonly Decision[],
): readonly Decision[] {
  const found = new Set<Decision>();
  const work = [...tops, ...model.decisions].reverse();
  for (let next = work.pop(); next; next = work.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    work.push(...[...needs(next)].reverse());
  }
  return [...found];
}

/** One decision. */
export function readDecision(decision: Decision, number: string, context: DecisionContext): ReadingDecision {
  const { logic, description, functioneleStructuurRef } = decision;
  const { model, names, language } = context;
  const isTop = context.tops.has(decision);
  const columns = logic.kind === "table" ? logic.inputs.map((input) => names.column(decision, input)) : [];
  const sources = (decision.authorities ?? []).flatMap((id) => model.knowledgeSources?.filter((one) => one.id === id) ?? []);
  return {
    number,
    id: decision.id,
    name: decision.name,
    isTop,
    ...(functioneleStructuurRef !== undefined && { structureReference: functioneleStructuurRef }),
    ...(description !== undefined && { description }),
    manner: mannerOf(logic, language),
    looksAt: names.asks(decision).flatMap(({ id }) => {
      const question = context.questions.get(id);
      return question ? [[link(anchorOf(question.number), question.number), words(` ${question.text}`)]] : [];
    }),
    columns: columns.map(({ head }) => head),
    outputs: logic.kind === "table" ? logic.outputs.map((output) => output.name?.trim() || decision.name) : [],
    rows:
      logic.kind === "table"
        ? logic.rows.map((row, at) => readRow(row, `${number}.${at + 1}`, { decision, number, logic, columns, at }, context))
        : [],
    authorities: sources.map(({ name, locationURI }) =>
      sourceRuns({ label: context.sources.get(name) ?? lawWords(name || (locationURI ?? "")), url: locationURI }),
    ),
  };
}

/** As in the sentence; a measure by its number, a provision in words. */
function shownOutput(text: string, { language, measures, model }: DecisionContext): string {
  const [code] = codeOf(text);
  if (model.typering !== "maatregelen" || code === undefined) return outputWords(text, language);
  return measures.get(code) ?? (code === "" ? "–" : lawWords(code));
}

interface InTable {
  readonly decision: Decision;
  /** Of the decision. */
  readonly number: string;
  readonly logic: DecisionTable;
  readonly columns: readonly ColumnName[];
  readonly at: number;
}

function readRow(row: Row, number: string, table: InTable, context: DecisionContext): ReadingRow {
  const { language } = context;
  const asked = table.columns.flatMap(({ about, subject }, column) => {
    const predicate = entryWords(row.inputs[column]?.text ?? "", about, language);
    return predicate === undefined ? [] : [{ column, subject, predicate }];
  });
  const conditions = asked.map(({ subject, predicate: { short, verb } }): readonly Run[] =>
    language === "nl" ? [...subject, words(` ${short} ${verb}`)] : [...subject, words(` ${verb} ${short}`)],
  );
  const [and, comma] = language === "nl" ? [" en ", ", en "] : [" and ", ", and "];
  const condition = joinRuns(conditions, conditions.length > 2 ? ", " : and, conditions.length > 2 ? comma : and);
  const result = resultOf(row, table, context);
  const isRest = table.at > 0 && table.logic.hitPolicy === "FIRST";
  const always =
    language === "nl" ? (isRest ? "In alle andere gevallen" : "In alle gevallen") : isRest ? "In all other cases" : "In all cases";
  const opening = asked.length === 0 ? [words(always)] : [words(language === "nl" ? "Als " : "If "), ...condition];
  const then = language === "nl" ? (asked.length === 0 ? " " : ", dan ") : asked.length === 0 ? ", " : ", then ";
  const cells = table.columns.map((_, column) => asked.find((one) => one.column === column)?.predicate.short);
  return {
    number,
    sentence: [...opening, words(then), ...result, words(".")],
    cells,
    outputs: row.outputs.map(({ text }) => shownOutput(text, context)),
    notes: notesOf(row, table, context),
  };
}

/** What a row gives: `is de uitkomst Vergunningplicht (U1)`, `is ‘Beschermde boom’ ja`, `geldt maatregel M2`. */
function resultOf(row: Row, table: InTable, context: DecisionContext): readonly Run[] {
  const { language, model, tops, outcomes } = context;
  const isDutch = language === "nl";
  const isTop = tops.has(table.decision);
  if (isTop && model.typering === "maatregelen") return measureOf(row, table.logic, context);
  const parts = row.outputs.map(({ text }, at): readonly Run[] => {
    const value = outputWords(text, language);
    if (isTop && model.typering === "conclusie" && at === 0) {
      const [code = value] = codeOf(text);
      const outcome = outcomes.get(code);
      const reference = outcome === undefined ? [] : [words(" ("), link(anchorOf(outcome), outcome), words(")")];
      return [words(isDutch ? "is de uitkomst " : "the outcome is "), strong(code), ...reference];
    }
    const subject = subjectOf(table, at);
    return isDutch ? [words("is "), ...subject, words(" "), strong(value)] : [...subject, words(" is "), strong(value)];
  });
  return joinRuns(parts, ", ", isDutch ? " en " : " and ");
}

/** The output column, or the decision where there is but one; by its number where the name tells a reader nothing. */
function subjectOf({ decision, number, logic }: InTable, at: number): readonly Run[] {
  const name = (logic.outputs.length > 1 ? logic.outputs[at]?.name?.trim() : undefined) ?? decision.name;
  return name.trim() === "" || isMachineName(name) ? [link(anchorOf(number), number)] : [words(`‘${name}’`)];
}

/** The two outputs of a table of measures, told apart as when it is compiled: the provision of the law, and the measure that it asks for. */
function measureOf({ outputs }: Row, { outputs: columns }: DecisionTable, { language, measures }: DecisionContext): readonly Run[] {
  const isDutch = language === "nl";
  const named = columns.findIndex(({ name }) => /maatregel/i.test(name ?? ""));
  const measureAt = named === -1 ? 1 : named;
  const codes = outputs.map(({ text }) => codeOf(text)[0] ?? "");
  const id = codes[measureAt] ?? "";
  const provision = codes.find((_, at) => at !== measureAt) ?? "";
  const number = measures.get(id);
  const asked: readonly Run[] =
    id === ""
      ? [words(isDutch ? ", zonder maatregel" : ", without a measure")]
      : [
          words(isDutch ? " met maatregel " : " with measure "),
          ...(number === undefined ? [strong(id)] : [link(anchorOf(number), number)]),
        ];
  return [words(isDutch ? "geldt " : ""), strong(lawWords(provision)), words(isDutch ? "" : " applies"), ...asked];
}

function notesOf(row: Row, { decision, logic }: InTable, { language, model, tops }: DecisionContext): readonly PageBlock[] {
  const isTold = tops.has(decision) && model.typering === "conclusie";
  const said = isTold ? [] : row.outputs.flatMap(({ explanation }) => authorBlocks(explanation));
  const remarks = (row.annotations ?? []).flatMap(({ text }, at) => {
    const name = logic.annotations?.[at]?.trim();
    return text.trim() === "" ? [] : [`${name ? `${name}: ` : ""}${text.trim()}`];
  });
  const label = language === "nl" ? "Opmerking: " : "Remark: ";
  const written = [...(row.description?.trim() ? [row.description.trim()] : []), ...remarks];
  return [...said, ...written.map((remark): PageBlock => ({ t: "text", runs: [{ t: "text", v: label + remark, em: true }] }))];
}
