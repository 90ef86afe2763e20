/** A whole model → the plan of a document: every list of the file, its definitions and the envelope around them. */
import type { ItemDefinition, KnowledgeSource } from "../model/annotations.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { reference } from "./codec.ts";
import { associationFields, itemDefinitionFields, knowledgeSourceFields, textAnnotationFields } from "./dmnShape.ts";
import { decisionFields, definitionsFields, envelopeFields, stepsOf } from "./shape.ts";
import type { Fields } from "./shape.ts";
import { DecisionWriter } from "./writeDecisions.ts";
import type { ListPlace, WritePart } from "./writeLists.ts";
import { planOf } from "./writePlan.ts";
import type { ElementPlan, PlanNode } from "./writePlan.ts";
import type { XmlElement } from "./xmlTree.ts";

/** `"dmn:a/dmn:b"`: the elements b within a, from definitions. */
function place(path: string): ListPlace {
  const steps = stepsOf(path);
  return { path: steps.slice(0, -1), step: steps.at(-1)! };
}

/** The reference of the envelope, from its element. */
export const envelopeReference = { path: stepsOf("bedr:functioneleStructuurRef"), attribute: "href", codec: reference } as const;

export class ModelWriter extends DecisionWriter {
  /** Plans everything in which `after` differs from `before`, the model that was read from the document of `root`. */
  model(root: ElementPlan, definitions: XmlElement, before: RuleFile, after: RuleFile): void {
    this.gather(before);
    const target = definitions === root.element ? root : planOf(root, definitions);
    if (target !== root) this.fields(root, envelopeFields, before, after);
    this.fields(target, definitionsFields, before, after);
    this.list(
      target,
      place("dmn:extensionElements/inter:regelgroepen/inter:regelgroep"),
      before.regelgroepen,
      after.regelgroepen,
      (...part) => this.regelgroep(...part),
    );
    const rules = place("dmn:extensionElements/uitv:uitvoeringsregels/uitv:uitvoeringsregel");
    this.list(target, rules, before.uitvoeringsregels, after.uitvoeringsregels, (...part) => this.uitvoeringsregel(...part));
    const measures = place("dmn:extensionElements/content:maatregelen/content:maatregel");
    this.list(target, measures, before.maatregelen, after.maatregelen, (...part) => this.maatregel(...part));
    this.list(target, place("dmn:itemDefinition"), before.itemDefinitions, after.itemDefinitions, (...part) =>
      this.itemDefinition(...part),
    );
    this.list(target, place("dmn:inputData"), before.inputData, after.inputData, (...part) => this.inputData(...part));
    const decisions = this.besideEnvelope(root, target, before, after);
    this.list(target, place("dmn:decision"), decisions, after.decisions, (...part) => this.decision(...part));
    const models = place("dmn:businessKnowledgeModel");
    this.list(target, models, before.businessKnowledgeModels, after.businessKnowledgeModels, (...part) =>
      this.businessKnowledgeModel(...part),
    );
    this.list(target, place("dmn:knowledgeSource"), before.knowledgeSources, after.knowledgeSources, (...part) =>
      this.knowledgeSource(...part),
    );
    this.list(target, place("dmn:textAnnotation"), before.annotations, after.annotations, this.plain(textAnnotationFields));
    this.list(target, place("dmn:association"), before.associations, after.associations, this.plain(associationFields));
  }

  /**
   * The decisions as the file has them. The reference in an envelope stands for the top decision where that is certain; as soon as it no longer
   * is, or another reference is wanted, decisions say their own.
   */
  private besideEnvelope(root: ElementPlan, target: ElementPlan, before: RuleFile, after: RuleFile): RuleFile["decisions"] {
    if (root === target || this.reader.written(root.element, envelopeReference) === undefined) return before.decisions;
    const field = decisionFields.functioneleStructuurRef!;
    const top = before.decisions.find(
      ({ functioneleStructuurRef, origin }) =>
        functioneleStructuurRef !== undefined && this.reader.written(this.reader.document.elements[origin!]!, field) === undefined,
    );
    const referring = after.decisions.filter(({ functioneleStructuurRef }) => functioneleStructuurRef !== undefined);
    const required = new Set(after.decisions.flatMap(({ requires }) => requires.map(({ id }) => id)));
    const tops = after.decisions.filter(({ id }) => !required.has(id));
    const [only] = referring;
    const isStill = top !== undefined && referring.length === 1 && tops.length === 1 && tops[0] === only;
    if (isStill && only!.origin === top.origin && only!.functioneleStructuurRef === top.functioneleStructuurRef) return before.decisions;
    if (referring.length === 0 && (top !== undefined || tops.length === 1)) this.field(root, envelopeReference, undefined);
    if (top === undefined) return before.decisions;
    const { functioneleStructuurRef: _, ...own } = top;
    this.gather(own);
    return before.decisions.map((decision) => (decision === top ? own : decision));
  }

  private itemDefinition(target: PlanNode, before: ItemDefinition | undefined, after: ItemDefinition): void {
    this.fields(target, itemDefinitionFields, before, after);
    this.list(target, place("dmn:itemComponent"), before?.components, after.components, (node, from: ItemDefinition | undefined, to) =>
      this.itemDefinition(node, from, to),
    );
  }

  private knowledgeSource(target: PlanNode, before: KnowledgeSource | undefined, after: KnowledgeSource): void {
    this.named(target, knowledgeSourceFields, before, after);
  }

  private plain<T>(fields: Fields<T>): WritePart<T> {
    return (node, from, to) => this.fields(node, fields, from, to);
  }
}
