/** Model → the source it was read from, with exactly the model's changes in it. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { ElementReader } from "./elementReader.ts";
import { withOptionNumbers } from "./optionNumbers.ts";
import { findDefinitions, readModel } from "./readModel.ts";
import { keptEnvelopeReference, ModelWriter } from "./writeModel.ts";
import type { Manner } from "./writeNewSource.ts";
import { planFor } from "./writePlan.ts";
import { sourceOf } from "./writeSource.ts";
import { withTypering } from "./writeTypering.ts";
import type { XmlDocument } from "./xmlTree.ts";

/**
 * The text of the file with the model's changes, to be encoded as UTF-8. Law 4: what the model does not change stays byte for byte, and
 * reading the result gives the model. Parts may be added, removed, moved and copied at every level: a part with an origin takes its whole
 * source along, with what the model does not speak of; a part without one is written as the file writes its like. A new option gets a sequenceId
 * (`withOptionNumbers`).
 *
 * `sttr/cannot-write-structure`, and no value, where a file has no place for what the model says: a typering without a reference to name it
 * in, or an envelope around a file that has none. `sttr/content-left-out` for an element of which the model knows nothing but the name.
 */
export function writeRuleFile(model: RuleFile, document: XmlDocument, manner: Manner = { cdata: false }): Checked<string> {
  const reader = new ElementReader(document, "");
  const { model: before } = readModel(document, "");
  const definitions = findDefinitions(reader);
  if (before === undefined || definitions === undefined) {
    const { local, namespace } = document.root.name;
    return { diagnostics: [{ code: "sttr/not-a-rule-file", severity: "error", at: {}, params: { root: local, namespace } }] };
  }
  const after = withTypering(withOptionNumbers(model), keptEnvelopeReference(reader, model));
  if (after === undefined) return cannot("typering");
  if (after.sttrVersie !== undefined && definitions === document.root) return cannot("sttr");
  const writer = new ModelWriter(reader);
  const root = planFor(document.root, false);
  writer.model(root, definitions, before, after);
  manner.finish?.(root);
  const { diagnostics } = writer;
  return hasErrors(diagnostics) ? { diagnostics } : { value: sourceOf(document, root, manner), diagnostics };
}

function cannot(what: "typering" | "sttr"): Checked<string> {
  return { diagnostics: [{ code: "sttr/cannot-write-structure", severity: "error", at: {}, params: { what } }] };
}
