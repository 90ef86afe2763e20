/** The analysis as it runs beside an author at work: the same findings, without looking for a better order after every key. */
import type { CheckSource } from "../check/compileCheck.ts";
import { diagramBudget } from "../check/diagrams.ts";
import { findingBudget } from "./examiner.ts";
import { examineFiles } from "./examineFiles.ts";
import type { AnalysisResult } from "./examineFiles.ts";

/** As `analyse`, its statistics without `betterOrder`. */
export function findFaults(files: readonly CheckSource[]): AnalysisResult {
  return examineFiles(files, { outcome: diagramBudget, findings: findingBudget });
}
