/**
 * Two programs as one, over shared questions: what both versions ask is one question, cut finely enough for the rules of both. The rules stay as they
 * are; only the numbers of their questions, cells and decisions change.
 */
import { cellValues } from "../program/cells.ts";
import type { ChoiceTest, ColumnTest, CompiledDecision, Program, ProgramQuestion, Source } from "../program/program.ts";
import { ownDomain, sharedDomain } from "./sharedDomain.ts";
import type { SharedDomain } from "./sharedDomain.ts";
import type { Pair } from "./matchQuestions.ts";

export type Side = "before" | "after";

/** A question of either version or of both. */
export interface JointQuestion {
  /** Its index in that version; absent where it does not stand there, or asks for an answer of another type. */
  readonly before?: number;
  readonly after?: number;
  readonly shared: SharedDomain;
}

export interface JointProgram {
  /** In asking order of the new version, what only the old one asks after what it follows there; each with its shared domain. */
  readonly program: Program;
  readonly questions: readonly JointQuestion[];
  /** Where the decisions of the new version begin; those of the old stand before, both in their own order. */
  readonly offset: number;
}

/** Joins two programs of one file each. `pairs` are indexes into their `questions`. */
export function jointProgram(before: Program, after: Program, pairs: readonly Pair[]): JointProgram {
  const questions = inOrder(before, after, pairs);
  const offset = before.decisions.length;
  const [renumberBefore, renumberAfter] = (["before", "after"] as const).map((side) => {
    const joint = new Map<number, number>();
    questions.forEach((question, i) => {
      const own = question[side];
      if (own !== undefined) joint.set(own, i);
    });
    return (decision: CompiledDecision): CompiledDecision => renumbered(decision, side, questions, joint, side === "after" ? offset : 0);
  });
  return {
    program: {
      files: [before.files[0]!, after.files[0]!],
      questions: questions.map((question): ProgramQuestion => {
        const { domain, options } = question.shared;
        const own = question.after === undefined ? before.questions[question.before!]! : after.questions[question.after]!;
        return { ...own, domain, options };
      }),
      fixed: [...before.fixed, ...after.fixed],
      decisions: [...before.decisions.map(renumberBefore!), ...after.decisions.map(renumberAfter!)],
      origins: [...before.origins, ...after.origins.map((origin) => ({ ...origin, file: 1 }))],
      tops: [...before.tops, ...after.tops.map((top) => ({ ...top, file: 1, decision: top.decision + offset }))],
    },
    questions,
    offset,
  };
}

function inOrder(before: Program, after: Program, pairs: readonly Pair[]): readonly JointQuestion[] {
  const shared = new Map<number, JointQuestion>();
  const found = new Set<number>();
  for (const pair of pairs) {
    const domain = sharedDomain(before.questions[pair.before]!, after.questions[pair.after]!);
    if (domain === undefined) continue;
    shared.set(pair.after, { ...pair, shared: domain });
    found.add(pair.before);
  }
  // What only the old version asks, by the joint question that it follows there; -1 at the start.
  const following = new Map<number, JointQuestion[]>();
  let last = -1;
  const newOf = new Map([...shared].map(([at, question]) => [question.before!, at]));
  before.questions.forEach((question, i) => {
    if (found.has(i)) last = newOf.get(i)!;
    else {
      const known = following.get(last) ?? [];
      known.push({ before: i, shared: ownDomain(question) });
      following.set(last, known);
    }
  });
  return [
    ...(following.get(-1) ?? []),
    ...after.questions.flatMap((question, i) => [shared.get(i) ?? { after: i, shared: ownDomain(question) }, ...(following.get(i) ?? [])]),
  ];
}

function renumbered(
  decision: CompiledDecision,
  side: Side,
  questions: readonly JointQuestion[],
  joint: ReadonlyMap<number, number>,
  offset: number,
): CompiledDecision {
  const sourceOf = (source: Source): Source => {
    if (source.t === "question") return { t: "question", i: joint.get(source.i)! };
    return source.t === "decision" ? { t: "decision", i: source.i + offset } : source;
  };
  const columns = decision.columns.map(({ source, tests, rows }) => {
    const own = sourceOf(source);
    return {
      source: own,
      tests: source.t === "question" ? tests.map((test) => testOf(test, questions[joint.get(source.i)!]!.shared, side)) : tests,
      rows,
    };
  });
  const { alias } = decision;
  if (alias === undefined) return { ...decision, columns };
  const values = alias.t === "question" ? aliasValues(decision, questions[joint.get(alias.i)!]!.shared, side) : decision.values;
  return { ...decision, columns, alias: sourceOf(alias), values };
}

/**
 * A test on the cells of one version as one on the shared cells. In a cell that the version does not have it does as in the first, which nobody sees:
 * `lackingAnswers` takes care of those.
 */
function testOf(test: ColumnTest, shared: SharedDomain, side: Side): ColumnTest {
  const cells = shared[side];
  if (test.choice !== undefined) {
    const position = new Map(cells.map((own, at) => [own, at]));
    return { ...test, choice: choiceOf(test.choice, position) };
  }
  if (test.truth === undefined) return test;
  return { ...test, truth: cells.map((own) => test.truth![Math.max(0, own)] ?? 0) };
}

function choiceOf(test: ChoiceTest, position: ReadonlyMap<number, number>): ChoiceTest {
  switch (test.t) {
    case "any":
      return { t: "any", options: test.options.map((option) => position.get(option)!) };
    case "not":
      return { t: "not", c: choiceOf(test.c, position) };
    default:
      return { t: test.t, c: test.c.map((one) => choiceOf(one, position)) };
  }
}

/** A decision that only takes over a question's answer has a value for each cell of it. */
function aliasValues({ values }: CompiledDecision, shared: SharedDomain, side: Side): CompiledDecision["values"] {
  const { domain, options } = shared;
  if (domain.kind === "multiple") return values;
  return [null, ...cellValues(domain, options).map((_, cell) => values[Math.max(0, shared[side][cell]!) + 1] ?? null)];
}
