/** Orders of questions as levels of a diagram. */
import type { CompiledDecision, Domain, Program, Source } from "../program/program.ts";

/** Which question, and for several answers which option, a level asks. */
export interface Level {
  readonly question: number;
  readonly option?: number;
}

/** How many cells a question's domain has; of several answers, two for each option. */
export function domainSize(domain: Domain, optionCount: number): number {
  switch (domain.kind) {
    case "boolean":
    case "multiple":
      return 2;
    case "options":
      return optionCount;
    case "number":
    case "date":
      return 2 * domain.constants.length + 1;
    case "text":
      return domain.constants.length + 1;
    case "place":
      return domain.partly ? 3 : 2;
  }
}

/** The levels for questions in the given order: one a question, one an option where several answers are possible. */
export function levelsOf(
  program: Program,
  order: readonly number[],
): { readonly levels: readonly Level[]; readonly sizes: readonly number[] } {
  const levels = order.flatMap((question): Level[] => {
    const { domain, options } = program.questions[question]!;
    return domain.kind === "multiple" ? options.map((_, option) => ({ question, option })) : [{ question }];
  });
  const sizes = levels.map(({ question }) => domainSize(program.questions[question]!.domain, program.questions[question]!.options.length));
  return { levels, sizes };
}

/** The questions as a depth-first walk from the top decisions meets them: what is decided together stands together, which keeps diagrams small. */
export function depthFirstOrder(program: Program): readonly number[] {
  const order = new Set<number>();
  const seen = new Set<number>();
  const stack: Source[] = program.tops.map(({ decision }): Source => ({ t: "decision", i: decision })).reverse();
  for (let source = stack.pop(); source !== undefined; source = stack.pop()) {
    if (source.t === "question") order.add(source.i);
    if (source.t !== "decision" || seen.has(source.i)) continue;
    seen.add(source.i);
    stack.push(...sourcesOf(program.decisions[source.i]!).reverse());
  }
  program.questions.forEach((_, question) => order.add(question));
  return [...order];
}

/** What a decision takes its values from, in column order. */
export function sourcesOf(decision: CompiledDecision): Source[] {
  return [...decision.columns.map((column) => column.source), ...(decision.alias ? [decision.alias] : [])];
}

/** A decision and all that need it, directly or through others; decisions stand after what they need. */
export function restingOn({ decisions }: Program, index: number): ReadonlySet<number> {
  const found = new Set([index]);
  for (let at = index + 1; at < decisions.length; at++) {
    if (sourcesOf(decisions[at]!).some((source) => source.t === "decision" && found.has(source.i))) found.add(at);
  }
  return found;
}
