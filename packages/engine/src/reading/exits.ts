/** What leads out of a question in a diagram: its answers in groups, each with the node or leaf that it leads to. */
import { cellAnswers } from "../analysis/cellAnswers.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { childOf } from "../diagram/walk.ts";
import type { Check, CheckQuestion } from "../session/check.ts";
import type { Answer } from "../session/step.ts";
import { cellsLabel, choicesLabel } from "./answerLabel.ts";
import type { Choice, Label } from "./answerLabel.ts";

/** More ways through the options of one question than this are not followed one by one. */
const maxWays = 64;

/** The answers of one question that lead to the same place. */
export interface Exit {
  readonly to: NodeRef;
  readonly label: Label;
  readonly cells?: readonly number[];
  readonly example?: Answer;
}

/** The exits of the question at `node`, in the order of its answers. The levels of a question with several answers are taken together. */
export function exitsOf(check: Check, node: NodeRef): readonly Exit[] {
  const question = check.questions[check.levels[check.diagram.level[node]!]!.question]!;
  return question.domain.kind === "multiple" ? choiceExits(check, question, node) : cellExits(check, question, node);
}

function cellExits({ diagram }: Check, question: CheckQuestion, node: NodeRef): readonly Exit[] {
  const byTarget = new Map<NodeRef, number[]>();
  for (let cell = 0; cell < diagram.sizes[diagram.level[node]!]!; cell++) {
    const to = childOf(diagram, node, cell);
    const cells = byTarget.get(to) ?? [];
    byTarget.set(to, cells);
    cells.push(cell);
  }
  const options = (question.options ?? []).map(({ text }) => text);
  const { min, max } = question;
  const answers = cellAnswers(
    { domain: question.domain, options },
    { ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
  );
  return [...byTarget].map(([to, cells]) => {
    const example = cells.map((cell) => answers[cell]).find((answer) => answer !== undefined);
    return { to, label: cellsLabel(question, cells), cells, ...(example !== undefined && { example }) };
  });
}

function choiceExits(check: Check, question: CheckQuestion, node: NodeRef): readonly Exit[] {
  const { diagram, levels } = check;
  const index = check.questions.indexOf(question);
  const ways = new Map<NodeRef, Choice[]>();
  let left = maxWays;
  const isInside = (ref: NodeRef): boolean => ref >= 0 && levels[diagram.level[ref]!]!.question === index;
  const visit = (ref: NodeRef, way: Choice): void => {
    if (left <= 0) return;
    if (!isInside(ref)) {
      left--;
      ways.set(ref, [...(ways.get(ref) ?? []), way]);
      return;
    }
    const { option } = levels[diagram.level[ref]!]!;
    // Chosen before not chosen: an outline reads "with … " first.
    for (const cell of [1, 0]) visit(childOf(diagram, ref, cell), new Map([...way, [option!, cell === 1]]));
  };
  visit(node, new Map());
  const isAll = left > 0;
  // Ways that were not followed may lead elsewhere still: find every place, each with one way that leads there.
  if (!isAll) {
    const first = new Map<NodeRef, Choice>([[node, new Map()]]);
    for (const [ref, way] of first) {
      if (!isInside(ref)) {
        if (!ways.has(ref)) ways.set(ref, [way]);
        continue;
      }
      const { option } = levels[diagram.level[ref]!]!;
      for (const cell of [1, 0]) {
        const to = childOf(diagram, ref, cell);
        if (!first.has(to)) first.set(to, new Map([...way, [option!, cell === 1]]));
      }
    }
  }
  return [...ways].map(([to, choices]) => ({
    to,
    label: choicesLabel(question, choices, isAll),
    example: [...choices[0]!].filter(([, isChosen]) => isChosen).map(([option]) => question.options![option]!.text),
  }));
}
