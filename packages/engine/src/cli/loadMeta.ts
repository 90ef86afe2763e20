/** A `*.meta.json` from disk: what STTR has no place for. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { checkMeta } from "../model/meta.ts";
import type { RuleMeta } from "../model/meta.ts";
import { readJsonObject } from "./readBytes.ts";

/** What it holds, or what is wrong with it, with its file. */
export function loadMeta(file: string): Checked<RuleMeta> {
  const { value, diagnostics } = readJsonObject(file);
  if (value === undefined) return { diagnostics };
  const checked = checkMeta(value);
  return { ...checked, diagnostics: checked.diagnostics.map((fault) => ({ ...fault, at: { file } })) };
}
