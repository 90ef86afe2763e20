/** `vragenboom test` and `vragenboom scenarios` on an example of our own: counts, faults, and a file that is never lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { ScenarioFile } from "../scenario/scenarioFile.ts";
import type { CommandResult } from "./commandResult.ts";
import { parseArguments } from "./parseArguments.ts";
import { scenariosCommand } from "./scenariosCommand.ts";
import { forDevice } from "./terminal.ts";
import { testCommand } from "./testCommand.ts";

const folder = mkdtempSync(join(tmpdir(), "vragenboom-"));
afterAll(() => rmSync(folder, { recursive: true }));
const example = (name: string) => fileURLToPath(new URL(`../../../../examples/dakkapel/${name}`, import.meta.url));
const rules = example("dakkapel.xml");
const ours = example("dakkapel.scenarios.json");
const path = (name: string) => join(folder, name);
const text = ({ outputs }: CommandResult) => forDevice(outputs.map((output) => output.text).join(""), { colour: false });
const test = (...words: readonly string[]) => testCommand(parseArguments(["test", ...words]).call);
const scenarios = (...words: readonly string[]) => scenariosCommand(parseArguments(["scenarios", ...words]).call);

interface Tested {
  readonly passed: number;
  readonly failed: number;
  readonly scenarios: readonly { readonly misfits: readonly string[]; readonly found: { readonly conclusions: readonly string[] } }[];
  readonly coverage: {
    readonly [part: string]: { readonly touched: number; readonly reachable: number; readonly missed: readonly unknown[] };
  };
  readonly mutants?: {
    readonly mutants: number;
    readonly caught: number;
    readonly survivors: readonly { readonly at: { readonly line: number }; readonly scenario: ScenarioFile["scenarios"][number] }[];
  };
}

describe("vragenboom test", () => {
  it("counts what holds and what is touched", () => {
    const result = test(rules, ours);
    const { passed, failed, coverage, mutants } = result.json as Tested;
    expect([result.status, failed, mutants]).toEqual([0, 0, undefined]);
    expect(text(result)).toContain(`${passed} van de ${passed} scenario's kloppen.`);
    expect(coverage["rows"]!.touched).toBe(coverage["rows"]!.reachable);
    expect(text(test(rules, ours, "--lang", "en"))).toContain(`${passed} of ${passed} scenarios hold.`);
  });

  it("says which mistakes get through, where, and with what they are caught", () => {
    const { mutants, passed } = test(rules, ours, "--mutate").json as Tested;
    const lines = readFileSync(rules, "utf8").split("\n");
    for (const { at } of mutants!.survivors) expect(lines[at.line - 1]).toContain("rule");
    writeFileSync(path("meer.json"), JSON.stringify({ scenarios: mutants!.survivors.map(({ scenario }) => scenario) }));
    const more = test(rules, ours, path("meer.json"), "--mutate");
    expect(more.json).toMatchObject({ passed: passed + mutants!.survivors.length, mutants: { caught: mutants!.mutants, survivors: [] } });
    expect(text(more)).toContain(`Uw scenario's vangen ${mutants!.mutants} van de ${mutants!.mutants} fouten`);
  });

  it("fails with status 1 on a scenario that does not hold, and says what it found", () => {
    const { scenarios: all } = JSON.parse(readFileSync(ours, "utf8")) as ScenarioFile;
    writeFileSync(path("fout.json"), JSON.stringify({ scenarios: [{ ...all[0]!, expect: { conclusions: ["Verbod"] } }] }));
    const result = test(rules, path("fout.json"));
    expect([result.status, (result.json as Tested).scenarios[0]!.misfits]).toEqual([1, ["conclusions"]]);
    expect(text(result)).toContain("conclusie: verwacht Verbod, gevonden Toestemmingsvrij");
  });

  it("refuses what is no scenario file, and a call without one, with status 2", () => {
    expect(test(rules, example("dakkapel.meta.json")).status).toBe(2);
    expect(test(rules, path("nergens.json")).status).toBe(2);
    expect(parseArguments(["test", rules]).fault).toMatchObject({ code: "cli/no-scenarios" });
  });
});

describe("vragenboom scenarios", () => {
  it("writes a set that holds, touches all and catches every mistake; the same bytes each time", () => {
    const out = path("dakkapel.scenarios.json");
    expect(scenarios(rules, "-o", out).status).toBe(0);
    const { coverage, mutants, failed } = test(rules, out, "--mutate").json as Tested;
    expect([failed, mutants!.survivors]).toEqual([0, []]);
    for (const part of ["rows", "answers", "outcomes", "boundaries"]) expect(coverage[part]!.missed).toEqual([]);
    const other = path("nog-eens.json");
    scenarios(rules, "-o", other);
    expect(readFileSync(other, "utf8")).toBe(readFileSync(out, "utf8"));
  });

  it("keeps what an author wrote and adds only what is missing", () => {
    const out = path("mijn.json");
    writeFileSync(out, readFileSync(ours));
    const { json } = scenarios(rules, "-o", out);
    const kept = JSON.parse(readFileSync(ours, "utf8")) as ScenarioFile;
    const written = JSON.parse(readFileSync(out, "utf8")) as ScenarioFile;
    expect(written.scenarios.slice(0, kept.scenarios.length)).toEqual(kept.scenarios);
    expect(json).toMatchObject({ kept: kept.scenarios.length, added: written.scenarios.length - kept.scenarios.length });
    const before = readFileSync(out, "utf8");
    expect(scenarios(rules, "-o", out).json).toMatchObject({ added: 0 });
    expect(readFileSync(out, "utf8")).toBe(before);
  });

  it("leaves a file alone that is no scenario file", () => {
    const out = path("iets.json");
    writeFileSync(out, "{}");
    expect([scenarios(rules, "-o", out).status, readFileSync(out, "utf8")]).toEqual([2, "{}"]);
  });
});
