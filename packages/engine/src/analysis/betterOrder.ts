/** An order of the questions that asks fewer of them, within what the regelgroepen allow: which priorities, and how many questions they save. */
import type { NodeRef } from "../diagram/diagram.ts";
import type { Level } from "../diagram/order.ts";
import { OverBudget } from "../diagram/workspace.ts";
import type { Workspace } from "../diagram/workspace.ts";
import type { Program, ProgramQuestion } from "../program/program.ts";

/** Savings below this are not worth an author's time. */
const leastSaved = 0.05;

/** Nodes that a search may visit over all orders together: some ten milliseconds. */
const mostVisits = 30_000;

/** An order that was found: question indexes in asking order, and what a check is then expected to ask. */
export interface FoundOrder {
  readonly order: readonly number[];
  readonly expected: number;
}

/**
 * The best order that moving single questions within their regelgroep comes to; undefined where none saves a twentieth of a question, or the
 * search takes too much. `root` is the joint outcome in asking order. No promise that it is the best of all orders, which is NP-hard to tell.
 */
export function betterOrder(
  program: Program,
  workspace: Workspace,
  levels: readonly Level[],
  root: NodeRef,
  asked: ReadonlyMap<number, number>,
): FoundOrder | undefined {
  const orders = new Orders(workspace, levels, root);
  let best: FoundOrder = { order: program.questions.map((_, question) => question), expected: 0 };
  try {
    best = { ...best, expected: orders.expected(best.order) };
    const before = best.expected;
    const groups = groupsOf(program).filter((group) => group.filter((question) => asked.has(question)).length > 1);
    for (let improved = true; improved;) {
      const start = best.expected;
      for (const group of groups) best = sift(orders, best, group, asked);
      improved = start - best.expected > leastSaved;
    }
    return before - best.expected >= leastSaved ? best : undefined;
  } catch (fault) {
    if (fault instanceof OverBudget) return undefined;
    throw fault;
  }
}

/** Tries each question of a group, those asked most first, on every place of the group; keeps the best. */
function sift(orders: Orders, from: FoundOrder, group: readonly number[], asked: ReadonlyMap<number, number>): FoundOrder {
  let best = from;
  const first = from.order.findIndex((question) => group.includes(question));
  const movable = group.filter((question) => asked.has(question)).sort((one, other) => asked.get(other)! - asked.get(one)!);
  for (const question of movable) {
    const rest = best.order.filter((other) => other !== question);
    for (let place = first; place < first + group.length && !orders.isSpent; place++) {
      if (best.order[place] === question) continue;
      const order = [...rest.slice(0, place), question, ...rest.slice(place)];
      const expected = orders.expected(order);
      if (expected < best.expected - 1e-9) best = { order, expected };
    }
  }
  return best;
}

/** The questions of each regelgroep, which stand together in asking order. */
function groupsOf({ questions }: Pick<Program, "questions">): readonly (readonly number[])[] {
  const groups: number[][] = [];
  questions.forEach(({ file, regel }, question) => {
    const last = groups.at(-1)?.[0];
    const before = last === undefined ? undefined : questions[last]!;
    const isSame = before?.file === file && before.regel.regelgroepId === regel.regelgroepId;
    if (isSame) groups.at(-1)!.push(question);
    else groups.push([question]);
  });
  return groups;
}

/** What one function is expected to ask in different orders. What it comes to after an answer is worked out once for all of them. */
class Orders {
  private readonly workspace: Workspace;
  private readonly levels: readonly Level[];
  private readonly root: NodeRef;
  private readonly known: readonly Map<NodeRef, readonly NodeRef[] | undefined>[];
  private readonly levelsOf = new Map<number, number[]>();
  private visits = 0;

  constructor(workspace: Workspace, levels: readonly Level[], root: NodeRef) {
    this.workspace = workspace;
    this.levels = levels;
    this.root = root;
    this.known = levels.map(() => new Map());
    levels.forEach(({ question }, level) => this.levelsOf.set(question, [...(this.levelsOf.get(question) ?? []), level]));
  }

  get isSpent(): boolean {
    return this.visits > mostVisits;
  }

  expected(order: readonly number[]): number {
    const levels = order.flatMap((question) => this.levelsOf.get(question) ?? []);
    const below = new Map<NodeRef, { readonly question: number; readonly rest: number }>();
    const visit = (ref: NodeRef, from: number): { readonly question: number; readonly rest: number } => {
      const before = below.get(ref);
      if (before !== undefined) return before;
      this.visits++;
      let at = from;
      let children = this.after(ref, levels[at]!);
      while (children === undefined) children = this.after(ref, levels[++at]!);
      const { question } = this.levels[levels[at]!]!;
      let sum = 0;
      for (const child of children) {
        if (child < 0) continue;
        const next = visit(child, at + 1);
        sum += next.rest + (next.question === question ? 0 : 1);
      }
      const result = { question, rest: sum / children.length };
      below.set(ref, result);
      return result;
    };
    return this.root < 0 ? 0 : 1 + visit(this.root, 0).rest;
  }

  /** What a function comes to for each answer on a level; undefined where it does not look at it. */
  private after(ref: NodeRef, level: number): readonly NodeRef[] | undefined {
    const { workspace } = this;
    const own = workspace.levelOf(ref);
    if (own > level) return undefined;
    const size = workspace.sizes[level]!;
    if (own === level) return Array.from({ length: size }, (_, cell) => workspace.child(ref, cell));
    const known = this.known[level]!;
    if (known.has(ref)) return known.get(ref);
    this.visits++;
    workspace.spend();
    const children = Array.from({ length: workspace.sizes[own]! }, (_, cell) => workspace.child(ref, cell));
    const afterChildren = children.map((child) => this.after(child, level));
    const result = afterChildren.every((after) => after === undefined)
      ? undefined
      : Array.from({ length: size }, (_, cell) =>
          workspace.node(
            own,
            children.map((child, at) => afterChildren[at]?.[cell] ?? child),
          ),
        );
    known.set(ref, result);
    return result;
  }
}

/** One question on its new place. */
export interface PlacedQuestion {
  readonly id: string;
  readonly text: string;
  readonly priority: number;
}

/** The priorities that give an order, for the regelgroepen in which questions move, each in its new order. */
export function prioritiesOf(
  { questions }: Program,
  order: readonly number[],
  textOf: (question: ProgramQuestion) => string,
): readonly { readonly group: string | null; readonly questions: readonly PlacedQuestion[] }[] {
  const moved = { questions: order.map((question) => questions[question]!) };
  return groupsOf(moved).flatMap((group) => {
    const members = group.map((at) => moved.questions[at]!);
    if (group.every((at) => questions[at] === moved.questions[at])) return [];
    const old = members.flatMap(({ regel }) => regel.prioriteit ?? []).sort((one, other) => one - other);
    // The numbers that the group has are kept where they can tell its questions apart.
    const numbers = new Set(old).size === members.length ? old : members.map((_, at) => (at + 1) * 10);
    return [
      {
        group: members[0]!.groupName ?? null,
        questions: members.map((question, at) => ({ id: question.id, text: textOf(question), priority: numbers[at]! })),
      },
    ];
  });
}
