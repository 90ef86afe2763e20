/** One entry of a table with one mistake in it: thresholds moved, operators turned, answers swapped. Says what could be written, not what it does. */
import type { Condition, EntryTest } from "../feel/entryTest.ts";
import { isDate, valueKey } from "../feel/value.ts";
import type { Scalar } from "../feel/value.ts";

/** The kinds of mistakes in an entry. */
export type EntryMistake = "threshold" | "operator" | "answer" | "any";

export interface EntryMutant {
  readonly mistake: EntryMistake;
  readonly test: EntryTest;
}

/** What could stand in the place of a constant. */
export interface Neighbours {
  /** Values just below and above a number or date that people can answer. */
  readonly beside: (constant: Scalar) => readonly Scalar[];
  /** The other values that the column can have, in order. */
  readonly values: readonly Scalar[];
}

/** Every entry with one mistake, in the order of the entry; `-` last. Nothing of `-` itself. */
export function entryMutants(test: EntryTest, neighbours: Neighbours): readonly EntryMutant[] {
  if (test.t === "any") return [];
  return [...changed(test, neighbours), { mistake: "any", test: { t: "any" } }];
}

const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;
const closer = { "<": "<=", "<=": "<", ">": ">=", ">=": ">" } as const;

function changed(test: EntryTest, near: Neighbours): EntryMutant[] {
  switch (test.t) {
    case "any":
    case "answered":
      return [];
    case "literal":
      return swaps(test.value, near).map(({ mistake, value }) => ({ mistake, test: { t: "literal", value } }));
    case "compare":
      return [
        ...[closer[test.op], opposite[test.op]].map((op): EntryMutant => ({ mistake: "operator", test: { ...test, op } })),
        ...near.beside(test.value).map((value): EntryMutant => ({ mistake: "threshold", test: { ...test, value } })),
      ];
    case "range":
      return [
        { mistake: "operator", test: { ...test, lowIn: !test.lowIn } },
        { mistake: "operator", test: { ...test, highIn: !test.highIn } },
        ...near.beside(test.low).map((low): EntryMutant => ({ mistake: "threshold", test: { ...test, low } })),
        ...near.beside(test.high).map((high): EntryMutant => ({ mistake: "threshold", test: { ...test, high } })),
      ];
    case "or":
      return inList(test.tests, near).map(({ mistake, tests }) => ({ mistake, test: { t: "or", tests } }));
    case "not":
      return [
        { mistake: "operator", test: test.test },
        ...changed(test.test, near).map(({ mistake, test: other }): EntryMutant => ({ mistake, test: { t: "not", test: other } })),
      ];
    case "condition":
      return changedConditions(test.condition, near).map(({ mistake, condition }) => ({ mistake, test: { t: "condition", condition } }));
  }
}

/** A list of entries with a mistake in one of them. An answer is swapped for one that is not in the list. */
function inList(tests: readonly EntryTest[], near: Neighbours): { readonly mistake: EntryMistake; readonly tests: readonly EntryTest[] }[] {
  return tests.flatMap((one, at) => {
    const others = new Set(tests.flatMap((test) => (test.t === "literal" && test !== one ? [valueKey(test.value)] : [])));
    const values = near.values.filter((value) => !others.has(valueKey(value)));
    return changed(one, { ...near, values }).map(({ mistake, test }) => ({ mistake, tests: tests.with(at, test) }));
  });
}

function changedConditions(condition: Condition, near: Neighbours): { readonly mistake: EntryMistake; readonly condition: Condition }[] {
  switch (condition.t) {
    case "constant":
    case "truth":
      return [];
    case "compare": {
      const { op } = condition;
      const ops = op === "=" ? (["!="] as const) : op === "!=" ? (["="] as const) : ([closer[op], opposite[op]] as const);
      const isEquality = op === "=" || op === "!=";
      const others = isEquality
        ? swaps(condition.value, near)
        : near.beside(condition.value).map((value) => ({ mistake: "threshold" as const, value }));
      return [
        ...ops.map((other) => ({ mistake: "operator" as const, condition: { ...condition, op: other } })),
        ...others.map(({ mistake, value }) => ({ mistake, condition: { ...condition, value } })),
      ];
    }
    case "contains":
    case "starts":
    case "ends":
      return swaps(condition.text, near).flatMap(({ mistake, value }) =>
        typeof value === "string" ? [{ mistake, condition: { ...condition, text: value } }] : [],
      );
    case "member":
      return swaps(condition.value, near).map(({ mistake, value }) => ({ mistake, condition: { ...condition, value } }));
    case "in":
      return inList(condition.tests, near).map(({ mistake, tests }) => ({ mistake, condition: { ...condition, tests } }));
    case "not":
      return [
        { mistake: "operator", condition: condition.c },
        ...changedConditions(condition.c, near).map(({ mistake, condition: c }) => ({ mistake, condition: { ...condition, c } })),
      ];
    case "and":
    case "or":
      return [
        { mistake: "operator", condition: { ...condition, t: condition.t === "and" ? "or" : "and" } },
        ...condition.c.flatMap((one, at) =>
          changedConditions(one, near).map(({ mistake, condition: c }) => ({
            mistake,
            condition: { ...condition, c: condition.c.with(at, c) },
          })),
        ),
      ];
    case "if":
      return changedConditions(condition.test, near).map(({ mistake, condition: test }) => ({
        mistake,
        condition: { ...condition, test },
      }));
  }
}

/** A number or date moved; of anything else the next value in the list. */
function swaps(value: Scalar, { beside, values }: Neighbours): { readonly mistake: EntryMistake; readonly value: Scalar }[] {
  if (typeof value === "number" || isDate(value)) {
    const moved = beside(value);
    if (moved.length > 0) return moved.map((other) => ({ mistake: "threshold", value: other }));
  }
  if (typeof value === "boolean") return [{ mistake: "answer", value: !value }];
  const at = values.findIndex((other) => valueKey(other) === valueKey(value));
  const next = values[(at + 1) % Math.max(values.length, 1)];
  return next === undefined || valueKey(next) === valueKey(value) ? [] : [{ mistake: "answer", value: next }];
}

/** An entry as FEEL, as an author would write it. */
export function printEntry(test: EntryTest): string {
  switch (test.t) {
    case "any":
      return "-";
    case "answered":
      return "not(null)";
    case "literal":
      return printScalar(test.value);
    case "compare":
      return `${test.op} ${printScalar(test.value)}`;
    case "range":
      return `${test.lowIn ? "[" : "("}${printScalar(test.low)}..${printScalar(test.high)}${test.highIn ? "]" : ")"}`;
    case "or":
      return test.tests.map(printEntry).join(", ");
    case "not":
      return `not(${printEntry(test.test)})`;
    case "condition":
      return printCondition(test.condition);
  }
}

function printCondition(condition: Condition): string {
  switch (condition.t) {
    case "constant":
      return String(condition.value);
    case "truth":
      return "?";
    case "compare":
      return `? ${condition.op} ${printScalar(condition.value)}`;
    case "contains":
      return `contains(?, ${printScalar(condition.text)})`;
    case "starts":
    case "ends":
      return `${condition.t} with(?, ${printScalar(condition.text)})`;
    case "member":
      return `list contains(?, ${printScalar(condition.value)})`;
    case "in":
      return `? in (${condition.tests.map(printEntry).join(", ")})`;
    case "not":
      return `not(${printCondition(condition.c)})`;
    case "and":
    case "or":
      return condition.c
        .map((one) => (one.t === "and" || one.t === "or" ? `(${printCondition(one)})` : printCondition(one)))
        .join(` ${condition.t} `);
    case "if":
      return `if ${printCondition(condition.test)} then ${printCondition(condition.then)} else ${printCondition(condition.else)}`;
  }
}

/** A literal as FEEL. */
export function printScalar(value: Scalar): string {
  if (isDate(value)) return `date("${value.date}")`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
