/** A compiled check, as the player and the session hold it: plain data, made by `check/compileCheck` and read by `check/readCheck`. */
import type { Diagram, NodeRef } from "../diagram/diagram.ts";
import type { Authority, CodeMeta, LegalSource } from "../model/meta.ts";
import type { CompiledDecision, Domain } from "../program/program.ts";
import type { TextTree } from "../text/textTree.ts";

export type { ChoiceTest, ColumnTest, CompiledColumn, CompiledDecision, Domain, Source, TextSearch } from "../program/program.ts";

export type AnswerType = "boolean" | "list" | "number" | "string" | "date";

export interface CheckOption {
  readonly text: string;
  readonly help?: TextTree;
  readonly longHelp?: TextTree;
}

/** One question, in asking order within `Check.questions`. */
export interface CheckQuestion {
  readonly id: string;
  readonly kind: "question" | "choice" | "location" | "attachment";
  readonly text: string;
  /** The same sentence in English where it is ours: the author of the rules wrote none. */
  readonly english?: string;
  readonly answerType: AnswerType;
  readonly multiple?: true;
  readonly multiline?: true;
  readonly options?: readonly CheckOption[];
  readonly help?: TextTree;
  readonly longHelp?: TextTree;
  readonly important?: true;
  /** Name of the regelgroep. */
  readonly group?: string;
  readonly herbruikbaarId?: string;
  /** Ids under which an answer is also accepted as input. */
  readonly aliases?: readonly string[];
  /** IMOW identification of a location question. */
  readonly location?: string;
  readonly confidential?: true;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly unknown?: { readonly help: string };
  readonly sources?: readonly LegalSource[];
  readonly domain: Domain;
}

/** A value that is never asked, with the reservation under which it holds. */
export interface FixedValue {
  readonly id: string;
  readonly text: string;
  /** Of an implicietAntwoord, which has nothing else to say: its value. */
  readonly value?: boolean;
  readonly reservation?: TextTree;
  /** The reservation as markdown, as `run --json` gives it. */
  readonly reservationText?: string;
}

/** One outcome that a leaf stands for: indexes into the codes, or into the measures, of its activity, ascending. */
export type OutcomeSet = readonly number[];

/** The condition under which rows of the top decision hit that share code and explanation texts; leaf 1 is "hits". */
export interface ExplainedRow {
  readonly code: number;
  /** Index into `Check.explanations`, or -1 for a row without one. */
  readonly explanation: number;
  readonly hits: NodeRef;
}

/** One activity of the check: an outcome of its own. */
export interface CheckActivity {
  readonly name: string;
  readonly typering: "conclusie" | "indieningsvereisten" | "maatregelen";
  readonly toestemming?: string;
  readonly file: string;
  readonly functioneleStructuurRef?: string;
  /** Conclusie: the codes that can occur. */
  readonly codes: readonly string[];
  /** Maatregelen: what can be asked. */
  readonly measures: readonly CheckMeasure[];
  readonly outcomes: readonly OutcomeSet[];
  /** Root of its diagram, with leaves into `outcomes`; absent for forms and where the budget did not hold. */
  readonly root?: NodeRef;
  /** The rows whose explanations must be told apart; codes without one here have at most one explanation, in `explanationOf`. */
  readonly rows: readonly ExplainedRow[];
  readonly explanationOf: readonly number[];
  /** Index into `Check.program.decisions`, for forms and where the diagram is absent. */
  readonly decision?: number;
  /** Where the diagram is absent: for each value of `decision` the index of its code, or of its measure; -1 for none. */
  readonly byValue?: readonly number[];
}

export interface CheckMeasure {
  readonly voorschrift: string;
  readonly id: string;
  readonly text?: string;
  readonly help?: TextTree;
  readonly frequency?: string;
  readonly themes?: readonly string[];
  /** `nummer`, `volgorde` and `kenmerk` of the standard, as the author wrote them. */
  readonly number?: string;
  readonly order?: string;
  readonly mark?: string;
  /** What `help` was parsed from, markdown. */
  readonly explanation?: string;
}

/** A compiled check. `questions` are in asking order; `levels[l]` says which question (and option) level `l` of the diagram asks. */
export interface Check {
  readonly program: string;
  readonly name: string;
  readonly title?: string;
  readonly authority?: Authority;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly version?: string;
  readonly checked?: readonly string[];
  readonly notChecked?: readonly string[];
  readonly codes?: { readonly [code: string]: CodeMeta };
  readonly sources?: readonly LegalSource[];
  readonly activities: readonly CheckActivity[];
  readonly questions: readonly CheckQuestion[];
  readonly fixed: readonly FixedValue[];
  /** Explanations of conclusions, each once. */
  readonly explanations: readonly { readonly markdown: string; readonly text: TextTree }[];
  readonly levels: readonly { readonly question: number; readonly option?: number }[];
  readonly diagram: Diagram;
  /** Whether levels follow the asking order. */
  readonly ordered: boolean;
  /** The decisions, for forms by demand and for evaluation without a diagram; in order of dependence. */
  readonly decisions: readonly CompiledDecision[];
  /** Only where forms look at outcomes of other files: the decisions that turn those into an answer, and each one's diagram with leaves into its values. */
  readonly reused?: readonly ReusedOutcome[];
}

/** An answer that outcomes settle: index into `Check.decisions`, and the root of its diagram where there is one. */
export interface ReusedOutcome {
  readonly decision: number;
  readonly root?: NodeRef;
}
