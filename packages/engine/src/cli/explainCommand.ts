/** `vragenboom explain`: which answers and rows decide an outcome, and the nearest other outcomes. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { compileProgram } from "../program/compileProgram.ts";
import { decidingRows } from "../reading/derivation.ts";
import type { DecidingRow } from "../reading/derivation.ts";
import { answerOf, answerText, explanationOf, nearestSentence } from "../reading/explanation.ts";
import type { ActivityExplanation, NearestOutcome } from "../reading/explanation.ts";
import type { Label } from "../reading/answerLabel.ts";
import type { Check } from "../session/check.ts";
import type { Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { placeOf } from "../sttr/place.ts";
import type { CompiledFiles } from "./compileFiles.ts";
import type { CommandResult } from "./commandResult.ts";
import type { Call } from "./parseArguments.ts";
import { startRun } from "./runCommand.ts";
import { stepJson } from "./stepJson.ts";
import { outcomeText, problemsText } from "./stepText.ts";
import { mark } from "./terminal.ts";

const words = {
  nl: {
    deciding: "Deze antwoorden beslissen",
    none: "Geen enkel antwoord is nodig: de uitkomst is altijd deze.",
    rows: "Deze regels bepalen de uitkomst",
    row: "regel",
    perhaps: "misschien",
    nearest: "Andere uitkomsten, de dichtstbijzijnde eerst",
    gap: "geen conclusie",
    now: "nu",
    whenAnswered: "als u antwoordt",
    line: "regel in het bestand",
    approximate:
      "Deze check is te groot om precies te verklaren: er kunnen meer antwoorden staan dan nodig, en andere uitkomsten ontbreken.",
  },
  en: {
    deciding: "These answers decide",
    none: "No answer is needed: the outcome is always this one.",
    rows: "These rows make the outcome",
    row: "row",
    perhaps: "perhaps",
    nearest: "Other outcomes, the nearest first",
    gap: "no conclusion",
    now: "now",
    whenAnswered: "when you answer",
    line: "line of the file",
    approximate: "This check is too large to explain exactly: there may be more answers than needed, and other outcomes are missing.",
  },
} as const;

/** The outcome with a smallest set of answers that forces it, the rows that made it, and what other answers would make of it. */
export function explainCommand(call: Call): CommandResult {
  const started = startRun(call);
  if ("result" in started) return started.result;
  const { check, answers, outputs } = started;
  const { language } = call;
  const step = stepOf(check, answers);
  const explanation = explanationOf(check, answers);
  const rows = rowsOf(started, answers);
  const why = (ids: readonly string[]): object[] => ids.map((id) => ({ id, ...answered(check, answers, id) }));
  const { activities, problems, ignored, program } = stepJson(check, step, language) as { readonly [key: string]: unknown };
  const parts = explanation.activities.map((activity, at) =>
    activityText(check, answers, { ...step, activities: [step.activities[at]!] }, at, activity, rows[at] ?? [], language),
  );
  return {
    status: 0,
    outputs: [
      ...outputs,
      { to: "stderr", text: problemsText(step, language) },
      { to: "stdout", text: parts.join("") + (explanation.exactness === "exact" ? "" : `${words[language].approximate}\n`) },
    ],
    json: {
      activities: (activities as readonly object[]).map((activity, at) => ({
        ...activity,
        deciding: why(explanation.activities[at]!.deciding),
        rows: rows[at] ?? [],
        nearest: explanation.activities[at]!.nearest.map((nearest) => nearestJson(check, nearest, language)),
      })),
      deciding: why(explanation.deciding),
      exactness: explanation.exactness,
      ignored,
      problems,
      program,
    },
  };
}

/** A deciding row as it is shown: `file` by name, and where it stands. */
type ShownRow = Omit<DecidingRow, "file" | "origin"> & { readonly file: string; readonly line?: number };

function rowsOf({ check, sources, files }: CompiledFiles, answers: Answers): readonly (readonly ShownRow[])[] {
  const program = compileProgram(sources).value;
  if (program === undefined) return [];
  return decidingRows(program, check, sources, answers).map((rows) =>
    rows.map(({ file, origin, ...row }) => {
      const { document, source } = files[file]!;
      const line = document === undefined || source === undefined ? undefined : placeOf(document, origin, "").line;
      return { file: sources[file]!.file, ...row, ...(line !== undefined && { line }) };
    }),
  );
}

function answered(check: Check, answers: Answers, id: string) {
  const question = check.questions.find((one) => one.id === id)!;
  return { text: question.text, answer: answerOf(question, answers) };
}

/** What an outcome is called: its codes or its measures. */
function outcomeLabel({ codes, measures }: NearestOutcome): Label {
  const names = [...codes, ...measures.map(({ id, voorschrift }) => [id, voorschrift].filter((part) => part !== "").join(" "))];
  const gap = { nl: words.nl.gap, en: words.en.gap };
  return names.length === 0 ? gap : { nl: names.join(", "), en: names.join(", ") };
}

function nearestJson(check: Check, nearest: NearestOutcome, language: Language): object {
  const { codes, measures, changes, answers } = nearest;
  return {
    codes,
    measures,
    changes: changes.map(({ question, kind, now, label, answer }) => {
      const { id, text } = check.questions[question]!;
      return { id, text, kind, ...(now !== undefined && { now }), to: label[language], answer };
    }),
    sentence: nearestSentence(check, nearest, outcomeLabel(nearest))[language],
    answers,
  };
}

/** More changes than this are a list: as one sentence nobody would read them. */
const mostInSentence = 2;

function nearestText(check: Check, nearest: NearestOutcome, language: Language): string {
  const { changes } = nearest;
  const outcome = outcomeLabel(nearest);
  if (changes.length <= mostInSentence) return `  • ${nearestSentence(check, nearest, outcome)[language]}`;
  const lines = changes.map(({ question, now, label }) => {
    const before = now === undefined ? "" : ` (${words[language].now}: ${answerText(now)[language]})`;
    return `    - ${check.questions[question]!.text.trim()} ${label[language]}${before}`;
  });
  return [`  • ${outcome[language]}, ${words[language].whenAnswered}:`, ...lines].join("\n");
}

function activityText(
  check: Check,
  answers: Answers,
  step: Parameters<typeof outcomeText>[1],
  at: number,
  { deciding, nearest }: ActivityExplanation,
  rows: readonly ShownRow[],
  language: Language,
): string {
  const word = words[language];
  const isForm = check.activities[at]!.typering === "indieningsvereisten";
  const why = deciding.map((id) => {
    const { text, answer } = answered(check, answers, id);
    return `  ${text}\n    ${answerText(answer)[language]}`;
  });
  const made = rows.map(({ certain, decision, row, output, line, sources }) => {
    const place = line === undefined ? "" : mark("quiet", ` (${word.line} ${line})`);
    const named = sources.map(({ label, url }) => `\n    ${mark("quiet", url === undefined ? label : `${label}: ${url}`)}`);
    return `  ${certain ? "" : `${word.perhaps} `}${decision.trim()}, ${word.row} ${row}: ${output}${place}${named.join("")}`;
  });
  const other = nearest.map((one) => nearestText(check, one, language));
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `${mark("strong", title)}\n${lines.join("\n")}\n\n`;
  const only = { ...check, activities: [check.activities[at]!] };
  return [
    outcomeText(only, step, language),
    section(word.deciding, why.length === 0 && !isForm ? [`  ${word.none}`] : why),
    section(word.rows, made),
    section(word.nearest, other),
  ].join("");
}
