/** Law 4 under changes of structure, one by one and at random. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecisionTable } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { meaning } from "../testing/modelMeaning.ts";
import { expectStructureKept, readSource as read, structuredFiles } from "../testing/structureProperty.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const ns = "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0";
const small = `<?xml version="1.0"?>
<d:definitions xmlns:d="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:u="${ns}/Uitvoeringsregel" namespace="urn:x" name="Klein">
  <d:extensionElements>
    <u:uitvoeringsregels>
      <!-- over V1 -->
      <u:uitvoeringsregel id="V1" v:mark="1" xmlns:v="urn:vendor">
        <u:vraag>
          <u:gegevensType>boolean</u:gegevensType>
          <u:vraagTekst><![CDATA[Hoog & breed?]]></u:vraagTekst>
          <v:help ref="h1"/>
        </u:vraag>
      </u:uitvoeringsregel> <!-- ook over V1 -->
      <!-- over V2 -->
      <u:uitvoeringsregel id="V2">
        <u:bijlage><u:bijlageType>Foto</u:bijlageType></u:bijlage>
      </u:uitvoeringsregel>
      <!-- aan het eind -->
    </u:uitvoeringsregels>
  </d:extensionElements>
  <d:decision id="D1" name="Top">
    <d:informationRequirement id="r1"><d:requiredInput href="#I1"/></d:informationRequirement>
    <d:decisionTable id="T1" hitPolicy="ANY">
      <d:input id="in1"><d:inputExpression><d:text>Hoog</d:text></d:inputExpression></d:input>
      <d:output id="out1"/>
      <d:rule id="R1">
        <d:inputEntry id="e1"><d:text>true</d:text></d:inputEntry>
        <d:outputEntry id="e2"><d:text>1</d:text></d:outputEntry>
      </d:rule>
    </d:decisionTable>
  </d:decision>
</d:definitions>
`;

function afterEdit(source: string, change: (model: RuleFile) => void): string {
  const { model, document } = read(source);
  const changed = structuredClone(model);
  change(changed);
  const { value, diagnostics } = writeRuleFile(changed, document);
  expect(diagnostics).toEqual([]);
  expect(meaning(read(value!).model)).toEqual(meaning(changed));
  return value!;
}

function tableOf({ decisions }: RuleFile, i = 0): DecisionTable {
  const { logic } = decisions[i]!;
  if (logic.kind !== "table") throw new Error("This decision has no table.");
  return logic;
}

const between = (source: string, from: string, to: string): string => source.slice(source.indexOf(from), source.indexOf(to));
const commentOfV1 = "\n      <!-- over V1 -->";
const v1 = between(small, commentOfV1, " <!-- ook");
const trailing = " <!-- ook over V1 -->";
const v2 = between(small, "\n      <!-- over V2 -->", "\n      <!-- aan het eind -->");

describe("one change of structure", () => {
  it("moves a part with its comments and everything in it", () => {
    expect(afterEdit(small, ({ uitvoeringsregels }) => void uitvoeringsregels.reverse())).toBe(
      small.replace(v1 + trailing + v2, v2 + v1 + trailing),
    );
  });
  it("takes a part out with its line and leaves the comments", () => {
    expect(afterEdit(small, ({ uitvoeringsregels }) => void uitvoeringsregels.shift())).toBe(
      small.replace(v1.slice(commentOfV1.length), ""),
    );
  });
  it("takes out the last part with what held it", () => {
    const bare = small.replaceAll(/\s*<!--.*?-->/g, "");
    const result = afterEdit(bare, (model) => void (model.uitvoeringsregels = []));
    expect(result).toBe(bare.replace(between(bare, "\n  <d:extensionElements>", "\n  <d:decision "), ""));
  });
  it("adds a part behind the one before it, in the manner of the file", () => {
    const added = { id: "V3", content: { kind: "vraag" as const, gegevensType: "number" as const, vraagTekst: "Hoe < hoog?", opties: [] } };
    expect(afterEdit(small, ({ uitvoeringsregels }) => void uitvoeringsregels.push(added))).toBe(
      small.replace(
        v2,
        `${v2}
      <u:uitvoeringsregel id="V3">
        <u:vraag>
          <u:gegevensType>number</u:gegevensType>
          <u:vraagTekst><![CDATA[Hoe < hoog?]]></u:vraagTekst>
        </u:vraag>
      </u:uitvoeringsregel>`,
      ),
    );
  });
  it("adds a part in front of the comments of the next", () => {
    const added = { id: "V0", content: { kind: "bijlage" as const, bijlageType: "Tekening" } };
    expect(afterEdit(small, ({ uitvoeringsregels }) => void uitvoeringsregels.unshift(added))).toContain(
      `<u:uitvoeringsregels>
      <u:uitvoeringsregel id="V0">
        <u:bijlage>
          <u:bijlageType>Tekening</u:bijlageType>
        </u:bijlage>
      </u:uitvoeringsregel>${v1}`,
    );
  });
  it("copies a part with what the model does not speak of, but not its ids", () => {
    const result = afterEdit(small, (model) => {
      model.decisions.push({ ...structuredClone(model.decisions[0]!), id: "D2", name: "Nog een", variable: "Nog een" });
      tableOf(model, 1).rows[0]!.id = "R2";
    });
    const copy = between(small, "\n  <d:decision ", "\n</d:definitions>");
    const expected = copy
      .replace('id="D1" name="Top"', 'id="D2" name="Nog een"')
      .replace('"R1"', '"R2"')
      .replaceAll(/ id="(?:r1|T1|in1|out1|e1|e2)"/g, "");
    expect(result).toBe(small.replace(copy, copy + expected));
  });
  it("keeps everything of a part that moves out of a copy's reach", () => {
    const result = afterEdit(small, (model) => {
      model.decisions.push({ ...structuredClone(model.decisions[0]!), id: "D2" });
      model.decisions[0]!.logic = { kind: "none" };
    });
    expect(result.match(/id="T1"/g)).toHaveLength(1);
    expect(result.match(/id="e1"/g)).toHaveLength(1);
  });
  it("carries prefixes to where they are not declared", () => {
    const help = `<v:help ref="h1"/>`;
    const result = afterEdit(small, ({ uitvoeringsregels }) => {
      uitvoeringsregels[1]!.content = { kind: "vraag", gegevensType: "boolean", vraagTekst: "Breed?", opties: [] };
      uitvoeringsregels[0]!.content = { kind: "bijlage", bijlageType: "Foto" };
    });
    expect(result).toContain(help);
    const options = small.replace(
      "<v:help",
      `<u:opties xmlns:w="urn:w"><u:optie w:n="1"><u:optieText>a</u:optieText></u:optie></u:opties><v:help`,
    );
    const moved = afterEdit(options, ({ uitvoeringsregels: [first, second] }) => {
      if (first!.content.kind !== "vraag") return;
      second!.content = { ...first!.content, vraagTekst: "Welke?" };
      first!.content = { ...first!.content, opties: [] };
    });
    expect(moved).toContain(`<u:optie xmlns:w="urn:w" w:n="1"><u:optieText>a</u:optieText></u:optie>`);
  });
  it("puts a value and its reservation in one another and apart again", () => {
    const fixed = `<u:vasteWaarde v:n="1" xmlns:v="urn:vendor"><u:waardeVraag>Waar?</u:waardeVraag><u:waarde>true</u:waarde><u:gegevensType>boolean</u:gegevensType></u:vasteWaarde>`;
    const source = small.replace("<u:bijlage><u:bijlageType>Foto</u:bijlageType></u:bijlage>", fixed);
    const reserve = (text: string | undefined) => (model: RuleFile) => {
      const { content } = model.uitvoeringsregels[1]!;
      if (content.kind !== "vasteWaarde") return;
      if (text === undefined) delete content.tekstVoorbehoud;
      else content.tekstVoorbehoud = text;
    };
    const reserved = afterEdit(source, reserve("Als het mag"));
    expect(reserved).toContain(`<u:vasteWaardeVoorbehoud>
          ${fixed}
          <u:tekstVoorbehoud>Als het mag</u:tekstVoorbehoud>
        </u:vasteWaardeVoorbehoud>`);
    expect(afterEdit(reserved, reserve(undefined))).toBe(source);
  });
  it("gives every row of a table its new entry", () => {
    const result = afterEdit(small, (model) => {
      const table = tableOf(model);
      table.inputs.push({ expression: "Breed" });
      for (const row of table.rows) row.inputs.push({ text: "-" });
    });
    expect(result).toContain(`<d:inputEntry id="e1"><d:text>true</d:text></d:inputEntry>
        <d:inputEntry>
          <d:text>-</d:text>
        </d:inputEntry>
        <d:outputEntry id="e2">`);
  });
  it("writes a file of one line as one line", () => {
    const line = small.replaceAll(/>\s+</g, "><");
    const result = afterEdit(
      line,
      ({ uitvoeringsregels }) => void uitvoeringsregels.push({ ...structuredClone(uitvoeringsregels[1]!), id: "V3" }),
    );
    expect(result).toBe(
      line.replace(
        `<!-- aan`,
        `<u:uitvoeringsregel id="V3"><u:bijlage><u:bijlageType>Foto</u:bijlageType></u:bijlage></u:uitvoeringsregel><!-- aan`,
      ),
    );
  });
  it("rewrites a reference that names another typering", () => {
    const reference = `<d:extensionElements><b:functioneleStructuurRef xmlns:b="${ns}/Bedrijfsregel" href="#http://x/id/concept/Conclusienl.imow-gm1.activiteit.A"/></d:extensionElements>`;
    const source = small.replace("<d:informationRequirement", `${reference}<d:informationRequirement`);
    const { model, document } = read(source);
    const { value } = writeRuleFile({ ...structuredClone(model), typering: "indieningsvereisten", toestemming: "Melding" }, document);
    expect(value).toBe(source.replace("concept/Conclusie", "concept/IndieningsvereistenMelding"));
  });
  it("is refused where a file has no place for what the model says", () => {
    const { model, document } = read(small);
    const refused = (change: Partial<RuleFile>) => writeRuleFile({ ...model, ...change }, document);
    for (const [change, what] of [
      [{ typering: "maatregelen" }, "typering"],
      [{ sttrVersie: "3" }, "sttr"],
    ] as const) {
      const { value, diagnostics } = refused(change);
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: "sttr/cannot-write-structure", severity: "error", params: { what } }]);
    }
  });
  it("says what it cannot fill", () => {
    const { model, document } = read(small);
    const decisions = [{ ...model.decisions[0]!, logic: { kind: "other" as const, element: "context" } }];
    const { value, diagnostics } = writeRuleFile({ ...model, decisions }, document);
    expect(value).toContain("<d:context/>");
    expect(diagnostics).toMatchObject([{ code: "sttr/content-left-out", severity: "warning", params: { element: "context" } }]);
  });
});

describe("random changes of structure", () => {
  for (const { name, source } of structuredFiles().filter((file) => file.source.length < 120_000)) {
    it(`of ${name} read back as the model, and leave the rest as it stands`, () => {
      const original = read(source);
      fc.assert(
        fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, edits) => expectStructureKept(original, seed, edits)),
        { numRuns: name.startsWith("the full") ? 40 : source.length < 30_000 ? 8 : 3 },
      );
    });
  }
});
