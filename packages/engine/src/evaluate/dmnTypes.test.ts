/** Types of DMN files by themselves: names, aliases, and what fits, each rule to both sides. */
import { describe, expect, it } from "vitest";
import { temporalOf, toJson } from "../feel/expressionValue.ts";
import type { FeelValue } from "../feel/expressionValue.ts";
import type { DmnType } from "../model/dmnModel.ts";
import { DmnTypes, fitting } from "./dmnTypes.ts";

const type = (name: string, more: Partial<DmnType> = {}): DmnType => ({ name, isCollection: false, components: [], ...more });
/** Accepts what the tests name as text, and lists of as many elements as they say. */
const accepts = (tests: string, value: FeelValue): boolean =>
  Array.isArray(value) ? tests === `count ${value.length}` : tests.split(" ").includes(String(value));
const fit = (value: FeelValue, typeRef: string | undefined, ...own: readonly DmnType[]): unknown => {
  const fitted = fitting(value, typeRef, new DmnTypes(own), accepts);
  return fitted === undefined ? undefined : toJson(fitted);
};

describe("a name", () => {
  const home = new DmnTypes([type("a"), type("x.a"), type("kis:b")]);
  const other = new DmnTypes([type("c"), type("a")]);
  const types = new DmnTypes(
    [type("a"), type("e")],
    new Map([
      ["regels", home],
      ["", other],
      ["de regels", other],
    ]),
  );
  it.each<[string, string | undefined, DmnTypes | undefined]>([
    ["a", "a", types],
    ["regels.a", "a", home],
    ["regels.x.a", "x.a", home],
    ["regels.kis:b", "kis:b", home],
    ["c", "c", other],
    ["de regels.c", "c", other],
    ["feel:e", "e", types],
    ["kis:c", "c", other],
    ["kis:regels.a", "a", home],
    ["a:b:e", "e", types],
    ["regels.c", undefined, undefined],
    ["regelsa", undefined, undefined],
    ["regelsXa", undefined, undefined],
    ["x.a", undefined, undefined],
    ["number", undefined, undefined],
    ["feel:number", undefined, undefined],
    ["", undefined, undefined],
  ])("%s is found: %j", (name, found, at) => {
    expect(types.find(name)?.type.name).toBe(found);
    expect(types.find(name)?.home).toBe(at);
  });

  it("leads over its aliases to a base type, to a structure, or to nothing in a circle", () => {
    const own = new DmnTypes([
      type("een", { typeRef: " twee " }),
      type("twee", { typeRef: "feel:number" }),
      type("deel", { typeRef: "geheel" }),
      type("geheel", { typeRef: "twee", components: [type("x")] }),
      type("kop", { typeRef: "staart" }),
      type("staart", { typeRef: "kop" }),
      type("leeg"),
    ]);
    const ways = (name: string | undefined): unknown => {
      const { chain, base } = own.resolve(name);
      return [chain.map((found) => found.type.name).join(" "), base];
    };
    expect(ways("een")).toEqual(["een twee", "number"]);
    expect(ways(" twee ")).toEqual(["twee", "number"]);
    expect(ways("deel")).toEqual(["deel geheel", undefined]);
    expect(ways("leeg")).toEqual(["leeg", undefined]);
    expect(ways("string")).toEqual(["", "string"]);
    expect(ways("feel:date and time")).toEqual(["", "date and time"]);
    expect(ways(undefined)).toEqual(["", undefined]);
    expect(own.resolve("kop")).toMatchObject({ chain: { length: 50 }, base: undefined });
  });

  it("in a type of an imported file is a name of that file", () => {
    const inner = new DmnTypes([type("maat", { typeRef: "getal" }), type("getal", { typeRef: "number" })]);
    const outer = new DmnTypes([type("getal", { typeRef: "string" })], new Map([["r", inner]]));
    expect(outer.resolve("r.maat").base).toBe("number");
    expect(fitting(1, "r.maat", outer, accepts)).toBe(1);
    expect(fitting("a", "r.maat", outer, accepts)).toBeUndefined();
  });

  it("of many types that are each other's alias is followed fifty times", () => {
    const chain = (length: number): DmnTypes =>
      new DmnTypes(Array.from({ length }, (_, i) => type(`t${i}`, { typeRef: i === length - 1 ? "number" : `t${i + 1}` })));
    expect(chain(49).resolve("t0").base).toBe("number");
    expect(chain(51).resolve("t0").base).toBeUndefined();
  });
});

describe("a base type", () => {
  const values: { readonly [kind: string]: FeelValue } = {
    string: "a",
    number: 1,
    boolean: false,
    date: temporalOf("2026-01-31", "date"),
    time: temporalOf("10:00:00", "time"),
    dateTime: temporalOf("2026-01-31T10:00:00", "dateTime"),
    days: temporalOf("P1D", "dayTimeDuration"),
    years: temporalOf("P1Y", "yearMonthDuration"),
    context: { a: 1 },
    list: [1, 2],
  };
  it.each([
    ["string", "string"],
    ["number", "number"],
    ["boolean", "boolean"],
    ["date", "date"],
    ["time", "time"],
    ["dateTime", "date dateTime"],
    ["date and time", "date dateTime"],
    ["dayTimeDuration", "days"],
    ["days and time duration", "days"],
    ["yearMonthDuration", "years"],
    ["years and months duration", "years"],
    ["duration", "days years"],
    ["context", "context"],
    ["feel:number", "number"],
    ["Any", Object.keys(values).join(" ")],
    ["toString", Object.keys(values).join(" ")],
  ])("%s takes %s", (name, kinds) => {
    const fits = Object.entries(values).filter(([, value]) => fit(value, name) !== undefined);
    expect(fits.map(([kind]) => kind).join(" ")).toBe(kinds);
  });

  it("takes null, a list of one as its element, and anything where there is no type", () => {
    expect([fit(null, "number"), fit([1], "number"), fit([null], "number"), fit("a", undefined)]).toEqual([null, 1, null, "a"]);
    expect([fit(["a"], "number"), fit([1, 2], "number"), fit([], "number"), fit([[1]], "number")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([fit([1], "Any"), fit(values["date"]!, "date and time"), fit([values["date"]!], "date and time")]).toEqual([
      [1],
      "2026-01-31T00:00:00Z",
      "2026-01-31T00:00:00Z",
    ]);
  });
});

describe("a type with values", () => {
  const kleur = type("kleur", { typeRef: "string", allowedValues: "rood groen" });
  const streng = type("streng", { typeRef: "kleur", constraint: "groen blauw" });
  it("takes those, also where it is an alias", () => {
    const both = (value: FeelValue): unknown[] => [fit(value, "kleur", kleur), fit(value, "streng", kleur, streng)];
    expect(["rood", "groen", "blauw", 1, null, ["rood"]].map(both)).toEqual([
      ["rood", undefined],
      ["groen", "groen"],
      [undefined, undefined],
      [undefined, undefined],
      [null, null],
      ["rood", undefined],
    ]);
  });

  it("holds each element of a collection to them, the constraint the whole", () => {
    const lijst = type("lijst", { typeRef: "string", isCollection: true, allowedValues: "rood groen" });
    const paar = type("paar", { typeRef: "kleur", isCollection: true, constraint: "count 2" });
    expect([[], ["rood"], ["rood", null], "groen", ["blauw"], ["rood", 1]].map((value) => fit(value, "lijst", lijst))).toEqual([
      [],
      ["rood"],
      ["rood", null],
      ["groen"],
      undefined,
      undefined,
    ]);
    expect([["rood", "groen"], ["rood"], "rood", ["rood", "blauw"], null].map((value) => fit(value, "paar", kleur, paar))).toEqual([
      ["rood", "groen"],
      undefined,
      undefined,
      undefined,
      null,
    ]);
  });

  it("may be a collection of collections", () => {
    const rij = type("rij", { typeRef: "number", isCollection: true });
    const vlak = type("vlak", { typeRef: "rij", isCollection: true });
    expect(fit([[1, 2], 3], "vlak", rij, vlak)).toEqual([[1, 2], [3]]);
    expect(fit([[1, "a"]], "vlak", rij, vlak)).toBeUndefined();
  });
});

describe("a structure", () => {
  const adres = type("adres", { components: [type("huis nummer", { typeRef: "number" }), type("stad", { typeRef: "string" })] });
  const value = (parts: { readonly [name: string]: FeelValue }): FeelValue => parts;
  it("takes a context with all its parts, each of its type; others stay", () => {
    const fits = (parts: FeelValue): unknown => fit(parts, "adres", adres);
    expect(fits({ "huis nummer": 1, stad: "a" })).toEqual({ "huis nummer": 1, stad: "a" });
    expect(fits({ "huis nummer": [1], stad: null, meer: true })).toEqual({ "huis nummer": 1, stad: null, meer: true });
    expect(fits([{ "huis nummer": 1, stad: "a" }])).toEqual({ "huis nummer": 1, stad: "a" });
    expect([fits(null), fits([null])]).toEqual([null, null]);
    for (const other of [value({ stad: "a" }), value({ "huis nummer": "1", stad: "a" }), 1, "a", [], [1, 2]] as const)
      expect(fits(other)).toBeUndefined();
  });

  it("inside a structure, or as a collection, is held to the same", () => {
    const persoon = type("persoon", {
      components: [
        type("woont", { typeRef: "adres" }),
        type("kind", { components: [type("naam", { typeRef: "string", allowedValues: "Jan" })] }),
        type("cijfers", { typeRef: "number", isCollection: true, allowedValues: "1 2" }),
      ],
    });
    const jan = { woont: { "huis nummer": 1, stad: "a" }, kind: { naam: "Jan" }, cijfers: [1] };
    const fits = (more: { readonly [name: string]: FeelValue }): unknown => fit({ ...jan, ...more }, "persoon", adres, persoon);
    expect(fits({})).toEqual(jan);
    expect(fits({ cijfers: 2 })).toEqual({ ...jan, cijfers: [2] });
    expect([
      fits({ woont: { stad: "a" } }),
      fits({ kind: { naam: "Piet" } }),
      fits({ kind: "Jan" }),
      fits({ cijfers: [3] }),
      fits({ cijfers: ["a"] }),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const adressen = type("adressen", { typeRef: "adres", isCollection: true });
    expect(fit({ "huis nummer": 1, stad: "a" }, "adressen", adres, adressen)).toEqual([{ "huis nummer": 1, stad: "a" }]);
    expect(fit([{ stad: "a" }], "adressen", adres, adressen)).toBeUndefined();
  });
});
