/** What a screen needs to show of a running check. */
import type { CheckQuestion } from "./check.ts";
import type { Answer, Answers, Step } from "./step.ts";

/** One given answer that counts. */
export interface AnsweredQuestion {
  readonly question: CheckQuestion;
  readonly answer: Answer;
  /** Whether the answer is among those that decide the outcome. */
  readonly decides: boolean;
}

/** What a change did: shown once, after the initiator changed an earlier answer. */
export interface ChangeNotice {
  readonly id: string;
  readonly before: Answer;
  readonly after: Answer;
  /** Ids of questions whose answers no longer matter (kept, not shown). */
  readonly dropped: readonly string[];
}

/** The saved form of a session: answers and the hash of the rules they were given to. */
export interface SavedSession {
  readonly program: string;
  readonly answers: Answers;
}

/** What became of a saved session whose rules have changed since. */
export interface RestoreNotice {
  /** Ids of answers that still fit. */
  readonly kept: readonly string[];
  /** Ids of answers that no longer fit a question of this check. */
  readonly dropped: readonly string[];
}

export interface SessionView {
  readonly state: "asking" | "reviewing" | "concluded" | "failed";
  /** The question on screen; null unless `asking`. */
  readonly question: CheckQuestion | null;
  /** The answer given to it before, to be shown again; undefined when it has none. */
  readonly previous: Answer | undefined;
  /** Place of the question on screen among those asked, from 1. */
  readonly number: number;
  /** How many more may follow after the one on screen. */
  readonly atMost: number;
  readonly canGoBack: boolean;
  /** The answers that count, in asking order. */
  readonly answers: readonly AnsweredQuestion[];
  readonly changed: ChangeNotice | null;
  /** Set after a restore of answers that were given to other rules, until the next answer. */
  readonly restored: RestoreNotice | null;
  readonly step: Step;
  readonly saved: SavedSession;
}

/** What happens to a session. */
export type SessionEvent =
  | { readonly type: "answer"; readonly id: string; readonly answer: Answer }
  | { readonly type: "back" }
  | { readonly type: "change"; readonly id: string }
  | { readonly type: "review" }
  | { readonly type: "resume" }
  | { readonly type: "restart" }
  | { readonly type: "restore"; readonly saved: SavedSession };
