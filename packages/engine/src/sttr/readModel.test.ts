/** Everything the standard can say arrives in the model, whatever a supplier puts beside it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RuleFile } from "../model/ruleFile.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { readRuleFile } from "./readRuleFile.ts";
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

describe("what a supplier puts in", () => {
  const { document, model } = full.value!;
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === "origin" ? undefined : one)));
  const places = document.elements.filter(({ contentStart, contentEnd, end }) => contentStart !== end || contentEnd !== end);
  it("changes nothing of what is read, wherever it stands", () => {
    const foreign = fc.constantFrom(
      '<v:eigen xmlns:v="urn:example:other" a="1">iets</v:eigen>',
      '<vraag xmlns="urn:example:other"><decisionTable/></vraag>',
      "<!-- opmerking -->",
      "<?tool iets?>",
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), foreign, fc.boolean(), ({ contentStart, contentEnd }, put, first) => {
        const at = first ? contentStart : contentEnd;
        const { value, diagnostics } = read(document.source.slice(0, at) + put + document.source.slice(at));
        expect(diagnostics).toEqual([]);
        expect(plain(value!.model)).toEqual(plain(model));
      }),
      { numRuns: 300 },
    );
  });
});
