/**
 * Rule files → program. The phases:
 *
 * ```text
 * models ─ gatherQuestions ─ scopeOf ─ parseDecision ─ domainOf ─ orderOf ─ assemble, compileDecision ─ Program
 *          what is asked     names      entries         cells      needs     indexes
 * ```
 */
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { assemble } from "./assemble.ts";
import type { Part } from "./assemble.ts";
import { connectionsOf } from "./connections.ts";
import { withConversions } from "./conversions.ts";
import { domainOf } from "./domains.ts";
import { Faults } from "./fault.ts";
import { orderOf } from "./order.ts";
import { parseDecision } from "./parseTables.ts";
import type { ParsedDecision } from "./parseTables.ts";
import type { Program, ProgramTop } from "./program.ts";
import { gatherQuestions } from "./questions.ts";
import { topsOf } from "./reusedOutcome.ts";
import { scopeOf } from "./scope.ts";
import type { Reference } from "./scope.ts";

/**
 * The program of one check over one or more rule files. No value where decisions need each other in a circle (`graph/cycle`), also across files,
 * or where tables are larger than anybody writes (`decision/too-large`);
 * with dangling references the value is there for an editor to show, and the diagnostics have severity `error`.
 */
export function compileProgram(sources: readonly { readonly file: string; readonly model: RuleFile }[]): Checked<Program> {
  const diagnostics: Diagnostic[] = [];
  const files = sources.map(({ file, model }) => {
    const faults = new Faults(file, diagnostics);
    return { file, model: withConversions(model, faults), faults };
  });
  const questions = gatherQuestions(files);
  const connectionOf = connectionsOf(files);

  const parsed = files.map(({ model, faults }, file) => {
    const scope = scopeOf(model, questions.targets[file]!, faults);
    const written = model.decisions.map((decision) => parseDecision(decision, scope, faults, connectionOf(decision)));
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

  const starts: number[] = [];
  const parts = parsed.flatMap(({ decisions }, file): Part[] => {
    starts.push((starts[file - 1] ?? 0) + (parsed[file - 1]?.decisions.length ?? 0));
    return decisions.map((decision, index) => ({ file, index, decision }));
  });
  // Of all files together: an aansluitpunt or a reused outcome may need any decision of another file.
  const { order, cycles } = orderOf(parts.length, (at) => {
    const { file, index, decision } = parts[at]!;
    const own = parsed[file]!.needs[index]!.map((need) => starts[file]! + need);
    return [...own, ...outsideNeeds(decision).map(({ file: other, i }) => starts[other]! + i)];
  });
  for (const cycle of cycles) {
    const path = [...cycle, cycle[0]!].map((at) => parts[at]!.decision.decision.name);
    const { file, decision } = parts[cycle[0]!]!;
    files[file]!.faults.add("graph/cycle", "error", decision.decision, { path });
  }
  const circling = new Set(cycles.flat().map((at) => parts[at]!.file));
  const assembled = assemble(
    order.map((at) => parts[at]!).filter(({ file }) => !circling.has(file)),
    { asked: questions.asked, domains },
    files.map(({ faults }) => faults),
  );
  if (cycles.length > 0 || assembled === undefined) return { diagnostics };
  const value: Program = {
    files: files.map(({ file, model }) => ({
      file,
      name: model.name,
      typering: model.typering,
      ...(model.toestemming !== undefined && { toestemming: model.toestemming }),
    })),
    questions: questions.asked.map((question, i) => ({ ...question, domain: domains[i]! })),
    fixed: questions.fixed,
    decisions: assembled.decisions,
    origins: assembled.origins,
    tops: files.flatMap(({ model }, file) =>
      topsOf(model, parsed[file]!.needs).map((i): ProgramTop => {
        const ref = model.decisions[i]!.functioneleStructuurRef;
        return { file, decision: assembled.positionOf(file, i)!, ...(ref !== undefined && { functioneleStructuurRef: ref }) };
      }),
    ),
  };
  return { value, diagnostics };
}

/** The decisions of other files that one needs. */
function outsideNeeds({ columns, alias }: ParsedDecision): readonly { readonly file: number; readonly i: number }[] {
  return [...columns.map(({ reference }) => reference), ...(alias ? [alias] : [])].flatMap((reference) => {
    if (reference.t === "outside") return [reference];
    return reference.t === "outcome" ? reference.settled.map(({ file, decision }) => ({ file, i: decision })) : [];
  });
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
