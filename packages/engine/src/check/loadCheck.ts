/** Reads check files on websites: what few checks need is loaded when one does. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Check } from "../session/check.ts";
import { equip } from "../session/evaluated.ts";
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

/**
 * Makes a trusted check ready that was compiled elsewhere and came as a copy, from a worker for one: loads what evaluates its decisions
 * when it has any. Gives the same check.
 */
export async function prepareCheck(check: Check): Promise<Check> {
  if (!hasDecisions(check)) return check;
  const { withDecisions } = await import("./withDecisions.ts");
  return equip(check, withDecisions.evaluate!);
}

function hasDecisions(json: unknown): boolean {
  try {
    return (json as Check).decisions.length > 0;
  } catch {
    return false;
  }
}
