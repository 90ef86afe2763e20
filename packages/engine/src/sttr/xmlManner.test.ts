/** However a file is written, it reads the same, and an edit leaves the manner of everything else as it was, byte for byte. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { canonicalise } from "../testing/canonicalise.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { modelTexts, standsIn } from "../testing/modelTexts.ts";
import { drawFrom } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { xmlManners } from "../testing/xmlManners.ts";
import { readRuleFile } from "./readRuleFile.ts";
import type { ReadFile } from "./readRuleFile.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(source: string): ReadFile {
  const { value, diagnostics } = readRuleFile(bytesOf(source), "test.xml");
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function write(model: RuleFile, { document }: ReadFile): string {
  const { value, diagnostics } = writeRuleFile(model, document);
  expect(diagnostics).toEqual([]);
  return value!;
}

/** Where two sources differ: the shortest stretch of each, so that all else is equal. */
function difference(before: string, after: string): readonly [string, string] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

/** Renaming prefixes changes the canonical form; every other manner leaves it. */
const changesCanonicalForm = new Set(["other prefixes"]);

const files = [...realFiles(), { name: "the full file", bytes: new TextEncoder().encode(fullRuleFile) }].filter(
  ({ bytes }) => bytes.length < 120_000,
);

describe("a file with", () => {
  for (const manner of xmlManners) {
    it(`${manner.name} reads the same and keeps its manner through an edit`, () => {
      for (const { name, bytes } of files) {
        const original = readRuleFile(bytes, name).value!;
        const canonical = canonicalise(bytes);
        fc.assert(
          fc.property(fc.integer(), (seed) => {
            const draw = drawFrom(seed);
            const source = manner.apply(original.document, draw);
            const file = read(source);
            expect(JSON.stringify(file.model) === JSON.stringify(original.model), name).toBe(true);
            expect(write(file.model, file) === source, name).toBe(true);
            if (!changesCanonicalForm.has(manner.name)) expect(canonicalise(bytesOf(source)) === canonical, name).toBe(true);

            const changed = structuredClone(file.model);
            const texts = [...modelTexts(changed)].filter((one) => one.kind !== "file: name" && standsIn(one, canonical));
            const text = texts[draw(texts.length)]!;
            text.set("Ω & <nieuw>");
            const written = write(changed, file);
            const [was, is] = difference(source, written);
            // One text and the CDATA around it, never a tag.
            const what = `${name}: ${text.kind} of value ${text.value} was ${was} and is ${is}`;
            expect(was, what).not.toMatch(/<\/?[a-z][\w.-]*[:\s>/]/i);
            expect(is, what).toContain("Ω");
            expect(JSON.stringify(read(written).model) === JSON.stringify(changed), what).toBe(true);
          }),
          { numRuns: 1 },
        );
      }
    });
  }
});
