/** The files of a call → rule files: STTR and DMN as they are, deliveries unpacked, our own documents opened. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { VragenboomDocument } from "../model/document.ts";
import { readDocument } from "../model/document.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { decodeXml } from "../sttr/decodeXml.ts";
import { placeOf } from "../sttr/place.ts";
import { readDeliveryParts } from "../sttr/readDelivery.ts";
import type { Delivery } from "../sttr/readDelivery.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { readXml } from "../sttr/readXml.ts";
import type { XmlDocument } from "../sttr/xmlTree.ts";
import { commandFault } from "./commandFault.ts";
import { readBytes } from "./readBytes.ts";

/** One rule file. A document of our own has no source, since the lines of its XML are not those of the file on disk, and perhaps no XML at all. */
export interface LoadedFile {
  readonly file: string;
  readonly model: RuleFile;
  readonly document?: XmlDocument;
  readonly meta?: RuleMeta;
  /** The document as it was read, with fields that we do not know. */
  readonly own?: VragenboomDocument;
  readonly source?: string;
  /** As they were on disk or in the delivery; of a document of our own there are none that others read. */
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** A delivery ZIP that could be opened, with what its manifest, its opdracht and its activities got wrong. */
export interface LoadedDelivery {
  readonly file: string;
  readonly delivery: Delivery;
  readonly diagnostics: readonly Diagnostic[];
}

/** What could not be loaded, with the text of the file where it has one. */
export interface UnreadableFile {
  readonly file: string;
  readonly source?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Loaded {
  readonly files: readonly LoadedFile[];
  /** One that holds activities alone is `unreadable` too (`zip/no-rule-file`), since it holds nothing to run. */
  readonly deliveries: readonly LoadedDelivery[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Loads each file; one that fails does not keep the others from being read. */
export function loadFiles(paths: readonly string[]): Loaded {
  const files: LoadedFile[] = [];
  const deliveries: LoadedDelivery[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const path of paths) {
    const { value: bytes, diagnostics } = readBytes(path);
    for (const one of bytes === undefined ? [{ file: path, diagnostics }] : loadBytes(bytes, path)) {
      if ("model" in one) files.push(one);
      else if ("delivery" in one) deliveries.push(one);
      else unreadable.push(one);
    }
  }
  return { files, deliveries, unreadable };
}

/**
 * Loads each file as part of a check. A file without a single uitvoeringsregel is plain DMN, or the wrong file: there is nothing to ask, so
 * it counts as unreadable, and is told what to do instead.
 */
export function loadChecks(paths: readonly string[]): Loaded {
  const { files, deliveries, unreadable } = loadFiles(paths);
  const isCheck = ({ model }: LoadedFile): boolean => model.uitvoeringsregels.length > 0;
  return {
    files: files.filter(isCheck),
    deliveries,
    unreadable: [
      ...unreadable,
      ...files.filter((file) => !isCheck(file)).map(({ file }) => ({ file, diagnostics: [commandFault("cli/no-questions", { file })] })),
    ],
  };
}

/** By its signature, whatever its name. */
export function isDelivery(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** By its name, or by the brace that no XML begins with. */
export function isOwnDocument(bytes: Uint8Array, file: string): boolean {
  return file.endsWith(".json") || bytes[0] === 0x7b;
}

function loadBytes(bytes: Uint8Array, path: string): (LoadedFile | LoadedDelivery | UnreadableFile)[] {
  if (isDelivery(bytes)) {
    const { value: delivery, diagnostics } = readDeliveryParts(bytes, path);
    if (delivery === undefined) return [{ file: path, diagnostics }];
    const { rules, activities } = delivery;
    const names = activities.map(({ name }) => name);
    const noRules: Diagnostic = { code: "zip/no-rule-file", severity: "error", at: { file: path }, params: { names } };
    return [
      { file: path, delivery, diagnostics },
      ...rules.map(({ name, bytes: inner }) => loadXml(inner, `${path}/${name}`)),
      ...(rules.length === 0 ? [{ file: path, diagnostics: [noRules] }] : []),
    ];
  }
  return [isOwnDocument(bytes, path) ? loadDocument(bytes, path) : loadXml(bytes, path)];
}

/** A document keeps the XML that its model came from; the model is what the author made of it. */
function loadDocument(bytes: Uint8Array, file: string): LoadedFile | UnreadableFile {
  const { value, diagnostics } = readDocument(new TextDecoder("utf-8").decode(bytes));
  const found = diagnostics.map((diagnostic) => ({ ...diagnostic, at: { ...diagnostic.at, file } }));
  if (value === undefined) return { file, diagnostics: found };
  const { model, meta, xml } = value;
  const read = xml === undefined ? undefined : readXml(xml, file);
  if (read !== undefined && read.value === undefined) {
    const unreadable: Diagnostic = { code: "document/unreadable", severity: "error", at: { file }, params: { path: "xml", problem: "" } };
    return { file, diagnostics: [unreadable] };
  }
  return {
    file,
    model,
    own: value,
    diagnostics: found,
    ...(read?.value !== undefined && { document: read.value }),
    ...(meta !== undefined && { meta }),
  };
}

function loadXml(bytes: Uint8Array, file: string): LoadedFile | UnreadableFile {
  const { value, diagnostics } = readRuleFile(bytes, file);
  if (value !== undefined) return { file, ...value, source: value.document.source, bytes, diagnostics };
  const source = diagnostics.some(({ at }) => at.line !== undefined) ? decodeXml(bytes, file).value?.text : undefined;
  return { file, diagnostics, ...(source !== undefined && { source }) };
}

/** A diagnostic with line and column in place of the ordinal of an element. */
export function placed(diagnostic: Diagnostic, { file, document, source }: LoadedFile): Diagnostic {
  const { origin, ...at } = { ...diagnostic.at, file };
  if (source === undefined) {
    const { line: _line, column: _column, ...place } = at;
    return { ...diagnostic, at: place };
  }
  if (origin === undefined || at.line !== undefined || document === undefined) return { ...diagnostic, at };
  return { ...diagnostic, at: { ...placeOf(document, origin, file), ...(at.elementId !== undefined && { elementId: at.elementId }) } };
}
