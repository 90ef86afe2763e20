/** Single values: where they are written, and what goes with the last of them. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { definitionsOf, editedSource, extensionOf, rulesOf } from "../testing/editedSource.ts";
import { readSource } from "../testing/structureProperty.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const first = ({ uitvoeringsregels }: RuleFile) => uitvoeringsregels[0]!;
const vraag = (more = ""): string => `<u:vraag><u:gegevensType>boolean</u:gegevensType><u:vraagTekst>Hoog?</u:vraagTekst>${more}</u:vraag>`;

describe("what held only a value that is gone", () => {
  const withRef = (ref: string): string => rulesOf(ref + vraag());
  const withoutGroup = (model: RuleFile): void => void delete first(model).regelgroepId;

  it("goes with it", () => {
    expect(editedSource(withRef('<u:regelgroepRef href="#g"/>'), withoutGroup)).toBe(withRef(""));
    expect(editedSource(withRef('<u:regelgroepRef xmlns:w="urn:w" xmlns="urn:x" href="#g"> \n </u:regelgroepRef>'), withoutGroup)).toBe(
      withRef(""),
    );
  });
  it.each([
    ['<u:regelgroepRef href="#g" v:n="1"/>', '<u:regelgroepRef v:n="1"/>'],
    ['<u:regelgroepRef href="#g">tekst</u:regelgroepRef>', "<u:regelgroepRef>tekst</u:regelgroepRef>"],
    ['<u:regelgroepRef href="#g"><![CDATA[ ]]></u:regelgroepRef>', "<u:regelgroepRef><![CDATA[ ]]></u:regelgroepRef>"],
    ['<u:regelgroepRef href="#g"><!-- waarom --></u:regelgroepRef>', "<u:regelgroepRef><!-- waarom --></u:regelgroepRef>"],
    ['<u:regelgroepRef href="#g"> <v:x/> </u:regelgroepRef>', "<u:regelgroepRef> <v:x/> </u:regelgroepRef>"],
  ])("stays where it holds more: %s", (before, after) => expect(editedSource(withRef(before), withoutGroup)).toBe(withRef(after)));

  const table = (entry: string): string =>
    extensionOf(
      "",
      `<decision id="A" name="A"><decisionTable><output/><rule><outputEntry>${entry}<text>1</text></outputEntry></rule></decisionTable></decision>`,
    );
  const explanation = (more = "", beside = ""): string =>
    `<extensionElements${more}><c:conclusieToelichting><c:toelichting>Want.</c:toelichting></c:conclusieToelichting>${beside}</extensionElements>`;
  const withoutExplanation = ({ decisions }: RuleFile): void => {
    const { logic } = decisions[0]!;
    if (logic.kind === "table") delete logic.rows[0]!.outputs[0]!.explanation;
  };
  it("goes with all that only held that, as far as that is so", () => {
    expect(editedSource(table(explanation()), withoutExplanation)).toBe(table(""));
    expect(editedSource(table(explanation("", "<v:x/>")), withoutExplanation)).toBe(table("<extensionElements><v:x/></extensionElements>"));
    expect(editedSource(table(explanation(' v:n="1"')), withoutExplanation)).toBe(table('<extensionElements v:n="1"></extensionElements>'));
  });
});

describe("an element of several values", () => {
  const explained = (inside: string): string =>
    rulesOf(`${vraag()}<c:uitvoeringsregelToelichting v:n="1">${inside}</c:uitvoeringsregelToelichting>`);
  const short = "<c:toelichting>a</c:toelichting>";
  const long = "<c:langeToelichting>b</c:langeToelichting>";
  const important = "<c:belangrijk>true</c:belangrijk>";

  it("stays while one of them does, whichever", () => {
    expect(editedSource(explained(short + important), (model) => void (first(model).explanation = { toelichting: "a" }))).toBe(
      explained(short),
    );
    expect(editedSource(explained(short + important), (model) => void (first(model).explanation = { belangrijk: true }))).toBe(
      explained(important),
    );
  });
  it("stays for one that comes as another goes", () => {
    expect(editedSource(explained(short), (model) => void (first(model).explanation = { langeToelichting: "b" }))).toBe(explained(long));
    expect(editedSource(explained(important), (model) => void (first(model).explanation = { toelichting: "a" }))).toBe(explained(short));
    // Without anything of a supplier in it to stay for, too.
    const bare = (source: string): string => source.replace(' v:n="1"', "");
    expect(editedSource(bare(explained(short)), (model) => void (first(model).explanation = { langeToelichting: "b" }))).toBe(
      bare(explained(long)),
    );
    expect(editedSource(bare(explained(important)), (model) => void (first(model).explanation = { toelichting: "a" }))).toBe(
      bare(explained(short)),
    );
  });
  it("keeps the attribute that changes as another goes", () => {
    const source = definitionsOf('<inputData id="I" name="I"><variable name="A" typeRef="string"/></inputData>');
    const renamed = editedSource(source, ({ inputData }) => {
      inputData[0]!.variable = "B";
      delete inputData[0]!.typeRef;
    });
    expect(renamed).toBe(source.replace('name="A" typeRef="string"', 'name="B"'));
  });
  it("keeps the text that comes as an attribute goes", () => {
    const source = rulesOf('<u:herbruikbareBeslissing><u:activiteit naam="Kappen"></u:activiteit></u:herbruikbareBeslissing>');
    const changed = editedSource(source, (model) => void (first(model).content = { kind: "herbruikbareBeslissing", urn: "nl.imow-x" }));
    expect(changed).toBe(source.replace(' naam="Kappen">', ">nl.imow-x"));
  });
});

describe("a value that may stand in several places", () => {
  const without = (model: RuleFile): void => {
    const { content } = first(model);
    if (content.kind === "vraag") delete content.conversieregelId;
    if (content.kind === "registerBevraging") delete content.register;
  };
  it("goes from the one where it stands, and the others are left alone", () => {
    expect(editedSource(rulesOf(vraag('<u:conversieregelRef href="#c"/>')), without)).toBe(rulesOf(vraag()));
    expect(editedSource(rulesOf(vraag("<u:conversieregelRef>c</u:conversieregelRef>")), without)).toBe(rulesOf(vraag()));
    const register = (attribute: string, inside: string): string =>
      rulesOf(`<u:registerBevraging${attribute}><u:gegevensType>boolean</u:gegevensType>${inside}</u:registerBevraging>`);
    expect(editedSource(register(' register="GGS"', ""), without)).toBe(register("", ""));
    expect(editedSource(register(' register="GGS"', "<u:register>GGS</u:register>"), without)).toBe(register("", ""));
  });
  it("changes where it stands", () => {
    const change = (model: RuleFile): void => void Object.assign(first(model).content, { conversieregelId: "d" });
    const source = rulesOf(vraag("<u:conversieregelRef>c</u:conversieregelRef>"));
    expect(editedSource(source, change)).toBe(source.replace(">c<", ">d<"));
    expect(editedSource(rulesOf(vraag()), change)).toBe(rulesOf(vraag('<u:conversieregelRef href="#d"/>')));
  });
});

describe("white space around a value that is trimmed", () => {
  it("is not written", () => {
    const group = (naam: string, id = "g"): string => `<i:regelgroep id="${id}"><i:naam>${naam}</i:naam></i:regelgroep>`;
    const file = (inside: string): string => extensionOf(`<i:regelgroepen>${inside}</i:regelgroepen>`);
    const { model, document } = readSource(file(group(" A ")));
    const named = {
      ...model,
      regelgroepen: [
        { ...model.regelgroepen[0]!, naam: " B " },
        { id: "h", naam: " C " },
      ],
    };
    expect(writeRuleFile(named, document).value).toBe(file(group(" B ") + group("C", "h")));
  });
});
