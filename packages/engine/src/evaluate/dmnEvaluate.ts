/** Plain DMN, evaluated directly: every decision of a file for given inputs. Strict as DMN has it, unlike checks (contracts section 3). */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { Scope } from "../feel/binding.ts";
import { callByName, contextOf, toJson } from "../feel/expressionValue.ts";
import type { FeelValue, Json } from "../feel/expressionValue.ts";
import { Meter } from "../feel/meter.ts";
import type { DmnModel } from "../model/dmnModel.ts";
import { boxedValue } from "./dmnExpression.ts";
import type { DmnRun } from "./dmnExpression.ts";
import { GivenInputs } from "./dmnGiven.ts";
import { graphOf } from "./dmnGraph.ts";
import type { DmnGraph, GraphNode } from "./dmnGraph.ts";
import { linkFiles } from "./dmnLink.ts";
import type { DmnFile, DmnUnit } from "./dmnLink.ts";
import { memberNames } from "./dmnNames.ts";
import { orderNodes } from "./dmnOrder.ts";
import { CallLimits, Reporter, runOf } from "./dmnRun.ts";
import { serviceFunction } from "./dmnService.ts";

export interface DmnResult {
  /** Values by name, in file order; a second decision of one name goes by its id. */
  readonly decisions: ReadonlyMap<string, Json>;
  /** What was called by name, where the options name it; null where there is no such function. */
  readonly called?: Json;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DmnOptions {
  /** Files among which imports are found, by namespace. */
  readonly library?: readonly DmnFile[];
  /** A decision service or business knowledge model to call, with the inputs as its arguments by name. */
  readonly call?: string;
}

/**
 * The value of every decision. `inputs` are keyed by the input data's name, or its variable's; missing ones are null, dates are ISO texts. Those
 * of an imported file stand behind the import's name and a dot, or in an object under that name.
 *
 * A fault in FEEL is null by definition and comes with a warning `evaluate/expression`; a value that its type does not allow is null with
 * `evaluate/unfit-value`. `model/dangling-reference`, `graph/cycle`, imports that cannot be used, unfit inputs and exhausted limits
 * (`evaluate/limit`) are errors; what they concern is null.
 */
export function evaluateDmn(
  model: DmnModel,
  inputs: { readonly [name: string]: Json },
  file: string,
  { library = [], call }: DmnOptions = {},
): DmnResult {
  const { units, diagnostics: unlinked } = linkFiles({ file, model }, library);
  const main = units.at(-1)!;
  const reporter = new Reporter(unlinked);
  const graph = graphOf(units);
  for (const { from, reference, unit } of graph.dangling) {
    reporter.report(unit.file, "model/dangling-reference", "error", reference.origin, { reference: reference.id, from });
  }
  const { order, cycles } = orderNodes(graph);
  for (const path of cycles) reporter.report(file, "graph/cycle", "error", undefined, { path });

  const members = memberNames(units, Object.values(inputs));
  const meter = new Meter();
  const limits = new CallLimits();
  const runs = new Map(units.map((unit) => [unit, runOf(unit, new Scope(members, undefined, meter), limits, reporter)]));
  const given = new GivenInputs(main, inputs, reporter);
  const values = evaluateAll(graph, order, given, (unit) => ({ scope: new Scope(members, undefined, meter), run: runs.get(unit)! }));
  const called = call === undefined ? undefined : callNamed(call, main, graph, values, given, runs.get(main)!);
  if (call === undefined) given.reportUnused();

  const decisions = new Map<string, Json>();
  for (const { key, id, name, unit, kind } of graph.nodes) {
    if (kind === "decision" && unit === main) decisions.set(decisions.has(name) ? id : name, toJson(values.get(key) ?? null));
  }
  return { decisions, ...(called !== undefined && { called }), diagnostics: reporter.diagnostics };
}

type Start = (unit: DmnUnit) => { readonly scope: Scope; readonly run: DmnRun };

function evaluateAll(graph: DmnGraph, order: readonly GraphNode[], given: GivenInputs, start: Start): Map<string, FeelValue> {
  const values = new Map<string, FeelValue>();
  const decide = (node: GraphNode, valueOf: (key: string) => FeelValue): FeelValue => {
    const { scope, run } = start(node.unit);
    defineRequired(node, scope, valueOf);
    const value = boxedValue(node.logic, scope, run);
    // A function that requires itself finds itself in the scope that it was made in.
    if (node.requires.some(({ key }) => key === node.key)) scope.define(node.variable, value);
    return node.kind === "decision" ? run.fit(value, node.typeRef, node.name, node.origin) : value;
  };
  const valueOf = (key: string): FeelValue => values.get(key) ?? null;
  for (const node of order) {
    const { run } = start(node.unit);
    // What a decision without logic comes to is decided elsewhere, and may be given.
    if (node.kind === "input" || (node.kind === "decision" && node.logic === undefined)) values.set(node.key, given.valueOf(node, run));
    else if (node.kind === "service") {
      const fit = (value: FeelValue, parameter: GraphNode): FeelValue =>
        run.fit(value, parameter.typeRef, parameter.name, parameter.origin);
      values.set(node.key, serviceFunction(node, { node: (key) => graph.byKey.get(key), value: valueOf, decide, fit, call: run.call }));
    } else values.set(node.key, decide(node, valueOf));
  }
  return values;
}

/** Required names of an imported file are the parts of a context with the import's name. */
function defineRequired(node: GraphNode, scope: Scope, valueOf: (key: string) => FeelValue): void {
  const imported = new Map<string, [string, FeelValue][]>();
  for (const { key, variable, importName } of node.requires) {
    if (importName === undefined) scope.define(variable, valueOf(key));
    else imported.set(importName, [...(imported.get(importName) ?? []), [variable, valueOf(key)]]);
  }
  for (const [name, parts] of imported) scope.define(name, contextOf(parts));
}

function callNamed(
  name: string,
  main: DmnUnit,
  graph: DmnGraph,
  values: ReadonlyMap<string, FeelValue>,
  given: GivenInputs,
  run: DmnRun,
): Json {
  const callable = graph.nodes.find(
    (node) => node.unit === main && node.name === name && (node.kind === "service" || node.kind === "knowledge"),
  );
  if (callable === undefined) return null;
  const { service, logic } = callable;
  const parameters =
    service !== undefined
      ? [...service.inputData, ...service.inputDecisions].flatMap((key) => graph.byKey.get(key) ?? [])
      : logic?.kind === "function"
        ? logic.parameters.map((parameter) => ({ ...callable, ...parameter, variable: parameter.name }))
        : [];
  const named = new Map(parameters.map((parameter) => [parameter.variable, given.valueOf(parameter, run)]));
  return toJson(callByName(values.get(callable.key) ?? null, named));
}
