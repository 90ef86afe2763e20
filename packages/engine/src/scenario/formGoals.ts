/** What scenarios of a form (indieningsvereisten) can touch: rows that ask, answers, boundaries. A form runs by demand and has no outcome. */
import { guardsOf } from "../analysis/rows.ts";
import { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { no, yes } from "../diagram/workspace.ts";
import { readAnswers } from "../session/answers.ts";
import type { Given } from "../session/answers.ts";
import type { Check } from "../session/check.ts";
import { rowsAtWork } from "../session/evaluation.ts";
import { preparedOf } from "../session/prepared.ts";
import type { Answers } from "../session/step.ts";
import type { Ground } from "./ground.ts";
import { answerGoals, touchesAnswer } from "./goals.ts";
import type { Goal, Goals } from "./goals.ts";
import { playAnswers } from "./play.ts";
import { heaviestWay } from "./ways.ts";
import type { Terrain, Way } from "./ways.ts";

/**
 * The goals of a form. A row is touched where, at any moment of the session, its decision is entered and its guards are all answered and hold, so that
 * it asks what it asks, or where it gives its decision a value, so that nothing more is asked. `complete` makes answers of a way, as a session would ask for them.
 *
 * Diagrams say which guards lead to a row, and a session shows that they do. A row that a session does not come to, since a table on the way has its value
 * before, is told apart as undecided.
 */
export function formGoalsOf(ground: Ground, terrain: Terrain, check: Check, complete: (way: Way) => Answers): Goals {
  const { program } = ground;
  const ways = waysToRows(ground);
  const worked = new Map<string, { readonly answers: Answers; readonly rows: ReadonlySet<string> }>();
  const played = (answers: Answers) => {
    const key = JSON.stringify(answers);
    const found = worked.get(key) ?? { answers, rows: workedRows(check, answers) };
    worked.set(key, found);
    return found;
  };
  const goals: Goal[] = [];
  const undecided: (readonly [number, number])[] = [];
  const wayOf = new Map<Goal, Way>();
  const wayToQuestion = new Map<number, Way>();
  const meet = (way: Way, answers: Answers): void => {
    const asked = new Set(playAnswers(check, answers).asked);
    program.questions.forEach(({ id }, question) => {
      if (asked.has(id) && !wayToQuestion.has(question)) wayToQuestion.set(question, way);
    });
  };
  const anyWay: Way = new Map();
  meet(anyWay, complete(anyWay));
  let rows = 0;
  program.decisions.forEach((decision, index) => {
    if (program.origins[index]!.decision.logic.kind !== "table") return;
    decision.outputs.forEach((_, row) => {
      rows++;
      const holds = ways.get(`${index} ${row}`) ?? no;
      const way = holds === no ? undefined : heaviestWay(terrain, holds, holds, () => 0);
      if (way === undefined) return;
      const answers = complete(way);
      meet(way, answers);
      if (!played(answers).rows.has(`${index} ${row}`)) return void undecided.push([index, row]);
      const goal: Goal = { kind: "row", decision: index, row };
      goals.push(goal);
      wayOf.set(goal, way);
    });
  });
  goals.push(...answerGoals(ground, (question) => wayToQuestion.has(question)));
  return {
    goals,
    rows,
    undecided,
    touched: (counted, cells, answers) => {
      const { rows: own } = played(answers);
      return goals.flatMap((goal, at) => {
        const isTouched =
          goal.kind === "row"
            ? own.has(`${goal.decision} ${goal.row}`)
            : goal.kind !== "outcome" && touchesAnswer(ground, goal, counted, cells);
        return isTouched ? [at] : [];
      });
    },
    wayTo: (goal) => {
      if (goal.kind === "row") return wayOf.get(goal);
      if (goal.kind === "outcome") return undefined;
      const way = new Map(wayToQuestion.get(goal.question));
      const level = ground.levelsOf[goal.question]![goal.kind === "answer" ? (goal.option ?? 0) : 0]!;
      return way.set(level, goal.cell);
    },
  };
}

/** When the guards on the way to a row and its own hold, by decision and row. */
function waysToRows({ program, diagrams }: Ground): ReadonlyMap<string, NodeRef> {
  const guards = new DecisionDiagrams(guardsOf(program), [], 0, diagrams, new Set(program.decisions.keys()));
  const { workspace } = diagrams;
  const entered = new Map<number, NodeRef>(program.tops.map(({ decision }) => [decision, yes]));
  const found = new Map<string, NodeRef>();
  const enter = (index: number, when: NodeRef): void => void entered.set(index, workspace.or(entered.get(index) ?? no, when));
  for (let index = program.decisions.length - 1; index >= 0; index--) {
    const when = entered.get(index);
    if (when === undefined) continue;
    const { alias, columns, outputs } = program.decisions[index]!;
    if (alias?.t === "decision") enter(alias.i, when);
    outputs.forEach((_, row) => {
      const works = workspace.and(when, guards.condition(index, row));
      found.set(`${index} ${row}`, works);
      for (const { source, tests, rows } of columns) if (source.t === "decision" && !tests[rows[row]!]!.any) enter(source.i, works);
    });
  }
  return found;
}

/** The rows that do their work at any moment of a session with these answers. */
function workedRows(check: Check, answers: Answers): ReadonlySet<string> {
  const rows = new Set<string>();
  const prepared = preparedOf(check);
  const { given } = readAnswers(check, prepared, answers);
  const counted: Given[] = [];
  const look = (): void => rowsAtWork(check, counted, (decision, row) => rows.add(`${decision} ${row}`));
  look();
  for (const id of playAnswers(check, answers).asked) {
    const question = prepared.byId.get(id)![0]!;
    if (given[question] === undefined) continue;
    counted[question] = given[question];
    look();
  }
  return rows;
}
