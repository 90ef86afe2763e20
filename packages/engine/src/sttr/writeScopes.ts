/** Which prefixes hold where in a document, and the namespaces in which this file writes the parts of the standard. */
import { defaultNamespace, moduleOf, namespaceBeside } from "./families.ts";
import type { Module } from "./families.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** Prefixes in scope, "" for the default namespace. */
export type Scope = ReadonlyMap<string, string>;

const outermost: Scope = new Map();

/** Finds scopes and namespaces, each once. */
export class Scopes {
  private readonly document: XmlDocument;
  private readonly scopes = new Map<number, Scope>();
  private readonly namespaces = new Map<Module, string>();

  constructor(document: XmlDocument) {
    this.document = document;
  }

  /** Prefixes in scope within an element; the very same map as in its parent where it declares none. */
  within(ordinal: number): Scope {
    const known = this.scopes.get(ordinal);
    if (known !== undefined) return known;
    // Upwards first, then down: a document may be deep.
    const path: XmlElement[] = [];
    let outer = outermost;
    for (let up = this.document.elements[ordinal]; up !== undefined; up = this.document.elements[up.parent]) {
      const found = this.scopes.get(up.ordinal);
      if (found !== undefined) {
        outer = found;
        break;
      }
      path.push(up);
    }
    for (const element of path.reverse()) {
      outer = declaredIn(element, outer);
      this.scopes.set(element.ordinal, outer);
    }
    return outer;
  }

  /** The namespace that the file uses for a part of the standard, else the one beside those that it does use. */
  namespaceOf(module: Module): string {
    let namespace = this.namespaces.get(module);
    if (namespace === undefined) this.namespaces.set(module, (namespace = this.findNamespace(module)));
    return namespace;
  }

  private findNamespace(module: Module): string {
    let sibling: string | undefined;
    for (const namespace of this.used()) {
      const found = moduleOf(namespace);
      if (found === module) return namespace;
      if (found !== undefined && found !== "dmn") sibling ??= namespace;
    }
    // A rule file has elements of DMN, so this is another part.
    return namespaceBeside(sibling ?? defaultNamespace, module as Exclude<Module, "dmn">);
  }

  /** Namespaces of elements in document order, then those that are declared without being used. */
  private *used(): Iterable<string> {
    const seen = new Set<string>();
    for (const { name } of this.document.elements) {
      if (seen.has(name.namespace)) continue;
      seen.add(name.namespace);
      yield name.namespace;
    }
    yield* this.within(0).values();
  }
}

function declaredIn(element: XmlElement, outer: Scope): Scope {
  let own: Map<string, string> | undefined;
  for (const { name, value } of element.attributes) {
    const prefix = name.qualified === "xmlns" ? "" : name.prefix === "xmlns" ? name.local : undefined;
    if (prefix === undefined) continue;
    own ??= new Map(outer);
    // Anew, so that of two prefixes for one namespace the one declared nearest comes last.
    own.delete(prefix);
    own.set(prefix, value);
  }
  return own ?? outer;
}

/** The prefix for a namespace: of several the one that was declared nearest. */
export function prefixOf(scope: Scope, namespace: string): string | undefined {
  let found: string | undefined;
  for (const [prefix, bound] of scope) if (bound === namespace) found = prefix;
  return found;
}

/** A prefix for a part of the standard that means nothing else here. */
export function freePrefix(module: Module, scope: Scope): string {
  let prefix: string = module;
  for (let n = 2; scope.has(prefix); n++) prefix = `${module}${n}`;
  return prefix;
}

/** Prefixes that mean something in `source` and something else, or nothing, in `target`; with "" for a default that must be undone. */
export function redeclared(source: Scope, target: Scope): [prefix: string, namespace: string][] {
  if (source === target) return [];
  const found = [...source].filter(([prefix, namespace]) => target.get(prefix) !== namespace);
  const undone = (target.get("") ?? "") !== "" && !source.has("");
  return undone ? [["", ""], ...found] : found;
}
