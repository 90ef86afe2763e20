/** Which aansluitpunt of one file is a decision of another: an invocation that names the other's model and decision. */
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { orderOf } from "./order.ts";

/** A decision of another file. */
export interface Connection {
  readonly file: number;
  /** Its index in that file. */
  readonly decision: number;
}

/**
 * Finds the connections between files by model name and decision name. Not by namespace: that is the authority's, and in the official sample it
 * is a fixed value without meaning. What comes back says where an aansluitpunt leads: undefined where its file is not among these, or where
 * files lead to each other in a circle.
 */
export function connectionsOf(files: readonly { readonly model: RuleFile }[]): (decision: Decision) => Connection | undefined {
  const found = new Map<Decision, Connection>();
  const leadsTo = files.map(() => new Set<number>());
  files.forEach(({ model }, from) => {
    for (const decision of model.decisions) {
      const connection = findConnection(decision, files, from);
      if (connection === undefined) continue;
      found.set(decision, connection);
      leadsTo[from]!.add(connection.file);
    }
  });
  const { cycles } = orderOf(files.length, (file) => [...leadsTo[file]!]);
  const circling = new Set(cycles.flat());
  for (const [decision, { file }] of found) if (circling.has(file)) found.delete(decision);
  return (decision) => found.get(decision);
}

function findConnection({ logic }: Decision, files: readonly { readonly model: RuleFile }[], from: number): Connection | undefined {
  if (logic.kind !== "invocation") return undefined;
  const bound = (name: string): string | undefined => {
    const text = logic.bindings.find((binding) => binding.name.trim().toLowerCase() === name)?.text.trim();
    return text === undefined ? undefined : /^"([^"]*)"$/.exec(text)?.[1];
  };
  const [modelName, decisionName] = [bound("model name"), bound("decision name")];
  const file = files.findIndex(({ model }, at) => at !== from && model.name === modelName);
  const decision = files[file]?.model.decisions.findIndex(({ name }) => name === decisionName) ?? -1;
  return decision === -1 ? undefined : { file, decision };
}
