/** `vragenboom run` and `explain`: one step of a check for given answers, and which answers decide it. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { decidingAnswers } from "../session/deciding.ts";
import type { Check } from "../session/check.ts";
import type { Answer, Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { commandFault } from "./commandFault.ts";
import { failed } from "./commandResult.ts";
import type { CommandResult, Output } from "./commandResult.ts";
import { compileFiles } from "./compileFiles.ts";
import type { Call } from "./parseArguments.ts";
import { readJsonObject } from "./readBytes.ts";
import { stepJson } from "./stepJson.ts";
import { nextText, outcomeText, problemsText } from "./stepText.ts";

/** One step with the answers of `--answers`, or with none. */
export function runCommand(call: Call): CommandResult {
  const started = startRun(call);
  if ("result" in started) return started.result;
  const { check, answers, outputs } = started;
  const step = stepOf(check, answers);
  const { language } = call;
  return {
    status: 0,
    outputs: [
      ...outputs,
      { to: "stderr", text: problemsText(step, language) },
      { to: "stdout", text: outcomeText(check, step, language) + nextText(check, step, language) },
    ],
    json: stepJson(check, step, language),
  };
}

/** The outcome with the answers that decide it, for each activity. Forms have no outcome to explain. */
export function explainCommand(call: Call): CommandResult {
  const started = startRun(call);
  if ("result" in started) return started.result;
  const { check, answers, outputs } = started;
  const { language } = call;
  const step = stepOf(check, answers);
  const deciding = check.activities.map((_, activity) => decidingAnswers(check, answers, activity));
  const why = (ids: readonly string[]): object[] =>
    ids.map((id) => ({ id, text: textOf(check, id), answer: answerOf(check, answers, id) }));
  const { activities, problems, ignored, program } = stepJson(check, step, language) as { readonly [key: string]: unknown };
  return {
    status: 0,
    outputs: [
      ...outputs,
      { to: "stderr", text: problemsText(step, language) },
      { to: "stdout", text: outcomeText(check, step, language) },
      ...deciding.map((ids, at): Output => {
        const intro = language === "nl" ? "Deze antwoorden beslissen" : "These answers decide";
        const lines = ids.map((id) => `  ${textOf(check, id)}\n    ${answerText(answerOf(check, answers, id), language)}\n`);
        return { to: "stdout", text: lines.length === 0 ? "" : `${intro} (${check.activities[at]!.name}):\n${lines.join("")}\n` };
      }),
    ],
    json: {
      activities: (activities as readonly object[]).map((activity, at) => ({ ...activity, deciding: why(deciding[at]!) })),
      deciding: why(decidingAnswers(check, answers)),
      ignored,
      problems,
      program,
    },
  };
}

/** The compiled check and the answers of a call. */
export function startRun({ files, options, language }: Call) {
  const path = options.get("--answers")?.[0];
  const { value: answers, diagnostics } = path === undefined ? { value: {}, diagnostics: [] } : readJsonObject(path);
  if (answers === undefined) return { result: failed([{ diagnostics }], language) };
  const compiled = compileFiles(files, language);
  if ("result" in compiled) return compiled;
  if (compiled.check.activities.length === 0) {
    return { result: failed([{ diagnostics: [commandFault("cli/no-outcome", { file: files[0]! })] }], language) };
  }
  // Values that are no answer at all become problems of the step, as those outside a domain.
  return { ...compiled, answers: byPublicId(compiled.check, answers as Answers) };
}

/** A check knows its files without their folders; answers may name them as they were given: `rules/a.xml#id`. */
function byPublicId({ questions }: Check, answers: Answers): Answers {
  const clashing = questions.flatMap(({ id, aliases = [] }) => [id, ...aliases]).filter((id) => id.includes("#"));
  return Object.fromEntries(
    Object.entries(answers).map(([given, answer]) => [clashing.find((id) => given.endsWith(`/${id}`)) ?? given, answer]),
  );
}

function textOf(check: Check, id: string): string {
  return check.questions.find((question) => question.id === id)?.text ?? id;
}

/** Answers may be given by another id of the same question. */
function answerOf(check: Check, answers: Answers, id: string): Answer {
  const question = check.questions.find((one) => one.id === id);
  const given = [id, ...(question?.aliases ?? []), question?.herbruikbaarId].find(
    (one) => one !== undefined && Object.hasOwn(answers, one),
  );
  return given === undefined ? null : answers[given]!;
}

/** An answer in words. */
export function answerText(answer: Answer, language: Language): string {
  const nl = language === "nl";
  if (answer === null) return nl ? "weet ik niet" : "I do not know";
  if (typeof answer === "boolean") return nl ? (answer ? "ja" : "nee") : answer ? "yes" : "no";
  if (typeof answer === "number") return nl ? String(answer).replace(".", ",") : String(answer);
  if (typeof answer === "string") return answer;
  return answer.length === 0 ? (nl ? "geen van deze" : "none of these") : answer.join("; ");
}
