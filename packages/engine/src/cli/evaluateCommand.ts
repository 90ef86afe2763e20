/** `vragenboom evaluate`: every decision of a plain DMN file for given inputs, or one function of it. Always prints JSON, with `--json` or without. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { evaluateDmn } from "../evaluate/dmnEvaluate.ts";
import { readDocument } from "../model/document.ts";
import { decodeXml } from "../sttr/decodeXml.ts";
import { placeOf } from "../sttr/place.ts";
import { readDelivery } from "../sttr/readDelivery.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { readXml } from "../sttr/readXml.ts";
import type { XmlDocument } from "../sttr/xmlTree.ts";
import { commandFault } from "./commandFault.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import { sttrOf } from "./convertCommand.ts";
import { findImports } from "./findImports.ts";
import { isDelivery, isOwnDocument } from "./loadFiles.ts";
import type { Call } from "./parseArguments.ts";
import { readBytes, readJsonObject } from "./readBytes.ts";

/**
 * Evaluates the file; status 1 where it has dangling references or a cycle, since what they concern is null. `--call` names a decision service or
 * business knowledge model of the file: its value is `called`, beside the decisions.
 */
export function evaluateCommand({ files, options, language }: Call): CommandResult {
  const file = files[0]!;
  const path = options.get("--inputs")?.[0];
  const inputs = path === undefined ? { value: {}, diagnostics: [] } : readJsonObject(path);
  if (inputs.value === undefined) return failed([inputs], language);
  const { value: document, ...rest } = loadXml(file);
  if (document === undefined) return failed([rest], language);
  const model = readDmn(document);
  if (model === undefined) {
    const { local, namespace } = document.root.name;
    const found = { code: "sttr/not-a-rule-file", severity: "error", at: { file }, params: { root: local, namespace } } as const;
    return failed([{ diagnostics: [found] }], language);
  }
  if (model.decisions.length === 0) return failed([{ diagnostics: [commandFault("cli/no-outcome", { file })] }], language);
  const call = options.get("--call")?.[0];
  const callable = [...model.services, ...model.knowledge].map(({ name }) => name);
  if (call !== undefined && !callable.includes(call)) {
    return failed([{ diagnostics: [commandFault("cli/nothing-to-call", { file, name: call, callable })] }], language);
  }
  const library = findImports(file, model);
  const result = evaluateDmn(model, inputs.value, file, { library, ...(call !== undefined && { call }) });
  const documents = new Map([...library.map((one) => [one.file, one.document] as const), [file, document] as const]);
  const found = result.diagnostics.map((diagnostic) => {
    const { origin, ...at } = diagnostic.at;
    const source = documents.get(at.file ?? file);
    return { ...diagnostic, at: origin === undefined || source === undefined ? at : placeOf(source, origin, at.file ?? file) };
  });
  const printed = [...documents].flatMap(([name, { source }]) =>
    printDiagnostics(
      found.filter(({ at }) => (at.file ?? file) === name),
      source,
      language,
    ),
  );
  const json = { decisions: Object.fromEntries(result.decisions), ...(result.called !== undefined && { called: result.called }) };
  return {
    status: hasErrors(found) ? 1 : 0,
    outputs: [...printed, { to: "stdout", text: `${JSON.stringify(json, null, 2)}\n` }],
    json,
  };
}

/** The DMN file itself, the only one in a delivery, or the one that a document makes. */
function loadXml(file: string): Checked<XmlDocument> & { readonly source?: string } {
  const { value: bytes, diagnostics } = readBytes(file);
  if (bytes === undefined) return { diagnostics };
  if (isDelivery(bytes)) {
    const { value: delivered, diagnostics: faults } = readDelivery(bytes, file);
    if (delivered === undefined) return { diagnostics: faults };
    if (delivered.length === 1) return parse(delivered[0]!.bytes, file);
    return { diagnostics: [commandFault("cli/several-rule-files", { file, names: delivered.map(({ name }) => name) })] };
  }
  if (!isOwnDocument(bytes, file)) return parse(bytes, file);
  const { value: own, diagnostics: faults } = readDocument(new TextDecoder("utf-8").decode(bytes));
  if (own === undefined) return { diagnostics: faults };
  // What the author made of it counts, and that is the model.
  const xml = own.xml === undefined ? undefined : readXml(own.xml, file);
  if (xml !== undefined && xml.value === undefined) return xml;
  const { value: text, diagnostics: unwritten } = sttrOf({ file, model: own.model, document: xml?.value });
  return text === undefined ? { diagnostics: unwritten } : parse(new TextEncoder().encode(text), file);
}

function parse(bytes: Uint8Array, file: string): Checked<XmlDocument> & { readonly source?: string } {
  const { value: decoded, diagnostics } = decodeXml(bytes, file);
  if (decoded === undefined) return { diagnostics };
  return { ...readXml(decoded.text, file, decoded.byteOrderMark), source: decoded.text };
}
