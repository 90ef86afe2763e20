/** A change of a model as a change of its source, for tests of writing: what is written must read as the model that was written. */
import { expect } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { writeRuleFile } from "../sttr/writeRuleFile.ts";
import { meaning } from "./modelMeaning.ts";
import { readSource } from "./structureProperty.ts";

/** The source that a change of its model gives; the change works on a copy. */
export function editedSource(source: string, change: (model: RuleFile) => void): string {
  const { model, document } = readSource(source);
  const changed = structuredClone(model);
  change(changed);
  const { value, diagnostics } = writeRuleFile(changed, document);
  expect(diagnostics).toEqual([]);
  expect(meaning(readSource(value!).model)).toEqual(meaning(changed));
  return value!;
}

/** Definitions in DMN 1.3 around these parts, with the prefix `v` of a supplier. */
export function definitionsOf(...parts: readonly string[]): string {
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:v="urn:vendor" name="Klein">
  ${parts.join("\n  ")}
</definitions>
`;
}

const sttr = "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0";

/** Definitions whose extensionElements hold this, with the prefixes `u`, `i`, `c` and `b` for the parts of the standard and `v` of a supplier. */
export function extensionOf(inside: string, ...parts: readonly string[]): string {
  const prefixes = { u: "Uitvoeringsregel", i: "Interactieregel", c: "Content", b: "Bedrijfsregel" };
  const declared = Object.entries(prefixes).map(([prefix, name]) => `xmlns:${prefix}="${sttr}/${name}"`);
  const source = definitionsOf(`<extensionElements>${inside}</extensionElements>`, ...parts);
  return source.replace("<definitions ", `<definitions ${declared.join(" ")} `);
}

/** The same with uitvoeringsregels of these contents, by the ids `R1`, `R2` and so on. */
export function rulesOf(...contents: readonly string[]): string {
  const rules = contents.map((content, i) => `<u:uitvoeringsregel id="R${i + 1}">${content}</u:uitvoeringsregel>`);
  return extensionOf(`<u:uitvoeringsregels>${rules.join("")}</u:uitvoeringsregels>`);
}
