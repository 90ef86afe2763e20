/** `vragenboom check`: findings and statistics of rule files. */
import { analyse } from "../analysis/analyse.ts";
import type { FileAnalysis } from "../analysis/analyse.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
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
    return { analysis, file, diagnostics: allOf(file, analysis) };
  });
  const status = unreadable.length > 0 ? 2 : analysed.some(({ diagnostics }) => hasErrors(diagnostics)) ? 1 : 0;
  return {
    status,
    outputs: [
      ...analysed.flatMap(({ analysis, file, diagnostics }): Output[] => [
        ...printDiagnostics(diagnostics, file.source, language),
        { to: "stdout", text: statisticsText(analysis, diagnostics, language) },
      ]),
      ...unreadable.flatMap(({ diagnostics, source }) => printDiagnostics(diagnostics, source, language)),
    ],
    json: {
      files: [
        ...analysed.map(({ analysis: { file, name, typering, statistics }, diagnostics }) => ({
          file,
          name,
          typering,
          diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, language)),
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
