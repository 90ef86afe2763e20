/** Codes that some answers lead to without a word of explanation. */
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import { no } from "../diagram/workspace.ts";
import { codeOf } from "../check/outcomes.ts";
import type { Answers } from "../session/step.ts";
import type { Subject } from "./subject.ts";

export interface Unexplained {
  readonly code: string;
  /** Rows (from 0) that give it and explain nothing. */
  readonly rows: readonly number[];
  /** Answers that lead to the code and to no explanation of it. */
  readonly witness: Answers;
}

/** The codes of a top decision of a conclusie that can come unexplained, in row order. */
export function unexplainedCodes(subject: Subject, diagrams: DecisionDiagrams, index: number): readonly Unexplained[] {
  const decision = subject.program.decisions[index]!;
  const { logic } = subject.program.origins[index]!.decision;
  if (logic.kind !== "table" || decision.aggregation !== undefined) return [];
  const byCode = new Map<string, { bare: number[]; told: number[] }>();
  logic.rows.forEach((row, at) => {
    const code = codeOf(decision.values[decision.outputs[at]!]!);
    if (code === undefined) return;
    if (!byCode.has(code)) byCode.set(code, { bare: [], told: [] });
    const isTold = row.outputs.some(({ explanation }) => explanation !== undefined && explanation.trim() !== "");
    byCode.get(code)![isTold ? "told" : "bare"].push(at);
  });
  const { workspace } = diagrams;
  return [...byCode].flatMap(([code, { bare, told }]): Unexplained[] => {
    if (bare.length === 0) return [];
    const where = workspace.and(diagrams.anyHits(index, bare), workspace.not(diagrams.anyHits(index, told)));
    const path = where === no ? undefined : subject.paths(diagrams, where).to(1);
    return path === undefined ? [] : [{ code, rows: bare, witness: subject.witness(diagrams, path) }];
  });
}
