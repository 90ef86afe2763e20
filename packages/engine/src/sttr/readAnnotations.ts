/** What stands beside decisions: types of the file's own, sources of knowledge, remarks and what they belong to. */
import type { Association, ItemDefinition, KnowledgeSource, TextAnnotation } from "../model/annotations.ts";
import { associationFields, itemDefinitionFields, knowledgeSourceFields, textAnnotationFields } from "./dmnShape.ts";
import type { ElementReader } from "./elementReader.ts";
import type { XmlElement } from "./xmlTree.ts";

/** An itemDefinition, or an itemComponent of one. */
export function readItemDefinition(reader: ElementReader, element: XmlElement): ItemDefinition {
  const fields = reader.values(element, itemDefinitionFields);
  const components = reader.children(element, "dmn", "itemComponent").map((one) => readItemDefinition(reader, one));
  const name = reader.required(fields.name, element, "name");
  return { ...fields, name, isCollection: fields.isCollection ?? false, components, origin: element.ordinal };
}

/** A knowledgeSource element; what has no name goes by its id. */
export function readKnowledgeSource(reader: ElementReader, element: XmlElement): KnowledgeSource {
  const fields = reader.values(element, knowledgeSourceFields);
  const name = fields.name ?? fields.id ?? "";
  return { ...fields, id: fields.id ?? name, name, origin: element.ordinal };
}

/** A textAnnotation element. */
export function readTextAnnotation(reader: ElementReader, element: XmlElement): TextAnnotation {
  const fields = reader.values(element, textAnnotationFields);
  return { ...fields, text: fields.text ?? "", origin: element.ordinal };
}

/** An association element. */
export function readAssociation(reader: ElementReader, element: XmlElement): Association {
  const fields = reader.values(element, associationFields);
  const [sourceRef, targetRef] = [fields.sourceRef, fields.targetRef].map((ref, end) =>
    reader.required(ref, element, end === 0 ? "sourceRef" : "targetRef"),
  );
  return { ...fields, sourceRef: sourceRef!, targetRef: targetRef!, origin: element.ordinal };
}
