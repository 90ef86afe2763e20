/** Findings as diagnostics: code, severity, place and facts. Finding them is done elsewhere. */
import { isDate, isList } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { generatedText, ownText } from "../program/askedAs.ts";
import type { Faults, Placed } from "../program/fault.ts";
import type { Answers } from "../session/step.ts";
import { contradictionsOf } from "./contradictions.ts";
import { Examiner } from "./examiner.ts";
import type { OutcomeFindings } from "./outcome.ts";
import { unreachableRows } from "./rows.ts";
import type { Subject } from "./subject.ts";

/** Reports gaps (of a conclusie), codes that never come and questions that never matter; `undefined` findings as not examined. */
export function reportOutcome(subject: Subject, findings: OutcomeFindings | undefined, faults: Faults): void {
  const { program } = subject;
  if (findings === undefined) {
    for (const { decision } of program.tops) reportNotExamined(subject, decision, "outcome", faults);
    return;
  }
  for (const { top, gap, unreachable } of findings.tops) {
    const { decision: model } = program.origins[top.decision]!;
    if (gap !== undefined && program.files[top.file]!.typering === "conclusie") {
      faults.add("outcome/gap", "error", model, { decision: model.name, witness: shown(subject, gap) });
    }
    for (const { code, rows } of unreachable) {
      const facts = { decision: model.name, code, rows: rows.map((row) => row + 1) };
      faults.add("outcome/unreachable", "warning", rowPlace(subject, top.decision, rows[0]!), facts);
    }
  }
  for (const question of findings.irrelevant) {
    const { id, regel } = program.questions[question]!;
    const isUsed = program.decisions.some(({ columns, alias }) =>
      [...columns.map(({ source }) => source), alias].some((source) => source?.t === "question" && source.i === question),
    );
    faults.add("question/never-relevant", "warning", regel, { question: questionText(regel) ?? id, id, used: isUsed });
  }
}

/**
 * Reports contradictions and rows that never count, decision by decision. `guards` is the subject whose rows are looked at: of a form its
 * guards, else `subject` itself.
 */
export function reportDecisions(subject: Subject, guards: Subject, budget: number, faults: Faults): void {
  const { program } = subject;
  const examiner = new Examiner(program, budget);
  const rowExaminer = guards === subject ? examiner : new Examiner(guards.program, budget);
  program.origins.forEach(({ decision: model }, index) => {
    if (model.logic.kind !== "table") return;
    const contradictions = examiner.examine((diagrams) => contradictionsOf(subject, diagrams, index));
    const unreachable = rowExaminer.examine((diagrams) => unreachableRows(guards, diagrams, index));
    if (contradictions === undefined || unreachable === undefined) reportNotExamined(subject, index, "rows", faults);
    const { found, more } = contradictions ?? { found: [], more: 0 };
    found.forEach(({ outputs, rows, witness }, at) => {
      const isLast = at === found.length - 1;
      faults.add("outcome/contradiction", "warning", rowPlace(subject, index, rows[1]!), {
        decision: model.name,
        outputs: outputs.map((output) => printed(program.decisions[index]!.values[output]!)),
        rows: rows.map((row) => row + 1),
        isTop: program.tops.some((top) => top.decision === index),
        witness: shown(subject, witness),
        ...(isLast && more > 0 && { more }),
      });
    });
    for (const { row, coveredBy } of unreachable ?? []) {
      const facts = { decision: model.name, row: row + 1, coveredBy: coveredBy.map((other) => other + 1) };
      faults.add("table/unreachable-row", "warning", rowPlace(subject, index, row), facts);
    }
  });
}

/** A witness with the texts of its questions: an author knows those, and never the ids. */
function shown(
  { program }: Subject,
  answers: Answers,
): { readonly answers: Answers; readonly questions: { readonly [id: string]: string } } {
  const texts = program.questions
    .filter(({ id }) => Object.hasOwn(answers, id))
    .map(({ id, regel }) => [id, questionText(regel) ?? id] as const);
  return { answers, questions: Object.fromEntries(texts) };
}

function questionText({ content }: Uitvoeringsregel): string | undefined {
  return ownText(content) ?? generatedText(content)?.nl;
}

function reportNotExamined(subject: Subject, index: number, what: "outcome" | "rows", faults: Faults): void {
  const { decision: model } = subject.program.origins[index]!;
  faults.add("analysis/not-examined", "hint", model, { decision: model.name, what });
}

/** Where a row stands: by its own id, else by that of its decision. */
function rowPlace(subject: Subject, index: number, row: number): Placed {
  const { id, logic, origin } = subject.program.origins[index]!.decision;
  const found = logic.kind === "table" ? logic.rows[row] : undefined;
  return { id: found?.id ?? id, origin: found?.origin ?? origin };
}

/** An output as a text, `null` as FEEL writes it. Several outputs of one row are joined. */
function printed(value: Value): string {
  if (value === null) return "null";
  if (isDate(value)) return value.date;
  if (isList(value)) return value.map(printed).join(", ");
  if (typeof value === "object")
    return Object.values(value.record)
      .map(printed)
      .filter((part) => part !== "")
      .join(" ");
  return String(value);
}
