/** The mistakes that could have been made in a program's tables: listed, not yet made. What each does to the outcome is judged in `judge`. */
import { cellAnswers } from "../analysis/cellAnswers.ts";
import type { CheckSource } from "../check/compileCheck.ts";
import { questionMeta } from "../check/questions.ts";
import { parseInputEntry } from "../feel/parseEntry.ts";
import { isDate, isList } from "../feel/value.ts";
import type { Scalar, Value } from "../feel/value.ts";
import type { Decision, DecisionTable } from "../model/decision.ts";
import { resolver } from "../program/compileDecision.ts";
import { compileProgram } from "../program/compileProgram.ts";
import { cellValues } from "../program/cells.ts";
import type { ColumnTest, Program } from "../program/program.ts";
import { entryMutants, printEntry, printScalar } from "./entryMutants.ts";

/** What was done to a row. */
export type MutantKind = "threshold" | "operator" | "answer" | "any" | "output" | "row-dropped" | "rows-swapped";

/** One mistake, at indexes of the program. `before` and `after` are texts as they stand, and would stand, in the file. */
export interface Mutant {
  readonly kind: MutantKind;
  readonly decision: number;
  readonly row: number;
  readonly column?: number;
  readonly before: string;
  readonly after: string;
  /** The entry in its new meaning. */
  readonly test?: ColumnTest;
  /** Index of the value that the row now gives. */
  readonly output?: number;
}

/**
 * The mutants of a program's tables, as far as `isWritten` by an author, in order of dependence: the first `most`, and how many there are. Each differs
 * from the rules in one place.
 */
export function mutantsOf(
  program: Program,
  isWritten: (decision: Decision) => boolean,
  most = Infinity,
): { readonly listed: readonly Mutant[]; readonly made: number } {
  const listed: Mutant[] = [];
  let made = 0;
  program.origins.forEach(({ decision }, index) => {
    if (decision.logic.kind !== "table" || program.decisions[index]!.absent || !isWritten(decision)) return;
    tableMutants(program, index, decision.logic, (mutant) => {
      if (made++ < most) listed.push(mutant);
    });
  });
  return { listed, made };
}

function tableMutants(program: Program, index: number, table: DecisionTable, add: (mutant: Mutant) => void): void {
  const { outputs, values, hitPolicy } = program.decisions[index]!;
  const given = [...new Set(outputs)].sort((one, other) => one - other);
  const known = new Map<string, ReturnType<typeof entriesOf>>();
  table.rows.forEach((row, at) => {
    const place = { decision: index, row: at };
    table.inputs.forEach((_, column) => {
      const text = row.inputs[column]?.text ?? "-";
      if (text === "-") return;
      const key = `${column} ${text}`;
      const entries = known.get(key) ?? entriesOf(program, index, column, text);
      known.set(key, entries);
      for (const entry of entries) add({ ...place, column, before: text.trim(), ...entry });
    });
    const own = outputs[at]!;
    const other = given[(given.indexOf(own) + 1) % given.length]!;
    if (other !== own)
      add({ ...place, kind: "output", before: printValue(values[own]!), after: printValue(values[other]!), output: other });
    add({ ...place, kind: "row-dropped", before: String(at + 1), after: "" });
    if (hitPolicy === "FIRST" && at + 1 < outputs.length) {
      add({ ...place, kind: "rows-swapped", before: `${at + 1}, ${at + 2}`, after: `${at + 2}, ${at + 1}` });
    }
  });
}

function entriesOf(
  program: Program,
  index: number,
  column: number,
  text: string,
): readonly { readonly kind: MutantKind; readonly after: string; readonly test: ColumnTest }[] {
  const { source } = program.decisions[index]!.columns[column]!;
  const test = parseInputEntry(text);
  if (test === undefined || source.t === "value") return [];
  const target = source.t === "decision" ? program.decisions[source.i]! : undefined;
  // What other files settle has two spellings; its entries are left alone.
  if (target?.reused || target?.absent) return [];
  const domains = program.questions.map(({ domain }) => domain);
  const options = program.questions.map((question) => question.options);
  const { resolve } = resolver(source, target, { domains, options });
  const values = source.t === "question" ? questionValues(program, source.i) : target!.values.slice(1);
  const beside = source.t === "question" ? besideOf(program, source.i) : () => [];
  const scalars = values.filter((value): value is Scalar => value === null || typeof value !== "object" || isDate(value));
  return entryMutants(test, { beside, values: scalars }).map(({ mistake, test: other }) => ({
    kind: mistake,
    after: printEntry(other),
    test: resolve(other),
  }));
}

function questionValues(program: Program, question: number): readonly Value[] {
  const { domain, options } = program.questions[question]!;
  if (domain.kind === "multiple") return options;
  return domain.kind === "text" ? domain.constants : cellValues(domain, options);
}

/** The constants of a refined domain on either side of one that the rules use. */
function besideOf(program: Program, question: number): (constant: Scalar) => readonly Scalar[] {
  const { domain } = program.questions[question]!;
  if (domain.kind !== "number" && domain.kind !== "date") return () => [];
  const constants: readonly (number | string)[] = domain.constants;
  return (constant) => {
    const at = constants.indexOf(isDate(constant) ? constant.date : (constant as number));
    if (at === -1) return [];
    return [constants[at - 1], constants[at + 1]].flatMap((one): Scalar[] =>
      one === undefined ? [] : [typeof one === "string" ? { date: one } : one],
    );
  };
}

/** A value as an author writes it; the outputs of one row with commas. */
export function printValue(value: Value): string {
  if (isList(value)) return value.map(printValue).join(", ");
  if (typeof value === "object" && value !== null && "record" in value) return Object.values(value.record).map(printValue).join(", ");
  return printScalar(value);
}

/**
 * The program of a file with its numbers and dates cut finer: between every two thresholds, and beyond the outer ones, at the answer that stands for
 * that stretch. So a threshold can move to a value that people can answer, and what moves is still told exactly. All else is the same.
 */
export function refinedProgram(program: Program, source: CheckSource): Program {
  const cuts: Decision[] = [];
  program.questions.forEach((question, at) => {
    const { domain } = question;
    if ((domain.kind !== "number" && domain.kind !== "date") || domain.constants.length === 0) return;
    const place = columnOn(program, at);
    const answers = cellAnswers(question, questionMeta(question, [source.meta]));
    const between = answers.filter((answer, cell) => cell % 2 === 0 && answer !== undefined);
    if (place === undefined || between.length === 0) return;
    const { decision, input } = place;
    cuts.push({
      id: `${decision.id} ${at}`,
      name: `${decision.name} ${at}`,
      variable: `${decision.variable} ${at}`,
      requires: decision.requires,
      logic: {
        kind: "table",
        hitPolicy: "COLLECT",
        inputs: [input],
        outputs: [{ name: "" }],
        rows: between.map((answer) => ({
          inputs: [{ text: printScalar(domain.kind === "date" ? { date: String(answer) } : (answer as number)) }],
          outputs: [{ text: "true" }],
        })),
      },
    });
  });
  if (cuts.length === 0) return program;
  const refined = compileProgram([
    { file: source.file, model: { ...source.model, decisions: [...source.model.decisions, ...cuts] } },
  ]).value;
  if (refined === undefined) return program;
  const added = new Set<Decision>(cuts);
  return { ...refined, tops: refined.tops.filter(({ decision }) => !added.has(refined.origins[decision]!.decision)) };
}

/** A column that takes its value straight from a question, with the decision that it stands in. */
function columnOn(program: Program, question: number) {
  for (const [index, { columns }] of program.decisions.entries()) {
    const { decision } = program.origins[index]!;
    const column = columns.findIndex(({ source }) => source.t === "question" && source.i === question);
    if (column !== -1 && decision.logic.kind === "table") return { decision, input: decision.logic.inputs[column]! };
  }
  return undefined;
}
