/** Coverage and mutants as people read them: counts in a row each, then what is missed, the first few by name. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { answerText } from "../reading/explanation.ts";
import type { Coverage, MissedAnswer } from "../scenario/coverage.ts";
import type { MutantFigures, Survivor } from "../scenario/mutantFigures.ts";
import type { MutantKind } from "../scenario/mutants.ts";
import type { Answer, Answers } from "../session/step.ts";
import type { Check } from "../session/check.ts";
import { mark } from "./terminal.ts";

/** More of one kind than this are counted; `--json` gives all. */
const mostShown = 5;

const words = {
  nl: {
    of: "van de",
    touched: "Geraakt",
    rows: "regels",
    answers: "antwoorden",
    outcomes: "uitkomsten",
    boundaries: "grenzen",
    paths: "wegen",
    missed: "Nog niet geraakt",
    row: "regel",
    column: "kolom",
    none: "geen conclusie",
    notChosen: "niet gekozen",
    undecided: (count: number) => `(${count} regels gelden soms, maar geen gesprek komt zo ver; zij tellen niet mee)`,
    caught: (caught: number, all: number) => `Uw scenario's vangen ${caught} van de ${all} fouten die in de regels kunnen sluipen.`,
    noMutants: "In deze regels kan geen fout sluipen die een scenario kan vangen.",
    equivalent: (count: number) => `${count} andere veranderingen maken bij geen enkel antwoord verschil; zij tellen niet mee.`,
    open: (count: number) => `Van ${count} veranderingen is geen verschil gevonden; of zij verschil kunnen maken, is niet zeker.`,
    notExamined: (count: number) => `${count} veranderingen zijn niet bekeken: de regels zijn te groot.`,
    uncaught: "Deze fouten vangt nog geen scenario",
    catching: "vangt u met",
    line: "regel in het bestand",
    always: "een scenario zonder antwoorden",
    more: (count: number) => `en nog ${count}; --json geeft ze alle`,
    large: "Deze regels zijn te groot om te zeggen wat uw scenario's raken.",
    below: "onder",
    at: "precies op",
    above: "boven",
  },
  en: {
    of: "of",
    touched: "Touched",
    rows: "rows",
    answers: "answers",
    outcomes: "outcomes",
    boundaries: "boundaries",
    paths: "paths",
    missed: "Not touched yet",
    row: "row",
    column: "column",
    none: "no conclusion",
    notChosen: "not chosen",
    undecided: (count: number) => `(${count} rows hold at times, but no session gets that far; they do not count)`,
    caught: (caught: number, all: number) => `Your scenarios catch ${caught} of ${all} mistakes that could slip into the rules.`,
    noMutants: "No mistake that a scenario can catch can slip into these rules.",
    equivalent: (count: number) => `${count} other changes make no difference for any answers; they do not count.`,
    open: (count: number) => `Of ${count} changes no difference was found; whether they can make one is not sure.`,
    notExamined: (count: number) => `${count} changes were not looked at: the rules are too large.`,
    uncaught: "No scenario catches these mistakes yet",
    catching: "you catch it with",
    line: "line of the file",
    always: "a scenario without answers",
    more: (count: number) => `and ${count} more; --json gives all`,
    large: "These rules are too large to say what your scenarios touch.",
    below: "below",
    at: "exactly at",
    above: "above",
  },
} as const;

const mistakes: { readonly [K in MutantKind]: { readonly [L in Language]: (before: string, after: string) => string } } = {
  threshold: { nl: (a, b) => `grens ${a} wordt ${b}`, en: (a, b) => `threshold ${a} becomes ${b}` },
  operator: { nl: (a, b) => `${a} wordt ${b}`, en: (a, b) => `${a} becomes ${b}` },
  answer: { nl: (a, b) => `antwoord ${a} wordt ${b}`, en: (a, b) => `answer ${a} becomes ${b}` },
  any: { nl: (a) => `${a} wordt - (alles)`, en: (a) => `${a} becomes - (anything)` },
  output: { nl: (a, b) => `uitkomst ${a} wordt ${b}`, en: (a, b) => `output ${a} becomes ${b}` },
  "row-dropped": { nl: () => "de regel valt weg", en: () => "the row is gone" },
  "rows-swapped": { nl: (a, b) => `de volgorde ${a} wordt ${b}`, en: (a, b) => `the order ${a} becomes ${b}` },
};

/** Coverage in a few lines; `undefined` where the rules are too large for it. */
export function coverageText(coverage: Coverage | undefined, language: Language): string {
  const word = words[language];
  if (coverage === undefined) return `${word.large}\n`;
  const { rows, answers, outcomes, boundaries, paths } = coverage;
  const parts = [
    [word.rows, rows],
    [word.answers, answers],
    [word.outcomes, outcomes],
    [word.boundaries, boundaries],
    [word.paths, paths],
  ] as const;
  const width = Math.max(...parts.map(([name]) => name.length));
  const counts = parts
    .filter(([, { reachable }]) => reachable > 0)
    .map(([name, { touched, reachable }]) => {
      const note = name === word.rows && rows.undecided.length > 0 ? ` ${mark("quiet", word.undecided(rows.undecided.length))}` : "";
      const count = `${touched} ${word.of} ${reachable}`;
      // Nobody walks all paths of a large check; the other kinds can all be touched.
      return `  ${name.padEnd(width)}  ${touched === reachable || name === word.paths ? count : mark("warning", count)}${note}`;
    });
  const missed = [
    ...firstFew(rows.missed, ({ decision, row }) => `${decision.trim()}, ${word.row} ${row}`, language),
    ...firstFew(answers.missed, (one) => missedAnswer(one, language), language),
    ...firstFew(outcomes.missed, (codes) => (codes.length === 0 ? word.none : codes.join(", ")), language),
    ...firstFew(
      boundaries.missed,
      ({ text, constant, side }) => `${text.trim()} ${word[side]} ${answerText(constant)[language]}`,
      language,
    ),
  ];
  return [mark("strong", word.touched), ...counts, ...(missed.length === 0 ? [] : ["", mark("strong", word.missed), ...missed]), ""].join(
    "\n",
  );
}

function missedAnswer({ text, answer, chosen }: MissedAnswer, language: Language): string {
  return `${text.trim()} ${answerText(answer)[language]}${chosen === false ? ` (${words[language].notChosen})` : ""}`;
}

function firstFew<T>(all: readonly T[], line: (one: T) => string, language: Language): readonly string[] {
  const more = all.length - mostShown;
  return [...all.slice(0, mostShown).map((one) => `  - ${line(one)}`), ...(more > 0 ? [`    ${words[language].more(more)}`] : [])];
}

/** The mistakes that scenarios catch, and the first that they do not, each with answers that would. */
export function mutantsText(
  check: Check,
  { mutants, caught, survivors, equivalent, undecided, notExamined }: MutantFigures,
  lineOf: (survivor: Survivor) => number | undefined,
  language: Language,
): string {
  const word = words[language];
  const isAll = caught === mutants;
  const lines = [mark(isAll ? "good" : "warning", mutants === 0 ? word.noMutants : word.caught(caught, mutants))];
  if (equivalent > 0) lines.push(mark("quiet", word.equivalent(equivalent)));
  if (undecided.length > 0) lines.push(mark("quiet", word.open(undecided.length)));
  if (notExamined > 0) lines.push(mark("warning", word.notExamined(notExamined)));
  if (survivors.length > 0) {
    const shown = firstFew(
      survivors,
      (survivor) => {
        const { kind, decision, row, column, before, after, scenario } = survivor;
        const line = lineOf(survivor);
        const place = `${decision.trim()}, ${word.row} ${row}${column === undefined ? "" : `, ${word.column} ${column}`}`;
        const what = mistakes[kind][language](before, after);
        return `${place}: ${what}${line === undefined ? "" : mark("quiet", ` (${word.line} ${line})`)}\n    ${word.catching} ${answersText(check, scenario.answers as Answers, language)}`;
      },
      language,
    );
    lines.push("", mark("strong", word.uncaught), ...shown);
  }
  return `${lines.join("\n")}\n`;
}

/** Answers in one line, each with its question. */
export function answersText(check: Check, answers: Answers, language: Language): string {
  const told = Object.entries(answers).map(([id, answer]: [string, Answer]) => {
    const text = check.questions.find((question) => question.id === id)?.text.trim() ?? id;
    return `${text} ${answerText(answer)[language]}`;
  });
  return told.length === 0 ? words[language].always : told.join("; ");
}
