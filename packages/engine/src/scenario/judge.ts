/** What a mutant makes of the outcome, exactly: its diagram over the nodes of the rules themselves. Equal references mean: no answers tell them apart. */
import { select } from "../diagram/buildTable.ts";
import { givesSet } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { restingOn } from "../diagram/order.ts";
import { no } from "../diagram/workspace.ts";
import type { CompiledDecision } from "../program/program.ts";
import type { Ground } from "./ground.ts";
import type { Mutant } from "./mutants.ts";

/** The rows of a decision in the order in which they are preferred, each with what holds before and after it. */
interface Frame {
  readonly order: readonly number[];
  /** By place in `order`: when the row's entries hold. */
  readonly holds: readonly NodeRef[];
  /** By place in `order`: when any row before it holds. */
  readonly before: readonly NodeRef[];
  /** By place in `order`: the value that the rows from there on give, null (0) where none holds. */
  readonly from: readonly NodeRef[];
  /** By place in `order`: the value that the rows before it give. */
  readonly until: readonly NodeRef[];
}

/**
 * Draws mutants. One row is exchanged at a time, so all that the others make of it is made once for each row, and what an outcome makes of each value
 * of a decision once for each decision. Throws `OverBudget`.
 */
export class Judge {
  readonly root: NodeRef;
  private readonly ground: Ground;
  private readonly frames = new Map<number, Frame>();
  private readonly outcomes = new Map<number, readonly NodeRef[]>();

  constructor(ground: Ground) {
    this.ground = ground;
    this.root = ground.outcomeRoot();
  }

  /** The outcome under a mutant. */
  rootOf(mutant: Mutant): NodeRef {
    const { decision: index } = mutant;
    const { diagrams, program } = this.ground;
    const decision = program.decisions[index]!;
    const isTop = program.tops.some((top) => diagrams.decision(top.decision) === decision);
    const isRanked = mutant.kind === "output" && decision.hitPolicy === "PRIORITY";
    const isPlain = !isRanked && decision.list !== true && decision.aggregation === undefined && !(isTop && givesSet(decision));
    // Of a top table whose rows all count, one row is taken out once and put back in each of its wrong forms.
    const isSet = isTop && givesSet(decision) && program.tops.length === 1;
    if (isSet && mutant.kind !== "rows-swapped") return this.setUnder(mutant);
    if (!isPlain) return this.ground.outcomeRoot(diagrams.variant(index, mutated(decision, mutant)));
    const value = this.valueUnder(mutant);
    return value === diagrams.value(index) ? this.root : select(diagrams.workspace, value, this.byValue(index));
  }

  private readonly without = new Map<string, NodeRef>();

  /** The outcome of a top table whose rows all count, of which one row is exchanged. */
  private setUnder(mutant: Mutant): NodeRef {
    const { diagrams, program } = this.ground;
    const { decision: index, row } = mutant;
    const decision = program.decisions[index]!;
    const key = `${index} ${row}`;
    const rest =
      this.without.get(key) ?? this.ground.outcomeRoot(diagrams.variant(index, mutated(decision, { ...mutant, kind: "row-dropped" })));
    this.without.set(key, rest);
    if (mutant.kind === "row-dropped") return rest;
    const value = decision.values[mutant.output ?? decision.outputs[row]!]!;
    const condition = mutant.kind === "output" ? diagrams.condition(index, row) : this.condition(mutant);
    return diagrams.workspace.ite(condition, this.ground.adding(rest, value), rest);
  }

  /** The value of a decision of which one row is exchanged. */
  private valueUnder(mutant: Mutant): NodeRef {
    const { workspace } = this.ground.diagrams;
    const { order, holds, before, from, until } = this.frame(mutant.decision);
    const at = order.indexOf(mutant.row);
    const decision = this.ground.program.decisions[mutant.decision]!;
    const out = (row: number): NodeRef => ~decision.outputs[row]!;
    const rest = from[at + 1]!;
    switch (mutant.kind) {
      case "row-dropped":
        return workspace.ite(before[at]!, until[at]!, rest);
      case "rows-swapped": {
        const second = workspace.ite(holds[at]!, out(mutant.row), from[at + 2]!);
        return workspace.ite(before[at]!, until[at]!, workspace.ite(holds[at + 1]!, out(order[at + 1]!), second));
      }
      case "output":
        return workspace.ite(before[at]!, until[at]!, workspace.ite(holds[at]!, ~mutant.output!, rest));
      default: {
        const condition = this.condition(mutant);
        return workspace.ite(before[at]!, until[at]!, workspace.ite(condition, out(mutant.row), rest));
      }
    }
  }

  /** When the exchanged row holds. */
  private condition(mutant: Mutant): NodeRef {
    const decision = this.ground.program.decisions[mutant.decision]!;
    const columns = decision.columns.map(({ source, tests, rows }, column) => ({
      source,
      tests: [column === mutant.column ? mutant.test! : tests[rows[mutant.row]!]!],
      rows: [0],
    }));
    const alone: CompiledDecision = { ...decision, columns, outputs: [decision.outputs[mutant.row]!] };
    return this.ground.diagrams.variant(mutant.decision, alone).condition(mutant.decision, 0);
  }

  private frame(index: number): Frame {
    const known = this.frames.get(index);
    if (known) return known;
    const { diagrams, program } = this.ground;
    const { workspace } = diagrams;
    const { outputs, hitPolicy, ranks } = program.decisions[index]!;
    const order = outputs.map((_, row) => row);
    if (hitPolicy === "PRIORITY") order.sort((one, other) => ranks![one]! - ranks![other]! || one - other);
    const holds = order.map((row) => diagrams.condition(index, row));
    const before: NodeRef[] = [no];
    const until: NodeRef[] = [~0];
    const from: NodeRef[] = [];
    from[order.length] = ~0;
    order.forEach((row, at) => {
      until.push(workspace.ite(before[at]!, until[at]!, workspace.ite(holds[at]!, ~outputs[row]!, ~0)));
      before.push(workspace.or(before[at]!, holds[at]!));
    });
    for (let at = order.length - 1; at >= 0; at--) from[at] = workspace.ite(holds[at]!, ~outputs[order[at]!]!, from[at + 1]!);
    const frame = { order, holds, before, from, until };
    this.frames.set(index, frame);
    return frame;
  }

  /** By value of a decision: the outcome if it always had that value. */
  private byValue(index: number): readonly NodeRef[] {
    const known = this.outcomes.get(index);
    if (known) return known;
    const { program, diagrams } = this.ground;
    const { alias: _alias, ranks: _ranks, list: _list, aggregation: _aggregation, ...decision } = program.decisions[index]!;
    const found = decision.values.map((_, value) => {
      const always: CompiledDecision = { ...decision, hitPolicy: "UNIQUE", columns: [], outputs: value === 0 ? [] : [value] };
      return this.ground.outcomeRoot(diagrams.variant(index, always));
    });
    this.outcomes.set(index, found);
    return found;
  }

  /** Whether a decision has any part in the outcome; a mutant of one that has none is the same as the rules. */
  matters(index: number): boolean {
    const resting = restingOn(this.ground.program, index);
    return this.ground.program.tops.some(({ decision }) => resting.has(decision));
  }
}

/** The decision with the mistake in it. PRIORITY keeps the ranks of its rows, but for a row that gives something else: then its rank goes with the value. */
export function mutated(decision: CompiledDecision, { kind, row, column, test, output }: Mutant): CompiledDecision {
  const { columns, outputs, ranks } = decision;
  const pick = (rows: readonly number[]): CompiledDecision => ({
    ...decision,
    columns: columns.map((one) => ({ ...one, rows: rows.map((at) => one.rows[at]!) })),
    outputs: rows.map((at) => outputs[at]!),
    ...(ranks && { ranks: rows.map((at) => ranks[at]!) }),
  });
  const all = outputs.map((_, at) => at);
  switch (kind) {
    case "row-dropped":
      return pick(all.filter((at) => at !== row));
    case "rows-swapped":
      return pick(all.with(row, row + 1).with(row + 1, row));
    case "output":
      return {
        ...decision,
        outputs: outputs.with(row, output!),
        ...(ranks && { ranks: ranks.with(row, ranks[outputs.indexOf(output!)]!) }),
      };
    default:
      return {
        ...decision,
        columns: columns.map((one, at) =>
          at === column ? { ...one, tests: [...one.tests, test!], rows: one.rows.with(row, one.tests.length) } : one,
        ),
      };
  }
}
