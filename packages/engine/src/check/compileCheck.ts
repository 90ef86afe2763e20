/** Rule files → a check that runs. Putting it together is `assembleCheck`'s. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Program } from "../program/program.ts";
import type { Check } from "../session/check.ts";
import { equip } from "../session/evaluated.ts";
import { evaluate } from "../session/evaluation.ts";
import { assembleCheck } from "./assembleCheck.ts";
import type { CheckSource } from "./assembleCheck.ts";

export type { CheckSource } from "./assembleCheck.ts";

/**
 * The check over one or more rule files, their questions merged. The diagnostics are those of `compileProgram`; a value is there unless
 * decisions depend on each other in a cycle. Over the budget of nodes the activities have no `root`.
 */
export function compileCheck(files: readonly CheckSource[], budget?: number): Checked<Check> {
  const { value: program, diagnostics } = compileProgram(files);
  if (program === undefined) return { diagnostics };
  return { value: checkOf(program, files, budget), diagnostics };
}

/** The check of a program that is already compiled. */
export function checkOf(program: Program, files: readonly CheckSource[], budget?: number): Check {
  return equip(assembleCheck(program, files, budget), evaluate);
}
