/** Where the parts of DMN stand that are neither input data nor tables, as `shape.ts` does for the others. */
import type { Association, ItemDefinition, KnowledgeSource, TextAnnotation } from "../model/annotations.ts";
import type { BusinessKnowledgeModel, Entry } from "../model/decision.ts";
import { boolean, reference, trimmed, verbatim } from "./codec.ts";
import { attribute, stepsOf, text } from "./shape.ts";
import type { Fields, Step } from "./shape.ts";

/** A remark beside a row. */
export const annotationEntryFields: Fields<Entry> = {
  text: text("dmn:text", trimmed),
};

/** Which ids a part refers to: the attribute href of these, one element each. */
export const authoritySteps = stepsOf("dmn:authorityRequirement/dmn:requiredAuthority");
export const knowledgeSteps = stepsOf("dmn:knowledgeRequirement/dmn:requiredKnowledge");

/** Of an invocation; its bindings stand apart. */
export const invocationFields: Fields<{ called?: string | undefined }> = {
  called: text("dmn:literalExpression/dmn:text", trimmed),
};

export const itemDefinitionFields: Fields<ItemDefinition> = {
  name: attribute("", "name", verbatim),
  isCollection: attribute("", "isCollection", boolean),
  typeRef: text("dmn:typeRef", trimmed),
  allowedValues: text("dmn:allowedValues/dmn:text", trimmed),
};

export const knowledgeSourceFields: Fields<KnowledgeSource> = {
  id: attribute("", "id", verbatim),
  name: attribute("", "name", verbatim),
  locationURI: attribute("", "locationURI", verbatim),
  description: text("dmn:description", verbatim),
  type: text("dmn:type", trimmed),
};

export const businessKnowledgeModelFields: Fields<BusinessKnowledgeModel> = {
  id: attribute("", "id", verbatim),
  name: attribute("", "name", verbatim),
  description: text("dmn:description", verbatim),
  variable: attribute("dmn:variable", "name", verbatim),
  typeRef: attribute("dmn:variable", "typeRef", verbatim),
};

/** The element that holds parameters and logic of a business knowledge model. */
export const encapsulatedLogicStep: Step = { module: "dmn", local: "encapsulatedLogic" };

export const parameterFields: Fields<BusinessKnowledgeModel["parameters"][number]> = {
  name: attribute("", "name", verbatim),
  typeRef: attribute("", "typeRef", verbatim),
};

export const textAnnotationFields: Fields<TextAnnotation> = {
  id: attribute("", "id", verbatim),
  text: text("dmn:text", verbatim),
};

export const associationFields: Fields<Association> = {
  id: attribute("", "id", verbatim),
  sourceRef: attribute("dmn:sourceRef", "href", reference),
  targetRef: attribute("dmn:targetRef", "href", reference),
};
