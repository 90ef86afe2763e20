/** A whole model → the plan of a document: every list of the file, its definitions and the envelope around them. */
import type { ItemDefinition, KnowledgeSource } from "../model/annotations.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { reference } from "./codec.ts";
import { associationFields, itemDefinitionFields, knowledgeSourceFields, textAnnotationFields } from "./dmnShape.ts";
import { decisionFields, definitionsFields, envelopeFields, stepsOf } from "./shape.ts";
import type { ElementReader } from "./elementReader.ts";
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
const envelopeReference = { path: stepsOf("bedr:functioneleStructuurRef"), attribute: "href", codec: reference } as const;

const referringIn = ({ decisions }: RuleFile) => decisions.filter(({ functioneleStructuurRef }) => functioneleStructuurRef !== undefined);

/** The decisions that no other requires: reading gives the reference of an envelope to the top where there is one. */
function topsIn({ decisions }: RuleFile): RuleFile["decisions"] {
  const required = new Set(decisions.flatMap(({ requires }) => requires.map(({ id }) => id)));
  return decisions.filter(({ id }) => !required.has(id));
}

/**
 * The reference beside definitions that the written file will have; undefined without envelope. It goes where the model has no reference and
 * reading would give this one to a decision.
 */
export function keptEnvelopeReference(reader: ElementReader, after: RuleFile): string | undefined {
  const { root } = reader.document;
  if (root.name.local !== "sttr" || (referringIn(after).length === 0 && topsIn(after).length === 1)) return undefined;
  return reader.written(root, envelopeReference);
}

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
    const [only, ...more] = referringIn(after);
    const tops = topsIn(after);
    const isStill = top !== undefined && only !== undefined && more.length === 0 && tops.length === 1 && tops[0] === only;
    if (isStill && only.origin === top.origin && only.functioneleStructuurRef === top.functioneleStructuurRef) return before.decisions;
    if (keptEnvelopeReference(this.reader, after) === undefined) this.field(root, envelopeReference, undefined);
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
