/** Findings and statistics of rule files: what each file says that its author cannot have meant, exactly and with examples. */
import type { CheckSource } from "../check/compileCheck.ts";
import { diagramBudget } from "../check/diagrams.ts";
import { findingBudget } from "./examiner.ts";
import { examineFiles } from "./examineFiles.ts";
import type { AnalysisBudget, AnalysisResult } from "./examineFiles.ts";
import { suggestedOrder } from "./suggestedOrder.ts";

export type { AnalysisBudget, AnalysisResult, FileAnalysis, Statistics } from "./examineFiles.ts";

/**
 * Analyses each file by itself, also where several make one check. Exact: a finding is there if and only if answers show it. What does not
 * fit the budget is named by `analysis/not-examined`, never passed over in silence.
 */
export function analyse(
  files: readonly CheckSource[],
  budget: AnalysisBudget = { outcome: diagramBudget, findings: findingBudget },
): AnalysisResult {
  return examineFiles(files, budget, suggestedOrder);
}
