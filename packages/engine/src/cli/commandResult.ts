/** What a command came to, before anything is printed: exit status, texts in order, and the JSON value. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { renderDiagnostic } from "../diagnostics/describe.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isCommandFault, sentenceOf } from "./commandFault.ts";
import { mark } from "./terminal.ts";

/** 0 fine, 1 findings of severity error, 2 unusable arguments or unreadable input, 130 stopped by Ctrl+C. */
export type ExitStatus = 0 | 1 | 2 | 130;

/** A piece of text for one of the two streams. */
export interface Output {
  readonly to: "stdout" | "stderr";
  readonly text: string;
}

export interface CommandResult {
  readonly status: ExitStatus;
  /** Read by people; without `--json`, both streams, else `stderr` alone. */
  readonly outputs: readonly Output[];
  /** With `--json`: all of stdout. Undefined where the command has written its value itself, piece by piece. */
  readonly json: unknown;
}

/** More in one file are not printed, only counted; `--json` gives all. */
const mostPrinted = 100;

/**
 * Diagnostics of one file as text for stderr, each under its source line. Hints of one code are told once, with the lines of the others: a file
 * with twenty long sentences has one thing to learn, not twenty.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], source: string | undefined, language: Language): Output[] {
  if (diagnostics.length === 0) return [];
  const told = diagnostics.filter(
    (one, at) => one.severity !== "hint" || diagnostics.findIndex((other) => other.severity === "hint" && other.code === one.code) === at,
  );
  const texts = told.slice(0, mostPrinted).map((diagnostic) => {
    if (isCommandFault(diagnostic)) return `vragenboom: ${sentenceOf(diagnostic, language)}`;
    const text = renderDiagnostic(diagnostic, source, language).replace(/^(?:Let op|\S+)/, (word) => mark(diagnostic.severity, word));
    const others =
      diagnostic.severity === "hint" ? diagnostics.filter((other) => other !== diagnostic && other.code === diagnostic.code) : [];
    return `${text}\n${alsoAt(others, language)}`;
  });
  const more = told.length - mostPrinted;
  if (more > 0) texts.push(language === "nl" ? `En nog ${more}; --json geeft ze alle.` : `And ${more} more; --json gives all.`);
  return [{ to: "stderr", text: `${texts.join("\n")}\n` }];
}

/** More lines than this are counted only. */
const mostLines = 8;

/** Where else the same is so, in one line; "" where nowhere. */
function alsoAt(others: readonly Diagnostic[], language: Language): string {
  if (others.length === 0) return "";
  const lines = [...new Set(others.flatMap(({ at }) => at.line ?? []))];
  const named = lines.slice(0, mostLines).join(", ") + (lines.length > mostLines ? ", …" : "");
  const [also, one, line] = language === "nl" ? ["En nog", "keer", "regel"] : ["And", "more", "line"];
  return `${mark("quiet", `${also} ${others.length} ${one}${named === "" ? "" : ` (${line} ${named})`}.`)}\n`;
}

/** A diagnostic as `--json` gives it: with its sentence, its place without the file. */
export function diagnosticJson(diagnostic: Diagnostic, language: Language): object {
  const { elementId, line, column } = diagnostic.at;
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    at: { ...(elementId !== undefined && { elementId }), ...(line !== undefined && { line, column }) },
    message: sentenceOf(diagnostic, language),
    params: diagnostic.params,
  };
}

/** A command that could not do its work, status 2; as JSON `{ "diagnostics": […] }`, each with its file. */
export function failed(
  found: readonly { readonly source?: string; readonly diagnostics: readonly Diagnostic[] }[],
  language: Language,
): CommandResult {
  return {
    status: 2,
    outputs: found.flatMap(({ diagnostics, source }) => printDiagnostics(diagnostics, source, language)),
    json: {
      diagnostics: found.flatMap(({ diagnostics }) =>
        diagnostics.map((diagnostic) => {
          const { file } = diagnostic.at;
          return { ...(file !== undefined && { file }), ...diagnosticJson(diagnostic, language) };
        }),
      ),
    },
  };
}
