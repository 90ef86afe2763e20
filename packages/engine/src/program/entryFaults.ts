/** Entries that cannot mean what their author meant: of another type than their column, or no option of the question. */
import { constantsOf, fragmentsOf, holds } from "../feel/entryTest.ts";
import type { EntryTest } from "../feel/entryTest.ts";
import { typeName } from "../feel/value.ts";
import type { Param } from "../diagnostics/diagnostic.ts";
import type { Value } from "../feel/value.ts";
import { placeAnswers } from "./cells.ts";
import type { CompiledDecision, Domain } from "./program.ts";

/** What a column is compared against, with the names of its types and, where they are few, all its values. */
export interface Expected {
  readonly types: readonly string[];
  readonly options?: Options;
}

/** The texts that may stand in a column. Thousands of entries may be held against thousands of them, so they are looked up. */
export interface Options {
  readonly texts: readonly string[];
  has(text: string): boolean;
  /** The option that differs from a text in capitals and outer spaces only. */
  near(text: string): string | undefined;
}

const loose = (text: string): string => text.trim().toLowerCase();

function optionsOf(texts: readonly string[]): Options {
  const known = new Set(texts);
  let byLoose: Map<string, string> | undefined;
  return {
    texts,
    has: (text) => known.has(text),
    near(text) {
      // From the last to the first, so that the first of two that are alike stays.
      byLoose ??= new Map([...texts].reverse().map((option) => [loose(option), option]));
      return byLoose.get(loose(text));
    },
  };
}

/** What may stand in a column on a question. */
export function expectedOfQuestion(domain: Domain, options: readonly string[]): Expected {
  switch (domain.kind) {
    case "boolean":
    case "number":
    case "date":
      return { types: [domain.kind] };
    case "place":
      return { types: ["string", "boolean"], options: optionsOf(placeAnswers) };
    case "options":
    case "multiple":
      return { types: ["string"], options: optionsOf(options) };
    case "text":
      return { types: ["string"] };
  }
}

/** What may stand in a column on the answer to a reusable decision. */
export const expectedYesNo: Expected = { types: ["boolean", "string"], options: optionsOf(["ja", "nee"]) };

/** What may stand in a column on a decision: the types of the values it can have; none for one that is always null. */
export function expectedOfDecision(decision: CompiledDecision): Expected {
  return { types: [...new Set(decision.values.filter((value) => value !== null).map(typeName))] };
}

/** What may stand in a column on a fixed value. */
export function expectedOfValue(value: Value): Expected {
  return { types: value === null ? [] : [typeName(value)] };
}

/** What is wrong with an entry wherever it stands: a code with its facts, to be completed by the place. */
export interface EntryFault {
  readonly code: "entry/type-mismatch" | "entry/not-an-option";
  readonly severity: "error" | "warning";
  readonly facts: { readonly [key: string]: Param };
}

/** What is wrong with a test in a column, if anything: another type first, then a text that is no option. */
export function entryFault(test: EntryTest, expected: Expected): EntryFault | undefined {
  const constants = constantsOf(test);
  const wrong = constants.find((constant) => !expected.types.includes(typeName(constant)));
  if (wrong !== undefined && expected.types.length > 0) {
    return { code: "entry/type-mismatch", severity: "error", facts: { found: typeName(wrong), expected: expected.types.join(" | ") } };
  }
  const { options } = expected;
  if (options === undefined) return undefined;
  const texts = constants.filter((constant) => typeof constant === "string");
  const stray =
    texts.find((text) => !options.has(text)) ??
    (["contains", "starts", "ends"] as const)
      .map((search) => fragmentsOf(test, search).find((part) => !options.texts.some((option) => holds(search, option, part))))
      .find((part) => part !== undefined);
  if (stray === undefined) return undefined;
  const near = options.near(stray);
  return {
    code: "entry/not-an-option",
    severity: "warning",
    facts: { value: stray, options: options.texts, ...(near !== undefined && { near }) },
  };
}
