/** One changed value → changes of elements: replaced where it stands, added in its place, taken out with what only held it. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ElementReader } from "./elementReader.ts";
import type { NewElement } from "./newElements.ts";
import type { Field, Fields, Step } from "./shape.ts";
import { changeOf } from "./xmlChanges.ts";
import type { Changes } from "./xmlChanges.ts";
import { writable } from "./xmlEscape.ts";
import { valueOf } from "./xmlText.ts";
import type { XmlElement } from "./xmlTree.ts";

/** Gathers the changes that bring a document to a model. */
export class FieldWriter {
  readonly changes: Changes = new Map();
  readonly diagnostics: Diagnostic[] = [];
  readonly reader: ElementReader;

  constructor(reader: ElementReader) {
    this.reader = reader;
  }

  /** Writes each field in which `after` differs from `before`; `within` is a path from the element to where the fields begin. */
  fields<T>(element: XmlElement, fields: Fields<T>, before: Partial<T>, after: Partial<T>, within: readonly Step[] = []): void {
    for (const key in fields) {
      const field = fields[key];
      if (field === undefined || before[key] === after[key]) continue;
      this.field(element, within.length === 0 ? field : { ...field, path: [...within, ...field.path] }, after[key] ?? undefined);
    }
  }

  /** Writes one value; undefined takes it out. */
  field<V>(element: XmlElement, field: Field<V>, value: V | undefined): void {
    const { reader } = this;
    const holder = reader.holder(element, field);
    if (value === undefined) {
      if (holder !== undefined) this.remove(element, holder, field);
      return;
    }
    const printed = this.writable(field.codec.print(value, reader.written(element, field)));
    const text = field.codec.trims && field.attribute === undefined ? printed.trim() : printed;
    if (holder === undefined) {
      const made = this.make(element, field.path);
      if (field.attribute === undefined) made.text = text;
      else made.attributes.set(field.attribute, text);
    } else if (field.attribute === undefined) changeOf(this.changes, holder).text = { value: text, trims: field.codec.trims };
    else changeOf(this.changes, holder).attributes.set(field.attribute, text);
  }

  /** Takes a value out, and then every element of its path that holds nothing else. */
  private remove<V>(element: XmlElement, holder: XmlElement, { path, attribute }: Field<V>): void {
    if (attribute !== undefined) changeOf(this.changes, holder).attributes.set(attribute, undefined);
    else if (holder !== element) changeOf(this.changes, holder).removed = true;
    let at: XmlElement | undefined = attribute === undefined ? this.reader.document.elements[holder.parent] : holder;
    for (let i = path.length - (attribute === undefined ? 1 : 0); i > 0 && at !== undefined && at !== element; i--) {
      if (!this.isEmptied(at)) return;
      changeOf(this.changes, at).removed = true;
      at = this.reader.document.elements[at.parent];
    }
  }

  private isEmptied(element: XmlElement): boolean {
    const change = this.changes.get(element.ordinal);
    if ((change?.added.length ?? 0) > 0) return false;
    if (element.attributes.some(({ name }) => name.prefix !== "xmlns" && !(change?.attributes.has(name.qualified) ?? false))) return false;
    if (change !== undefined && [...change.attributes.values()].some((value) => value !== undefined)) return false;
    return element.children.every((child) => {
      if (child.kind === "element") return this.changes.get(child.ordinal)?.removed === true;
      return child.kind === "text" && valueOf(this.reader.document, child).trim() === "";
    });
  }

  /** The new element at the end of a path, made below the deepest one that is there and stays. */
  private make(element: XmlElement, path: readonly Step[]): NewElement {
    let parent = element;
    let depth = 0;
    for (; depth < path.length; depth++) {
      const next = this.reader.child(parent, path[depth]!);
      if (next === undefined) break;
      // An earlier field may have emptied this one; something now goes into it after all.
      const change = this.changes.get(next.ordinal);
      if (change?.removed) delete change.removed;
      parent = next;
    }
    let siblings = changeOf(this.changes, parent).added;
    let made: NewElement | undefined;
    for (const { module, local } of path.slice(depth)) {
      made = siblings.find((one) => one.local === local && one.module === module);
      if (made === undefined) siblings.push((made = { module, local, attributes: new Map(), children: [] }));
      siblings = made.children;
    }
    return made!;
  }

  /** Takes an element out that an author removed as a whole, if nothing else is in it. */
  removeIfEmptied(element: XmlElement): void {
    if (this.isEmptied(element)) changeOf(this.changes, element).removed = true;
  }

  private writable(value: string): string {
    const { value: kept, removed } = writable(value);
    if (removed !== undefined) {
      this.diagnostics.push({ code: "sttr/character-removed", severity: "warning", at: {}, params: { codePoint: removed } });
    }
    return kept;
  }
}
