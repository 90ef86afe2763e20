/** The diagrams of a program's decisions, each built once over the same levels: values, outcomes as sets, and when single rows hit. */
import { valueKey } from "../feel/value.ts";
import type { ChoiceTest, CompiledDecision, Program, Source } from "../program/program.ts";
import { aggregateValue } from "../program/aggregate.ts";
import { buildTable } from "./buildTable.ts";
import type { TableColumn } from "./buildTable.ts";
import { DecisionTable } from "./decisionTable.ts";
import type { NodeRef } from "./diagram.ts";
import { allGoal, anyGoal, bestGoal, firstGoal, setGoal } from "./goals.ts";
import { levelsOf, restingOn, sourcesOf } from "./order.ts";
import type { Level } from "./order.ts";
import { numberedSets } from "./numberedSets.ts";
import { turnsOf } from "./turns.ts";
import { Workspace, no, yes } from "./workspace.ts";

/** What a condition accepts that is a column of its own: that it holds. One for all rows, so that equal rows are seen to be equal. */
const holding = [0, 1];

/** Diagrams of decisions over one order of questions. Any call throws `OverBudget` when the budget of nodes is spent. */
export class DecisionDiagrams {
  readonly workspace: Workspace;
  readonly levels: readonly Level[];
  private readonly program: Program;
  private readonly firstLevel: Map<number, number> = new Map();
  private readonly values = new Map<number, NodeRef>();
  private readonly tables = new Map<number, DecisionTable>();
  private readonly elements = new Map<string, NodeRef>();
  private readonly turns = new Map<number, ReadonlyMap<number, NodeRef>>();
  private readonly base: { readonly diagrams: DecisionDiagrams; readonly affected: ReadonlySet<number> } | undefined;

  constructor(
    program: Program,
    order: readonly number[],
    budget: number,
    base?: DecisionDiagrams,
    affected: ReadonlySet<number> = new Set(),
  ) {
    this.program = program;
    this.base = base && { diagrams: base, affected };
    if (base) {
      this.levels = base.levels;
      this.workspace = base.workspace;
      this.firstLevel = base.firstLevel;
      return;
    }
    const { levels, sizes } = levelsOf(program, order);
    this.levels = levels;
    this.workspace = new Workspace(sizes, budget);
    levels.forEach(({ question }, level) => {
      if (!this.firstLevel.has(question)) this.firstLevel.set(question, level);
    });
  }

  /**
   * The diagrams of a program with another decision at `changed` and the same questions, over the same nodes: what does not rest on that decision
   * is taken from here. So two programs are compared by their references.
   */
  variant(changed: number, decision: CompiledDecision): DecisionDiagrams {
    const decisions = [...this.program.decisions];
    decisions[changed] = decision;
    return new DecisionDiagrams({ ...this.program, decisions }, [], 0, this, restingOn(this.program, changed));
  }

  /** Where a decision is drawn: here, or in the diagrams that this is a variant of. */
  private shared(index: number): DecisionDiagrams | undefined {
    return this.base === undefined || this.base.affected.has(index) ? undefined : this.base.diagrams;
  }

  /** The decision behind an index, also where another only takes it over. */
  decision(index: number): CompiledDecision {
    return this.program.decisions[this.behind(index)]!;
  }

  /** The value of a decision, leaves into its `values`; null (0) where no row hits. Of a list decision: only whether any row hits. */
  value(index: number): NodeRef {
    const shared = this.shared(index);
    if (shared) return shared.value(index);
    const known = this.values.get(index);
    if (known !== undefined) return known;
    if (!this.tables.has(index)) this.prepare(index);
    const result = this.buildValue(index);
    this.values.set(index, result);
    return result;
  }

  private buildValue(index: number): NodeRef {
    const decision = this.program.decisions[index]!;
    if (decision.absent) return ~0;
    if (decision.alias) return this.aliasValue(decision.alias);
    const outputLeaf = (row: number | undefined): NodeRef => ~(row === undefined ? 0 : decision.outputs[row]!);
    if (decision.aggregation !== undefined) {
      const byKey = new Map(decision.values.map((value, i) => [valueKey(value), i]));
      const goal = allGoal((hits) => ~(byKey.get(valueKey(aggregateValue(decision, hits))) ?? 0));
      // A count asks how many rows hit, not which: states that agree on it are one.
      const counted = decision.aggregation === "COUNT" ? { ...goal, key: (hits: readonly number[]) => String(hits.length) } : goal;
      return this.table(index, counted);
    }
    if (decision.hitPolicy === "PRIORITY")
      return this.table(
        index,
        bestGoal((row) => decision.ranks![row]!, outputLeaf),
      );
    return this.table(index, firstGoal(outputLeaf));
  }

  private aliasValue(alias: Source): NodeRef {
    if (alias.t === "decision") return this.value(alias.i);
    if (alias.t === "value") return ~(alias.v === null ? 0 : 1);
    const level = this.firstLevel.get(alias.i)!;
    return this.workspace.node(
      level,
      Array.from({ length: this.workspace.sizes[level]! }, (_, cell) => ~(cell + 1)),
    );
  }

  /** The set of distinct values of all rows that hit, ascending value indexes without null; one value where the hit policy picks one. */
  outcome(named: number): { readonly root: NodeRef; readonly outcomes: readonly (readonly number[])[] } {
    const index = this.behind(named);
    const decision = this.program.decisions[index]!;
    const { sets: outcomes, leafOf } = numberedSets();
    const withoutNull = (values: readonly number[]): NodeRef => leafOf(values.filter((value) => value !== 0));
    const root = givesSet(decision)
      ? this.table(
          index,
          setGoal((row) => decision.outputs[row]!, withoutNull),
        )
      : this.workspace.mapLeaves(this.value(index), (leaf) => withoutNull([leaf]));
    return { root, outcomes };
  }

  /** The set of distinct outputs of all rows that hit, whatever the hit policy makes of them; null (0) is an output like any other. */
  outputs(index: number): { readonly root: NodeRef; readonly sets: readonly (readonly number[])[] } {
    const decision = this.program.decisions[index]!;
    const { sets, leafOf } = numberedSets();
    const root = this.table(
      index,
      setGoal((row) => decision.outputs[row]!, leafOf),
    );
    return { root, sets };
  }

  /** When a row has a part in the outcome: its entries hold and, where the hit policy picks one row, it is the one. */
  hits(index: number, row: number): NodeRef {
    const decision = this.program.decisions[index]!;
    const own = this.condition(index, row);
    if (decision.hitPolicy !== "FIRST" && decision.hitPolicy !== "PRIORITY") return own;
    const turns = this.turns.get(index) ?? turnsOf(this.workspace, decision, (other) => this.condition(index, other));
    this.turns.set(index, turns);
    return this.workspace.and(own, turns.get(row)!);
  }

  /** When any of these rows has: all at once, which is less work than one by one. */
  anyHits(index: number, rows: readonly number[]): NodeRef {
    const { hitPolicy, ranks } = this.program.decisions[index]!;
    const wanted = new Set(rows);
    const isOne = (picked: number | undefined): NodeRef => (picked !== undefined && wanted.has(picked) ? yes : no);
    if (hitPolicy === "FIRST") return this.table(index, firstGoal(isOne));
    if (hitPolicy !== "PRIORITY") return this.table(index, anyGoal, rows);
    return this.table(
      index,
      bestGoal((row) => ranks![row]!, isOne),
    );
  }

  /** When a row's own entries hold. */
  condition(index: number, row: number): NodeRef {
    return this.tableOf(index).conditionOf(row, (columns) => buildTable(this.workspace, columns, [row], anyGoal));
  }

  /** When any of the rows with this output hits: for tests on lists. */
  private element(named: number, value: number): NodeRef {
    const index = this.behind(named);
    const shared = this.shared(index);
    if (shared) return shared.element(index, value);
    const key = `${index}/${value}`;
    const known = this.elements.get(key);
    if (known !== undefined) return known;
    const decision = this.program.decisions[index]!;
    const result = decision.absent ? no : this.table(index, anyGoal, this.tableOf(index).rowsWith(value));
    this.elements.set(key, result);
    return result;
  }

  /** The decision that another only takes over, however often. */
  private behind(index: number): number {
    let found = index;
    let { alias } = this.program.decisions[found]!;
    while (alias?.t === "decision") {
      found = alias.i;
      ({ alias } = this.program.decisions[found]!);
    }
    return found;
  }

  private table<State>(index: number, goal: Parameters<typeof buildTable<State>>[3], rows = this.tableOf(index).rows): NodeRef {
    return buildTable(this.workspace, this.tableOf(index).columns, rows, goal);
  }

  /**
   * Makes the columns of all that a decision needs, and needs for that, from the bottom up (decisions stand after what they need); so calls
   * nest no deeper for a chain of ten thousand decisions than for one.
   */
  private prepare(index: number): void {
    const wanted = new Set<number>();
    const stack = [index];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (wanted.has(at) || this.tables.has(at) || this.shared(at)) continue;
      wanted.add(at);
      for (const source of sourcesOf(this.program.decisions[at]!)) if (source.t === "decision") stack.push(source.i);
    }
    for (const at of [...wanted].sort((a, b) => a - b)) {
      this.tables.set(at, new DecisionTable(this.makeColumns(at), this.program.decisions[at]!.outputs));
      if (this.program.decisions[at]!.alias !== undefined) this.value(at);
    }
  }

  private tableOf(index: number): DecisionTable {
    const shared = this.shared(index);
    if (shared) return shared.tableOf(index);
    if (!this.tables.has(index)) this.prepare(index);
    return this.tables.get(index)!;
  }

  private makeColumns(index: number): readonly TableColumn[] {
    return this.program.decisions[index]!.columns.flatMap(({ source, tests, rows }): TableColumn[] => {
      const chosen = tests.flatMap((test, i) => (test.choice !== undefined && !test.any ? [{ i, choice: test.choice }] : []));
      const conditions = new Map(
        chosen.map(({ i, choice }) => [i, { source: this.choice(choice, source), size: 2, accepts: new Map<number, readonly number[]>() }]),
      );
      if (conditions.size > 0) rows.forEach((test, row) => conditions.get(test)?.accepts.set(row, holding));
      const looking = rows.flatMap((test, row) =>
        tests[test]!.any || conditions.has(test) ? [] : [[row, tests[test]!.truth ?? []] as const],
      );
      if (looking.length === 0) return [...conditions.values()];
      // Beside tests on what a set holds there may be others, of null or unreadable; of a question with several answers they look at no option.
      const isSet = conditions.size > 0 && source.t === "question";
      const { ref, size } = isSet ? { ref: ~0, size: 1 } : this.source(source);
      return [...conditions.values(), { source: ref, size, accepts: new Map(looking) }];
    });
  }

  private source(source: Source): { ref: NodeRef; size: number } {
    if (source.t === "value") return { ref: ~0, size: 1 };
    if (source.t === "decision") return { ref: this.value(source.i), size: this.program.decisions[source.i]!.values.length };
    const level = this.firstLevel.get(source.i)!;
    const size = this.workspace.sizes[level]!;
    return {
      ref: this.workspace.node(
        level,
        Array.from({ length: size }, (_, cell) => ~cell),
      ),
      size,
    };
  }

  private choice(test: ChoiceTest, source: Source): NodeRef {
    const { workspace } = this;
    switch (test.t) {
      case "not":
        return workspace.not(this.choice(test.c, source));
      case "or":
        return test.c.reduceRight((all, one) => workspace.or(this.choice(one, source), all), no);
      case "and":
        return test.c.reduceRight((all, one) => workspace.and(this.choice(one, source), all), yes);
      case "any":
        return test.options.reduceRight((all, option) => workspace.or(this.inSet(source, option), all), no);
    }
  }

  private inSet(source: Source, element: number): NodeRef {
    if (source.t === "decision") return this.element(source.i, element);
    if (source.t === "value") return no;
    return this.workspace.node(this.firstLevel.get(source.i)! + element, [no, yes]);
  }
}

/** Whether the outcome of a top decision is what all hitting rows say, rather than one value (contracts section 3). */
export function givesSet(decision: CompiledDecision): boolean {
  return (
    decision.list === true || ((decision.hitPolicy === "ANY" || decision.hitPolicy === "UNIQUE") && !decision.alias && !decision.absent)
  );
}
