/** Findings in the order of mending, and the place each is about. */
import { describe, expect, it } from "vitest";
import type { Finding } from "../document/engine.ts";
import { sampleContent } from "../testing/sampleDocument.ts";
import { countOf, placeOf, sortFindings } from "./findingList.ts";

function finding(severity: "error" | "warning" | "hint", elementId: string, line?: number): Finding {
  const at = { elementId, ...(line !== undefined && { line }) };
  return { diagnostic: { code: "area/what", severity, at, params: {} }, sentence: { nl: elementId, en: elementId } };
}

describe("the list of findings", () => {
  it("has errors first, then the order of the file, and nothing twice", () => {
    const list = [
      finding("hint", "a", 1),
      finding("warning", "b", 9),
      finding("error", "c", 20),
      finding("warning", "d", 3),
      finding("error", "c", 20),
    ];
    expect(sortFindings(list).map(({ diagnostic }) => diagnostic.at.elementId)).toEqual(["c", "d", "b", "a"]);
    expect([countOf(list, "error"), countOf(list, "warning"), countOf(list, "hint")]).toEqual([2, 2, 1]);
  });

  it.each([
    ["monument", { kind: "question", id: "monument" }],
    ["in-dakvlak", { kind: "question", id: "dakvlak" }],
    ["groep1", { kind: "group", id: "groep1" }],
    ["top", { kind: "conclusion", code: "Vergunningplicht" }],
    ["dakvlak-alias", null],
    ["nergens", null],
  ])("leads from %s to its place", (id, place) => {
    expect(placeOf(sampleContent().model, finding("error", id))).toEqual(place);
  });
});
