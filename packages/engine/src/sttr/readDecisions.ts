/** Input data and decisions: the DMN half of a rule file. Entries stay text; `feel/` reads them. */
import type { Decision, DecisionLogic, DecisionTable, Entry, Row, TableInput, TableOutput } from "../model/decision.ts";
import type { InputData } from "../model/ruleFile.ts";
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
    logic: readLogic(reader, element),
    origin: element.ordinal,
  };
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

/** The element that holds a decision's logic: the one that is none of the other children DMN gives a decision. */
export function logicElement(reader: ElementReader, element: XmlElement): XmlElement | undefined {
  return element.children.find(
    (child): child is XmlElement => child.kind === "element" && reader.isOf("dmn", child) && !notLogic.has(child.name.local),
  );
}

const notLogic: ReadonlySet<string> = new Set([
  "description",
  "extensionElements",
  "question",
  "allowedAnswers",
  "variable",
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
      return { kind: "invocation", bindings, origin };
    }
    default:
      return { kind: "other", element: element.name.local, origin };
  }
}

function readTable(reader: ElementReader, element: XmlElement): DecisionTable {
  const inputs: TableInput[] = [];
  const outputs: TableOutput[] = [];
  const rows: Row[] = [];
  for (const child of element.children) {
    if (child.kind !== "element" || !reader.isOf("dmn", child)) continue;
    const origin = child.ordinal;
    if (child.name.local === "rule") rows.push(readRow(reader, child, inputs.length, outputs.length));
    else if (child.name.local === "input") {
      const fields = reader.values(child, tableInputFields);
      inputs.push({ ...fields, expression: fields.expression ?? "", origin });
    } else if (child.name.local === "output") outputs.push({ ...reader.values(child, tableOutputFields), origin });
  }
  const fields = reader.values(element, tableFields);
  return { kind: "table", ...fields, hitPolicy: fields.hitPolicy ?? "UNIQUE", inputs, outputs, rows, origin: element.ordinal };
}

function readRow(reader: ElementReader, element: XmlElement, inputCount: number, outputCount: number): Row {
  const inputs: Entry[] = [];
  const outputs: Entry[] = [];
  for (const child of element.children) {
    if (child.kind !== "element" || !reader.isOf("dmn", child)) continue;
    const origin = child.ordinal;
    if (child.name.local === "inputEntry") inputs.push({ text: reader.value(child, inputEntryFields.text!) ?? "", origin });
    else if (child.name.local === "outputEntry") {
      const fields = reader.values(child, outputEntryFields);
      outputs.push({ ...fields, text: fields.text ?? "", origin });
    }
  }
  if (inputs.length !== inputCount || outputs.length !== outputCount) {
    const params = { inputs: inputs.length, outputs: outputs.length, expectedInputs: inputCount, expectedOutputs: outputCount };
    reader.report("sttr/wrong-number-of-entries", "error", element, params);
  }
  return { ...reader.values(element, rowFields), inputs, outputs, origin: element.ordinal };
}
