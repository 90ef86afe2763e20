/** What is seen of a table by itself, without its diagram: for decisions that do not fit the budget. Finds some of what there is, and nothing else. */
import type { Answers } from "../session/step.ts";
import { boxTableOf, commonCell } from "./boxTable.ts";
import type { Box } from "./boxTable.ts";
import { gapsOf } from "./gaps.ts";
import { overlapsOf } from "./overlaps.ts";
import type { Contradiction } from "./contradictions.ts";
import type { Subject } from "./subject.ts";

/** Pairs and gaps that are looked at for one whose answers exist. */
const mostTried = 10_000;

/** One contradiction between two rows of an ANY or UNIQUE table whose columns are plain questions; undefined where none is seen. */
export function contradictionInTable(subject: Subject, index: number): Contradiction | undefined {
  const decision = subject.program.decisions[index]!;
  if (decision.hitPolicy !== "ANY" && decision.hitPolicy !== "UNIQUE") return undefined;
  const boxes = boxTableOf(subject.program, decision);
  const overlaps = boxes && overlapsOf(boxes.table);
  if (boxes === undefined || overlaps === undefined) return undefined;
  const { columns } = boxes.table;
  let tried = 0;
  for (const [one, other] of overlaps.pairs()) {
    if (decision.outputs[one] === decision.outputs[other]) continue;
    if (++tried > mostTried) return undefined;
    const pair = [one, other].sort((a, b) => decision.outputs[a]! - decision.outputs[b]!);
    const both = columns.map(({ tests, rows }): readonly [readonly number[], readonly number[]] => [
      tests[rows[one]!]!,
      tests[rows[other]!]!,
    ]);
    const witness = witnessIn(subject, boxes.questions, both);
    if (witness !== undefined) return { outputs: pair.map((row) => decision.outputs[row]!), rows: pair, witness };
  }
  return undefined;
}

/** Answers to plain questions under which no row of a table hits; undefined where none are seen. */
export function gapInTable(subject: Subject, index: number): Answers | undefined {
  const boxes = boxTableOf(subject.program, subject.program.decisions[index]!);
  if (boxes === undefined) return undefined;
  for (const gap of gapsOf(boxes.table, 100).gaps) {
    const witness = witnessIn(
      subject,
      boxes.questions,
      gap.map((ranges) => [ranges, ranges]),
    );
    if (witness !== undefined) return witness;
  }
  return undefined;
}

/** Answers in both boxes, column by column; undefined where a column has none that exists. */
function witnessIn(
  subject: Subject,
  questions: readonly number[],
  both: readonly (readonly [Box[number], Box[number]])[],
): Answers | undefined {
  const cells: [number, number][] = [];
  for (const [column, [one, other]] of both.entries()) {
    const question = questions[column]!;
    const cell = commonCell(one, other, (at) => subject.isOpen(question, at));
    if (cell === undefined) return undefined;
    cells.push([question, cell]);
  }
  return subject.answersOf(cells);
}
