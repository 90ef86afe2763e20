/** Expressions and unary tests of full FEEL: the exact subset of table entries first, the feelin interpreter for the rest. */
import type { Scope } from "./binding.ts";
import { tidyName } from "./bindingNames.ts";
import { matches } from "./entryTest.ts";
import { asFeelValue, feelKey, fromTableValue, isFeelList, kindOf, toTableValue } from "./expressionValue.ts";
import type { FeelValue } from "./expressionValue.ts";
import { interpret } from "./interpreter.ts";
import { Exhausted } from "./meter.ts";
import type { Limit } from "./meter.ts";
import { parseInputEntry, parseLiteral } from "./parseEntry.ts";

/** Why an expression is null: in the interpreter's English, or by the limit that it ran into. */
export type Problem = { readonly reason: string } | { readonly limit: Limit };

/** What an expression came to; faults in FEEL are null by definition, and `problem` says why. */
export interface Evaluation<T> {
  readonly value: T;
  readonly problem?: Problem;
}

/** Longer texts are refused: the interpreter's time is not linear in them. */
const longestExpression = 50_000;

/** The value of an expression. Never throws: what cannot be read or computed is null with a problem. */
export function evaluateExpression(text: string, scope: Scope): Evaluation<FeelValue> {
  const name = tidyName(text);
  if (name === "") return { value: null };
  const named = scope.find(name);
  if (named !== undefined) return { value: named };
  const literal = parseLiteral(text);
  if (literal !== undefined) return { value: fromTableValue(literal.value) };
  const bound = scope.bind(text);
  return guarded<FeelValue>(text, null, () => {
    const { value, reasons } = interpret(bound.text, bound.context, scope.meter);
    const result = asFeelValue(value);
    const reason = result === null ? reasons[0] : undefined;
    return reason === undefined ? { value: result } : { value: result, problem: { reason } };
  });
}

/**
 * Whether an input entry accepts a value (DMN 1.3 § 7.3.3 and table 55). What stands with a `?` or after an operator must be true; anything else is
 * compared with the value, also where it is true or false itself. The interpreter's own unary tests see these apart only by the type of
 * the result, so the entry is taken apart here.
 */
export function testEntry(text: string, input: FeelValue, scope: Scope): Evaluation<boolean> {
  const test = parseInputEntry(text);
  const plain = test && toTableValue(input);
  if (test !== undefined && plain !== undefined) return { value: matches(test, plain) };
  // Values that table entries do not know, too; the interpreter cannot read a `-`.
  if (test?.t === "any") return { value: true };
  const inside = scope.inner();
  inside.define("?", input);
  return guarded(text, false, () => {
    const { isNegated, parts } = takeApart(text);
    const isHit = parts.some((part) => {
      const bound = inside.bind(/^(?:[<>]|!?=)/.test(part) ? `? ${part}` : part);
      const value = asFeelValue(interpret(bound.text, bound.context, scope.meter).value);
      return "?" in bound.context ? value === true : accepts(value, input, scope);
    });
    return { value: isHit !== isNegated };
  });
}

function accepts(tested: FeelValue, input: FeelValue, { meter }: Scope): boolean {
  const { value } = interpret("tested = input or input in tested", { tested, input }, meter);
  return value === true || feelKey(tested) === feelKey(input);
}

/** The elements of a list, or the values of a range; none where it is neither, null included. */
export function elementsOf(value: FeelValue, scope: Scope): Evaluation<readonly FeelValue[] | undefined> {
  if (isFeelList(value)) return { value };
  if (kindOf(value) !== "range") return { value: undefined };
  return guarded<readonly FeelValue[] | undefined>("", undefined, () => {
    const elements = asFeelValue(interpret("for i in range return i", { range: value }, scope.meter).value);
    return { value: isFeelList(elements) ? elements : undefined };
  });
}

/** The tests of a comma list, and whether `not(…)` stands around them. */
function takeApart(text: string): { readonly isNegated: boolean; readonly parts: readonly string[] } {
  const inner = /^\s*not\s*\(([^]*)\)\s*$/u.exec(text)?.[1];
  const parts = inner === undefined ? undefined : splitList(inner);
  return parts === undefined ? { isNegated: false, parts: splitList(text) ?? [text] } : { isNegated: true, parts };
}

/** The parts between commas outside brackets and strings; undefined where a bracket closes that was not opened. */
function splitList(text: string): string[] | undefined {
  const parts: string[] = [];
  let part = "";
  let open = 0;
  for (const [word] of text.matchAll(/"(?:[^"\\]|\\[^])*"|[^]/gu)) {
    if (word === "," && open === 0) {
      parts.push(part.trim());
      part = "";
      continue;
    }
    if ("([{".includes(word)) open++;
    if (")]}".includes(word) && --open < 0) return undefined;
    part += word;
  }
  return [...parts, part.trim()];
}

/** The interpreter throws on what it cannot read, on what it does not know, and when calls nest too deep; in FEEL each of these is null. */
function guarded<T>(text: string, otherwise: T, run: () => Evaluation<T>): Evaluation<T> {
  if (text.length > longestExpression) return { value: otherwise, problem: { limit: "size" } };
  try {
    return run();
  } catch (fault) {
    // A RangeError is a stack, a text or a list that grew beyond what the machine has.
    if (fault instanceof RangeError) return { value: otherwise, problem: { limit: /length/.test(fault.message) ? "size" : "depth" } };
    return {
      value: otherwise,
      problem: fault instanceof Exhausted ? { limit: fault.limit } : { reason: String((fault as Error).message) },
    };
  }
}
