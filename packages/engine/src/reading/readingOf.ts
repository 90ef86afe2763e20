/** From one rule file to its reading: everything that its authors wrote, numbered. What is behind each part stands in the files beside this one. */
import type { CheckSource } from "../check/compileCheck.ts";
import { compileCheck } from "../check/compileCheck.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Decision } from "../model/decision.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { Maatregel } from "../model/ruleFile.ts";
import type { Check } from "../session/check.ts";
import { authorBlocks } from "./authorText.ts";
import { codeOf } from "./entryWords.ts";
import { idsInFile, numberRules } from "./numberedRules.ts";
import type { NumberedRules } from "./numberedRules.ts";
import { readFixed, readQuestion } from "./readQuestions.ts";
import { readDecision } from "./readDecisions.ts";
import { readSteps } from "./readSteps.ts";
import type { QuestionSteps } from "./readSteps.ts";
import type { Reading, ReadingDecision, ReadingMeasure, ReadingOutcome } from "./reading.ts";

/**
 * The reading of a rule file. Rules that cannot be compiled, since decisions need each other in a circle, are read as well; where answers lead is
 * then left out. The same file gives the same reading.
 */
export function readingOf(source: CheckSource, language: Language): Reading {
  const { model, meta } = source;
  const check = compileCheck([source]).value;
  const rules = numberRules(model, meta, language);
  const steps = check === undefined ? new Map<string, QuestionSteps>() : stepsById(check, rules);
  const context = { ...rules, sources: lawNames(meta) };
  const decisions = rules.decisions.map((decision, at) => readDecision(decision, `B${at + 1}`, context));
  const { title, authority, version, validFrom, validTo } = meta ?? {};
  return {
    language,
    title: title ?? (model.name.trim() || source.file),
    name: model.name,
    typering: model.typering,
    ...(model.toestemming !== undefined && { toestemming: model.toestemming }),
    ...(model.description !== undefined && { description: model.description }),
    ...(authority && { authority: { name: authority.name, contact: authorBlocks(authority.contact) } }),
    ...(version !== undefined && { version }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    checked: meta?.checked ?? [],
    notChecked: meta?.notChecked ?? [],
    groups: rules.groups.map(({ questions: own, ...group }) => ({
      ...group,
      questions: own.map(({ number, regel }) => {
        const known = meta?.questions && Object.hasOwn(meta.questions, regel.id) ? meta.questions[regel.id] : undefined;
        return readQuestion(number, regel, known, steps.get(regel.id) ?? { steps: [], leadsTo: [] }, language);
      }),
    })),
    fixed: rules.fixed.map(({ number, regel }) => readFixed(number, regel, language)),
    decisions,
    outcomes: [...rules.outcomes].map(([code, number]) => outcomeOf(code, number, rules.decisions, decisions, meta)),
    measures: model.maatregelen.map((measure, at) => measureOf(measure, `M${at + 1}`, language)),
    sources: meta?.sources ?? [],
    remarks: (model.annotations ?? []).map(({ text }) => text.trim()).filter((text) => text !== ""),
    ...(check && { program: check.program }),
  };
}

/** What the author calls an article, by its identifier. */
function lawNames(meta: RuleMeta | undefined): ReadonlyMap<string, string> {
  const beside = [...Object.values(meta?.codes ?? {}), ...Object.values(meta?.questions ?? {})].flatMap(({ sources }) => sources ?? []);
  return new Map([...(meta?.sources ?? []), ...beside].flatMap(({ jci, label }) => (jci === undefined ? [] : [[jci, label] as const])));
}

/** The steps by the id of the uitvoeringsregel; questions that are one in the check share theirs. */
function stepsById(check: Check, rules: NumberedRules): ReadonlyMap<string, QuestionSteps> {
  const idsOf = idsInFile(check, rules);
  const questions = new Map(
    idsOf.flatMap((ids, index) => {
      const known = ids[0] === undefined ? undefined : rules.questions.get(ids[0]);
      return known ? [[index, known] as const] : [];
    }),
  );
  const steps = readSteps(check, { ...rules, questions });
  return new Map([...steps].flatMap(([index, own]) => idsOf[index]!.map((id) => [id, own] as const)));
}

function outcomeOf(
  code: string,
  number: string,
  order: readonly Decision[],
  decisions: readonly ReadingDecision[],
  meta: RuleMeta | undefined,
): ReadingOutcome {
  const byText = new Map<string, string[]>();
  order.forEach(({ logic }, at) => {
    const { isTop, rows } = decisions[at]!;
    if (!isTop || logic.kind !== "table") return;
    logic.rows.forEach(({ outputs }, row) => {
      for (const { text, explanation } of outputs) {
        if (!explanation?.trim() || !codeOf(text).includes(code)) continue;
        const known = byText.get(explanation.trim()) ?? [];
        byText.set(explanation.trim(), [...known, rows[row]!.number]);
      }
    });
  });
  const known = meta?.codes && Object.hasOwn(meta.codes, code) ? meta.codes[code] : undefined;
  const action = known?.action && { text: known.action.text, ...(known.action.url !== undefined && { url: known.action.url }) };
  return {
    number,
    code,
    ...(action && { action }),
    sources: known?.sources ?? [],
    explanations: [...byText].map(([text, rows]) => ({ rows, blocks: authorBlocks(text) })),
  };
}

function measureOf(measure: Maatregel, number: string, language: Language): ReadingMeasure {
  const say = (nl: string, en: string): string => (language === "nl" ? nl : en);
  const { id, maatregeltekst, toelichting, nummer, frequentie, kenmerk, themas } = measure;
  const facts = [
    nummer && say(`Nummer: ${nummer}`, `Number: ${nummer}`),
    frequentie && say(`Hoe vaak: ${frequentie}`, `How often: ${frequentie}`),
    kenmerk && say(`Kenmerk: ${kenmerk}`, `Mark: ${kenmerk}`),
    themas.length > 0 && say(`Thema’s: ${themas.join(", ")}`, `Themes: ${themas.join(", ")}`),
  ];
  return { number, id, text: maatregeltekst, facts: facts.flatMap((fact) => fact || []), explanation: authorBlocks(toelichting) };
}
