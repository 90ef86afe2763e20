/** The kinds whose XML shape is supposed: every place and spelling that reading allows for, and what it does where none fits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRuleFile } from "./readRuleFile.ts";
import {
  herbruikbareBeslissingPlaces,
  implicietAntwoordPlaces,
  registerBevragingPlaces,
  registerbevragingAPIProfielPlaces,
} from "./supposedShape.ts";

const read = (text: string) => readRuleFile(new TextEncoder().encode(text), "f.xml");

/** A rule file with one uitvoeringsregel. */
function fileOf(content: string): string {
  const sttr = "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel";
  return `<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:u="${sttr}"><extensionElements><u:uitvoeringsregels><u:uitvoeringsregel id="U">${content}</u:uitvoeringsregel></u:uitvoeringsregels></extensionElements></definitions>`;
}

const onlyRule = (content: string) => {
  const { value, diagnostics } = read(fileOf(content));
  return { content: value!.model.uitvoeringsregels[0]!.content, codes: diagnostics.map(({ code }) => code) };
};

/** The XML of a kind with each value at one of its places. */
function written(kind: string, values: readonly (readonly [place: string, value: string])[]): string {
  const nested = (steps: readonly string[], leaf: (tag: string) => string): string =>
    steps.length === 1 ? leaf(steps[0]!) : `<${steps[0]!}>${nested(steps.slice(1), leaf)}</${steps[0]!}>`;
  let attributes = "";
  let children = "";
  for (const [place, value] of values) {
    const [path, attribute] = place.replaceAll("uitv:", "u:").split("@") as [string, string?];
    if (path === "") attributes += ` ${attribute}="${value}"`;
    else
      children += nested(path.split("/"), (tag) =>
        attribute === undefined ? `<${tag}>${value}</${tag}>` : `<${tag} ${attribute}="${value}"/>`,
      );
  }
  return `<u:${kind}${attributes}>${children}</u:${kind}>`;
}

describe("a kind with a supposed shape", () => {
  const cases: readonly (readonly [
    kind: string,
    places: { readonly [field: string]: readonly string[] },
    values: { readonly [field: string]: unknown },
  ])[] = [
    [
      "implicietAntwoord",
      implicietAntwoordPlaces,
      { waarde: false, werkzaamheid: "nl.imow-gm1.werkzaamheid.X", context: "Werkzaamheidoverstijgend" },
    ],
    [
      "registerBevraging",
      registerBevragingPlaces,
      {
        gegevensType: "boolean",
        vraagTekst: "Monument?",
        verborgenStuurvraag: true,
        register: "GGS",
        registergegeven: "status",
        registerkoppelveld: "adres",
      },
    ],
    [
      "registerbevragingAPIProfiel",
      registerbevragingAPIProfielPlaces,
      { gegevensType: "number", vraagTekst: "Hoe hoog?", verborgenStuurvraag: false, afnamepunt: "bag" },
    ],
    ["uitkomstHerbruikbareBeslissing", herbruikbareBeslissingPlaces, { urn: "nl.imow-gm1.activiteit.X", naam: "X" }],
    ["herbruikbareBeslissing", herbruikbareBeslissingPlaces, { urn: "nl.imow-gm1.activiteit.X", naam: "X" }],
  ];
  it.each(cases)("%s reads the same wherever its values stand and however its name is spelt", (kind, places, values) => {
    const each = fc.record(Object.fromEntries(Object.keys(values).map((field) => [field, fc.constantFrom(...places[field]!)])));
    fc.assert(
      fc.property(each, fc.boolean(), (chosen, lower) => {
        const at = Object.values(chosen);
        // Two values in one element would be one of them inside the other.
        fc.pre(new Set(at.map((place) => place.split(/[/@]/)[0] || place)).size === at.length);
        const xml = written(
          lower ? kind.toLowerCase() : kind,
          Object.entries(values).map(([field, value]) => [chosen[field]!, String(value)]),
        );
        const { content, codes } = onlyRule(xml);
        expect(content).toEqual({ kind, ...values, ...(kind.startsWith("register") && { opties: [] }) });
        expect(codes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
  it("has no value where none is found, since a guess would be taken for a fact", () =>
    expect(onlyRule('<u:implicietAntwoord werkzaamheid="x"/>')).toEqual({
      content: { kind: "other", element: "implicietAntwoord" },
      codes: ["sttr/unknown-shape"],
    }));
  it("is asked like a vraag where the register is all that is known", () =>
    expect(onlyRule("<u:registerbevraging><u:register>GGS</u:register></u:registerbevraging>")).toEqual({
      content: { kind: "registerBevraging", gegevensType: "string", register: "GGS", opties: [] },
      codes: ["sttr/unknown-shape"],
    }));
  it("may offer options", () =>
    expect(
      onlyRule(
        "<u:registerBevraging><u:gegevensType>list</u:gegevensType><u:opties><u:optie><u:optieText>A</u:optieText></u:optie></u:opties></u:registerBevraging>",
      ).content,
    ).toMatchObject({ gegevensType: "list", opties: [{ text: "A" }] }));
  it("takes the urn out of an address", () =>
    expect(
      onlyRule(
        '<u:implicietAntwoord><u:waarde>1</u:waarde><u:werkzaamheid href="http://x.example/werkzaamheden/id/concept/nl.imow-mn1.werkzaamheid.X"/></u:implicietAntwoord>',
      ).content,
    ).toMatchObject({ werkzaamheid: "nl.imow-mn1.werkzaamheid.X" }));
  it("tells a value that is none, once", () =>
    expect(
      onlyRule("<u:implicietAntwoord><u:waarde>misschien</u:waarde><u:werkzaamheid>x</u:werkzaamheid></u:implicietAntwoord>").codes,
    ).toEqual(["sttr/unreadable-value"]));
});

describe("an uitvoeringsregel", () => {
  it("of a kind that nobody has seen is kept as it is", () =>
    expect(onlyRule("<u:schatting>3</u:schatting>")).toEqual({ content: { kind: "other", element: "schatting" }, codes: [] }));
  it("of two kinds is told, and the first counts", () =>
    expect(onlyRule("<u:bijlage><u:bijlageType>Foto</u:bijlageType></u:bijlage><u:vraag/>")).toEqual({
      content: { kind: "bijlage", bijlageType: "Foto" },
      codes: ["sttr/several-kinds"],
    }));
});
