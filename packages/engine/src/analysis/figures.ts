/** The figures of an outcome diagram: its size, its paths, what a citizen can expect to be asked, and how likely each outcome is. */
import { select } from "../diagram/buildTable.ts";
import { countFrom } from "../diagram/count.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import type { Workspace } from "../diagram/workspace.ts";
import { compareText } from "../feel/value.ts";
import type { Program } from "../program/program.ts";
import type { PlacedQuestion } from "./betterOrder.ts";
import { questionText } from "./shown.ts";

/** The code that asks the initiator to contact the authority: a check that ends in it has not helped. */
const contactCode = "NeemContactOpMet";

/** One set of codes that a check can end in; `[]` where no row applies. */
export interface OutcomeFigure {
  /** Sorted by code point. Of maatregelen: voorschrift and id, with a space between. */
  readonly codes: readonly string[];
  /** Its probability when every cell of every question is equally likely; unrounded. */
  readonly share: number;
  readonly paths: number;
}

/** How often one question is asked. */
export interface QuestionFigure {
  readonly id: string;
  readonly text: string;
  /** The share of runs that ask it, when every cell of every question is equally likely; together they are `expectedQuestions`. */
  readonly share: number;
}

/** An order that asks fewer questions, counted anew over the rules in that order. */
export interface BetterOrder {
  readonly expectedQuestions: number;
  /** How many questions fewer than now. */
  readonly saved: number;
  /** The regelgroepen in which questions move, each in its new order with priorities that give it. Other questions stay as they are. */
  readonly groups: readonly { readonly group: string | null; readonly questions: readonly PlacedQuestion[] }[];
}

/** Figures over the diagram in asking order; all 0 where there is none. */
export interface OutcomeFigures {
  /** Inner nodes; a question with several answers has a level for each option. */
  readonly diagramNodes: number;
  /** Root-to-leaf paths, one for each combination of cells along the way. */
  readonly paths: number;
  /** In questions. */
  readonly longestPath: number;
  /** In questions, weighted by probability. */
  readonly expectedQuestions: number;
  /** Most likely first. */
  readonly outcomes: readonly OutcomeFigure[];
  readonly contactShare: number;
  /** Most asked first; those that are never asked are not among them. */
  readonly askedQuestions: readonly QuestionFigure[];
  /** null where no such order was found. */
  readonly betterOrder: BetterOrder | null;
  /** The asking order did not fit the budget: `diagramNodes`, paths and numbers of questions are those of another order. */
  readonly approximate?: true;
}

export const noFigures: OutcomeFigures = {
  diagramNodes: 0,
  paths: 0,
  longestPath: 0,
  expectedQuestions: 0,
  outcomes: [],
  contactShare: 0,
  askedQuestions: [],
  betterOrder: null,
};

/** The outcome of one top decision: a diagram with leaves into sets of codes. */
export interface TopDiagram {
  readonly root: NodeRef;
  readonly outcomes: readonly (readonly string[])[];
}

/**
 * The outcome of several top decisions together. Its leaves tell apart what any of them tells apart, since each is an outcome of its
 * own, and hold the codes of all.
 */
export function jointOutcome(workspace: Workspace, tops: readonly TopDiagram[]): TopDiagram {
  let root: NodeRef = ~0;
  let outcomes: readonly (readonly string[])[] = [[]];
  for (const top of tops) {
    const known = new Map<string, number>();
    const joined: string[][] = [];
    const byLeaf: NodeRef[] = [];
    for (const leaf of workspace.leavesOf(root)) {
      byLeaf[leaf] = workspace.mapLeaves(top.root, (own) => {
        const key = `${leaf}/${own}`;
        if (!known.has(key)) known.set(key, joined.push([...outcomes[leaf]!, ...top.outcomes[own]!]) - 1);
        return ~known.get(key)!;
      });
    }
    root = select(workspace, root, byLeaf);
    outcomes = joined;
  }
  return { root, outcomes };
}

/** The figures of one outcome diagram, but for a better order. */
export function outcomeFigures(
  { questions }: Pick<Program, "questions">,
  { workspace, levels }: DecisionDiagrams,
  { root, outcomes }: TopDiagram,
): OutcomeFigures {
  const { diagram, roots } = workspace.compact([root]);
  const counts = countFrom(
    diagram,
    roots[0]!,
    levels.map(({ question }) => question),
  );
  const found = new Map<string, { codes: readonly string[]; share: number; paths: number }>();
  for (const [leaf, { paths, share }] of counts.leaves) {
    const codes = [...new Set(outcomes[leaf])].sort(compareText);
    const key = JSON.stringify(codes);
    const before = found.get(key) ?? { share: 0, paths: 0 };
    found.set(key, { codes, share: before.share + share, paths: before.paths + paths });
  }
  const sorted = [...found.values()].sort((one, other) => other.share - one.share || compareCodes(one.codes, other.codes));
  return {
    diagramNodes: diagram.level.length,
    paths: counts.paths,
    longestPath: counts.longest,
    expectedQuestions: counts.expected,
    outcomes: sorted,
    contactShare: sorted.reduce((sum, { codes, share }) => (codes.includes(contactCode) ? sum + share : sum), 0),
    askedQuestions: [...counts.asked]
      .map(([question, share]) => ({ id: questions[question]!.id, text: questionText(questions[question]!), share }))
      .sort((one, other) => other.share - one.share),
    betterOrder: null,
  };
}

function compareCodes(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((code, i) => code !== other[i]);
  return at === -1 ? one.length - other.length : compareText(one[at]!, other[at] ?? "");
}
