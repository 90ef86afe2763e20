/** What STTR has no place for and a check needs (contracts section 6): authority, validity, actions, units, help with not knowing, sources. */
import { z } from "zod";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { readJson } from "./safeJson.ts";

export const Authority = z.object({
  name: z.string(),
  oin: z.string().optional(),
  /** Markdown: phone, mail, opening hours. */
  contact: z.string().optional(),
  url: z.string().optional(),
});
export type Authority = z.infer<typeof Authority>;

export const LegalSource = z.object({ label: z.string(), url: z.string().optional(), jci: z.string().optional() });
export type LegalSource = z.infer<typeof LegalSource>;

/** Beside one question, by the id of its uitvoeringsregel. */
export const QuestionMeta = z.object({
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  allowUnknown: z.object({ help: z.string() }).optional(),
  sources: z.array(LegalSource).optional(),
});
export type QuestionMeta = z.infer<typeof QuestionMeta>;

/** Beside one code of a conclusie: the action that it asks of the initiator. */
export const CodeMeta = z.object({
  action: z.object({ text: z.string(), url: z.string().optional() }).optional(),
  sources: z.array(LegalSource).optional(),
});
export type CodeMeta = z.infer<typeof CodeMeta>;

export const RuleMeta = z.object({
  /** The everyday name of the check, e.g. "Dakkapel plaatsen". */
  title: z.string().optional(),
  authority: Authority.optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  version: z.string().optional(),
  /** What was looked at and what was not; short sentences, shown with the outcome. */
  checked: z.array(z.string()).optional(),
  notChecked: z.array(z.string()).optional(),
  codes: z.record(z.string(), CodeMeta).optional(),
  questions: z.record(z.string(), QuestionMeta).optional(),
  sources: z.array(LegalSource).optional(),
});
export type RuleMeta = z.infer<typeof RuleMeta>;

/** What a `*.meta.json` holds; see `checkMeta`. Text that is no JSON is `meta/unreadable` as well. */
export function readMeta(text: string): Checked<RuleMeta> {
  const json = readJson(text);
  return "fault" in json ? unreadable(json.fault.path, json.fault.problem) : checkMeta(json.data);
}

/**
 * JSON data as a meta, or `meta/unreadable` with the place of what is wrong. Fields that we do not know are left out: nothing but what the
 * contract names reaches a check file.
 */
export function checkMeta(data: unknown): Checked<RuleMeta> {
  const parsed = RuleMeta.safeParse(data);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const issue = parsed.error.issues[0];
  return unreadable((issue?.path ?? []).join("."), issue?.code ?? "");
}

function unreadable(path: string, problem: string): Checked<RuleMeta> {
  return { diagnostics: [{ code: "meta/unreadable", severity: "error", at: {}, params: { path, problem } }] };
}
