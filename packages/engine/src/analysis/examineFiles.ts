/** One rule file after another under examination: which parts of the analysis look at it, and in which order they tell. */
import type { CheckSource } from "../check/compileCheck.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Typering } from "../model/ruleFile.ts";
import { isAskable } from "../program/askedAs.ts";
import { compileProgram } from "../program/compileProgram.ts";
import { Faults } from "../program/fault.ts";
import { noFigures } from "./figures.ts";
import type { OutcomeFigures } from "./figures.ts";
import { examineOutcome } from "./outcome.ts";
import type { Suggest } from "./outcome.ts";
import { reportOutcome, reportSources } from "./report.ts";
import { reportDecisions } from "./reportDecisions.ts";
import { guardsOf } from "./rows.ts";
import { Subject } from "./subject.ts";
import { reportWording } from "./wording.ts";

/** Sizes of a file, and figures over its outcome diagram; those are 0 for a form, which has no outcome, and where decisions go in circles. */
export interface Statistics extends OutcomeFigures {
  /** Uitvoeringsregels that are asked: no fixed values, no kinds of unknown shape. */
  readonly questions: number;
  readonly decisions: number;
  readonly rows: number;
}

export interface FileAnalysis {
  readonly file: string;
  readonly name: string;
  readonly typering: Typering;
  /** First what compiling reports, then findings. `at.origin` stands for line and column. */
  readonly diagnostics: readonly Diagnostic[];
  readonly statistics: Statistics;
}

export interface AnalysisResult {
  readonly files: readonly FileAnalysis[];
}

/** Nodes that diagrams may have: that of the outcome, and those of findings about single decisions. */
export interface AnalysisBudget {
  readonly outcome: number;
  readonly findings: number;
}

/** What is found in each file, and its figures; a better order only if someone looks for it. */
export function examineFiles(files: readonly CheckSource[], budget: AnalysisBudget, suggest?: Suggest): AnalysisResult {
  return { files: files.map((source) => examineFile(source, budget, suggest)) };
}

function examineFile(source: CheckSource, budget: AnalysisBudget, suggest: Suggest | undefined): FileAnalysis {
  const { file, model } = source;
  const { value: program, diagnostics } = compileProgram([source]);
  const faults = new Faults(file, []);
  let figures = noFigures;
  if (program !== undefined) {
    const subject = new Subject(program, source);
    const isForm = model.typering === "indieningsvereisten";
    if (!isForm && program.tops.length > 0) {
      const outcome = examineOutcome(subject, budget.outcome, suggest);
      reportOutcome(subject, outcome, faults);
      figures = outcome?.figures ?? { ...noFigures, approximate: true };
      reportSources(subject, source, faults);
    }
    reportDecisions(subject, isForm ? new Subject(guardsOf(program), source) : subject, budget.findings, faults);
  }
  reportWording(source, faults);
  const { uitvoeringsregels, decisions } = model;
  return {
    file,
    name: model.name,
    typering: model.typering,
    diagnostics: [...diagnostics, ...faults.found],
    statistics: {
      questions: uitvoeringsregels.filter(({ content }) => isAskable(content)).length,
      decisions: decisions.length,
      rows: decisions.reduce((sum, { logic }) => sum + (logic.kind === "table" ? logic.rows.length : 0), 0),
      ...figures,
    },
  };
}
