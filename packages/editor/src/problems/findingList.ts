/** Findings in the order in which an author mends them, and the place that each is about. */
import type { RuleFile } from "@vragenboom/engine";
import type { Finding } from "../document/engine.ts";
import { conclusionsOf } from "../document/conclusions.ts";
import { stringLiterals } from "../document/feelStrings.ts";
import type { Place } from "../store/command.ts";

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
 * What to select for a finding: the question that it names, or that fills the column it is about; for a decision the conclusion of
 * its first row. Null where the finding is about a part that this editor does not show yet.
 */
export function placeOf(model: RuleFile, { diagnostic }: Finding): Place | null {
  const { elementId } = diagnostic.at;
  if (elementId === undefined) return null;
  const id = elementId.replace(/^#/, "");
  if (model.uitvoeringsregels.some((regel) => regel.id === id)) return { kind: "question", id };
  if (model.regelgroepen.some((group) => group.id === id)) return { kind: "group", id };
  const input = model.inputData.find((candidate) => candidate.id === id);
  if (input?.uitvoeringsregelId !== undefined) return { kind: "question", id: input.uitvoeringsregelId };
  const logic = model.decisions.find((decision) => decision.id === id)?.logic;
  if (logic?.kind !== "table") return null;
  const codes = new Set(conclusionsOf(model).map(({ code }) => code));
  const code = logic.rows.flatMap((row) => stringLiterals(row.outputs[0]?.text ?? "")).find((text) => codes.has(text));
  return code === undefined ? null : { kind: "conclusion", code };
}
