/** The proof of a check, as data: what was asked and answered, what came out and why, under which rules, when. */
import type { Answer, Check, LegalSource, SessionView } from "@vragenboom/engine/runtime";
import type { Language } from "../messages/language.ts";
import type { Messages } from "../messages/nl.ts";
import { statusOf } from "../outcome/status.ts";
import { sourcesOf } from "../outcome/Worth.tsx";
import { answerText, questionText } from "../questions/answerText.ts";

export interface Receipt {
  readonly name: string;
  readonly title: string;
  readonly authority?: string;
  readonly program: string;
  readonly version?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** ISO 8601 with time zone UTC: when the outcome came, or when the receipt was asked for while questions are open. */
  readonly time: string;
  readonly state: SessionView["state"];
  readonly answers: readonly {
    readonly id: string;
    readonly question: string;
    readonly decides: boolean;
    /** Absent, with `withheld`, when the rules mark the answer as potentieelVertrouwelijk. */
    readonly answer?: Answer;
    readonly text?: string;
    readonly withheld?: true;
  }[];
  readonly activities: readonly {
    readonly name: string;
    readonly typering: string;
    readonly state: string;
    readonly conclusions: readonly { readonly code: string; readonly action: string; readonly explanation: string | null }[];
    readonly measures: readonly { readonly voorschrift: string; readonly id: string }[];
  }[];
  readonly sources: readonly LegalSource[];
  readonly reservations: readonly string[];
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
}

/** Answers that the rules call confidential come only with `confidential`. */
export function receiptOf(check: Check, view: SessionView, time: Date, m: Messages, lang: Language, confidential: boolean): Receipt {
  const { name, authority, program, version, validFrom, validTo } = check;
  const codes = view.step.activities.flatMap((activity) => activity.conclusions.map((each) => each.code));
  const decisive = view.answers.filter((each) => each.decides).map((each) => each.question);
  return {
    name,
    title: check.title ?? name,
    program,
    ...(authority && { authority: authority.name }),
    ...(version !== undefined && { version }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    time: time.toISOString(),
    state: view.state,
    answers: view.answers.map(({ question, answer, decides }) => ({
      id: question.id,
      question: questionText(question, m),
      decides,
      ...(question.confidential && !confidential ? { withheld: true } : { answer, text: answerText(question, answer, m, lang) }),
    })),
    activities: view.step.activities.map((activity) => ({
      name: activity.name,
      typering: activity.typering,
      state: activity.state,
      conclusions: activity.conclusions.map(({ code, explanation }) => ({ code, action: statusOf(check, code, m).action, explanation })),
      measures: activity.measures,
    })),
    sources: sourcesOf(check, codes, decisive),
    reservations: view.step.reservations,
    checked: check.checked ?? [],
    notChecked: check.notChecked ?? [],
  };
}
