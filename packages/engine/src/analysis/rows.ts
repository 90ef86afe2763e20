/** Rows that no answers can make count: their entries exclude each other, or better rows always come first. */
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { no, yes } from "../diagram/workspace.ts";
import type { CompiledDecision, Program } from "../program/program.ts";
import type { Subject } from "./subject.ts";

/** A row (from 0) that never counts. */
export interface UnreachableRow {
  readonly row: number;
  /** The rows that between them are picked whenever its entries hold; none where these never hold. */
  readonly coveredBy: readonly number[];
}

/**
 * The rows of a table that no answers reach: whose entries never all hold or, under FIRST and PRIORITY, that are never picked.
 *
 * A row is passed over where one of its entries is itself reported: an entry that cannot be read, a column whose name leads nowhere, an
 * aansluitpunt whose file is not there. What it would do is not known then.
 */
export function unreachableRows(subject: Subject, diagrams: DecisionDiagrams, index: number): readonly UnreachableRow[] {
  const decision = subject.program.decisions[index]!;
  const { workspace } = diagrams;
  const isReached = (root: NodeRef): boolean => root !== no && subject.paths(diagrams, root).leaves.includes(1);
  const isPicked = decision.hitPolicy === "FIRST" || decision.hitPolicy === "PRIORITY";
  const found: UnreachableRow[] = [];
  const better: { row: number; condition: NodeRef }[] = [];
  // Where none of the better rows holds, so that the turn comes to the next.
  let free: NodeRef = yes;
  for (const row of bestFirst(decision)) {
    const condition = diagrams.condition(index, row);
    if (!isReached(workspace.and(condition, free)) && !isReported(subject, decision, row)) {
      const meeting = better.filter((other) => isReached(workspace.and(condition, other.condition)));
      found.push({ row, coveredBy: meeting.map((other) => other.row).sort((a, b) => a - b) });
    }
    if (!isPicked) continue;
    better.push({ row, condition });
    free = workspace.and(free, workspace.not(condition));
  }
  return found.sort((one, other) => one.row - other.row);
}

/**
 * A form's program with only the guards of its rows: conditions on what is asked, but for attachments. A form runs by demand (contracts
 * section 3): a row does its work by asking, whether it hits or another does, so it is unreachable only where its guards never all hold.
 */
export function guardsOf(program: Program): Program {
  const isGuard = (source: CompiledDecision["columns"][number]["source"]): boolean =>
    source.t === "value" || (source.t === "question" && program.questions[source.i]!.regel.content.kind !== "bijlage");
  return {
    ...program,
    decisions: program.decisions.map((decision) => ({
      ...decision,
      hitPolicy: "ANY" as const,
      columns: decision.columns.filter(({ source }) => isGuard(source)),
    })),
  };
}

/** Rows in the order in which the hit policy prefers them. */
function bestFirst({ outputs, hitPolicy, ranks }: CompiledDecision): number[] {
  const rows = outputs.map((_, row) => row);
  return hitPolicy === "PRIORITY" ? rows.sort((one, other) => ranks![one]! - ranks![other]! || one - other) : rows;
}

/** Whether an entry of a row is reported itself, so that nothing more can be said of the row: see `unreachableRows`. */
export function isReported(subject: Subject, { columns }: CompiledDecision, row: number): boolean {
  return columns.some(({ source, tests, rows }) => {
    const test = tests[rows[row]!]!;
    if (test.any) return false;
    if (test.truth?.length === 0) return true;
    return source.t === "decision" ? subject.decision(source.i).absent === true : source.t === "value" && source.v === null;
  });
}
