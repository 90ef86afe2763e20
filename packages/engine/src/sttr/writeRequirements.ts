/** What a decision rests on → plans: each reference has an element of its own around it. */
import type { Decision } from "../model/decision.ts";
import { reference } from "./codec.ts";
import type { Step } from "./shape.ts";
import { isNew, newElement, planOf } from "./writePlan.ts";
import type { PlanNode } from "./writePlan.ts";
import { RuleWriter } from "./writeRules.ts";
import type { XmlElement } from "./xmlTree.ts";

type Required = Decision["requires"][number];

const requirement: Step = { module: "dmn", local: "informationRequirement" };
const requiredNames = { decision: "requiredDecision", input: "requiredInput" } as const;
const isRequired = (local: string): boolean => local === requiredNames.decision || local === requiredNames.input;

function href(path: readonly Step[]) {
  return { path, attribute: "href", codec: reference } as const;
}

export class RequirementWriter extends RuleWriter {
  /** Required decisions and input data; the origin of each is the element within its informationRequirement. */
  protected requires(owner: PlanNode, before: readonly Required[], after: readonly Required[]): void {
    const old = isNew(owner) ? [] : this.reader.children(owner.element, requirement.module, requirement.local);
    const from = old.filter((one) => this.required(one).length === 1);
    const same = before.length === after.length && before.every(({ origin }, i) => origin === after[i]!.origin);
    const used = new Set<XmlElement>();
    const to: PlanNode[] = [];
    for (const one of after) {
      const known = this.requiredAt(one.origin);
      if (known === undefined) {
        to.push(this.newRequirement(one));
        continue;
      }
      const around = this.reader.document.elements[known.parent]!;
      const isOnly = this.required(around).length === 1;
      const isHere = !isNew(owner) && around.parent === owner.element.ordinal && !used.has(known);
      const was = this.parts.get(known.ordinal) as Required;
      if (isOnly || (isHere && same)) {
        used.add(known);
        const wrapper = isHere ? planOf(owner, around) : this.insertion(around);
        if (isOnly) to.push(wrapper);
        if (was.kind !== one.kind) wrapper.lists.push({ from: [known], to: [this.newRequired(one)] });
        else if (was.id !== one.id) this.field(planOf(wrapper, known), href([]), one.id);
      } else {
        // Several in one requirement, which DMN does not have: whatever else happens to them, each gets its own.
        const wrapper = newElement(requirement.module, requirement.local);
        const inner = this.insertion(known);
        if (was.id !== one.id) this.field(inner, href([]), one.id);
        wrapper.children.push(was.kind === one.kind ? inner : this.newRequired(one));
        to.push(wrapper);
      }
    }
    if (!same && !isNew(owner)) {
      for (const one of old.filter((wrapper) => !from.includes(wrapper))) {
        for (const { ordinal } of this.required(one)) planOf(owner, one).removed.add(ordinal);
        this.removeEmptied([owner, planOf(owner, one)]);
      }
    }
    this.arrange(owner, [], from, to);
  }

  private newRequirement(one: Required): PlanNode {
    const wrapper = newElement(requirement.module, requirement.local);
    wrapper.children.push(this.newRequired(one));
    return wrapper;
  }

  private newRequired({ kind, id }: Required): PlanNode {
    const made = newElement("dmn", requiredNames[kind]);
    this.field(made, href([]), id);
    return made;
  }

  private requiredAt(origin: number | undefined): XmlElement | undefined {
    const element = this.parts.has(origin ?? -1) ? this.reader.document.elements[origin!]! : undefined;
    return element !== undefined && isRequired(element.name.local) ? element : undefined;
  }

  private required(wrapper: XmlElement): XmlElement[] {
    return wrapper.children.filter(
      (child) => child.kind === "element" && isRequired(child.name.local) && this.reader.isOf("dmn", child),
    ) as XmlElement[];
  }

  /** References without origins, such as those to knowledge sources. */
  protected requirements(
    owner: PlanNode,
    [around, inner]: readonly Step[],
    before: readonly string[] | undefined,
    after: readonly string[] | undefined,
  ): void {
    const wrappers = isNew(owner) ? [] : this.reader.children(owner.element, around!.module, around!.local);
    const holding = wrappers.map((one) => this.reader.children(one, inner!.module, inner!.local).length);
    const elements = wrappers.filter((_, i) => holding[i]! > 0);
    const isPlain = holding.every((count) => count <= 1);
    if (!isPlain && JSON.stringify(before ?? []) === JSON.stringify(after ?? [])) return;
    this.values(owner, isPlain ? elements : [], isPlain ? before : [], after ?? [], {
      key: (id) => id,
      make: () => newElement(around!.module, around!.local),
      write: (node, from, to) => {
        if (from !== to) this.field(node, href([inner!]), to);
      },
    });
    if (!isPlain && !isNew(owner)) for (const { ordinal } of elements) owner.removed.add(ordinal);
  }
}
