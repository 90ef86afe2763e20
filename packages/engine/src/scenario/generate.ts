/** A small set of scenarios that touches everything that sessions can reach and catches every mistake that answers can show. */
import { OverBudget } from "../diagram/workspace.ts";
import { coverageOf } from "./coverage.ts";
import type { Coverage } from "./coverage.ts";
import type { Hunt } from "./hunt.ts";
import { mutantFigures } from "./mutantFigures.ts";
import type { MutantFigures } from "./mutantFigures.ts";
import { distinctNames, scenarioName, scenarioOf } from "./names.ts";
import { playScenario } from "./play.ts";
import type { Scenario } from "./scenarioFile.ts";
import { completeAnswers, touchedBy } from "./study.ts";
import type { Drawn, Study, Touched } from "./study.ts";

export interface GeneratedScenarios {
  /** Those that were there, untouched, and then those that were added. */
  readonly scenarios: readonly Scenario[];
  readonly added: number;
  /** Undefined where the rules do not fit the budget: then nothing is added. */
  readonly coverage?: Coverage;
  readonly mutants?: MutantFigures;
}

/**
 * Scenarios for what `existing` ones leave untouched; a scenario that fails touches nothing. What it expects is what the rules say now: an author has to
 * confirm it. Sorted by outcome, then as a session asks. The same rules always give the same set.
 */
export function generateScenarios(study: Study, hunt: Hunt | undefined, existing: readonly Scenario[] = []): GeneratedScenarios {
  const { check, drawn } = study;
  if (drawn === undefined) return { scenarios: existing, added: 0 };
  const passing = existing
    .filter((scenario) => playScenario(check, scenario).misfits.length === 0)
    .map(({ answers }) => touchedBy(study, drawn, answers));
  const candidates = candidatesFor(study, drawn, passing);
  const caught = new Set([...passing, ...candidates].flatMap(({ answers }) => hunt?.catches(answers) ?? []));
  hunt?.different.forEach((_, mutant) => {
    if (caught.has(mutant)) return;
    const answers = hunt.differ(mutant);
    if (answers === undefined) return;
    candidates.push(touchedBy(study, drawn, answers));
    for (const one of hunt.catches(answers)) caught.add(one);
  });
  const chosen = smallest(drawn, hunt, passing, candidates);
  const scenarios = named(study, chosen, new Set(existing.map(({ name }) => name)));
  const all = [...passing, ...chosen];
  return {
    scenarios: [...existing, ...scenarios],
    added: scenarios.length,
    coverage: coverageOf(study, drawn, all),
    ...(hunt && {
      mutants: mutantFigures(
        study,
        hunt,
        all.map(({ answers }) => answers),
      ),
    }),
  };
}

/** For each goal that is not touched yet a way that touches it and as many others as it can. */
function candidatesFor(study: Study, drawn: Drawn, passing: readonly Touched[]): Touched[] {
  const { goals, ground } = drawn;
  const left = new Set(goals.goals.keys());
  const wanted = new Set<string>();
  for (const goal of goals.goals) for (const key of keysOf(drawn, goal)) wanted.add(key);
  const take = ({ goals: own }: Touched): void => {
    for (const at of own) {
      left.delete(at);
      for (const key of keysOf(drawn, goals.goals[at]!)) wanted.delete(key);
    }
  };
  passing.forEach(take);
  const weight = (level: number, cell: number): number => (wanted.has(`${level} ${cell}`) ? 1 : 0);
  const candidates: Touched[] = [];
  goals.goals.forEach((goal, at) => {
    if (!left.has(at)) return;
    const way = withinBudget(() => goals.wayTo(goal, weight));
    if (way === undefined) return;
    const touched = touchedBy(study, drawn, completeAnswers(study.check, ground, way, weight));
    candidates.push(touched);
    take(touched);
  });
  return candidates;
}

/** What is found before the budget of the diagrams is spent; a goal without a way is told as missed. */
function withinBudget<T>(find: () => T | undefined): T | undefined {
  try {
    return find();
  } catch (fault) {
    if (!(fault instanceof OverBudget)) throw fault;
    return undefined;
  }
}

/** The levels and cells that a goal is about. */
function keysOf({ ground }: Drawn, goal: Drawn["goals"]["goals"][number]): readonly string[] {
  if (goal.kind !== "answer" && goal.kind !== "boundary") return [];
  const option = goal.kind === "answer" ? (goal.option ?? 0) : 0;
  return [`${ground.levelsOf[goal.question]![option]!} ${goal.cell}`];
}

/** Greedy cover, then without those that the others make needless. Not the smallest set there is: finding that is NP-hard. */
function smallest(
  { goals }: Drawn,
  hunt: Hunt | undefined,
  passing: readonly Touched[],
  candidates: readonly Touched[],
): readonly Touched[] {
  const elementsOf = ({ goals: own, answers }: Touched): readonly number[] => [
    ...own,
    ...(hunt?.catches(answers) ?? []).map((mutant) => goals.goals.length + mutant),
  ];
  const covered = new Set(passing.flatMap(elementsOf));
  const rest = candidates.map((touched) => ({ touched, elements: elementsOf(touched) }));
  const chosen: typeof rest = [];
  for (;;) {
    let best: (typeof rest)[number] | undefined;
    let most = 0;
    for (const candidate of rest) {
      if (candidate.elements.length <= most) continue;
      const gain = candidate.elements.reduce((sum, element) => (covered.has(element) ? sum : sum + 1), 0);
      if (gain > most) [best, most] = [candidate, gain];
    }
    if (best === undefined) break;
    chosen.push(best);
    for (const element of best.elements) covered.add(element);
  }
  const times = new Map<number, number>();
  const count = (elements: readonly number[], by: number): void => elements.forEach((one) => times.set(one, (times.get(one) ?? 0) + by));
  count(passing.flatMap(elementsOf), 1);
  for (const { elements } of chosen) count(elements, 1);
  const kept = chosen.toReversed().filter(({ elements }) => {
    const isNeedless = elements.every((element) => times.get(element)! > 1);
    if (isNeedless) count(elements, -1);
    return !isNeedless;
  });
  return kept.map(({ touched }) => touched);
}

function named({ check }: Study, chosen: readonly Touched[], taken: ReadonlySet<string>): readonly Scenario[] {
  const sorted = [...chosen].sort((one, other) => compareTexts(orderOf(one), orderOf(other)) || compareCells(one.cells, other.cells));
  const names = distinctNames(
    sorted.map(({ answers, found }) => scenarioName(check, answers, found)),
    taken,
  );
  return sorted.map(({ answers, found }, at) => scenarioOf(check, names[at]!, answers, found));
}

const orderOf = ({ found: { conclusions, measures } }: Touched): string => JSON.stringify([conclusions, measures]);
const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function compareCells(one: ArrayLike<number>, other: ArrayLike<number>): number {
  for (let level = 0; level < one.length; level++) if (one[level] !== other[level]) return one[level]! - other[level]!;
  return 0;
}
