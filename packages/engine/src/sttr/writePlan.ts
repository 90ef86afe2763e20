/** What is to become of a document, as a tree of elements that stay, move or are copied and of new ones between them. Making source of it is elsewhere. */
import type { Module } from "./families.ts";
import type { XmlElement } from "./xmlTree.ts";

/** An element to make: with text, or with children, which are put in the order of the standard. */
export interface NewElement {
  readonly module: Module;
  readonly local: string;
  readonly attributes: Map<string, string>;
  text?: string;
  readonly children: PlanNode[];
}

/** Children of one kind in their new order: `from` are all such elements that stand there now. */
export interface ListPlan {
  readonly from: readonly XmlElement[];
  readonly to: readonly PlanNode[];
}

/**
 * One standing of an element of the source in the result. An element that an author copied stands there twice and so has two plans, each
 * with changes of its own. What no plan speaks of stays byte for byte.
 */
export interface ElementPlan {
  readonly element: XmlElement;
  /** Whether it stands elsewhere than in the source, or within what does. */
  readonly inserted: boolean;
  /** Whether the model says its id; of a copy every other id is left out, since it would be there twice. */
  saysId: boolean;
  /** By name without prefix; undefined takes it out. */
  readonly attributes: Map<string, string | undefined>;
  text?: { readonly value: string; readonly trims: boolean };
  /** Of children in their own place, by ordinal. */
  readonly children: Map<number, ElementPlan>;
  /** Ordinals of children to be taken out. */
  readonly removed: Set<number>;
  /** Children to be added where the standard wants them. */
  readonly added: PlanNode[];
  readonly lists: ListPlan[];
}

export type PlanNode = ElementPlan | NewElement;

/** Tells the two kinds apart. */
export function isNew(node: PlanNode): node is NewElement {
  return !("element" in node);
}

/** A new element without anything in it. */
export function newElement(module: Module, local: string): NewElement {
  return { module, local, attributes: new Map(), children: [] };
}

/** A plan that changes nothing yet. */
export function planFor(element: XmlElement, inserted: boolean): ElementPlan {
  return { element, inserted, saysId: false, attributes: new Map(), children: new Map(), removed: new Set(), added: [], lists: [] };
}

/** The plan of a child in its own place, made when there is none yet. */
export function planOf(parent: ElementPlan, child: XmlElement): ElementPlan {
  let plan = parent.children.get(child.ordinal);
  if (plan === undefined) parent.children.set(child.ordinal, (plan = planFor(child, parent.inserted)));
  return plan;
}

/** The local name of what a node is or will be. */
export function localOf(node: PlanNode): string {
  return isNew(node) ? node.local : node.element.name.local;
}
