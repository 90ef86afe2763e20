/** docs/conformance.md says what the code does on the kit, where the kit is. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { kitPart, suitesOf } from "../testing/conformanceKit.ts";
import { scoreOf, scorePage, withPart } from "../testing/conformancePage.ts";
import { failureReasons } from "../testing/conformanceReasons.ts";

const path = fileURLToPath(new URL("../../../../docs/conformance.md", import.meta.url));

describe("docs/conformance.md", () => {
  it("is current; npm run campaign -- conformance makes it so", () => {
    if (kitPart !== "selection") return;
    const scores = [2, 3].flatMap((level) => suitesOf(level as 2 | 3)).map(scoreOf);
    if (scores.length === 0) return;
    const page = readFileSync(path, "utf8");
    expect(withPart(page, "selection", scorePage(scores, failureReasons))).toBe(page);
    expect(page).toContain("<!-- selection:");
  });

  it("names each failing case with its reason, or with what came out", () => {
    const suite = { level: 3, name: "0001-x", path: "", cases: [{ id: "1", inputs: {}, expected: [] }] } as const;
    const results = [{ name: "d", expected: 1, actual: null, passes: false }];
    const score = { suite, passed: 0, expecting: 1, passedExpecting: 0, failures: [{ id: "1", results }] };
    expect(scorePage([score], new Map())).toContain("| 0001-x 1 | d is null, expected 1 |");
    expect(scorePage([score], new Map([["0001-x 1", "because | so"]]))).toContain("because \\| so");
  });
});
