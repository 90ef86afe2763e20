/** The command compare: its JSON, its status, its text, and what it refuses. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Comparison } from "../compare/compareVersions.ts";
import { compareCommand } from "./compareCommand.ts";
import { parseArguments } from "./parseArguments.ts";

const example = fileURLToPath(new URL("../../../../examples/dakkapel/dakkapel.xml", import.meta.url));
const xml = readFileSync(example, "utf8");
const folder = mkdtempSync(join(tmpdir(), "compare-"));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const compare = (...words: readonly string[]) => {
  const { call, fault } = parseArguments(["compare", ...words]);
  expect(fault).toBeUndefined();
  const { status, outputs, json } = compareCommand(call);
  const text = (to: "stdout" | "stderr"): string => outputs.flatMap((output) => (output.to === to ? [output.text] : [])).join("");
  return { status, json: json as Comparison, stdout: text("stdout"), stderr: text("stderr") };
};

describe("vragenboom compare", () => {
  it("says of a file and itself that nothing changed", () => {
    const { status, json, stdout } = compare(example, example);
    expect(status).toBe(0);
    expect(json).toEqual({ equivalent: true, examined: "exact", changes: [], differences: [], suggestions: [] });
    expect(stdout).toContain("leiden bij alle antwoorden tot hetzelfde");
  });

  it("gives what leads elsewhere, and the line of what changed, with status 1", () => {
    const lines = xml.split("\n");
    const at = lines.findIndex((line) => line.includes(`<dmn:text>"Vergunningplicht"</dmn:text>`));
    const edited = lines.with(at, lines[at]!.replace("Vergunningplicht", "NeemContactOpMet"));
    const { status, json, stdout } = compare(example, file("new.xml", edited.join("\n")), "--lang", "en");
    expect(status).toBe(1);
    expect([json.equivalent, json.examined]).toEqual([false, "exact"]);
    const [change] = json.changes;
    expect(change).toMatchObject({ kind: "row-changed", version: "after" });
    expect(change!.at.line).toBeGreaterThan(0);
    expect(change!.at).not.toHaveProperty("origin");
    const [{ before, after, share, witness }] = json.differences as [Comparison["differences"][0]];
    expect([before, after].flat()).toEqual(expect.arrayContaining(["Vergunningplicht", "NeemContactOpMet"]));
    expect(share).toBeGreaterThan(0);
    expect(Object.keys(witness.answers).length).toBeGreaterThan(0);
    expect(stdout).toMatch(/do not lead to the same[^]+For example with these answers[^]+What was changed/);
  });

  it("refuses one file, three files, and a map that is none", () => {
    for (const words of [
      ["compare", example],
      ["compare", example, example, example],
    ])
      expect(parseArguments(words).fault?.code).toBe("cli/two-files");
    const { status, json } = compare(example, example, "--map", file("map.json", '{ "a": 1 }'));
    expect(status).toBe(2);
    expect(json).toMatchObject({ diagnostics: [{ code: "cli/map-not-ids" }] });
  });

  it("refuses ids in the map that are not there, and files that are not", () => {
    expect(compare(example, example, "--map", file("other.json", '{ "nobody": "nothing" }'))).toMatchObject({
      status: 2,
      json: { diagnostics: [{ code: "compare/unknown-id" }, { code: "compare/unknown-id" }] },
    });
    expect(compare(example, join(folder, "absent.xml"))).toMatchObject({
      status: 2,
      json: { diagnostics: [{ code: "cli/file-not-found" }] },
    });
  });
});
