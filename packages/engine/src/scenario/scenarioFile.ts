/** The scenario file `*.scenarios.json` (contracts section 2): reading it from anyone's text, and writing it. Playing it is elsewhere. */
import { z } from "zod";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { readJson } from "../model/safeJson.ts";

/** An answer as the contract has it; whether it fits its question is for the session to say. */
const AnswerText = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()), z.null()]);

/**
 * One scenario. `asked` is what the check asks under these answers: either every question from the first on, in order, or those that are still open.
 * `measures` is of maatregelen what must be done; a field beside those of the contract. Fields that we do not know stay.
 */
export const Scenario = z.looseObject({
  name: z.string(),
  answers: z.record(z.string(), AnswerText),
  expect: z.looseObject({
    conclusions: z.array(z.string()),
    asked: z.array(z.string()).optional(),
    measures: z.array(z.looseObject({ voorschrift: z.string(), id: z.string() })).optional(),
  }),
});
export type Scenario = z.infer<typeof Scenario>;

export const ScenarioFile = z.looseObject({ scenarios: z.array(Scenario) });
export type ScenarioFile = z.infer<typeof ScenarioFile>;

/** The scenarios in a JSON text, or `scenario/unreadable` with the place in the JSON of what is wrong. */
export function readScenarios(text: string): Checked<ScenarioFile> {
  const json = readJson(text);
  if ("fault" in json) return unreadable(json.fault.path, json.fault.problem);
  const parsed = ScenarioFile.safeParse(json.data);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const issue = parsed.error.issues[0];
  return unreadable((issue?.path ?? []).join("."), issue?.code ?? "");
}

/** The text of a scenario file; the same scenarios always give the same bytes. */
export function writeScenarios(file: ScenarioFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function unreadable(path: string, problem: string): Checked<ScenarioFile> {
  return { diagnostics: [{ code: "scenario/unreadable", severity: "error", at: {}, params: { path, problem } }] };
}
