/** Direct evaluation of a program for complete answers: the reference that diagrams are tested against. */
import { valueKey } from "../feel/value.ts";
import { aggregateValue } from "../program/aggregate.ts";
import { choiceHolds } from "../program/choice.ts";
import type { ColumnTest, CompiledColumn, CompiledDecision, Source } from "../program/program.ts";

/** A cell of the question's domain; of a question with several answers, for each option whether it is chosen. */
export type CellAnswer = number | readonly boolean[];

/** What one decision came to: its rows that hit, ascending, and the index of its value. For a list decision only null or not is told by it. */
export interface Evaluated {
  readonly hits: readonly number[];
  readonly value: number;
}

/** Every decision for complete answers, in program order. Inner ANY and UNIQUE take the first row that hits (contracts section 3). */
export function evaluateAll(decisions: readonly CompiledDecision[], cells: readonly CellAnswer[]): readonly Evaluated[] {
  const done: Evaluated[] = [];
  for (const decision of decisions) {
    const hits: number[] = [];
    if (!decision.absent && !decision.alias) {
      for (let row = 0; row < decision.outputs.length; row++) {
        if (decision.columns.every((column) => hitsCell(column, row, decisions, done, cells))) hits.push(row);
      }
    }
    done.push(decision.alias ? aliased(decision.alias, done, cells) : { hits, value: valueOf(decision, hits) });
  }
  return done;
}

function hitsCell(
  column: CompiledColumn,
  row: number,
  decisions: readonly CompiledDecision[],
  done: readonly Evaluated[],
  cells: readonly CellAnswer[],
): boolean {
  const test = column.tests[column.rows[row]!]!;
  if (test.any) return true;
  const { source } = column;
  if (source.t === "value") return test.truth?.[0] === 1;
  if (source.t === "decision") {
    const { hits, value } = done[source.i]!;
    const target = root(decisions, source.i);
    return decides(test, value, (element) => hits.some((hit) => target.outputs[hit] === element));
  }
  const cell = cells[source.i]!;
  return typeof cell === "number" ? decides(test, cell, () => false) : decides(test, 0, (element) => cell[element] === true);
}

function decides(test: ColumnTest, cell: number, has: (element: number) => boolean): boolean {
  return test.choice !== undefined ? choiceHolds(test.choice, has) : test.truth?.[cell] === 1;
}

function root(decisions: readonly CompiledDecision[], index: number): CompiledDecision {
  const decision = decisions[index]!;
  return decision.alias?.t === "decision" ? root(decisions, decision.alias.i) : decision;
}

function aliased(alias: Source, done: readonly Evaluated[], cells: readonly CellAnswer[]): Evaluated {
  if (alias.t === "decision") return done[alias.i]!;
  if (alias.t === "value") return { hits: [], value: alias.v === null ? 0 : 1 };
  const cell = cells[alias.i]!;
  return { hits: [], value: typeof cell === "number" ? cell + 1 : 0 };
}

function valueOf(decision: CompiledDecision, hits: readonly number[]): number {
  if (hits.length === 0) return 0;
  if (decision.aggregation !== undefined) {
    const key = valueKey(aggregateValue(decision, hits));
    return Math.max(
      0,
      decision.values.findIndex((value) => valueKey(value) === key),
    );
  }
  if (decision.hitPolicy === "PRIORITY") {
    const best = hits.reduce((a, b) => (decision.ranks![b]! < decision.ranks![a]! ? b : a));
    return decision.outputs[best]!;
  }
  return decision.outputs[hits[0]!]!;
}

/** The outcome of a top decision: distinct value indexes without null, ascending (contracts section 3). */
export function outcomeOf(decisions: readonly CompiledDecision[], index: number, evaluated: readonly Evaluated[]): readonly number[] {
  const decision = root(decisions, index);
  const { hits, value } = evaluated[index]!;
  const picks =
    decision.hitPolicy === "FIRST" ||
    decision.hitPolicy === "PRIORITY" ||
    decision.aggregation !== undefined ||
    decision.alias !== undefined;
  const values = picks ? [value] : hits.map((row) => decision.outputs[row]!);
  return [...new Set(values)].filter((found) => found !== 0).sort((a, b) => a - b);
}
