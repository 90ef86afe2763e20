/** A session as a fold: pure steps from one state to the next. The machine wraps them, tests run them without it. */
import { problemOf } from "./answers.ts";
import type { Check } from "./check.ts";
import { preparedOf } from "./prepared.ts";
import type { Answer, Answers, Step } from "./step.ts";
import { stepOnce } from "./stepOf.ts";
import { askedBefore } from "./trail.ts";
import type { ChangeNotice, RestoreNotice, SessionEvent } from "./view.ts";

/** All that a session knows. Small and JSON-safe: the check is not in it. */
export interface SessionState {
  readonly phase: "asking" | "reviewing" | "concluded" | "failed";
  /** By question id, in the order given; kept when they no longer matter, since a change may bring them back. */
  readonly answers: Answers;
  /** Id of the question on screen, or the one to return to from the list of answers. */
  readonly question: string | null;
  /** Where `change` was asked for: going back from the question returns there. */
  readonly from: "reviewing" | "concluded" | null;
  readonly changed: ChangeNotice | null;
  readonly restored: RestoreNotice | null;
}

const empty: SessionState = { phase: "asking", answers: {}, question: null, from: null, changed: null, restored: null };
const failed: SessionState = { ...empty, phase: "failed" };

/** The answer to a question, safe for ids that objects already have a meaning for. */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** The first relevant question without an answer. An attachment that was not added stays relevant in a form, but is not asked again. */
function nextOf({ relevant, answered }: Step): string | null {
  return relevant.find((id) => !answered.includes(id)) ?? null;
}

/** On to the next question, or to the outcome when there is none. */
function settle(check: Check, state: SessionState): SessionState {
  const question = nextOf(stepOnce(check, state.answers));
  return { ...state, phase: question === null ? "concluded" : "asking", question, from: null };
}

/** A session before its first answer; `failed` when the check cannot be run. */
export function startSession(check: Check): SessionState {
  return guarded(() => settle(check, empty));
}

/** What an event makes of a session. Events that make no sense here leave it as it is; a check that breaks makes it `failed`. */
export function transition(check: Check, state: SessionState, event: SessionEvent): SessionState {
  return state.phase === "failed" ? state : guarded(() => next(check, state, event));
}

function guarded(run: () => SessionState): SessionState {
  try {
    return run();
  } catch {
    // Only our own bug or a check that contradicts itself gets here; the host's page must go on.
    return failed;
  }
}

function next(check: Check, state: SessionState, event: SessionEvent): SessionState {
  const { answers, phase, question } = state;
  switch (event.type) {
    case "answer":
      return answered(check, state, event.id, event.answer);
    case "back": {
      if (phase === "reviewing") return next(check, state, { type: "resume" });
      if (phase === "asking" && state.from) {
        const settled = settle(check, { ...state, changed: null });
        return settled.phase === "asking" || state.from === "reviewing" ? { ...settled, phase: "reviewing" } : settled;
      }
      const before = askedBefore(check, answers, question).at(-1);
      return before === undefined ? state : { ...state, phase: "asking", question: before, changed: null };
    }
    case "change":
      if (!stepOnce(check, answers).answered.includes(event.id)) return state;
      return {
        ...state,
        phase: "asking",
        question: event.id,
        from: phase === "reviewing" || phase === "concluded" ? phase : state.from,
        changed: null,
      } as SessionState;
    case "review":
      return { ...state, phase: "reviewing", from: null };
    case "resume":
      if (phase !== "reviewing") return state;
      return question === null ? settle(check, state) : { ...state, phase: "asking" };
    case "restart":
      return settle(check, empty);
    case "restore":
      return restored(check, event.saved);
  }
}

function answered(check: Check, state: SessionState, given: string, answer: Answer): SessionState {
  const prepared = preparedOf(check);
  const id = check.questions[prepared.byId.get(given)?.[0] ?? -1]?.id;
  if (id === undefined || problemOf(check, id, answer)) return state;
  const before = answerTo(state.answers, id);
  const answers = { ...state.answers, [id]: answer };
  const isChange = before !== undefined && JSON.stringify(before) !== JSON.stringify(answer);
  let changed: ChangeNotice | null = null;
  if (isChange) {
    const after = stepOnce(check, answers).answered;
    const dropped = stepOnce(check, state.answers).answered.filter((other) => other !== id && !after.includes(other));
    changed = { id, before, after: answer, dropped };
  }
  return settle(check, { ...state, answers, changed, restored: null });
}

/** Replays saved answers by question id. What the rules of today cannot use is left out and asked again. */
function restored(check: Check, saved: { readonly program?: unknown; readonly answers?: unknown } | null): SessionState {
  const prepared = preparedOf(check);
  const given = Object.entries((saved?.answers ?? {}) as Answers);
  const fits = ([id, answer]: (typeof given)[number]): boolean => !problemOf(check, id, answer);
  const kept = given.filter(fits).map(([id, answer]) => [check.questions[prepared.byId.get(id)![0]!]!.id, answer] as const);
  const notice = { kept: kept.map(([id]) => id), dropped: given.filter((one) => !fits(one)).map(([id]) => id) };
  const isSame = saved?.program === check.program;
  return settle(check, { ...empty, answers: Object.fromEntries(kept), restored: isSame ? null : notice });
}
