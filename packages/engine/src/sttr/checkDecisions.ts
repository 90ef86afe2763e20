/** What is odd about the decisions of a file as written; what follows from running them is found by the analysis. */
import type { Decision, DecisionTable } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Note } from "./checkModel.ts";

/** More of one kind than anybody reads, so that a finding costs no more than it is worth. */
const enough = 100;

/** Characters of expressions beyond which nobody looks for names in them. */
const longestSearch = 200_000;

/** Notes a top without a reference, decisions that no top needs, `""` as a condition, and measures that are not there. */
export function checkDecisions(model: RuleFile, note: Note): void {
  checkTops(model, note);
  const measures = new Set(model.maatregelen.map(({ id }) => id));
  for (const { name, logic } of model.decisions) {
    if (logic.kind !== "table") continue;
    checkEmptyStrings(logic, note);
    if (model.typering === "maatregelen") checkMeasures(name, logic, measures, note);
  }
}

function checkTops(model: RuleFile, note: Note): void {
  if (model.uitvoeringsregels.length === 0 || model.decisions.length === 0) return;
  const tops = model.decisions.filter(({ functioneleStructuurRef }) => functioneleStructuurRef !== undefined);
  if (tops.length > 0) return checkUse(model, tops, note);
  const required = new Set(model.decisions.flatMap(({ requires }) => requires.map(({ id }) => id)));
  const counting = model.decisions.filter(({ id }) => !required.has(id));
  const decisions = counting.slice(0, 10).map(({ name }) => name);
  note("sttr/no-structure-reference", "hint", counting[0]?.origin, { decisions });
}

/** Decisions are reached by requirement, and by name as well: files leave requirements out. */
function checkUse(model: RuleFile, tops: readonly Decision[], note: Note): void {
  const byId = new Map(model.decisions.map((decision) => [decision.id, decision]));
  const byName = new Map(model.decisions.map((decision) => [decision.variable.trim(), decision]));
  const reached = new Set<Decision>(tops);
  const mentioned: string[] = [];
  for (const { requires, logic } of reached) {
    for (const { id } of requires) reach(byId.get(id));
    if (logic.kind === "table") for (const { expression } of logic.inputs) reachBy(expression);
    else if (logic.kind === "expression") reachBy(logic.text);
    else if (logic.kind === "invocation") for (const { text } of logic.bindings) reachBy(text);
    else if (logic.kind === "other") return;
  }
  function reach(decision: Decision | undefined): void {
    if (decision !== undefined) reached.add(decision);
  }
  function reachBy(text: string): void {
    const decision = byName.get(text.trim());
    if (decision === undefined) mentioned.push(text);
    else reached.add(decision);
  }
  const text = mentioned.join("\n");
  if (text.length > longestSearch) return;
  const names = tops.slice(0, 10).map(({ name }) => name);
  const unused = model.decisions.filter((decision) => !reached.has(decision)).slice(0, enough);
  for (const { name, variable, origin } of unused) {
    if (!text.includes(variable)) note("sttr/unused-decision", "warning", origin, { decision: name, tops: names });
  }
}

/** `""` is never `-` (contracts section 3), though some tool or author wrote it for that. */
function checkEmptyStrings({ inputs, rows }: DecisionTable, note: Note): void {
  inputs.forEach(({ expression, label, origin }, column) => {
    const found = rows.flatMap((row, at) => (row.inputs[column]?.text === '""' ? [at + 1] : []));
    if (found.length > 0) note("sttr/empty-string-entry", "hint", origin, { column: label ?? expression, rows: found.slice(0, enough) });
  });
}

function checkMeasures(decision: string, { outputs, rows }: DecisionTable, measures: ReadonlySet<string>, note: Note): void {
  const column = outputs.findIndex(({ name }) => name === "Maatregelen");
  const told = new Set<string>();
  for (const row of rows) {
    const entry = row.outputs[column];
    const id = /^"([^"]+)"$/.exec(entry?.text ?? "")?.[1];
    if (id === undefined || measures.has(id) || told.has(id)) continue;
    told.add(id);
    note("sttr/unknown-measure", "warning", entry?.origin, { id, decision });
  }
}
