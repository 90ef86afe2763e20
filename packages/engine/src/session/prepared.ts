/** What is looked up about a check again and again, made once for each check and kept as long as the check itself. Nothing of a session. */
import type { NodeRef } from "../diagram/diagram.ts";
import { createOverlay } from "../diagram/restrict.ts";
import type { Overlay } from "../diagram/restrict.ts";
import { leavesBelow } from "../diagram/walk.ts";
import type { Given } from "./answers.ts";
import type { Check } from "./check.ts";
import type { Evaluate } from "./evaluated.ts";

export interface Prepared {
  /** Question indexes by id, and by alias or herbruikbaarId as far as no question has that as its id. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
  readonly fixed: ReadonlySet<string>;
  /** The levels of each question, in the order of its cells; empty when no rule of a diagram asks it. */
  readonly levels: readonly (readonly number[])[];
  readonly overlay: Overlay;
  /** The leaves below a node of the diagram itself with everything below it open; each list is made once. */
  readonly leavesOf: (ref: NodeRef) => readonly number[];
  /** Indexes of codes or measures by activity and node, filled as nodes are met. */
  readonly outcomes: readonly Map<NodeRef, readonly number[]>[];
  /** What evaluation said, by the answers that count. */
  readonly evaluated: Map<string, ReturnType<Evaluate>>;
}

/** Answers as cells by level; -1 where a level is open. */
export function cellsByLevel(check: Check, { levels }: Prepared, given: readonly Given[]): Int32Array {
  const cells = new Int32Array(check.levels.length).fill(-1);
  given.forEach((own, question) => levels[question]!.forEach((level, at) => (cells[level] = own?.[at] ?? -1)));
  return cells;
}

function leavesOnce({ diagram }: Check): (ref: NodeRef) => readonly number[] {
  const known = new Map<NodeRef, readonly number[]>();
  return (ref) => {
    let leaves = known.get(ref);
    if (!leaves) known.set(ref, (leaves = leavesBelow(diagram, ref)));
    return leaves;
  };
}

const all = new WeakMap<Check, Prepared>();

/** The lookups of this check; the same object each time. */
export function preparedOf(check: Check): Prepared {
  const known = all.get(check);
  if (known) return known;
  const byId = new Map<string, number[]>();
  check.questions.forEach((question, at) => byId.set(question.id, [at]));
  const aliases = new Map<string, number[]>();
  check.questions.forEach((question, at) => {
    for (const alias of new Set([...(question.aliases ?? []), question.herbruikbaarId])) {
      if (alias !== undefined && !byId.has(alias)) aliases.set(alias, [...(aliases.get(alias) ?? []), at]);
    }
  });
  const levels: number[][] = check.questions.map(() => []);
  check.levels.forEach(({ question, option }, level) => (levels[question]![option ?? 0] = level));
  const prepared: Prepared = {
    byId: new Map([...aliases, ...byId]),
    fixed: new Set(check.fixed.map((value) => value.id)),
    levels,
    overlay: createOverlay(
      check.diagram,
      check.levels.map((level) => level.question),
      (question) => check.questions[question]?.unknown !== undefined,
    ),
    leavesOf: leavesOnce(check),
    outcomes: check.activities.map(() => new Map()),
    evaluated: new Map(),
  };
  all.set(check, prepared);
  return prepared;
}
