/**
 * Three-valued evaluation of decisions: which values each may still have. For forms, and for checks whose diagram would be too large.
 * Safe, not exact: a value that cannot occur may stay listed, one that can never falls away.
 */
import { valueKey } from "../feel/value.ts";
import { aggregateValue } from "../program/aggregate.ts";
import type { Given } from "./answers.ts";
import type { Check, ChoiceTest, ColumnTest, CompiledColumn, CompiledDecision, Source } from "./check.ts";

/** What a row, a column or an element does: nothing yet known is `open`. */
export type Match = "hit" | "miss" | "open";

/** What a decision may still be. For a list the elements that are surely and that are perhaps in it, as indexes into `values`. */
export interface Possible {
  /** Indexes into `values`; of a list only whether it is null (0) is told. */
  readonly values: ReadonlySet<number>;
  /** By row. */
  readonly rows: readonly Match[];
  /** Of a list: by index into `values`. */
  readonly elements?: readonly Match[];
}

/** All that is known of the decisions a check needs, by index. */
export interface Possibilities {
  readonly of: (decision: number) => Possible;
  /** What the test of a row does in a column. */
  readonly test: (column: CompiledColumn, row: number) => Match;
  /** Whether a source has its value. */
  readonly isKnown: (source: Source) => boolean;
}

const both = (matches: readonly Match[]): Match => (matches.includes("miss") ? "miss" : matches.includes("open") ? "open" : "hit");
const opposite = { hit: "miss", miss: "hit", open: "open" } as const;
const matchOf = (holds: unknown): Match => (holds ? "hit" : "miss");
/** Some of them; Kleene's or, by De Morgan. */
const either = (matches: readonly Match[]): Match => opposite[both(matches.map((match) => opposite[match]))];

function choiceMatch(test: ChoiceTest, element: (index: number) => Match): Match {
  switch (test.t) {
    case "any":
      return either(test.options.map(element));
    case "not":
      return opposite[choiceMatch(test.c, element)];
    default:
      return (test.t === "or" ? either : both)(test.c.map((one) => choiceMatch(one, element)));
  }
}

/** One match when all agree, else `open`. */
const agreed = (matches: readonly Match[]): Match => (matches.every((match) => match === matches[0]) ? (matches[0] ?? "miss") : "open");

/**
 * Evaluates the `needed` decisions, each after what it needs; `settled` says what is known of some of them already. `cells` holds the answers
 * that count, by question. In a form an attachment
 * that was not added is open, and a decision that is open leaves every cell on it open, whichever values it can still have: what a form asks
 * must not depend on how far we can see (contracts section 3).
 */
export function possibilities(
  check: Check,
  needed: readonly number[],
  cells: readonly Given[],
  form: boolean,
  settled: ReadonlyMap<number, Possible> = new Map(),
): Possibilities {
  const found: Possible[] = [];

  const known = (question: number): readonly number[] | undefined => {
    const own = cells[question] ?? undefined;
    return form && own?.[0] === 1 && check.questions[question]!.kind === "attachment" ? undefined : own;
  };

  const testMatch = (test: ColumnTest, source: Source): Match => {
    if (test.any) return "hit";
    if (source.t === "value") return matchOf(test.truth?.[0]);
    if (source.t === "question") {
      const own = known(source.i);
      if (!own) return "open";
      if (test.choice) return choiceMatch(test.choice, (option) => matchOf(own[option]));
      return matchOf(test.answered ?? test.truth?.[own[0]!]);
    }
    const own = found[source.i]!;
    const { values, elements } = own;
    if (form && !isSettled(own)) return "open";
    if (elements && test.choice) return choiceMatch(test.choice, (value) => elements[value] ?? "miss");
    return agreed([...values].map((value) => matchOf(test.answered ? value : test.truth?.[value])));
  };

  const testAt = (column: CompiledColumn, row: number): Match => testMatch(column.tests[column.rows[row]!]!, column.source);

  const aliasValues = (decision: CompiledDecision, source: Source): Possible => {
    if (source.t === "decision") return found[source.i]!;
    const all = decision.values.map((_, index) => index);
    const own = source.t === "question" ? known(source.i) : undefined;
    if (source.t === "value") return { values: new Set(all.slice(-1)), rows: [] };
    return { values: new Set(own?.length === 1 ? [own[0]! + 1] : all), rows: [] };
  };

  const evaluate = (decision: CompiledDecision): Possible => {
    if (decision.absent) return { values: new Set([0]), rows: [] };
    if (decision.alias) return aliasValues(decision, decision.alias);
    const rows = decision.outputs.map((_, row) => both(decision.columns.map((column) => testAt(column, row))));
    const some = either(rows);
    if (decision.list) {
      const elements = decision.values.map((_, value) => either(rows.filter((_, row) => decision.outputs[row] === value)));
      return { values: new Set(some === "open" ? [0, 1] : [some === "hit" ? 1 : 0]), rows, elements };
    }
    if (decision.aggregation) return { values: new Set(totals(decision, rows, some)), rows };
    return { values: new Set(candidates(decision, rows).map((row) => (row < 0 ? 0 : decision.outputs[row]!))), rows };
  };

  for (const index of needed) found[index] = settled.get(index) ?? evaluate(check.decisions[index]!);
  return {
    of: (decision) => found[decision]!,
    test: testAt,
    isKnown: (source) => {
      if (source.t === "question") return known(source.i) !== undefined;
      if (source.t === "value") return true;
      return isSettled(found[source.i]!);
    },
  };
}

/**
 * The rows that may be the one that decides, the first hit or that of the lowest rank, `-1` for none. An open row blocks no row below it
 * here, a row that hits does: the result only ever shrinks.
 */
export function candidates(decision: CompiledDecision, rows: readonly Match[]): readonly number[] {
  const order = rows.map((_, row) => row);
  if (decision.ranks) order.sort((one, other) => decision.ranks![one]! - decision.ranks![other]!);
  const left = order.filter((row) => rows[row] !== "miss");
  const hit = left.findIndex((row) => rows[row] === "hit");
  return hit < 0 ? [...left, -1] : left.slice(0, hit + 1);
}

/** Whether a decision has its value. */
export function isSettled({ values, elements }: Possible): boolean {
  return elements ? !elements.includes("open") : values.size === 1;
}

/** The value of an aggregation once every row is decided; before that every value. */
function totals(decision: CompiledDecision, rows: readonly Match[], some: Match): readonly number[] {
  const keys = decision.values.map(valueKey);
  if (some === "miss") return [0];
  if (rows.includes("open")) return [...keys.keys()];
  const total = valueKey(
    aggregateValue(
      decision,
      rows.flatMap((match, row) => (match === "hit" ? [row] : [])),
    ),
  );
  return [Math.max(0, keys.indexOf(total))];
}
