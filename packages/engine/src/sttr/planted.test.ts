/** What the standard does not know and somebody wrote all the same is there again after an edit, in order, in every real file. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { canonicalise } from "../testing/canonicalise.ts";
import { modelTexts, standsIn } from "../testing/modelTexts.ts";
import { plant } from "../testing/plantedContent.ts";
import { drawFrom } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { readRuleFile } from "./readRuleFile.ts";
import type { ReadFile } from "./readRuleFile.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const places = 200;

function read(source: string): ReadFile {
  const { value, diagnostics } = readRuleFile(new TextEncoder().encode(source), "test.xml");
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** A model without the places that it was read from. */
const meaning = (model: RuleFile): string => JSON.stringify(model, (key, value: unknown) => (key === "origin" ? undefined : value));

/** The marks of planted things in the order in which a source has them. */
const marksIn = (source: string): string[] => source.match(/plant-\d+-/g) ?? [];

describe(`${places} planted things`, () => {
  for (const { name, bytes } of realFiles()) {
    const original = readRuleFile(bytes, name).value!;
    const canonical = canonicalise(bytes);
    it(`survive edits of values in ${name}`, () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const draw = drawFrom(seed);
          const { source, marks } = plant(original.document, places, draw);
          expect(new Set(marksIn(source))).toEqual(new Set(marks));
          const planted = read(source);
          expect(meaning(planted.model) === meaning(original.model)).toBe(true);

          const changed = structuredClone(planted.model);
          const texts = [...modelTexts(changed)].filter((text) => text.kind !== "file: name" && standsIn(text, canonical));
          for (let i = 0; i < 10; i++) texts[draw(texts.length)]!.set(`Nieuw & <${i}>`);
          const { value, diagnostics } = writeRuleFile(changed, planted.document);
          expect(diagnostics).toEqual([]);
          expect(marksIn(value!)).toEqual(marksIn(source));
          expect(meaning(read(value!).model) === meaning(changed)).toBe(true);
        }),
        { numRuns: bytes.length > 200_000 ? 1 : 3 },
      );
    });
  }
});
