/** From a session to what a screen shows. Computed once for each state, so that the same state gives the same object. */
import { decidingAnswers } from "./deciding.ts";
import type { Check } from "./check.ts";
import type { Answers, Step } from "./step.ts";
import { stepOnce } from "./stepOf.ts";
import { askedBefore } from "./trail.ts";
import { answerTo } from "./transition.ts";
import type { SessionState } from "./transition.ts";
import type { SessionView } from "./view.ts";

const noStep: Step = {
  activities: [],
  next: -1,
  relevant: [],
  answered: [],
  ignored: [],
  problems: [],
  reservations: [],
  relevance: "exact",
  atMost: 0,
};

const known = new WeakMap<SessionState, { readonly check: Check; readonly view: SessionView }>();

/** The view of a session's state (a snapshot of the machine, or `{ context }` with a state of the fold). */
export function viewOf(check: Check, snapshot: { readonly context: SessionState }): SessionView {
  const state = snapshot.context;
  const old = known.get(state);
  if (old?.check === check) return old.view;
  let view: SessionView;
  try {
    view = makeView(check, state);
  } catch {
    // As in `transition`: the host's page must go on.
    view = makeView(check, { ...state, phase: "failed" });
  }
  known.set(state, { check, view });
  return view;
}

function makeView(check: Check, state: SessionState): SessionView {
  const { phase, answers, changed, restored } = state;
  const step = phase === "failed" ? noStep : stepOnce(check, answers);
  const onScreen = phase === "asking" ? state.question : null;
  const before = phase === "failed" ? [] : askedBefore(check, answers, onScreen);
  const answered = new Set(step.answered);
  const isOpen = step.relevant.some((id) => !answered.has(id));
  const deciding = new Set(isOpen || phase === "asking" ? [] : decidingAnswers(check, answers));
  return {
    state: phase,
    question: check.questions.find((question) => question.id === onScreen) ?? null,
    previous: onScreen === null ? undefined : answerTo(answers, onScreen),
    number: before.length + 1,
    atMost: onScreen === null ? 0 : Math.max(0, stepOnce(check, without(answers, onScreen)).atMost - 1),
    canGoBack: phase === "reviewing" || (phase !== "failed" && (before.length > 0 || state.from !== null)),
    answers: check.questions
      .filter((question) => answered.has(question.id))
      .map((question) => ({ question, answer: answers[question.id]!, decides: deciding.has(question.id) })),
    changed,
    restored,
    step,
    saved: { program: check.program, answers },
  };
}

/** The answers but this one; the same object when there is none. */
function without(answers: Answers, id: string): Answers {
  if (!Object.hasOwn(answers, id)) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id));
}
