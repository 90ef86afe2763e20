/** Two versions of a rule file side by side: what its author changed, and exactly which answers now lead elsewhere. */
import { compileCheck } from "../check/compileCheck.ts";
import type { CheckSource } from "../check/compileCheck.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { compileProgram } from "../program/compileProgram.ts";
import type { Program } from "../program/program.ts";
import { comparisonBudget, findDifferences } from "./behaviour.ts";
import type { Difference } from "./behaviour.ts";
import type { Change } from "./change.ts";
import { findChanges } from "./changes.ts";
import { jointProgram } from "./jointProgram.ts";
import { matchQuestions, suggestedPairs, textOf } from "./matchQuestions.ts";
import type { IdMap, Pair } from "./matchQuestions.ts";
import { areSameRules, tryForms, tryOutcomes } from "./sampled.ts";
import { SharedAnswers } from "./witness.ts";

/** Two questions that may be one, which only an author can tell. */
export interface SuggestedPair {
  /** Ids, as `--map` takes them. */
  readonly before: string;
  readonly after: string;
  readonly textBefore: string;
  readonly textAfter: string;
}

export interface Comparison {
  /** Both versions lead to the same from all answers. Only said where it is sure: never true of what was examined in part. */
  readonly equivalent: boolean;
  /** `partial`: a draw of answers was tried, so there may be more differences than these. */
  readonly examined: "exact" | "partial";
  readonly changes: readonly Change[];
  /** Most likely first. */
  readonly differences: readonly Difference[];
  readonly suggestions: readonly SuggestedPair[];
}

/**
 * Compares two versions of one rule file. `map` says which old question (id) is which new one where matching is not enough. The diagnostics are those
 * of compiling either, each with its file, and `compare/unknown-id`, without a value, for an id in `map` that is not there.
 */
export function compareVersions(before: CheckSource, after: CheckSource, map: IdMap = {}, budget = comparisonBudget): Checked<Comparison> {
  const unknown = [...unknownIds(before, Object.keys(map)), ...unknownIds(after, Object.values(map))];
  const [old, young] = [compileProgram([before]), compileProgram([after])];
  const diagnostics = [...unknown, ...old.diagnostics, ...young.diagnostics];
  if (unknown.length > 0 || old.value === undefined || young.value === undefined) return { diagnostics };
  const versions = { before: old.value, after: young.value };
  const [oldRegels, newRegels] = [before.model.uitvoeringsregels, after.model.uitvoeringsregels];
  const regels = matchQuestions(oldRegels, newRegels, map);
  const questions = questionPairs(before, after, versions, regels);
  const behaviour = behaviourOf(before, after, versions, questions, budget);
  return {
    value: {
      ...behaviour,
      changes: findChanges({ source: before, program: old.value }, { source: after, program: young.value }, regels, questions),
      suggestions: suggestedPairs(oldRegels, newRegels, regels).map((pair) => {
        const [one, other] = [oldRegels[pair.before]!, newRegels[pair.after]!];
        return { before: one.id, after: other.id, textBefore: textOf(one), textAfter: textOf(other) };
      }),
    },
    diagnostics,
  };
}

function unknownIds({ file, model }: CheckSource, ids: readonly string[]): readonly Diagnostic[] {
  const known = new Set(model.uitvoeringsregels.map(({ id }) => id));
  return ids
    .filter((id) => !known.has(id))
    .map((id): Diagnostic => ({ code: "compare/unknown-id", severity: "error", at: { file }, params: { id } }));
}

type Programs = { readonly before: Program; readonly after: Program };

/** The questions of the programs that are one; of those that merge several uitvoeringsregels the first pair decides. */
function questionPairs(before: CheckSource, after: CheckSource, programs: Programs, regels: readonly Pair[]): readonly Pair[] {
  const indexOf = ({ questions }: Program) => {
    const named = (names: (question: Program["questions"][number]) => readonly string[]) =>
      questions.flatMap((question, i) => names(question).map((name) => [name, i] as const));
    // A question's own id wins over the name of another.
    const byId = new Map([...named(({ aliases }) => aliases), ...named(({ id }) => [id])]);
    return (id: string): number | undefined => byId.get(id);
  };
  const [olds, news] = [indexOf(programs.before), indexOf(programs.after)];
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const pair of regels) {
    const [one, other] = [olds(before.model.uitvoeringsregels[pair.before]!.id), news(after.model.uitvoeringsregels[pair.after]!.id)];
    if (one === undefined || other === undefined || pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return [...pairs].map(([one, other]) => ({ before: one, after: other }));
}

function behaviourOf(
  before: CheckSource,
  after: CheckSource,
  versions: Programs,
  pairs: readonly Pair[],
  budget: number,
): Pick<Comparison, "equivalent" | "examined" | "differences"> {
  const joint = jointProgram(versions.before, versions.after, pairs);
  const answers = new SharedAnswers(joint, versions, { before: before.meta, after: after.meta });
  const isForm = ({ model }: CheckSource): boolean => model.typering === "indieningsvereisten";
  if (isForm(before) && isForm(after)) {
    if (areSameRules(joint)) return { equivalent: true, examined: "exact", differences: [] };
    const checks = { before: compileCheck([before]).value!, after: compileCheck([after]).value! };
    const { differences, isComplete } = tryForms(joint, answers, checks);
    return { equivalent: isComplete && differences.length === 0, examined: isComplete ? "exact" : "partial", differences };
  }
  const exact = findDifferences(joint, answers, budget);
  if (exact !== undefined) return { equivalent: exact.length === 0, examined: "exact", differences: exact };
  if (areSameRules(joint)) return { equivalent: true, examined: "exact", differences: [] };
  const { differences, isComplete } = tryOutcomes(joint, answers);
  return { equivalent: isComplete && differences.length === 0, examined: isComplete ? "exact" : "partial", differences };
}
