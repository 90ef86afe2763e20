/** Element tree → model, part by part in file order. Takes the file as it is; what it says about itself is checked in `checkModel`. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { reference } from "./codec.ts";
import { ElementReader } from "./elementReader.ts";
import { readAssociation, readItemDefinition, readKnowledgeSource, readTextAnnotation } from "./readAnnotations.ts";
import { readBusinessKnowledgeModel, readDecision, readInputData } from "./readDecisions.ts";
import { readMaatregel, readRegelgroep, readUitvoeringsregel } from "./readUitvoeringsregels.ts";
import { definitionsFields, envelopeFields } from "./shape.ts";
import { typeringOf } from "./typering.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** The definitions element: the root, or within the envelope `sttr` that STTR 3 is said to have. */
export function findDefinitions(reader: ElementReader): XmlElement | undefined {
  const { root } = reader.document;
  const step = { module: "dmn", local: "definitions" } as const;
  if (root.name.local === "definitions" && reader.isOf("dmn", root)) return root;
  return root.name.local === "sttr" ? reader.child(root, step) : undefined;
}

/** What the envelope says; its functioneleStructuurRef stands for the file where none of its decisions has one. */
function readEnvelope(reader: ElementReader): { readonly sttrVersie?: string | undefined; readonly reference?: string | undefined } {
  const { root } = reader.document;
  if (root.name.local !== "sttr") return {};
  const { sttrVersie } = reader.values(root, envelopeFields);
  const href = reader.written(root, { path: [{ module: "bedr", local: "functioneleStructuurRef" }], attribute: "href" });
  return { sttrVersie, reference: href === undefined ? undefined : reference.read(href) };
}

/** Gives the reference of the envelope to the top decision, where that is certain: the one decision that no other requires. */
function withReference(decisions: readonly Decision[], functioneleStructuurRef: string | undefined): Decision[] {
  const required = new Set(decisions.flatMap(({ requires }) => requires.map(({ id }) => id)));
  const tops = decisions.filter(({ id }) => !required.has(id));
  const isGiven = functioneleStructuurRef === undefined || decisions.some((one) => one.functioneleStructuurRef !== undefined);
  if (isGiven || tops.length !== 1) return [...decisions];
  return decisions.map((decision) => (decision === tops[0] ? { ...decision, functioneleStructuurRef } : decision));
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
  const envelope = readEnvelope(reader);
  const read = reader.children(definitions, "dmn", "decision").map((one) => readDecision(reader, one));
  const decisions = withReference(read, envelope.reference);
  const name = fields.name ?? "";
  const kind = typeringOf(name, decisions, maatregelen.length > 0, envelope.reference);
  const version = envelope.sttrVersie !== undefined && { sttrVersie: envelope.sttrVersie };
  const parts = { regelgroepen, uitvoeringsregels, inputData, decisions, maatregelen, ...readBeside(reader, definitions) };
  return { model: { ...fields, name, ...version, ...kind, ...parts }, diagnostics: reader.diagnostics };
}

type Beside = Pick<RuleFile, "itemDefinitions" | "knowledgeSources" | "businessKnowledgeModels" | "annotations" | "associations">;

/** The lists that few files have; each is left out where it would be empty. */
function readBeside(reader: ElementReader, definitions: XmlElement): Beside {
  const each = <T>(local: string, read: (reader: ElementReader, element: XmlElement) => T): T[] | undefined => {
    const found = reader.children(definitions, "dmn", local).map((one) => read(reader, one));
    return found.length > 0 ? found : undefined;
  };
  const lists = {
    itemDefinitions: each("itemDefinition", readItemDefinition),
    knowledgeSources: each("knowledgeSource", readKnowledgeSource),
    businessKnowledgeModels: each("businessKnowledgeModel", readBusinessKnowledgeModel),
    annotations: each("textAnnotation", readTextAnnotation),
    associations: each("association", readAssociation),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
}
