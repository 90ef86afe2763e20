/** Laws 1 to 3 on every real rule file: random answers and sessions against a second evaluation of the same tables. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { startSession, transition } from "../session/transition.ts";
import { stepOf } from "../session/stepOf.ts";
import type { Answer, Step } from "../session/step.ts";
import { randomAnswer, randomAnswers } from "../testing/answers.ts";
import { drawFrom } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { referenceOf } from "../testing/reference.ts";
import type { Reference } from "../testing/reference.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { compileCheck } from "./compileCheck.ts";
import { viewOf } from "../session/viewOf.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const sets = 1000;
const sessions = 200;

const files = realFiles().map(({ name, bytes }) => {
  const model = readRuleFile(bytes, name).value!.model;
  return { name, model, reference: referenceOf(model), check: compileCheck([{ file: name, model }]).value! };
});

/** The outcome in the form of the reference: per activity the outputs as JSON texts, sorted. */
function outcomeOf(step: Step, model: RuleFile): readonly (readonly string[])[] {
  return step.activities.map(({ conclusions, measures, typering }) =>
    typering === "maatregelen"
      ? measures.map((measure) => JSON.stringify(record(measure, model))).sort()
      : conclusions.map(({ code }) => code).sort(),
  );
}

function record({ voorschrift, id }: { voorschrift: string; id: string }, model: RuleFile): unknown {
  const top = model.decisions.find((decision) => decision.functioneleStructuurRef !== undefined)!;
  const names = top.logic.kind === "table" ? top.logic.outputs.map(({ name }) => name ?? "") : [];
  return { record: Object.fromEntries(names.map((name) => [name, /maatregel/i.test(name) ? id : voorschrift])) };
}

/** The reference gives JSON values; codes of a conclusie print without quotes. */
function expected(
  file: { readonly model: RuleFile; readonly reference: Reference },
  answers: { readonly [id: string]: Answer },
): readonly (readonly string[])[] {
  const outcomes = file.reference(answers);
  if (file.model.typering === "maatregelen") return outcomes;
  return outcomes.map((outputs) => outputs.map((output) => String(JSON.parse(output))).sort());
}

const withOutcome = files.filter(({ model }) => model.typering !== "indieningsvereisten");

describe(`real rule files of typering conclusie and maatregelen (SEED=${seed})`, () => {
  if (files.length === 0) it.skip("are not here: the folder ../shared/sttr-files is absent");

  it.each(withOutcome.map(({ name }, i) => [name, i] as const))(
    "law 1 holds on %s for 1,000 random sets of answers",
    (_, i) => {
      const file = withOutcome[i]!;
      const { model, check } = file;
      const draw = drawFrom(seed + i);
      for (let set = 0; set < sets; set++) {
        const answers = randomAnswers(check, draw);
        expect(outcomeOf(stepOf(check, answers), model)).toEqual(expected(file, answers));
      }
    },
    60_000,
  );

  it.each(withOutcome.map(({ name }, i) => [name, i] as const))(
    "laws 2 and 3 hold on %s in 200 random sessions",
    (_, i) => {
      const draw = drawFrom(seed * 7 + i);
      for (let session = 0; session < sessions; session++) walk(withOutcome[i]!, draw, session % 10 === 0);
    },
    60_000,
  );
});

/** One session that answers, goes back, changes and reloads at random, held to what the same answers mean outright. */
function walk(file: (typeof files)[number], draw: (below: number) => number, thorough: boolean): void {
  const { check, model } = file;
  let state = startSession(check);
  const send = (event: Parameters<typeof transition>[2]): void => void (state = transition(check, state, event));
  for (let moves = 0; moves < 400; moves++) {
    const view = viewOf(check, { context: state });
    if (view.state === "concluded") break;
    const question = view.question!;
    const answered = view.answers.filter((one) => one.question.id !== question.id);
    const move = draw(12);
    if (move === 0 && view.canGoBack) send({ type: "back" });
    else if (move === 1 && answered.length > 0) send({ type: "change", id: answered[draw(answered.length)]!.question.id });
    else if (move === 2) send({ type: "restore", saved: view.saved });
    else {
      if (!(question.id in view.saved.answers)) {
        expect(view.step.relevant[0]).toBe(question.id);
        if (thorough) for (const id of view.step.answered) expect(view.step.relevant).not.toContain(id);
      }
      send({ type: "answer", id: question.id, answer: randomAnswer(question, draw) });
    }
  }
  for (let view = viewOf(check, { context: state }); view.question !== null; view = viewOf(check, { context: state })) {
    send({ type: "answer", id: view.question.id, answer: randomAnswer(view.question, draw) });
  }
  const { step, saved, answers } = viewOf(check, { context: state });
  const counted = Object.fromEntries(answers.map((one) => [one.question.id, one.answer]));
  expect(outcomeOf(stepOf(check, counted), model)).toEqual(outcomeOf(step, model));
  // What was never asked cannot change it: any completion has this outcome.
  for (let completion = 0; completion < (thorough ? 10 : 2); completion++) {
    expect(expected(file, { ...randomAnswers(check, draw), ...counted })).toEqual(outcomeOf(step, model));
  }
  // The order in which answers are given is no matter, nor are those that do not count.
  const shuffled = Object.fromEntries(Object.entries(saved.answers).sort(() => draw(3) - 1));
  expect(outcomeOf(stepOf(check, shuffled), model)).toEqual(outcomeOf(step, model));
}
