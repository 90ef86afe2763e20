/** Element tree → the DMN in it, for direct evaluation. Reads by local name, so every DMN version and prefix. */
import type { DmnImport, DmnInput, DmnModel, DmnNode, DmnReference, DmnService, DmnType } from "../model/dmnModel.ts";
import { childOf, childrenOf, logicOf, textIn } from "./readDmnLogic.ts";
import { attributeOf } from "./xmlText.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** Everything of a file that takes part in evaluation; diagrams, texts and extensions are left out. Undefined where the XML is no DMN. */
export function readDmn(document: XmlDocument): DmnModel | undefined {
  const definitions = definitionsOf(document.root);
  if (definitions === undefined) return undefined;
  const all = (local: string): XmlElement[] => childrenOf(definitions, local);
  return {
    name: attributeOf(definitions, "name") ?? "",
    namespace: attributeOf(definitions, "namespace") ?? "",
    inputs: all("inputData").map(readInput),
    decisions: all("decision").map((element) => readNode(document, element)),
    knowledge: all("businessKnowledgeModel").map((element) => readNode(document, element)),
    services: all("decisionService").map(readService),
    imports: all("import").flatMap(readImport),
    types: all("itemDefinition").map((element) => readType(document, element)),
  };
}

/** `definitions` is the root, but for the envelope that the standard speaks of. */
function definitionsOf(root: XmlElement): XmlElement | undefined {
  return root.name.local === "definitions" ? root : childOf(root, "definitions");
}

function readInput(element: XmlElement): DmnInput {
  const variable = childOf(element, "variable");
  // As written: it is the key of results, and real names end in spaces.
  const name = attributeOf(element, "name") ?? "";
  const typeRef = variable && attributeOf(variable, "typeRef");
  return {
    id: attributeOf(element, "id") ?? "",
    name,
    variable: ((variable && attributeOf(variable, "name")) ?? name).trim(),
    ...(typeRef !== undefined && { typeRef }),
    origin: element.ordinal,
  };
}

function readNode(document: XmlDocument, element: XmlElement): DmnNode {
  const requirements = element.children.filter(
    (child): child is XmlElement =>
      child.kind === "element" && (child.name.local === "informationRequirement" || child.name.local === "knowledgeRequirement"),
  );
  const requires = requirements.flatMap((requirement) =>
    requirement.children.flatMap((child) => (child.kind === "element" ? referenceOf(child, requirement.ordinal) : [])),
  );
  const encapsulated = childOf(element, "encapsulatedLogic");
  return { ...readInput(element), requires, logic: logicOf(document, encapsulated ?? element, encapsulated !== undefined) };
}

/** `#id` is a part of the same file, `namespace#id` one of an imported file. */
function referenceOf(element: XmlElement, origin = element.ordinal): DmnReference[] {
  const href = attributeOf(element, "href")?.trim();
  if (href === undefined) return [];
  const mark = href.lastIndexOf("#");
  return [{ id: href.slice(mark + 1), ...(mark > 0 && { namespace: href.slice(0, mark) }), origin }];
}

function readService(element: XmlElement): DmnService {
  const references = (local: string): DmnReference[] => childrenOf(element, local).flatMap((child) => referenceOf(child));
  return {
    ...readInput(element),
    outputs: references("outputDecision"),
    encapsulated: references("encapsulatedDecision"),
    inputDecisions: references("inputDecision"),
    inputData: references("inputData"),
  };
}

/** Imports of DMN only; what a file takes from XSD or PMML is not evaluated. */
function readImport(element: XmlElement): DmnImport[] {
  const type = attributeOf(element, "importType")?.trim() ?? "";
  if (!/\/spec\/DMN\//.test(type)) return [];
  return [
    {
      name: (attributeOf(element, "name") ?? "").trim(),
      namespace: attributeOf(element, "namespace")?.trim() ?? "",
      origin: element.ordinal,
    },
  ];
}

function readType(document: XmlDocument, element: XmlElement): DmnType {
  const typeRef = textIn(document, element, "typeRef")?.trim();
  const allowed = childOf(element, "allowedValues");
  const allowedValues = allowed && textIn(document, allowed, "text");
  const constrained = childOf(element, "typeConstraint");
  const constraint = constrained && textIn(document, constrained, "text");
  return {
    name: (attributeOf(element, "name") ?? "").trim(),
    ...(typeRef !== undefined && { typeRef }),
    isCollection: attributeOf(element, "isCollection") === "true",
    ...(allowedValues !== undefined && { allowedValues }),
    ...(constraint !== undefined && { constraint }),
    components: childrenOf(element, "itemComponent").map((component) => readType(document, component)),
  };
}
