/** A rule file as a person reads it whole: numbered questions, decisions as sentences, outcomes. Plain data, in one language, made by `readingOf`. */
import type { LegalSource } from "../model/meta.ts";
import type { Typering } from "../model/ruleFile.ts";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";

/** Help with a question or an option, as its author wrote it. */
export interface ReadingHelp {
  readonly isImportant?: true;
  readonly short: readonly PageBlock[];
  readonly long: readonly PageBlock[];
}

export interface ReadingOption extends ReadingHelp {
  readonly text: string;
}

/** All answers to a question that lead to the same place. */
export interface ReadingAnswer {
  readonly label: string;
  /** Indexes of the options, where it is made of those. */
  readonly options?: readonly number[];
  readonly leadsTo: readonly Run[];
}

/** One place of a question on the way through the check. */
export interface ReadingStep {
  /** The answers that lead here; empty at the start. */
  readonly after: readonly Run[];
  readonly answers: readonly ReadingAnswer[];
}

export interface ReadingQuestion extends ReadingHelp {
  readonly number: string;
  readonly id: string;
  readonly text: string;
  /** What is answered, in words: `ja of nee`, `een getal in meter`. */
  readonly answer: string;
  readonly options: readonly ReadingOption[];
  /** Further facts a line each: the area of a place, the type of an attachment, bounds, who may see the answer. */
  readonly facts: readonly string[];
  readonly sources: readonly LegalSource[];
  /** Empty where nothing leads on: a form, or a question that no rule asks. */
  readonly steps: readonly ReadingStep[];
  /** Where more steps were found than are listed: everything that they lead to. */
  readonly leadsTo: readonly (readonly Run[])[];
}

export interface ReadingGroup {
  readonly number: string;
  readonly name?: string;
  readonly questions: readonly ReadingQuestion[];
}

export interface ReadingFixed {
  readonly number: string;
  readonly id: string;
  readonly text: string;
  readonly value: string;
  readonly reservation: readonly PageBlock[];
}

export interface ReadingRow {
  readonly number: string;
  readonly sentence: readonly Run[];
  /** One cell for each column; undefined for `-`. */
  readonly cells: readonly (string | undefined)[];
  readonly outputs: readonly string[];
  /** The explanation of an inner decision, and the remarks beside the row. Those of conclusions stand with their outcome. */
  readonly notes: readonly PageBlock[];
}

export interface ReadingDecision {
  readonly number: string;
  readonly id: string;
  readonly name: string;
  readonly isTop: boolean;
  readonly structureReference?: string;
  readonly description?: string;
  /** How its rows come to one outcome; for a decision without a table all there is to say. */
  readonly manner: string;
  /** The questions that it asks about itself, each with its number and text. */
  readonly looksAt: readonly (readonly Run[])[];
  readonly columns: readonly (readonly Run[])[];
  readonly outputs: readonly string[];
  readonly rows: readonly ReadingRow[];
  /** What it rests on. */
  readonly authorities: readonly (readonly Run[])[];
}

export interface ReadingOutcome {
  readonly number: string;
  readonly code: string;
  readonly action?: { readonly text: string; readonly url?: string };
  readonly sources: readonly LegalSource[];
  /** Each distinct explanation with the rows that give it. */
  readonly explanations: readonly { readonly rows: readonly string[]; readonly blocks: readonly PageBlock[] }[];
}

export interface ReadingMeasure {
  readonly number: string;
  readonly id: string;
  readonly text: string;
  readonly facts: readonly string[];
  readonly explanation: readonly PageBlock[];
}

export interface Reading {
  readonly language: Language;
  readonly title: string;
  readonly name: string;
  readonly typering: Typering;
  readonly toestemming?: string;
  readonly description?: string;
  readonly authority?: { readonly name: string; readonly contact: readonly PageBlock[] };
  readonly version?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
  readonly groups: readonly ReadingGroup[];
  readonly fixed: readonly ReadingFixed[];
  readonly decisions: readonly ReadingDecision[];
  readonly outcomes: readonly ReadingOutcome[];
  readonly measures: readonly ReadingMeasure[];
  readonly sources: readonly LegalSource[];
  /** Remarks of the author for other authors. */
  readonly remarks: readonly string[];
  /** Hash of the compiled check, where the rules could be compiled. */
  readonly program?: string;
}
