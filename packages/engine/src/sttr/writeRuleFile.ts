/** Model → the source it was read from, with exactly the model's changes in it. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { ElementReader } from "./elementReader.ts";
import { findDefinitions, readModel } from "./readModel.ts";
import { definitionsFields } from "./shape.ts";
import { typeringOf } from "./typering.ts";
import { PartWriter } from "./writeParts.ts";
import { applyChanges } from "./xmlChanges.ts";
import type { XmlDocument } from "./xmlTree.ts";

/**
 * The text of the file with the model's changes, to be encoded as UTF-8. Law 4: what the model does not change stays byte for byte, and
 * reading the result gives the model. Parts that were added, removed or moved cannot be written yet: `sttr/cannot-write-structure` for
 * each, and no value, so that nothing is lost silently.
 */
export function writeRuleFile(model: RuleFile, document: XmlDocument): Checked<string> {
  const reader = new ElementReader(document, "");
  const { model: before } = readModel(document, "");
  const definitions = findDefinitions(reader);
  if (before === undefined || definitions === undefined) {
    const { local, namespace } = document.root.name;
    return { diagnostics: [{ code: "sttr/not-a-rule-file", severity: "error", at: {}, params: { root: local, namespace } }] };
  }
  const writer = new PartWriter(reader);
  writer.fields(definitions, definitionsFields, before, model);
  writer.each("regelgroepen", before.regelgroepen, model.regelgroepen, writer.regelgroep);
  writer.each("uitvoeringsregels", before.uitvoeringsregels, model.uitvoeringsregels, writer.uitvoeringsregel);
  writer.each("maatregelen", before.maatregelen, model.maatregelen, writer.maatregel);
  writer.each("inputData", before.inputData, model.inputData, writer.inputData);
  writer.each("decisions", before.decisions, model.decisions, writer.decision);
  const { typering, toestemming } = typeringOf(model.name, model.decisions, model.maatregelen.length > 0);
  if (model.typering !== typering || model.toestemming !== toestemming) writer.cannot("typering", undefined);
  const { diagnostics } = writer;
  return hasErrors(diagnostics) ? { diagnostics } : { value: applyChanges(document, writer.changes), diagnostics };
}
