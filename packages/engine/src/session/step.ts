/** One step of a check: what the answers so far mean. The shape is that of `run --json` (contracts section 2), less its sentences. */

/** An answer as a caller gives it; `null` is "weet ik niet". */
export type Answer = boolean | number | string | readonly string[] | null;

/** Answers by question id. */
export type Answers = { readonly [id: string]: Answer };

export interface Conclusion {
  readonly code: string;
  /** Markdown, or null where no single explanation applies. */
  readonly explanation: string | null;
  /** Index into `Check.explanations`, or -1. */
  readonly explanationIndex: number;
}

export interface Measure {
  readonly voorschrift: string;
  readonly id: string;
}

export type ActivityState = "open" | "concluded" | "no-outcome" | "undecided";

export interface ActivityStep {
  readonly name: string;
  readonly typering: "conclusie" | "indieningsvereisten" | "maatregelen";
  readonly file: string;
  readonly state: ActivityState;
  readonly conclusions: readonly Conclusion[];
  readonly measures: readonly Measure[];
  readonly requirements: readonly string[];
  /** Of `requirements`, those without which a form cannot be submitted (`indienbaar`). */
  readonly required: readonly string[];
  /** Whether nothing that matters is open (`compleet`). */
  readonly complete: boolean;
  /** Whether a form can be submitted as it is; the same as `complete` where no decision of the form marks what submitting needs. */
  readonly submittable: boolean;
}

export type AnswerProblemCode = "answer/unknown-question" | "answer/outside-domain" | "answer/fixed-value" | "answer/unknown-not-allowed";

export interface AnswerProblem {
  readonly id: string;
  readonly code: AnswerProblemCode;
}

export interface Step {
  readonly activities: readonly ActivityStep[];
  /** Index into `Check.questions`, or -1. */
  readonly next: number;
  /** Ids in asking order. */
  readonly relevant: readonly string[];
  readonly answered: readonly string[];
  readonly ignored: readonly string[];
  readonly problems: readonly AnswerProblem[];
  readonly reservations: readonly string[];
  readonly relevance: "exact" | "approximate";
  /** How many questions may still follow at most, the next one included. */
  readonly atMost: number;
}
