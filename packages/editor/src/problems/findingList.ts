/** Findings in the order in which an author mends them, and the place that each is about. */
import type { Diagnostic, RuleFile } from "@vragenboom/engine";
import type { Answers } from "@vragenboom/engine/runtime";
import type { Finding } from "../document/engine.ts";
import { conclusionsOf } from "../document/conclusions.ts";
import type { Decision } from "../document/editorDocument.ts";
import { stringLiterals } from "../document/feelStrings.ts";
import type { Place } from "../store/command.ts";

type Param = Diagnostic["params"][string];

const order = { error: 0, warning: 1, hint: 2 } as const;

export type Severity = keyof typeof order;

/** Errors first, then warnings, then hints; within these the order of the file. The same finding twice is shown once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const distinct = findings.filter(({ diagnostic, sentence }) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.at, sentence.nl]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return distinct.sort(
    (a, b) =>
      order[a.diagnostic.severity] - order[b.diagnostic.severity] ||
      (a.diagnostic.at.line ?? Number.MAX_SAFE_INTEGER) - (b.diagnostic.at.line ?? Number.MAX_SAFE_INTEGER),
  );
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter(({ diagnostic }) => diagnostic.severity === severity).length;
}

/**
 * What to select for a finding: the question that it names; of a table the question that fills the column it is about, or the conclusion of the row,
 * or else the question nearest below the table. Null where the finding is about a part that this editor does not show yet.
 */
export function placeOf(model: RuleFile, { diagnostic }: Finding): Place | null {
  const { elementId } = diagnostic.at;
  if (elementId === undefined) return null;
  const id = elementId.replace(/^#/, "");
  if (model.uitvoeringsregels.some((regel) => regel.id === id)) return { kind: "question", id };
  if (model.regelgroepen.some((group) => group.id === id)) return { kind: "group", id };
  const decision = model.decisions.find(
    (candidate) => candidate.id === id || (candidate.logic.kind === "table" && candidate.logic.rows.some((row) => row.id === id)),
  );
  const { column } = diagnostic.params;
  const inColumn = typeof column === "number" && decision !== undefined ? columnQuestion(model, decision, column - 1) : null;
  const question = inColumn ?? (decision === undefined ? nearestQuestion(model, id) : null);
  if (question !== null) return { kind: "question", id: question };
  const code = decision === undefined ? undefined : codeOf(model, decision, id, diagnostic.params.code);
  if (code !== undefined) return { kind: "conclusion", code };
  const nearest = nearestQuestion(model, id) ?? (decision === undefined ? null : nearestQuestion(model, decision.id));
  return nearest === null ? null : { kind: "question", id: nearest };
}

/** The answers that show a finding (law 6), by the ids of their questions; null for one without. */
export function exampleOf({ diagnostic }: Finding): Answers | null {
  const { witness } = diagnostic.params;
  if (!isRecord(witness) || !isRecord(witness.answers)) return null;
  // Made by the engine from answers; a place has no other form in the facts of a diagnostic.
  return witness.answers as Answers;
}

function isRecord(param: Param | undefined): param is { readonly [key: string]: Param } {
  return typeof param === "object" && param !== null && !Array.isArray(param);
}

/** The code of the row with this id, or else of the first row that has one; undefined where the table concludes nothing. */
function codeOf(model: RuleFile, { logic }: Decision, id: string, named: Param | undefined): string | undefined {
  if (logic.kind !== "table") return undefined;
  const codes = new Set(conclusionsOf(model).map(({ code }) => code));
  if (typeof named === "string" && codes.has(named)) return named;
  const own = logic.rows.filter((row) => row.id === id);
  return [...own, ...logic.rows].flatMap((row) => stringLiterals(row.outputs[0]?.text ?? "")).find((text) => codes.has(text));
}

function columnQuestion(model: RuleFile, { logic }: Decision, column: number): string | null {
  const expression = logic.kind === "table" ? logic.inputs[column]?.expression.trim() : undefined;
  if (expression === undefined) return null;
  const source = [...model.inputData, ...model.decisions].find(({ variable }) => variable === expression);
  return source === undefined ? null : nearestQuestion(model, source.id);
}

/** The first question on the way down from an input or a decision, level by level. */
function nearestQuestion(model: RuleFile, id: string): string | null {
  const seen = new Set([id]);
  for (const next of seen) {
    const question = model.inputData.find((input) => input.id === next)?.uitvoeringsregelId;
    if (question !== undefined) return question;
    // A set that grows while it is walked is the queue.
    for (const required of model.decisions.find((decision) => decision.id === next)?.requires ?? []) seen.add(required.id);
  }
  return null;
}
