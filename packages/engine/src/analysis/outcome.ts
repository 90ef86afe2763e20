/** The outcome of a file's top decisions as diagrams: gaps, codes that never come, questions that never matter, and the figures. */
import { withDiagrams } from "../check/diagrams.ts";
import { codeOf, measureOf, numbered, outcomeDiagram } from "../check/outcomes.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import { reachable } from "../diagram/walk.ts";
import type { ProgramTop } from "../program/program.ts";
import type { Answers } from "../session/step.ts";
import { jointOutcome, outcomeFigures } from "./figures.ts";
import type { BetterOrder, OutcomeFigures, TopDiagram } from "./figures.ts";
import { isReported } from "./rows.ts";
import { sameOptions } from "./sameOptions.ts";
import type { SameOptions } from "./sameOptions.ts";
import type { Subject } from "./subject.ts";
import { unexplainedCodes } from "./unexplained.ts";
import type { Unexplained } from "./unexplained.ts";

/** What one top decision can and cannot come to. */
export interface TopFindings {
  readonly top: ProgramTop;
  /** Complete answers under which no row applies. */
  readonly gap?: Answers;
  /** Codes that rows give and no answers lead to, each with those rows (from 0); none of a row that is reported itself. */
  readonly unreachable: readonly { readonly code: string; readonly rows: readonly number[] }[];
  /** Codes that can come without explanation; `[]` of what is no conclusie. */
  readonly unexplained: readonly Unexplained[];
}

export interface OutcomeFindings {
  readonly tops: readonly TopFindings[];
  /** Questions (indexes) on which no outcome depends. */
  readonly irrelevant: readonly number[];
  readonly same: readonly SameOptions[];
  readonly figures: OutcomeFigures;
}

/**
 * Examines the outcomes of a conclusie or of maatregelen, in asking order, else depth-first with figures marked approximate; `undefined`
 * where neither fits the budget that a check has.
 */
export function examineOutcome(subject: Subject, budget: number, suggest: Suggest | undefined): OutcomeFindings | undefined {
  const { program } = subject;
  const drawn = withDiagrams(program, budget, (diagrams) => {
    const drawings = program.tops.map((top) => topDiagram(subject, diagrams, top));
    const { diagram, roots } = diagrams.workspace.compact(drawings.map(({ root }) => root));
    const asked = new Set<number>();
    for (const root of roots) {
      for (const node of reachable(diagram, root)) if (node >= 0) asked.add(diagrams.levels[diagram.level[node]!]!.question);
    }
    const figures = outcomeFigures(program, diagrams, jointOutcome(diagrams.workspace, drawings));
    return {
      tops: program.tops.map((top, i) => findingsOf(subject, diagrams, top, drawings[i]!)),
      irrelevant: program.questions.flatMap((_, question) => (asked.has(question) ? [] : [question])),
      same: sameOptions(program, diagrams, diagram, roots),
      figures:
        suggest && isAskingOrder(diagrams) ? { ...figures, betterOrder: suggest(subject, diagrams, drawings, figures, budget) } : figures,
    };
  });
  if (drawn === undefined) return undefined;
  const { result, ordered } = drawn;
  return ordered ? result : { ...result, figures: { ...result.figures, approximate: true } };
}

function isAskingOrder({ levels }: DecisionDiagrams): boolean {
  return levels.every(({ question }, at) => at === 0 || levels[at - 1]!.question <= question);
}

/** How a better order is looked for; that is work, and code, which not everybody wants. */
export type Suggest = (
  subject: Subject,
  diagrams: DecisionDiagrams,
  drawings: readonly Drawing[],
  figures: OutcomeFigures,
  budget: number,
) => BetterOrder | null;

export interface Drawing extends TopDiagram {
  /** For each value of the decision the index of its code, -1 for none. */
  readonly byValue: readonly number[];
  readonly codes: readonly string[];
  readonly sets: readonly (readonly number[])[];
}

/** The outcome of one top decision over its diagram. */
export function topDiagram(subject: Subject, diagrams: DecisionDiagrams, { file, decision }: ProgramTop): Drawing {
  const isMeasures = subject.program.files[file]!.typering === "maatregelen";
  const { things: codes, byValue } = numbered(subject.decision(decision), isMeasures ? measureCode : codeOf);
  const { root, outcomes: sets } = outcomeDiagram(diagrams, decision, byValue);
  return { root, codes, byValue, sets, outcomes: sets.map((set) => set.map((code) => codes[code]!)) };
}

/** A measure as one text: its voorschrift and its id, with a space between them where it has both. */
function measureCode(value: Parameters<typeof measureOf>[0]): string | undefined {
  const measure = measureOf(value);
  return measure && [measure.voorschrift, measure.id].filter((part) => part !== "").join(" ");
}

function findingsOf(subject: Subject, diagrams: DecisionDiagrams, top: ProgramTop, { root, codes, byValue, sets }: Drawing): TopFindings {
  const paths = subject.paths(diagrams, root);
  const reached = new Set(paths.leaves.flatMap((leaf) => sets[leaf]!));
  const empty = sets.findIndex((set) => set.length === 0);
  const gap = empty === -1 ? undefined : paths.to(empty);
  const decision = subject.decision(top.decision);
  // An aggregate is computed from the outputs of rows; these are not codes themselves.
  const rowCodes = decision.aggregation === undefined ? decision.outputs.map((value) => byValue[value]!) : [];
  return {
    top,
    unexplained: subject.program.files[top.file]!.typering === "conclusie" ? unexplainedCodes(subject, diagrams, top.decision) : [],
    ...(gap !== undefined && { gap: subject.witness(diagrams, gap) }),
    unreachable: [...new Set(rowCodes)]
      .filter((code) => code >= 0 && !reached.has(code))
      .map((code) => ({ code: codes[code]!, rows: rowCodes.flatMap((other, row) => (other === code ? [row] : [])) }))
      .filter(({ rows }) => !rows.some((row) => isReported(subject, decision, row))),
  };
}
