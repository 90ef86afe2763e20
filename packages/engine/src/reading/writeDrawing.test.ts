/** Drawings: well-formed, searchable, and without two boxes in one place. */
import { describe, expect, it } from "vitest";
import type { CheckSource } from "../check/compileCheck.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { readXml } from "../sttr/readXml.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { Area } from "./picture.ts";
import { drawRules, writeDrawing } from "./writeDrawing.ts";

/** Pairs that meet, as sentences; a sweep from left to right, so that large drawings are looked through as well. */
function meetings(areas: readonly Area[]): readonly string[] {
  const sorted = [...areas].sort((one, other) => one.x - other.x);
  return sorted.flatMap((one, at) => {
    const found: string[] = [];
    for (let next = at + 1; next < sorted.length && sorted[next]!.x < one.x + one.width; next++) {
      const other = sorted[next]!;
      if (one.y < other.y + other.height && other.y < one.y + one.height)
        found.push(`${JSON.stringify(one)} meets ${JSON.stringify(other)}`);
    }
    return found;
  });
}

/** The words of an SVG in order, lines of one text joined. */
function wordsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^]*?)<\/text>/g)].map(([, inner]) =>
    inner!
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
}

function holds(source: CheckSource): void {
  const { svg, areas } = drawRules(source, "nl");
  expect(readXml(svg, "drawing.svg").diagnostics).toEqual([]);
  expect(meetings(areas)).toEqual([]);
  expect(svg).not.toMatch(/<script|\son\w+=|NaN|Infinity|undefined/);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [number, number, number];
  for (const area of areas) expect(area.x >= 0 && area.y >= 0 && area.x + area.width <= width && area.y + area.height <= height).toBe(true);
}

describe("writeDrawing", () => {
  it("holds questions, answers and outcomes as text, with a title and a description", () => {
    const model = ruleFile({
      questions: [{ id: "plek", type: "list", options: ["voor & achter", "<zij>"] }, { id: "hoog" }],
      tables: [{ name: "top", policy: "FIRST", inputs: ["plek", "hoog"], rows: [['"<zij>"', "-", '"Plicht"'], ["-", "true", '"Plicht"'], ["-", "-", '"Vrij"']] }], // prettier-ignore
    });
    const svg = writeDrawing({ file: "x.xml", model, meta: { title: "Schuur" } }, "nl");
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining([
        "Schuur",
        "V1.1 Vraag plek?",
        "voor & achter",
        "<zij>",
        "U1 Plicht",
        "V1.2 Vraag hoog?",
        "ja",
        "nee",
        "U2 Vrij",
        "B1 top",
      ]),
    );
    expect(svg).toContain('<title id="drawing-title">Schuur</title>');
    expect(svg).toContain("Tekening van de regels. Vragen: 2. Beslissingen: 1.");
    expect(svg).toContain("<title>V1.1 voor &amp; achter → V1.2</title>");
  });

  it("keeps boxes apart in random checks", () => {
    for (let seed = 1; seed <= 60; seed++) holds({ file: "x.xml", model: randomRuleFile(drawFrom(seed), 8) });
  });

  it("draws what goes in circles", () => {
    const model = ruleFile({
      questions: [{ id: "a" }],
      tables: [
        { name: "one", inputs: ["two"], rows: [["true", "true"]] },
        { name: "two", inputs: ["one", "a"], rows: [["true", "true", '"Plicht"']] },
      ],
    });
    holds({ file: "x.xml", model });
  });

  const files = realFiles();
  it.skipIf(files.length === 0).each(files)(
    "draws $name whole",
    ({ name, bytes }) => {
      const { model } = readRuleFile(bytes, name).value!;
      holds({ file: name, model });
      const text = wordsOf(writeDrawing({ file: name, model }, "nl"))
        .join("\n")
        .replace(/\s+/g, "");
      for (const decision of model.decisions) expect(text).toContain(decision.name.replace(/\s+/g, ""));
    },
    60_000,
  );
});
