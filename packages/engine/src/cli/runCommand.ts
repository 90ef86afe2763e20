/** `vragenboom run`: one step of a check for given answers. */
import type { Check } from "../session/check.ts";
import type { Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { commandFault } from "./commandFault.ts";
import { failed } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
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
