/** One step: from a check and some answers to the outcome so far and all that can still matter. A pure function; sessions fold over it. */
import { readAnswers } from "./answers.ts";
import type { Check } from "./check.ts";
import { conclusionsOf } from "./conclusions.ts";
import { cellsByLevel, preparedOf } from "./prepared.ts";
import { standingsOf } from "./standing.ts";
import type { ActivityStep, Answers, Step } from "./step.ts";

const known = new WeakMap<Answers, { readonly check: Check; readonly step: Step }>();

/**
 * The step of a session, once for the same object of answers, which a session never changes in place. As `stepOf`, but for answers to follow-ups that
 * stand before what they follow on: see `standingsOf`.
 */
export function stepOnce(check: Check, answers: Answers): Step {
  const old = known.get(answers);
  if (old?.check === check) return old.step;
  const step = makeStep(check, answers, true);
  known.set(answers, { check, step });
  return step;
}

/**
 * What the answers mean (contracts sections 2 and 3): which count, what each activity has come to, and what is still relevant.
 *
 * `atMost` is the smaller of two bounds that no answer makes rise: the number of questions that may come up for any activity, and the sum
 * over the activities of the longest path that each has left. The sum holds because the first relevant question is the root of every
 * diagram that it occurs in. Out of asking order, and below a question answered *weet ik niet*, an activity's own bound is the number of
 * its questions.
 */
export function stepOf(check: Check, answers: Answers): Step {
  return makeStep(check, answers, false);
}

function makeStep(check: Check, answers: Answers, again: boolean): Step {
  const prepared = preparedOf(check);
  const { given, problems } = readAnswers(check, prepared, answers);
  const { counted, standings } = standingsOf(check, prepared, given, again);
  const all = check.questions.map((_, question) => question);
  const ids = (accepts: (question: number) => boolean): string[] => all.filter(accepts).map((question) => check.questions[question]!.id);
  // Once for each activity: with many activities and questions this is most of the work of a step.
  const wantedBy = standings.map(({ wants }) => all.filter(wants));
  const open = new Set(wantedBy.flat().filter((question) => counted[question] !== null));
  const isOpen = (question: number): boolean => open.has(question);
  const cells = cellsByLevel(check, prepared, counted);

  const activities = check.activities.map((activity, at): ActivityStep => {
    const { name, typering, file } = activity;
    const { wants, needs, outcome } = standings[at]!;
    const wanted = wantedBy[at]!;
    const isDone = wanted.length === 0;
    return {
      name,
      typering,
      file,
      state: isDone
        ? typering === "conclusie" && outcome.length === 0
          ? "no-outcome"
          : "concluded"
        : wanted.some((question) => counted[question] !== null)
          ? "open"
          : "undecided",
      conclusions: typering === "conclusie" ? conclusionsOf(check, prepared, activity, outcome, cells) : [],
      measures:
        typering === "maatregelen"
          ? outcome.map((measure) => ({ voorschrift: activity.measures[measure]!.voorschrift, id: activity.measures[measure]!.id }))
          : [],
      requirements: typering === "indieningsvereisten" ? ids((question) => counted[question] !== null && wants(question)) : [],
      required: typering === "indieningsvereisten" ? ids((question) => counted[question] !== null && needs(question)) : [],
      complete: isDone,
      submittable: isDone || (typering === "indieningsvereisten" && !wanted.some(needs)),
    };
  });
  const count = (accepts: (question: number) => boolean): number => all.filter(accepts).length;
  // What a diagram may still ask is what matters to it now; only forms, and what is not drawn, look further.
  const undrawn = standings.filter((_, at) => check.activities[at]!.root === undefined);
  const sum = standings.reduce((total, { longest, mayAsk }) => total + (longest ?? count(mayAsk)), 0);
  return {
    activities,
    next: all.find(isOpen) ?? -1,
    relevant: ids(isOpen),
    answered: ids((question) => counted[question] !== undefined),
    ignored: ids((question) => given[question] !== undefined && counted[question] === undefined),
    problems,
    reservations: [...new Set(check.fixed.flatMap((value) => value.reservationText ?? []))],
    relevance: check.activities.some((activity) => activity.root === undefined && activity.typering !== "indieningsvereisten")
      ? "approximate"
      : "exact",
    atMost: Math.min(
      sum,
      count((question) => isOpen(question) || undrawn.some(({ mayAsk }) => mayAsk(question))),
    ),
  };
}
