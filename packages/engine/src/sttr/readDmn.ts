/** Element tree → the DMN in it, for direct evaluation. Reads by local name, so every DMN version and prefix. */
import type { DmnInput, DmnModel, DmnNode, DmnType } from "../model/dmnModel.ts";
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
    requirement.children.flatMap((child) => {
      const href = child.kind === "element" ? attributeOf(child, "href") : undefined;
      return href === undefined ? [] : [{ id: href.slice(href.indexOf("#") + 1), origin: requirement.ordinal }];
    }),
  );
  const encapsulated = childOf(element, "encapsulatedLogic");
  return { ...readInput(element), requires, logic: logicOf(document, encapsulated ?? element, encapsulated !== undefined) };
}

function readType(document: XmlDocument, element: XmlElement): DmnType {
  const typeRef = textIn(document, element, "typeRef")?.trim();
  const allowed = childOf(element, "allowedValues");
  const allowedValues = allowed && textIn(document, allowed, "text");
  return {
    name: (attributeOf(element, "name") ?? "").trim(),
    ...(typeRef !== undefined && { typeRef }),
    isCollection: attributeOf(element, "isCollection") === "true",
    ...(allowedValues !== undefined && { allowedValues }),
    components: childrenOf(element, "itemComponent").map((component) => readType(document, component)),
  };
}
