/** In which order the decisions and functions of a DMN file can be evaluated; what cannot is reported. Linear, without recursion. */
import type { DmnModel, DmnNode } from "../model/dmnModel.ts";

export interface DmnOrder {
  /** Each node after all that it requires; nodes of a cycle, and what requires them, are left out. */
  readonly order: readonly DmnNode[];
  /** The names along each cycle, its first one again at the end. */
  readonly cycles: readonly (readonly string[])[];
  readonly dangling: readonly { readonly node: DmnNode; readonly id: string; readonly origin: number }[];
}

/** The order of all decisions and functions. A function that requires itself is no cycle: it may call itself. */
export function orderNodes(model: DmnModel): DmnOrder {
  const nodes = [...model.knowledge, ...model.decisions];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inputs = new Set(model.inputs.map(({ id }) => id));
  const isOwn = (node: DmnNode, id: string): boolean => node.id === id && node.logic?.kind === "function";
  const required = (node: DmnNode): DmnNode[] => node.requires.flatMap(({ id }) => (isOwn(node, id) ? [] : (byId.get(id) ?? [])));
  const dangling = nodes.flatMap((node) =>
    node.requires.filter(({ id }) => !byId.has(id) && !inputs.has(id)).map(({ id, origin }) => ({ node, id, origin })),
  );

  const order: DmnNode[] = [];
  const cycles: string[][] = [];
  const state = new Map<DmnNode, "open" | "done" | "cyclic">();
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
  return { order, cycles, dangling };
}
