/** A compiled check, as the player and the session hold it: plain data, made by `check/compileCheck` and read by `check/readCheck`. */
import type { Diagram, NodeRef } from "../diagram/diagram.ts";
import type { Value } from "../feel/value.ts";
import type { Authority, CodeMeta, LegalSource } from "../model/meta.ts";
import type { TextTree } from "../text/textTree.ts";

export type AnswerType = "boolean" | "list" | "number" | "string" | "date";

/** What can be answered, cut into cells that no rule tells apart (contracts section 3). Cell numbers follow the order given here. */
export type Domain =
  | { readonly kind: "boolean" } // 0 true, 1 false; also attachments
  | { readonly kind: "options" } // the options in file order
  | { readonly kind: "multiple" } // one level an option; 0 off, 1 on
  | { readonly kind: "number"; readonly constants: readonly number[] } // below, at, between, …, above: 2n + 1
  | { readonly kind: "date"; readonly constants: readonly string[] }
  | { readonly kind: "text"; readonly constants: readonly string[] } // the constants, then anything else
  | { readonly kind: "place"; readonly partly: boolean }; // 0 ja, 1 nee, 2 deels

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
}

export interface CheckMeasure {
  readonly voorschrift: string;
  readonly id: string;
  readonly text?: string;
  readonly help?: TextTree;
  readonly frequency?: string;
  readonly themes?: readonly string[];
}

/** Where a column of a table takes its value from. */
export type Source =
  | { readonly t: "question"; readonly i: number }
  | { readonly t: "decision"; readonly i: number }
  | { readonly t: "value"; readonly v: Value };

/** A test on the chosen options of a question with several answers. */
export type ChoiceTest =
  | { readonly t: "any"; readonly options: readonly number[] }
  | { readonly t: "not"; readonly c: ChoiceTest }
  | { readonly t: "or" | "and"; readonly c: readonly ChoiceTest[] };

/** One distinct entry of a column, resolved: for each cell (or value) of the source whether it hits. */
export interface ColumnTest {
  /** `-`: hits whatever the source is. */
  readonly any?: true;
  /** `not(null)`: answered. */
  readonly answered?: true;
  /** By cell of the question, or by value of the decision; 1 hits. */
  readonly truth?: readonly (0 | 1)[];
  readonly choice?: ChoiceTest;
}

export interface CompiledColumn {
  readonly source: Source;
  readonly tests: readonly ColumnTest[];
  /** For each row the index of its test. */
  readonly rows: readonly number[];
}

/** A table (or an expression, as a table without columns) resolved to indexes. */
export interface CompiledDecision {
  readonly name: string;
  readonly hitPolicy: "UNIQUE" | "ANY" | "FIRST" | "PRIORITY" | "COLLECT" | "RULE ORDER" | "OUTPUT ORDER";
  readonly aggregation?: "SUM" | "MIN" | "MAX" | "COUNT";
  readonly columns: readonly CompiledColumn[];
  /** For each row the index of its output in `values`. */
  readonly outputs: readonly number[];
  /** Every value that the decision can have; index 0 is always `null`, then the outputs of its rows, then lists and aggregates. */
  readonly values: readonly Value[];
  /** For PRIORITY and OUTPUT ORDER: the rank of each row, lower first. */
  readonly ranks?: readonly number[];
  /** An aansluitpunt whose file is not there: always `none`. */
  readonly absent?: true;
  /** A decision that takes over another's value. */
  readonly alias?: Source;
  readonly typeRef?: string;
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
}
