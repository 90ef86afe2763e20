/** Why an outcome came out and what would bring another: the deciding answers and the nearest other outcomes of a check, in data and in words. */
import { cellAnswers } from "../analysis/cellAnswers.ts";
import { nearestWays } from "../diagram/nearest.ts";
import type { Way, WayStep } from "../diagram/nearest.ts";
import { leavesBelow } from "../diagram/walk.ts";
import { shortestReason } from "../explain/shortestReason.ts";
import { readAnswers } from "../session/answers.ts";
import type { Check, CheckActivity, CheckQuestion } from "../session/check.ts";
import { decidingAnswers } from "../session/deciding.ts";
import { cellsByLevel, preparedOf } from "../session/prepared.ts";
import { standingsOf } from "../session/standing.ts";
import type { Answer, Answers, Measure } from "../session/step.ts";
import { cellsLabel, choicesLabel } from "./answerLabel.ts";
import type { Label } from "./answerLabel.ts";

/** One question that must be answered otherwise, or that was open. */
export interface AnswerChange {
  /** Index into `Check.questions`. */
  readonly question: number;
  readonly kind: "changed" | "added";
  /** What it is answered with now; undefined where it is open. */
  readonly now?: Answer;
  /** All answers that do, in words: a threshold where it is a number. */
  readonly label: Label;
  /** One answer that does; of several, the nearest to what was given. */
  readonly answer: Answer;
}

/** An outcome that other answers lead to. `answers` are complete: with them a session ends in it. */
export interface NearestOutcome {
  readonly codes: readonly string[];
  readonly measures: readonly Measure[];
  readonly changes: readonly AnswerChange[];
  readonly answers: Answers;
}

export interface ActivityExplanation {
  /** Ids of the deciding answers, in asking order. */
  readonly deciding: readonly string[];
  /** Outcomes that are out of reach without a change; the fewest changed answers first, then the fewest added. */
  readonly nearest: readonly NearestOutcome[];
}

export interface Explanation {
  readonly activities: readonly ActivityExplanation[];
  /** Ids of a smallest set of answers that forces the outcomes of all activities. */
  readonly deciding: readonly string[];
  /** `approximate` where an activity has no diagram: its deciding answers may be more than needed, and nearest outcomes are not known. */
  readonly exactness: "exact" | "approximate";
}

/**
 * Explains where the answers that count have brought a check. Deciding answers are a smallest set that alone forces what is still possible now;
 * nearest outcomes change as few answers as any. Forms have neither: they have no outcome.
 */
export function explanationOf(check: Check, answers: Answers): Explanation {
  const prepared = preparedOf(check);
  const { counted } = standingsOf(check, prepared, readAnswers(check, prepared, answers).given);
  const cells = cellsByLevel(check, prepared, counted);
  const questionOf = check.levels.map(({ question }) => question);
  const idsOf = (questions: readonly number[]): readonly string[] => questions.map((question) => check.questions[question]!.id);
  // As they were given: an answer that may stay is not replaced by another of its cell.
  const given = check.questions.map((question, at): GivenAnswer | undefined => {
    const own = counted[at];
    return own ? { cells: own, answer: answerOf(question, answers) } : undefined;
  });
  const drawn = check.activities.flatMap(({ root }) => (root === undefined ? [] : [root]));
  const isExact = check.activities.every(({ root, typering }) => root !== undefined || typering === "indieningsvereisten");
  const reasonOf = (roots: readonly number[]): readonly string[] => {
    // In whichever order the diagram asks, answers are told in that of the questions.
    return idsOf([...shortestReason(check.diagram, roots, cells, questionOf)].sort((one, other) => one - other));
  };
  return {
    activities: check.activities.map((activity, at) => ({
      deciding: activity.root === undefined ? decidingAnswers(check, answers, at) : reasonOf([activity.root]),
      nearest: activity.root === undefined ? [] : nearestOf(check, activity, activity.root, given, cells, questionOf),
    })),
    deciding: isExact ? reasonOf(drawn) : decidingAnswers(check, answers),
    exactness: isExact ? "exact" : "approximate",
  };
}

interface GivenAnswer {
  readonly cells: readonly number[];
  readonly answer: Answer;
}

/** The answer to a question, which may be given by another id of it; null where there is none. */
export function answerOf({ id, aliases = [], herbruikbaarId }: CheckQuestion, answers: Answers): Answer {
  const given = [id, ...aliases, herbruikbaarId].find((one) => one !== undefined && Object.hasOwn(answers, one));
  return given === undefined ? null : answers[given]!;
}

function nearestOf(
  check: Check,
  activity: CheckActivity,
  root: number,
  given: readonly (GivenAnswer | undefined)[],
  cells: Int32Array,
  questionOf: readonly number[],
): readonly NearestOutcome[] {
  const possible = check.questions.map((question) => answersOf(question));
  const isOpen = (level: number, cell: number): boolean => possible[questionOf[level]!]![cell] !== undefined;
  const now = new Set(leavesBelow(check.diagram, root, cells));
  return nearestWays(check.diagram, root, cells, questionOf, isOpen)
    .filter(({ leaf }) => !now.has(leaf))
    .sort((one, other) => one.changed - other.changed || one.added - other.added)
    .map((way) => {
      const changes = changesOf(check, way, given);
      const known = given.map((own) => own?.answer);
      for (const { question, answer } of changes) known[question] = answer;
      const answers = Object.fromEntries(
        known.flatMap((answer, question) => (answer === undefined ? [] : [[check.questions[question]!.id, answer]])),
      );
      const outcome = activity.outcomes[way.leaf]!;
      const isConclusie = activity.typering === "conclusie";
      return {
        codes: isConclusie ? outcome.map((code) => activity.codes[code]!) : [],
        measures: isConclusie ? [] : outcome.map((measure) => measureOf(activity, measure)),
        changes,
        answers,
      };
    });
}

function measureOf({ measures }: CheckActivity, index: number): Measure {
  const { voorschrift, id } = measures[index]!;
  return { voorschrift, id };
}

function answersOf(question: CheckQuestion): ReturnType<typeof cellAnswers> {
  const { domain, options, min, max } = question;
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return cellAnswers({ domain, options: (options ?? []).map(({ text }) => text) }, limits);
}

function changesOf(check: Check, { steps }: Way, given: readonly (GivenAnswer | undefined)[]): readonly AnswerChange[] {
  const touched = new Set(steps.filter(({ kind }) => kind !== "kept").map(({ level }) => check.levels[level]!.question));
  return [...touched]
    .sort((one, other) => one - other)
    .map((index) => {
      const question = check.questions[index]!;
      const before = given[index];
      const own = steps.filter(({ level }) => check.levels[level]!.question === index);
      const change = question.domain.kind === "multiple" ? choiceOf(check, question, own, before) : cellOf(question, own[0]!, before);
      return before === undefined
        ? { question: index, kind: "added", ...change }
        : { question: index, kind: "changed", now: before.answer, ...change };
    });
}

type ChangedTo = Pick<AnswerChange, "label" | "answer">;

function cellOf(question: CheckQuestion, { cells }: WayStep, before: GivenAnswer | undefined): ChangedTo {
  const from = before?.cells[0] ?? cells[0]!;
  const nearest = cells.reduce((one, other) => (Math.abs(other - from) < Math.abs(one - from) ? other : one));
  return { label: cellsLabel(question, cells), answer: answersOf(question)[nearest]! };
}

function choiceOf(check: Check, question: CheckQuestion, steps: readonly WayStep[], before: GivenAnswer | undefined): ChangedTo {
  const options = question.options!;
  const chosen = options.map((_, option) => before?.cells[option] === 1);
  const way = new Map<number, boolean>();
  for (const { level, cell, cells } of steps) {
    const option = check.levels[level]!.option!;
    chosen[option] = cell === 1;
    if (cells.length === 1) way.set(option, cell === 1);
  }
  return { label: choicesLabel(question, [way], true), answer: options.flatMap(({ text }, option) => (chosen[option] ? [text] : [])) };
}

/** What must be answered for another outcome, as one sentence in both languages. `outcome` names it. */
export function nearestSentence(check: Check, { changes }: NearestOutcome, outcome: Label): Label {
  const part = ({ question, now, label }: AnswerChange, language: keyof Label): string => {
    const { text } = check.questions[question]!;
    const before = now === undefined ? "" : language === "nl" ? ` (nu: ${answerText(now).nl})` : ` (now: ${answerText(now).en})`;
    return language === "nl" ? `op “${text}” ${label.nl}${before}` : `“${text}” with ${label.en}${before}`;
  };
  const parts = (language: keyof Label, and: string): string => {
    const all = changes.map((change) => part(change, language));
    return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} ${and} ${all.at(-1)!}`;
  };
  return {
    nl: `Antwoordt u ${parts("nl", "en")}, dan is de uitkomst ${outcome.nl}.`,
    en: `If you answer ${parts("en", "and")}, the outcome is ${outcome.en}.`,
  };
}

/** An answer in words. */
export function answerText(answer: Answer): Label {
  if (answer === null) return { nl: "weet ik niet", en: "I do not know" };
  if (typeof answer === "boolean") return answer ? { nl: "ja", en: "yes" } : { nl: "nee", en: "no" };
  if (typeof answer === "number") return { nl: String(answer).replace(".", ","), en: String(answer) };
  if (typeof answer === "string") return { nl: answer, en: answer };
  if (answer.length === 0) return { nl: "geen van deze", en: "none of these" };
  return { nl: answer.join("; "), en: answer.join("; ") };
}
