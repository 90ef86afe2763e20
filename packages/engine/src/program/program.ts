/** A program: rule files resolved to indexes, domains cut into cells. Plain data; `compileProgram` makes it, nothing here runs it. */
import type { Value } from "../feel/value.ts";
import type { Aggregation, Decision, HitPolicy } from "../model/decision.ts";
import type { Typering } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";

/** What can be answered, cut into cells that no rule tells apart (contracts section 3). Cell numbers follow the order given here. */
export type Domain =
  | { readonly kind: "boolean" } // 0 true, 1 false; also attachments
  | { readonly kind: "options" } // the options in file order
  | { readonly kind: "multiple" } // one level an option; 0 off, 1 on
  | { readonly kind: "number"; readonly constants: readonly number[] } // below, at, between, …, above: 2n + 1
  | { readonly kind: "date"; readonly constants: readonly string[] }
  | { readonly kind: "text"; readonly constants: readonly string[]; readonly search?: TextSearch } // the constants, then anything else
  | { readonly kind: "place"; readonly partly: boolean }; // 0 ja, 1 nee, 2 deels

/**
 * What rules look for inside a text: `parts` anywhere, `starts` at its start, `ends` at its end. A text that is no constant belongs with the one from
 * `from` on that holds the same of all these; the constants before are those that it is compared with.
 */
export interface TextSearch {
  readonly from: number;
  readonly parts: readonly string[];
  readonly starts?: readonly string[];
  readonly ends?: readonly string[];
}

/** Where a column of a table takes its value from. */
export type Source =
  | { readonly t: "question"; readonly i: number }
  | { readonly t: "decision"; readonly i: number }
  | { readonly t: "value"; readonly v: Value };

/**
 * A test on a set: the chosen options of a question with several answers, or the values of the rows that hit in a decision whose value
 * is a list. `any` holds when one of its options (value indexes for a decision) is in the set; an empty `or` never, an empty `and` always.
 */
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
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  /** COLLECT without aggregation and the orders: the value is the list of what hits, and columns test it with `choice`. */
  readonly list?: true;
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
  /** The answer to something that the outcomes of other files settle: null, true or false. To a form it is a question, not a decision. */
  readonly reused?: true;
  readonly typeRef?: string;
}

/** Something asked, after the merging of several files. */
export interface ProgramQuestion {
  /** The id of its uitvoeringsregel; `FILE#id` where files clash. */
  readonly id: string;
  readonly file: number;
  readonly regel: Uitvoeringsregel;
  readonly groupName?: string;
  /** Ids of the same question in other files, and its herbruikbaarId. */
  readonly aliases: readonly string[];
  readonly domain: Domain;
  /** The distinct option texts, in file order; `[]` where there are none. */
  readonly options: readonly string[];
}

/** A value that is known without asking. */
export interface ProgramFixed {
  readonly id: string;
  readonly regel: Uitvoeringsregel;
  readonly value: Value;
}

export interface ProgramFile {
  readonly file: string;
  readonly name: string;
  readonly typering: Typering;
  readonly toestemming?: string;
}

/** What outcome a file gives: one for each top decision. */
export interface ProgramTop {
  readonly file: number;
  /** Index into `Program.decisions`. */
  readonly decision: number;
  readonly functioneleStructuurRef?: string;
}

export interface Program {
  readonly files: readonly ProgramFile[];
  /** In asking order (contracts section 2). */
  readonly questions: readonly ProgramQuestion[];
  readonly fixed: readonly ProgramFixed[];
  /** In order of dependence: what a decision needs stands before it. */
  readonly decisions: readonly CompiledDecision[];
  /** The decision that each of `decisions` was compiled from. */
  readonly origins: readonly { readonly file: number; readonly decision: Decision }[];
  readonly tops: readonly ProgramTop[];
}
