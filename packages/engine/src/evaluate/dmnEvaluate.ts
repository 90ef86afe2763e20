/** Plain DMN, evaluated directly: every decision of a file for given inputs. Strict as DMN has it, unlike checks (contracts section 3). */
import type { Diagnostic, Param, Severity } from "../diagnostics/diagnostic.ts";
import { Scope } from "../feel/binding.ts";
import type { MemberNames } from "../feel/binding.ts";
import { toJson } from "../feel/expressionValue.ts";
import type { FeelValue, Json } from "../feel/expressionValue.ts";
import type { DmnModel } from "../model/dmnModel.ts";
import { boxedValue } from "./dmnExpression.ts";
import type { DmnRun } from "./dmnExpression.ts";
import { inputValue } from "./dmnInput.ts";
import type { DmnTypes } from "./dmnInput.ts";
import { addKeys, memberNames } from "./dmnNames.ts";
import { orderNodes } from "./dmnOrder.ts";

export interface DmnResult {
  /** Values by name, in file order; a second decision of one name goes by its id. */
  readonly decisions: ReadonlyMap<string, Json>;
  readonly diagnostics: readonly Diagnostic[];
}

/** So many calls of functions are allowed in one evaluation; a recursion without end stops there, with null. */
const mostCalls = 10_000;
/** So deep may calls nest. */
const deepestCall = 100;

type Report = (code: string, severity: Severity, origin: number | undefined, params: { readonly [key: string]: Param }) => void;

/**
 * The value of every decision. `inputs` are keyed by the input data's name, or its variable's; missing ones are null, dates are ISO texts.
 * A fault in FEEL is null by definition and comes with a warning `evaluate/expression`. `model/dangling-reference` and `graph/cycle` are
 * errors; what they concern is null.
 */
export function evaluateDmn(model: DmnModel, inputs: { readonly [name: string]: Json }, file: string): DmnResult {
  const diagnostics: Diagnostic[] = [];
  const known = new Set<string>();
  const report: Report = (code, severity, origin, params) => {
    const key = JSON.stringify([code, origin, params]);
    if (!known.has(key)) diagnostics.push({ code, severity, at: { file, ...(origin !== undefined && { origin }) }, params });
    known.add(key);
  };
  const types = new Map(model.types.map((type) => [type.name, type]));
  const members = memberNames(model);
  const values = readInputs(model, inputs, types, members, report);
  const run = runOf(types, report);

  const { order, cycles, dangling } = orderNodes(model);
  for (const { node, id, origin } of dangling) report("model/dangling-reference", "error", origin, { reference: id, from: node.name });
  for (const path of cycles) report("graph/cycle", "error", undefined, { path });
  const variables = new Map([...model.inputs, ...model.knowledge, ...model.decisions].map(({ id, variable }) => [id, variable]));
  for (const node of order) {
    const scope = new Scope(members);
    for (const { id } of node.requires) scope.define(variables.get(id) ?? "", values.get(id) ?? null);
    // What a decision without logic comes to is decided elsewhere, and may be given.
    const value = node.logic === undefined ? (values.get(node.id) ?? null) : boxedValue(node.logic, scope, run);
    // A function that requires itself finds itself in the scope that it was made in.
    if (node.requires.some(({ id }) => id === node.id)) scope.define(node.variable, value);
    values.set(node.id, value);
  }
  const decisions = new Map<string, Json>();
  for (const { id, name } of model.decisions) decisions.set(decisions.has(name) ? id : name, toJson(values.get(id) ?? null));
  return { decisions, diagnostics };
}

function readInputs(
  model: DmnModel,
  inputs: { readonly [name: string]: Json },
  types: DmnTypes,
  members: MemberNames,
  report: Report,
): Map<string, FeelValue> {
  const given = new Map(Object.entries(inputs));
  const unused = new Set(given.keys());
  const values = new Map<string, FeelValue>();
  addKeys([...given.values()], members);
  const undecided = model.decisions.filter(({ logic }) => logic === undefined);
  for (const { id, name, variable, typeRef, origin } of [...model.inputs, ...undecided]) {
    const key = [name, name.trim(), variable].find((one) => given.has(one));
    if (key === undefined) continue;
    unused.delete(key);
    const unreadable: string[] = [];
    values.set(id, inputValue(given.get(key)!, typeRef, types, unreadable));
    for (const text of unreadable) report("evaluate/unreadable-input", "warning", origin, { name: key, text, type: typeRef ?? "" });
  }
  for (const name of unused) report("evaluate/unknown-input", "warning", undefined, { name });
  return values;
}

function runOf(types: DmnTypes, report: Report): DmnRun {
  let calls = 0;
  let depth = 0;
  return {
    problem: (origin, reason) => report("evaluate/expression", "warning", origin, { reason }),
    call(body) {
      if (++calls > mostCalls || depth === deepestCall) return undefined;
      depth++;
      try {
        return body();
      } finally {
        depth--;
      }
    },
    allowedValues: (typeRef) => types.get(typeRef)?.allowedValues,
  };
}
