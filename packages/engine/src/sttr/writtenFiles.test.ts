/** What we write keeps to the schemas: the DMN in it to DMN's own, everything of the standard to ours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel, UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { editStructure } from "../testing/structuralEdits.ts";
import { dmnFaults, extensionFaults, hasDmnSchema } from "../testing/validateXml.ts";
import { readRuleFile } from "./readRuleFile.ts";
import { typeringOf } from "./typering.ts";
import { writeNewRuleFile } from "./writeNewRuleFile.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const files = realFiles();
const withDmn = hasDmnSchema();

/** Every fault of a written file, under both schemas. */
const faultsOf = (source: string): string[] => [...extensionFaults(source), ...(withDmn ? dmnFaults(source) : [])];

function writeNew(model: RuleFile): string {
  const { value, diagnostics } = writeNewRuleFile(model);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const withoutOrigins = (value: unknown): string => JSON.stringify(value, (key, one: unknown) => (key === "origin" ? undefined : one));

const opties = [{ sequenceId: "1", text: "Ja, < 3 m", explanation: { toelichting: "Meet *alles*." } }];
const contents: readonly UitvoeringsregelContent[] = [
  { kind: "vraag", gegevensType: "list", vraagTekst: "Welke?", optieType: "meerdereAntwoorden", opties },
  { kind: "vraag", gegevensType: "string", vraagTekst: "Wat?", opties: [], inputType: "textarea", conversieregelId: "c1" },
  { kind: "bijlage", bijlageType: "Tekening", documenttype: "Technischetekening" },
  { kind: "geoVerwijzing", identificatie: "nl.imow-gm9999.gebied.1", vraagTekst: "Ligt het daar?" },
  { kind: "vasteWaarde", waardeVraag: "Monument?", waarde: "false", gegevensType: "boolean" },
  { kind: "vasteWaarde", waardeVraag: "Hoogte?", waarde: "3", gegevensType: "number", tekstVoorbehoud: "Onder *voorbehoud*." },
  { kind: "implicietAntwoord", waarde: true, werkzaamheid: "nl.imow-gm9999.werkzaamheid.1", context: "Werkzaamheidspecifiek" },
  {
    kind: "registerBevraging",
    gegevensType: "list",
    vraagTekst: "Welk gebouw?",
    optieType: "enkelAntwoord",
    opties,
    register: "GGS",
    registergegeven: "gebouw",
    registerkoppelveld: "adres",
    verborgenStuurvraag: true,
  },
  {
    kind: "registerbevragingAPIProfiel",
    gegevensType: "list",
    vraagTekst: "Welk gebouw?",
    optieType: "enkelAntwoord",
    opties,
    afnamepunt: "bag",
    verborgenStuurvraag: false,
  },
  { kind: "uitkomstHerbruikbareBeslissing", urn: "nl.imow-gm9999.activiteit.1", naam: "Kappen" },
  { kind: "herbruikbareBeslissing", urn: "nl.imow-gm9999.activiteit.2", naam: "Bouwen" },
];
const uitvoeringsregels = contents.map((content, i): Uitvoeringsregel => {
  const explanation = { toelichting: "Kort", langeToelichting: "Lang & breed", belangrijk: true };
  const shared = { herbruikbaarId: `h${i}`, regelgroepId: "g", bereik: "locatie", classificatie: "activiteit" };
  return { id: `u${i}`, ...shared, publiceerbaar: true, potentieelVertrouwelijk: false, prioriteit: i, content, explanation };
});

describe("a new file", () => {
  for (const { name, bytes } of files) {
    it(`of the model of ${name} is valid`, () => {
      expect(faultsOf(writeNew(readRuleFile(bytes, name).value!.model))).toEqual([]);
    });
  }
  it("of everything that the standard can say is valid", () => {
    const { model } = readRuleFile(new TextEncoder().encode(fullRuleFile), "full.xml").value!;
    expect(faultsOf(writeNew(model))).toEqual([]);
  });
  it("with every kind of uitvoeringsregel, each with all that it can hold, is valid and reads the same", () => {
    const model: RuleFile = { ...ruleFile({ questions: [], tables: [{ name: "t", inputs: [], rows: [] }] }), uitvoeringsregels };
    const written = writeNew(model);
    expect(faultsOf(written)).toEqual([]);
    const read = readRuleFile(new TextEncoder().encode(written), "kinds.xml").value!.model;
    expect(JSON.parse(withoutOrigins(read.uitvoeringsregels))).toEqual(uitvoeringsregels);
  });
  it("of a random model is valid", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(faultsOf(writeNew(randomRuleFile(drawFrom(seed), 6)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Gives every part an id of its own, and takes away what no author can leave: lists that must hold something and hold nothing. */
function repaired(model: RuleFile): boolean {
  const ids = new Set<string>();
  let isWhole = model.regelgroepen.length > 0 && model.uitvoeringsregels.length > 0;
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const part = value as {
      id?: unknown;
      kind?: unknown;
      outputs?: unknown[];
      opties?: unknown[];
      optieType?: unknown;
      components?: unknown[];
      typeRef?: unknown;
    };
    const isReference = part.kind === "input" || part.kind === "decision";
    if (typeof part.id === "string" && part.id !== "" && !isReference) {
      let id = part.id;
      while (ids.has(id)) id += "-x";
      part.id = id;
      ids.add(id);
    }
    if (part.outputs?.length === 0) isWhole = false;
    if (part.opties?.length === 0) delete part.optieType;
    else if (part.opties !== undefined) part.optieType ??= "enkelAntwoord";
    if (part.components !== undefined && part.components.length > 0) delete part.typeRef;
    Object.values(value).forEach(visit);
  };
  visit(model);
  return isWhole;
}

/** With the typering that its reference or what it holds gives it now. */
function ofItsOwnTypering(model: RuleFile): RuleFile {
  const { toestemming: _old, ...rest } = model;
  return { ...rest, ...typeringOf(model.name, model.decisions, model.maatregelen.length > 0) };
}

/** As a file of DMN 1.2, so that the schema that is here can judge it: the versions differ in little but their namespace. */
const asDmn12 = (source: string): string =>
  source.replaceAll("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/");

describe("a valid file is valid after changes of structure:", () => {
  const sources = [...files, { name: "the full file", bytes: new TextEncoder().encode(fullRuleFile) }]
    .filter(({ bytes }) => bytes.length < 120_000)
    .map(({ name, bytes }) => ({ name, source: asDmn12(readRuleFile(bytes, name).value!.document.source) }))
    .filter(({ source }) => faultsOf(source).length === 0);
  for (const { name, source } of sources) {
    it(name, () => {
      const original = readRuleFile(new TextEncoder().encode(source), name).value!;
      fc.assert(
        fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, edits) => {
          const draw = drawFrom(seed);
          const model = structuredClone(original.model);
          const done = Array.from({ length: edits }, () => editStructure(model, draw));
          fc.pre(repaired(model));
          const { value, diagnostics } = writeRuleFile(ofItsOwnTypering(model), original.document);
          expect(diagnostics, done.join("; ")).toEqual([]);
          expect(faultsOf(value!), done.join("; ")).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });
  }
});
