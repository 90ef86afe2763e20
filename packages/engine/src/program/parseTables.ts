/** First pass over a file's decisions: expressions resolved to sources, entries parsed, outputs read. Cells come later, when all constants are known. */
import { parseInputEntry, parseLiteralList, parseValue } from "../feel/parseEntry.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import { valueKey } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { Decision, DecisionTable, Row } from "../model/decision.ts";
import type { Connection } from "./connections.ts";
import type { Faults } from "./fault.ts";
import type { Reference, Scope } from "./scope.ts";

/** A column whose source is known, with one parsed test a row; unreadable entries are undefined. */
export interface ParsedColumn {
  readonly reference: Reference;
  readonly label: string;
  readonly tests: readonly (EntryTest | undefined)[];
}

/** A decision with everything parsed; `outputs` are values by row. */
export interface ParsedDecision {
  readonly decision: Decision;
  readonly columns: readonly ParsedColumn[];
  readonly outputs: readonly Value[];
  readonly ranks?: readonly number[];
  readonly alias?: Reference;
  readonly absent?: true;
}

const anything: EntryTest = { t: "any" };

/** Parses one decision; `connection` is where an aansluitpunt leads. What cannot be read is reported and leaves a test that is undefined, never one that quietly misses. */
export function parseDecision(decision: Decision, scope: Scope, faults: Faults, connection?: Connection): ParsedDecision {
  const { logic } = decision;
  switch (logic.kind) {
    case "table":
      return parseTable(decision, logic, scope, faults);
    case "expression": {
      const literal = parseValue(logic.text);
      if (literal !== undefined) return { decision, columns: [], outputs: [literal.value] };
      const alias = scope.resolve(decision, logic.text);
      if (alias !== undefined) return { decision, columns: [], outputs: [], alias };
      faults.add(
        "decision/unsupported-logic",
        "error",
        { id: decision.id, origin: logic.origin },
        { decision: decision.name, text: logic.text },
      );
      return { decision, columns: [], outputs: [], absent: true };
    }
    case "invocation":
      if (connection !== undefined) {
        return { decision, columns: [], outputs: [], alias: { t: "outside", file: connection.file, i: connection.decision } };
      }
      faults.add("decision/connection-absent", "hint", { id: decision.id, origin: logic.origin }, { decision: decision.name });
      return { decision, columns: [], outputs: [], absent: true };
    case "other":
      faults.add(
        "decision/unsupported-logic",
        "error",
        { id: decision.id, origin: logic.origin },
        { decision: decision.name, text: logic.element },
      );
      return { decision, columns: [], outputs: [], absent: true };
    case "none":
      faults.add("decision/without-logic", "warning", decision, { decision: decision.name });
      return { decision, columns: [], outputs: [], absent: true };
  }
}

function parseTable(decision: Decision, table: DecisionTable, scope: Scope, faults: Faults): ParsedDecision {
  // Nine cells in ten hold a dash, and the others few different texts: each is parsed once a table.
  const known = new Map<string, EntryTest | undefined>();
  const parse = (text: string): EntryTest | undefined => {
    if (text === "-") return anything;
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found;
    const test = parseInputEntry(text);
    known.set(text, test);
    return test;
  };
  const columns = table.inputs.map((input, column): ParsedColumn => {
    const reference = scope.resolve(decision, input.expression);
    if (reference === undefined) {
      faults.add(
        "model/dangling-reference",
        "error",
        { id: decision.id, origin: input.origin },
        { reference: input.expression.trim(), from: decision.name },
      );
    }
    const tests = table.rows.map((row, at) => {
      const text = row.inputs[column]?.text ?? "-";
      const test = parse(text);
      if (test === undefined) {
        faults.add(
          "entry/unreadable",
          "error",
          { id: row.id ?? decision.id, origin: row.inputs[column]?.origin },
          { decision: decision.name, row: at + 1, column: column + 1, entry: text },
        );
      }
      return test;
    });
    return { reference: reference ?? { t: "unknown" }, label: input.expression.trim(), tests };
  });
  const outputs = table.rows.map((row, at) => outputOf(row, at, decision, table, faults));
  const ranks = table.hitPolicy === "PRIORITY" || table.hitPolicy === "OUTPUT ORDER" ? ranksOf(table, outputs) : undefined;
  return { decision, columns, outputs, ...(ranks && { ranks }) };
}

function outputOf(row: Row, at: number, decision: Decision, table: DecisionTable, faults: Faults): Value {
  const values = table.outputs.map((_, column) => {
    const entry = row.outputs[column];
    const literal = entry === undefined || entry.text.trim() === "" ? { value: null } : parseValue(entry.text);
    if (literal === undefined) {
      faults.add(
        "entry/unreadable",
        "error",
        { id: row.id ?? decision.id, origin: entry?.origin },
        { decision: decision.name, row: at + 1, column: table.inputs.length + column + 1, entry: entry!.text },
      );
    }
    return literal?.value ?? null;
  });
  if (values.length <= 1) return values[0] ?? null;
  return { record: Object.fromEntries(values.map((value, i) => [table.outputs[i]!.name ?? `output ${i + 1}`, value])) };
}

/** The rank of each row by the allowed values of the outputs, first output first (DMN 1.3 § 8.2.10); what is not listed comes last. */
function ranksOf(table: DecisionTable, outputs: readonly Value[]): number[] {
  const orders = table.outputs.map(({ outputValues }) => {
    const values = outputValues === undefined ? [] : (parseLiteralList(outputValues) ?? []);
    // Backwards, so that of a value that is listed twice the first place counts.
    return new Map(values.map((value, i) => [valueKey(value), i] as const).reverse());
  });
  const keyOf = (output: Value): number[] => {
    const parts = typeof output === "object" && output !== null && "record" in output ? Object.values(output.record) : [output];
    return orders.map((order, i) => order.get(valueKey(parts[i] ?? null)) ?? Infinity);
  };
  const keys = outputs.map(keyOf);
  const distinct = [...new Map(keys.map((key) => [key.join(), key])).values()].sort((a, b) => {
    const i = a.findIndex((rank, at) => rank !== b[at]);
    return i === -1 ? 0 : a[i]! - b[i]!;
  });
  const rank = new Map(distinct.map((key, i) => [key.join(), i]));
  return keys.map((key) => rank.get(key.join())!);
}
