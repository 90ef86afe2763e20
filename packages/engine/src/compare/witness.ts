/** A way down the shared levels as answers to each version, and as conditions in words. */
import { cellAnswers } from "../analysis/cellAnswers.ts";
import { checkQuestion, questionMeta } from "../check/questions.ts";
import type { Level } from "../diagram/order.ts";
import type { QuestionMeta, RuleMeta } from "../model/meta.ts";
import type { Program } from "../program/program.ts";
import { cellsLabel, choicesLabel } from "../reading/answerLabel.ts";
import type { Label } from "../reading/answerLabel.ts";
import { textOf } from "./matchQuestions.ts";
import type { Answer, Answers } from "../session/step.ts";
import type { JointProgram, Side } from "./jointProgram.ts";
import { none } from "./sharedDomain.ts";

/** One condition: a question, and what is answered. `id` is that of the new version, `idBefore` of the old; each where it stands there. */
export interface Condition {
  readonly id?: string;
  readonly idBefore?: string;
  readonly text: string;
  readonly answer: Label;
}

/** For each level the cells that are allowed. */
export type Region = ReadonlyMap<number, readonly number[]>;

/** Answers and words over the shared questions of two versions. */
export class SharedAnswers {
  private readonly joint: JointProgram;
  private readonly versions: { readonly [S in Side]: Program };
  private readonly metas: { readonly [S in Side]: readonly (RuleMeta | undefined)[] };
  private readonly answers: readonly (readonly (Answer | undefined)[])[];

  constructor(
    joint: JointProgram,
    versions: { readonly [S in Side]: Program },
    metas: { readonly before: RuleMeta | undefined; readonly after: RuleMeta | undefined },
  ) {
    this.joint = joint;
    this.versions = versions;
    this.metas = { before: [metas.before], after: [metas.after] };
    this.answers = joint.program.questions.map((question, i) => cellAnswers(question, this.limitsOf(i)));
  }

  /** Whether anybody can give an answer in this cell; to both versions, where both have the question. */
  isOpen({ question }: Level, cell: number): boolean {
    return this.answers[question]![cell] !== undefined;
  }

  /** The answers that a version takes on a way down, by its own ids in asking order. What it does not ask, or cannot be answered, is left out. */
  answersOf(side: Side, levels: readonly Level[], cells: ReadonlyMap<number, number>): Answers {
    const given = new Map<number, Answer>();
    const lacking = new Set<number>();
    for (const [level, cell] of cells) {
      const { question, option } = levels[level]!;
      const { [side]: own, shared } = this.joint.questions[question]!;
      if (own === undefined) continue;
      if (option === undefined) {
        if (shared[side][cell] === none) continue;
        const ownCell = shared[side][cell]!;
        const answer = this.answers[question]![cell]!;
        given.set(own, shared.domain.kind === "options" ? this.versions[side].questions[own]!.options[ownCell]! : answer);
        continue;
      }
      const chosen = (given.get(own) ?? []) as readonly string[];
      if (shared[side][option] === none && cell === 1) lacking.add(own);
      const text = cell === 1 && shared[side][option] !== none ? [this.versions[side].questions[own]!.options[shared[side][option]!]!] : [];
      given.set(own, [...chosen, ...text]);
    }
    const sorted = [...given].filter(([own]) => !lacking.has(own)).sort(([one], [other]) => one - other);
    return Object.fromEntries(sorted.map(([own, answer]) => [this.versions[side].questions[own]!.id, answer]));
  }

  /** A region as conditions, in asking order. */
  conditionsOf(levels: readonly Level[], region: Region): readonly Condition[] {
    const byQuestion = new Map<number, [Level, readonly number[]][]>();
    for (const [level, cells] of [...region].sort(([one], [other]) => one - other)) {
      const at = levels[level]!;
      byQuestion.set(at.question, [...(byQuestion.get(at.question) ?? []), [at, cells]]);
    }
    return [...byQuestion].map(([question, parts]): Condition => {
      const { before, after } = this.joint.questions[question]!;
      const asked = checkQuestion(this.joint.program.questions[question]!, this.limitsOf(question));
      const way = new Map(parts.map(([{ option }, cells]) => [option ?? 0, cells[0] === 1]));
      return {
        ...(after !== undefined && { id: this.versions.after.questions[after]!.id }),
        ...(before !== undefined && { idBefore: this.versions.before.questions[before]!.id }),
        text: textOf(this.joint.program.questions[question]!.regel) || asked.text,
        answer: asked.domain.kind === "multiple" ? choicesLabel(asked, [way], true) : cellsLabel(asked, parts[0]![1]),
      };
    });
  }

  /** What both versions allow beside the rules, so that an answer is one to either. */
  private limitsOf(question: number): QuestionMeta {
    const found = (["before", "after"] as const).flatMap((side) => {
      const own = this.joint.questions[question]![side];
      return own === undefined ? [] : (questionMeta(this.versions[side].questions[own]!, this.metas[side]) ?? []);
    });
    const [low, high] = [found.flatMap(({ min }) => min ?? []), found.flatMap(({ max }) => max ?? [])];
    return { ...found.at(-1), ...(low.length > 0 && { min: Math.max(...low) }), ...(high.length > 0 && { max: Math.min(...high) }) };
  }
}
