/** What the player tells its host page: names and details of its events, and the callbacks of the same meaning. Never an answer unless asked for. */
import type { Answer } from "@vragenboom/engine/runtime";

export interface CheckReadyDetail {
  readonly name: string;
  readonly program: string;
  readonly questions: number;
}

export interface CheckStepDetail {
  readonly state: "asking" | "reviewing" | "concluded";
  /** Id of the question on screen; null on the other screens. */
  readonly question: string | null;
  readonly number: number;
  readonly atMost: number;
}

export interface CheckAnswerDetail {
  readonly question: string;
  /** Only with `events="answers"`. */
  readonly answer?: Answer;
}

export interface CheckOutcomeDetail {
  readonly activities: readonly {
    readonly name: string;
    readonly typering: string;
    readonly state: string;
    readonly codes: readonly string[];
  }[];
}

/** `check/not-loaded` when the address did not answer with JSON, else the code of the first fault in the file. */
export interface CheckErrorDetail {
  readonly code: string;
}

/** Every event by its name on the element. */
export interface CheckEventDetails {
  readonly "check-ready": CheckReadyDetail;
  readonly "check-step": CheckStepDetail;
  readonly "check-answer": CheckAnswerDetail;
  readonly "check-outcome": CheckOutcomeDetail;
  readonly "check-error": CheckErrorDetail;
}

export interface CheckCallbacks {
  readonly onCheckReady?: ((detail: CheckReadyDetail) => void) | undefined;
  readonly onCheckStep?: ((detail: CheckStepDetail) => void) | undefined;
  readonly onCheckAnswer?: ((detail: CheckAnswerDetail) => void) | undefined;
  readonly onCheckOutcome?: ((detail: CheckOutcomeDetail) => void) | undefined;
  readonly onCheckError?: ((detail: CheckErrorDetail) => void) | undefined;
}

/** The callback of each event. */
export const callbackNames = {
  "check-ready": "onCheckReady",
  "check-step": "onCheckStep",
  "check-answer": "onCheckAnswer",
  "check-outcome": "onCheckOutcome",
  "check-error": "onCheckError",
} as const satisfies { [name in keyof CheckEventDetails]: keyof CheckCallbacks };
