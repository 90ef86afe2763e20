/** Filter, for, every and some over a list, with what their parts come to told by the test. */
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "../feel/binding.ts";
import type { FeelValue } from "../feel/expressionValue.ts";
import type { DmnExpression } from "../model/dmnModel.ts";
import { filteredValue, iteratedValue } from "./dmnIteration.ts";

describe("going through a list", () => {
  const scope = (): Scope => {
    const outer = new Scope(new MemberNames());
    outer.define("buiten", 2);
    return outer;
  };
  const literal: DmnExpression = { kind: "literal", text: "", origin: 0 };
  const filtered = (elements: readonly FeelValue[], match: (inside: Scope) => FeelValue): FeelValue =>
    filteredValue({ kind: "filter", in: literal, match: literal, origin: 0 }, elements, scope(), (_, inside) => match(inside));
  it("keeps the elements for which the match is true and nothing else", () => {
    expect(filtered([1, 2, 3], (inside) => inside.find("item") !== inside.find("buiten"))).toEqual([1, 3]);
    const matches: readonly FeelValue[] = [true, "true", null, 1];
    expect(filtered([0, 1, 2, 3], (inside) => matches[inside.find("item") as number]!)).toEqual([0]);
    expect(
      filtered([{ a: 1, vb__b_20_c: 2 }, { a: 2 }, 3], (inside) => (inside.find("b c") ?? null) === 2 && inside.find("a") === 1),
    ).toHaveLength(1);
    expect(filtered([{ item: 5 }], (inside) => typeof inside.find("item") === "object")).toHaveLength(1);
  });
  it("takes the element at a place, from the end where it is negative; none is at 0 or between two", () => {
    const at = (place: number): FeelValue => filtered(["a", "b", "c"], () => place);
    expect([1, 2, 3, 4, -1, -3, -4].map(at)).toEqual(["a", "b", "c", null, "c", "a", null]);
    expect([0, 1.5, -0.5].map(at)).toEqual([null, null, null]);
    expect(filtered([], () => 1)).toEqual([]);
  });
  const iterated = (kind: "for" | "every" | "some", results: readonly FeelValue[]): FeelValue =>
    iteratedValue(
      { kind, variable: "n", in: literal, body: literal, origin: 0 },
      results.map((_, i) => i),
      scope(),
      (_, inside) => results[inside.find("n") as number]!,
    );
  it.each<["for" | "every" | "some", readonly FeelValue[], FeelValue]>([
    ["for", [1, null, "a"], [1, null, "a"]],
    ["for", [], []],
    ["every", [], true],
    ["every", [true, true], true],
    ["every", [true, null, false], false],
    ["every", [true, null], null],
    ["every", [true, 1], null],
    ["some", [], false],
    ["some", [false, false], false],
    ["some", [false, null, true], true],
    ["some", [false, null], null],
    ["some", [false, "true"], null],
  ])("%s of %j is %j", (kind, results, expected) => expect(iterated(kind, results)).toEqual(expected));

  it("shows for what came before as partial, every and some not", () => {
    const partials = (kind: "for" | "some"): FeelValue[] => {
      const seen: FeelValue[] = [];
      iteratedValue({ kind, variable: "n", in: literal, body: literal, origin: 0 }, [7, 8], scope(), (_, inside) => {
        seen.push(inside.find("partial") ?? null);
        return inside.find("n")!;
      });
      return seen;
    };
    expect(partials("for")).toEqual([[], [7]]);
    expect(partials("some")).toEqual([null, null]);
  });
  it("takes a step for each element", () => {
    const outer = scope();
    outer.meter.spend(1_999_998);
    const go = (elements: readonly FeelValue[]): FeelValue =>
      iteratedValue({ kind: "for", variable: "n", in: literal, body: literal, origin: 0 }, elements, outer, () => 1);
    expect(go([1])).toEqual([1]);
    expect(() => go([1, 2])).toThrow("steps");
    expect(() => filteredValue({ kind: "filter", in: literal, match: literal, origin: 0 }, [1], outer, () => 1)).toThrow("steps");
  });
});
