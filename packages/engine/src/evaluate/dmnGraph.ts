/** Everything of a file and its imports that has a value, by one key each, with what it requires. Evaluates nothing. */
import type { DmnExpression, DmnInput, DmnModel, DmnReference, DmnService } from "../model/dmnModel.ts";
import type { DmnUnit } from "./dmnLink.ts";

/** What a node requires, and the name that its expressions use for it: behind the name of the import where it is imported under one. */
export interface Requirement {
  readonly key: string;
  readonly variable: string;
  readonly importName?: string;
}

/** An input, a decision, a function or a decision service. */
export interface GraphNode extends DmnInput {
  readonly key: string;
  readonly unit: DmnUnit;
  readonly kind: "input" | "decision" | "knowledge" | "service";
  readonly logic: DmnExpression | undefined;
  readonly requires: readonly Requirement[];
  /** Keys of what must have its value before this one can get its own. */
  readonly before: readonly string[];
  readonly service?: { readonly [role in "outputs" | "encapsulated" | "inputDecisions" | "inputData"]: readonly string[] };
}

export interface DmnGraph {
  readonly nodes: readonly GraphNode[];
  readonly byKey: ReadonlyMap<string, GraphNode>;
  /** References that lead nowhere. */
  readonly dangling: readonly { readonly from: string; readonly reference: DmnReference; readonly unit: DmnUnit }[];
}

/** The nodes of all files: inputs, then functions and services, then decisions, so that a service finds the functions that its decisions call. */
export function graphOf(units: readonly DmnUnit[]): DmnGraph {
  const number = new Map(units.map((unit, i) => [unit, i]));
  const keyOf = (unit: DmnUnit, id: string): string => `${number.get(unit)}#${id}`;
  const variables = new Map<string, string>();
  for (const unit of units) for (const { id, variable } of partsOf(unit.model)) variables.set(keyOf(unit, id), variable);
  const dangling: { from: string; reference: DmnReference; unit: DmnUnit }[] = [];

  const requirementOf = (unit: DmnUnit, from: string, reference: DmnReference): Requirement[] => {
    const { id, namespace } = reference;
    const isOwn = namespace === undefined || namespace === unit.model.namespace;
    const imported = isOwn ? undefined : unit.imports.find((one) => one.namespace === namespace);
    const key = keyOf(imported?.unit ?? unit, id);
    const variable = isOwn || imported !== undefined ? variables.get(key) : undefined;
    // What an import that was not found would have had is told once, at the import.
    if (variable === undefined && (isOwn || imported !== undefined || !unit.model.imports.some((one) => one.namespace === namespace))) {
      dangling.push({ from, reference, unit });
    }
    if (variable === undefined) return [];
    return [{ key, variable, ...(imported !== undefined && imported.name !== "" && { importName: imported.name }) }];
  };

  const nodes = units.flatMap((unit) => {
    const { model } = unit;
    const common = (part: DmnInput): DmnInput & { key: string; unit: DmnUnit } => ({ ...part, key: keyOf(unit, part.id), unit });
    const keys = (service: DmnService, role: "outputs" | "encapsulated" | "inputDecisions" | "inputData"): string[] =>
      service[role].flatMap((reference) => requirementOf(unit, service.name, reference).map(({ key }) => key));
    return [
      ...model.inputs.map((input): GraphNode => ({ ...common(input), kind: "input", logic: undefined, requires: [], before: [] })),
      ...[
        ...model.knowledge.map((part) => ({ part, kind: "knowledge" as const })),
        ...model.decisions.map((part) => ({ part, kind: "decision" as const })),
      ].map(({ part, kind }): GraphNode => {
        const requires = part.requires.flatMap((reference) => requirementOf(unit, part.name, reference));
        return { ...common(part), kind, logic: part.logic, requires, before: requires.map(({ key }) => key) };
      }),
      ...model.services.map((service): GraphNode => {
        const [outputs, encapsulated] = [keys(service, "outputs"), keys(service, "encapsulated")];
        const roles = { outputs, encapsulated, inputDecisions: keys(service, "inputDecisions"), inputData: keys(service, "inputData") };
        return { ...common(service), kind: "service", logic: undefined, requires: [], before: [], service: roles };
      }),
    ];
  });
  const rank = { input: 0, knowledge: 1, service: 2, decision: 3 };
  nodes.sort((a, b) => rank[a.kind] - rank[b.kind]);
  const plain = new Map(nodes.map((node) => [node.key, node]));
  const whole = nodes.map((node) => withService(node, plain));
  return { nodes: whole, byKey: new Map(whole.map((node) => [node.key, node])), dangling };
}

function partsOf(model: DmnModel): readonly DmnInput[] {
  return [...model.inputs, ...model.knowledge, ...model.services, ...model.decisions];
}

/** A service needs beforehand what its decisions require from outside it; another service, or itself, it only calls. */
function withService(node: GraphNode, byKey: ReadonlyMap<string, GraphNode>): GraphNode {
  if (node.service === undefined) return node;
  const { outputs, encapsulated, inputDecisions, inputData } = node.service;
  const inside = new Set([...outputs, ...encapsulated, ...inputDecisions, ...inputData]);
  const outside = [...outputs, ...encapsulated]
    .flatMap((key) => byKey.get(key)?.requires ?? [])
    .map(({ key }) => key)
    .filter((key) => !inside.has(key) && byKey.get(key)?.kind !== "service");
  return { ...node, before: [...new Set(outside)] };
}
