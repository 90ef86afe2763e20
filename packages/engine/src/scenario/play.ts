/** One scenario played as a citizen would take the check: question by question, through the session. What it touches of the rules is in `coverage`. */
import type { Check } from "../session/check.ts";
import { preparedOf } from "../session/prepared.ts";
import type { ActivityState, Answer, AnswerProblem, Answers, Measure } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { startSession, transition } from "../session/transition.ts";
import type { Scenario } from "./scenarioFile.ts";

/** What the check made of the answers. */
export interface Found {
  /** Distinct codes of all activities, sorted. */
  readonly conclusions: readonly string[];
  /** Distinct measures of all activities, sorted. */
  readonly measures: readonly Measure[];
  /** Every question that came up, in the order of asking; those without an answer last. */
  readonly asked: readonly string[];
  /** Questions that still matter and have no answer that settles them. */
  readonly open: readonly string[];
  /** Questions whose answers count. */
  readonly answered: readonly string[];
  readonly states: readonly ActivityState[];
  /** Answers to questions that did not matter. */
  readonly ignored: readonly string[];
  readonly problems: readonly AnswerProblem[];
}

/** Why a scenario fails. */
export type Misfit = "conclusions" | "measures" | "asked" | "unfinished" | "problems";

export interface Played {
  readonly found: Found;
  /** Empty where the scenario passes. Ignored answers do not make it fail. */
  readonly misfits: readonly Misfit[];
}

/** Plays a scenario and compares what it expects with what it finds. */
export function playScenario(check: Check, { answers, expect }: Scenario): Played {
  const found = playAnswers(check, answers);
  const { conclusions, measures, asked } = expect;
  const isForm = check.activities.every(({ typering }) => typering === "indieningsvereisten");
  const misfits: Misfit[] = [];
  if (key(conclusions) !== key(found.conclusions)) misfits.push("conclusions");
  if (measures !== undefined && key(measures.map(measureKey)) !== key(found.measures.map(measureKey))) misfits.push("measures");
  if (asked !== undefined && asked.join("\n") !== found.asked.join("\n") && asked.join("\n") !== found.open.join("\n"))
    misfits.push("asked");
  // While something is open the codes are those that may still come: no outcome yet. A form may stop anywhere, and a scenario that names what is open.
  const isMeantOpen = isForm || (asked !== undefined && asked.length > 0);
  if (found.states.includes("open") && !isMeantOpen) misfits.push("unfinished");
  if (found.problems.length > 0) misfits.push("problems");
  return { found, misfits };
}

const key = (texts: readonly string[]): string => JSON.stringify([...new Set(texts)].sort());

/** A measure as one text. */
export const measureKey = ({ voorschrift, id }: Measure): string => JSON.stringify([voorschrift, id]);

/** What the check makes of answers: asked one by one, as far as there are answers. */
export function playAnswers(check: Check, answers: Answers): Found {
  const { byId } = preparedOf(check);
  const given = new Map<number, Answer>();
  for (const [id, answer] of Object.entries(answers)) {
    for (const at of byId.get(id) ?? []) if (!given.has(at) || check.questions[at]!.id === id) given.set(at, answer);
  }
  const asked: string[] = [];
  let state = startSession(check);
  while (state.phase === "asking" && state.question !== null && !asked.includes(state.question)) {
    const answer = given.get(byId.get(state.question)![0]!);
    if (answer === undefined) break;
    const next = transition(check, state, { type: "answer", id: state.question, answer });
    if (next === state) break;
    asked.push(state.question);
    state = next;
  }
  const step = stepOf(check, answers);
  const measures = step.activities.flatMap((activity) => activity.measures);
  return {
    conclusions: [...new Set(step.activities.flatMap(({ conclusions }) => conclusions.map(({ code }) => code)))].sort(),
    measures: [...new Map(measures.map((measure) => [measureKey(measure), measure]))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one]) => one),
    asked: [...asked, ...step.relevant.filter((id) => !asked.includes(id))],
    open: step.relevant,
    answered: step.answered,
    states: step.activities.map((activity) => activity.state),
    ignored: step.ignored,
    problems: step.problems,
  };
}
