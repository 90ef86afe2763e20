/** The outline of a check: every question once for each place it has in the tree, with where each answer leads. For an editor's first view. */
import type { NodeRef } from "../diagram/diagram.ts";
import type { Check, CheckActivity } from "../session/check.ts";
import { decisionsOf } from "../session/decisionsOf.ts";
import type { Answer, Measure } from "../session/step.ts";
import { cellsLabel } from "./answerLabel.ts";
import type { Label } from "./answerLabel.ts";
import { exitsOf } from "./exits.ts";

/** More cards than this are not made. */
export const maxCards = 2000;

/** One answer of one card, as `3a`: the card's number and the index of the answer. */
export interface OutlinePlace {
  readonly card: number;
  readonly answer: number;
}

/** Where an answer leads; `cut` where the outline was too long to go on. */
export type OutlineTarget =
  | { readonly t: "card"; readonly number: number; readonly question: number; readonly text: string }
  | { readonly t: "outcome"; readonly codes: readonly string[]; readonly measures: readonly Measure[] }
  | { readonly t: "cut" };

/** All answers of a question that lead to the same place. */
export interface OutlineAnswer {
  /** a, b, c, …, z, aa, … */
  readonly letter: string;
  readonly label: Label;
  /** The cells of the question's domain, ascending; undefined where several options can be chosen. */
  readonly cells?: readonly number[];
  /** An answer among them, to go there in a session; undefined where none can be given, as between two adjacent days. */
  readonly example?: Answer;
  /** Null in a list without a tree. */
  readonly target: OutlineTarget | null;
}

export interface OutlineCard {
  /** From 1, in depth-first asking order; the card stands at `cards[number - 1]`. */
  readonly number: number;
  /** Index into `Check.questions`. */
  readonly question: number;
  /** Deeper only below a card that really forks; a plain sequel has the depth of what it follows. */
  readonly depth: number;
  /** The answer under which it stands: the first that leads here. Null for the first card, and in a list without a tree. */
  readonly via: OutlinePlace | null;
  /** Every answer that leads here. More than one makes it a shared part. */
  readonly uses: readonly OutlinePlace[];
  readonly answers: readonly OutlineAnswer[];
  /** Name of the regelgroep. */
  readonly group?: string;
}

export interface OutlineActivity {
  readonly name: string;
  readonly file: string;
  readonly typering: CheckActivity["typering"];
  /** Whether cards lead to each other. Forms, and what has no diagram, are a list in asking order. */
  readonly isTree: boolean;
  readonly cards: readonly OutlineCard[];
  /** Where it begins; an outcome when nothing is asked. Null in a list without a tree. */
  readonly start: OutlineTarget | null;
  /** Whether there are more cards than were made. */
  readonly isCut: boolean;
}

export interface Outline {
  readonly activities: readonly OutlineActivity[];
}

/** The outline of all activities. Linear in the size of the diagram, up to 2,000 cards an activity. */
export function outlineOf(check: Check): Outline {
  return {
    activities: check.activities.map((activity) => {
      const { name, file, typering, root } = activity;
      const content = root === undefined ? listOf(check, activity) : treeOf(check, activity, root);
      return { name, file, typering, ...content };
    }),
  };
}

type Content = Pick<OutlineActivity, "isTree" | "cards" | "start" | "isCut">;

function listOf(check: Check, activity: CheckActivity): Content {
  const asked = new Set<number>();
  for (const at of decisionsOf(check, (one) => one === activity)) {
    const { alias, columns } = check.decisions[at]!;
    for (const source of [alias, ...columns.map((column) => column.source)]) if (source?.t === "question") asked.add(source.i);
  }
  const cards = [...asked]
    .sort((one, other) => one - other)
    .map((question, at): OutlineCard => ({
      number: at + 1,
      question,
      depth: 0,
      via: null,
      uses: [],
      answers: plainAnswers(check, question),
      ...groupOf(check, question),
    }));
  return { isTree: false, cards: cards.slice(0, maxCards), start: null, isCut: cards.length > maxCards };
}

/** What can be answered, leading nowhere: options, or the few answers that a kind of question has. */
function plainAnswers(check: Check, index: number): readonly OutlineAnswer[] {
  const question = check.questions[index]!;
  const { domain, options } = question;
  const labels: readonly Label[] = options
    ? options.map(({ text }) => ({ nl: text, en: text }))
    : domain.kind === "boolean" || domain.kind === "place"
      ? [0, 1, 2].slice(0, domain.kind === "place" && domain.partly ? 3 : 2).map((cell) => cellsLabel(question, [cell]))
      : [];
  return labels.map((label, at) => ({ letter: letterOf(at), label, target: null }));
}

function groupOf(check: Check, question: number): { readonly group?: string } {
  const { group } = check.questions[question]!;
  return group === undefined ? {} : { group };
}

function treeOf(check: Check, activity: CheckActivity, root: NodeRef): Content {
  const { nodes, uses } = placeCards(check, root);
  const numbers = new Map(nodes.map(({ ref }, at) => [ref, at + 1]));
  const target = (ref: NodeRef): OutlineTarget => {
    if (ref < 0) return outcomeOf(activity, ~ref);
    const number = numbers.get(ref);
    if (number === undefined) return { t: "cut" };
    const question = questionAt(check, ref);
    return { t: "card", number, question, text: check.questions[question]!.text };
  };
  // A card forks when two or more cards stand under it; what hangs under a card that does not fork is its plain sequel.
  const under = new Map<number, number>();
  for (const { ref } of nodes) {
    const via = uses.get(ref)![0];
    if (via) under.set(via.card, (under.get(via.card) ?? 0) + 1);
  }
  const depths: number[] = [];
  const cards = nodes.map(({ ref, exits }, at): OutlineCard => {
    const question = questionAt(check, ref);
    const via = uses.get(ref)![0] ?? null;
    depths[at] = via === null ? 0 : depths[via.card - 1]! + (under.get(via.card)! > 1 ? 1 : 0);
    return {
      number: at + 1,
      question,
      depth: depths[at],
      via,
      uses: uses.get(ref)!,
      answers: exits.map(({ to, ...answer }, index) => ({ letter: letterOf(index), ...answer, target: target(to) })),
      ...groupOf(check, question),
    };
  });
  return {
    isTree: true,
    cards,
    start: target(root),
    isCut: cards.some(({ answers }) => answers.some((answer) => answer.target?.t === "cut")),
  };
}

/** The nodes that get a card, in the order of their numbers, and the places that lead to each, the one it stands under first. */
function placeCards(check: Check, root: NodeRef) {
  const nodes: { readonly ref: NodeRef; readonly exits: ReturnType<typeof exitsOf> }[] = [];
  const uses = new Map<NodeRef, OutlinePlace[]>([[root, []]]);
  const placed = new Set<NodeRef>();
  // Work that is left, the next on top: going to a node from the place that leads there.
  const work: { readonly ref: NodeRef; readonly from: OutlinePlace | null }[] = [{ ref: root, from: null }];
  for (let next = work.pop(); next; next = work.pop()) {
    const { ref, from } = next;
    if (ref < 0) continue;
    const leading = uses.get(ref) ?? [];
    uses.set(ref, leading);
    if (from) leading.push(from);
    if (placed.has(ref) || nodes.length === maxCards) continue;
    placed.add(ref);
    const exits = exitsOf(check, ref);
    const card = nodes.push({ ref, exits });
    for (let answer = exits.length - 1; answer >= 0; answer--) work.push({ ref: exits[answer]!.to, from: { card, answer } });
  }
  return { nodes, uses };
}

function questionAt(check: Check, ref: NodeRef): number {
  return check.levels[check.diagram.level[ref]!]!.question;
}

function outcomeOf({ typering, outcomes, codes, measures }: CheckActivity, leaf: number): OutlineTarget {
  const things = outcomes[leaf]!;
  const isMeasures = typering === "maatregelen";
  return {
    t: "outcome",
    codes: isMeasures ? [] : things.map((code) => codes[code]!),
    measures: isMeasures ? things.map((measure) => ({ voorschrift: measures[measure]!.voorschrift, id: measures[measure]!.id })) : [],
  };
}

function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
