/** Law 4 under random changes of structure: what is written reads as the model, and what was not touched is there byte for byte. */
import { expect } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { withOptionNumbers } from "../sttr/optionNumbers.ts";
import type { ReadFile } from "../sttr/readRuleFile.ts";
import { typeringOf } from "../sttr/typering.ts";
import { writeRuleFile } from "../sttr/writeRuleFile.ts";
import { fullRuleFile } from "./fullRuleFile.ts";
import { meaning } from "./modelMeaning.ts";
import { drawFrom } from "./random.ts";
import { realFiles } from "./realFiles.ts";
import { editStructure } from "./structuralEdits.ts";

/** A source as read, which must be a rule file. */
export function readSource(text: string): ReadFile {
  const { value, diagnostics } = readRuleFile(new TextEncoder().encode(text), "test.xml");
  if (value === undefined) throw new Error(`${JSON.stringify(diagnostics[0])} in ${text}`);
  return value;
}

/** Origins that occur once in a model, of parts that say what they said before. */
function untouched(before: RuleFile, after: RuleFile): number[] {
  const old = new Map<number, string>();
  const count = new Map<number, number>();
  const walk = (value: unknown, visit: (part: object, origin: number) => void): void => {
    if (typeof value !== "object" || value === null) return;
    const { origin } = value as { origin?: number };
    if (origin !== undefined) visit(value, origin);
    for (const one of Object.values(value)) walk(one, visit);
  };
  walk(before, (part, origin) => void old.set(origin, JSON.stringify(part)));
  // What the envelope says for the top decision comes to stand in it, as soon as it is not certain which one that is.
  if (before.sttrVersie !== undefined) {
    for (const one of before.decisions) if (one.functioneleStructuurRef !== undefined) old.delete(one.origin!);
  }
  const same: number[] = [];
  walk(after, (part, origin) => {
    count.set(origin, (count.get(origin) ?? 0) + 1);
    if (JSON.stringify(part) === old.get(origin)) same.push(origin);
  });
  return same.filter((origin) => count.get(origin) === 1);
}

/** Real files, and the one that holds everything. */
export function structuredFiles(): readonly { readonly name: string; readonly source: string }[] {
  return [
    ...realFiles().map(({ name, bytes }) => ({ name, source: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) })),
    { name: "the full file", source: fullRuleFile },
    { name: "the full file on one line", source: fullRuleFile.replaceAll(/>\s+</g, "><") },
  ];
}

/** Expects the law of a file after that many edits, which follow from the seed. */
export function expectStructureKept(original: ReadFile, seed: number, edits: number): void {
  const draw = drawFrom(seed);
  const changed = structuredClone(original.model);
  const done = Array.from({ length: edits }, () => editStructure(changed, draw));
  // Without its reference a file can say another typering only, or only the old one where that stands beside its definitions.
  const { typering, toestemming } = typeringOf(changed.name, changed.decisions, changed.maatregelen.length > 0);
  const { toestemming: _, ...rest } = changed;
  const derived: RuleFile = { ...rest, typering, ...(toestemming !== undefined && { toestemming }) };
  const isRefused = writeRuleFile(derived, original.document).value === undefined;
  const model = isRefused ? changed : derived;
  const { value, diagnostics } = writeRuleFile(model, original.document);
  expect(diagnostics, done.join("; ")).toEqual([]);
  const again = readSource(value!);
  expect(meaning(again.model), done.join("; ")).toEqual(meaning(withOptionNumbers(model)));
  expect(writeRuleFile(structuredClone(again.model), again.document).value).toBe(value);
  const lost = untouched(original.model, model).filter((origin) => {
    const { start, end } = original.document.elements[origin]!;
    return !value!.includes(original.document.source.slice(start, end));
  });
  expect(lost, done.join("; ")).toEqual([]);
}
