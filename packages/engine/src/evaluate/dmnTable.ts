/** One decision table of DMN, strictly by its hit policy (DMN 1.3 § 8.2.8): where ANY or UNIQUE is violated the result is null. */
import { contextOf, feelKey, toTableValue } from "../feel/expressionValue.ts";
import type { FeelValue } from "../feel/expressionValue.ts";
import { compareValues } from "../feel/value.ts";
import type { DmnTable } from "../model/dmnModel.ts";

/** How a table gets at its entries; the evaluator binds them to the scope that the table stands in. */
export interface TableEntries {
  /** The value of an expression of the table. */
  evaluate(text: string, origin: number): FeelValue;
  /** Whether an input entry accepts a value. */
  accepts(entry: string, input: FeelValue, origin: number): boolean;
  /** The values that outputs of a type may have, in order of priority; for outputs without values of their own. */
  allowedValues(typeRef: string): string | undefined;
}

/** The result of a table. Outputs of rows that do not hit are never computed. */
export function tableValue(table: DmnTable, entries: TableEntries): FeelValue {
  const inputs = table.inputs.map(({ expression, origin }) => entries.evaluate(expression, origin));
  const hits = table.rows.filter((row) => inputs.every((input, column) => entries.accepts(row.inputs[column] ?? "-", input, row.origin)));
  const outputs = (row: (typeof hits)[number]): FeelValue[] =>
    table.outputs.map((_, column) => entries.evaluate(row.outputs[column] ?? "", row.origin));
  const isList = ["COLLECT", "RULE ORDER", "OUTPUT ORDER"].includes(table.hitPolicy);
  if (hits.length === 0 && table.outputs.some(({ defaultEntry }) => defaultEntry !== undefined)) {
    const value = rowValue(
      table,
      table.outputs.map(({ defaultEntry }) => (defaultEntry === undefined ? null : entries.evaluate(defaultEntry, table.origin))),
    );
    return isList && table.aggregation === undefined ? [value] : value;
  }
  switch (table.hitPolicy) {
    case "UNIQUE":
      return hits.length === 1 ? rowValue(table, outputs(hits[0]!)) : null;
    case "ANY": {
      const values = hits.map((row) => rowValue(table, outputs(row)));
      return new Set(values.map(feelKey)).size === 1 ? values[0]! : null;
    }
    case "FIRST":
      return hits.length === 0 ? null : rowValue(table, outputs(hits[0]!));
    case "PRIORITY": {
      const [first] = byPriority(table, hits.map(outputs), entries);
      return first === undefined ? null : rowValue(table, first);
    }
    case "OUTPUT ORDER":
      return hits.length === 0 ? null : byPriority(table, hits.map(outputs), entries).map((row) => rowValue(table, row));
    case "RULE ORDER":
      return hits.length === 0 ? null : hits.map((row) => rowValue(table, outputs(row)));
    case "COLLECT": {
      const values = hits.map((row) => rowValue(table, outputs(row)));
      if (table.aggregation !== undefined) return aggregate(table.aggregation, values);
      return hits.length === 0 ? null : values;
    }
  }
}

/** One output by itself, several as a context of their names. */
function rowValue(table: DmnTable, values: readonly FeelValue[]): FeelValue {
  if (values.length === 1) return values[0]!;
  return contextOf(values.map((value, column) => [table.outputs[column]!.name ?? `output ${column + 1}`, value] as const));
}

/** Rows by the place of their outputs in the lists of output values, the leftmost column first; equal rows keep their order. */
function byPriority(table: DmnTable, rows: readonly (readonly FeelValue[])[], entries: TableEntries): (readonly FeelValue[])[] {
  const ranks = table.outputs.map(({ outputValues, typeRef }) => {
    const text = outputValues ?? (typeRef === undefined ? undefined : entries.allowedValues(typeRef));
    const values = text === undefined ? null : entries.evaluate(`[${text}]`, table.origin);
    return new Map((Array.isArray(values) ? (values as readonly FeelValue[]) : []).map((value, rank) => [feelKey(value), rank]));
  });
  const rankOf = (value: FeelValue, column: number): number => ranks[column]!.get(feelKey(value)) ?? Infinity;
  const compare = (a: readonly FeelValue[], b: readonly FeelValue[]): number => {
    for (let column = 0; column < table.outputs.length; column++) {
      const [left, right] = [rankOf(a[column]!, column), rankOf(b[column]!, column)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
  return [...rows].sort(compare);
}

function aggregate(aggregation: NonNullable<DmnTable["aggregation"]>, values: readonly FeelValue[]): FeelValue {
  if (aggregation === "COUNT") return values.length;
  if (values.length === 0) return null;
  if (aggregation === "SUM") {
    return values.reduce<number | null>((sum, value) => (sum === null || typeof value !== "number" ? null : sum + value), 0);
  }
  const sign = aggregation === "MIN" ? 1 : -1;
  return values.reduce((best, value) => {
    const [a, b] = [toTableValue(value), toTableValue(best)];
    const order = a === undefined || b === undefined ? undefined : compareValues(a, b);
    return order !== undefined && order * sign < 0 ? value : best;
  });
}
