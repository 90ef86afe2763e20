/** Whether the parts of a check file fit each other, said a second time and in another way than `check/isSound`: for tests. */
import type { Check, ChoiceTest, CompiledDecision, Domain, Source } from "../session/check.ts";

/** A file whose every field has its shape. */
export type Parts = Pick<Check, "questions" | "levels" | "activities" | "explanations" | "decisions"> & {
  readonly diagram: { readonly [Key in "sizes" | "level" | "first" | "children"]: readonly number[] };
};

/** Cells of each level of a question. */
function sizeOf(asked: { readonly domain: Domain; readonly options?: readonly unknown[] | undefined }): number {
  const { domain: own } = asked;
  if (own.kind === "number" || own.kind === "date") return own.constants.length * 2 + 1;
  if (own.kind === "text") return own.constants.length + 1;
  if (own.kind === "place" && own.partly) return 3;
  return own.kind === "options" ? (asked.options ?? []).length : 2;
}

/** What is wrong with how the parts of a file fit, the first found; undefined when all is well. */
export function misfit(given: Parts): string | undefined {
  const { questions: asked, levels, diagram, activities, explanations, decisions } = given;
  const inside = (index: number, length: number): boolean => Number.isInteger(index) && index >= 0 && index < length;
  if (new Set(asked.map(({ id }) => id)).size < asked.length) return "two questions have one id";
  if (asked.some(({ domain: own, options }) => (own.kind === "options" || own.kind === "multiple") && !options))
    return "options are missing";
  if (levels.length !== diagram.sizes.length) return "levels without a size";
  if (new Set(levels.map((level) => JSON.stringify([level.question, level.option ?? null]))).size < levels.length) return "a level twice";
  for (const [at, { question: index, option }] of levels.entries()) {
    const own = asked[index];
    if (!inside(index, asked.length) || !own || diagram.sizes[at] !== sizeOf(own)) return "a level of no question, or of another size";
    if (own.domain.kind === "multiple" ? option === undefined || !inside(option, own.options!.length) : option !== undefined)
      return "a level of no option";
  }
  const nodes = diagram.level.length;
  if (diagram.sizes.some((size) => size < 1) || diagram.first.length !== nodes || nodes * asked.length >= 2 ** 31)
    return "a diagram out of shape";
  const kids: number[][] = [];
  for (let node = 0; node < nodes; node++) {
    const level = diagram.level[node]!;
    const first = diagram.first[node]!;
    if (!inside(level, diagram.sizes.length) || first < 0 || first + diagram.sizes[level]! > diagram.children.length)
      return "a node out of range";
    kids.push(diagram.children.slice(first, first + diagram.sizes[level]!));
    if (kids[node]!.some((kid) => kid >= 0 && (!inside(kid, nodes) || diagram.level[kid]! <= level)))
      return "an edge that does not go down";
  }
  if (kids.flat().length > diagram.children.length) return "nodes that share their children";
  const leavesFit = (ref: number, leaves: number): boolean => {
    if (ref >= nodes) return false;
    const seen = new Set([ref]);
    for (const one of seen) if (one >= 0) kids[one]!.forEach((kid) => seen.add(kid));
    return [...seen].every((one) => one >= 0 || ~one < leaves);
  };
  for (const [at, one] of decisions.entries()) {
    const wrong = decisionMisfit(one, at, decisions, asked);
    if (wrong) return wrong;
  }
  for (const activity of activities) {
    const { typering, codes, measures, outcomes, root, rows, explanationOf, decision: top, byValue } = activity;
    const things = typering === "maatregelen" ? measures.length : codes.length;
    const isNone = (index: number): boolean => index === -1;
    if (outcomes.flat().some((thing) => !inside(thing, things))) return "an outcome of nothing";
    if (root !== undefined && !leavesFit(root, outcomes.length)) return "a leaf without an outcome";
    if (rows.some((row) => !inside(row.code, codes.length) || !leavesFit(row.hits, 2))) return "a row of no code";
    if ([...explanationOf, ...rows.map((row) => row.explanation)].some((index) => !isNone(index) && !inside(index, explanations.length)))
      return "no such explanation";
    if (explanationOf.length !== codes.length) return "a code without its explanation";
    if (top !== undefined && !inside(top, decisions.length)) return "no such decision";
    if (byValue && (top === undefined || byValue.length !== decisions[top]!.values.length)) return "values without a code";
    if (byValue?.some((thing) => !isNone(thing) && !inside(thing, things))) return "a value of no code";
    if (typering === "indieningsvereisten" ? top === undefined : root === undefined && !byValue) return "an activity without rules";
  }
  return undefined;
}

function decisionMisfit(
  { columns, outputs, values, ranks, alias, reused }: CompiledDecision,
  at: number,
  decisions: readonly CompiledDecision[],
  asked: readonly { readonly domain: Domain; readonly options?: readonly unknown[] }[],
): string | undefined {
  const inside = (index: number, length: number): boolean => index >= 0 && index < length;
  const exists = (from: Source): boolean => from.t === "value" || inside(from.i, from.t === "decision" ? at : asked.length);
  const cellsOf = (from: Source): number =>
    from.t === "value" ? 1 : from.t === "decision" ? decisions[from.i]!.values.length : sizeOf(asked[from.i]!);
  const namesOf = (from: Source): number =>
    from.t === "value" ? 0 : from.t === "decision" ? decisions[from.i]!.values.length : (asked[from.i]!.options ?? []).length;
  const named = (test: ChoiceTest): readonly number[] =>
    test.t === "any" ? test.options : test.t === "not" ? named(test.c) : test.c.flatMap(named);
  if (values.length === 0 || values[0] !== null) return "values that do not begin with null";
  if (reused && values.length !== 3) return "an answer that is not null, ja or nee";
  if (outputs.some((output) => !inside(output, values.length))) return "a row without a value";
  if (ranks && ranks.length !== outputs.length) return "a row without a rank";
  if (alias && !exists(alias)) return "an alias of nothing";
  if (alias?.t === "value" && values.length > 2) return "too many values for an alias";
  if (alias?.t === "decision" && values.length !== cellsOf(alias)) return "other values than those taken over";
  if (alias?.t === "question" && values.length !== cellsOf(alias) + 1) return "other values than there are answers";
  for (const { source: from, tests, rows } of columns) {
    if (!exists(from)) return "a column of nothing";
    if (rows.length !== outputs.length || rows.some((test) => !inside(test, tests.length))) return "a row without a test";
    if (tests.some(({ truth }) => truth && truth.length > 0 && truth.length !== cellsOf(from))) return "a test on other cells";
    if (tests.some((test) => test.choice && named(test.choice).some((one) => !inside(one, namesOf(from))))) return "a choice of nothing";
  }
  return undefined;
}
