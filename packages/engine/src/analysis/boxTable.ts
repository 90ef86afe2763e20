/** A decision table as boxes: each row a range of cells, or a few ranges, in each column. What single tables are examined by, without a diagram. */
import type { CompiledDecision, Program } from "../program/program.ts";
import { domainSize } from "../diagram/order.ts";

/** Ranges of cells, ascending and apart: from, up to but without, from, up to… */
export type Ranges = readonly number[];

export interface BoxColumn {
  /** How many cells. */
  readonly size: number;
  /** The distinct conditions of the column. */
  readonly tests: readonly Ranges[];
  /** For each row the index of its test. */
  readonly rows: readonly number[];
}

export interface BoxTable {
  readonly rowCount: number;
  readonly columns: readonly BoxColumn[];
}

/** The cells of one row or of a gap: ranges by column. */
export type Box = readonly Ranges[];

/** Columns of a table that is examined by boxes; a search goes down one call a column. */
const mostColumns = 100;

/**
 * A decision as boxes, with the question of each column; undefined where its columns are no independent ranges of answers: where one looks at
 * another decision or at several answers, two look at one question, or they are too many.
 */
export function boxTableOf(
  program: Pick<Program, "questions">,
  decision: CompiledDecision,
): { readonly table: BoxTable; readonly questions: readonly number[] } | undefined {
  if (decision.columns.length > mostColumns) return undefined;
  const questions: number[] = [];
  const columns: BoxColumn[] = [];
  for (const { source, tests, rows } of decision.columns) {
    if (source.t !== "question" || questions.includes(source.i)) return undefined;
    const { domain, options } = program.questions[source.i]!;
    if (domain.kind === "multiple") return undefined;
    const size = domainSize(domain, options.length);
    questions.push(source.i);
    columns.push({ size, rows, tests: tests.map(({ any, truth }) => (any ? [0, size] : rangesOf(truth ?? []))) });
  }
  return { table: { rowCount: decision.outputs.length, columns }, questions };
}

function rangesOf(truth: readonly (0 | 1)[]): Ranges {
  const ranges: number[] = [];
  truth.forEach((hits, cell) => {
    if (hits === 1 && truth[cell - 1] !== 1) ranges.push(cell);
    if (hits === 1 && truth[cell + 1] !== 1) ranges.push(cell + 1);
  });
  return ranges;
}

/** Whether two sets of ranges have a cell in common. */
export function meet(one: Ranges, other: Ranges): boolean {
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i]! < other[j + 1]! && other[j]! < one[i + 1]!) return true;
    if (one[i + 1]! <= other[j + 1]!) i += 2;
    else j += 2;
  }
  return false;
}

/** The first cell that two sets of ranges have in common and that `isOpen`; undefined where there is none. */
export function commonCell(one: Ranges, other: Ranges, isOpen: (cell: number) => boolean): number | undefined {
  for (let i = 0; i < one.length; i += 2) {
    for (let j = 0; j < other.length; j += 2) {
      for (let cell = Math.max(one[i]!, other[j]!); cell < Math.min(one[i + 1]!, other[j + 1]!); cell++) if (isOpen(cell)) return cell;
    }
  }
  return undefined;
}
