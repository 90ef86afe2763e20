/** When the turn comes to a row of a table that picks one: none of those that are preferred to it holds. */
import type { CompiledDecision } from "../program/program.ts";
import type { NodeRef } from "./diagram.ts";
import { yes } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

/** For each row of a FIRST or PRIORITY table its turn, of all at once: each rests on that of the row before. `condition` is when a row's entries hold. */
export function turnsOf(
  workspace: Workspace,
  { outputs, ranks }: CompiledDecision,
  condition: (row: number) => NodeRef,
): ReadonlyMap<number, NodeRef> {
  const rows = outputs.map((_, row) => row);
  if (ranks !== undefined) rows.sort((one, other) => ranks[one]! - ranks[other]! || one - other);
  const turns = new Map<number, NodeRef>();
  let free: NodeRef = yes;
  for (const row of rows) {
    turns.set(row, free);
    free = workspace.and(free, workspace.not(condition(row)));
  }
  return turns;
}
