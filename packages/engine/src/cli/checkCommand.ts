/** `vragenboom check` of single files: findings and statistics, in full. A folder is checked by `checkFolder.ts`. */
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { checkedJson, checkFiles, unreadableJson } from "./checkReport.ts";
import { printDiagnostics } from "./commandResult.ts";
import type { CommandResult, Output } from "./commandResult.ts";
import { deliveryJson, deliveryText } from "./deliveryText.ts";
import type { Call } from "./parseArguments.ts";
import { statisticsText } from "./statisticsText.ts";

/** Analyses every file that can be read; status 2 where one cannot, 1 where one has an error. `deliveries` is there where there is one. */
export function checkCommand({ files: paths, language }: Call): CommandResult {
  const { files, deliveries, unreadable } = checkFiles(paths);
  const isWrong = [...files, ...deliveries].some(({ diagnostics }) => hasErrors(diagnostics));
  return {
    status: unreadable.length > 0 ? 2 : isWrong ? 1 : 0,
    outputs: [
      ...deliveries.flatMap((delivery): Output[] => [
        ...printDiagnostics(delivery.diagnostics, undefined, language),
        { to: "stdout", text: deliveryText(delivery, language) },
      ]),
      ...files.flatMap(({ analysis, file, diagnostics }): Output[] => [
        ...printDiagnostics(diagnostics, file.source, language),
        { to: "stdout", text: statisticsText(analysis, diagnostics, language) },
      ]),
      ...unreadable.flatMap(({ diagnostics, source }) => printDiagnostics(diagnostics, source, language)),
    ],
    json: {
      files: [...files.map((file) => checkedJson(file, language)), ...unreadable.map((file) => unreadableJson(file, language))],
      ...(deliveries.length > 0 && { deliveries: deliveries.map((delivery) => deliveryJson(delivery, language)) }),
    },
  };
}
