/** Rule files → a check to be sent elsewhere, without the code that evaluates what has no diagram: that is large, and does not travel. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Check } from "../session/check.ts";
import { assembleCheck } from "./assembleCheck.ts";
import type { CheckSource } from "./assembleCheck.ts";

/** As `compileCheck`; whoever runs the check prepares it with `prepareCheck`. */
export function compileCheckData(files: readonly CheckSource[]): Checked<Check> {
  const { value: program, diagnostics } = compileProgram(files);
  return program === undefined ? { diagnostics } : { value: assembleCheck(program, files), diagnostics };
}
