/** Options that make no difference: of a choice those that always come to the same, of several answers those that decide nothing. */
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { Diagram, NodeRef } from "../diagram/diagram.ts";
import { reachable } from "../diagram/walk.ts";
import type { Program } from "../program/program.ts";

/** Options of one question, as numbers. */
export interface SameOptions {
  readonly question: number;
  /** Two or more that no outcome tells apart; of a question with several answers one or more that no outcome looks at. */
  readonly options: readonly number[];
}

/** What is the same on all `roots`, the outcomes of a file. A question on which nothing depends is left out: it is reported itself. */
export function sameOptions(
  program: Program,
  { levels }: DecisionDiagrams,
  diagram: Diagram,
  roots: readonly NodeRef[],
): readonly SameOptions[] {
  const nodes = new Map<number, Set<NodeRef>>();
  for (const root of roots) {
    for (const node of reachable(diagram, root)) {
      if (node < 0) continue;
      const level = diagram.level[node]!;
      if (!nodes.has(level)) nodes.set(level, new Set());
      nodes.get(level)!.add(node);
    }
  }
  const byQuestion = program.questions.map((): { readonly option: number | undefined; readonly nodes: Set<NodeRef> | undefined }[] => []);
  levels.forEach(({ question, option }, at) => byQuestion[question]!.push({ option, nodes: nodes.get(at) }));
  return program.questions.flatMap(({ domain, options }, question): SameOptions[] => {
    const own = byQuestion[question]!;
    if (domain.kind === "multiple") {
      const idle = own.flatMap((level) => (level.nodes === undefined ? [level.option!] : []));
      return idle.length === 0 || idle.length === own.length ? [] : [{ question, options: idle }];
    }
    const asked = own[0]?.nodes;
    if (domain.kind !== "options" || asked === undefined) return [];
    const groups = new Map<string, number[]>();
    options.forEach((_, option) => {
      const key = [...asked].map((node) => diagram.children[diagram.first[node]! + option]!).join();
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [option]);
      else known.push(option);
    });
    return [...groups.values()].filter((group) => group.length > 1).map((group) => ({ question, options: group }));
  });
}
