/** `vragenboom test`: an author's scenarios played, what they touch of the rules, and which mistakes in the rules they catch. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { describe } from "../diagnostics/describe.ts";
import type { Misfit } from "../scenario/play.ts";
import { testScenarios } from "../scenario/testScenarios.ts";
import type { TestedScenarios } from "../scenario/testScenarios.ts";
import { failed } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import type { Call } from "./parseArguments.ts";
import { coverageJson, lineOfRow, mutantsJson } from "./scenarioJson.ts";
import { loadScenarios, loadStudy } from "./scenarioStudy.ts";
import { coverageText, mutantsText } from "./scenarioText.ts";
import { mark } from "./terminal.ts";

const words = {
  nl: {
    passed: (passed: number, all: number) => `${passed} van de ${all} scenario's kloppen.`,
    empty: "Hier staan geen scenario's.",
    expected: "verwacht",
    found: "gevonden",
    none: "geen conclusie",
    nothing: "niets",
    conclusions: "conclusie",
    measures: "maatregelen",
    asked: "gevraagd",
    open: "deze vragen staan nog open",
    ignored: "deze antwoorden tellen niet mee, want de vraag doet er niet toe",
  },
  en: {
    passed: (passed: number, all: number) => `${passed} of ${all} scenarios hold.`,
    empty: "There are no scenarios here.",
    expected: "expected",
    found: "found",
    none: "no conclusion",
    nothing: "nothing",
    conclusions: "conclusion",
    measures: "measures",
    asked: "asked",
    open: "these questions are still open",
    ignored: "these answers do not count, since the question does not matter",
  },
} as const;

/** Plays all scenarios of all files; status 1 where one does not hold. */
export function testCommand(call: Call): CommandResult {
  const { files, options, language } = call;
  const [rules, ...paths] = files;
  const read = paths.map((path) => ({ path, ...loadScenarios(path) }));
  const wrong = read.flatMap((one) => ("diagnostics" in one ? [{ diagnostics: one.diagnostics }] : []));
  if (wrong.length > 0) return failed(wrong, language);
  const loaded = loadStudy(rules!, call);
  if ("result" in loaded) return loaded.result;
  const { study, file, outputs } = loaded;
  const scenarios = read.flatMap((one) => ("value" in one ? one.value.scenarios.map((scenario) => ({ scenario, path: one.path })) : []));
  const tested = testScenarios(
    study,
    scenarios.map(({ scenario }) => scenario),
    options.has("--mutate"),
  );
  const { coverage, mutants } = tested;
  const text = [
    playedText(tested, language),
    coverageText(coverage, language),
    ...(mutants === undefined ? [] : [mutantsText(study.check, mutants, (row) => lineOfRow(row, file), language)]),
  ].join("\n");
  return {
    status: tested.failed > 0 ? 1 : 0,
    outputs: [...outputs, { to: "stdout", text }],
    json: {
      file: rules,
      scenarios: tested.scenarios.map(({ scenario: { name, expect }, found, misfits }, at) => ({
        file: scenarios[at]!.path,
        name,
        passed: misfits.length === 0,
        misfits,
        expected: expect,
        found: {
          conclusions: found.conclusions,
          measures: found.measures,
          asked: found.asked,
          open: found.open,
          states: found.states,
        },
        ignored: found.ignored,
        problems: found.problems.map(({ id, code }) => ({ id, code, message: describe({ code, params: { id } }, language) })),
      })),
      passed: tested.passed,
      failed: tested.failed,
      coverage: coverage === undefined ? null : coverageJson(coverage, file),
      ...(options.has("--mutate") && { mutants: mutants === undefined ? null : mutantsJson(mutants, file) }),
    },
  };
}

function playedText({ scenarios, passed }: TestedScenarios, language: Language): string {
  const word = words[language];
  if (scenarios.length === 0) return `${word.empty}\n`;
  const told = scenarios.flatMap(({ scenario, found, misfits }) => {
    const ignored = found.ignored.length === 0 ? [] : [`    ${mark("warning", word.ignored)}: ${found.ignored.join(", ")}`];
    if (misfits.length === 0) return ignored.length === 0 ? [] : [`- ${scenario.name}`, ...ignored];
    const reasons = misfits.flatMap((misfit) => reasonText(misfit, scenario.expect, found, language));
    return [`${mark("error", "×")} ${scenario.name}`, ...reasons.map((reason) => `    ${reason}`), ...ignored];
  });
  const isGood = passed === scenarios.length;
  return [mark(isGood ? "good" : "error", word.passed(passed, scenarios.length)), ...told, ""].join("\n");
}

function reasonText(
  misfit: Misfit,
  expect: TestedScenarios["scenarios"][number]["scenario"]["expect"],
  found: TestedScenarios["scenarios"][number]["found"],
  language: Language,
): readonly string[] {
  const word = words[language];
  const pair = (name: string, before: readonly string[], after: readonly string[], none: string): string => {
    const list = (texts: readonly string[]): string => (texts.length === 0 ? none : texts.join(", "));
    return `${name}: ${word.expected} ${list(before)}, ${word.found} ${list(after)}`;
  };
  const measures = (all: readonly { readonly voorschrift: string; readonly id: string }[]): readonly string[] =>
    all.map(({ voorschrift, id }) => [voorschrift, id].filter((part) => part !== "").join(" "));
  switch (misfit) {
    case "conclusions":
      return [pair(word.conclusions, expect.conclusions, found.conclusions, word.none)];
    case "measures":
      return [pair(word.measures, measures(expect.measures ?? []), measures(found.measures), word.nothing)];
    case "asked":
      return [pair(word.asked, expect.asked ?? [], found.asked, word.nothing)];
    case "unfinished":
      return [`${word.open}: ${found.open.join(", ")}`];
    case "problems":
      return found.problems.map(({ id, code }) => describe({ code, params: { id } }, language));
  }
}
