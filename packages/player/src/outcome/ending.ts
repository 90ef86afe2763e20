/** Which kind of end a check came to, and the words on top of it. Several activities may end differently; the page is about the weightiest. */
import type { ActivityStep, Check, CheckMeasure, SessionView } from "@vragenboom/engine/runtime";
import type { Messages } from "../messages/nl.ts";
import type { IconName } from "../text/Icon.tsx";
import { findingsOf, summaryOf, type Found } from "./Conclusions.tsx";
import { measuresOf } from "./Measures.tsx";

export interface Ending {
  readonly kind: "outcome" | "form" | "no-outcome" | "undecided";
  readonly heading: string;
  readonly word: string;
  readonly text?: string;
  readonly icon: IconName;
  readonly found: readonly Found[];
  readonly measures: readonly CheckMeasure[];
  /** Codes that an answer in place of "weet ik niet" may still lead to. */
  readonly possible: readonly string[];
  /** How far the forms of the check are: attachments that come later are still to be found. Empty without forms. */
  readonly formWord: string;
  /** Activities without a conclusion beside others that have one. */
  readonly open: readonly ActivityStep[];
}

export function endingOf(check: Check, view: SessionView, m: Messages): Ending {
  const { activities } = view.step;
  const found = findingsOf(check, activities, m);
  const measures = activities.flatMap((activity) => (activity.state === "concluded" ? measuresOf(check, activity) : []));
  const undecided = activities.filter((activity) => activity.state === "undecided");
  const without = activities.filter((activity) => activity.state === "no-outcome");
  const forms = activities.filter((activity) => activity.typering === "indieningsvereisten");
  const possible = [...new Set(undecided.flatMap((activity) => activity.conclusions.map((conclusion) => conclusion.code)))];
  const all = (is: "complete" | "submittable") => forms.every((form) => form[is]);
  const formWord = forms.length ? (all("complete") ? m.formWord : all("submittable") ? m.submittableWord : m.formOpenWord) : "";
  const shared = { found, measures, possible, open: [], formWord };
  if (found.length)
    return { ...shared, kind: "outcome", heading: summaryOf(found, m), word: "", icon: "info", open: [...undecided, ...without] };
  if (undecided.length)
    return { ...shared, kind: "undecided", heading: m.undecidedHeading, word: m.undecidedWord, text: m.undecidedText, icon: "info" };
  if (without.length)
    return { ...shared, kind: "no-outcome", heading: m.noOutcomeHeading, word: m.noOutcomeWord, text: m.noOutcomeText, icon: "phone" };
  if (forms.length === activities.length) {
    const toestemming = check.activities.find((activity) => activity.toestemming)?.toestemming ?? "";
    const heading = Object.hasOwn(m.formHeadings, toestemming) ? m.formHeadings[toestemming]! : m.formHeading;
    return { ...shared, kind: "form", heading, word: formWord, text: m.formText, icon: "permit" };
  }
  const heading = measures.length ? m.measuresHeading : m.noMeasuresHeading;
  return { ...shared, kind: "outcome", heading, word: m.measuresWord, icon: measures.length ? "permit" : "ok" };
}
