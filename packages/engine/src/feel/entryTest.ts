/** What an input entry accepts, as data, and whether a value is among it. Parsing is in `parseEntry`. */
import { compareValues, isList, valueKey } from "./value.ts";
import type { Scalar, Value } from "./value.ts";

export type Comparison = "<" | "<=" | ">" | ">=" | "=" | "!=";

/** How a text is looked for inside another. */
export type Search = "contains" | "starts" | "ends";

/** One input entry (DMN 1.3 § 7.3.3, unary tests), in the subset that rule files use. */
export type EntryTest =
  | { readonly t: "any" } // -
  | { readonly t: "answered" } // not(null)
  | { readonly t: "literal"; readonly value: Scalar } // "x", 3, true, null
  | { readonly t: "compare"; readonly op: "<" | "<=" | ">" | ">="; readonly value: Scalar }
  | { readonly t: "range"; readonly low: Scalar; readonly lowIn: boolean; readonly high: Scalar; readonly highIn: boolean }
  | { readonly t: "or"; readonly tests: readonly EntryTest[] } // comma list
  | { readonly t: "not"; readonly test: EntryTest } // not(…)
  | { readonly t: "condition"; readonly condition: Condition }; // an expression with ?

/** A boolean expression on `?`. Unlike a test it can be null, as FEEL expressions can. */
export type Condition =
  | { readonly t: "constant"; readonly value: boolean | null }
  | { readonly t: "compare"; readonly op: Comparison; readonly value: Scalar }
  | { readonly t: "truth" } // ? by itself
  | { readonly t: Search; readonly text: string } // contains(?, "x"), starts with(?, "x"), ends with(?, "x")
  | { readonly t: "in"; readonly tests: readonly EntryTest[] } // ? in (…), of literals, comparisons and ranges
  | { readonly t: "member"; readonly value: Scalar } // list contains(?, x)
  | { readonly t: "not"; readonly c: Condition }
  | { readonly t: "and" | "or"; readonly c: readonly Condition[] }
  | { readonly t: "if"; readonly test: Condition; readonly then: Condition; readonly else: Condition };

/**
 * Whether a value hits. Null, a decision without a hit, hits `-`, `null`, `not("x")` and expressions that are true for null; it
 * misses literals, comparisons, ranges and `not(null)`. A literal hits a list that has it as an element.
 */
export function matches(test: EntryTest, value: Value): boolean {
  switch (test.t) {
    case "any":
      return true;
    case "answered":
      return value !== null;
    case "literal":
      return equals(value, test.value);
    case "compare":
      return ordered(test.op, value, test.value) === true;
    case "range":
      return ordered(test.lowIn ? ">=" : ">", value, test.low) === true && ordered(test.highIn ? "<=" : "<", value, test.high) === true;
    case "or":
      return test.tests.some((one) => matches(one, value));
    case "not":
      return !matches(test.test, value);
    case "condition":
      return truthOf(test.condition, value) === true;
  }
}

/** What a condition is for a value: true, false, or null where FEEL has no answer. */
export function truthOf(condition: Condition, value: Value): boolean | null {
  switch (condition.t) {
    case "constant":
      return condition.value;
    case "compare":
      if (condition.op === "=") return equals(value, condition.value);
      if (condition.op === "!=") return !equals(value, condition.value);
      return ordered(condition.op, value, condition.value);
    case "truth":
      return typeof value === "boolean" ? value : isList(value) ? equals(value, true) : null;
    case "contains":
    case "starts":
    case "ends":
      if (isList(value)) return value.some((element) => typeof element === "string" && holds(condition.t, element, condition.text));
      return typeof value === "string" ? holds(condition.t, value, condition.text) : null;
    case "in": {
      const all = condition.tests.map((test) => membership(test, value));
      return all.includes(true) ? true : all.includes(null) ? null : false;
    }
    case "member":
      return isList(value) ? value.some((element) => valueKey(element) === valueKey(condition.value)) : null;
    case "not": {
      const inner = truthOf(condition.c, value);
      return inner === null ? null : !inner;
    }
    case "and":
    case "or": {
      const decisive = condition.t === "or";
      const all = condition.c.map((one) => truthOf(one, value));
      return all.includes(decisive) ? decisive : all.includes(null) ? null : !decisive;
    }
    case "if":
      return truthOf(truthOf(condition.test, value) === true ? condition.then : condition.else, value);
  }
}

/** Whether a text holds another at its start, at its end, or anywhere. */
export function holds(search: Search, text: string, part: string): boolean {
  return search === "contains" ? text.includes(part) : search === "starts" ? text.startsWith(part) : text.endsWith(part);
}

/** As in FEEL: to be equal is true or false, but what has no order with a border is neither inside nor outside. */
function membership(test: EntryTest, value: Value): boolean | null {
  if (test.t !== "compare" && test.t !== "range") return matches(test, value);
  return matches(test, value) || (compareValues(value, test.t === "range" ? test.low : test.value) === undefined ? null : false);
}

function equals(value: Value, literal: Scalar): boolean {
  if (isList(value)) return value.some((element) => valueKey(element) === valueKey(literal));
  return valueKey(value) === valueKey(literal);
}

function ordered(op: Comparison, value: Value, literal: Scalar): boolean | null {
  const order = compareValues(value, literal);
  if (order === undefined) return null;
  return op === "<" ? order < 0 : op === "<=" ? order <= 0 : op === ">" ? order > 0 : order >= 0;
}

/** Every constant that a test compares with, in order of appearance. Null and the texts of `contains` are not among them. */
export function constantsOf(test: EntryTest): Scalar[] {
  switch (test.t) {
    case "literal":
    case "compare":
      return test.value === null ? [] : [test.value];
    case "range":
      return [test.low, test.high];
    case "or":
      return test.tests.flatMap(constantsOf);
    case "not":
      return constantsOf(test.test);
    case "condition":
      return conditionConstants(test.condition);
    default:
      return [];
  }
}

function conditionConstants(condition: Condition): Scalar[] {
  switch (condition.t) {
    case "truth":
      return [true];
    case "compare":
    case "member":
      return condition.value === null ? [] : [condition.value];
    case "in":
      return condition.tests.flatMap(constantsOf);
    case "not":
      return conditionConstants(condition.c);
    case "and":
    case "or":
      return condition.c.flatMap(conditionConstants);
    case "if":
      return [condition.test, condition.then, condition.else].flatMap(conditionConstants);
    default:
      return [];
  }
}

/** The texts that a test looks for inside another text: anywhere in it, at its start, or at its end. */
export function fragmentsOf(test: EntryTest, search: Search = "contains"): string[] {
  switch (test.t) {
    case "or":
      return test.tests.flatMap((one) => fragmentsOf(one, search));
    case "not":
      return fragmentsOf(test.test, search);
    case "condition":
      return conditionFragments(test.condition, search);
    default:
      return [];
  }
}

function conditionFragments(condition: Condition, search: Search): string[] {
  switch (condition.t) {
    case "contains":
    case "starts":
    case "ends":
      return condition.t === search ? [condition.text] : [];
    case "not":
      return conditionFragments(condition.c, search);
    case "and":
    case "or":
      return condition.c.flatMap((one) => conditionFragments(one, search));
    case "if":
      return [condition.test, condition.then, condition.else].flatMap((one) => conditionFragments(one, search));
    default:
      return [];
  }
}
