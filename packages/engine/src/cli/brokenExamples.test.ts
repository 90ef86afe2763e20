/** Every diagnostic has a minimal example in examples/broken that gives it and nothing else, with its text in both languages beside it. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { readCheck } from "../check/readCheck.ts";
import { compareVersions } from "../compare/compareVersions.ts";
import type { IdMap } from "../compare/matchQuestions.ts";
import { catalogue, renderDiagnostic } from "../diagnostics/describe.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { evaluateDmn } from "../evaluate/dmnEvaluate.ts";
import { readMeta } from "../model/meta.ts";
import { readScenarios } from "../scenario/scenarioFile.ts";
import type { Answers } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { placeOf } from "../sttr/place.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { readDelivery } from "../sttr/readDelivery.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { readXml } from "../sttr/readXml.ts";
import { checkFiles } from "./checkReport.ts";
import { findImports } from "./findImports.ts";
import { sttrOf } from "./convertCommand.ts";
import { loadFiles } from "./loadFiles.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const folder = "examples/broken";
const present = readdirSync(root + folder);

/** Codes that no file, answer or call can cause, with the reason. */
const withoutExample: ReadonlyMap<string, string> = new Map([
  ["check/not-loaded", "The player gives it when an address does not answer; it is tested there."],
  ["check/contradicts-itself", "Only a check file that somebody changed by hand gives it, once it runs; it is tested in the player."],
  ["delivery/nothing-to-deliver", "The command refuses a call without files before it comes to this; the library gives it."],
  ["zip/too-large", "Only a ZIP of megabytes can: a smaller one that inflates to so much is suspicious first."],
  ["decision/too-large", "Only tables with more rows and values than anybody writes give it; it is tested beside the program."],
  ["question/without-source", "Only a file with facts beside it has sources of questions; it is tested beside the analysis."],
  ["analysis/not-examined", "Only tables with more nodes than the budget give it; it is tested beside the analysis."],
]);

/** Codes that come along, since what is wrong is wrong in two ways. */
const alsoGives: { readonly [code: string]: readonly string[] } = {
  // What is of no kind is of none that we know.
  "sttr/no-kind": ["model/unsupported-kind"],
  // A choice without options cannot change anything.
  "sttr/no-options": ["question/never-relevant"],
  // An outcome that never comes stands in rows that never hit.
  "outcome/unreachable": ["table/unreachable-row"],
};

/**
 * What a minimal file lacks and a real one should have: every example would give these, and they would hide what it is an example of. Each is
 * shown by an example of its own.
 */
const advice: ReadonlySet<string> = new Set(["outcome/without-explanation", "outcome/without-source", "text/unit-without-help"]);

interface Given {
  readonly diagnostics: readonly Diagnostic[];
  readonly source?: string | undefined;
}

const bytesOf = (path: string): Uint8Array => readFileSync(root + path);
const json = (path: string): unknown => JSON.parse(readFileSync(root + path, "utf8"));

/** What each kind of example is put into, by the end of its name. */
const uses: { readonly [ending: string]: (path: string) => readonly Given[] } = {
  xml: checked,
  zip: checked,
  "vragenboom.json"(path) {
    const { files, unreadable } = loadFiles([path]);
    return [...files.map((file) => ({ diagnostics: [...file.diagnostics, ...sttrOf(file).diagnostics] })), ...unreadable];
  },
  "recipe.json": (path) => [readRuleFile(grown(path), path)],
  "zip.recipe.json": (path) => [readDelivery(grown(path), path)],
  "convert.xml": (path) => loadFiles([path]).files,
  dmn: (path) => evaluated(path, path.replace(/dmn$/, "inputs.json")),
  "answers.json"(path) {
    const file = `${folder}/basis.xml`;
    const { value: check } = compileCheck([{ file, model: readRuleFile(bytesOf(file), file).value!.model }]);
    const { problems } = stepOf(check!, json(path) as Answers);
    return [
      { diagnostics: problems.map(({ id, code }): Diagnostic => ({ code, severity: "error", at: { elementId: id }, params: { id } })) },
    ];
  },
  "map.json"(path) {
    const file = `${folder}/basis.xml`;
    const source = { file, model: readRuleFile(bytesOf(file), file).value!.model };
    return [compareVersions(source, source, json(path) as IdMap)];
  },
  "check.json": (path) => [readCheck(json(path))],
  "scenarios.json": (path) => [readScenarios(readFileSync(root + path, "utf8"))],
  "meta.json": (path) => [readMeta(readFileSync(root + path, "utf8"))],
};

/** A file that would be too large to keep: a text with one part of it many times. */
function grown(path: string): Uint8Array {
  const { before, repeat, times, after } = json(path) as { before: string; repeat: string; times: number; after: string };
  return new TextEncoder().encode(before + repeat.repeat(times) + after);
}

function checked(path: string): readonly Given[] {
  const { files, deliveries, unreadable } = checkFiles([path]);
  return [...deliveries, ...files.map(({ diagnostics, file }) => ({ diagnostics, source: file.source })), ...unreadable];
}

/** As `vragenboom evaluate` does it. */
function evaluated(path: string, inputs: string): readonly Given[] {
  const document = readXml(readFileSync(root + path, "utf8"), path).value!;
  const model = readDmn(document)!;
  const library = findImports(path, model);
  const { diagnostics } = evaluateDmn(model, json(inputs) as Parameters<typeof evaluateDmn>[1], path, { library });
  const documents = new Map([[path, document] as const, ...library.map((one) => [one.file, one.document] as const)]);
  return diagnostics.map((diagnostic) => {
    const { origin, ...at } = diagnostic.at;
    const within = documents.get(at.file ?? path)!;
    return {
      diagnostics: [{ ...diagnostic, at: origin === undefined ? at : placeOf(within, origin, at.file ?? path) }],
      source: within.source,
    };
  });
}

const stemOf = (code: string): string => code.replace("/", ".");

describe("the examples of what can be wrong", () => {
  for (const code of catalogue.keys()) {
    if (withoutExample.has(code)) continue;
    it(`give ${code}, with its text in Dutch and English`, async () => {
      const ending = Object.keys(uses).find((one) => present.includes(`${stemOf(code)}.${one}`));
      expect(ending, `examples/broken has no ${stemOf(code)}.…`).toBeDefined();
      const all = uses[ending!]!(`${folder}/${stemOf(code)}.${ending}`);
      const given = all.map((one) => ({
        ...one,
        diagnostics: one.diagnostics.filter((diagnostic) => diagnostic.code === code || !advice.has(diagnostic.code)),
      }));
      const codes = new Set(given.flatMap(({ diagnostics }) => diagnostics.map((one) => one.code)));
      expect([...codes].sort()).toEqual([code, ...(alsoGives[code] ?? [])].sort());
      const texts = (["nl", "en"] as const).flatMap((language) =>
        given.flatMap(({ diagnostics, source }) => diagnostics.map((one) => renderDiagnostic(one, source, language))),
      );
      await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot(`${root}${folder}/${stemOf(code)}.txt`);
    });
  }

  it("are of codes that exist, and each has its text", () => {
    const known = [...catalogue.keys()].map(stemOf);
    const strays = present.filter((name) => !/^(basis\.|README)/.test(name) && !known.some((stem) => name.startsWith(`${stem}.`)));
    expect(strays).toEqual([]);
  });

  it("leave out only codes that exist and have a reason", () => {
    for (const [code, reason] of withoutExample) expect([code, catalogue.has(code), reason.length > 20]).toEqual([code, true, true]);
  });
});
