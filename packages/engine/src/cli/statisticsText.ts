/** The statistics of one file in a few lines, for people. */
import type { FileAnalysis } from "../analysis/analyse.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";

/** More outcomes than this are summed up in one line. */
const mostOutcomes = 12;

/** A number with at most this many decimals, with the decimal mark of the language. */
function decimal(value: number, digits: number, language: Language): string {
  const text = String(Number(value.toFixed(digits)));
  return language === "nl" ? text.replace(".", ",") : text;
}

/** In per cent, with one decimal; a share that would read as none or all says so. */
export function percentage(share: number, language: Language): string {
  if (share > 0 && share < 0.0005) return `< ${decimal(0.1, 1, language)}`;
  return share < 1 && share >= 0.9995 ? `> ${decimal(99.9, 1, language)}` : decimal(share * 100, 1, language);
}

/** A number with the word for it. */
export function counted(count: number, [one, more]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : more}`;
}

const words = {
  nl: {
    questions: ["vraag", "vragen"],
    decisions: ["beslissing", "beslissingen"],
    rows: ["rij", "rijen"],
    nodes: ["knoop", "knopen"],
    paths: ["pad", "paden"],
    error: ["fout", "fouten"],
    warning: ["waarschuwing", "waarschuwingen"],
    hint: ["tip", "tips"],
  },
  en: {
    questions: ["question", "questions"],
    decisions: ["decision", "decisions"],
    rows: ["row", "rows"],
    nodes: ["node", "nodes"],
    paths: ["path", "paths"],
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    hint: ["hint", "hints"],
  },
} as const;

/** Findings by severity, "no findings" where there is none; for the middle of a sentence. */
export function countedFindings(diagnostics: readonly Diagnostic[], language: Language): string {
  const findings = (["error", "warning", "hint"] as const satisfies readonly Severity[])
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => counted(count, words[language][severity]));
  return findings.length > 0 ? findings.join(", ") : language === "nl" ? "geen bevindingen" : "no findings";
}

function sentenceStart(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Name, findings counted, sizes, what a citizen is asked, and how likely each outcome is. Ends in an empty line. */
export function statisticsText(
  { file, name, typering, statistics }: FileAnalysis,
  diagnostics: readonly Diagnostic[],
  language: Language,
): string {
  const nl = language === "nl";
  const word = words[language];
  const { questions, decisions, rows, diagramNodes, paths, longestPath, expectedQuestions, outcomes } = statistics;
  const lines = [
    `${file}: ${name} (${typering})`,
    `  ${sentenceStart(countedFindings(diagnostics, language))}.`,
    `  ${counted(questions, word.questions)}, ${counted(decisions, word.decisions)}, ${counted(rows, word.rows)}${
      diagramNodes > 0 ? `; ${nl ? "diagram van" : "diagram of"} ${counted(diagramNodes, word.nodes)}, ${counted(paths, word.paths)}` : ""
    }.`,
  ];
  if (outcomes.length > 0) {
    const expected = decimal(expectedQuestions, 2, language);
    lines.push(
      nl
        ? `  Gevraagd: naar verwachting ${expected}, hoogstens ${longestPath}. Elk antwoord telt even zwaar.`
        : `  Asked: ${expected} expected, ${longestPath} at most. Every answer weighs the same.`,
    );
    for (const { codes, share } of outcomes.slice(0, mostOutcomes)) {
      const none = nl ? "(geen uitkomst)" : "(no outcome)";
      lines.push(`  ${percentage(share, language).padStart(6)} %  ${codes.length > 0 ? codes.join(" + ") : none}`);
    }
    const more = outcomes.length - mostOutcomes;
    if (more > 0) lines.push(nl ? `          en nog ${more} andere uitkomsten` : `          and ${more} other outcomes`);
  }
  return `${[...lines, ...askedLines(statistics, language)].join("\n")}\n\n`;
}

/** Questions that most people get are few; the others are told only in JSON. */
const mostAsked = 5;

/** The questions that are asked most, and the priorities under which fewer are asked. */
function askedLines({ askedQuestions, betterOrder }: FileAnalysis["statistics"], language: Language): string[] {
  const nl = language === "nl";
  const lines: string[] = [];
  if (askedQuestions.length > 1) {
    lines.push(nl ? "  Het vaakst gevraagd:" : "  Asked most:");
    for (const { text, share } of askedQuestions.slice(0, mostAsked))
      lines.push(`  ${percentage(share, language).padStart(6)} %  ${text.replace(/\s+/g, " ")}`);
  }
  if (betterOrder !== null) {
    const [saved, expected] = [betterOrder.saved, betterOrder.expectedQuestions].map((value) => decimal(value, 2, language));
    lines.push(
      nl
        ? `  In deze volgorde is het naar verwachting ${saved} vraag minder (${expected}):`
        : `  In this order it is ${saved} questions fewer, by expectation (${expected}):`,
    );
    for (const { group, questions } of betterOrder.groups) {
      if (group !== null) lines.push(`    ${group.replace(/\s+/g, " ")}`);
      for (const { priority, text } of questions)
        lines.push(`      ${nl ? "prioriteit" : "priority"} ${String(priority).padEnd(4)} ${text.replace(/\s+/g, " ")}`);
    }
  }
  return lines;
}
