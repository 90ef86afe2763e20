/** The document that an author works on, `*.vragenboom.json` (contracts section 6): the model, what STTR has no place for, and the file it came from. */
import { z } from "zod";
import type { Checked, Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import { RuleMeta } from "./meta.ts";
import { RuleFile } from "./ruleFile.ts";
import { readJson } from "./safeJson.ts";

/** The version that this release writes. Every released version stays readable. */
export const documentVersion = 1;

/** `xml` is the text of the file that the model was read from: the origins in the model count its elements. Absent for work begun from nothing. */
export const VragenboomDocument = z.object({
  format: z.literal("vragenboom"),
  version: z.number().int().positive(),
  model: RuleFile,
  meta: RuleMeta.optional(),
  xml: z.string().optional(),
});
export type VragenboomDocument = z.infer<typeof VragenboomDocument>;

/** A document as read. Of a newer version we cannot know what a change would break, so it is `readOnly`. */
export interface ReadDocument extends Checked<VragenboomDocument> {
  readonly readOnly: boolean;
}

/**
 * The document in a JSON text. Fields that we do not know stay where they stand, at every depth, and are written again. Faults:
 * `document/unreadable` without a value; `document/newer-version` with a value as far as this release understands it.
 */
export function readDocument(text: string): ReadDocument {
  const json = readJson(text);
  if ("fault" in json) return unreadable(json.fault.path, json.fault.problem);
  const { data } = json;
  const head = z.object({ format: z.literal("vragenboom"), version: z.number().int().positive() }).safeParse(data);
  if (!head.success) return unreadable(head.error.issues[0]?.path.join(".") ?? "", "not-a-document");
  const newer: Diagnostic[] =
    head.data.version > documentVersion ? [fault("document/newer-version", "warning", { version: head.data.version })] : [];
  const whole = VragenboomDocument.safeParse(data);
  if (!whole.success) {
    const issue = whole.error.issues[0];
    const { diagnostics } = unreadable(issue?.path.join(".") ?? "", issue?.code ?? "");
    return { diagnostics: [...newer, ...diagnostics], readOnly: true };
  }
  // The data as it came, not what the schema made of it, since that leaves out what it does not know.
  return { value: data as VragenboomDocument, diagnostics: newer, readOnly: newer.length > 0 };
}

/** The JSON text of a document: format and version first, then everything else as it stands, one field a line. */
export function writeDocument(document: VragenboomDocument): string {
  const { format, version, ...rest } = document;
  return `${JSON.stringify({ format, version, ...rest }, null, 1)}\n`;
}

function unreadable(path: string, problem: string): ReadDocument {
  return { diagnostics: [fault("document/unreadable", "error", { path, problem })], readOnly: true };
}

function fault(code: string, severity: Diagnostic["severity"], params: { readonly [key: string]: Param }): Diagnostic {
  return { code, severity, at: {}, params };
}
