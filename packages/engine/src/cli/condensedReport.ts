/** What is kept of one file of a folder: a line, its errors, its counts and its JSON, all text, so that a run over many files stays small. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { checkedJson, checkFiles, unreadableJson } from "./checkReport.ts";
import { diagnosticJson, printDiagnostics } from "./commandResult.ts";
import type { Output } from "./commandResult.ts";
import { deliveryJson } from "./deliveryText.ts";
import { countedFindings } from "./statisticsText.ts";

/** Of one path: a rule file, or a ZIP with all that is in it. `files` and `deliveries` are JSON texts, indented for their place. */
export interface CondensedReport {
  readonly path: string;
  readonly outputs: readonly Output[];
  readonly files: readonly string[];
  readonly deliveries: readonly string[];
  readonly result: "fine" | "warnings" | "errors" | "unreadable" | "skipped";
  /** The code that says why it is no check, where it was passed over. */
  readonly skipped?: string;
}

/** Files in a folder that are no checks are no faults: a manifest, a drawing, plain DMN. */
const elsewhere = new Set(["sttr/not-a-rule-file", "cli/no-questions"]);

/** Checks one path, and lets go of everything but what is printed. */
export function condensedReport(path: string, language: Language): CondensedReport {
  const { files, deliveries, unreadable } = checkFiles([path]);
  const wrong = unreadable.filter(({ diagnostics }) => !diagnostics.some(({ code }) => elsewhere.has(code)));
  const skipped = unreadable.find((file) => !wrong.includes(file))?.diagnostics.find(({ code }) => elsewhere.has(code))?.code;
  const line = (file: string, about: string, diagnostics: readonly Diagnostic[]): Output => ({
    to: "stdout",
    text: `${file}: ${about}: ${countedFindings(diagnostics, language)}\n`,
  });
  const errors = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.filter((one) => hasErrors([one]));
  const nl = language === "nl";
  const all = [...files, ...deliveries].flatMap(({ diagnostics }) => diagnostics);
  const has = (severity: Severity): boolean => all.some((one) => one.severity === severity);
  return {
    path,
    outputs: [
      ...deliveries.flatMap(({ file, diagnostics, delivery: { activities } }) => [
        ...printDiagnostics(errors(diagnostics), undefined, language),
        line(file, activities.length > 0 ? (nl ? "activiteit" : "activity") : nl ? "aanleverpakket" : "delivery package", diagnostics),
      ]),
      ...files.flatMap(({ file: { file, source }, analysis: { name, typering }, diagnostics }) => [
        ...printDiagnostics(errors(diagnostics), source, language),
        line(file, `${name.replace(/\s+/g, " ")} (${typering})`, diagnostics),
      ]),
      ...wrong.flatMap(({ diagnostics, source }) => printDiagnostics(diagnostics, source, language)),
    ],
    files: [...files.map((file) => checkedJson(file, language)), ...wrong.map((file) => unreadableJson(file, language))].map(indented),
    deliveries: deliveries.map((delivery) => indented(deliveryJson(delivery, language))),
    result:
      wrong.length > 0
        ? "unreadable"
        : has("error")
          ? "errors"
          : files.length + deliveries.length === 0
            ? "skipped"
            : has("warning")
              ? "warnings"
              : "fine",
    ...(skipped !== undefined && { skipped }),
  };
}

/** The report of a file whose check broke off, for a reason that is not the file's fault. */
export function brokenReport(path: string, fault: Diagnostic, language: Language): CondensedReport {
  const told = { file: path, name: null, typering: null, diagnostics: [diagnosticJson(fault, language)], statistics: null };
  return { path, outputs: printDiagnostics([fault], undefined, language), files: [indented(told)], deliveries: [], result: "unreadable" };
}

/** JSON as it stands in an array in an object, two steps deep. */
export function indented(json: object): string {
  return JSON.stringify(json, null, 2).replaceAll(/^/gm, "    ");
}
