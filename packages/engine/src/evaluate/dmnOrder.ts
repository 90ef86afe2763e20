/** In which order the decisions and functions of DMN files can be evaluated; what cannot is reported. Linear, without recursion. */
import type { DmnGraph, GraphNode } from "./dmnGraph.ts";

export interface DmnOrder {
  /** Each node after all that it requires; nodes of a cycle, and what requires them, are left out. */
  readonly order: readonly GraphNode[];
  /** The names along each cycle, its first one again at the end. */
  readonly cycles: readonly (readonly string[])[];
}

/** The order of all decisions and functions. A function that requires itself is no cycle: it may call itself. */
export function orderNodes({ nodes, byKey }: DmnGraph): DmnOrder {
  const isOwn = (node: GraphNode, key: string): boolean => node.key === key && node.logic?.kind === "function";
  const required = (node: GraphNode): GraphNode[] => node.before.flatMap((key) => (isOwn(node, key) ? [] : (byKey.get(key) ?? [])));

  const order: GraphNode[] = [];
  const cycles: string[][] = [];
  const state = new Map<GraphNode, "open" | "done" | "cyclic">();
  for (const start of nodes) {
    if (state.has(start)) continue;
    const trail = [{ node: start, rest: required(start) }];
    state.set(start, "open");
    let top = trail.at(-1);
    while (top !== undefined) {
      const next = top.rest.pop();
      if (next === undefined) {
        const isWhole = state.get(top.node) === "open" && required(top.node).every((other) => state.get(other) === "done");
        state.set(top.node, isWhole ? "done" : "cyclic");
        if (isWhole) order.push(top.node);
        trail.pop();
      } else if (state.get(next) === "open") {
        const from = trail.findIndex(({ node }) => node === next);
        cycles.push([...trail.slice(from).map(({ node }) => node.name), next.name]);
      } else if (!state.has(next)) {
        state.set(next, "open");
        trail.push({ node: next, rest: required(next) });
      }
      top = trail.at(-1);
    }
  }
  return { order, cycles };
}
