/** Rows that could be taken away without changing any outcome or explanation: copies of other rows, and rows within what others say. */
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { no, yes } from "../diagram/workspace.ts";
import type { Decision } from "../model/decision.ts";
import type { CompiledDecision } from "../program/program.ts";
import type { Answers } from "../session/step.ts";
import type { Subject } from "./subject.ts";

/** A row (from 0) that says nothing of its own. */
export interface NeedlessRow {
  readonly row: number;
  /** The rows that between them say the same whenever it counts. */
  readonly coveredBy: readonly number[];
  /** Whether one row says the same in exactly the same cases. */
  readonly isCopy: boolean;
  /** Answers under which it counts and the first of `coveredBy` holds as well. */
  readonly witness: Answers;
}

/** A row with what it takes to be compared. */
interface Said {
  readonly row: number;
  readonly condition: NodeRef;
  /** Its output with its explanation: rows of one key say the same. */
  readonly key: string;
}

/**
 * The rows of a table that can all be taken away together, later ones rather than earlier. `passed` are rows that are reported for something
 * else; they are kept and cover nothing.
 *
 * Under FIRST and PRIORITY a row counts where it is picked, else where its entries hold. An aggregate counts its rows, so none of them is
 * needless. Where an inner table contradicts itself its first hit decides, so there only earlier rows cover a later one.
 */
export function needlessRows(
  subject: Subject,
  diagrams: DecisionDiagrams,
  index: number,
  model: Decision,
  options: { readonly passed: ReadonlySet<number>; readonly isContradictory: boolean },
): readonly NeedlessRow[] {
  const decision = subject.program.decisions[index]!;
  if (decision.aggregation !== undefined || decision.outputs.length < 2) return [];
  const keys = keysOf(decision, model);
  const rows = inTurn(decision).filter((row) => !options.passed.has(row));
  // Most tables have no two rows that say the same in any case: nothing is built for them.
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keys[row]!, (counts.get(keys[row]!) ?? 0) + 1);
  if (![...counts.values()].some((count) => count > 1)) return [];
  const search = new Search(subject, diagrams, index);
  const isPicked = decision.hitPolicy === "FIRST" || decision.hitPolicy === "PRIORITY";
  const found = isPicked
    ? search.amongPicked(rows, keys)
    : search.amongAll(
        rows.filter((row) => counts.get(keys[row]!)! > 1),
        keys,
        options.isContradictory,
      );
  return [...found].sort((one, other) => one.row - other.row);
}

/** Outputs with their explanations, which are told as well. */
function keysOf({ outputs }: CompiledDecision, { logic }: Decision): readonly string[] {
  return outputs.map((output, row) => {
    const entries = logic.kind === "table" ? (logic.rows[row]?.outputs ?? []) : [];
    return `${output}/${entries.map(({ explanation }) => explanation?.trim() ?? "").join("/")}`;
  });
}

/** Rows in the order in which the hit policy prefers them. */
function inTurn({ outputs, hitPolicy, ranks }: CompiledDecision): number[] {
  const rows = outputs.map((_, row) => row);
  return hitPolicy === "PRIORITY" ? rows.sort((one, other) => ranks![one]! - ranks![other]! || one - other) : rows;
}

class Search {
  private readonly subject: Subject;
  private readonly diagrams: DecisionDiagrams;
  private readonly index: number;

  constructor(subject: Subject, diagrams: DecisionDiagrams, index: number) {
    this.subject = subject;
    this.diagrams = diagrams;
    this.index = index;
  }

  /** Of a table whose hits all count. Later rows go first, so that what is found may go together. */
  *amongAll(rows: readonly number[], keys: readonly string[], onlyEarlier: boolean): Generator<NeedlessRow> {
    const { workspace } = this.diagrams;
    const said = rows.map((row) => this.said(row, keys));
    const groups = groupsOf(said);
    for (const group of groups.values()) {
      const before: NodeRef[] = [];
      let all: NodeRef = no;
      for (const { condition } of group) {
        before.push(all);
        all = workspace.or(all, condition);
      }
      const kept: Said[] = []; // from the last to the first
      let after: NodeRef = no;
      for (let at = group.length - 1; at >= 0; at--) {
        const own = group[at]!;
        const others = onlyEarlier ? before[at]! : workspace.or(before[at]!, after);
        if (this.isReached(workspace.and(own.condition, workspace.not(others)))) {
          kept.push(own);
          after = workspace.or(after, own.condition);
        } else yield this.needless(own, own.condition, () => inOrder(group, at, onlyEarlier ? [] : kept));
      }
    }
  }

  /** Of a table that picks one row: a row is needless where the row that is picked without it says the same. */
  *amongPicked(rows: readonly number[], keys: readonly string[]): Generator<NeedlessRow> {
    const { workspace } = this.diagrams;
    const said = rows.map((row) => this.said(row, keys));
    const numbers = new Map([...new Set(said.map(({ key }) => key))].map((key, i) => [key, i + 1]));
    const free: NodeRef[] = [];
    let none: NodeRef = yes;
    for (const { condition } of said) {
      free.push(none);
      none = workspace.and(none, workspace.not(condition));
    }
    // What is said by the rows below that are kept; leaf 0 where none of them hits.
    let below: NodeRef = ~0;
    const kept: Said[] = []; // from the last to the first
    for (let at = said.length - 1; at >= 0; at--) {
      const own = said[at]!;
      const number = numbers.get(own.key)!;
      const picked = workspace.and(own.condition, free[at]!);
      const otherwise = workspace.mapLeaves(below, (leaf) => (leaf === number ? no : yes));
      if (this.isReached(workspace.and(picked, otherwise))) {
        below = workspace.ite(own.condition, ~number, below);
        kept.push(own);
      } else yield this.needless(own, picked, () => inOrder([], 0, kept));
    }
  }

  /** `where` it counts, some of `others` hold: the one that does so everywhere, else the first few that do together. */
  private needless(own: Said, where: NodeRef, others: () => Iterable<Said>): NeedlessRow {
    const { workspace } = this.diagrams;
    const { subject, diagrams } = this;
    let whole: Said | undefined;
    for (const other of others()) {
      // Many rows may have as many others to be held against: that is work of the budget too.
      workspace.spend();
      if (other.key !== own.key || this.isReached(workspace.and(where, workspace.not(other.condition)))) continue;
      whole = other;
      break;
    }
    const covering: Said[] = [];
    let rest = where;
    for (const other of whole === undefined ? others() : [whole]) {
      workspace.spend();
      const met = workspace.and(rest, other.condition);
      if (!this.isReached(met)) continue;
      covering.push(other);
      rest = workspace.and(rest, workspace.not(other.condition));
      if (rest === no) break;
    }
    const first = workspace.and(where, covering[0]!.condition);
    return {
      row: own.row,
      coveredBy: covering.map(({ row }) => row).sort((a, b) => a - b),
      isCopy: whole !== undefined && !this.isReached(workspace.and(whole.condition, workspace.not(own.condition))),
      witness: subject.witness(diagrams, subject.paths(diagrams, first).to(1)!),
    };
  }

  private said(row: number, keys: readonly string[]): Said {
    return { row, condition: this.diagrams.condition(this.index, row), key: keys[row]! };
  }

  private isReached(root: NodeRef): boolean {
    return root !== no && this.subject.paths(this.diagrams, root).leaves.includes(1);
  }
}

/** The first `count` of a group, then those kept. */
function* inOrder(group: readonly Said[], count: number, keptBackwards: readonly Said[]): Generator<Said> {
  for (let at = 0; at < count; at++) yield group[at]!;
  for (let at = keptBackwards.length - 1; at >= 0; at--) yield keptBackwards[at]!;
}

function groupsOf(said: readonly Said[]): Map<string, Said[]> {
  const groups = new Map<string, Said[]>();
  for (const one of said) {
    const group = groups.get(one.key);
    if (group === undefined) groups.set(one.key, [one]);
    else group.push(one);
  }
  return groups;
}
