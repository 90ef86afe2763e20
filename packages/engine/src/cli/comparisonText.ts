/** A comparison as people read it: the verdict, what leads elsewhere with an example, then what was changed, from questions to sources. */
import { changeSentence } from "../compare/changeWords.ts";
import type { Change } from "../compare/change.ts";
import type { Comparison } from "../compare/compareVersions.ts";
import type { Difference } from "../compare/behaviour.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { answerText } from "../reading/explanation.ts";
import type { Answers } from "../session/step.ts";
import { counted, percentage } from "./statisticsText.ts";
import { mark } from "./terminal.ts";

/** More than this of one part are summed up; `--json` gives all. */
const mostDifferences = 10;
const mostOfDecision = 6;
const mostLines = 60;

const words = {
  nl: {
    equivalent: "Deze versies leiden bij alle antwoorden tot hetzelfde.",
    different: "Deze versies leiden niet bij alle antwoorden tot hetzelfde",
    ofAll: "van alle antwoorden",
    about: "ongeveer",
    unproven:
      "Er is geen verschil gevonden, maar de versies zijn te ingewikkeld om alle antwoorden na te gaan: het is dus niet zeker dat zij hetzelfde doen.",
    partial: "Alleen een deel van de antwoorden is nagegaan. Er kunnen dus meer verschillen zijn, en de percentages zijn geschat.",
    elsewhere: "Wat nu ergens anders toe leidt",
    example: "Bijvoorbeeld bij deze antwoorden",
    always: "wat u ook antwoordt",
    old: "oude versie",
    none: "geen conclusie",
    impossible: "dit antwoord bestaat hier niet",
    asked: "wordt nu ook gevraagd",
    notAsked: "wordt nu niet meer gevraagd",
    changes: "Wat is veranderd",
    unchanged: "De tekst en de regels zijn niet veranderd.",
    parts: ["verandering", "veranderingen"],
    more: (count: number) => `En nog ${count}; --json geeft alles.`,
    suggestions: "Zijn dit dezelfde vragen? Dan kunt u dat zeggen met --map (oude id → nieuwe id)",
  },
  en: {
    equivalent: "These versions lead to the same for all answers.",
    different: "These versions do not lead to the same for all answers",
    ofAll: "of all answers",
    about: "about",
    unproven:
      "No difference was found, but the versions are too complicated to look at all answers: so it is not sure that they do the same.",
    partial: "Only a part of the answers was looked at. So there may be more differences, and the percentages are estimated.",
    elsewhere: "What now leads elsewhere",
    example: "For example with these answers",
    always: "whatever is answered",
    old: "old version",
    none: "no conclusion",
    impossible: "this answer does not exist here",
    asked: "is now asked too",
    notAsked: "is no longer asked",
    changes: "What was changed",
    unchanged: "Texts and rules did not change.",
    parts: ["change", "changes"],
    more: (count: number) => `And ${count} more; --json gives all.`,
    suggestions: "Are these the same questions? Then say so with --map (old id → new id)",
  },
} as const;

/** Texts of questions by id, of each version. */
export interface QuestionTexts {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** The whole comparison. `isForm`: differences are about what is asked. */
export function comparisonText(comparison: Comparison, texts: QuestionTexts, isForm: boolean, language: Language): string {
  const { differences, changes, suggestions, examined } = comparison;
  const word = words[language];
  const shown = differences.slice(0, mostDifferences).flatMap((one) => [...differenceLines(one, texts, isForm, language), ""]);
  const more = differences.length - mostDifferences;
  if (more > 0) shown.push(word.more(more), "");
  const told = changeLines(changes, language);
  return [
    verdict(comparison, isForm, language),
    ...(examined === "partial" && differences.length > 0 ? [mark("warning", word.partial)] : []),
    "",
    ...(differences.length > 0 ? [mark("strong", word.elsewhere), ...shown] : []),
    changes.length === 0 ? word.unchanged : mark("strong", `${word.changes} (${counted(changes.length, word.parts)})`),
    ...told,
    "",
    ...(suggestions.length > 0 ? [mark("strong", word.suggestions)] : []),
    ...suggestions.map(({ before, after, textBefore, textAfter }) => `  ? "${before}": "${after}"   ${textBefore} → ${textAfter}`),
    ...(suggestions.length > 0 ? [""] : []),
  ].join("\n");
}

function verdict({ equivalent, differences }: Comparison, isForm: boolean, language: Language): string {
  const word = words[language];
  if (equivalent) return mark("good", word.equivalent);
  if (differences.length === 0) return mark("warning", word.unproven);
  // Of several outcomes, and of questions of a form, answers would be counted twice.
  const isOne = !isForm && new Set(differences.map(({ activity }) => activity)).size === 1;
  const share = differences.reduce((sum, one) => sum + one.share, 0);
  const about = differences.some(({ estimated }) => estimated) ? `${word.about} ` : "";
  return mark("error", isOne ? `${word.different}: ${about}${percentage(share, language)} % ${word.ofAll}.` : `${word.different}.`);
}

function differenceLines(one: Difference, texts: QuestionTexts, isForm: boolean, language: Language): readonly string[] {
  const word = words[language];
  const share = mark("quiet", `${one.estimated ? `${word.about} ` : ""}${percentage(one.share, language)} % ${word.ofAll}`);
  const named = (codes: readonly string[] | null): string =>
    codes === null ? word.impossible : codes.length === 0 ? word.none : codes.join(" + ");
  const [asked] = one.after ?? [];
  const [before] = one.before ?? [];
  const head = isForm
    ? `${texts.after.get(asked ?? "") ?? texts.before.get(before ?? "") ?? ""} ${mark("strong", asked === undefined ? word.notAsked : word.asked)}`
    : `${mark("strong", named(one.before))} → ${mark("strong", named(one.after))}`;
  const { answers, answersBefore } = one.witness;
  const given = [
    ...Object.keys(answers).map((id) => answerLine(id, answers, texts.after, language)),
    ...onlyBefore(one, texts).map((id) => `${answerLine(id, answersBefore, texts.before, language)} ${mark("quiet", `(${word.old})`)}`),
  ];
  return [
    `  ${head}, ${share}`,
    ...(given.length === 0 ? [`    ${word.always}`] : [`    ${word.example}:`, ...given.map((line) => `    - ${line}`)]),
  ];
}

/** Questions of the old version that the new one does not ask with the same words and answer. */
function onlyBefore({ witness: { answers, answersBefore } }: Difference, texts: QuestionTexts): readonly string[] {
  const told = new Set(Object.entries(answers).map(([id, answer]) => JSON.stringify([texts.after.get(id), answer])));
  return Object.keys(answersBefore).filter((id) => !told.has(JSON.stringify([texts.before.get(id), answersBefore[id]])));
}

function answerLine(id: string, answers: Answers, texts: ReadonlyMap<string, string>, language: Language): string {
  const text = texts.get(id) ?? id;
  return `${text}${text.endsWith("?") ? "" : ":"} ${answerText(answers[id]!)[language]}`;
}

const signs: { readonly [how: string]: string } = { added: "+", removed: "-", moved: "↕" };

function changeLines(changes: readonly Change[], language: Language): readonly string[] {
  const lines: string[] = [];
  const told = new Set<string>();
  const ofDecision = (change: Change): boolean => /^(?:row|column|explanation)-/.test(change.kind);
  const counts = new Map<string, number>();
  for (const change of changes) if (ofDecision(change)) counts.set(change.name, (counts.get(change.name) ?? 0) + 1);
  for (const change of changes) {
    if (ofDecision(change) && counts.get(change.name)! > mostOfDecision) {
      if (told.has(change.name)) continue;
      told.add(change.name);
      const own = changes.filter((other) => ofDecision(other) && other.name === change.name);
      lines.push(`  ~ "${change.name.trim()}": ${summary(own, language)}`);
      continue;
    }
    const how = change.kind.slice(change.kind.indexOf("-") + 1);
    lines.push(`  ${signs[how] ?? "~"} ${changeSentence(change)[language]}`);
  }
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `  ${words[language].more(more)}`] : lines;
}

const parts = {
  nl: {
    row: ["rij", "rijen"],
    column: ["kolom", "kolommen"],
    explanation: ["toelichting", "toelichtingen"],
    added: "erbij",
    removed: "weg",
    changed: "veranderd",
    moved: "verplaatst",
  },
  en: {
    row: ["row", "rows"],
    column: ["column", "columns"],
    explanation: ["explanation", "explanations"],
    added: "new",
    removed: "removed",
    changed: "changed",
    moved: "moved",
  },
} as const;

/** Many changes of one table: how many of what. */
function summary(changes: readonly Change[], language: Language): string {
  const word = parts[language];
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = [...counts].map(([kind, count]) => {
    const [what, how] = kind.split("-") as ["row" | "column" | "explanation", "added" | "removed" | "changed" | "moved"];
    return `${counted(count, word[what])} ${word[how]}`;
  });
  return `${told.join(", ")}.`;
}
