/** A plan → source: one pass that copies everything no plan speaks of, and puts what moves, is added or goes in its place. */
import { familyOf } from "./families.ts";
import { insertionsOf } from "./writeInsertions.ts";
import { isInPlace, movesOf } from "./writeMoves.ts";
import { NewSource } from "./writeNewSource.ts";
import type { Manner } from "./writeNewSource.ts";
import { longestRun } from "./writeOrder.ts";
import { planFor } from "./writePlan.ts";
import type { ElementPlan, ListPlan } from "./writePlan.ts";
import { redeclared, Scopes } from "./writeScopes.ts";
import type { Scope } from "./writeScopes.ts";
import { spaceBefore, surroundingsOf } from "./writeSpace.ts";
import type { Surroundings } from "./writeSpace.ts";
import { attributeEdit, textEdits } from "./writeText.ts";
import type { Edit } from "./writeText.ts";
import { escapeAttribute } from "./xmlEscape.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** The source that a plan of the root gives, to be encoded as UTF-8; a file that declares another encoding says UTF-8 from now on. */
export function sourceOf(document: XmlDocument, root: ElementPlan, manner: Manner): string {
  const { declaredEncoding, encodingStart, source } = document;
  const edits: Edit[] = [];
  if (declaredEncoding !== undefined && encodingStart !== undefined && !/^utf-?8$/i.test(declaredEncoding))
    edits.push({ start: encodingStart, end: encodingStart + declaredEncoding.length, text: "UTF-8" });
  const { start, end } = document.root;
  edits.push({ start, end, text: new SourceWriter(document, root, manner).element(root, false) });
  return (document.byteOrderMark ? "\ufeff" : "") + edited(source, 0, source.length, edits);
}

function edited(source: string, from: number, to: number, edits: Edit[]): string {
  // Stable: edits at one place stay in the order in which they were made.
  edits.sort((a, b) => a.start - b.start || a.end - b.end || (a.rank ?? 0) - (b.rank ?? 0));
  let result = "";
  let at = from;
  for (const { start, end, text } of edits) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at, to);
}

class SourceWriter {
  private readonly document: XmlDocument;
  private readonly scopes: Scopes;
  private readonly made: NewSource;
  private readonly moves: ReadonlyMap<number, ElementPlan>;
  private readonly around = new Map<number, ReadonlyMap<number, Surroundings>>();

  constructor(document: XmlDocument, root: ElementPlan, manner: Manner) {
    this.document = document;
    this.scopes = new Scopes(document);
    this.moves = movesOf(document, root);
    this.made = new NewSource(document, this.scopes, manner, (plan, scope) => this.inserted(plan, scope));
  }

  /** The source of an element with what its plan changes. Of a copy, ids that the model does not say are left out: they would be there twice. */
  element(plan: ElementPlan, copied: boolean, declared: readonly (readonly [string, string])[] = []): string {
    const { document } = this;
    const { element } = plan;
    const edits: Edit[] = [];
    const nameEnd = element.start + 1 + element.name.qualified.length;
    for (const [prefix, namespace] of declared) {
      const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
      if (element.attributes.some((attribute) => attribute.name.qualified === name)) continue;
      edits.push({ start: nameEnd, end: nameEnd, text: ` ${name}="${escapeAttribute(namespace, '"')}"` });
    }
    if (copied && !plan.saysId && familyOf(element.name.namespace) !== "other") {
      const edit = attributeEdit(document, element, "id", undefined);
      if (edit !== undefined) edits.push(edit);
    }
    for (const [name, value] of plan.attributes) {
      const edit = attributeEdit(document, element, name, value);
      if (edit !== undefined) edits.push(edit);
    }
    if (plan.text !== undefined) edits.push(...textEdits(document, element, plan.text.value, plan.text.trims, this.made.lineEnd));
    this.content(plan, copied, edits);
    return edited(document.source, element.start, element.end, edits);
  }

  private content(plan: ElementPlan, copied: boolean, edits: Edit[]): void {
    const { element } = plan;
    const lists = plan.lists.map((list) => ({ ...list, stays: staying(plan, list) }));
    const cut = new Set(plan.removed);
    const reordered = new Set<number>();
    for (const { from, to, stays } of lists) {
      for (const { ordinal } of from) if (!stays.has(ordinal)) cut.add(ordinal);
      for (const node of to) if (isInPlace(plan, node) && !stays.has(node.element.ordinal)) reordered.add(node.element.ordinal);
    }
    const children = copied
      ? element.children.filter((child) => child.kind === "element")
      : [...plan.children.values()].map((one) => one.element);
    for (const child of children) if (!cut.has(child.ordinal)) edits.push(this.child(plan, child, copied));
    const grows = plan.added.length > 0 || lists.some(({ to, stays }) => to.length > stays.size);
    if (cut.size === 0 && !grows) return;
    const around = this.surroundings(element);
    for (const ordinal of cut) {
      const gone = this.document.elements[ordinal]!;
      const own = around.get(ordinal)!;
      if (reordered.has(ordinal) || (!copied && this.moves.has(ordinal))) edits.push({ start: own.leadSpace, end: own.end, text: "" });
      else edits.push({ start: gone.start - spaceBefore(this.document, gone).length, end: gone.end, text: "" });
    }
    if (!grows) return;
    const scope = this.scopes.within(element.ordinal);
    const { prefix } = element.name;
    edits.push(
      ...insertionsOf(this.document, plan, lists, around, (node, space, unit) => {
        if (!isInPlace(plan, node)) return space + this.made.node(node, scope, prefix, space, unit);
        return space + this.withComments(node.element, this.element(node, copied && this.moves.get(node.element.ordinal) !== node));
      }),
    );
  }

  private child(plan: ElementPlan, child: XmlElement, copied: boolean): Edit {
    const own = plan.children.get(child.ordinal) ?? planFor(child, copied);
    return { start: child.start, end: child.end, text: this.element(own, copied && this.moves.get(child.ordinal) !== own) };
  }

  /** An element at a place that is not its own, with the prefixes that it needs there. */
  private inserted(plan: ElementPlan, scope: Scope): string {
    const { element } = plan;
    const copied = this.moves.get(element.ordinal) !== plan;
    const source = this.document.source.slice(element.start, element.end);
    const declared = redeclared(this.scopes.within(element.parent), scope).filter(
      ([prefix]) => prefix === "" || source.includes(`${prefix}:`),
    );
    const written = this.element(plan, copied, declared);
    return copied ? written : this.withComments(element, written);
  }

  /** The new source of an element between the comments that belong to it. */
  private withComments(element: XmlElement, written: string): string {
    const { source, elements } = this.document;
    const { lead, end } = this.surroundings(elements[element.parent]!).get(element.ordinal)!;
    return source.slice(lead, element.start) + written + source.slice(element.end, end);
  }

  private surroundings(parent: XmlElement): ReadonlyMap<number, Surroundings> {
    let found = this.around.get(parent.ordinal);
    if (found === undefined) this.around.set(parent.ordinal, (found = surroundingsOf(this.document, parent)));
    return found;
  }
}

/** Ordinals of the elements of a list that keep their place. */
function staying(plan: ElementPlan, { from, to }: ListPlan): ReadonlySet<number> {
  const places = new Map(from.map(({ ordinal }, place) => [ordinal, place]));
  const run = longestRun(to.map((node) => (isInPlace(plan, node) ? places.get(node.element.ordinal) : undefined)));
  return new Set([...run].map((i) => (to[i] as ElementPlan).element.ordinal));
}
