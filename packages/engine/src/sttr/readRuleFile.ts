/** Bytes of a rule file → model, with the element tree beside it that keeps everything the model does not speak of. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { checkModel } from "./checkModel.ts";
import { decodeXml } from "./decodeXml.ts";
import { readModel } from "./readModel.ts";
import { readXml } from "./readXml.ts";
import type { XmlDocument } from "./xmlTree.ts";

/** A rule file as read. Keep the document: `writeRuleFile` puts changes of the model back into it. */
export interface ReadFile {
  readonly model: RuleFile;
  readonly document: XmlDocument;
}

/**
 * Reads a rule file in any of its known namespaces (STTR v0.6 to v2.0, DMN 1.1 to 1.5). No value when it is no readable XML (`xml/…`) or
 * no rule file (`sttr/not-a-rule-file`); otherwise a value, however much is wrong in it, with every fault at its line and column.
 */
export function readRuleFile(bytes: Uint8Array, file: string): Checked<ReadFile> {
  const decoded = decodeXml(bytes, file);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const xml = readXml(decoded.value.text, file, decoded.value.byteOrderMark);
  if (xml.value === undefined) return { diagnostics: xml.diagnostics };
  const document = xml.value;
  const { model, diagnostics } = readModel(document, file);
  if (model === undefined) return { diagnostics };
  const found = [...diagnostics, ...checkModel(model, document, file)];
  return { value: { model, document }, diagnostics: hasErrors(found) ? errorsFirst(found) : found };
}

function errorsFirst<T extends { readonly severity: string }>(found: readonly T[]): readonly T[] {
  return [...found.filter(({ severity }) => severity === "error"), ...found.filter(({ severity }) => severity !== "error")];
}
