/** The answers that stand for cells, domain by domain. */
import { describe, expect, it } from "vitest";
import type { Domain } from "../program/program.ts";
import { cellAnswers } from "./cellAnswers.ts";

const of = (domain: Domain, limits = {}) => cellAnswers({ domain, options: ["a", "b"] }, limits);
const numbers = (constants: number[], limits = {}) => of({ kind: "number", constants }, limits);
const dates = (...constants: string[]) => of({ kind: "date", constants });
const texts = (...constants: string[]) => of({ kind: "text", constants }).at(-1) as string;

describe("answers that stand for cells", () => {
  it("are constants, midpoints, and one beyond the outer constants", () => {
    expect(numbers([3, 5])).toEqual([2, 3, 4, 5, 6]);
    expect(numbers([])).toEqual([0]);
    expect(dates("2026-01-01", "2026-01-11")).toEqual(["2025-12-31", "2026-01-01", "2026-01-06", "2026-01-11", "2026-01-12"]);
    expect(dates("2024-02-28", "2024-03-01")[2]).toBe("2024-02-29");
    expect(dates()).toEqual(["2026-01-01"]);
  });

  it("leave a cell empty that no answer falls in: between adjacent days, before the first year, beyond a number's limits", () => {
    expect(dates("2026-01-01", "2026-01-02")[2]).toBeUndefined();
    expect(dates("0000-01-01")[0]).toBeUndefined();
    expect(dates("9999-12-31")[2]).toBeUndefined();
    expect(numbers([3, 5], { min: 3, max: 4.5 })).toEqual([undefined, 3, 4, undefined, undefined]);
  });

  it("keep to a number's limits where the usual answer does not", () => {
    expect(numbers([0.5], { min: 0 })).toEqual([0, 0.5, 1.5]);
    expect(numbers([3, 5], { min: 4.5 })).toEqual([undefined, undefined, 4.5, 5, 6]);
    expect(numbers([], { min: 10, max: 20 })).toEqual([10]);
    expect(numbers([1e300])).toEqual([undefined, 1e300, undefined]);
  });

  it("hold no text that a rule looks for, as anything else", () => {
    expect(texts("x")).toBe("iets anders");
    expect(texts("anders", "x", "y")).toBe("z");
    expect(texts("")).toBe("iets anders");
  });

  it("are the given answers of the other domains", () => {
    expect(of({ kind: "boolean" })).toEqual([true, false]);
    expect(of({ kind: "options" })).toEqual(["a", "b"]);
    expect(of({ kind: "multiple" })).toEqual([false, true]);
    expect(of({ kind: "place", partly: true })).toEqual(["ja", "nee", "deels"]);
    expect(of({ kind: "place", partly: false })).toEqual(["ja", "nee"]);
  });
});
