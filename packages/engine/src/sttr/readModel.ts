/** Element tree → model, part by part in file order. Takes the file as it is; what it says about itself is checked in `checkModel`. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { ElementReader } from "./elementReader.ts";
import { readDecision, readInputData } from "./readDecisions.ts";
import { readMaatregel, readRegelgroep, readUitvoeringsregel } from "./readUitvoeringsregels.ts";
import { definitionsFields } from "./shape.ts";
import { typeringOf } from "./typering.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** The definitions element: the root, or within the envelope `sttr` that STTR 3 is said to have. */
export function findDefinitions(reader: ElementReader): XmlElement | undefined {
  const { root } = reader.document;
  const step = { module: "dmn", local: "definitions" } as const;
  if (root.name.local === "definitions" && reader.isOf("dmn", root)) return root;
  return root.name.local === "sttr" ? reader.child(root, step) : undefined;
}

/** The functioneleStructuurRef of the envelope, which stands for the file where none of its decisions has one. */
function envelopeReference(reader: ElementReader): string | undefined {
  const { root } = reader.document;
  if (root.name.local !== "sttr") return undefined;
  return reader.written(root, { path: [{ module: "bedr", local: "functioneleStructuurRef" }], attribute: "href" });
}

/** The model with the diagnostics of single values; without a model, `sttr/not-a-rule-file`. */
export function readModel(document: XmlDocument, file: string): { model?: RuleFile; diagnostics: Diagnostic[] } {
  const reader = new ElementReader(document, file);
  const definitions = findDefinitions(reader);
  if (definitions === undefined) {
    const { local, namespace } = document.root.name;
    reader.report("sttr/not-a-rule-file", "error", document.root, { root: local, namespace });
    return { diagnostics: reader.diagnostics };
  }
  const fields = reader.values(definitions, definitionsFields);
  const extension = reader.child(definitions, { module: "dmn", local: "extensionElements" });
  const within = (list: "inter" | "uitv" | "content", local: string) =>
    (extension && reader.child(extension, { module: list, local })) ?? undefined;
  const regelgroepen = reader.children(within("inter", "regelgroepen"), "inter", "regelgroep").map((one) => readRegelgroep(reader, one));
  const rules = reader.children(within("uitv", "uitvoeringsregels"), "uitv", "uitvoeringsregel");
  const uitvoeringsregels = rules.map((one) => readUitvoeringsregel(reader, one));
  const maatregelen = reader.children(within("content", "maatregelen"), "content", "maatregel").map((one) => readMaatregel(reader, one));
  const inputData = reader.children(definitions, "dmn", "inputData").map((one) => readInputData(reader, one));
  const decisions = reader.children(definitions, "dmn", "decision").map((one) => readDecision(reader, one));
  const name = fields.name ?? "";
  const kind = typeringOf(name, decisions, maatregelen.length > 0, envelopeReference(reader));
  const model: RuleFile = { ...fields, name, ...kind, regelgroepen, uitvoeringsregels, inputData, decisions, maatregelen };
  return { model, diagnostics: reader.diagnostics };
}
