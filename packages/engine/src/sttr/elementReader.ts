/** Reads single values and children out of elements, by family and local name, and gathers what is unreadable. */
import type { Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import { familyOf } from "./families.ts";
import type { Family, Module } from "./families.ts";
import { placeOf } from "./place.ts";
import type { Field, Fields, Step } from "./shape.ts";
import { attributeOf, textOf } from "./xmlText.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** More diagnostics than anybody reads; beyond this none is added, so that a file of nothing but faults costs no more than another. */
const enough = 500;

export class ElementReader {
  readonly document: XmlDocument;
  readonly diagnostics: Diagnostic[] = [];
  private readonly file: string;
  private readonly families = new Map<string, Family>();

  constructor(document: XmlDocument, file: string) {
    this.document = document;
    this.file = file;
  }

  /** Notes a fault at an element. */
  report(code: string, severity: Diagnostic["severity"], element: XmlElement, params: { readonly [key: string]: Param } = {}): void {
    if (this.diagnostics.length >= enough) return;
    this.diagnostics.push({ code, severity, at: placeOf(this.document, element.ordinal, this.file), params });
  }

  /** Whether an element is of DMN (`dmn`) or of the standard (any other module). */
  isOf(module: Module, element: XmlElement): boolean {
    const { namespace } = element.name;
    let family = this.families.get(namespace);
    if (family === undefined) this.families.set(namespace, (family = familyOf(namespace)));
    return family === (module === "dmn" ? "dmn" : "sttr");
  }

  /** The first child of that name. */
  child(element: XmlElement, { module, local }: Step): XmlElement | undefined {
    for (const child of element.children) {
      if (child.kind === "element" && child.name.local === local && this.isOf(module, child)) return child;
    }
    return undefined;
  }

  /** All children of that name, in order. */
  children(element: XmlElement | undefined, module: Module, local: string): XmlElement[] {
    const found: XmlElement[] = [];
    if (element === undefined) return found;
    for (const child of element.children) {
      if (child.kind === "element" && child.name.local === local && this.isOf(module, child)) found.push(child);
    }
    return found;
  }

  /** The element that holds a field, where it is there. */
  holder(element: XmlElement, field: Pick<Field<unknown>, "path">): XmlElement | undefined {
    let holder: XmlElement | undefined = element;
    for (const step of field.path) {
      holder = this.child(holder, step);
      if (holder === undefined) return undefined;
    }
    return holder;
  }

  /** What is written for a field, before any reading of it. */
  written(element: XmlElement, field: Pick<Field<unknown>, "path" | "attribute">): string | undefined {
    const holder = this.holder(element, field);
    if (holder === undefined) return undefined;
    return field.attribute === undefined ? textOf(this.document, holder) : attributeOf(holder, field.attribute);
  }

  /** The field at the place where this element has it: of several, the one that holds something; the field's own where none does. */
  placed<V>(element: XmlElement, field: Field<V>): Field<V> {
    if (field.also === undefined) return field;
    let empty: Field<V> | undefined;
    for (const place of [field, ...field.also]) {
      const written = this.written(element, place);
      if (written === undefined) continue;
      const { path, attribute } = place;
      const placed = { path, codec: field.codec, ...(attribute !== undefined && { attribute }) };
      if (written.trim() !== "") return placed;
      empty ??= placed;
    }
    return empty ?? field;
  }

  /** The value of a field; unreadable is a diagnostic and counts as absent. */
  value<V>(element: XmlElement, wanted: Field<V>): V | undefined {
    const field = this.placed(element, wanted);
    const written = this.written(element, field);
    if (written === undefined) return undefined;
    const value = field.codec.read(written);
    if (value === undefined) {
      const holder = this.holder(element, field) ?? element;
      const name = field.attribute ?? holder.name.local;
      this.report("sttr/unreadable-value", "error", holder, { name, value: written.slice(0, 200), expected: field.codec.expected });
    }
    return value;
  }

  /** All fields that are there. */
  values<T>(element: XmlElement, fields: Fields<T>): Partial<T> {
    const values: Partial<T> = {};
    for (const key in fields) {
      const field = fields[key];
      const value = field === undefined ? undefined : this.value(element, field);
      if (value !== undefined) values[key] = value;
    }
    return values;
  }

  /** A value that must be there; `""` and a diagnostic where it is not. */
  required(value: string | undefined, element: XmlElement, name: string): string {
    if (value !== undefined) return value;
    this.report("sttr/missing-value", "error", element, { name });
    return "";
  }
}
