/** Input data, decisions and business knowledge models: the DMN half of a rule file. Entries stay text; `feel/` reads them. */
import type {
  BusinessKnowledgeModel,
  Decision,
  DecisionLogic,
  DecisionTable,
  Entry,
  Row,
  TableInput,
  TableOutput,
} from "../model/decision.ts";
import type { InputData } from "../model/ruleFile.ts";
import { reference } from "./codec.ts";
import {
  annotationEntryFields,
  authoritySteps,
  businessKnowledgeModelFields,
  encapsulatedLogicStep,
  invocationFields,
  knowledgeSteps,
  parameterFields,
} from "./dmnShape.ts";
import type { ElementReader } from "./elementReader.ts";
import {
  bindingFields,
  decisionFields,
  expressionFields,
  inputDataFields,
  inputEntryFields,
  outputEntryFields,
  rowFields,
  tableFields,
  tableInputFields,
  tableOutputFields,
} from "./shape.ts";
import { attributeOf } from "./xmlText.ts";
import type { XmlElement } from "./xmlTree.ts";

/**
 * An inputData element. What has no name goes by its id, as in stripped files: that keeps every reference to it as visible, and as
 * broken, as it is in the file.
 */
export function readInputData(reader: ElementReader, element: XmlElement): InputData {
  const fields = reader.values(element, inputDataFields);
  const name = fields.name ?? fields.id ?? "";
  return { ...fields, id: fields.id ?? name, name, variable: fields.variable ?? name, origin: element.ordinal };
}

/** A decision element. */
export function readDecision(reader: ElementReader, element: XmlElement): Decision {
  const fields = reader.values(element, decisionFields);
  const name = fields.name ?? fields.id ?? "";
  return {
    ...fields,
    id: fields.id ?? name,
    name,
    variable: fields.variable ?? name,
    requires: readRequires(reader, element),
    ...readRests(reader, element),
    logic: readLogic(reader, element),
    origin: element.ordinal,
  };
}

/** A businessKnowledgeModel element. Logic without the wrapping of parameters is taken as it is. */
export function readBusinessKnowledgeModel(reader: ElementReader, element: XmlElement): BusinessKnowledgeModel {
  const fields = reader.values(element, businessKnowledgeModelFields);
  const name = fields.name ?? fields.id ?? "";
  const inside = reader.child(element, encapsulatedLogicStep) ?? element;
  const parameters = reader.children(inside, "dmn", "formalParameter").map((parameter) => {
    const values = reader.values(parameter, parameterFields);
    return { ...values, name: values.name ?? "", origin: parameter.ordinal };
  });
  return {
    ...fields,
    id: fields.id ?? name,
    name,
    variable: fields.variable ?? name,
    parameters,
    ...readRests(reader, element),
    logic: readLogic(reader, inside),
    origin: element.ordinal,
  };
}

/** The sources and the knowledge that a part rests on; a list that would be empty is left out. */
function readRests(reader: ElementReader, element: XmlElement): { authorities?: string[]; knowledge?: string[] } {
  const [authorities, knowledge] = [authoritySteps, knowledgeSteps].map(([requirement, required]) =>
    reader
      .children(element, requirement!.module, requirement!.local)
      .flatMap((one) => reader.children(one, required!.module, required!.local))
      .map((one) => reference.read(attributeOf(one, "href") ?? "") ?? ""),
  );
  return { ...(authorities?.length && { authorities }), ...(knowledge?.length && { knowledge }) };
}

function readRequires(reader: ElementReader, element: XmlElement): Decision["requires"] {
  const requires: Decision["requires"] = [];
  for (const requirement of reader.children(element, "dmn", "informationRequirement")) {
    for (const child of requirement.children) {
      if (child.kind !== "element" || !reader.isOf("dmn", child)) continue;
      const kind = child.name.local === "requiredDecision" ? "decision" : child.name.local === "requiredInput" ? "input" : undefined;
      const href = child.attributes.find((attribute) => attribute.name.qualified === "href")?.value;
      if (kind !== undefined) requires.push({ kind, id: (href ?? "").trim().replace(/^#/, ""), origin: child.ordinal });
    }
  }
  return requires;
}

/** The element that holds a decision's logic: a form that DMN has, else the first that is none of the other children DMN gives a decision. */
export function logicElement(reader: ElementReader, element: XmlElement): XmlElement | undefined {
  const candidates = element.children.filter(
    (child): child is XmlElement => child.kind === "element" && reader.isOf("dmn", child) && !notLogic.has(child.name.local),
  );
  return candidates.find(({ name }) => forms.has(name.local)) ?? candidates[0];
}

const forms: ReadonlySet<string> = new Set([
  "decisionTable",
  "literalExpression",
  "invocation",
  "context",
  "list",
  "relation",
  "functionDefinition",
  // Since DMN 1.4.
  "conditional",
  "for",
  "every",
  "some",
  "filter",
]);

const notLogic: ReadonlySet<string> = new Set([
  "description",
  "extensionElements",
  "question",
  "allowedAnswers",
  "variable",
  "formalParameter",
  "informationRequirement",
  "knowledgeRequirement",
  "authorityRequirement",
  "supportedObjective",
  "impactedPerformanceIndicator",
  "decisionMaker",
  "decisionOwner",
  "usingProcess",
  "usingTask",
]);

function readLogic(reader: ElementReader, decision: XmlElement): DecisionLogic {
  const element = logicElement(reader, decision);
  if (element === undefined) return { kind: "none" };
  const origin = element.ordinal;
  switch (element.name.local) {
    case "decisionTable":
      return readTable(reader, element);
    case "literalExpression":
      return { kind: "expression", text: reader.values(element, expressionFields).text ?? "", origin };
    case "invocation": {
      const bindings = reader.children(element, "dmn", "binding").map((binding) => {
        const fields = reader.values(binding, bindingFields);
        return { name: fields.name ?? "", text: fields.text ?? "" };
      });
      const { called } = reader.values(element, invocationFields);
      return { kind: "invocation", ...(called !== undefined && { called }), bindings, origin };
    }
    default:
      return { kind: "other", element: element.name.local, origin };
  }
}

function readTable(reader: ElementReader, element: XmlElement): DecisionTable {
  const inputs: TableInput[] = [];
  const outputs: TableOutput[] = [];
  const rows: Row[] = [];
  const annotations: string[] = [];
  for (const child of element.children) {
    if (child.kind !== "element" || !reader.isOf("dmn", child)) continue;
    const origin = child.ordinal;
    if (child.name.local === "rule") rows.push(readRow(reader, child, inputs.length, outputs.length));
    else if (child.name.local === "input") {
      const fields = reader.values(child, tableInputFields);
      inputs.push({ ...fields, expression: fields.expression ?? "", origin });
    } else if (child.name.local === "output") outputs.push({ ...reader.values(child, tableOutputFields), origin });
    else if (child.name.local === "annotation") annotations.push(attributeOf(child, "name") ?? "");
  }
  const { hitPolicy = "UNIQUE", ...fields } = reader.values(element, tableFields);
  const named = annotations.length > 0 && { annotations };
  return { kind: "table", ...fields, hitPolicy, inputs, outputs, rows, ...named, origin: element.ordinal };
}

function readRow(reader: ElementReader, element: XmlElement, inputCount: number, outputCount: number): Row {
  const inputs: Entry[] = [];
  const outputs: Entry[] = [];
  const annotations: Entry[] = [];
  for (const child of element.children) {
    if (child.kind !== "element" || !reader.isOf("dmn", child)) continue;
    const origin = child.ordinal;
    if (child.name.local === "inputEntry") inputs.push({ text: reader.value(child, inputEntryFields.text!) ?? "", origin });
    else if (child.name.local === "outputEntry") {
      const fields = reader.values(child, outputEntryFields);
      outputs.push({ ...fields, text: fields.text ?? "", origin });
    } else if (child.name.local === "annotationEntry") {
      annotations.push({ text: reader.value(child, annotationEntryFields.text!) ?? "", origin });
    }
  }
  if (inputs.length !== inputCount || outputs.length !== outputCount) {
    const params = { inputs: inputs.length, outputs: outputs.length, expectedInputs: inputCount, expectedOutputs: outputCount };
    reader.report("sttr/wrong-number-of-entries", "error", element, params);
  }
  const remarks = annotations.length > 0 && { annotations };
  return { ...reader.values(element, rowFields), inputs, outputs, ...remarks, origin: element.ordinal };
}
