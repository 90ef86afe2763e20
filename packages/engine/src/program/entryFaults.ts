/** Entries that cannot mean what their author meant: of another type than their column, or no option of the question. */
import { constantsOf, fragmentsOf } from "../feel/entryTest.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import { typeName } from "../feel/value.ts";
import type { Param } from "../diagnostics/diagnostic.ts";
import type { Value } from "../feel/value.ts";
import { placeAnswers } from "./cells.ts";
import type { Faults, Placed } from "./fault.ts";
import type { CompiledDecision, Domain } from "./program.ts";

/** What a column is compared against, with the names of its types and, where they are few, all its values. */
export interface Expected {
  readonly types: readonly string[];
  readonly options?: readonly string[];
}

/** What may stand in a column on a question. */
export function expectedOfQuestion(domain: Domain, options: readonly string[]): Expected {
  switch (domain.kind) {
    case "boolean":
    case "number":
    case "date":
      return { types: [domain.kind] };
    case "place":
      return { types: ["string", "boolean"], options: placeAnswers };
    case "options":
    case "multiple":
      return { types: ["string"], options };
    case "text":
      return { types: ["string"] };
  }
}

/** What may stand in a column on a decision: the types of the values it can have; none for one that is always null. */
export function expectedOfDecision(decision: CompiledDecision): Expected {
  return { types: [...new Set(decision.values.filter((value) => value !== null).map(typeName))] };
}

/** What may stand in a column on a fixed value. */
export function expectedOfValue(value: Value): Expected {
  return { types: value === null ? [] : [typeName(value)] };
}

/** Reports `entry/type-mismatch` and `entry/not-an-option` for one entry, at most one of each. */
export function reportEntry(
  test: EntryTest,
  expected: Expected,
  at: Placed,
  facts: { readonly [key: string]: Param },
  faults: Faults,
): void {
  const constants = constantsOf(test);
  const wrong = expected.types.length > 0 && constants.find((constant) => !expected.types.includes(typeName(constant)));
  if (wrong !== undefined && wrong !== false) {
    faults.add("entry/type-mismatch", "error", at, { ...facts, found: typeName(wrong), expected: expected.types.join(" | ") });
    return;
  }
  const { options } = expected;
  if (options === undefined) return;
  const texts = constants.filter((constant) => typeof constant === "string");
  const stray =
    texts.find((text) => !options.includes(text)) ?? fragmentsOf(test).find((part) => !options.some((option) => option.includes(part)));
  if (stray === undefined) return;
  const near = options.find((option) => option.trim().toLowerCase() === stray.trim().toLowerCase());
  faults.add("entry/not-an-option", "warning", at, { ...facts, value: stray, options: [...options], ...(near !== undefined && { near }) });
}
