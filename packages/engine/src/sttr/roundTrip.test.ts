/** Law 4 over every real file, with another parser as the judge: equal models, equal canonical documents, and one text is one difference. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { canonicalise, canonicalValue } from "../testing/canonicalise.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { modelTexts, standsIn } from "../testing/modelTexts.ts";
import type { ModelText } from "../testing/modelTexts.ts";
import { drawFrom } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { readRuleFile } from "./readRuleFile.ts";
import type { ReadFile } from "./readRuleFile.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const files = [...realFiles(), { name: "the full file", bytes: new TextEncoder().encode(fullRuleFile) }];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array): ReadFile {
  const { value } = readRuleFile(bytes, "test.xml");
  if (value === undefined) throw new Error("The file cannot be read.");
  return value;
}

function write(model: RuleFile, { document }: ReadFile): Uint8Array {
  const { value, diagnostics } = writeRuleFile(model, document);
  expect(diagnostics).toEqual([]);
  return bytesOf(value!);
}

/** Equal models, key order included; the long comparison only where they differ, to show where. */
function expectSame(model: RuleFile, other: RuleFile, what: string): void {
  if (JSON.stringify(model) !== JSON.stringify(other)) expect(model, what).toEqual(other);
}

/** The same file in UTF-16, with its mark. */
function inUtf16(bytes: Uint8Array, littleEndian: boolean): Uint8Array {
  const text = `\ufeff${new TextDecoder().decode(bytes).replace(/^(<\?xml [^>]*encoding=["'])[^"']*/, "$1UTF-16")}`;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe("read, written and read again", () => {
  for (const { name, bytes } of files) {
    const encodings = [
      ["UTF-8", bytes] as const,
      ["UTF-16LE", inUtf16(bytes, true)] as const,
      ["UTF-16BE", inUtf16(bytes, false)] as const,
    ];
    it.each(bytes.length > 200_000 ? encodings.slice(0, 2) : encodings)(
      `${name} in %s gives the model and the document it was`,
      (_encoding, source) => {
        const before = read(source);
        const written = write(structuredClone(before.model), before);
        expect(read(written).model).toEqual(before.model);
        expect(canonicalise(written) === canonicalise(source)).toBe(true);
      },
    );
  }
});

/** Neither letter nor sign of any real file, and it needs escaping. */
const fresh = "Ωmega <& 'zo' \"of\" zo>";

/** The new text of a place; a name keeps its old one in front, since a file without a reference gets its typering from it. */
const reworded = (text: ModelText): string => (text.kind === "file: name" ? `${text.value.trim()} ${fresh}` : fresh);

/** Of each kind of text one drawn by `seed`, and in files below 200 kB the first and the last too. What is not in the file is left out. */
function chosen(model: RuleFile, canonical: string, seed: number, isLarge: boolean): number[] {
  const kinds = new Map<string, number[]>();
  for (const [place, text] of [...modelTexts(model)].entries())
    if (standsIn(text, canonical)) kinds.set(text.kind, [...(kinds.get(text.kind) ?? []), place]);
  const draw = drawFrom(seed);
  const drawn = [...kinds.values()].map((places) => places[draw(places.length)]!);
  const outer = isLarge ? [] : [...kinds.values()].flatMap((places) => [places[0]!, places.at(-1)!]);
  return [...new Set([...drawn, ...outer])];
}

describe("one reworded text", () => {
  for (const [seed, { name, bytes }] of files.entries()) {
    it(`is the only difference in ${name}, whatever kind of text it is`, () => {
      const original = read(bytes);
      const before = canonicalise(bytes);
      for (const place of chosen(original.model, before, seed, bytes.length > 200_000)) {
        const changed = structuredClone(original.model);
        const text = [...modelTexts(changed)][place]!;
        const what = `${text.kind}, text ${place} of the file, seed ${seed}`;
        const value = reworded(text);
        text.set(value);
        const written = write(changed, original);
        expectSame(read(written).model, changed, what);
        expectOnly(before, canonicalise(written), { ...text, what, is: value });
      }
    });
  }
});

/** That two canonical documents differ in this text alone; white space around it that does not count may go with it. */
function expectOnly(before: string, after: string, text: ModelText & { readonly what: string; readonly is: string }): void {
  const { what } = text;
  const within = text.attribute === undefined ? "element" : "attribute";
  const is = canonicalValue(text.is, within);
  const at = after.indexOf(is);
  const rest = after.slice(at + is.length);
  expect(at, what).toBeGreaterThan(0);
  expect(before.startsWith(after.slice(0, at)), what).toBe(true);
  expect(before.endsWith(rest), what).toBe(true);
  const was = before.slice(at, before.length - rest.length);
  expect(was.trim(), what).toBe(canonicalValue(text.value, within).trim());
}
