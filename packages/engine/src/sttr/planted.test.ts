/** What the standard does not know and somebody wrote all the same is there again after an edit, in order, in every real file. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { modelTexts } from "../testing/modelTexts.ts";
import { plant } from "../testing/plantedContent.ts";
import { drawFrom } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { editStructure } from "../testing/structuralEdits.ts";
import { readRuleFile } from "./readRuleFile.ts";
import type { ReadFile } from "./readRuleFile.ts";
import { supposedKinds } from "./supposedShape.ts";
import { typeringOf } from "./typering.ts";
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
  for (const { name, bytes } of [...realFiles(), { name: "the full file", bytes: new TextEncoder().encode(fullRuleFile) }]) {
    const original = readRuleFile(bytes, name).value!;
    it(`survive edits of values in ${name}`, () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const draw = drawFrom(seed);
          const { source, marks } = plant(original.document, places, draw);
          expect(new Set(marksIn(source))).toEqual(new Set(marks));
          const planted = read(source);
          expect(meaning(planted.model) === meaning(original.model)).toBe(true);

          const changed = structuredClone(planted.model);
          const texts = [...modelTexts(changed)].filter(({ kind }) => kind !== "file: name");
          for (let i = 0; i < 10; i++) texts[draw(texts.length)]!.set(`Nieuw & <${i}>`);
          const { value, diagnostics } = writeRuleFile(changed, planted.document);
          expect(diagnostics).toEqual([]);
          expect(marksIn(value!)).toEqual(marksIn(source));
          if (meaning(read(value!).model) !== meaning(changed)) expect(read(value!).model).toEqual(changed);
        }),
        { numRuns: bytes.length > 200_000 ? 1 : 3 },
      );
    });

    it(`survive changes of structure in ${name}, but for what stood in a part that was taken out`, () => {
      if (bytes.length > 200_000) return;
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const draw = drawFrom(seed);
          const { source, marks } = plant(original.document, places, draw);
          const planted = read(source);
          const changed = structuredClone(planted.model);
          const done = Array.from({ length: 4 }, () => editStructure(changed, draw));
          const { toestemming: _old, ...rest } = changed;
          const model: RuleFile = { ...rest, ...typeringOf(changed.name, changed.decisions, changed.maatregelen.length > 0) };
          const { value, diagnostics } = writeRuleFile(model, planted.document);
          expect(diagnostics, done.join("; ")).toEqual([]);
          const gone = marksWithin(planted, goneOf(planted, model));
          const lost = marks.filter((mark) => !value!.includes(mark) && !gone.has(mark));
          expect(lost, done.join("; ")).toEqual([]);
        }),
        { numRuns: 3 },
      );
    });
  }
});

/** Origins of the parts of a model, with those of parts that say something else than before. */
function originsOf(value: unknown, found = new Map<number, string>()): Map<number, string> {
  if (typeof value !== "object" || value === null) return found;
  const { origin, kind } = value as { origin?: number; kind?: string };
  // Bindings have no place of their own, so an invocation is another one as soon as one of them is.
  if (origin !== undefined) found.set(origin, kind === "invocation" ? JSON.stringify(value) : (kind ?? ""));
  for (const one of Object.values(value)) originsOf(one, found);
  return found;
}

/** Ordinals of the elements that a model had a part for and another has not, or of another kind, and of contents that were replaced. */
function goneOf({ model: before, document }: ReadFile, after: RuleFile): number[] {
  const kept = originsOf(after);
  const parts = [...originsOf(before)]
    .filter(([origin, kind]) => kept.get(origin) !== kind)
    .flatMap(([origin]) => {
      const { ordinal, parent, name } = document.elements[origin]!;
      // A requirement is read from the reference in it.
      return name.local.startsWith("required") ? [ordinal, parent] : [ordinal];
    });
  const now = new Map(partsOf(after).map((part) => [part.origin, JSON.stringify(part)]));
  const replaced = partsOf(before).flatMap((part) => {
    const children = document.elements[part.origin!]!.children;
    if (now.get(part.origin) === JSON.stringify(part)) return [];
    return children.flatMap((child) => (child.kind === "element" && contents.has(child.name.local) ? [child.ordinal] : []));
  });
  return [...parts, ...replaced];
}

/** Parts that hold elements without an origin of their own. */
function partsOf({
  uitvoeringsregels,
  maatregelen,
  decisions,
  businessKnowledgeModels = [],
}: RuleFile): { readonly origin?: number | undefined }[] {
  const logics = [...decisions, ...businessKnowledgeModels].flatMap(({ logic }) => (logic.kind === "table" ? [logic] : []));
  return [...uitvoeringsregels, ...maatregelen, ...decisions, ...businessKnowledgeModels, ...logics];
}

const contents = new Set<string>([
  "vraag",
  "bijlage",
  "geoVerwijzing",
  "vasteWaarde",
  "vasteWaardeVoorbehoud",
  ...supposedKinds,
  "uitvoeringsregelToelichting",
  "thema",
  "authorityRequirement",
  "knowledgeRequirement",
  "annotation",
]);

function marksWithin({ document }: ReadFile, ordinals: readonly number[]): Set<string> {
  const { elements, source } = document;
  return new Set(ordinals.flatMap((ordinal) => marksIn(source.slice(elements[ordinal]!.start, elements[ordinal]!.end))));
}
