/** What goes along with an evaluation: reports once, calls to the last one allowed, types. */
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "../feel/binding.ts";
import type { DmnModel, DmnType } from "../model/dmnModel.ts";
import { linkFiles } from "./dmnLink.ts";
import { CallLimits, Reporter, runOf } from "./dmnRun.ts";

const type = (name: string, more: Partial<DmnType> = {}): DmnType => ({ name, isCollection: false, components: [], ...more });
const model = (name: string, more: Partial<DmnModel> = {}): DmnModel => ({
  name,
  namespace: name,
  inputs: [],
  decisions: [],
  knowledge: [],
  services: [],
  imports: [],
  types: [],
  ...more,
});
describe("a reporter", () => {
  it("keeps what was found before, and adds each thing once", () => {
    const first = { code: "x", severity: "error", at: {}, params: {} } as const;
    const reporter = new Reporter([first]);
    reporter.report("a", "c", "warning", 1, { p: "1" });
    reporter.report("a", "c", "warning", 1, { p: "1" });
    reporter.report("b", "c", "warning", 1, { p: "1" });
    reporter.report("a", "d", "error", 1, { p: "1" });
    reporter.report("a", "c", "warning", 2, { p: "1" });
    reporter.report("a", "c", "warning", undefined, { p: "2" });
    expect(reporter.diagnostics).toEqual([
      first,
      { code: "c", severity: "warning", at: { file: "a", origin: 1 }, params: { p: "1" } },
      { code: "c", severity: "warning", at: { file: "b", origin: 1 }, params: { p: "1" } },
      { code: "d", severity: "error", at: { file: "a", origin: 1 }, params: { p: "1" } },
      { code: "c", severity: "warning", at: { file: "a", origin: 2 }, params: { p: "1" } },
      { code: "c", severity: "warning", at: { file: "a" }, params: { p: "2" } },
    ]);
    expect(Object.keys(reporter.diagnostics[5]!.at)).toEqual(["file"]);
  });
});

describe("the limits of calls", () => {
  it("are ten thousand calls", () => {
    const limits = new CallLimits();
    const results = Array.from({ length: 10_001 }, () => limits.call(() => 1));
    expect(results.findIndex((one) => one === undefined)).toBe(10_000);
  });

  it("are a hundred inside each other, also after a call that threw", () => {
    const limits = new CallLimits();
    const deep = (depth: number): number | undefined => limits.call(() => (depth === 1 ? 1 : deep(depth - 1)));
    expect([deep(100), deep(101), deep(100)]).toEqual([1, undefined, 1]);
    for (let i = 0; i < 200; i++)
      expect(() =>
        limits.call(() => {
          throw new RangeError("x");
        }),
      ).toThrow(RangeError);
    expect(deep(100)).toBe(1);
  });
});

describe("a run", () => {
  const types = [type("kleur", { typeRef: "string", allowedValues: '"rood", "groen"' })];
  const [unit] = linkFiles({ file: "a.dmn", model: model("a", { types }) }, []).units;
  const reporter = new Reporter([]);
  const run = runOf(unit!, new Scope(new MemberNames()), new CallLimits(), reporter);
  it("fits values to types, and reports what does not fit, which is null", () => {
    expect([run.fits("rood", "kleur"), run.fits("wit", "kleur"), run.fits(null, "kleur")]).toEqual(["rood", undefined, null]);
    expect([run.fit("rood", "kleur", "n", 5), run.fit("wit", "kleur", "n", 5), run.fit(1, undefined, "n", 5)]).toEqual(["rood", null, 1]);
    run.problem(6, { limit: "steps" });
    run.problem(6, { reason: "weg" });
    expect(reporter.diagnostics).toEqual([
      {
        code: "evaluate/unfit-value",
        severity: "warning",
        at: { file: "a.dmn", origin: 5 },
        params: { name: "n", kind: "string", type: "kleur" },
      },
      { code: "evaluate/limit", severity: "error", at: { file: "a.dmn", origin: 6 }, params: { limit: "steps" } },
      { code: "evaluate/expression", severity: "warning", at: { file: "a.dmn", origin: 6 }, params: { reason: "weg" } },
    ]);
  });
  it("knows the values of a type, and counts calls", () => {
    expect([run.allowedValues("kleur"), run.allowedValues("string")]).toEqual(['"rood", "groen"', undefined]);
    expect(run.call(() => 3)).toBe(3);
  });
});
