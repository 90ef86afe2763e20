/**
 * Rule files → program. The phases:
 *
 * ```text
 * models ─ gatherQuestions ─ scopeOf ─ parseDecision ─ domainOf ─ orderOf ─ compileDecision ─ Program
 *          what is asked     names      entries         cells      needs     indexes
 * ```
 */
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { compileDecision } from "./compileDecision.ts";
import { connectionsOf } from "./connections.ts";
import { domainOf } from "./domains.ts";
import { Faults } from "./fault.ts";
import { orderOf } from "./order.ts";
import { parseDecision } from "./parseTables.ts";
import type { ParsedDecision } from "./parseTables.ts";
import type { CompiledDecision, Program, ProgramTop } from "./program.ts";
import { gatherQuestions } from "./questions.ts";
import { scopeOf } from "./scope.ts";
import type { Reference } from "./scope.ts";

/**
 * The program of one check over one or more rule files. No value where references dangle into a cycle (`graph/cycle`); with dangling
 * references the value is there for an editor to show, and the diagnostics have severity `error`.
 */
export function compileProgram(sources: readonly { readonly file: string; readonly model: RuleFile }[]): Checked<Program> {
  const diagnostics: Diagnostic[] = [];
  const files = sources.map((source) => ({ ...source, faults: new Faults(source.file, diagnostics) }));
  const questions = gatherQuestions(files);
  const connections = connectionsOf(files);

  const parsed = files.map(({ model, faults }, file) => {
    const scope = scopeOf(model, questions.targets[file]!, faults);
    const written = model.decisions.map((decision) => parseDecision(decision, scope, faults, connections.of(decision)));
    const needs = written.map((decision) => needsOf(decision, scope.required(decision.decision)));
    return { needs, decisions: written.map((decision) => seenThrough(decision, written)) };
  });

  const testsOn: Set<EntryTest>[] = questions.asked.map(() => new Set());
  for (const { decisions } of parsed) {
    for (const { columns } of decisions) {
      for (const { reference, tests } of columns) {
        if (reference.t !== "question") continue;
        for (const test of tests) if (test !== undefined && test.t !== "any") testsOn[reference.i]!.add(test);
      }
    }
  }
  const domains = questions.asked.map((question, i) => domainOf(question, [...testsOn[i]!]));
  const options = questions.asked.map((question) => question.options);

  const decisions: CompiledDecision[] = [];
  const origins: { file: number; decision: Decision }[] = [];
  const tops: ProgramTop[][] = files.map(() => []);
  const positions = files.map(() => new Map<number, number>());
  let cyclic = false;
  for (const file of connections.order) {
    const { model, faults } = files[file]!;
    const { needs, decisions: own } = parsed[file]!;
    const { order, cycles } = orderOf(own.length, (i) => needs[i]!);
    for (const cycle of cycles) {
      cyclic = true;
      const path = [...cycle, cycle[0]!].map((i) => own[i]!.decision.name);
      faults.add("graph/cycle", "error", own[cycle[0]!]!.decision, { path });
    }
    if (cycles.length > 0) continue;
    const position = positions[file]!;
    for (const i of order) {
      const compiled = compileDecision(
        own[i]!,
        {
          domains,
          options,
          decision(index, of = file) {
            const at = positions[of]!.get(index);
            return at === undefined ? undefined : { position: at, compiled: decisions[at]! };
          },
        },
        faults,
      );
      position.set(i, decisions.length);
      decisions.push(compiled.alias?.t === "decision" ? takeOver(compiled, decisions[compiled.alias.i]!) : compiled);
      origins.push({ file, decision: own[i]!.decision });
    }
    for (const i of topsOf(model, needs)) {
      const ref = model.decisions[i]!.functioneleStructuurRef;
      tops[file]!.push({ file, decision: position.get(i)!, ...(ref !== undefined && { functioneleStructuurRef: ref }) });
    }
  }
  if (cyclic) return { diagnostics };
  const value: Program = {
    files: files.map(({ file, model }) => ({
      file,
      name: model.name,
      typering: model.typering,
      ...(model.toestemming !== undefined && { toestemming: model.toestemming }),
    })),
    questions: questions.asked.map((question, i) => ({ ...question, domain: domains[i]! })),
    fixed: questions.fixed,
    decisions,
    origins,
    tops: tops.flat(),
  };
  return { value, diagnostics };
}

function needsOf(parsed: ParsedDecision, required: readonly number[]): readonly number[] {
  const used = parsed.columns.flatMap(({ reference }) => (reference.t === "decision" ? [reference.i] : []));
  if (parsed.alias?.t === "decision") used.push(parsed.alias.i);
  return [...new Set([...required, ...used])];
}

/**
 * The decision with each column on the source that it is about: an expression that only names a question is that question, with its domain, its
 * places and its several answers.
 */
function seenThrough(parsed: ParsedDecision, all: readonly ParsedDecision[]): ParsedDecision {
  const through = (reference: Reference): Reference => {
    let found = reference;
    // No longer than there are decisions: they may go in circles, which is reported elsewhere.
    for (let steps = 0; found.t === "decision" && steps < all.length; steps++) found = all[found.i]!.alias ?? found;
    return found;
  };
  return { ...parsed, columns: parsed.columns.map((column) => ({ ...column, reference: through(column.reference) })) };
}

/** A decision that only takes over another's value has its values too. */
function takeOver(alias: CompiledDecision, target: CompiledDecision): CompiledDecision {
  return { ...alias, values: target.values, ...(target.list && { list: target.list }) };
}

/** The top decisions: those with a structure reference; else those that nothing requires. */
function topsOf(model: RuleFile, needs: readonly (readonly number[])[]): readonly number[] {
  const all = model.decisions.map((_, i) => i);
  const marked = all.filter((i) => model.decisions[i]!.functioneleStructuurRef !== undefined);
  if (marked.length > 0) return marked;
  const required = new Set(needs.flat());
  return all.filter((i) => !required.has(i));
}
