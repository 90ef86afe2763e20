/** Real rule files as compiled checks, for tests that need one and not its XML. */
import { compileCheck } from "../check/compileCheck.ts";
import type { Check } from "../session/check.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { realFile } from "./realFiles.ts";

/** The check of one real file, or undefined with a printed reason where the file is absent. */
export function readRealCheck(name: string): Check | undefined {
  const bytes = realFile(name);
  if (bytes === undefined) return undefined;
  return compileCheck([{ file: name, model: readRuleFile(bytes, name).value!.model }]).value!;
}
