/** What is given to an evaluation: inputs by their names, their values by their types, what is told of the rest. */
import { describe, expect, it } from "vitest";
import { MemberNames, Scope } from "../feel/binding.ts";
import { toJson } from "../feel/expressionValue.ts";
import type { FeelValue, Json } from "../feel/expressionValue.ts";
import type { DmnInput, DmnModel, DmnType } from "../model/dmnModel.ts";
import { GivenInputs } from "./dmnGiven.ts";
import { inputValue } from "./dmnInput.ts";
import { linkFiles } from "./dmnLink.ts";
import type { DmnUnit } from "./dmnLink.ts";
import { CallLimits, Reporter, runOf } from "./dmnRun.ts";
import { DmnTypes } from "./dmnTypes.ts";

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
const unitsOf = (main: DmnModel, ...library: readonly DmnModel[]): readonly DmnUnit[] =>
  linkFiles(
    { file: "a.dmn", model: main },
    library.map((one) => ({ file: `${one.name}.dmn`, model: one })),
  ).units;
const part = (id: string, typeRef?: string): DmnInput => ({
  id,
  name: `N ${id}`,
  variable: `v ${id}`,
  origin: 3,
  ...(typeRef !== undefined && { typeRef }),
});

describe("the value of an input", () => {
  const types = new DmnTypes([
    type("dagen", { typeRef: "date", isCollection: true }),
    type("huis", {
      components: [type("bouw", { typeRef: "date" }), type("deel", { components: [type("om", { typeRef: "time" })] }), type("vrij")],
    }),
    type("huizen", { typeRef: "huis", isCollection: true }),
  ]);
  const read = (json: Json, typeRef?: string): unknown => {
    const unreadable: string[] = [];
    const value = inputValue(json, typeRef, types, unreadable);
    const isText = (one: FeelValue): unknown =>
      typeof one === "string"
        ? `text ${one}`
        : Array.isArray(one)
          ? one.map(isText)
          : one === null || typeof one !== "object"
            ? one
            : toJson(one);
    return [isText(value), ...unreadable];
  };
  it.each<[Json, string | undefined, unknown]>([
    ["2026-01-31", "date", ["2026-01-31"]],
    ["2026-01-31", "string", ["text 2026-01-31"]],
    ["2026-01-31", undefined, ["text 2026-01-31"]],
    ["P1D", "days and time duration", ["P1D"]],
    ["morgen", "date", [null, "morgen"]],
    [3, "date", [3]],
    [null, "date", [null]],
    [true, undefined, [true]],
    [["2026-01-31", null, "x"], "dagen", [["2026-01-31", null, null], "x"]],
    [[["2026-01-31"]], "dagen", [[["2026-01-31"]]]],
  ])("%j as %s is %j", (json, typeRef, expected) => expect(read(json, typeRef)).toEqual(expected));

  it("has the parts of its type, null where they are left out, each read by its own type", () => {
    const found = inputValue({ bouw: "2026-01-31", deel: { om: "10:00:00", naam: "x" }, meer: { bouw: "2026-01-31" } }, "huis", types, []);
    expect(toJson(found)).toEqual({
      bouw: "2026-01-31",
      deel: { om: "10:00:00", naam: "x" },
      vrij: null,
      meer: { bouw: "2026-01-31" },
    });
    const parts = found as { bouw: unknown; deel: { om: unknown; naam: unknown }; meer: { bouw: unknown } };
    expect([typeof parts.bouw, typeof parts.deel.om, typeof parts.deel.naam, typeof parts.meer.bouw]).toEqual([
      "object",
      "object",
      "string",
      "string",
    ]);
    expect(toJson(inputValue([{ bouw: "2026-01-31" }], "huizen", types, []))).toEqual([{ bouw: "2026-01-31", deel: null, vrij: null }]);
    const unreadable: string[] = [];
    inputValue({ bouw: "x", deel: { om: "y" } }, "huis", types, unreadable);
    expect(unreadable).toEqual(["x", "y"]);
  });
});

describe("what is given", () => {
  const library = model("b", { inputs: [part("x", "number")] });
  const main = model("a", {
    inputs: [part("x", "date")],
    imports: [{ name: "lib", namespace: "b", origin: 1 }],
  });
  const [theirs, ours] = unitsOf(main, library);
  const given = (inputs: { readonly [name: string]: Json }): unknown => {
    const reporter = new Reporter([]);
    const all = new GivenInputs(ours!, inputs, reporter);
    const values = [ours!, theirs!].map((unit) =>
      toJson(all.valueOf({ ...unit.model.inputs[0]!, unit }, runOf(unit, new Scope(new MemberNames()), new CallLimits(), reporter))),
    );
    all.reportUnused();
    return [...values, ...reporter.diagnostics.map(({ code, at, params }) => `${code} ${at.file} ${Object.values(params).join(" ")}`)];
  };
  it.each<[{ readonly [name: string]: Json }, readonly unknown[]]>([
    [{}, [null, null]],
    [{ "N x": "2026-01-31", "lib.N x": 2 }, ["2026-01-31", 2]],
    [{ "v x": "2026-01-31", "lib.v x": 2 }, ["2026-01-31", 2]],
    [{ "N x": "2026-01-31", lib: { "N x": 2 } }, ["2026-01-31", 2]],
    [{ "N x": "2026-01-31", lib: { "v x": 2 }, "lib.N x": 3 }, ["2026-01-31", 2, "evaluate/unknown-input a.dmn lib.N x"]],
    [{ "N x": null, lib: [2] }, [null, null, "evaluate/unknown-input a.dmn lib"]],
    [{ lib: { ander: 2 } }, [null, null, "evaluate/unknown-input a.dmn lib"]],
    [{ lib: null, "lib.v x": 3 }, [null, 3, "evaluate/unknown-input a.dmn lib"]],
    [{ z: 1, "N x": null }, [null, null, "evaluate/unknown-input a.dmn z"]],
    [
      { "N x": "morgen", "lib.N x": "a" },
      [null, null, "evaluate/unreadable-input a.dmn N x morgen date", "evaluate/unfit-input b.dmn N x string number"],
    ],
  ])("%j is %j", (inputs, expected) => expect(given(inputs)).toEqual(expected));

  it("by a name with white space around it is found by the name alone", () => {
    const input = { ...part("x"), name: " N x ", unit: ours! };
    const all = new GivenInputs(ours!, { "N x": 1 }, new Reporter([]));
    expect(all.valueOf(input, runOf(ours!, new Scope(new MemberNames()), new CallLimits(), new Reporter([])))).toBe(1);
  });
});
