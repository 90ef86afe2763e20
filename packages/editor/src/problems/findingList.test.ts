/** Findings in the order of mending, and the place each is about. */
import { describe, expect, it } from "vitest";
import type { Finding } from "../document/engine.ts";
import { sampleContent } from "../testing/sampleDocument.ts";
import { countOf, exampleOf, placeOf, sortFindings } from "./findingList.ts";

function finding(
  severity: "error" | "warning" | "hint",
  elementId: string,
  line?: number,
  params: Finding["diagnostic"]["params"] = {},
): Finding {
  const at = { elementId, ...(line !== undefined && { line }) };
  return { diagnostic: { code: "area/what", severity, at, params }, sentence: { nl: elementId, en: elementId } };
}

/** The sample with an id on the third row of its table. */
function modelWithIds() {
  const { model } = sampleContent();
  const { logic } = model.decisions[1]!;
  if (logic.kind === "table") logic.rows[2]!.id = "rij-2";
  return model;
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
    ["dakvlak-alias", { kind: "question", id: "dakvlak" }],
    ["rij-2", { kind: "conclusion", code: "NeemContactOpMet" }],
    ["nergens", null],
  ])("leads from %s to its place", (id, place) => {
    expect(placeOf(modelWithIds(), finding("error", id))).toEqual(place);
  });

  it("leads from a column to the question that fills it, also by way of another decision", () => {
    const about = (column: number) => placeOf(modelWithIds(), finding("warning", "rij-2", 1, { row: 3, column }));
    expect([about(1), about(2), about(9)]).toEqual([
      { kind: "question", id: "monument" },
      { kind: "question", id: "dakvlak" },
      { kind: "conclusion", code: "NeemContactOpMet" },
    ]);
  });

  it("leads from a table within to the nearest question", () => {
    const model = modelWithIds();
    model.typering = "indieningsvereisten";
    expect(placeOf(model, finding("warning", "rij-2"))).toEqual({ kind: "question", id: "monument" });
  });

  it("has an example where the finding carries answers", () => {
    const answers = { monument: true, dakvlak: "Zijdakvlak" };
    expect(exampleOf(finding("error", "top", 1, { witness: { answers } }))).toEqual(answers);
    expect(exampleOf(finding("error", "top"))).toBeNull();
    expect(exampleOf(finding("error", "top", 1, { witness: "x" }))).toBeNull();
  });
});
