/** `vragenboom evaluate`: every decision of a plain DMN file for given inputs. Always prints JSON, with `--json` or without. */
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { evaluateDmn } from "../evaluate/dmnEvaluate.ts";
import { decodeXml } from "../sttr/decodeXml.ts";
import { placeOf } from "../sttr/place.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { readXml } from "../sttr/readXml.ts";
import { commandFault } from "./commandFault.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import type { Call } from "./parseArguments.ts";
import { readBytes, readJsonObject } from "./readBytes.ts";

/** Evaluates the file; status 1 where it has dangling references or a cycle, since what they concern is null. */
export function evaluateCommand({ files, options, language }: Call): CommandResult {
  const file = files[0]!;
  const path = options.get("--inputs")?.[0];
  const inputs = path === undefined ? { value: {}, diagnostics: [] } : readJsonObject(path);
  if (inputs.value === undefined) return failed([inputs], language);
  const bytes = readBytes(file);
  if (bytes.value === undefined) return failed([bytes], language);
  const decoded = decodeXml(bytes.value, file);
  if (decoded.value === undefined) return failed([decoded], language);
  const { text, byteOrderMark } = decoded.value;
  const { value: document, diagnostics } = readXml(text, file, byteOrderMark);
  if (document === undefined) return failed([{ diagnostics, source: text }], language);
  const model = readDmn(document);
  if (model === undefined) {
    const { local, namespace } = document.root.name;
    const found = { code: "sttr/not-a-rule-file", severity: "error", at: { file }, params: { root: local, namespace } } as const;
    return failed([{ diagnostics: [found] }], language);
  }
  if (model.decisions.length === 0) return failed([{ diagnostics: [commandFault("cli/no-outcome", { file })] }], language);
  const result = evaluateDmn(model, inputs.value, file);
  const found = result.diagnostics.map((diagnostic) => {
    const { origin, ...at } = diagnostic.at;
    return { ...diagnostic, at: origin === undefined ? at : placeOf(document, origin, file) };
  });
  const json = { decisions: Object.fromEntries(result.decisions) };
  return {
    status: hasErrors(found) ? 1 : 0,
    outputs: [...printDiagnostics(found, text, language), { to: "stdout", text: `${JSON.stringify(json, null, 2)}\n` }],
    json,
  };
}
