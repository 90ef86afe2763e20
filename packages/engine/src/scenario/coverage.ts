/** How much of the rules scenarios touch, in numbers and by name. All of it is JSON-safe. */
import { countFrom } from "../diagram/count.ts";
import type { Answer } from "../session/step.ts";
import type { Goal, Side } from "./goals.ts";
import type { Drawn, Study, Touched } from "./study.ts";
import { leadsTo } from "./ways.ts";

/** What was touched of what sessions can reach. */
export interface Part<Missed> {
  readonly touched: number;
  readonly reachable: number;
  readonly missed: readonly Missed[];
}

/** Where a row stands: its decision's name and its number from 1. `origin` and `elementId` lead to the place in the file. */
export interface RowPlace {
  readonly decision: string;
  readonly row: number;
  readonly elementId: string;
  readonly origin?: number;
}

export interface MissedAnswer {
  readonly id: string;
  readonly text: string;
  /** An answer that touches it; of several answers the option, with whether it has to be chosen. */
  readonly answer: Answer;
  readonly chosen?: boolean;
}

export interface Coverage {
  readonly rows: Part<RowPlace> & {
    readonly total: number;
    /** Rows that hit for some answers, though no session comes to where that is sure. */
    readonly undecided: readonly RowPlace[];
  };
  readonly answers: Part<MissedAnswer>;
  readonly outcomes: Part<readonly string[]>;
  readonly boundaries: Part<MissedAnswer & { readonly constant: number | string; readonly side: Side }>;
  /** Root-to-leaf paths of the outcome; 0 of a form. */
  readonly paths: { readonly touched: number; readonly reachable: number };
}

/** The coverage of some answers together. */
export function coverageOf({ program, isForm }: Study, drawn: Drawn, played: readonly Touched[]): Coverage {
  const { goals } = drawn;
  const done = new Set(played.flatMap((one) => one.goals));
  const part = <Missed>(kind: Goal["kind"], name: (goal: never) => Missed): Part<Missed> => {
    const all = goals.goals.flatMap((goal, at) => (goal.kind === kind ? [{ goal, isTouched: done.has(at) }] : []));
    const missed = all.filter(({ isTouched }) => !isTouched).map(({ goal }) => name(goal as never));
    return { touched: all.length - missed.length, reachable: all.length, missed };
  };
  const rowPlace = (decision: number, row: number): RowPlace => placeOfRow(program, decision, row);
  return {
    rows: {
      ...part("row", ({ decision, row }: Extract<Goal, { kind: "row" }>) => rowPlace(decision, row)),
      total: goals.rows,
      undecided: goals.undecided.map(([decision, row]) => rowPlace(decision, row)),
    },
    answers: part("answer", (goal: Extract<Goal, { kind: "answer" }>) => missedAnswer(drawn, goal)),
    outcomes: part("outcome", ({ leaf }: Extract<Goal, { kind: "outcome" }>) => drawn.ground.outcomeAt(leaf).flat()),
    boundaries: part("boundary", (goal: Extract<Goal, { kind: "boundary" }>) => ({
      ...missedAnswer(drawn, goal),
      constant: goal.constant,
      side: goal.side,
    })),
    paths: isForm ? { touched: 0, reachable: 0 } : pathsOf(drawn, played),
  };
}

function missedAnswer({ ground }: Drawn, { question, cell, ...goal }: Extract<Goal, { kind: "answer" | "boundary" }>): MissedAnswer {
  const { id, text } = ground.questions[question]!;
  const option = goal.kind === "answer" ? goal.option : undefined;
  if (option !== undefined) return { id, text, answer: [ground.program.questions[question]!.options[option]!], chosen: cell === 1 };
  return { id, text, answer: ground.answers[question]![cell]! };
}

function pathsOf({ ground, terrain }: Drawn, played: readonly Touched[]): Coverage["paths"] {
  const { workspace } = ground.diagrams;
  const root = ground.outcomeRoot();
  const { diagram, roots } = workspace.compact([root]);
  const walked = new Set<string>();
  for (const { cells } of played) {
    if (leadsTo(workspace, root, cells) >= 0) continue;
    const path: string[] = [];
    for (let ref = root; ref >= 0; ref = workspace.child(ref, cells[workspace.levelOf(ref)]!)) {
      path.push(`${workspace.levelOf(ref)}:${cells[workspace.levelOf(ref)]!}`);
    }
    walked.add(path.join());
  }
  return { touched: walked.size, reachable: countFrom(diagram, roots[0]!, terrain.questionOf).paths };
}

/** Where a row of a decision stands. */
export function placeOfRow(program: Study["program"], decision: number, row: number): RowPlace {
  const { id, name, logic, origin } = program.origins[decision]!.decision;
  const found = logic.kind === "table" ? logic.rows[row] : undefined;
  const at = found?.origin ?? origin;
  return { decision: name, row: row + 1, elementId: found?.id ?? id, ...(at !== undefined && { origin: at }) };
}
