/** `vragenboom check`: findings and statistics of rule files. */
import { analyse } from "../analysis/analyse.ts";
import type { FileAnalysis } from "../analysis/analyse.ts";
import type { Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { diagnosticJson, printDiagnostics } from "./commandResult.ts";
import type { CommandResult, Output } from "./commandResult.ts";
import { loadChecks, placed } from "./loadFiles.ts";
import type { LoadedFile } from "./loadFiles.ts";
import type { Call } from "./parseArguments.ts";
import { statisticsText } from "./statisticsText.ts";

/** Analyses every file that can be read; status 2 where one cannot, 1 where one has an error. */
export function checkCommand({ files: paths, language }: Call): CommandResult {
  const { files, unreadable } = loadChecks(paths);
  const analysed = analyse(files).files.map((analysis, i) => {
    const file = files[i]!;
    const labels = labelsOf(file.model);
    const diagnostics = allOf(file, analysis);
    return { analysis, file, diagnostics, worded: diagnostics.map((diagnostic) => inWords(diagnostic, labels)) };
  });
  const status = unreadable.length > 0 ? 2 : analysed.some(({ diagnostics }) => hasErrors(diagnostics)) ? 1 : 0;
  return {
    status,
    outputs: [
      ...analysed.flatMap(({ analysis, file, diagnostics, worded }): Output[] => [
        ...printDiagnostics(worded, file.source, language),
        { to: "stdout", text: statisticsText(analysis, diagnostics, language) },
      ]),
      ...unreadable.flatMap(({ diagnostics, source }) => printDiagnostics(diagnostics, source, language)),
    ],
    json: {
      files: [
        ...analysed.map(({ analysis: { file, name, typering, statistics }, diagnostics, worded }) => ({
          file,
          name,
          typering,
          diagnostics: diagnostics.map((diagnostic, i) => diagnosticJson(diagnostic, language, worded[i])),
          statistics,
        })),
        ...unreadable.map(({ file, diagnostics }) => ({
          file,
          name: null,
          typering: null,
          diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, language)),
          statistics: null,
        })),
      ],
    },
  };
}

/** What reading said and what analysis says, each once, where it stands in the file. */
function allOf(file: LoadedFile, { diagnostics }: FileAnalysis): readonly Diagnostic[] {
  const seen = new Set<string>();
  const all = [...file.diagnostics, ...diagnostics].map((diagnostic) => placed(diagnostic, file));
  const distinct = all.filter((diagnostic) => {
    const key = JSON.stringify(diagnostic);
    return !seen.has(key) && seen.add(key);
  });
  const rank = { error: 0, warning: 1, hint: 2 };
  return distinct.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** The texts of questions by id; the id stays beside a text that two questions have. */
function labelsOf({ uitvoeringsregels }: RuleFile): ReadonlyMap<string, string> {
  const texts = uitvoeringsregels.flatMap(({ id, content }) =>
    "vraagTekst" in content && content.vraagTekst !== undefined ? [[id, content.vraagTekst] as const] : [],
  );
  const first = new Map([...texts].reverse().map(([id, text]) => [text, id]));
  const isShared = new Set(texts.filter(([id, text]) => first.get(text) !== id).map(([, text]) => text));
  return new Map(texts.map(([id, text]) => [id, isShared.has(text) ? `${text} [${id}]` : text]));
}

/** The diagnostic with those texts in its example, for sentences. */
function inWords(diagnostic: Diagnostic, labels: ReadonlyMap<string, string>): Diagnostic {
  const witness = diagnostic.params["witness"];
  const answers = isRecord(witness) ? witness["answers"] : undefined;
  if (!isRecord(answers)) return diagnostic;
  const worded = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [labels.get(id) ?? id, answer]));
  return { ...diagnostic, params: { ...diagnostic.params, witness: { answers: worded } } };
}

function isRecord(param: Param | undefined): param is { readonly [key: string]: Param } {
  return typeof param === "object" && param !== null && !Array.isArray(param);
}
