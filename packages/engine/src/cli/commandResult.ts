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

/** Diagnostics of one file as text for stderr, each under its source line. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], source: string | undefined, language: Language): Output[] {
  if (diagnostics.length === 0) return [];
  const texts = diagnostics.slice(0, mostPrinted).map((diagnostic) => {
    if (isCommandFault(diagnostic)) return `vragenboom: ${sentenceOf(diagnostic, language)}`;
    return `${renderDiagnostic(diagnostic, source, language).replace(/^\S+(?: op)?/, (word) => mark(diagnostic.severity, word))}\n`;
  });
  const more = diagnostics.length - mostPrinted;
  if (more > 0) texts.push(language === "nl" ? `En nog ${more}; --json geeft ze alle.` : `And ${more} more; --json gives all.`);
  return [{ to: "stderr", text: `${texts.join("\n")}\n` }];
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
