/** Reads check files on websites: what few checks need is loaded when one does. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Check } from "../session/check.ts";
import { noDecisions, readFile } from "./readFile.ts";

/**
 * As `readCheck`, for websites: what forms and checks without a diagram need is imported when the file has any, so that a bundler can
 * put it in a file of its own. The promise rejects only when that file cannot be loaded.
 */
export async function loadCheck(json: unknown): Promise<Checked<Check>> {
  if (!hasDecisions(json)) return readFile(json, noDecisions);
  const { withDecisions } = await import("./withDecisions.ts");
  return readFile(json, withDecisions);
}

function hasDecisions(json: unknown): boolean {
  try {
    return (json as Check).decisions.length > 0;
  } catch {
    return false;
  }
}
