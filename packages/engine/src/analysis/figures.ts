/** The figures of an outcome diagram: its size, its paths, what a citizen can expect to be asked, and how likely each outcome is. */
import { select } from "../diagram/buildTable.ts";
import { countFrom } from "../diagram/count.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import type { Workspace } from "../diagram/workspace.ts";
import { compareText } from "../feel/value.ts";

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

/** The figures of one outcome diagram. */
export function outcomeFigures({ workspace, levels }: DecisionDiagrams, { root, outcomes }: TopDiagram): OutcomeFigures {
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
  };
}

function compareCodes(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((code, i) => code !== other[i]);
  return at === -1 ? one.length - other.length : compareText(one[at]!, other[at] ?? "");
}
