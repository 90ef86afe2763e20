/** The outcomes of two versions as diagrams over shared levels and with shared leaves, top decision by top decision. */
import { codeOf, measureOf, numbered, outcomeDiagram } from "../check/outcomes.ts";
import type { DecisionDiagrams } from "../diagram/decisions.ts";
import type { NodeRef } from "../diagram/diagram.ts";
import { compareText } from "../feel/value.ts";
import type { Value } from "../feel/value.ts";
import type { CompiledDecision, Program, ProgramTop } from "../program/program.ts";
import type { Side } from "./jointProgram.ts";

/** What an outcome is called: sorted codes, of maatregelen voorschrift and id with a space between; null where a version cannot be answered so. */
export type Named = readonly string[] | null;

/** A top decision in both versions, as indexes into the tops of the joint program; one that only a version has stands alone. */
export interface TopPair {
  readonly before?: ProgramTop;
  readonly after?: ProgramTop;
  readonly name: string;
}

/** Tops that are one: of the same kind and reference, else of the same name, else what is left over in order. */
export function pairTops({ tops, files, decisions }: Program): readonly TopPair[] {
  const isForm = ({ file }: ProgramTop): string => files[file]!.typering;
  const nameOf = ({ decision }: ProgramTop): string => decisions[decision]!.name.trim();
  const left = tops.filter(({ file }) => file === 1);
  const taken = new Map<ProgramTop, ProgramTop>();
  const rounds: ((one: ProgramTop, other: ProgramTop) => boolean)[] = [
    (one, other) => one.functioneleStructuurRef === other.functioneleStructuurRef && nameOf(one) === nameOf(other),
    (one, other) => one.functioneleStructuurRef === other.functioneleStructuurRef,
    (one, other) => nameOf(one) === nameOf(other),
    () => true,
  ];
  const old = tops.filter(({ file }) => file === 0);
  for (const fits of rounds) {
    for (const one of old) {
      if (taken.has(one)) continue;
      const at = left.findIndex((other) => isForm(one) === isForm(other) && fits(one, other));
      if (at >= 0) taken.set(one, left.splice(at, 1)[0]!);
    }
  }
  return [
    ...old.map((before): TopPair => {
      const after = taken.get(before);
      return { before, ...(after !== undefined && { after }), name: nameOf(after ?? before) };
    }),
    ...left.map((after): TopPair => ({ after, name: nameOf(after) })),
  ];
}

/** Outcomes of both versions, each once, as leaves share them; 0 is the outcome of a version that cannot be answered so. */
export class SharedOutcomes {
  readonly named: Named[] = [null];
  private readonly known = new Map<string, number>();

  leafOf(things: readonly string[]): number {
    const codes = [...new Set(things)].sort(compareText);
    const key = JSON.stringify(codes);
    const leaf = this.known.get(key) ?? this.named.push(codes) - 1;
    this.known.set(key, leaf);
    return leaf;
  }
}

/** The outcome of a top decision with shared leaves; of one that a version does not have the leaf 0. */
export function outcomeRoot(diagrams: DecisionDiagrams, program: Program, top: TopPair, side: Side, outcomes: SharedOutcomes): NodeRef {
  const own = top[side];
  if (own === undefined) return ~0;
  const { things, byValue } = thingsOf(program, own);
  const { root, outcomes: sets } = outcomeDiagram(diagrams, own.decision, byValue);
  return diagrams.workspace.mapLeaves(root, (leaf) => ~outcomes.leafOf(sets[leaf]!.map((thing) => things[thing]!)));
}

/** The codes or measures of a top decision, by value. */
export function thingsOf(
  program: Program,
  { file, decision }: ProgramTop,
): { readonly things: readonly string[]; readonly byValue: readonly number[] } {
  return numbered(behind(program, decision), program.files[file]!.typering === "maatregelen" ? measureCode : codeOf);
}

function behind(program: Program, index: number): CompiledDecision {
  const decision = program.decisions[index]!;
  return decision.alias?.t === "decision" ? behind(program, decision.alias.i) : decision;
}

function measureCode(value: Value): string | undefined {
  const measure = measureOf(value);
  return measure && [measure.voorschrift, measure.id].filter((part) => part !== "").join(" ");
}
