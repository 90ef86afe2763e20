/** Elements that an author's change adds → source: their namespace, prefix and indentation, all as in the file around them. */
import { rankOf } from "./elementOrder.ts";
import { isNew, localOf } from "./writePlan.ts";
import type { ElementPlan, NewElement, PlanNode } from "./writePlan.ts";
import { freePrefix, prefixOf } from "./writeScopes.ts";
import type { Scope, Scopes } from "./writeScopes.ts";
import { cdataOf, escapeAttribute, escapeText } from "./xmlEscape.ts";
import type { XmlDocument } from "./xmlTree.ts";

/** How new elements are written where the file does not show it. */
export interface Manner {
  /** Texts with markup characters go into CDATA, also when the file has none yet. */
  readonly cdata: boolean;
  /** Adds to the plan before it is written. */
  readonly finish?: (root: ElementPlan) => void;
}

export class NewSource {
  /** How the file ends its lines. */
  readonly lineEnd: string;
  private readonly scopes: Scopes;
  private readonly cdata: boolean;
  private readonly inserted: (plan: ElementPlan, scope: Scope) => string;

  /** `inserted` gives the source of an element of the document within prefixes that may not be its own. */
  constructor({ source }: XmlDocument, scopes: Scopes, manner: Manner, inserted: NewSource["inserted"]) {
    this.lineEnd = source.includes("\r\n") ? "\r\n" : "\n";
    this.cdata = manner.cdata || source.includes("<![CDATA[");
    this.scopes = scopes;
    this.inserted = inserted;
  }

  /**
   * The source of a node within a parent of that prefix. `space` is the line break and indentation before it, which is not written here, ""
   * for a file that has none; `unit` one step of indentation.
   */
  node(node: PlanNode, scope: Scope, parentPrefix: string, space: string, unit: string): string {
    if (!isNew(node)) return this.inserted(node, scope);
    const namespace = this.scopes.namespaceOf(node.module);
    let prefix = scope.get(parentPrefix) === namespace ? parentPrefix : prefixOf(scope, namespace);
    let inner = scope;
    let declaration = "";
    if (prefix === undefined) {
      prefix = freePrefix(node.module, scope);
      inner = new Map(scope).set(prefix, namespace);
      declaration = ` xmlns:${prefix}="${escapeAttribute(namespace, '"')}"`;
    }
    const name = prefix === "" ? node.local : `${prefix}:${node.local}`;
    const attributes = [...node.attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value, '"')}"`).join("");
    const start = `<${name}${declaration}${attributes}`;
    if (node.text !== undefined) return `${start}>${this.text(node.text)}</${name}>`;
    if (node.children.length === 0) return `${start}/>`;
    const deeper = space === "" ? "" : space + unit;
    const children = inOrder(node).map((child) => deeper + this.node(child, inner, prefix, deeper, unit));
    return `${start}>${children.join("")}${space}</${name}>`;
  }

  /** Files that use CDATA for their texts get CDATA where it saves escaping. */
  private text(text: string): string {
    return this.cdata && /[&<]/.test(text) ? cdataOf(text, this.lineEnd) : escapeText(text, this.lineEnd);
  }
}

function inOrder({ local, children }: NewElement): readonly PlanNode[] {
  return [...children].sort((a, b) => rankOf(local, localOf(a)) - rankOf(local, localOf(b)));
}
