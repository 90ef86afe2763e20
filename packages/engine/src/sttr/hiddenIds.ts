/** Ids of a new file that the model does not speak of: of variables and tables, as the official samples have them. */
import type { RuleFile } from "../model/ruleFile.ts";
import { isNew } from "./writePlan.ts";
import type { ElementPlan, PlanNode } from "./writePlan.ts";

const suffixes: { readonly [local: string]: string } = { variable: "var", decisionTable: "table" };

/** Gives variables and tables the id of what they belong to with `.var` and `.table`, and a number where that id is taken. */
export function withHiddenIds(root: ElementPlan, model: RuleFile): void {
  const taken = new Set<string>();
  gatherIds(model, taken);
  within(root, taken);
}

function within(node: PlanNode, taken: Set<string>): void {
  const children = isNew(node) ? node.children : [...node.children.values(), ...node.added, ...node.lists.flatMap(({ to }) => to)];
  for (const child of children) {
    const suffix = isNew(child) && Object.hasOwn(suffixes, child.local) ? suffixes[child.local]! : undefined;
    const owner = isNew(node) ? node.attributes.get("id") : undefined;
    // What is no name of XML cannot be an id; nothing refers to these.
    if (suffix !== undefined && owner !== undefined && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(owner)) {
      let id = `${owner}.${suffix}`;
      for (let n = 2; taken.has(id); n++) id = `${owner}.${suffix}${n}`;
      taken.add(id);
      const others = [...child.attributes];
      child.attributes.clear();
      child.attributes.set("id", id);
      for (const [name, value] of others) if (value !== undefined) child.attributes.set(name, value);
    }
    within(child, taken);
  }
}

function gatherIds(value: unknown, taken: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const { id } = value as { readonly id?: unknown };
  if (typeof id === "string") taken.add(id);
  for (const one of Object.values(value)) gatherIds(one, taken);
}
