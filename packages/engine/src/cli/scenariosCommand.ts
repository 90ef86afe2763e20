/** `vragenboom scenarios`: a small set of scenarios for an author to confirm. What stands in the file already is kept. */
import { existsSync } from "node:fs";
import { generateScenarios } from "../scenario/generate.ts";
import { huntOf } from "../scenario/hunt.ts";
import { writeScenarios } from "../scenario/scenarioFile.ts";
import type { ScenarioFile } from "../scenario/scenarioFile.ts";
import { failed } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import type { Call } from "./parseArguments.ts";
import { writeText } from "./readBytes.ts";
import { coverageJson, lineOfRow, mutantsJson } from "./scenarioJson.ts";
import { loadScenarios, loadStudy } from "./scenarioStudy.ts";
import { coverageText, mutantsText } from "./scenarioText.ts";
import { mark } from "./terminal.ts";

const words = {
  nl: {
    wrote: (out: string, added: number, kept: number) =>
      kept === 0 ? `${out}: ${added} scenario's.` : `${out}: ${kept} scenario's bleven staan, ${added} kwamen erbij.`,
    confirm: "Elk nieuw scenario verwacht wat de regels nu zeggen. Kijk ze na: klopt dat ook?",
  },
  en: {
    wrote: (out: string, added: number, kept: number) =>
      kept === 0 ? `${out}: ${added} scenarios.` : `${out}: ${kept} scenarios stayed, ${added} were added.`,
    confirm: "Each new scenario expects what the rules say now. Look at them: is that right?",
  },
} as const;

/** Writes the set to `-o`. Scenarios that are there stay as they are and where they are; only what they leave untouched is added below them. */
export function scenariosCommand(call: Call): CommandResult {
  const { files, options, language } = call;
  const out = options.get("-o")![0]!;
  let existing: ScenarioFile = { scenarios: [] };
  if (existsSync(out)) {
    const read = loadScenarios(out);
    if ("diagnostics" in read) return failed([read], language);
    existing = read.value;
  }
  const loaded = loadStudy(files[0]!, call);
  if ("result" in loaded) return loaded.result;
  const { study, file, outputs } = loaded;
  const { scenarios, added, coverage, mutants } = generateScenarios(study, huntOf(study), existing.scenarios);
  const fault = added === 0 && existsSync(out) ? undefined : writeText(out, writeScenarios({ ...existing, scenarios: [...scenarios] }));
  if (fault !== undefined) return failed([{ diagnostics: [fault] }], language);
  const kept = existing.scenarios.length;
  const word = words[language];
  const text = [
    `${mark("strong", word.wrote(out, added, kept))}${added > 0 ? `\n${word.confirm}` : ""}\n`,
    coverageText(coverage, language),
    ...(mutants === undefined ? [] : [mutantsText(study.check, mutants, (row) => lineOfRow(row, file), language)]),
  ].join("\n");
  return {
    status: 0,
    outputs: [...outputs, { to: "stdout", text }],
    json: {
      file: out,
      kept,
      added,
      scenarios,
      coverage: coverage === undefined ? null : coverageJson(coverage, file),
      mutants: mutants === undefined ? null : mutantsJson(mutants, file),
    },
  };
}
