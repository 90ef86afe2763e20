/** Everything of a rule file that has a number, and what columns are called: shared by text and drawing, so that both speak of the same V2.3. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Decision } from "../model/decision.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { isKnownValue } from "../program/askedAs.ts";
import { topsOf } from "../program/reusedOutcome.ts";
import type { Check } from "../session/check.ts";
import { codeOf } from "./entryWords.ts";
import { NamesInRules } from "./namesInRules.ts";
import { numberQuestions } from "./numbering.ts";
import type { NumberedGroup } from "./numbering.ts";
import { questionText } from "./readQuestions.ts";
import { readingOrder } from "./readDecisions.ts";

/** A question as others refer to it. */
export interface NumberedQuestion {
  readonly number: string;
  readonly text: string;
}

export interface NumberedRules {
  readonly model: RuleFile;
  readonly language: Language;
  readonly groups: readonly NumberedGroup[];
  /** By id of the uitvoeringsregel. */
  readonly questions: ReadonlyMap<string, NumberedQuestion>;
  readonly fixed: readonly { readonly number: string; readonly regel: Uitvoeringsregel }[];
  readonly tops: ReadonlySet<Decision>;
  /** In reading order: the first is B1. */
  readonly decisions: readonly Decision[];
  /** Numbers by code, in the order of the codes' first rows. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** Numbers by id. */
  readonly measures: ReadonlyMap<string, string>;
  readonly names: NamesInRules;
}

/** The numbers of one rule file. */
export function numberRules(model: RuleFile, meta: RuleMeta | undefined, language: Language): NumberedRules {
  const groups = numberQuestions(model);
  const questions = new Map(
    groups.flatMap((group) =>
      group.questions.map(({ number, regel }) => [regel.id, { number, text: questionText(regel, language) }] as const),
    ),
  );
  const fixed = model.uitvoeringsregels
    .filter(({ content }) => isKnownValue(content))
    .map((regel, at) => ({ number: `W${at + 1}`, regel }));
  const tops = topsOf(model).map((at) => model.decisions[at]!);
  const decisionNumbers = new Map<Decision, string>();
  const questionNumbers = new Map([
    ...[...questions].map(([id, { number }]) => [id, number] as const),
    ...fixed.map(({ number, regel }) => [regel.id, number] as const),
  ]);
  const names = new NamesInRules(model, meta, { questions: questionNumbers, decisions: decisionNumbers }, language);
  const decisions = readingOrder(model, tops, (decision) => names.needs(decision));
  decisions.forEach((decision, at) => decisionNumbers.set(decision, `B${at + 1}`));
  return {
    model,
    language,
    groups,
    questions,
    fixed,
    tops: new Set(tops),
    decisions,
    outcomes: new Map(codesOf(model, tops).map((code, at) => [code, `U${at + 1}`])),
    measures: new Map(model.maatregelen.map(({ id }, at) => [id, `M${at + 1}`])),
    names,
  };
}

/** The ids of the file that each question of a check stands for; questions that are one in the check have several. */
export function idsInFile(check: Check, { questions }: NumberedRules): readonly (readonly string[])[] {
  return check.questions.map(({ id, aliases }) => [id, id.replace(/#\d+$/, ""), ...(aliases ?? [])].filter((one) => questions.has(one)));
}

/** The codes that rows of a top decision of a conclusie can give, in the order of their first row. */
function codesOf(model: RuleFile, tops: readonly Decision[]): readonly string[] {
  if (model.typering !== "conclusie") return [];
  const texts = tops.flatMap(({ logic }) => (logic.kind === "table" ? logic.rows.flatMap(({ outputs }) => outputs[0]?.text ?? []) : []));
  return [...new Set(texts.flatMap(codeOf))];
}
