/** One value of the model → a plan: changed where it stands, added in its place, taken out with what only held it. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ElementReader } from "./elementReader.ts";
import type { Field, Fields, Step, ValuePlace } from "./shape.ts";
import { isNew, newElement, planFor, planOf } from "./writePlan.ts";
import type { ElementPlan, NewElement, PlanNode } from "./writePlan.ts";
import { writable } from "./xmlEscape.ts";
import { valueOf } from "./xmlText.ts";
import type { XmlElement } from "./xmlTree.ts";

/** Gathers the changes that bring a document to a model. A target is an element of the document or a new one. */
export class FieldWriter {
  readonly diagnostics: Diagnostic[] = [];
  readonly reader: ElementReader;

  constructor(reader: ElementReader) {
    this.reader = reader;
  }

  /** Writes each field in which `after` differs from `before`, in a new element each that is there; `within` is a path to where the fields begin, of fields with one place each. */
  fields<T>(target: PlanNode, fields: Fields<T>, before: Partial<T> | undefined, after: Partial<T>, within: readonly Step[] = []): void {
    if (!isNew(target) && "id" in fields) target.saysId = true;
    for (const key in fields) {
      if (before?.[key] === after[key]) continue;
      const field = fields[key]!;
      this.field(target, { ...field, path: [...within, ...field.path] }, after[key] ?? undefined);
    }
  }

  /** Writes one value; undefined takes it out. */
  field<V>(target: PlanNode, wanted: Field<V>, value: V | undefined): void {
    if (isNew(target)) {
      if (value !== undefined) this.set(this.make(target, wanted.path), wanted, value, undefined);
      return;
    }
    const { reader } = this;
    if (value === undefined) {
      for (const place of [wanted, ...(wanted.also ?? [])])
        if (reader.written(target.element, place) !== undefined) this.remove(target, place);
      return;
    }
    const field = reader.placed(target.element, wanted);
    this.set(this.make(target, field.path), field, value, reader.written(target.element, field));
  }

  private set<V>(holder: PlanNode, { attribute, codec }: Field<V>, value: V, before: string | undefined): void {
    const printed = this.writable(codec.print(value, before));
    if (attribute !== undefined) holder.attributes.set(attribute, printed);
    else if (isNew(holder)) holder.text = codec.trims ? printed.trim() : printed;
    else holder.text = { value: codec.trims ? printed.trim() : printed, trims: codec.trims };
  }

  /** Takes a value out, and then every element of its path that holds nothing else. */
  private remove(target: ElementPlan, { path, attribute }: ValuePlace): void {
    const plans = this.along(target, path);
    const holder = plans.at(-1)!;
    if (attribute !== undefined) holder.attributes.set(attribute, undefined);
    else plans.at(-2)!.removed.add(holder.element.ordinal);
    this.removeEmptied(plans);
  }

  /** Takes out the elements at the end of a path that hold nothing any more. The first of them is kept in any case. */
  protected removeEmptied(plans: readonly ElementPlan[]): void {
    for (let i = plans.length - 1; i > 0; i--) {
      const { ordinal } = plans[i]!.element;
      if (plans[i - 1]!.removed.has(ordinal)) continue;
      if (!this.isEmptied(plans[i]!)) return;
      plans[i - 1]!.removed.add(ordinal);
    }
  }

  private isEmptied({ element, attributes, added, removed, lists, text }: ElementPlan): boolean {
    if (text !== undefined || added.length > 0 || lists.some(({ to }) => to.length > 0)) return false;
    if ([...attributes.values()].some((value) => value !== undefined)) return false;
    if (element.attributes.some(({ name }) => name.prefix !== "xmlns" && name.qualified !== "xmlns" && !attributes.has(name.qualified)))
      return false;
    const listed = new Set(lists.flatMap(({ from }) => from));
    return element.children.every((child) => {
      if (child.kind === "element") return removed.has(child.ordinal) || listed.has(child);
      return child.kind === "text" && valueOf(this.reader.document, child).trim() === "";
    });
  }

  /** The plans of the elements along a path, the first of each name; as far as they are there. */
  protected along(target: ElementPlan, path: readonly Step[]): ElementPlan[] {
    const plans = [target];
    for (const step of path) {
      const next = this.reader.child(plans.at(-1)!.element, step);
      if (next === undefined) break;
      plans.push(planOf(plans.at(-1)!, next));
    }
    return plans;
  }

  /** The element at the end of a path, made below the deepest one that is there and stays. */
  protected make(target: PlanNode, path: readonly Step[]): PlanNode {
    let parent = target;
    let depth = 0;
    if (!isNew(target)) {
      const plans = this.along(target, path);
      // An earlier value may have emptied these; something now goes into them after all.
      plans.forEach((plan, i) => plans[i - 1]?.removed.delete(plan.element.ordinal));
      depth = plans.length - 1;
      parent = plans[depth]!;
    }
    for (const { module, local } of path.slice(depth)) {
      const siblings: PlanNode[] = isNew(parent) ? parent.children : parent.added;
      let made = siblings.find((one): one is NewElement => isNew(one) && one.local === local);
      if (made === undefined) siblings.push((made = newElement(module, local)));
      parent = made;
    }
    return parent;
  }

  /** A plan for an element that comes to stand elsewhere, whole. */
  protected insertion(element: XmlElement): ElementPlan {
    return planFor(element, true);
  }

  /** Notes that of an element nothing but its name is known, so that it is written without content. */
  protected leftOut(element: string): void {
    this.diagnostics.push({ code: "sttr/content-left-out", severity: "warning", at: {}, params: { element } });
  }

  private writable(value: string): string {
    const { value: kept, removed } = writable(value);
    if (removed !== undefined) {
      this.diagnostics.push({ code: "sttr/character-removed", severity: "warning", at: {}, params: { codePoint: removed } });
    }
    return kept;
  }
}
