/** Reads check files: parsed JSON to a check that can be run without fear. Websites use `loadCheck`. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Check } from "../session/check.ts";
import { readFile } from "./readFile.ts";
import { withDecisions } from "./withDecisions.ts";

/**
 * The check in a parsed check file, made afresh: nothing of the input is kept. Fields that this version does not know are left out.
 *
 * Faults: `check/newer-version` (`version`) for a file of a later program, else `check/unreadable` with the path to what is wrong. Never
 * throws. Input is what `JSON.parse` gives, or a check that was compiled on the spot with `format` and `version` added.
 */
export function readCheck(json: unknown): Checked<Check> {
  return readFile(json, withDecisions);
}
