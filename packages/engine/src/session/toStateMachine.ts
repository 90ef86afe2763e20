/** A check of moderate size as an explicit state machine: a state a question, an event an answer. For drawing and for tests over its paths. */
import type { NodeRef } from "../diagram/diagram.ts";
import { reachable } from "../diagram/walk.ts";
import type { Check } from "./check.ts";

/** Larger diagrams are not spelled out: nobody reads the drawing, and paths are counted instead. */
export const maxStates = 500;

/** One state. `meta` says what it stands for: a question (with the option, where several can be chosen), or an outcome. */
export interface ExplicitState {
  readonly type?: "final";
  /** `cell.N` for each cell of the question's domain, in order. */
  readonly on?: { readonly [event: string]: string };
  readonly meta: { readonly question: string; readonly option?: string } | { readonly outcome: readonly string[] };
}

/** A configuration for XState's `createMachine`; plain data, so also for any other tool. */
export interface ExplicitMachine {
  readonly id: string;
  readonly initial: string;
  readonly states: { readonly [name: string]: ExplicitState };
}

/**
 * The machine of the activity at `at`: states `nodeN` for its diagram's nodes and final states `outcomeN`, where an outcome is the set of
 * codes, or of `voorschrift measure`. Undefined for what has no diagram, and over 500 nodes.
 */
export function toStateMachine(check: Check, at = 0): ExplicitMachine | undefined {
  const activity = check.activities[at];
  if (activity?.root === undefined) return undefined;
  const { diagram } = check;
  const refs = [...reachable(diagram, activity.root)];
  if (refs.filter((ref) => ref >= 0).length > maxStates) return undefined;
  const things =
    activity.typering === "maatregelen" ? activity.measures.map(({ voorschrift, id }) => `${voorschrift} ${id}`) : activity.codes;

  const stateOf = (ref: NodeRef): ExplicitState => {
    if (ref < 0) return { type: "final", meta: { outcome: activity.outcomes[~ref]!.map((thing) => things[thing]!) } };
    const level = diagram.level[ref]!;
    const { question, option } = check.levels[level]!;
    const asked = check.questions[question]!;
    const cells = Array.from({ length: diagram.sizes[level]! }, (_, cell) => cell);
    return {
      on: Object.fromEntries(cells.map((cell) => [`cell.${cell}`, nameOf(diagram.children[diagram.first[ref]! + cell]!)])),
      meta: { question: asked.id, ...(option !== undefined && { option: asked.options![option]!.text }) },
    };
  };
  return {
    id: `activity${at}`,
    initial: nameOf(activity.root),
    states: Object.fromEntries(refs.sort((one, other) => one - other).map((ref) => [nameOf(ref), stateOf(ref)])),
  };
}

/** Without dots, which XState reads as nesting. */
function nameOf(ref: NodeRef): string {
  return ref < 0 ? `outcome${~ref}` : `node${ref}`;
}
