/** What scenarios of one rule file can touch, exactly: rows, answers, outcomes, boundaries. What no session reaches is no goal. */
import type { NodeRef } from "../diagram/diagram.ts";
import { no, yes } from "../diagram/workspace.ts";
import type { Answers } from "../session/step.ts";
import type { Ground, LevelCells } from "./ground.ts";
import { heaviestWay, isSure, leadsTo, reachedFrom } from "./ways.ts";
import type { Terrain } from "./ways.ts";

/** Which side of a threshold an answer falls on. */
export type Side = "below" | "at" | "above";

/** One thing to touch. Indexes are those of the program. */
export type Goal =
  | { readonly kind: "row"; readonly decision: number; readonly row: number }
  | { readonly kind: "answer"; readonly question: number; readonly cell: number; readonly option?: number }
  | { readonly kind: "outcome"; readonly leaf: number }
  | {
      readonly kind: "boundary";
      readonly question: number;
      readonly constant: number | string;
      readonly side: Side;
      readonly cell: number;
    };

/** The goals of a program, and which of them answers touch. */
export interface Goals {
  readonly goals: readonly Goal[];
  /** Rows that are there, and those (decision, row) that hit for some answers though no session ever needs to know. */
  readonly rows: number;
  readonly undecided: readonly (readonly [decision: number, row: number])[];
  /** `counted` are the questions whose answers count. */
  readonly touched: (counted: ReadonlySet<number>, cells: LevelCells, answers: Answers) => readonly number[];
  /** A way through the outcome that touches a goal, and as much else that weighs as can be. */
  readonly wayTo: (goal: Goal, weight: (level: number, cell: number) => number) => ReadonlyMap<number, number> | undefined;
}

/** Levels and cells as ways go through them. */
export function terrainOf(ground: Ground): Terrain {
  return {
    workspace: ground.diagrams.workspace,
    isOpen: (level, cell) => ground.isOpen(level, cell),
    questionOf: ground.diagrams.levels.map(({ question }) => question),
  };
}

/**
 * The goals of a conclusie or of maatregelen.
 *
 * A row is touched where it is sure that it hits (under FIRST and PRIORITY: that it is picked) by the answers of a session, which ends as soon as the
 * outcome is sure. An answer is touched where its question was asked; a boundary is a number or date below, at or above a threshold of the rules.
 */
export function goalsOf(ground: Ground): Goals {
  const { program, diagrams } = ground;
  const terrain = terrainOf(ground);
  const root = ground.outcomeRoot();
  const reached = reachedFrom(terrain, root);
  const asked = new Set<number>();
  for (const ref of reached) if (ref >= 0) asked.add(terrain.questionOf[diagrams.workspace.levelOf(ref)]!);

  const goals: Goal[] = [];
  const conditions: NodeRef[] = [];
  const undecided: (readonly [number, number])[] = [];
  let rows = 0;
  program.decisions.forEach((decision, index) => {
    if (program.origins[index]!.decision.logic.kind !== "table") return;
    decision.outputs.forEach((_, row) => {
      rows++;
      const condition = diagrams.hits(index, row);
      if (!reachedFrom(terrain, condition).has(yes)) return;
      if (heaviestWay(terrain, root, condition, () => 0) === undefined) undecided.push([index, row]);
      else conditions[goals.push({ kind: "row", decision: index, row }) - 1] = condition;
    });
  });
  for (const ref of [...reached].filter((one) => one < 0).sort((one, other) => other - one)) goals.push({ kind: "outcome", leaf: ~ref });
  goals.push(...answerGoals(ground, (question) => asked.has(question)));

  return {
    goals,
    rows,
    undecided,
    touched: (counted, cells) => {
      const leaf = ~leadsTo(diagrams.workspace, root, cells);
      return goals.flatMap((goal, at) => {
        const isTouched =
          goal.kind === "row"
            ? isSure(terrain, conditions[at]!, cells)
            : goal.kind === "outcome"
              ? goal.leaf === leaf
              : touchesAnswer(ground, goal, counted, cells);
        return isTouched ? [at] : [];
      });
    },
    wayTo: (goal, weight) => {
      const at = goals.indexOf(goal);
      if (goal.kind === "row") return heaviestWay(terrain, root, conditions[at]!, weight);
      if (goal.kind === "outcome")
        return heaviestWay(
          terrain,
          root,
          diagrams.workspace.mapLeaves(root, (leaf) => (leaf === goal.leaf ? yes : no)),
          weight,
        );
      // That the answer is given is a condition on its level: it holds for sure only where the question is asked.
      const level = ground.levelsOf[goal.question]![goal.kind === "answer" ? (goal.option ?? 0) : 0]!;
      const given = Array.from({ length: diagrams.workspace.sizes[level]! }, (_, cell) => (cell === goal.cell ? yes : no));
      return heaviestWay(terrain, root, diagrams.workspace.node(level, given), weight);
    },
  };
}

/** Every answer to the questions that come up, and the boundaries among them. */
export function answerGoals(ground: Ground, isAsked: (question: number) => boolean): readonly Goal[] {
  return ground.program.questions.flatMap(({ domain, options }, question): Goal[] => {
    if (!isAsked(question)) return [];
    if (domain.kind === "multiple") {
      return options.flatMap((_, option) => [1, 0].map((cell): Goal => ({ kind: "answer", question, option, cell })));
    }
    const open = ground.answers[question]!.flatMap((answer, cell) => (answer === undefined ? [] : [cell]));
    const answers = open.map((cell): Goal => ({ kind: "answer", question, cell }));
    if (domain.kind !== "number" && domain.kind !== "date") return answers;
    const sides = ["below", "at", "above"] as const;
    const boundaries = domain.constants.flatMap((constant, i) =>
      sides.map((side, step): Goal => ({ kind: "boundary", question, constant, side, cell: 2 * i + step })),
    );
    return [...answers, ...boundaries.filter((goal) => goal.kind === "boundary" && open.includes(goal.cell))];
  });
}

/** Whether counted answers give the answer that a goal asks for. */
export function touchesAnswer(
  { levelsOf }: Ground,
  goal: Extract<Goal, { readonly kind: "answer" | "boundary" }>,
  counted: ReadonlySet<number>,
  cells: LevelCells,
): boolean {
  if (!counted.has(goal.question)) return false;
  const option = goal.kind === "answer" ? (goal.option ?? 0) : 0;
  return cells[levelsOf[goal.question]![option]!] === goal.cell;
}
