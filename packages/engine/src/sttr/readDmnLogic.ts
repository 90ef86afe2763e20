/** The boxed expressions of DMN in an element tree. Nesting is bounded by the depth that the XML reader allows. */
import type { Aggregation, HitPolicy } from "../model/decision.ts";
import type { DmnExpression, DmnFunction, DmnTable, DmnVariable } from "../model/dmnModel.ts";
import { attributeOf, textOf } from "./xmlText.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** Child elements with this local name, whatever their prefix. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === "element" && child.name.local === local);
}

/** The first child element with this local name. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => child.kind === "element" && child.name.local === local);
}

/** The text of the first child with this local name. */
export function textIn(document: XmlDocument, element: XmlElement, local: string): string | undefined {
  const child = childOf(element, local);
  return child && textOf(document, child);
}

const around = new Set([
  "description",
  "extensionElements",
  "variable",
  "informationRequirement",
  "knowledgeRequirement",
  "formalParameter",
]);
const boxed = new Set(["decisionTable", "literalExpression", "context", "list", "relation", "invocation", "functionDefinition"]);
const later = new Set(["conditional", "for", "every", "some", "filter"]);

/** The expression that stands in an element; a function where the element is the encapsulated logic of a business knowledge model. */
export function logicOf(document: XmlDocument, element: XmlElement, isFunction = false): DmnExpression | undefined {
  if (isFunction) return readFunction(document, element);
  const found = element.children.find(
    (child): child is XmlElement => child.kind === "element" && (boxed.has(child.name.local) || later.has(child.name.local)),
  );
  return found && readExpression(document, found);
}

/** The first version of DMN with boxed conditionals, filters and iterations is 1.4, of November 2021. */
function isLater({ name }: XmlElement): boolean {
  const date = /\/spec\/DMN\/(\d{8})\//.exec(name.namespace)?.[1];
  return date !== undefined && date >= "20211108";
}

/** One boxed expression, by its element. */
function readExpression(document: XmlDocument, element: XmlElement): DmnExpression {
  const origin = element.ordinal;
  const typeRef = attributeOf(element, "typeRef")?.trim();
  const typed = { origin, ...(typeRef !== undefined && { typeRef }) };
  const part = (local: string): DmnExpression | undefined => {
    const child = childOf(element, local);
    return child && inside(child);
  };
  const inside = (of: XmlElement): DmnExpression | undefined => logicOf(document, of);
  const expressions = (of: XmlElement): DmnExpression[] =>
    of.children.flatMap((child) => (child.kind === "element" && !around.has(child.name.local) ? [readExpression(document, child)] : []));
  switch (element.name.local) {
    case "decisionTable":
      return readTable(document, element);
    case "literalExpression":
      return { kind: "literal", text: textIn(document, element, "text") ?? "", ...typed };
    case "context":
      return { kind: "context", entries: childrenOf(element, "contextEntry").map((entry) => readEntry(entry, inside(entry))), ...typed };
    case "list":
      return { kind: "list", items: expressions(element), ...typed };
    case "relation":
      return {
        kind: "relation",
        columns: childrenOf(element, "column").map((column) => (attributeOf(column, "name") ?? "").trim()),
        rows: childrenOf(element, "row").map(expressions),
        ...typed,
      };
    case "invocation":
      return {
        kind: "invocation",
        called: inside(element),
        bindings: childrenOf(element, "binding").map((binding) => {
          const parameter = childOf(binding, "parameter");
          return { parameter: ((parameter && attributeOf(parameter, "name")) ?? "").trim(), value: inside(binding) };
        }),
        ...typed,
      };
    case "functionDefinition":
      return readFunction(document, element);
    default:
      if (isLater(element)) return readLater(element, part, typed);
      return { kind: "other", element: element.name.local, origin };
  }
}

/** The expressions that DMN 1.4 added; each of their parts stands in an element of its own. */
function readLater(
  element: XmlElement,
  part: (local: string) => DmnExpression | undefined,
  typed: { readonly origin: number; readonly typeRef?: string },
): DmnExpression {
  const variable = attributeOf(element, "iteratorVariable")?.trim() ?? "";
  const kind = element.name.local;
  switch (kind) {
    case "conditional":
      return { kind, if: part("if"), then: part("then"), else: part("else"), ...typed };
    case "filter":
      return { kind, in: part("in"), match: part("match"), ...typed };
    case "for":
      return { kind, variable, in: part("in"), body: part("return"), ...typed };
    case "every":
    case "some":
      return { kind, variable, in: part("in"), body: part("satisfies"), ...typed };
    default:
      return { kind: "other", element: kind, origin: element.ordinal };
  }
}

function readVariable(element: XmlElement): DmnVariable {
  const typeRef = attributeOf(element, "typeRef")?.trim();
  return { name: (attributeOf(element, "name") ?? "").trim(), ...(typeRef !== undefined && { typeRef }) };
}

function readEntry(entry: XmlElement, value: DmnExpression | undefined): Partial<DmnVariable> & { value: DmnExpression | undefined } {
  const variable = childOf(entry, "variable");
  return { ...(variable !== undefined && readVariable(variable)), value };
}

function readFunction(document: XmlDocument, element: XmlElement): DmnFunction {
  return {
    kind: "function",
    language: attributeOf(element, "kind") ?? "FEEL",
    parameters: childrenOf(element, "formalParameter").map(readVariable),
    body: logicOf(document, element),
    origin: element.ordinal,
  };
}

const policies = new Set<string>(["UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"] satisfies HitPolicy[]);

function readTable(document: XmlDocument, element: XmlElement): DmnTable {
  const text = (of: XmlElement, local: string): string | undefined => {
    const child = childOf(of, local);
    return child && textIn(document, child, "text");
  };
  const entries = (row: XmlElement, local: string): string[] =>
    childrenOf(row, local).map((entry) => textIn(document, entry, "text") ?? textOf(document, entry));
  const policy = attributeOf(element, "hitPolicy");
  const aggregation = attributeOf(element, "aggregation");
  return {
    kind: "table",
    hitPolicy: policy !== undefined && policies.has(policy) ? (policy as HitPolicy) : "UNIQUE",
    ...(aggregation !== undefined && { aggregation: aggregation as Aggregation }),
    inputs: childrenOf(element, "input").map((input) => ({ expression: text(input, "inputExpression") ?? "", origin: input.ordinal })),
    outputs: childrenOf(element, "output").map((output) => {
      const name = attributeOf(output, "name")?.trim();
      const typeRef = attributeOf(output, "typeRef");
      const outputValues = text(output, "outputValues");
      const defaultEntry = text(output, "defaultOutputEntry");
      return {
        ...(name !== undefined && { name }),
        ...(typeRef !== undefined && { typeRef }),
        ...(outputValues !== undefined && { outputValues }),
        ...(defaultEntry !== undefined && { defaultEntry }),
      };
    }),
    rows: childrenOf(element, "rule").map((row) => ({
      inputs: entries(row, "inputEntry"),
      outputs: entries(row, "outputEntry"),
      origin: row.ordinal,
    })),
    origin: element.ordinal,
  };
}
