/** The last phase: parsed decisions of all files, in order of dependence, into the decisions of one program. */
import { compileDecision } from "./compileDecision.ts";
import type { Compiled, Position, Resolved } from "./compileDecision.ts";
import { Effort, TooLarge } from "./effort.ts";
import type { Faults } from "./fault.ts";
import type { ParsedDecision } from "./parseTables.ts";
import type { CompiledDecision, Domain, Program } from "./program.ts";
import type { Asked } from "./questions.ts";
import { answerDecision, asOutcome, isReusedKind, madeDecision } from "./reusedOutcome.ts";
import type { OutcomeReference } from "./reusedOutcome.ts";

/** A parsed decision with its file and its index there. */
export interface Part {
  readonly file: number;
  readonly index: number;
  readonly decision: ParsedDecision;
}

export interface Assembled {
  readonly decisions: readonly CompiledDecision[];
  readonly origins: Program["origins"];
  /** Where a decision of a file went; undefined for one that was not among the parts. */
  positionOf(file: number, index: number): number | undefined;
}

/** Compiles `parts`, each after what it needs; faults go to those of its file. Undefined, with a fault, where that is too much work. */
export function assemble(
  parts: readonly Part[],
  questions: { readonly asked: readonly Asked[]; readonly domains: readonly Domain[] },
  faults: readonly Faults[],
): Assembled | undefined {
  const effort = new Effort();
  const decisions: CompiledDecision[] = [];
  const origins: Program["origins"][number][] = [];
  const positions = new Map<string, number>();
  const made = new Map<string, Position>();
  const options = questions.asked.map((question) => question.options);
  const resolvers = new Map<string, Resolved>();
  const resolved: Compiled["resolved"] = (source, make) => {
    if (source.t === "value") return make();
    const key = `${source.t} ${source.i}`;
    const known = resolvers.get(key) ?? make();
    resolvers.set(key, known);
    return known;
  };

  const add = (compiled: CompiledDecision, origin: Program["origins"][number]): Position => {
    origins.push(origin);
    return { position: decisions.push(compiled) - 1, compiled };
  };
  const find = (index: number, file: number): Position | undefined => {
    const position = positions.get(`${file}/${index}`);
    return position === undefined ? undefined : { position, compiled: decisions[position]! };
  };
  const rootOf = (from: Position): Position => {
    let root = from;
    while (root.compiled.alias?.t === "decision") {
      const position = root.compiled.alias.i;
      root = { position, compiled: decisions[position]! };
    }
    return root;
  };

  /** Once for each outcome, and once for each answer that outcomes give. */
  const once = (key: string, make: () => Position): Position => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
  const outcome = ({ name, settled }: OutcomeReference, file: number): Position | undefined => {
    const tops = settled.map((one) => find(one.decision, one.file));
    if (!tops.every((top) => top !== undefined)) return undefined;
    return once(`answer ${tops.map(({ position }) => position).join()}`, () => {
      const outcomes = tops.map((top) => {
        const root = rootOf(top);
        const whole = asOutcome(root.compiled);
        return whole === root.compiled
          ? root
          : once(`outcome ${root.position}`, () => add(whole, { file, decision: madeDecision(whole.name) }));
      });
      return add(answerDecision(name, outcomes), { file, decision: madeDecision(name) });
    });
  };

  const compile = ({ file, decision }: Part): CompiledDecision | undefined => {
    const around: Compiled = {
      domains: questions.domains,
      options,
      isYesNo: (question) => isReusedKind(questions.asked[question]!.regel.content),
      decision: (at, of = file) => find(at, of),
      outcome: (reference) => outcome(reference, file),
      resolved,
      effort,
    };
    try {
      return compileDecision(decision, around, faults[file]!);
    } catch (fault) {
      if (!(fault instanceof TooLarge)) throw fault;
      faults[file]!.add("decision/too-large", "error", decision.decision, { decision: decision.decision.name });
      return undefined;
    }
  };
  for (const part of parts) {
    const { file, index, decision } = part;
    const compiled = compile(part);
    if (compiled === undefined) return undefined;
    const { alias } = compiled;
    positions.set(
      `${file}/${index}`,
      add(alias?.t === "decision" ? takeOver(compiled, decisions[alias.i]!) : compiled, { file, decision: decision.decision }).position,
    );
  }
  return { decisions, origins, positionOf: (file, index) => positions.get(`${file}/${index}`) };
}

/** A decision that only takes over another's value has its values too. */
function takeOver(alias: CompiledDecision, target: CompiledDecision): CompiledDecision {
  return { ...alias, values: target.values, ...(target.list && { list: target.list }) };
}
