/** The interpreter under its meter: what repeats is counted where it repeats, and results are as the interpreter gives them without. */
import { FeelFunction, FeelRange, evaluate } from "feelin";
import { describe, expect, it } from "vitest";
import { interpret } from "./interpreter.ts";
import { Exhausted, Meter } from "./meter.ts";
import type { Limit } from "./meter.ts";

/** A meter that says what was taken from it. */
class Counted extends Meter {
  spent = 0;
  override spend(steps: number): void {
    super.spend(steps);
    this.spent += steps;
  }
}
const costOf = (text: string, context: { readonly [name: string]: unknown } = {}): number => {
  const meter = new Counted();
  interpret(text, context, meter);
  return meter.spent;
};
const limitOf = (text: string, context: { readonly [name: string]: unknown } = {}): Limit | undefined => {
  try {
    interpret(text, context, new Meter());
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Exhausted)) throw fault;
    return fault.limit;
  }
};
const numbers = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

describe("an expression under the meter", () => {
  const l = [1, 2, 3];
  const m = [{ a: [1, 2] }, { a: [3] }];
  const one = new FeelFunction((x: number) => [x, x + 1], ["x"]);
  it.each([
    "1 + 1",
    "l[1]",
    "l[item > 1]",
    "l [item > 1]",
    "l[item > 1][item > 2]",
    "l[l[item > 1][1]]",
    "[l, l][1][2]",
    "[3, 4][item = 4]",
    "one(4)[2]",
    "one(x: 4)[item > 4]",
    "{a: [5, 6]}.a[2]",
    "{a: l[item > 1], b: a[1]}.b",
    "m.a",
    "m[a[1] = 3]",
    "m[count(a) > 1][1].a[2]",
    '"text"[1]',
    "for x in l return x * 2",
    "for x in l[item > 1] return x",
    "for x in l, y in l return x * y",
    "for x in l, y in l[item > x] return [x, y]",
    "for x in [l, l] return x[2]",
    "for x in 1..3 return x",
    "for x in l return for y in l return x + y",
    "for x in (for y in l return y + 1) return x",
    "some x in l satisfies x > 2",
    "every x in l[item > 1] satisfies x > 1",
    "some x in l, y in l[item > x] satisfies x + y = 5",
    "every x in 1..3 satisfies x > 0",
    "if l[1] = 1 then l[2] else l[3]",
    "[[[[[[[[1]]]]]]]] = [[[[[[[[1]]]]]]]]",
    "[[[[[[[[1]]]]]]]] = [[[[[[[[2]]]]]]]]",
    "{a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}.a = 1",
    "{a: [1], b: [a, a], c: [b, b], d: [c, c], e: [d, d], f: d = e, g: c = c}.g",
    "count(l[item > 1]) + count(l)",
    "l[-1]",
    "weg[1]",
    "for x in weg return x",
    "format",
    "information[1]",
  ])("%s is what it is without", (text) => {
    const context = { l, m, one, format: 5, information: [8] };
    const plain = evaluate(text, context);
    const { value, reasons } = interpret(text, context, new Meter());
    expect(value).toEqual(plain.value);
    expect(reasons).toEqual(plain.warnings.map(({ message }) => message));
  });

  it("leaves the interpreter as it was, also when it stops halfway", () => {
    const { invoke } = FeelFunction.prototype;
    const { map } = FeelRange.prototype;
    interpret("for i in 1..3 return abs(i)", {}, new Meter());
    expect(limitOf("for i in 1..1000000000 return i")).toBe("steps");
    expect(() => interpret("for i in 1..2.5 return i", {}, new Meter())).toThrow("1..2.5");
    expect([FeelFunction.prototype.invoke === invoke, FeelRange.prototype.map === map]).toEqual([true, true]);
  });
});

describe("what is counted", () => {
  it("is the text itself, once", () => {
    expect(costOf("1")).toBeCloseTo(1 + 1 / 16);
    expect(costOf(`1${" ".repeat(31)}`)).toBeCloseTo(3);
  });

  it.each([
    ["for i in 1..n return 1"],
    ["for i in n..1 return 1"],
    ["for i in l return 1"],
    ["some i in l satisfies i < 0"],
    ["every i in l satisfies i >= 0"],
    ["l[item < 0]"],
    ["l [item < 0]"],
    ["{a: l}.a[item < 0]"],
    ["f()[item < 0]"],
    ["count(l)"],
    ["f()"],
    ["sort(l)"],
  ])("is each round of %s", (text) => {
    const cost = (n: number): number => {
      const l = numbers(n);
      return costOf(text, { n, l, f: new FeelFunction(() => l, []) });
    };
    expect(cost(3000) - cost(2000)).toBeGreaterThanOrEqual(1000);
    expect(cost(3000) - cost(2000)).toBeLessThan(100_000);
    expect(cost(2000)).toBeGreaterThan(2000);
  });

  it("is the length of a range, wherever it begins", () => {
    expect(costOf("for i in -1000..1000 return 1")).toBeGreaterThan(2000);
    expect(costOf("for i in 100000..100010 return 1")).toBeLessThan(100);
  });

  it("is a round inside a round as often as it is done", () => {
    const text = "for a in l return for b in l return 1";
    expect(costOf(text, { l: numbers(50) })).toBeGreaterThan(2500);
    expect(costOf(text, { l: numbers(100) })).toBeGreaterThan(10_000);
    expect(costOf("for a in l return l[item = a]", { l: numbers(100) })).toBeGreaterThan(10_000);
  });

  it("is more where the text of a round is longer", () => {
    const cost = (text: string): number => costOf(text, { l: numbers(1000) });
    expect(cost(`for i in l return 1${" ".repeat(640)}`) - cost("for i in l return 1")).toBeGreaterThan(9000);
    expect(cost(`for i in 1..1000 return 1${" ".repeat(640)}`) - cost("for i in 1..1000 return 1")).toBeGreaterThan(9000);
  });

  it.each(["distinct values(l)", "union(l, [1])", "mode(l)", "remove(l, 1)", "index of(l, 1)"])(
    "is the square of the list in %s",
    (text) => {
      expect(costOf(text, { l: numbers(1600) }) / costOf(text, { l: numbers(800) })).toBeGreaterThan(3);
      expect(limitOf(text, { l: numbers(5000) })).toBe("steps");
    },
  );

  it.each(["count(l)", "sum(l)", "reverse(l)", "flatten(l)", "concatenate(l, l)"])("is the list alone in %s", (text) => {
    expect(costOf(text, { l: numbers(1600) }) / costOf(text, { l: numbers(800) })).toBeLessThan(2.5);
    expect(limitOf(text, { l: numbers(5000) })).toBeUndefined();
  });

  it("is somewhat more than the list where it is sorted", () => {
    const ratio = costOf("sort(l)", { l: numbers(1600) }) / costOf("count(l)", { l: numbers(1600) });
    expect(ratio).toBeGreaterThan(20);
    expect(ratio).toBeLessThan(100);
  });

  it.each(["matches(t, p)", 'replace(t, p, "")', "split(t, p)"])("is what the pattern may cost in %s", (text) => {
    const t = "a".repeat(1000);
    const cost = (p: string): number => costOf(text, { t, p });
    // A repetition may look at each place from each place; two may look from each pair of places.
    expect(cost("b+") - cost("b")).toBeGreaterThan(4000);
    expect(cost("b+") - cost("b")).toBeLessThan(8000);
    expect(limitOf(text, { t, p: "b+c+" })).toBe("pattern");
    expect(limitOf(text, { t, p: "(b+)+" })).toBe("pattern");
    expect(limitOf(text, { t: "a".repeat(16), p: "(b+)+" })).toBeUndefined();
  });

  it("is no pattern in other functions, nor where one text is missing", () => {
    const t = "a".repeat(1000);
    expect(limitOf("contains(t, p)", { t, p: "(b+)+" })).toBeUndefined();
    expect(limitOf("matches(t, null)", { t })).toBeUndefined();
    expect(limitOf("matches(input: t, pattern: p)", { t, p: "(b+)+" })).toBe("pattern");
  });

  it("is a range of letters as a few steps", () => {
    expect(interpret('for l in "a".."c" return l', {}, new Meter()).value).toEqual(["a", "b", "c"]);
    expect(costOf('for l in "a".."c" return l')).toBeGreaterThan(64);
    expect(costOf('for l in "a".."c" return l')).toBeLessThan(200);
  });
});

describe("what a call gives", () => {
  it("may be a text of a million letters and no longer", () => {
    const half = "x".repeat(500_000);
    expect(limitOf('string join([t, t], "")', { t: half })).toBeUndefined();
    expect(limitOf('string join([t, t], "x")', { t: half })).toBe("size");
  });
});
