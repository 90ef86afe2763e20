/** One step as `run --json` gives it (contracts section 2): a step of the session with its sentences. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { describe } from "../diagnostics/describe.ts";
import type { Check, CheckQuestion } from "../session/check.ts";
import type { Step } from "../session/step.ts";

/** The texts that an answer can be, undefined where it is no choice. A place has two or three, as its rules tell them apart. */
export function optionTexts(question: CheckQuestion): readonly string[] | undefined {
  if (question.domain.kind === "place") return question.domain.partly ? ["ja", "nee", "deels"] : ["ja", "nee"];
  return question.options?.map(({ text }) => text);
}

/** The step, its keys in the order of the contract. */
export function stepJson(check: Check, step: Step, language: Language): object {
  const next = check.questions[step.next];
  return {
    activities: step.activities.map(({ name, typering, file, state, conclusions, measures, requirements }) => ({
      name,
      typering,
      file,
      state,
      conclusions: conclusions.map(({ code, explanation }) => ({ code, explanation })),
      measures,
      requirements,
    })),
    next: next === undefined ? null : questionJson(next),
    relevant: step.relevant,
    answered: step.answered,
    ignored: step.ignored,
    problems: step.problems.map(({ id, code }) => ({ id, code, message: describe({ code, params: { id } }, language) })),
    reservations: step.reservations,
    relevance: step.relevance,
    program: check.program,
  };
}

function questionJson(question: CheckQuestion): object {
  const { id, kind, text, answerType, multiple } = question;
  const options = optionTexts(question);
  return { id, kind, text, answerType, ...(options !== undefined && { options }), ...(multiple && { multiple }) };
}
