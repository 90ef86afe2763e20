/** Files and their imports: what is found, in which order, what is told of the rest, and the names that lead to a file. */
import { describe, expect, it } from "vitest";
import type { DmnModel } from "../model/dmnModel.ts";
import { linkFiles, pathTo } from "./dmnLink.ts";
import type { DmnFile } from "./dmnLink.ts";

/** A file that imports others; `as:b` imports `b` under the name `as`. */
const file = (name: string, ...imports: readonly string[]): DmnFile => ({
  file: `${name}.dmn`,
  model: {
    name,
    namespace: `urn:${name}`,
    inputs: [],
    decisions: [],
    knowledge: [],
    services: [],
    types: [{ name: `t${name}`, isCollection: false, components: [] }],
    imports: imports.map((one, i) => {
      const [as, of = as] = one.split(":");
      return { name: as!, namespace: `urn:${of}`, origin: i + 1 };
    }),
  } satisfies DmnModel,
});
const names = (main: DmnFile, ...library: readonly DmnFile[]): unknown => {
  const { units, diagnostics } = linkFiles(main, library);
  return { units: units.map((unit) => unit.file.slice(0, -4)).join(" "), diagnostics };
};
const none: readonly never[] = [];

describe("the files of an evaluation", () => {
  it("are what is imported, directly or not, each once, before what imports it", () => {
    expect(names(file("a"), file("b"))).toEqual({ units: "a", diagnostics: none });
    expect(names(file("a", "b", "c"), file("c", "b"), file("b"), file("d"))).toEqual({ units: "b c a", diagnostics: none });
    expect(names(file("a", "x:b", "y:b"), file("b"))).toEqual({ units: "b a", diagnostics: none });
  });

  it("are one and the same for all that import them", () => {
    const { units } = linkFiles(file("a", "b", "c"), [file("b"), file("c", "b")]);
    const [b, c, a] = units;
    expect([a!.imports[0]!.unit === b, c!.imports[0]!.unit === b, a!.imports[1]!.unit === c]).toEqual([true, true, true]);
  });

  it("know each other's types by the import's name", () => {
    const { units } = linkFiles(file("a", "x:b"), [file("b")]);
    expect(units.at(-1)!.types.find("x.tb")?.type.name).toBe("tb");
    expect(units.at(-1)!.types.find("tb")).toBeUndefined();
    expect(units.at(-1)!.imports.map(({ name, namespace, unit }) => [name, namespace, unit.file])).toEqual([["x", "urn:b", "b.dmn"]]);
  });

  it("lack what is not there, is there twice, or leads back, and say so at the import", () => {
    const error = (code: string, from: string, origin: number, params: object): object => ({
      code: `evaluate/${code}`,
      severity: "error",
      at: { file: `${from}.dmn`, origin },
      params,
    });
    expect(names(file("a", "b", "x:c"), file("b"))).toEqual({
      units: "b a",
      diagnostics: [error("import-not-found", "a", 2, { name: "x", namespace: "urn:c" })],
    });
    expect(names(file("a", "b"), file("b"), { ...file("b"), file: "b2.dmn" })).toEqual({
      units: "a",
      diagnostics: [error("import-ambiguous", "a", 1, { name: "b", namespace: "urn:b", files: ["b.dmn", "b2.dmn"] })],
    });
    expect(names(file("a", "b"), file("b", "c"), file("c", "b"))).toEqual({
      units: "c b a",
      diagnostics: [error("import-cycle", "c", 1, { name: "b", namespace: "urn:b", path: ["b.dmn", "c.dmn", "b.dmn"] })],
    });
    expect(names(file("a", "a"))).toEqual({
      units: "a",
      diagnostics: [error("import-cycle", "a", 1, { name: "a", namespace: "urn:a", path: ["a.dmn", "a.dmn"] })],
    });
  });

  it("are followed a hundred imports deep", () => {
    const chain = (length: number): readonly DmnFile[] =>
      Array.from({ length }, (_, i) => (i === length - 1 ? file(`f${i}`) : file(`f${i}`, `f${i + 1}`)));
    const linked = (length: number): readonly unknown[] => {
      const [main, ...library] = chain(length);
      const { units, diagnostics } = linkFiles(main!, library);
      return [units.length, diagnostics.map(({ code }) => code)];
    };
    expect(linked(101)).toEqual([101, []]);
    expect(linked(102)).toEqual([101, ["evaluate/import-cycle"]]);
  });
});

describe("the way to a file", () => {
  const { units } = linkFiles(file("a", "b", ":c"), [file("b", "x:d"), file("c", "y:e"), file("d"), file("e")]);
  const unit = (name: string): (typeof units)[number] => units.find((one) => one.file === `${name}.dmn`)!;
  it.each([
    ["a", []],
    ["b", ["b"]],
    ["d", ["b", "x"]],
    ["c", []],
    ["e", ["y"]],
  ])("%s is %j", (name, path) => expect(pathTo(unit("a"), unit(name))).toEqual(path));

  it("is undefined where no import leads there, and the shortest where several do", () => {
    expect(pathTo(unit("b"), unit("a"))).toBeUndefined();
    const { units: more } = linkFiles(file("a", "b", "d"), [file("b", "x:d"), file("d")]);
    expect(pathTo(more.at(-1)!, more[0]!)).toEqual(["d"]);
  });
});
