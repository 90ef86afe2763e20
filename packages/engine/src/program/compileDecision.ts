/** Second pass: a parsed decision to indexes, each entry to the cells or values that it hits. */
import { matches } from "../feel/entryTest.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import { valueKey } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { Decision } from "../model/decision.ts";
import { cellValues } from "./cells.ts";
import { choiceTest } from "./choice.ts";
import { placeTest } from "./domains.ts";
import type { Effort } from "./effort.ts";
import { entryFault, expectedOfDecision, expectedOfQuestion, expectedOfValue, expectedYesNo } from "./entryFaults.ts";
import type { EntryFault, Expected } from "./entryFaults.ts";
import type { Faults } from "./fault.ts";
import { literalCells } from "./literalCells.ts";
import { countsAndSums } from "./possibleTotals.ts";
import { yesNoTest } from "./reusedOutcome.ts";
import type { OutcomeReference } from "./reusedOutcome.ts";
import type { ParsedColumn, ParsedDecision } from "./parseTables.ts";
import type { ColumnTest, CompiledColumn, CompiledDecision, Domain, Source } from "./program.ts";
import type { Reference } from "./scope.ts";

/** What the columns of a decision may refer to, already compiled. */
export interface Compiled {
  readonly domains: readonly Domain[];
  readonly options: readonly (readonly string[])[];
  /** Whether a question asks for what another file's outcome would settle. */
  isYesNo(question: number): boolean;
  /** Position in the program of a decision, of this file unless another is given, and what it was compiled to. */
  decision(index: number, file?: number): Position | undefined;
  /** The decision that turns outcomes of other files into one answer; undefined where those are not compiled. */
  outcome(reference: OutcomeReference): Position | undefined;
  /** How tests on a source become cells: made once for each source, since ten thousand columns may be on one. */
  resolved(source: Source, make: () => Resolved): Resolved;
  /** Counts the work; throws `TooLarge`. */
  readonly effort: Effort;
}

/** How a test on one source becomes cells, how many there are, and what may stand in a column on it. */
export interface Resolved {
  readonly resolve: (test: EntryTest) => ColumnTest;
  readonly expected?: Expected;
  readonly size: number;
}

/** A decision in the program. */
export interface Position {
  readonly position: number;
  readonly compiled: CompiledDecision;
}

/** Compiles one decision whose requirements are compiled. Entries that cannot hit are reported with row and column. */
export function compileDecision(parsed: ParsedDecision, compiled: Compiled, faults: Faults): CompiledDecision {
  const { decision } = parsed;
  const { logic } = decision;
  const table = logic.kind === "table" ? logic : undefined;
  const hitPolicy = table?.hitPolicy ?? "UNIQUE";
  // Only COLLECT aggregates (DMN 1.3 § 8.2.8); on another table the attribute says nothing.
  const aggregation = hitPolicy === "COLLECT" ? table?.aggregation : undefined;
  const list = hitPolicy === "RULE ORDER" || hitPolicy === "OUTPUT ORDER" || (hitPolicy === "COLLECT" && aggregation === undefined);
  const rowValues = distinctValues(parsed.outputs);
  const outputs = parsed.outputs.map((output) => rowValues.index.get(valueKey(output))!);
  const columns = parsed.columns.map((column, at) => compileColumn(column, parsed, compiled, at, faults));
  const alias = parsed.alias && sourceOf(parsed.alias, compiled);
  return {
    name: decision.name,
    hitPolicy,
    ...(aggregation !== undefined && { aggregation }),
    ...(list && { list }),
    columns,
    outputs,
    values: [
      ...rowValues.values,
      ...countsAndSums(aggregation, parsed.outputs, columns, compiled.effort).filter((value) => !rowValues.index.has(valueKey(value))),
    ],
    ...(parsed.ranks && { ranks: parsed.ranks }),
    ...(parsed.absent && { absent: parsed.absent }),
    ...(alias && { alias, ...aliasShape(alias, compiled) }),
    ...(decision.typeRef !== undefined && { typeRef: decision.typeRef }),
  };
}

function distinctValues(outputs: readonly Value[]): { values: Value[]; index: Map<string, number> } {
  const index = new Map([[valueKey(null), 0]]);
  const values: Value[] = [null];
  for (const output of outputs) {
    const key = valueKey(output);
    if (index.has(key)) continue;
    index.set(key, values.length);
    values.push(output);
  }
  return { values, index };
}

/** An alias has the values of what it takes over: those of a decision, or one for each cell of a question. */
function aliasShape(alias: Source, compiled: Compiled): Partial<CompiledDecision> {
  if (alias.t === "value") return { values: alias.v === null ? [null] : [null, alias.v] };
  if (alias.t === "question") return { values: [null, ...cellValues(compiled.domains[alias.i]!, compiled.options[alias.i]!)] };
  return {};
}

function sourceOf(reference: Reference, compiled: Compiled): Source {
  switch (reference.t) {
    case "question":
      return reference;
    case "fixed":
      return { t: "value", v: reference.value };
    default: {
      const found = targetOf(reference, compiled);
      return found === undefined ? { t: "value", v: null } : { t: "decision", i: found.position };
    }
  }
}

function targetOf(reference: Reference, compiled: Compiled): Position | undefined {
  switch (reference.t) {
    case "decision":
      return compiled.decision(reference.i);
    case "outside":
      return compiled.decision(reference.i, reference.file);
    case "outcome":
      return compiled.outcome(reference);
    default:
      return undefined;
  }
}

function compileColumn(column: ParsedColumn, { decision }: ParsedDecision, compiled: Compiled, at: number, faults: Faults): CompiledColumn {
  const source = sourceOf(column.reference, compiled);
  const target = targetOf(column.reference, compiled)?.compiled;
  // The answer to a reusable decision is ja or nee in some files, true or false in others, asked or settled.
  const isYesNo = target?.reused === true || (source.t === "question" && compiled.isYesNo(source.i));
  const resolved = compiled.resolved(source, () => resolver(source, target, compiled));
  const expected = isYesNo ? expectedYesNo : resolved.expected;
  const resolve = (test: EntryTest): ColumnTest => resolved.resolve(isYesNo ? yesNoTest(test) : test);
  const tests: ColumnTest[] = [];
  const seen = new Map<EntryTest | undefined, { readonly index: number; readonly fault: EntryFault | undefined }>();
  // All before the first is done: what is too large is refused before it costs anything.
  for (const test of new Set(column.tests)) if (test !== undefined) compiled.effort.spend(test, resolved.size);
  const rows = column.tests.map((test, row) => {
    let known = seen.get(test);
    if (known === undefined) {
      known = { index: tests.length, fault: test && expected && entryFault(test, expected) };
      seen.set(test, known);
      // An entry that nobody can read accepts nothing; it is reported as an error where it was parsed.
      tests.push(test === undefined ? { truth: [] } : resolve(test));
    }
    if (known.fault !== undefined) report(known.fault, decision, row, at, faults);
    return known.index;
  });
  return { source, tests, rows };
}

function report({ code, severity, facts }: EntryFault, decision: Decision, row: number, column: number, faults: Faults): void {
  const modelRow = decision.logic.kind === "table" ? decision.logic.rows[row] : undefined;
  const entry = modelRow?.inputs[column];
  const place = { decision: decision.name, row: row + 1, column: column + 1, entry: entry?.text ?? "" };
  faults.add(code, severity, { id: modelRow?.id ?? decision.id, origin: entry?.origin }, { ...place, ...facts });
}

/** How a test on this source becomes cells, how many there are, and what may stand in the column. `target` is the decision that it names. */
export function resolver(source: Source, target: CompiledDecision | undefined, compiled: Pick<Compiled, "domains" | "options">): Resolved {
  const kept = (test: EntryTest): ColumnTest => (test.t === "any" ? { any: true } : test.t === "answered" ? { answered: true } : {});
  const byValue = (values: readonly Value[], prepare: (test: EntryTest) => EntryTest = (test) => test) => {
    const equalTo = literalCells(values);
    return (written: EntryTest): ColumnTest => {
      const test = prepare(written);
      return { ...kept(written), truth: equalTo(test) ?? values.map((value) => (matches(test, value) ? 1 : 0)) };
    };
  };
  if (source.t === "value") return { resolve: byValue([source.v]), expected: expectedOfValue(source.v), size: 1 };
  if (source.t === "decision") {
    const expected = expectedOfDecision(target!);
    const size = target!.values.length;
    if (target!.list === undefined) return { resolve: byValue(target!.values), expected, size };
    const set = { elements: target!.values, emptyIsNull: true };
    return { resolve: (test) => ({ ...kept(test), choice: choiceTest(test, set) }), expected, size };
  }
  const domain = compiled.domains[source.i]!;
  const options = compiled.options[source.i]!;
  const expected = expectedOfQuestion(domain, options);
  if (domain.kind === "multiple") {
    const set = { elements: options, emptyIsNull: false };
    return { resolve: (test) => ({ ...kept(test), choice: choiceTest(test, set) }), expected, size: options.length };
  }
  const values = cellValues(domain, options);
  return { resolve: byValue(values, domain.kind === "place" ? placeTest : undefined), expected, size: values.length };
}
