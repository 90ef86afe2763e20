/** Rows of docs/campaigns.md come and are replaced; the page around them stays. */
import { expect, it } from "vitest";
import { withResult } from "./campaignRecord.ts";

const result = { name: "fuzz", what: "mutants", date: "2026-01-31", count: 1_000_000, seed: 1, outcome: "none failed" };
const page = "# Campaigns\n\n<!-- results: written by the campaigns themselves -->\n<!-- end of results -->\n\nAfter.\n";
const rowsOf = (text: string): string[] => text.split("\n").filter((line) => line.startsWith("| `"));

it("adds a row for each campaign in the order of names and leaves the rest", () => {
  const twice = withResult(withResult(page, result), { ...result, name: "dmn" });
  expect(rowsOf(twice)).toEqual([
    "| `dmn` | mutants | 2026-01-31 | 1,000,000 | 1 | none failed |",
    "| `fuzz` | mutants | 2026-01-31 | 1,000,000 | 1 | none failed |",
  ]);
  expect(twice.startsWith("# Campaigns\n\n")).toBe(true);
  expect(twice.endsWith("\n\nAfter.\n")).toBe(true);
});
it("replaces the row of an earlier run", () =>
  expect(rowsOf(withResult(withResult(page, result), { ...result, outcome: "1 failed" }))).toEqual([
    "| `fuzz` | mutants | 2026-01-31 | 1,000,000 | 1 | 1 failed |",
  ]));
it("is told when the page has no place for it", () => expect(() => withResult("# Campaigns\n", result)).toThrow("marks"));
