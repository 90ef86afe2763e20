/** Steps, and the parts of a value, to the last one that is allowed. */
import { describe, expect, it } from "vitest";
import { Exhausted, Meter, deepestValue, longestText, mostParts, partsOf } from "./meter.ts";
import type { Limit } from "./meter.ts";

const limitOf = (run: () => unknown): Limit | undefined => {
  try {
    run();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Exhausted)) throw fault;
    expect(fault.message).toBe(fault.limit);
    return fault.limit;
  }
};
const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

describe("a meter", () => {
  it("gives two million steps, to the last one", () => {
    const meter = new Meter();
    meter.spend(1_999_999);
    meter.spend(1);
    meter.spend(0);
    expect(limitOf(() => meter.spend(1))).toBe("steps");
  });

  it("takes nothing for what it refuses", () => {
    const meter = new Meter();
    expect([Infinity, NaN, 2_000_001].map((steps) => limitOf(() => meter.spend(steps)))).toEqual(["steps", "steps", "steps"]);
    expect(limitOf(() => meter.spend(2_000_000))).toBeUndefined();
  });
});

describe("the parts of a value", () => {
  it.each<[unknown, number]>([
    [null, 1],
    [undefined, 1],
    [true, 1],
    [3, 1],
    ["", 1],
    ["x".repeat(64), 2],
    ["x".repeat(96), 2.5],
    [[], 1],
    [[1, 2], 3],
    [[[1], [2]], 5],
    [{}, 1],
    [{ a: 1, b: [2, 3] }, 5],
    [["x".repeat(64), { a: null }], 5],
    [new Map([[1, 2]]), 1],
    [new Date(0), 1],
    [() => 1, 1],
  ])("%j are %d", (value, parts) => expect(partsOf(value)).toBe(parts));

  it("are counted as often as they occur", () => {
    const pair = [1, 2];
    expect(partsOf([pair, pair])).toBe(7);
  });

  it("may be so many and no more", () => {
    const list = (length: number): unknown => Array.from({ length }, () => 1);
    expect(partsOf(list(mostParts - 1))).toBe(mostParts);
    expect(limitOf(() => partsOf(list(mostParts)))).toBe("size");
    expect(limitOf(() => partsOf([list(mostParts / 2), list(mostParts / 2)]))).toBe("size");
    expect(limitOf(() => partsOf(Object.fromEntries(Array.from({ length: 4 }, (_, i) => [i, list(mostParts / 4)]))))).toBe("size");
  });

  it("are counted of what doubles with each level without going through all of it", () => {
    let value: unknown = [1];
    for (let i = 0; i < 100; i++) value = [value, value];
    expect(limitOf(() => partsOf(value))).toBe("size");
  });

  it("may be texts of a million letters and no longer", () => {
    expect(partsOf("x".repeat(longestText))).toBe(1 + longestText / 64);
    expect(limitOf(() => partsOf("x".repeat(longestText + 1)))).toBe("size");
    expect(limitOf(() => partsOf(["x".repeat(longestText + 1)]))).toBe("size");
  });

  it("nest so deep and no deeper", () => {
    expect(limitOf(() => partsOf(nested(deepestValue + 1)))).toBeUndefined();
    expect(limitOf(() => partsOf(nested(deepestValue + 2)))).toBe("depth");
  });
});
