/** Comparing by trying: forms, by what they ask, and what is too large for a diagram. All answers where they are few, else a fixed draw of them. */
import { stepOf } from "../session/stepOf.ts";
import { domainSize } from "../diagram/order.ts";
import { evaluateAll, outcomeOf } from "../evaluate/evaluate.ts";
import type { CellAnswer } from "../evaluate/evaluate.ts";
import { compareText } from "../feel/value.ts";
import type { Program, ProgramTop } from "../program/program.ts";
import type { Check } from "../session/check.ts";
import type { Difference } from "./behaviour.ts";
import type { JointProgram, Side } from "./jointProgram.ts";
import { pairTops, thingsOf } from "./outcomes.ts";
import { none } from "./sharedDomain.ts";
import type { SharedAnswers } from "./witness.ts";

/** So many complete sets of answers are all tried; of more, so many are drawn. Fewer of large programs: at most so many cells of tables are looked at. */
const mostTried = 2000;
const leastTried = 20;
const mostCells = 200_000_000;

/** What trying found. `isComplete` where every set of answers was tried. */
export interface Tried {
  readonly differences: readonly Difference[];
  readonly isComplete: boolean;
}

/** Differences in outcome on the answers tried; those that a version lacks an answer for are not among them. */
export function tryOutcomes(joint: JointProgram, answers: SharedAnswers): Tried {
  const { program } = joint;
  const tops = pairTops(program).map((top) => {
    const sides = (["before", "after"] as const).map((side) => ({ top: top[side], ...(top[side] && thingsOf(program, top[side])) }));
    return { name: top.name, sides };
  });
  return tally(joint, answers, 1, (cells) => {
    const evaluated = evaluateAll(program.decisions, cells);
    return tops.map(({ name, sides }) => {
      const [before, after] = sides.map(({ top, things, byValue }) => {
        if (top === undefined) return null;
        const found = outcomeOf(program.decisions, top.decision, evaluated).flatMap((value) => things![byValue![value]!] ?? []);
        return [...new Set(found)].sort(compareText);
      });
      return { activity: name, before: before!, after: after! };
    });
  });
}

/** Differences in what two forms ask: one for each question that only one of them asks under the same answers. */
export function tryForms(joint: JointProgram, answers: SharedAnswers, checks: { readonly [S in Side]: Check }): Tried {
  const { program, questions } = joint;
  const activity = pairTops(program)[0]?.name ?? "";
  const levels = program.questions.map((_, question) => ({ question }));
  const jointOf = (["before", "after"] as const).map((side) => {
    const byIndex = new Map(questions.flatMap((question, i) => (question[side] === undefined ? [] : [[question[side], i] as const])));
    return new Map(checks[side].questions.map(({ id }, own) => [id, byIndex.get(own)!]));
  });
  const idOf = (question: number, side: Side): string[] => {
    const own = questions[question]![side];
    return own === undefined ? [] : [checks[side].questions[own]!.id];
  };
  // A step of a form goes through its rules again after each answer.
  return tally(joint, answers, questions.length, (cells) => {
    const [before, after] = (["before", "after"] as const).map((side, at) => {
      const step = stepOf(checks[side], answersOf(joint, answers, side, cells, levels));
      return new Set([...step.answered, ...step.relevant].map((id) => jointOf[at]!.get(id)!));
    });
    const all = [...new Set([...before!, ...after!])].sort((one, other) => one - other);
    return all.map((question) => ({
      activity,
      before: before!.has(question) ? idOf(question, "before") : [],
      after: after!.has(question) ? idOf(question, "after") : [],
      isSame: before!.has(question) === after!.has(question),
    }));
  });
}

interface Compared {
  readonly activity: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** Where that is not told by `before` and `after` being the same. */
  readonly isSame?: boolean;
}

function tally(
  joint: JointProgram,
  answers: SharedAnswers,
  timesEach: number,
  compare: (cells: readonly CellAnswer[]) => readonly Compared[],
): Tried {
  const { sets, isComplete } = answerSets(joint, answers, timesEach);
  const found = new Map<string, { readonly compared: Compared; readonly cells: readonly CellAnswer[]; count: number }>();
  for (const cells of sets) {
    for (const compared of compare(cells)) {
      const { activity, before, after, isSame = JSON.stringify(before) === JSON.stringify(after) } = compared;
      if (isSame) continue;
      const key = JSON.stringify([activity, before, after]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { compared, cells, count: 1 });
      else known.count++;
    }
  }
  const levels = joint.program.questions.map((_, question) => ({ question }));
  const differences = [...found.values()]
    .sort((one, other) => other.count - one.count)
    .map(({ compared: { activity, before, after }, cells, count }): Difference => ({
      before,
      after,
      activity,
      witness: {
        answers: answersOf(joint, answers, "after", cells, levels),
        answersBefore: answersOf(joint, answers, "before", cells, levels),
      },
      share: count / sets.length,
      ...(!isComplete && { estimated: true as const }),
    }));
  return { differences, isComplete };
}

/** Complete answers as a version takes them. */
function answersOf(
  { program }: JointProgram,
  answers: SharedAnswers,
  side: Side,
  cells: readonly CellAnswer[],
  plain: readonly { readonly question: number }[],
) {
  const levels = plain.flatMap(({ question }) => {
    const cell = cells[question]!;
    return typeof cell === "number" ? [{ question, cell }] : cell.map((isOn, option) => ({ question, option, cell: isOn ? 1 : 0 }));
  });
  return answers.answersOf(side, program.questions.length === 0 ? [] : levels, new Map(levels.map(({ cell }, level) => [level, cell])));
}

interface AnswerSets {
  readonly sets: readonly (readonly CellAnswer[])[];
  readonly isComplete: boolean;
}

/** Every complete set of answers that both versions can be given, or a draw of them that is the same each time. `timesEach`: how often trying one goes through the rules. */
function answerSets({ program, questions }: JointProgram, answers: SharedAnswers, timesEach: number): AnswerSets {
  const isLacking = (question: number, cell: number): boolean =>
    [questions[question]!.shared.before[cell], questions[question]!.shared.after[cell]].includes(none);
  // For each question what is drawn from: of several answers for each option whether it is chosen, else the cell.
  const open = program.questions.map(({ domain, options }, question): readonly (readonly number[])[] => {
    if (domain.kind === "multiple") return options.map((_, option) => (isLacking(question, option) ? [0] : [0, 1]));
    const cells = Array.from({ length: domainSize(domain, options.length) }, (_, cell) => cell);
    return [cells.filter((cell) => answers.isOpen({ question }, cell) && !isLacking(question, cell))];
  });
  const count = open.flat().reduce((product, cells) => product * cells.length, 1);
  if (count === 0) return { sets: [], isComplete: false };
  const cells = program.decisions.reduce((sum, { columns, outputs }) => sum + (columns.length + 1) * (outputs.length + 1), 1);
  const most = Math.max(leastTried, Math.min(mostTried, Math.floor(mostCells / cells / timesEach)));
  const isAll = count <= most;
  const isComplete = isAll && !questions.some(({ shared }) => shared.before.includes(none) || shared.after.includes(none));
  const draw = drawing();
  const sets = Array.from({ length: isAll ? count : most }, (_, number) => {
    let rest = number;
    const pick = (cells: readonly number[]): number => {
      if (!isAll) return cells[draw(cells.length)]!;
      const picked = cells[rest % cells.length]!;
      rest = Math.floor(rest / cells.length);
      return picked;
    };
    return open.map((parts, question): CellAnswer =>
      program.questions[question]!.domain.kind === "multiple" ? parts.map((cells) => pick(cells) === 1) : pick(parts[0]!),
    );
  });
  return { sets, isComplete };
}

/** Numbers below a bound, the same ones in every comparison (xorshift, 32 bits). */
function drawing(): (below: number) => number {
  let state = 0x2545f491;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Whether two top decisions are the same rules, row for row and column for column, in all that they need. Then they ask and say the same. */
export function areSameRules({ program, offset, questions }: JointProgram): boolean {
  // An answer that only one version has is not told by its rules.
  if (questions.some(({ shared }) => shared.before.includes(none) || shared.after.includes(none))) return false;
  const keys: string[] = [];
  const known = new Map<string, string>();
  const keyOf = (decision: Program["decisions"][number]): string => {
    const sourceOf = (source: { readonly t: string; readonly i?: number }) =>
      source.t === "decision" ? ["decision", keys[source.i!]] : source;
    const { hitPolicy, aggregation, list, columns, outputs, values, ranks, absent, alias, typeRef, reused } = decision;
    const told = columns
      .filter(({ tests }) => !tests.every((test) => test.any))
      .map(({ source, tests, rows }) => [sourceOf(source), rows.map((row) => tests[row])]);
    const marked = typeRef?.split(":").at(-1)?.trim().toLowerCase() === "indienbaar";
    const content = [
      hitPolicy,
      aggregation,
      list,
      told,
      outputs.map((output) => values[output]),
      ranks,
      absent,
      alias && sourceOf(alias),
      marked,
      reused,
    ];
    const text = JSON.stringify(content);
    const key = known.get(text) ?? String(known.size);
    known.set(text, key);
    return key;
  };
  for (const decision of program.decisions) keys.push(keyOf(decision));
  const topsOf = (fits: (top: ProgramTop) => boolean): string =>
    program.tops
      .filter(fits)
      .map(({ decision }) => keys[decision])
      .join();
  return topsOf(({ decision }) => decision < offset) === topsOf(({ decision }) => decision >= offset);
}
