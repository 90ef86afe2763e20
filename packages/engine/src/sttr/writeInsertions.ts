/** Where new and moved children of an element go: beside their neighbours in a list, else where the standard wants them. */
import { rankOf } from "./elementOrder.ts";
import { isInPlace } from "./writeMoves.ts";
import { localOf } from "./writePlan.ts";
import type { ElementPlan, ListPlan, PlanNode } from "./writePlan.ts";
import { indentUnit, spaceBefore } from "./writeSpace.ts";
import type { Surroundings } from "./writeSpace.ts";
import { fillEdit } from "./writeText.ts";
import type { Edit } from "./writeText.ts";
import { valueOf } from "./xmlText.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** A list with the ordinals of the elements that keep their place. */
type Arranged = ListPlan & { readonly stays: ReadonlySet<number> };

/** The source of a node with the white space before it; `unit` is one step of indentation. */
type Write = (node: PlanNode, space: string, unit: string) => string;

/** The edits that put every node in its place which does not stand there yet. */
export function insertionsOf(
  document: XmlDocument,
  plan: ElementPlan,
  lists: readonly Arranged[],
  around: ReadonlyMap<number, Surroundings>,
  write: Write,
): Edit[] {
  const { element } = plan;
  const edits: Edit[] = [];
  const outer = spaceBefore(document, element);
  const rank = (local: string) => rankOf(element.name.local, local);
  const insert = (at: number, beside: XmlElement, nodes: readonly PlanNode[]): void => {
    const space = spaceBefore(document, beside);
    const unit = indentUnit(document, outer, space);
    for (const node of nodes) edits.push({ start: at, end: at, text: write(node, space, unit), rank: rank(localOf(node)) });
  };
  const placeless = [...plan.added];
  for (const { from, to, stays } of lists) {
    let elder: XmlElement | undefined;
    let waiting: PlanNode[] = [];
    for (const node of to) {
      if (isInPlace(plan, node) && stays.has(node.element.ordinal)) {
        elder = node.element;
        insert(around.get(elder.ordinal)!.leadSpace, elder, waiting);
        waiting = [];
      } else if (elder === undefined) waiting.push(node);
      else insert(around.get(elder.ordinal)!.end, elder, [node]);
    }
    const first = from[0];
    if (first === undefined) placeless.push(...waiting);
    else insert(around.get(first.ordinal)!.leadSpace, first, waiting);
  }
  const children = element.children.filter((child) => child.kind === "element");
  if (children.length === 0) return placeless.length === 0 ? edits : [filled(document, element, placeless, write)];
  for (const node of placeless) {
    const anchor = children.findLast((child) => rank(child.name.local) <= rank(localOf(node)));
    if (anchor !== undefined) insert(around.get(anchor.ordinal)!.end, anchor, [node]);
    else insert(around.get(children[0]!.ordinal)!.leadSpace, children[0]!, [node]);
  }
  return edits;
}

/** The first children of an element, one step further in than the element itself. */
function filled(document: XmlDocument, element: XmlElement, nodes: readonly PlanNode[], write: Write): Edit {
  const { local } = element.name;
  const outer = spaceBefore(document, element);
  const unit = indentUnit(document, "", "");
  const inner = outer === "" ? "" : outer + unit;
  const sorted = [...nodes].sort((a, b) => rankOf(local, localOf(a)) - rankOf(local, localOf(b)));
  const content = sorted.map((node) => write(node, inner, unit)).join("") + outer;
  const blank = element.children.every((child) => child.kind === "text" && valueOf(document, child).trim() === "");
  if (!blank) return { start: element.contentEnd, end: element.contentEnd, text: content };
  if (element.children.length === 0) return fillEdit(document, element, content);
  return { start: element.contentStart, end: element.contentEnd, text: content };
}
