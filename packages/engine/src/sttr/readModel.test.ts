/** Everything the standard can say arrives in the model; spellings that nobody has shown us are read all the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RuleFile } from "../model/ruleFile.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { readRuleFile } from "./readRuleFile.ts";
import {
  herbruikbareBeslissingPlaces,
  implicietAntwoordPlaces,
  registerBevragingPlaces,
  registerbevragingAPIProfielPlaces,
} from "./supposedShape.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const read = (text: string) => readRuleFile(new TextEncoder().encode(text), "f.xml");
const origin: unknown = expect.any(Number);
const full = read(fullRuleFile);
const contentOf = (id: string) => full.value!.model.uitvoeringsregels.find((regel) => regel.id === id)?.content;

describe("a file with everything", () => {
  const { model } = full.value!;
  it("has nothing to be told", () => expect(full.diagnostics).toEqual([]));
  it("fits the schema of the model, without a field that it does not know", () => expect(RuleFile.parse(model)).toEqual(model));
  it("says its version and activiteit in the envelope", () => {
    expect(model).toMatchObject({ sttrVersie: "3.0.1", typering: "conclusie", description: "Alles bij elkaar" });
    expect(model.decisions.map(({ functioneleStructuurRef }) => functioneleStructuurRef?.split("/").at(-1))).toEqual([
      "Conclusienl.imow-gm9999.activiteit.Proef",
      undefined,
    ]);
  });
  it("has all that the kinds share", () =>
    expect(model.uitvoeringsregels[0]).toEqual({
      id: "U-vraag",
      herbruikbaarId: "hoogte",
      regelgroepId: "groep1",
      bereik: "locatie",
      classificatie: "activiteit",
      publiceerbaar: true,
      potentieelVertrouwelijk: true,
      prioriteit: 10,
      content: {
        kind: "vraag",
        gegevensType: "list",
        vraagTekst: "Welke kant?",
        optieType: "enkelAntwoord",
        opties: [
          { sequenceId: "0", text: "Voorkant", explanation: { toelichting: "De kant van de weg.", origin }, origin },
          { sequenceId: "1", text: "Zijkant", origin },
        ],
      },
      explanation: { toelichting: "Kort.", langeToelichting: "Lang.", belangrijk: true, origin },
      origin,
    }));
  it.each([
    [
      "U-tekst",
      {
        kind: "vraag",
        gegevensType: "string",
        vraagTekst: "Beschrijf uw plan",
        inputType: "textarea",
        opties: [],
        conversieregelId: "B-conversie",
      },
    ],
    ["U-bijlage", { kind: "bijlage", bijlageType: "Tekening", documenttype: "Technischetekening" }],
    ["U-geo", { kind: "geoVerwijzing", identificatie: "nl.imow-gm9999.gebied.Kern" }],
    ["U-vast", { kind: "vasteWaarde", waardeVraag: "Bebouwde kom?", waarde: "true", gegevensType: "boolean" }],
    [
      "U-voorbehoud",
      {
        kind: "vasteWaarde",
        waardeVraag: "Monument?",
        waarde: "false",
        gegevensType: "boolean",
        tekstVoorbehoud: "Als het *geen* monument is.",
      },
    ],
    [
      "U-impliciet",
      { kind: "implicietAntwoord", waarde: true, werkzaamheid: "nl.imow-gm9999.werkzaamheid.Dakkapel", context: "Werkzaamheidspecifiek" },
    ],
    [
      "U-register",
      {
        kind: "registerBevraging",
        gegevensType: "number",
        vraagTekst: "Hoe groot is het perceel?",
        register: "GGS",
        registergegeven: "oppervlakte",
        registerkoppelveld: "perceel",
        verborgenStuurvraag: false,
        opties: [],
      },
    ],
    [
      "U-profiel",
      { kind: "registerbevragingAPIProfiel", gegevensType: "boolean", afnamepunt: "bag-panden", verborgenStuurvraag: true, opties: [] },
    ],
    ["U-uitkomst", { kind: "uitkomstHerbruikbareBeslissing", urn: "nl.imow-gm9999.activiteit.Slopen", naam: "Slopen" }],
    ["U-herbruikbaar", { kind: "herbruikbareBeslissing", naam: "Achtererf" }],
  ])("has the kind of %s", (id, content) => expect(contentOf(id)).toEqual(content));
  it("has its measures whole", () =>
    expect(model.maatregelen).toEqual([
      {
        id: "M1",
        nummer: "1",
        maatregeltekst: "Meet de bodem",
        toelichting: "Vooraf.",
        frequentie: "Eenmalig",
        volgorde: "1",
        kenmerk: "K1",
        themas: ["Bodem", "Veiligheid"],
        origin,
      },
    ]));
  it("has its own types, sources and remarks", () =>
    expect(model).toMatchObject({
      itemDefinitions: [
        { name: "TConclusie", typeRef: "string", isCollection: false, allowedValues: '"Vergunningplicht","Verbod"', components: [] },
        { name: "TLijst", isCollection: true, components: [{ name: "code", typeRef: "TConclusie" }] },
      ],
      knowledgeSources: [{ id: "K-artikel", name: "artikel 4", locationURI: "jci1.3:c:BWBR0000001&artikel=4", type: "wet" }],
      annotations: [{ id: "T-let-op", text: "Let op de hoek." }],
      associations: [{ id: "A-1", sourceRef: "T-let-op", targetRef: "D-top" }],
    }));
  it("has its conversieregel as a business knowledge model", () => {
    expect(model.businessKnowledgeModels).toMatchObject([
      {
        id: "B-conversie",
        name: "conversie",
        typeRef: "boolean",
        parameters: [{ name: "kant", typeRef: "string" }],
        logic: { kind: "table", rows: [{}] },
      },
    ]);
    expect(model.inputData).toMatchObject([{ conversieregelId: "B-conversie", description: "De kant" }]);
  });
  it("has what a decision rests on, its aansluitpunt and the remarks beside its rows", () =>
    expect(model.decisions).toMatchObject([
      {
        description: "De uitkomst",
        authorities: ["K-artikel"],
        knowledge: ["B-conversie"],
        logic: {
          annotations: ["Bron"],
          rows: [{ description: "voor", annotations: [{ text: "artikel 4" }] }, { annotations: [{ text: "" }] }],
        },
      },
      { logic: { kind: "invocation", called: "invoke", bindings: [{ name: "model name", text: '"Ander"' }] } },
    ]));
  it("is written again byte for byte", () =>
    expect(writeRuleFile(model, full.value!.document)).toEqual({ value: fullRuleFile, diagnostics: [] }));
});

describe("an envelope", () => {
  const two = fullRuleFile.replace('<informationRequirement><requiredDecision href="#D-elders"/></informationRequirement>', "");
  it("gives its reference to no decision where two could be meant, and still says the typering", () => {
    const { model } = read(two.replace("Conclusienl.", "IndieningsvereistenMeldingnl.")).value!;
    expect(model.decisions.every(({ functioneleStructuurRef }) => functioneleStructuurRef === undefined)).toBe(true);
    expect(model).toMatchObject({ typering: "indieningsvereisten", toestemming: "Melding" });
  });
  it("counts less than a decision's own reference", () => {
    const own = "<extensionElements><bedr:functioneleStructuurRef href='#x'/></extensionElements><variable name=\"Elders\"/>";
    const { decisions } = read(fullRuleFile.replace('<variable name="Elders"/>', own)).value!.model;
    expect(decisions.map(({ functioneleStructuurRef }) => functioneleStructuurRef)).toEqual([undefined, "x"]);
  });
});

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
