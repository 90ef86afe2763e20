/** What the analysis gets wrong on files of which the truth is known: a false alarm on a correct one, a planted fault that it misses. */
import { analyse } from "../analysis/analyse.ts";
import { compileCheck } from "../check/compileCheck.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { correctMeta, correctRuleFile } from "./correctProgram.ts";
import { plantedFault } from "./plantedFaults.ts";
import { drawFrom } from "./random.ts";

/** What is said of a correct file, as text; undefined where nothing is. */
export function falseAlarm(seed: number): string | undefined {
  const model = correctRuleFile(drawFrom(seed));
  const { diagnostics } = analyse([{ file: "correct.xml", model, meta: correctMeta }]).files[0]!;
  return diagnostics.length === 0 ? undefined : `${seed}: ${JSON.stringify(diagnostics)}`;
}

/** Why a planted fault counts as missed: nothing is said of it, or its witness does not show it; undefined where it is found. */
export function missedFault(seed: number): string | undefined {
  const { kind, code, model, meta } = plantedFault(seed);
  const source = { file: "planted.xml", model, meta };
  const found = analyse([source]).files[0]!.diagnostics.filter((diagnostic) => diagnostic.code === code);
  if (found.length === 0) return `${seed}: ${kind} is not found`;
  const check = compileCheck([source]).value!;
  const wrong = found.find((diagnostic) => diagnostic.params.witness !== undefined && !replays(check, diagnostic));
  return wrong === undefined ? undefined : `${seed}: ${kind}: the witness does not replay: ${JSON.stringify(wrong.params)}`;
}

function replays(check: Parameters<typeof stepOf>[0], { code, params }: Diagnostic): boolean {
  const { activities, problems } = stepOf(check, (params.witness as { answers: Answers }).answers);
  const [{ state, conclusions }] = activities as [(typeof activities)[0]];
  if (problems.length > 0) return false;
  const said = conclusions.map((conclusion) => conclusion.code);
  switch (code) {
    case "outcome/gap":
      return state === "no-outcome";
    case "outcome/contradiction":
      return (params.outputs as string[]).every((output) => said.includes(output));
    case "outcome/without-explanation":
      return state === "concluded" && conclusions.some((one) => one.code === (params.codes as string[])[0] && one.explanation === null);
    default:
      return true;
  }
}
