/** Changes of the rules: decisions, columns, rows with their outputs and explanations. Whether behaviour changes with them is told elsewhere. */
import type { Decision, DecisionTable, Row } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { align, movedPairs } from "./alignment.ts";
import type { Changes } from "./change.ts";
import { textOf } from "./matchQuestions.ts";
import type { Pair } from "./matchQuestions.ts";

/** Adds what changed about the decisions. `questions` are the pairs of uitvoeringsregels: a column stays the same when its question does. */
export function decisionChanges(before: RuleFile, after: RuleFile, questions: readonly Pair[], changes: Changes): void {
  const paired = new Map(questions.map((pair) => [pair.before, pair.after]));
  // A question that is gone has a key that no new one has.
  const [oldNames, newNames] = [namesOf(before, (i) => paired.get(i) ?? -1 - i), namesOf(after, (i) => i)];
  const [olds, news] = [before.decisions, after.decisions];
  const shapes = new Map<Decision, ReadonlySet<string>>([
    ...olds.map((decision) => [decision, new Set(partsOf(decision, oldNames))] as const),
    ...news.map((decision) => [decision, new Set(partsOf(decision, newNames))] as const),
  ]);
  const contents = new Map<Decision, string | undefined>([
    ...olds.map((decision) => [decision, contentOf(decision, oldNames)] as const),
    ...news.map((decision) => [decision, contentOf(decision, newNames)] as const),
  ]);
  const content = (decision: Decision): string | undefined => contents.get(decision);
  const withContent = (key: string, decision: Decision): string | undefined => {
    const own = content(decision);
    return own === undefined ? undefined : `${key}\n${own}`;
  };
  const likeness = (one: Decision, other: Decision): number => overlap(shapes.get(one)!, shapes.get(other)!);
  // Same rules first, then rules that are nearly the same: paths that were only numbered anew must not read as rewritten.
  const alike = align(
    olds,
    news,
    [(decision) => withContent(decision.id, decision), (decision) => withContent(decision.name.trim(), decision), content],
    likeness,
    nearlySame,
  );
  const named = align(
    alike.removed.map((i) => olds[i]!),
    alike.added.map((i) => news[i]!),
    [
      ({ id, name }) => `${id}\n${name.trim()}`,
      ({ id }) => id,
      ({ name }) => name.trim(),
      ({ functioneleStructuurRef }) => functioneleStructuurRef,
    ],
    likeness,
  );
  const pairs = [...alike.pairs, ...named.pairs.map((pair) => ({ before: alike.removed[pair.before]!, after: alike.added[pair.after]! }))];
  const removed = named.removed.map((i) => alike.removed[i]!);
  // A column on a decision stays the same when that decision does, also under another name.
  const newOf = new Map(pairs.map((pair) => [pair.before, pair.after]));
  olds.forEach(({ variable, name }, i) => oldNames.set(variable.trim(), { key: `d${newOf.get(i) ?? -1 - i}`, name: name.trim() }));
  news.forEach(({ variable, name }, i) => newNames.set(variable.trim(), { key: `d${i}`, name: name.trim() }));
  const byAfter = new Map(pairs.map((pair) => [pair.after, olds[pair.before]!]));
  news.forEach((decision, i) => {
    const old = byAfter.get(i);
    if (old === undefined) changes.add("decision-added", decision.name, decision, null, decision.name);
    else changed(old, decision, oldNames, newNames, changes);
  });
  for (const i of removed) changes.add("decision-removed", olds[i]!.name, olds[i]!, olds[i]!.name, null);
}

/** What the expressions of a file stand for, whatever they are called: the question or the decision, and what a reader calls it. */
type Names = Map<string, { readonly key: string; readonly name: string }>;

function namesOf(model: RuleFile, keyOfQuestion: (index: number) => number): Names {
  const index = new Map(model.uitvoeringsregels.map(({ id }, i) => [id, i]));
  return new Map(
    model.inputData.flatMap(({ variable, uitvoeringsregelId }) => {
      const own = uitvoeringsregelId === undefined ? undefined : index.get(uitvoeringsregelId);
      if (own === undefined) return [];
      return [[variable.trim(), { key: `q${keyOfQuestion(own)}`, name: textOf(model.uitvoeringsregels[own]!) || variable }] as const];
    }),
  );
}

const keyOf = (names: Names, expression: string): string => names.get(expression.trim())?.key ?? `"${expression.trim()}`;
const nameOf = (names: Names, expression: string): string => names.get(expression.trim())?.name ?? expression.trim();

/** What a decision is made of, for a likeness: its columns, their entries, and its outputs. */
function partsOf({ logic }: Decision, names: Names): string[] {
  if (logic.kind !== "table") return [logic.kind === "expression" ? logic.text : logic.kind];
  const columns = logic.inputs.map(({ expression }) => keyOf(names, expression));
  return [
    ...columns,
    ...logic.rows.flatMap(({ inputs, outputs }) => [
      ...inputs.flatMap(({ text }, i) => (isEmpty(text) ? [] : [`${columns[i]}\n${clean(text)}`])),
      ...outputs.map(({ text }) => `=${clean(text)}`),
    ]),
  ];
}
/** From this likeness on two decisions are the same one, whatever they are called. */
const nearlySame = 0.75;

/** The rows of a table with what their columns stand for, in order; undefined of other logic, and of tables that say too little to be told apart. */
function contentOf({ logic }: Decision, names: Names): string | undefined {
  if (logic.kind !== "table" || logic.rows.length === 0 || logic.inputs.length === 0) return undefined;
  const columns = logic.inputs.map(({ expression }) => keyOf(names, expression));
  return JSON.stringify(
    logic.rows.map(({ inputs, outputs }) => [
      inputs.flatMap(({ text }, i) => (isEmpty(text) ? [] : [`${columns[i]}\n${clean(text)}`])).sort(),
      outputs.map(({ text }) => clean(text)),
    ]),
  );
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const part of one) if (other.has(part)) common++;
  return common / Math.max(1, one.size + other.size - common);
}

function changed(old: Decision, decision: Decision, oldNames: Names, newNames: Names, changes: Changes): void {
  const { name } = decision;
  changes.text("decision-renamed", name, decision, old.name, name);
  changes.text("decision-reference-changed", name, decision, old.functioneleStructuurRef, decision.functioneleStructuurRef);
  changes.text("decision-sources-changed", name, decision, old.authorities?.join(", "), decision.authorities?.join(", "));
  if (old.logic.kind === "table" && decision.logic.kind === "table") {
    tableChanges(old.logic, decision.logic, decision, oldNames, newNames, changes);
    return;
  }
  changes.text("decision-logic-changed", name, decision, logicText(old), logicText(decision));
}

function logicText({ logic }: Decision): string {
  switch (logic.kind) {
    case "expression":
      return logic.text;
    case "invocation":
      return [logic.called ?? "", ...logic.bindings.map(({ name, text }) => `${name}: ${text}`)].join("; ");
    default:
      return logic.kind;
  }
}

function tableChanges(
  old: DecisionTable,
  table: DecisionTable,
  decision: Decision,
  oldNames: Names,
  newNames: Names,
  changes: Changes,
): void {
  const { name } = decision;
  const policy = ({ hitPolicy, aggregation }: DecisionTable): string =>
    [hitPolicy, aggregation].filter((part) => part !== undefined).join(" ");
  changes.text("decision-hit-policy-changed", name, decision, policy(old), policy(table));
  const [oldKeys, newKeys] = [
    old.inputs.map(({ expression }) => keyOf(oldNames, expression)),
    table.inputs.map(({ expression }) => keyOf(newNames, expression)),
  ];
  const columns = align(oldKeys, newKeys, [(key) => key]);
  for (const i of columns.added) {
    const column = nameOf(newNames, table.inputs[i]!.expression);
    changes.add("column-added", name, { id: decision.id, origin: table.inputs[i]!.origin }, null, column);
  }
  for (const i of columns.removed) {
    const column = nameOf(oldNames, old.inputs[i]!.expression);
    changes.add("column-removed", name, { id: decision.id, origin: old.inputs[i]!.origin }, column, null);
  }
  const rows = [
    old.rows.map((row) => rowOf(row, old, oldKeys, oldNames)),
    table.rows.map((row) => rowOf(row, table, newKeys, newNames)),
  ] as const;
  rowChanges(rows[0], rows[1], decision, changes);
}

interface ComparedRow {
  readonly row: Row;
  /** Its conditions, whatever the order of columns, and its outputs. */
  readonly cells: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly outputs: string;
  /** The same for rows with the same conditions. */
  readonly key: string;
  readonly explanation: string | undefined;
  readonly text: string;
}

const clean = (text: string): string => text.trim().replace(/\s+/g, " ");
const isEmpty = (text: string): boolean => text.trim() === "-" || text.trim() === "";

function rowOf(row: Row, table: DecisionTable, keys: readonly string[], names: Names): ComparedRow {
  const told = row.inputs.flatMap(({ text }, i) => (isEmpty(text) ? [] : [{ key: keys[i]!, i, text: clean(text) }]));
  const outputs = row.outputs.map(({ text }) => clean(text)).join(", ");
  const conditions = told.map(({ i, text }) => {
    const name = nameOf(names, table.inputs[i]!.expression);
    return `${name}${name.endsWith("?") ? "" : ":"} ${text}`;
  });
  const cells = told.map(({ key, text }) => `${key}\n${text}`);
  return {
    row,
    cells: new Set(cells),
    key: JSON.stringify([...new Set(cells)].sort()),
    explanation: row.outputs.map((output) => output.explanation?.trim()).find((text) => text),
    columns: new Set(told.map(({ key }) => key)),
    outputs,
    text: `${conditions.length === 0 ? "-" : conditions.join("; ")} → ${outputs}`,
  };
}

function rowChanges(before: readonly ComparedRow[], after: readonly ComparedRow[], decision: Decision, changes: Changes): void {
  const { pairs, added, removed } = align(
    before,
    after,
    [
      ({ key, outputs, explanation }) => `${key}\n${outputs}\n${explanation ?? ""}`,
      ({ key, outputs }) => `${key}\n${outputs}`,
      ({ key }) => key,
      ({ row, outputs }) => (row.id === undefined ? undefined : JSON.stringify([row.id, outputs])),
    ],
    // A threshold that moved leaves the column and the output as they were.
    (one, other) =>
      (one.outputs === other.outputs ? 0.35 : 0) + 0.4 * overlap(one.cells, other.cells) + 0.25 * overlap(one.columns, other.columns),
  );
  const { name, id } = decision;
  const at = ({ row }: ComparedRow) => ({ id: row.id ?? id, origin: row.origin });
  const byAfter = new Map(pairs.map((pair) => [pair.after, before[pair.before]!]));
  after.forEach((row, i) => {
    const old = byAfter.get(i);
    if (old === undefined) return;
    if (old.key !== row.key || old.outputs !== row.outputs) changes.add("row-changed", name, at(row), old.text, row.text, i + 1);
    changes.text("explanation-changed", name, at(row), old.explanation, row.explanation, i + 1);
  });
  for (const i of added) changes.add("row-added", name, at(after[i]!), null, after[i]!.text, i + 1);
  for (const i of removed) changes.add("row-removed", name, at(before[i]!), before[i]!.text, null, i + 1);
  for (const pair of movedPairs(pairs)) {
    changes.add("row-moved", name, at(after[pair.after]!), pair.before + 1, pair.after + 1, pair.after + 1);
  }
}
