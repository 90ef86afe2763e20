/**
 * The interpreter feelin under a meter. By itself it has no limits: `for i in 1..1000000000` and `1..1.5` run for ever, lists double, patterns
 * backtrack. All that repeats goes through one of three gates that count: ranges, calls, and the lists that loops, filters and comparisons look at.
 */
import { FeelFunction, FeelRange, evaluate, parseExpression } from "feelin";
import { Exhausted, longestText, partsOf } from "./meter.ts";
import type { Meter } from "./meter.ts";
import { patternCost } from "./pattern.ts";

export interface Interpreted {
  readonly value: unknown;
  /** Why something came to null on the way, the first reason first. */
  readonly reasons: readonly string[];
}

/** The value of an expression; throws what the interpreter throws, and `Exhausted`. */
export function interpret(text: string, context: { readonly [name: string]: unknown }, meter: Meter): Interpreted {
  meter.spend(1 + text.length / 16);
  return underMeter(meter, 1 + text.length / 64, (each) => {
    const gated = withGates(text, context);
    const { value, warnings } = evaluate(gated, gated === text ? context : { ...context, [gate]: each });
    return { value, reasons: warnings.map(({ message }) => message) };
  });
}

/** The name of the function that counts a list before it is walked through; no name that `binding` makes looks like this. */
const gate = "vb_each";

/** Loops, filters on a name, a list or a call, and so many brackets that values may double inside one expression. */
const mayRepeat = /\b(?:for|some|every)\b|[\p{L}\p{N}_)\]}"]\s*\[/u;
const mayDouble = /(?:[[{][^[{]*){8}/;

/** The expression with the gate around each list that is looped over or filtered, and around what is compared where that may be large. */
function withGates(text: string, context: { readonly [name: string]: unknown }): string {
  const doubles = mayDouble.test(text);
  if (!doubles && !mayRepeat.test(text)) return text;
  const marks: { readonly at: number; readonly text: string }[] = [];
  parseExpression(text, { ...context, [gate]: null }, undefined).iterate({
    enter({ name, node }) {
      const isSource = name === "InExpression";
      if (!isSource && name !== "FilterExpression" && !(doubles && name === "Comparison")) return;
      const list = isSource ? node.lastChild : node.firstChild;
      // Ranges are counted where they are walked through.
      if (list === null || (isSource && list.getChild("..") !== null)) return;
      marks.push({ at: list.from, text: `${gate}(` }, { at: list.to, text: ")" });
    },
  });
  if (marks.length === 0) return text;
  // Marks at one place are alike: no list begins where another ends without a sign between them.
  marks.sort((a, b) => a.at - b.at);
  let gated = "";
  let from = 0;
  for (const mark of marks) {
    gated += text.slice(from, mark.at) + mark.text;
    from = mark.at;
  }
  return gated + text.slice(from);
}

const ownInvoke = FeelFunction.prototype.invoke;
const ownMap = FeelRange.prototype.map;

/** Runs with the interpreter's own ranges and calls counted, and puts them back as they were; `weight` is what one round of a loop costs. */
function underMeter<T>(meter: Meter, weight: number, run: (each: FeelFunction) => T): T {
  const { invoke, map } = { invoke: FeelFunction.prototype.invoke, map: FeelRange.prototype.map };
  FeelRange.prototype.map = function <U>(this: FeelRange, step: (value: never) => U): U[] {
    meter.spend(weight * lengthOf(this));
    return ownMap.call(this, step as never) as U[];
  };
  FeelFunction.prototype.invoke = function (this: FeelFunction, given: unknown): unknown {
    meter.spend(weight + costOf(this, given));
    const result: unknown = ownInvoke.call(this, given);
    if (typeof result === "string" && result.length > longestText) throw new Exhausted("size");
    if (Array.isArray(result)) meter.spend(result.length);
    return result;
  };
  try {
    return run(new FeelFunction((list: unknown) => (meter.spend(Array.isArray(list) ? weight * list.length : 1), list), ["list"]));
  } finally {
    FeelFunction.prototype.invoke = invoke;
    FeelRange.prototype.map = map;
  }
}

/** How many values a range has; the interpreter never reaches an end that is no whole number of steps away. */
function lengthOf({ start, end }: FeelRange): number {
  if (typeof start !== "number" || typeof end !== "number") return 64;
  const steps = Math.abs(end - start);
  if (!Number.isInteger(steps)) throw new Error(`the range ${start}..${end} is no whole number of steps`);
  return steps + 1;
}

const builtin = (name: string): unknown => evaluate(name).value;
/** Functions that compare each element with each other. */
const quadratic = new Set(["distinct values", "union", "mode", "remove", "index of"].map(builtin));
const searching = new Set(["matches", "replace", "split"].map(builtin));
const sort = builtin("sort");

/** What a call costs before it is made: the size of its arguments, for some functions squared, and what a pattern may cost on its text. */
function costOf({ fn }: FeelFunction, given: unknown): number {
  const values: readonly unknown[] = Array.isArray(given) ? given : Object.values(given as object);
  const parts = values.reduce<number>((sum, value) => sum + partsOf(value), 0);
  if (searching.has(fn)) return parts + searchCost(values);
  if (quadratic.has(fn)) return (parts * parts) / 8;
  return fn === sort ? parts * Math.log2(parts + 2) * 4 : parts;
}

/** A search that could take longer than this many steps of the pattern is refused. */
const longestSearch = 200_000_000;
const searchesPerStep = 200;

function searchCost(values: readonly unknown[]): number {
  const [text, pattern] = values.filter((value) => typeof value === "string");
  if (text === undefined || pattern === undefined) return 0;
  const cost = patternCost(pattern, text.length);
  if (cost > longestSearch) throw new Exhausted("pattern");
  return cost / searchesPerStep;
}
