/** Lists of parts → plans: which elements stay, which come from elsewhere, which are new. What a part itself says is written by its caller. */
import type { Step } from "./shape.ts";
import { FieldWriter } from "./writeFields.ts";
import { isNew, newElement, planOf } from "./writePlan.ts";
import type { ElementPlan, PlanNode } from "./writePlan.ts";
import type { XmlElement } from "./xmlTree.ts";

interface Part {
  readonly origin?: number | undefined;
}

/** Brings a part's element to what the part says; `before` is what was read from it, absent for a new element. */
export type WritePart<T> = (target: PlanNode, before: T | undefined, after: T) => void;

/** Where the elements of a list stand: below `path` from the owner, each of this name. */
export interface ListPlace {
  readonly path: readonly Step[];
  readonly step: Step;
}

export class ListWriter extends FieldWriter {
  /** What was read from each element, by ordinal; every part with an origin has an entry. */
  protected readonly parts = new Map<number, object>();

  /** Notes what was read from which element. */
  protected gather(value: unknown): void {
    if (!(value instanceof Object)) return;
    const { origin } = value as Part;
    if (origin !== undefined) this.parts.set(origin, value);
    for (const one of Object.values(value)) this.gather(one);
  }

  /** The element that a part was read from, if it is of this name: another origin was not read from this document. */
  protected elementOf({ origin }: Part, { local }: Step): XmlElement | undefined {
    const element = this.parts.has(origin ?? -1) ? this.reader.document.elements[origin!]! : undefined;
    return element?.name.local === local ? element : undefined;
  }

  /**
   * Writes a list of parts that have origins. Two parts with one origin are the element and a copy of it; an origin from another list
   * moves or copies the element to this one.
   */
  protected list<T extends Part>(
    owner: PlanNode,
    { path, step }: ListPlace,
    before: readonly T[] | undefined,
    after: readonly T[] | undefined,
    write: WritePart<T>,
  ): void {
    const plans = isNew(owner) ? [] : this.along(owner, path);
    const container = plans.at(-1);
    const from = (before ?? []).map((part) => this.reader.document.elements[part.origin!]!);
    const used = new Set<XmlElement>();
    const to = (after ?? []).map((part): PlanNode => {
      const element = this.elementOf(part, step);
      if (element === undefined) {
        const made = newElement(step.module, step.local);
        write(made, undefined, part);
        return made;
      }
      const isHere = element.parent === container?.element.ordinal && !used.has(element);
      used.add(element);
      const node = isHere ? planOf(container!, element) : this.insertion(element);
      write(node, this.parts.get(element.ordinal) as T, part);
      return node;
    });
    if (to.length > 0) this.arrange(owner, path, from, to);
    else if (from.length > 0) {
      container!.lists.push({ from, to });
      this.removeEmptied(plans);
    }
  }

  /** Puts nodes in this order where elements stand now. */
  protected arrange(owner: PlanNode, path: readonly Step[], from: readonly XmlElement[], to: readonly PlanNode[]): void {
    const container = this.make(owner, path);
    if (isNew(container)) container.children.push(...to);
    else container.lists.push({ from, to });
  }

  /**
   * Writes a list of values without origins, such as ids and themas. Each keeps the element that has its value; what is left on both sides is
   * paired in order, so that a reworded value stays where it was. `elements` are those of the values in `before`; a new owner has none.
   */
  protected values<T>(
    owner: PlanNode,
    elements: readonly XmlElement[],
    before: readonly T[] | undefined,
    after: readonly T[],
    { key, make, write }: ValueList<T>,
  ): void {
    const old = before ?? [];
    const waiting = new Map<string, number[]>();
    for (let i = old.length - 1; i >= 0; i--) {
      const same = waiting.get(key(old[i]!));
      if (same === undefined) waiting.set(key(old[i]!), [i]);
      else same.push(i);
    }
    const paired = after.map((value) => waiting.get(key(value))?.pop());
    const left = [...waiting.values()].flat().sort((a, b) => b - a);
    const to = after.map((value, i): PlanNode => {
      const place = paired[i] ?? left.pop();
      if (place === undefined) {
        const made = make();
        write(made, undefined, value);
        return made;
      }
      const plan = planOf(owner as ElementPlan, elements[place]!);
      write(plan, old[place], value);
      return plan;
    });
    this.arrange(owner, [], elements, to);
  }
}

/** How a list of values stands in XML. */
export interface ValueList<T> {
  readonly key: (value: T) => string;
  readonly make: () => PlanNode;
  readonly write: WritePart<T>;
}
