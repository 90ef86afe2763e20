/** From a report of mutants to the page of campaigns: counts, score, and a section that replaces itself and nothing else. */
import { describe, expect, it } from "vitest";
import { resultOf, withResult } from "./report.mjs";

const mutant = (status, line = 1, more = {}) => ({
  status,
  mutatorName: "Math",
  replacement: "a `b`\n  c",
  location: { start: { line } },
  ...more,
});
const report = (files) => ({
  files: Object.fromEntries(Object.entries(files).map(([name, mutants]) => [`packages/engine/src/${name}`, { mutants }])),
});

const sample = report({
  "feel/b.ts": [
    mutant("Survived", 20),
    mutant("Survived", 20),
    mutant("NoCoverage", 3),
    mutant("Killed"),
    mutant("Timeout"),
    mutant("RuntimeError"),
    mutant("Killed"),
  ],
  "feel/a.ts": [
    mutant("Ignored", 7, { statusReason: 'Static mutant (and "ignoreStatic" was enabled)' }),
    mutant("Ignored", 8, { statusReason: "no more than a guess" }),
    mutant("Ignored", 8, { statusReason: "no more than a guess" }),
    mutant("Killed"),
  ],
});

describe("resultOf", () => {
  it("counts by what became of a mutant; the score is the part of those run that was noticed", () => {
    const { alive, byFile, leftOut, ...counts } = resultOf(sample);
    expect(counts).toEqual({ killed: 4, timeout: 1, survived: 2, unreached: 1, score: (100 * 5) / 8 });
    expect(alive.map(({ file, line }) => `${file}:${line}`)).toEqual(["feel/b.ts:3", "feel/b.ts:20", "feel/b.ts:20"]);
    expect(byFile).toEqual([
      { file: "feel/a.ts", killed: 1, timeout: 0, survived: 0, unreached: 0, score: 100 },
      { file: "feel/b.ts", killed: 3, timeout: 1, survived: 2, unreached: 1, score: (100 * 4) / 7 },
    ]);
    expect(leftOut).toEqual([
      { file: "feel/a.ts", line: 8, reason: "no more than a guess" },
      { file: "feel/a.ts", line: 8, reason: "no more than a guess" },
    ]);
  });
});

describe("withResult", () => {
  const page = withResult("# Campaigns\n\nText.\n", "feel", resultOf(sample), "2026-01-31");

  it("adds a section to a page that has none", () => {
    expect(page).toContain("# Campaigns\n\nText.\n\n<!-- mutation feel");
    expect(page).toContain("| 2026-01-31 | 4 | 1 | 2 | 1 | 62.5 % |");
    expect(page).toContain("- `feel/a.ts`: no more than a guess (2)");
    expect(page).toContain("| `feel/b.ts` | 3 | 1 | 2 | 1 | 57.1 % |");
    expect(page).toContain("- `feel/b.ts`: 3 Math, 20 Math (2)");
  });

  it("replaces its own section and leaves the rest", () => {
    const both = withResult(`${page}\nAfterwards.\n`, "sttr", resultOf(report({})), "2026-02-01");
    const again = withResult(both, "feel", resultOf(report({ "feel/a.ts": [mutant("Killed")] })), "2026-02-02");
    expect(again).toContain("| 2026-02-02 | 1 | 0 | 0 | 0 | 100.0 % |");
    expect(again).not.toContain("2026-01-31");
    expect(again.indexOf("### feel/")).toBeLessThan(again.indexOf("Afterwards."));
    expect(again.indexOf("Afterwards.")).toBeLessThan(again.indexOf("### sttr/"));
    expect(again).not.toContain("Alive");
  });
});
