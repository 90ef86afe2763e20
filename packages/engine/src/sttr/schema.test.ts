/** Our schemas of the standard's elements, and DMN's own: real files keep to them, and they refuse what the standard does not have. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { realFiles } from "../testing/realFiles.ts";
import { dmnFaults, extensionCount, extensionFaults, hasDmnSchema } from "../testing/validateXml.ts";
import { readRuleFile } from "./readRuleFile.ts";

const files = realFiles().map(({ name, bytes }) => ({ name, source: readRuleFile(bytes, name).value!.document.source }));
const inVersion2 = (source: string): string => source.replaceAll("omgevingswet.overheid.nl/v1.0/", "omgevingswet.overheid.nl/v2.0/");

/** Why a real file is not looked at; the shapes of 2017 and 2018 have no schema here, and reading them is tested by hand. */
const without: ReadonlyMap<string, string> = new Map(
  files.filter(({ source }) => extensionCount(source) === 0).map(({ name, source }) => [name, /\/v0\.\d\//.exec(source)?.[0] ?? ""]),
);

/** The rule files of the examples that are meant to be right. */
function ownExamples(): readonly { readonly name: string; readonly source: string }[] {
  const root = new URL("../../../../examples/", import.meta.url);
  const folders = readdirSync(root).filter((folder) => existsSync(new URL(`${folder}/${folder}.xml`, root)));
  const files = folders.flatMap((folder) => readdirSync(new URL(`${folder}/`, root)).map((file) => `${folder}/${file}`));
  return files.filter((name) => name.endsWith(".xml")).map((name) => ({ name, source: readFileSync(new URL(name, root), "utf8") }));
}

describe("our schemas", () => {
  for (const { name, source } of files) {
    const old = without.get(name);
    if (old !== undefined) console.log(`Not looked at: ${name}, of version ${old.replaceAll("/", "")}, which has no schema here.`);
    else {
      it(`hold for ${name}`, () => expect(extensionFaults(source)).toEqual([]));
      it(`hold for ${name} in the namespaces of v2.0`, () => {
        expect(extensionCount(inVersion2(source))).toBe(extensionCount(source));
        expect(extensionFaults(inVersion2(source))).toEqual([]);
      });
    }
  }

  for (const { name, source } of ownExamples()) {
    it(`and that of DMN hold for our example ${name}`, () => {
      expect(extensionFaults(source)).toEqual([]);
      if (hasDmnSchema()) expect(dmnFaults(source)).toEqual([]);
    });
  }

  it("hold for a file with everything that the standard can say", () => expect(extensionFaults(fullRuleFile)).toEqual([]));

  const groups = `<i:regelgroepen><i:regelgroep id="g1"><i:naam>Groep</i:naam><i:prioriteit>1</i:prioriteit></i:regelgroep></i:regelgroepen>`;
  const question = `<u:vraag><u:gegevensType>boolean</u:gegevensType><u:vraagTekst>Is het hoog?</u:vraagTekst></u:vraag>`;
  const rule = (content: string, id = "V1") =>
    `<u:uitvoeringsregel id="${id}"><u:regelgroepRef href="#g1"/><i:prioriteit>1</i:prioriteit>${content}</u:uitvoeringsregel>`;
  const rules = (...list: string[]) => `<u:uitvoeringsregels>${list.join("")}</u:uitvoeringsregels>`;
  const faults = (content: string, change: (source: string) => string = (source) => source): string[] => {
    const module = (name: string) => `http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/${name}`;
    const names = `xmlns:u="${module("Uitvoeringsregel")}" xmlns:i="${module("Interactieregel")}" xmlns:b="${module("Bedrijfsregel")}" xmlns:c="${module("Content")}"`;
    return extensionFaults(change(`<definitions ${names}>${content}</definitions>`));
  };

  it("take a group and a question", () => expect(faults(groups + rules(rule(question)))).toEqual([]));

  const refused: readonly (readonly [string, string])[] = [
    ["a group without an id", groups.replace(` id="g1"`, "")],
    ["a group without a name", groups.replace("<i:naam>Groep</i:naam>", "")],
    ["a priority in words", groups.replace(">1<", ">een<")],
    ["no group at all", "<i:regelgroepen/>"],
    ["two questions of one id", rules(rule(question), rule(question))],
    ["a question after its explanation", rules(rule(`<c:uitvoeringsregelToelichting/>${question}`))],
    ["an uitvoeringsregel of no kind", rules(rule(""))],
    ["an uitvoeringsregel of two kinds", rules(rule(question + question))],
    ["an unknown kind", rules(rule("<u:raadsel/>"))],
    ["an unknown type", rules(rule(question.replace("boolean", "datum")))],
    ["a question without words", rules(rule(question.replace(/<u:vraagTekst>.*<\/u:vraagTekst>/, "")))],
    [
      "an option without text",
      rules(rule(question.replace("</u:vraag>", "<u:opties><u:optieType>enkelAntwoord</u:optieType><u:optie/></u:opties></u:vraag>"))),
    ],
    [
      "options without their type",
      rules(rule(question.replace("</u:vraag>", "<u:opties><u:optie><u:optieText>a</u:optieText></u:optie></u:opties></u:vraag>"))),
    ],
    ["an attribute of our own", rules(rule(question)).replace(` id="V1"`, ` id="V1" kleur="rood"`)],
    ["a location without an id", rules(rule("<u:geoVerwijzing><u:locatie/></u:geoVerwijzing>"))],
    ["a fixed value without a value", rules(rule("<u:vasteWaarde><u:waardeVraag>x</u:waardeVraag></u:vasteWaarde>"))],
    ["a reference to nothing", "<b:functioneleStructuurRef/>"],
    ["an explanation of a conclusion without text", "<c:conclusieToelichting/>"],
    ["a measure without text", `<c:maatregelen><c:maatregel id="m1"><c:nummer>1</c:nummer></c:maatregel></c:maatregelen>`],
    ["an element that the standard does not have", "<c:toelichtingen/>"],
  ];
  it.each(refused)("refuse %s", (_what, content) => expect(faults(content).length).toBeGreaterThan(0));
});

describe.skipIf(!hasDmnSchema())("the schema of DMN 1.2", () => {
  const written = files.filter(({ source }) => source.includes("/20180521/MODEL/"));
  for (const { name, source } of written) it(`holds for ${name}`, () => expect(dmnFaults(source)).toEqual([]));
  it.skipIf(written.length === 0)("refuses an element in the wrong place", () => {
    const { source } = written[0]!;
    expect(dmnFaults(source.replace(/<dmn:variable/, "<dmn:text/><dmn:variable")).length).toBeGreaterThan(0);
  });
});
