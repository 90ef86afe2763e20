/** What STTR has no place for and a check needs (contracts section 6): authority, validity, actions, units, help with not knowing, sources. */
import { z } from "zod";

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
