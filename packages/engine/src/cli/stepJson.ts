/** One step as `run --json` gives it (contracts section 2): a step of the session with its sentences. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { describe } from "../diagnostics/describe.ts";
import type { Check, CheckActivity, CheckQuestion } from "../session/check.ts";
import type { Measure, Step } from "../session/step.ts";

/** The texts that an answer can be, undefined where it is no choice. A place has two or three, as its rules tell them apart. */
export function optionTexts(question: CheckQuestion): readonly string[] | undefined {
  if (question.domain.kind === "place") return question.domain.partly ? ["ja", "nee", "deels"] : ["ja", "nee"];
  return question.options?.map(({ text }) => text);
}

/** The text of a question; where its author wrote none, our sentence in the language asked for. */
export function textOf({ text, english }: CheckQuestion, language: Language): string {
  return language === "en" ? (english ?? text) : text;
}

/** The step, its keys in the order of the contract. */
export function stepJson(check: Check, step: Step, language: Language): object {
  const next = check.questions[step.next];
  return {
    activities: step.activities.map(({ name, typering, file, state, conclusions, measures, requirements, ...form }, at) => ({
      name,
      typering,
      file,
      state,
      conclusions: conclusions.map(({ code, explanation }) => ({ code, explanation })),
      measures: measures.map((measure) => measureJson(check.activities[at]!, measure)),
      requirements,
      ...(typering === "indieningsvereisten" && { required: form.required, complete: form.complete, submittable: form.submittable }),
    })),
    next: next === undefined ? null : questionJson(next, language),
    relevant: step.relevant,
    answered: step.answered,
    ignored: step.ignored,
    problems: step.problems.map(({ id, code }) => ({ id, code, message: describe({ code, params: { id } }, language) })),
    reservations: step.reservations,
    relevance: step.relevance,
    program: check.program,
  };
}

/** A measure with all that its author wrote about it, under the names of the standard. */
function measureJson({ measures }: CheckActivity, { voorschrift, id }: Measure): object {
  const found = measures.find((measure) => measure.id === id && measure.voorschrift === voorschrift);
  return {
    voorschrift,
    id,
    nummer: found?.number,
    tekst: found?.text,
    toelichting: found?.explanation,
    frequentie: found?.frequency,
    volgorde: found?.order,
    kenmerk: found?.mark,
    ...(found?.text !== undefined && { themas: found.themes ?? [] }),
  };
}

function questionJson(question: CheckQuestion, language: Language): object {
  const { id, kind, answerType, multiple } = question;
  const text = textOf(question, language);
  const options = optionTexts(question);
  return { id, kind, text, answerType, ...(options !== undefined && { options }), ...(multiple && { multiple }) };
}
