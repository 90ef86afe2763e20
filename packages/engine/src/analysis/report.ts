/** Findings on outcomes as diagnostics: code, severity, place and facts. Finding them is done elsewhere. */
import type { CheckSource } from "../check/compileCheck.ts";
import type { Faults, Placed } from "../program/fault.ts";
import type { Subject } from "./subject.ts";
import type { OutcomeFindings } from "./outcome.ts";
import { questionText, shown } from "./shown.ts";
import { gapInTable } from "./singleTable.ts";
import { codesWithoutSource, questionsWithoutSource } from "./sources.ts";

/** More questions than this are counted, not named. */
const mostNamed = 10;

/**
 * Reports gaps and missing explanations (of a conclusie), codes that never come, questions that never matter and options that make no
 * difference; `undefined` findings as not examined, with what the top table alone shows.
 */
export function reportOutcome(subject: Subject, findings: OutcomeFindings | undefined, faults: Faults): void {
  const { program } = subject;
  if (findings === undefined) {
    for (const { decision, file } of program.tops) {
      const { decision: model } = program.origins[decision]!;
      const gap = program.files[file]!.typering === "conclusie" && model.logic.kind === "table" ? gapInTable(subject, decision) : undefined;
      if (gap !== undefined) faults.add("outcome/gap", "error", model, { decision: model.name, witness: shown(subject, gap) });
      reportNotExamined(subject, decision, "outcome", faults);
    }
    return;
  }
  for (const { top, gap, unreachable, unexplained } of findings.tops) {
    const { decision: model } = program.origins[top.decision]!;
    if (gap !== undefined && program.files[top.file]!.typering === "conclusie") {
      faults.add("outcome/gap", "error", model, { decision: model.name, witness: shown(subject, gap) });
    }
    for (const { code, rows } of unreachable) {
      const facts = { decision: model.name, code, rows: rows.map((row) => row + 1) };
      faults.add("outcome/unreachable", "warning", rowPlace(subject, top.decision, rows[0]!), facts);
    }
    if (unexplained.length > 0) {
      const { rows, witness } = unexplained[0]!;
      const facts = { decision: model.name, codes: unexplained.map(({ code }) => code), witness: shown(subject, witness) };
      faults.add("outcome/without-explanation", "hint", rowPlace(subject, top.decision, rows[0]!), facts);
    }
  }
  for (const question of findings.irrelevant) {
    const { id, regel } = program.questions[question]!;
    const isUsed = program.decisions.some(({ columns, alias }) =>
      [...columns.map(({ source }) => source), alias].some((source) => source?.t === "question" && source.i === question),
    );
    faults.add("question/never-relevant", "warning", regel, { question: questionText({ id, regel }), id, used: isUsed });
  }
  for (const { question, options } of findings.same) {
    const { id, regel, options: texts, domain } = program.questions[question]!;
    const facts = { question: questionText({ id, regel }), id, options: options.map((option) => texts[option]!) };
    faults.add(domain.kind === "multiple" ? "option/without-effect" : "option/same-effect", "hint", regel, facts);
  }
}

/** Reports codes and questions whose law is not named; nothing of a form, which decides nothing. */
export function reportSources(subject: Subject, source: CheckSource, faults: Faults): void {
  const { program } = subject;
  for (const { decision } of program.tops) {
    const { decision: model } = program.origins[decision]!;
    const codes = codesWithoutSource(source, subject.decision(decision));
    if (codes.length > 0) faults.add("outcome/without-source", "hint", model, { decision: model.name, codes });
  }
  const without = questionsWithoutSource(source);
  const named = program.questions.filter(({ regel }) => without.includes(regel.id));
  if (named.length === 0) return;
  const facts = { count: named.length, questions: named.slice(0, mostNamed).map(questionText) };
  faults.add("question/without-source", "hint", named[0]!.regel, facts);
}

/** Says that a decision was too much to be examined for gaps (`outcome`) or row by row. */
export function reportNotExamined(subject: Subject, index: number, what: "outcome" | "rows", faults: Faults): void {
  const { decision: model } = subject.program.origins[index]!;
  faults.add("analysis/not-examined", "hint", model, { decision: model.name, what });
}

/** Where a row stands: by its own id, else by that of its decision. */
export function rowPlace(subject: Subject, index: number, row: number): Placed {
  const { id, logic, origin } = subject.program.origins[index]!.decision;
  const found = logic.kind === "table" ? logic.rows[row] : undefined;
  return { id: found?.id ?? id, origin: found?.origin ?? origin };
}
