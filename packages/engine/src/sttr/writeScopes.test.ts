/** Prefixes and namespaces: which holds where, and which a new element gets. */
import { describe, expect, it } from "vitest";
import { readXml } from "./readXml.ts";
import { freePrefix, prefixOf, redeclared, Scopes } from "./writeScopes.ts";
import type { Scope } from "./writeScopes.ts";

const base = "http://toepasbare-regels.omgevingswet.overheid.nl/";
const dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";
const scopesOf = (source: string): Scopes => new Scopes(readXml(source, "x").value!);
const scope = (bound: { readonly [prefix: string]: string }): Scope => new Map(Object.entries(bound));

describe("the prefixes within an element", () => {
  const source = `<a xmlns="u" x="1" y:z="1" xmlns:y="w"><b><c xmlns="" xmlns:p="v"><d/></c></b><e xmlns:y="t"/></a>`;

  it("are those of its parents, as it declares them itself", () => {
    const scopes = scopesOf(source);
    const expected = [
      { "": "u", y: "w" },
      { "": "u", y: "w" },
      { "": "", y: "w", p: "v" },
      { "": "", y: "w", p: "v" },
      { "": "u", y: "t" },
    ];
    // In any order, since what is found once is kept.
    for (const order of [
      [3, 0, 1, 2, 4],
      [0, 1, 2, 3, 4],
      [4, 2, 3, 1, 0],
    ]) {
      const fresh = scopesOf(source);
      for (const i of order) expect(Object.fromEntries(fresh.within(i)), `${i} of ${order.join()}`).toEqual(expected[i]);
    }
    expect(Object.fromEntries(scopes.within(3))).toEqual(expected[3]);
  });
  it("are the very same where nothing is declared", () => {
    const scopes = scopesOf(source);
    expect(scopes.within(1)).toBe(scopes.within(0));
    expect(scopes.within(3)).toBe(scopes.within(2));
    expect(scopes.within(2)).toBe(scopes.within(2));
    expect(scopesOf("<a><b/></a>").within(1).size).toBe(0);
  });
  it("that were declared nearest come last", () =>
    expect(prefixOf(scopesOf(`<a xmlns:p="u" xmlns:q="u"><b xmlns:p="u"/></a>`).within(1), "u")).toBe("p"));
});

describe("the namespace for a part of the standard", () => {
  const of = (source: string) => {
    const scopes = scopesOf(source);
    return (["dmn", "uitv", "inter", "bedr", "content"] as const).map((module) => scopes.namespaceOf(module));
  };

  it("is the one in use, else the one beside those in use", () => {
    const source = `<d xmlns="${dmn}"><u xmlns="${base}v2.0/Uitvoeringsregel"/><c xmlns="${base}v1.0/Content"/><b xmlns="${base}v1.0/Content"/></d>`;
    expect(of(source)).toEqual([
      dmn,
      `${base}v2.0/Uitvoeringsregel`,
      `${base}v2.0/Interactieregel`,
      `${base}v2.0/Bedrijfsregel`,
      `${base}v1.0/Content`,
    ]);
    const twice = scopesOf(source);
    expect([twice.namespaceOf("inter"), twice.namespaceOf("inter")]).toEqual([
      `${base}v2.0/Interactieregel`,
      `${base}v2.0/Interactieregel`,
    ]);
  });
  it("may be one that is declared and not used yet, after those in use", () => {
    expect(of(`<d xmlns="${dmn}" xmlns:i="${base}v2.0/Interactieregel"/>`)).toEqual([
      dmn,
      `${base}v2.0/Uitvoeringsregel`,
      `${base}v2.0/Interactieregel`,
      `${base}v2.0/Bedrijfsregel`,
      `${base}v2.0/Content`,
    ]);
    expect(of(`<d xmlns="${dmn}" xmlns:i="${base}v2.0/Interactieregel"><j xmlns="${base}v1.0/Interactieregel"/></d>`)[2]).toBe(
      `${base}v1.0/Interactieregel`,
    );
  });
  it("is of v1.0 in a file of DMN alone, whatever else stands in it", () =>
    expect(of(`<d xmlns="${dmn}" xmlns:v="urn:v"><v:w/></d>`).slice(1)).toEqual(
      ["Uitvoeringsregel", "Interactieregel", "Bedrijfsregel", "Content"].map((name) => `${base}v1.0/${name}`),
    ));
});

describe("a free prefix", () => {
  it("is the name of the part, with the first number that is free", () => {
    expect(freePrefix("uitv", scope({}))).toBe("uitv");
    expect(freePrefix("uitv", scope({ uitv: "u" }))).toBe("uitv2");
    expect(freePrefix("uitv", scope({ uitv: "u", uitv2: "v", uitv3: "w" }))).toBe("uitv4");
  });
  it("of a namespace that none is bound to is undefined", () => expect(prefixOf(scope({ a: "u" }), "v")).toBeUndefined());
});

describe("what an element declares at another place", () => {
  it("is what means something else there, or nothing", () => {
    expect(redeclared(scope({ a: "u", b: "v", c: "w" }), scope({ a: "u", b: "x" }))).toEqual([
      ["b", "v"],
      ["c", "w"],
    ]);
    expect(redeclared(scope({ a: "u" }), scope({ a: "u", b: "v" }))).toEqual([]);
    const same = scope({ "": "u" });
    expect(redeclared(same, same)).toEqual([]);
  });
  it("undoes a default that it would come under", () => {
    expect(redeclared(scope({ a: "u" }), scope({ "": "v" }))).toEqual([
      ["", ""],
      ["a", "u"],
    ]);
    expect(redeclared(scope({ "": "u" }), scope({ "": "v" }))).toEqual([["", "u"]]);
    expect(redeclared(scope({}), scope({ "": "" }))).toEqual([]);
    expect(redeclared(scope({ "": "" }), scope({}))).toEqual([["", ""]]);
  });
});
