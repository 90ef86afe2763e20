/** Files of our own, `*.vragenboom.json` and `*.meta.json`: read and written. Apart from the rest, since its schema library is loaded for them alone. */
import { type Diagnostic, readDocument, readMeta, type VragenboomDocument, writeDocument } from "@vragenboom/engine";
import type { Content, Original } from "./editorDocument.ts";

/** Whether a file is JSON and no XML: by its first sign, or by its name where it is empty or encoded oddly. */
export function isOwnFile(bytes: Uint8Array, fileName: string): boolean {
  const first = bytes.slice(0, 64).find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte));
  return first === 0x7b || (first === undefined && /\.json$/i.test(fileName));
}

/** The document in a file of our own; without a value the diagnostics say why. */
export function readOwn(bytes: Uint8Array, fileName: string): { original?: Original; diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics, readOnly } = readDocument(new TextDecoder().decode(bytes));
  if (value === undefined) return { diagnostics };
  const content: Content = { model: value.model, meta: value.meta ?? {} };
  return { original: { fileName, content, xml: value.xml ?? "", own: value, ...(readOnly && { readOnly: true as const }) }, diagnostics };
}

/** The JSON text of a document with this content. */
export function writeOwn(content: Content, { own, xml }: Original): string {
  const start: VragenboomDocument = own ?? { format: "vragenboom", version: 1, model: content.model, ...(xml !== "" && { xml }) };
  const hasMeta = own?.meta !== undefined || Object.keys(content.meta).length > 0;
  return writeDocument({ ...start, model: content.model, ...(hasMeta && { meta: content.meta }) });
}

/** What a `*.meta.json` says; see the engine. */
export { readMeta };
