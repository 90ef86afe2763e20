/** Input data, decisions and business knowledge models → plans, part by part. */
import type { BusinessKnowledgeModel, Decision, DecisionLogic, DecisionTable, Entry, Row } from "../model/decision.ts";
import type { InputData } from "../model/ruleFile.ts";
import { verbatim } from "./codec.ts";
import {
  annotationEntryFields,
  authoritySteps,
  businessKnowledgeModelFields,
  encapsulatedLogicStep,
  invocationFields,
  knowledgeSteps,
  parameterFields,
} from "./dmnShape.ts";
import { logicElement } from "./readDecisions.ts";
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
import type { Fields } from "./shape.ts";
import type { ListPlace, WritePart } from "./writeLists.ts";
import { isNew, newElement, planOf } from "./writePlan.ts";
import type { PlanNode } from "./writePlan.ts";
import { RequirementWriter } from "./writeRequirements.ts";
import type { XmlElement } from "./xmlTree.ts";

const child = (local: string): ListPlace => ({ path: [], step: { module: "dmn", local } });

const logicNames = { table: "decisionTable", expression: "literalExpression", invocation: "invocation" } as const;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly variable?: string;
}

export class DecisionWriter extends RequirementWriter {
  inputData(target: PlanNode, before: InputData | undefined, after: InputData): void {
    this.named(target, inputDataFields, before, after);
  }

  decision(target: PlanNode, before: Decision | undefined, after: Decision): void {
    this.named(target, decisionFields, before, after);
    this.requires(target, before?.requires ?? [], after.requires);
    this.requirements(target, knowledgeSteps, before?.knowledge, after.knowledge);
    this.requirements(target, authoritySteps, before?.authorities, after.authorities);
    this.logic(target, after.logic);
  }

  businessKnowledgeModel(target: PlanNode, before: BusinessKnowledgeModel | undefined, after: BusinessKnowledgeModel): void {
    this.named(target, businessKnowledgeModelFields, before, after);
    const inside = this.inside(target, before);
    this.list(inside, child("formalParameter"), before?.parameters, after.parameters, (node, from, to) =>
      this.fields(node, parameterFields, from, to),
    );
    this.logic(inside, after.logic);
    this.requirements(target, knowledgeSteps, before?.knowledge, after.knowledge);
    this.requirements(target, authoritySteps, before?.authorities, after.authorities);
  }

  /** The element with parameters and logic; a file that has these without it keeps them so. */
  private inside(target: PlanNode, before: BusinessKnowledgeModel | undefined): PlanNode {
    const direct = before !== undefined && (before.parameters.length > 0 || before.logic.kind !== "none");
    const wrapped = isNew(target) || this.reader.child(target.element, encapsulatedLogicStep) !== undefined;
    return direct && !wrapped ? target : this.make(target, [encapsulatedLogicStep]);
  }

  /**
   * Values of a part with a name and an id. Where the file leaves one out it is taken from its neighbour, so it is compared with what that
   * neighbour becomes; and a new part leaves out an id that XML cannot hold where the name says it.
   */
  protected named<T extends Named>(target: PlanNode, fields: Fields<T>, before: T | undefined, after: T): void {
    if (isNew(target)) {
      this.fields(target, fields, undefined, after);
      const isWritable = /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(after.id);
      if (after.id === "" || (after.id === after.name && !isWritable)) target.attributes.delete("id");
      return;
    }
    const absent = (key: keyof T) => key in fields && this.reader.written(target.element, fields[key]!) === undefined;
    const implied = {
      ...(absent("id") && { id: after.name }),
      ...(absent("name") && { name: after.id }),
      ...(absent("variable") && { variable: after.name }),
    };
    this.fields<T>(target, fields, { ...before!, ...implied }, after);
  }

  private logic(owner: PlanNode, after: DecisionLogic): void {
    const element = isNew(owner) ? undefined : logicElement(this.reader, owner.element);
    const from = element === undefined ? [] : [element];
    if (after.kind === "none") this.arrange(owner, [], from, []);
    else this.arrange(owner, [], from, [this.logicNode(owner, element, after)]);
  }

  private logicNode(owner: PlanNode, element: XmlElement | undefined, after: Logic): PlanNode {
    const step = { module: "dmn", local: after.kind === "other" ? after.element : logicNames[after.kind] } as const;
    const known = this.elementOf(after, step);
    const isHere = !isNew(owner) && known !== undefined && known === element;
    const node = isHere ? planOf(owner, known) : known === undefined ? newElement(step.module, step.local) : this.insertion(known);
    // Of the same kind, since the elements have one name.
    const old = known && this.parts.get(known.ordinal);
    if (after.kind === "table") this.table(node, old as typeof after | undefined, after);
    else if (after.kind === "expression") this.fields(node, expressionFields, old as typeof after | undefined, after);
    else if (after.kind === "invocation") this.invocation(node, old as typeof after | undefined, after);
    else if (isNew(node)) this.leftOut(step.local);
    return node;
  }

  private invocation(target: PlanNode, before: Invocation | undefined, after: Invocation): void {
    this.fields(target, invocationFields, before, after);
    const elements = isNew(target) ? [] : this.reader.children(target.element, "dmn", "binding");
    this.values(target, elements, before?.bindings, after.bindings, {
      key: ({ name }) => name,
      make: () => newElement("dmn", "binding"),
      write: (node, from, to) => this.fields(node, bindingFields, from, to),
    });
  }

  private table(target: PlanNode, before: DecisionTable | undefined, after: DecisionTable): void {
    this.fields(target, tableFields, before, after);
    this.list(target, child("input"), before?.inputs, after.inputs, (node, from, to) => this.fields(node, tableInputFields, from, to));
    this.list(target, child("output"), before?.outputs, after.outputs, (node, from, to) => this.fields(node, tableOutputFields, from, to));
    const columns = isNew(target) ? [] : this.reader.children(target.element, "dmn", "annotation");
    this.values(target, columns, before?.annotations, after.annotations ?? [], {
      key: (name) => name,
      make: () => newElement("dmn", "annotation"),
      write: (node, from, to) => {
        if (from !== to) this.field(node, { path: [], attribute: "name", codec: verbatim }, to);
      },
    });
    this.list(target, child("rule"), before?.rows, after.rows, (node, from: Row | undefined, to) => this.row(node, from, to));
  }

  private row(target: PlanNode, before: Row | undefined, after: Row): void {
    this.fields(target, rowFields, before, after);
    const entry =
      (fields: Fields<Entry>): WritePart<Entry> =>
      (node, from, to) =>
        this.fields(node, fields, from, to);
    this.list(target, child("inputEntry"), before?.inputs, after.inputs, entry(inputEntryFields));
    this.list(target, child("outputEntry"), before?.outputs, after.outputs, entry(outputEntryFields));
    this.list(target, child("annotationEntry"), before?.annotations, after.annotations, entry(annotationEntryFields));
  }
}

type Logic = Exclude<DecisionLogic, { kind: "none" }>;
type Invocation = Extract<DecisionLogic, { kind: "invocation" }>;
