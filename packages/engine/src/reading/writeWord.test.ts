/** The parts of a Word document: well-formed, whole, linked, and the same every time. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { readXml } from "../sttr/readXml.ts";
import { realFiles } from "../testing/realFiles.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import type { Reading } from "./reading.ts";
import { readingOf } from "./readingOf.ts";
import { writeWord } from "./writeWord.ts";

async function partsOf(reading: Reading, file = "regels.xml"): Promise<{ readonly [name: string]: string }> {
  const parts = Object.entries(unzipSync(await writeWord(reading, file)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const spec: RuleFileSpec = {
  questions: [
    { id: "plek", type: "list", options: ["voor & achter", "<zij>"] },
    { id: "hoog", text: "Is het \u0001hoog?" },
  ],
  tables: [{ name: "top", policy: "FIRST", inputs: ["plek", "hoog"], rows: [['"<zij>"', "-", '"Plicht"'], ["-", "true", '"Plicht"'], ["-", "-", '"Vrij"']] }], // prettier-ignore
};
const reading = readingOf({ file: "regels.xml", model: ruleFile(spec), meta: { title: "Schuur & <dak>", version: "3" } }, "nl");

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe("writeWord", () => {
  it("gives the same bytes at another time", async () => {
    const first = await writeWord(reading, "regels.xml");
    // ZIP keeps times in steps of two seconds; the directory of the first says 1980 as that of any other would.
    const times = [...first.keys()].filter(
      (at) => first[at] === 0x50 && first[at + 1] === 0x4b && first[at + 2] === 1 && first[at + 3] === 2,
    );
    expect(times.length).toBeGreaterThan(5);
    for (const at of times) expect(first.slice(at + 12, at + 16)).toEqual(Uint8Array.of(0, 0, 0x21, 0));
    expect(await writeWord(reading, "regels.xml")).toEqual(first);
  });

  it("is XML in every part, with the texts of authors in it", async () => {
    const parts = await partsOf(reading);
    for (const [name, text] of Object.entries(parts)) expect([name, readXml(text, name).diagnostics]).toEqual([name, []]);
    const document = parts["word/document.xml"]!;
    for (const text of ["Schuur &amp; &lt;dak&gt;", "voor &amp; achter", "Is het \uFFFDhoog?"]) expect(document).toContain(text);
  });

  it("has headings of Word, Dutch, A4, heads of tables that repeat, and a footer with file, version and page", async () => {
    const parts = await partsOf(reading);
    const document = parts["word/document.xml"]!;
    for (const style of ["Title", "Heading1", "Heading2", "Heading3"]) expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(parts["word/styles.xml"]).toContain('w:lang w:val="nl-NL"');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(count(document, /<w:tblHeader\/>/g)).toBe(count(document, /<w:tbl>/g));
    expect(parts["word/footer1.xml"]).toContain("regels.xml, versie 3");
    expect(parts["word/footer1.xml"]).toMatch(/PAGE[^]*NUMPAGES/);
    expect(parts["docProps/core.xml"]).not.toMatch(/created|modified/);
  });

  const files = realFiles();
  it.skipIf(files.length === 0).each(files)(
    "links every target in $name",
    async ({ name, bytes }) => {
      const { model } = readRuleFile(bytes, name).value!;
      const document = (await partsOf(readingOf({ file: name, model }, "en"), name))["word/document.xml"]!;
      expect(readXml(document, name).value).toBeDefined();
      const marks = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"/g)];
      expect(marks.length).toBe(count(document, /<w:bookmarkStart /g));
      expect(new Set(marks.map(([, , id]) => id)).size).toBe(marks.length);
      const names = new Set(marks.map(([, mark]) => mark));
      expect(names.size).toBe(marks.length);
      for (const [, anchor] of document.matchAll(/w:anchor="([^"]+)"/g)) expect(names).toContain(anchor);
      for (const mark of names) expect(mark).toMatch(/^[a-z]\w{0,38}$/);
    },
    60_000,
  );
});
