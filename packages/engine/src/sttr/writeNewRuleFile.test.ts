/** A model without a file becomes one that says the same, in the shape of the official samples. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { meaning } from "../testing/modelMeaning.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { readSource } from "../testing/structureProperty.ts";
import { withOptionNumbers } from "./optionNumbers.ts";
import { readRuleFile } from "./readRuleFile.ts";
import { writeNewRuleFile } from "./writeNewRuleFile.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

/** What a new file says of itself is no part of the comparison. */
function said(model: RuleFile, other: RuleFile): unknown {
  const { exporter: _, namespace, ...rest } = model;
  return meaning(withOptionNumbers(meaning({ ...rest, namespace: namespace ?? other.namespace }) as RuleFile));
}

function written(model: RuleFile): string {
  const { value, diagnostics } = writeNewRuleFile(model);
  expect(diagnostics.filter(({ code }) => code !== "sttr/content-left-out")).toEqual([]);
  return value!;
}

function expectSame(model: RuleFile): string {
  const source = written(model);
  const again = readSource(source);
  expect(said(again.model, model)).toEqual(said(model, again.model));
  expect(writeRuleFile(again.model, again.document).value).toBe(source);
  expect(written(again.model)).toBe(source);
  const ids = [...source.matchAll(/<dmn:(?:variable|decisionTable)[^>]* id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  return source;
}

describe("a new file", () => {
  for (const { name, bytes } of realFiles()) {
    it(`says what ${name} says`, () => {
      const { model } = readRuleFile(bytes, name).value!;
      expectSame(model);
    });
  }
  it("says everything that the standard can say, in its envelope", () => {
    const source = expectSame(readSource(fullRuleFile).model);
    expect(source).toContain('<bedr:sttr xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/"');
    expect(source).toContain("/v2.0/Uitvoeringsregel");
  });
  it("says what random models say", () => {
    for (let seed = 1; seed <= 60; seed++) expectSame(randomRuleFile(drawFrom(seed), 8));
  });
  it("looks like an official sample", () => {
    const model: RuleFile = {
      name: "Schuur bouwen",
      namespace: "http://toepasbare-regels.omgevingswet.overheid.nl/00000001234567890000",
      typering: "conclusie",
      regelgroepen: [{ id: "groep1", naam: "Uw schuur", prioriteit: 10 }],
      uitvoeringsregels: [
        {
          id: "UitvId0001",
          regelgroepId: "groep1",
          prioriteit: 10,
          content: { kind: "vraag", gegevensType: "boolean", vraagTekst: "Is uw schuur < 3 m & plat?", opties: [] },
          explanation: { toelichting: "Meet *alles*." },
        },
      ],
      inputData: [{ id: "I1", name: "Laag", variable: "Laag", typeRef: "boolean", uitvoeringsregelId: "UitvId0001" }],
      decisions: [
        {
          id: "D1",
          name: "Schuur",
          variable: "Schuur",
          functioneleStructuurRef:
            "http://toepasbare-regels.omgevingswet.overheid.nl/00000001234567890000/id/concept/Conclusienl.imow-gm9999.activiteit.Schuur",
          requires: [{ kind: "input", id: "I1" }],
          logic: {
            kind: "table",
            hitPolicy: "UNIQUE",
            inputs: [{ expression: "Laag" }],
            outputs: [{}],
            rows: [{ inputs: [{ text: "true" }], outputs: [{ text: '"Toestemmingsvrij"', explanation: "Dat mag." }] }],
          },
        },
      ],
      maatregelen: [],
    };
    expect(written(model)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:inter="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Interactieregel" xmlns:bedr="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Bedrijfsregel" xmlns:uitv="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel" xmlns:content="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Content" namespace="http://toepasbare-regels.omgevingswet.overheid.nl/00000001234567890000" name="Schuur bouwen" exporter="Vragenboom">
        <dmn:extensionElements>
          <inter:regelgroepen>
            <inter:regelgroep id="groep1">
              <inter:naam>Uw schuur</inter:naam>
              <inter:prioriteit>10</inter:prioriteit>
            </inter:regelgroep>
          </inter:regelgroepen>
          <uitv:uitvoeringsregels>
            <uitv:uitvoeringsregel id="UitvId0001">
              <uitv:regelgroepRef href="#groep1"/>
              <inter:prioriteit>10</inter:prioriteit>
              <uitv:vraag>
                <uitv:gegevensType>boolean</uitv:gegevensType>
                <uitv:vraagTekst><![CDATA[Is uw schuur < 3 m & plat?]]></uitv:vraagTekst>
              </uitv:vraag>
              <content:uitvoeringsregelToelichting>
                <content:toelichting>Meet *alles*.</content:toelichting>
              </content:uitvoeringsregelToelichting>
            </uitv:uitvoeringsregel>
          </uitv:uitvoeringsregels>
        </dmn:extensionElements>
        <dmn:inputData id="I1" name="Laag">
          <dmn:extensionElements>
            <uitv:uitvoeringsregelRef href="#UitvId0001"/>
          </dmn:extensionElements>
          <dmn:variable id="I1.var" name="Laag" typeRef="boolean"/>
        </dmn:inputData>
        <dmn:decision id="D1" name="Schuur">
          <dmn:extensionElements>
            <bedr:functioneleStructuurRef href="#http://toepasbare-regels.omgevingswet.overheid.nl/00000001234567890000/id/concept/Conclusienl.imow-gm9999.activiteit.Schuur"/>
          </dmn:extensionElements>
          <dmn:variable id="D1.var" name="Schuur"/>
          <dmn:informationRequirement>
            <dmn:requiredInput href="#I1"/>
          </dmn:informationRequirement>
          <dmn:decisionTable id="D1.table" hitPolicy="UNIQUE">
            <dmn:input>
              <dmn:inputExpression>
                <dmn:text>Laag</dmn:text>
              </dmn:inputExpression>
            </dmn:input>
            <dmn:output/>
            <dmn:rule>
              <dmn:inputEntry>
                <dmn:text>true</dmn:text>
              </dmn:inputEntry>
              <dmn:outputEntry>
                <dmn:extensionElements>
                  <content:conclusieToelichting>
                    <content:toelichting>Dat mag.</content:toelichting>
                  </content:conclusieToelichting>
                </dmn:extensionElements>
                <dmn:text>"Toestemmingsvrij"</dmn:text>
              </dmn:outputEntry>
            </dmn:rule>
          </dmn:decisionTable>
        </dmn:decision>
      </dmn:definitions>
      "
    `);
  });
});
