/** From the values of a top decision to what a citizen is told: codes with their explanations, or measures. */
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { isDate } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { Decision } from "../model/decision.ts";
import type { CompiledDecision } from "../program/program.ts";

/** The outcome of one activity over the workspace of its diagrams; `values[v]` is the index of the code or measure of value `v`, or -1. */
export interface TopOutcome {
  readonly root: NodeRef;
  readonly outcomes: readonly (readonly number[])[];
}

/** The code that a value prints as; `undefined` for null, which is no code. */
export function codeOf(value: Value): string | undefined {
  if (value === null) return undefined;
  if (isDate(value)) return value.date;
  if (typeof value === "object") return "record" in value ? codeOf(Object.values(value.record)[0] ?? null) : JSON.stringify(value);
  return String(value);
}

/** The measure that a value names, `undefined` where it names none: two empty texts. */
export function measureOf(value: Value): { readonly voorschrift: string; readonly id: string } | undefined {
  if (value === null) return undefined;
  const parts = typeof value === "object" && "record" in value ? Object.entries(value.record) : ([["Voorschriften", value]] as const);
  const measureAt = parts.findIndex(([name]) => /maatregel/i.test(name));
  const id = parts[measureAt === -1 ? 1 : measureAt]?.[1] ?? null;
  const voorschrift = parts.find((_, i) => i !== (measureAt === -1 ? 1 : measureAt))?.[1] ?? null;
  const found = { voorschrift: codeOf(voorschrift) ?? "", id: codeOf(id) ?? "" };
  return found.voorschrift === "" && found.id === "" ? undefined : found;
}

/** Numbers the distinct things that values stand for, in row order; of OUTPUT ORDER in the order of its output values. */
export function numbered<T>(
  decision: CompiledDecision,
  of: (value: Value) => T | undefined,
): { readonly things: readonly T[]; readonly byValue: readonly number[] } {
  const things: T[] = [];
  const index = new Map<string, number>();
  const learn = (thing: T): number => {
    const key = JSON.stringify(thing);
    if (!index.has(key)) index.set(key, things.push(thing) - 1);
    return index.get(key)!;
  };
  const found = decision.values.map(of);
  for (const row of rowsInTurn(decision)) {
    const thing = found[decision.outputs[row]!];
    if (thing !== undefined) learn(thing);
  }
  return { things, byValue: found.map((thing) => (thing === undefined ? -1 : learn(thing))) };
}

/** Rows in the order in which their outputs are told. */
function rowsInTurn({ outputs, hitPolicy, ranks }: CompiledDecision): readonly number[] {
  const rows = outputs.map((_, row) => row);
  return hitPolicy === "OUTPUT ORDER" ? rows.sort((one, other) => ranks![one]! - ranks![other]!) : rows;
}

/** The diagram of a top decision with leaves into sets of codes or measures, each set once and ascending. */
export function outcomeDiagram(diagrams: DecisionDiagrams, decision: number, byValue: readonly number[]): TopOutcome {
  const { root, outcomes } = diagrams.outcome(decision);
  const sets: number[][] = [];
  const known = new Map<string, number>();
  // Only leaves that the diagram reaches get a number: a set that no answers lead to is no outcome of this check.
  const renumbered = diagrams.workspace.mapLeaves(root, (leaf) => {
    const set = [...new Set(outcomes[leaf]!.map((value) => byValue[value]!).filter((thing) => thing >= 0))].sort((a, b) => a - b);
    const key = set.join();
    if (!known.has(key)) known.set(key, sets.push(set) - 1);
    return ~known.get(key)!;
  });
  return { root: renumbered, outcomes: sets };
}

/** One kind of explanation for one code, with the rows that give it. */
export interface RowExplanation {
  readonly row: number;
  readonly code: number;
  /** Index into the explanations, -1 for none. */
  readonly explanation: number;
}

/**
 * The explanations of a top decision's rows. Where all rows of a code share one (or have none) it is `shared[code]`; only the rows of
 * other codes must be told apart by diagrams of their own, and the rows of codes whose order depends on which of them hit.
 */
export function explanationsOf(
  model: Decision,
  decision: CompiledDecision,
  codes: { readonly things: readonly string[]; readonly byValue: readonly number[] },
  outcomes: readonly (readonly number[])[],
  learn: (markdown: string) => number,
): { readonly shared: readonly number[]; readonly rows: readonly RowExplanation[] } {
  const all: RowExplanation[] = [];
  const { logic } = model;
  if (logic.kind === "table" && decision.aggregation === undefined) {
    for (const row of rowsInTurn(decision)) {
      const code = codes.byValue[decision.outputs[row]!]!;
      const markdown = logic.rows[row]!.outputs.map((entry) => entry.explanation).find((text) => text !== undefined && text.trim() !== "");
      if (code >= 0) all.push({ row, code, explanation: markdown === undefined ? -1 : learn(markdown) });
    }
  }
  const told = codes.things.map(() => new Set<number>());
  for (const { code, explanation } of all) told[code]!.add(explanation);
  const distinct = told.map((own) => [...own]);
  const inTurn = codesInTurn(all, outcomes);
  return {
    shared: distinct.map((own) => (own.length === 1 ? own[0]! : -1)),
    rows: all.filter(({ code }) => distinct[code]!.length > 1 || inTurn.has(code)),
  };
}

/** The codes of outcomes in which the rows that hit decide the order: one has rows both before and after a row of another. */
function codesInTurn(rows: readonly RowExplanation[], outcomes: readonly (readonly number[])[]): ReadonlySet<number> {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  rows.forEach(({ code }, at) => {
    if (!first.has(code)) first.set(code, at);
    last.set(code, at);
  });
  // In the order of their first rows it is enough to look at neighbours: the next one to begin is the first that could begin too early.
  const isMixed = (outcome: readonly number[]): boolean => {
    const inOrder = outcome.filter((code) => first.has(code)).sort((a, b) => first.get(a)! - first.get(b)!);
    return inOrder.some((code, at) => at + 1 < inOrder.length && first.get(inOrder[at + 1]!)! < last.get(code)!);
  };
  return new Set(outcomes.filter(isMixed).flat());
}
