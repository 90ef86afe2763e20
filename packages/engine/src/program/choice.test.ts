/** Tests on sets: chosen options, and lists of the values of rows that hit. */
import { describe, expect, it } from "vitest";
import { parseInputEntry } from "../feel/parseEntry.ts";
import type { Value } from "../feel/value.ts";
import { choiceHolds, choiceTest } from "./choice.ts";

/** Whether an entry hits the set of these elements. */
function hits(entry: string, all: readonly Value[], chosen: readonly Value[], emptyIsNull: boolean): boolean {
  return choiceHolds(choiceTest(parseInputEntry(entry)!, { elements: all, emptyIsNull }), (i) => chosen.includes(all[i]!));
}

const options = ["Hout", "Hout, hard", "Glas"];
const chosen = (entry: string, ...some: readonly string[]): boolean => hits(entry, options, some, false);
const listed = (entry: string, ...some: readonly Value[]): boolean => hits(entry, [null, "A", "B"], some, true);

describe("an entry on a question with several answers", () => {
  it("hits a literal that is chosen, commas and all", () => {
    expect(chosen('"Hout, hard"', "Hout, hard")).toBe(true);
    expect(chosen('"Hout"', "Hout, hard")).toBe(false);
  });

  it("tests each chosen option with contains", () => {
    expect(chosen('contains(?, "hard")', "Glas", "Hout, hard")).toBe(true);
    expect(chosen('if ?=null then false else not(contains(?, "hard"))', "Glas")).toBe(true);
  });

  it("tests each chosen option with starts with, ends with and in", () => {
    expect([chosen('starts with(?, "Ho")', "Hout"), chosen('starts with(?, "Ho")', "Glas")]).toEqual([true, false]);
    expect([chosen('ends with(?, "hard")', "Hout, hard"), chosen('ends with(?, "hard")', "Hout")]).toEqual([true, false]);
    expect([chosen('? in ("Glas", "Steen")', "Glas", "Hout"), chosen('not(? in ("Glas", "Steen"))', "Glas")]).toEqual([true, false]);
  });

  it("is answered when nothing is chosen", () => {
    expect(chosen("not(null)")).toBe(true);
    expect(chosen("null")).toBe(false);
    expect(chosen('not("Glas")')).toBe(true);
  });
});

describe("an entry on a list of outputs", () => {
  it("takes a list of no hits for null", () => {
    expect(listed("null")).toBe(true);
    expect(listed("not(null)")).toBe(false);
    expect(listed("if ? = null then true else false")).toBe(true);
  });

  it("takes a list for a list though its only output is null", () => {
    expect(listed("not(null)", null)).toBe(true);
    expect(listed("null", null)).toBe(false);
    expect(listed('not("A")', null)).toBe(true);
  });
});
