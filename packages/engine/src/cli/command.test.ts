/** The command as it is called: real processes on files of a temporary folder, their streams, their status. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCheck } from "../check/readCheck.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const bin = join(root, "packages/engine/bin/vragenboom.mjs");
const folder = mkdtempSync(join(tmpdir(), "vragenboom-"));

const question = (id: string, text: string, type: string, more = ""): string =>
  `<u:uitvoeringsregel id="${id}">${more}<u:vraag><u:gegevensType>${type}</u:gegevensType><u:vraagTekst>${text}</u:vraagTekst></u:vraag></u:uitvoeringsregel>`;
const input = (id: string, type: string): string =>
  `<inputData id="in-${id}" name="${id}?"><extensionElements><u:uitvoeringsregelRef href="#${id}"/></extensionElements><variable name="${id}?" typeRef="${type}"/></inputData>`;
const row = (...cells: string[]): string =>
  `<rule>${cells.map((cell, i) => (i < 2 ? `<inputEntry><text>${cell}</text></inputEntry>` : `<outputEntry><text>${cell}</text></outputEntry>`)).join("")}</rule>`;

/** A check of two questions; the rows of its table are given. */
const rules = (rows: string, requires = "in-monument"): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:u="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel"
  xmlns:b="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Bedrijfsregel" name="Schuur bouwen" namespace="http://toepasbare-regels.omgevingswet.overheid.nl/00000000000000000001">
<extensionElements><u:uitvoeringsregels>
${question("monument", "Is het een monument?", "boolean")}
${question("hoogte", "Hoe hoog wordt de schuur?", "number")}
</u:uitvoeringsregels></extensionElements>
${input("monument", "boolean")}${input("hoogte", "number")}
<decision id="top" name="Conclusie"><extensionElements><b:functioneleStructuurRef href="urn:x/id/concept/Conclusie"/></extensionElements><variable name="Conclusie" typeRef="string"/>
<informationRequirement><requiredInput href="#${requires}"/></informationRequirement>
<informationRequirement><requiredInput href="#in-hoogte"/></informationRequirement>
<decisionTable hitPolicy="UNIQUE">
<input><inputExpression typeRef="boolean"><text>monument?</text></inputExpression></input>
<input><inputExpression typeRef="number"><text>hoogte?</text></inputExpression></input>
<output/>
${rows}
</decisionTable></decision></definitions>`;

const complete =
  row("true", "-", '"Vergunningplicht"') + row("false", "&lt;= 3", '"Toestemmingsvrij"') + row("false", "&gt; 3", '"Vergunningplicht"');

function run(...words: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

function json(...words: string[]): { status: number | null; value: never } {
  const { status, out } = run(...words, "--json");
  return { status, value: JSON.parse(out) as never };
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

beforeAll(() => {
  spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "packages/engine"], { cwd: root });
  write("schuur.xml", rules(complete));
  write("gat.xml", rules(row("true", "-", '"Vergunningplicht"')));
  write("los.xml", rules(complete, "in-nergens"));
  write("antwoorden.json", '{ "monument": false, "hoogte": 2.5 }');
  mkdirSync(join(folder, "map"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check", () => {
  it("is calm about a file without findings", () => {
    const said =
      "<extensionElements><c:conclusieToelichting><c:toelichting>Dat zegt de wet.</c:toelichting></c:conclusieToelichting></extensionElements>";
    const help = "<c:uitvoeringsregelToelichting><c:toelichting>In meters, tot de nok.</c:toelichting></c:uitvoeringsregelToelichting>";
    const full = rules(complete)
      .replace("<definitions ", '<definitions xmlns:c="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Content" ')
      .replaceAll("<outputEntry>", `<outputEntry>${said}`)
      .replace("schuur?</u:vraagTekst></u:vraag>", (text) => text + help)
      .replace("<decisionTable", '<authorityRequirement><requiredAuthority href="#wet"/></authorityRequirement><decisionTable')
      .replace("</definitions>", '<knowledgeSource id="wet" name="Artikel 2.29 Besluit bouwwerken leefomgeving"/></definitions>');
    write("goed.xml", full);
    const { status, out, err } = run("check", "goed.xml");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("goed.xml: Schuur bouwen (conclusie)\n  Geen bevindingen.\n  2 vragen, 1 beslissing, 3 rijen");
    expect(out).toContain("Gevraagd: naar verwachting 1,5, hoogstens 2.");
  });
  it("prints findings under their source line and says so by its status", () => {
    const { status, err } = run("check", "gat.xml", "schuur.xml");
    expect(status).toBe(1);
    expect(err).toMatch(/^Fout outcome\/gap in gat\.xml, regel 9, kolom 1\n +9 \| <decision id="top"/);
  });
  it("gives one JSON value with places, sentences and statistics", () => {
    const { status, value } = json("check", "gat.xml");
    expect(status).toBe(1);
    expect(value).toMatchObject({
      files: [
        {
          file: "gat.xml",
          name: "Schuur bouwen",
          typering: "conclusie",
          diagnostics: [
            {
              code: "outcome/gap",
              severity: "error",
              at: { elementId: "top", line: 9, column: 1 },
              message: expect.stringContaining("bijvoorbeeld: Is het een monument? nee") as string,
              params: { witness: { answers: { monument: false } } },
            },
            { code: "question/never-relevant", severity: "warning" },
            { code: "outcome/without-explanation", severity: "hint" },
            { code: "outcome/without-source", severity: "hint" },
            { code: "text/no-unit", severity: "hint" },
          ],
          statistics: { questions: 2, outcomes: [{ codes: [] }, { codes: ["Vergunningplicht"], share: 0.5 }] },
        },
      ],
    });
    expect(json("check", "gat.xml", "--lang", "en").value).toMatchObject({
      files: [{ diagnostics: [{ message: expect.stringMatching(/^There are answers/) as string }, {}, {}, {}, {}] }],
    });
  });
  it("gives the same bytes for the same files", () => expect(run("check", "gat.xml", "--json")).toEqual(run("check", "gat.xml", "--json")));
});

describe("run", () => {
  it("takes answers to questions whose ids clash by their file, with or without its folder", () => {
    write("map/ander.xml", rules(complete).replace("Is het een monument?", "Is de schuur een monument?"));
    for (const id of ["ander.xml#monument", join(folder, "map/ander.xml#monument")]) {
      write("botsing.json", JSON.stringify({ [id]: true, "schuur.xml#monument": true }));
      const { value } = json("run", "schuur.xml", join(folder, "map/ander.xml"), "--answers", "botsing.json");
      expect(value).toMatchObject({ problems: [], answered: ["schuur.xml#monument", "ander.xml#monument"] });
    }
  });
  it("gives the step of the contract", () => {
    const { status, value } = json("run", "schuur.xml");
    expect(status).toBe(0);
    expect(value).toEqual({
      activities: [
        {
          name: "Schuur bouwen",
          typering: "conclusie",
          file: "schuur.xml",
          state: "open",
          conclusions: [
            { code: "Vergunningplicht", explanation: null },
            { code: "Toestemmingsvrij", explanation: null },
          ],
          measures: [],
          requirements: [],
        },
      ],
      next: { id: "monument", kind: "question", text: "Is het een monument?", answerType: "boolean" },
      relevant: ["monument", "hoogte"],
      answered: [],
      ignored: [],
      problems: [],
      reservations: [],
      relevance: "exact",
      program: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });
  it("concludes with answers, and says which do not count", () => {
    expect(json("run", "schuur.xml", "--answers", "antwoorden.json").value).toMatchObject({
      activities: [{ state: "concluded", conclusions: [{ code: "Toestemmingsvrij" }] }],
      next: null,
      relevant: [],
    });
    write("vreemd.json", '{ "monument": "misschien", "dak": true, "hoogte": {} }');
    expect(json("run", "schuur.xml", "--answers", "vreemd.json").value).toMatchObject({
      problems: [
        { id: "monument", code: "answer/outside-domain", message: expect.stringMatching(/past niet bij de vraag/) as string },
        { id: "dak", code: "answer/unknown-question" },
        { id: "hoogte", code: "answer/outside-domain" },
      ],
    });
  });
  it("takes one step where nobody sits at a terminal", () => {
    const { status, out } = run("run", "schuur.xml");
    expect(status).toBe(0);
    expect(out).toContain("Volgende vraag: Is het een monument? [monument]");
  });
  it("does not run a file with a dangling reference, and neither does build", () => {
    for (const words of [
      ["run", "los.xml"],
      ["build", "los.xml", "-o", "los.check.json"],
    ]) {
      const { status, out, err } = run(...words);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain("Fout model/dangling-reference in los.xml, regel 10");
    }
  });
  it("explains by the answers that decide", () =>
    expect(json("explain", "schuur.xml", "--answers", "antwoorden.json").value).toMatchObject({
      activities: [
        {
          state: "concluded",
          deciding: [
            { id: "monument", text: "Is het een monument?", answer: false },
            { id: "hoogte", answer: 2.5 },
          ],
        },
      ],
    }));
});

describe("build and convert", () => {
  it("write a check file that the runtime reads, with name, size and hash", () => {
    write("meta.json", '{ "title": "Schuur", "questions": { "hoogte": { "unit": "m" } } }');
    const { value } = json("build", "schuur.xml", "-o", "schuur.check.json", "--meta", "meta.json");
    const text = readFileSync(join(folder, "schuur.check.json"), "utf8");
    const check = readCheck(JSON.parse(text)).value!;
    expect(value).toEqual({ file: "schuur.check.json", name: "Schuur bouwen", bytes: text.length, questions: 2, program: check.program });
    expect([check.title, check.questions[1]!.unit]).toEqual(["Schuur", "m"]);
  });
  it("go to our document and back without changing a character, which runs as the file does", () => {
    expect(run("convert", "schuur.xml", "-o", "schuur.vragenboom.json").status).toBe(0);
    expect(run("convert", "schuur.vragenboom.json", "-o", "terug.xml").status).toBe(0);
    expect(readFileSync(join(folder, "terug.xml"), "utf8")).toBe(rules(complete));
    expect(json("run", "schuur.vragenboom.json").value).toMatchObject({ next: { id: "monument" } });
  });
  it("make a file of a document that came from none", () => {
    run("convert", "schuur.xml", "-o", "oud.vragenboom.json");
    const { xml: _, ...document } = JSON.parse(readFileSync(join(folder, "oud.vragenboom.json"), "utf8")) as { xml: string };
    write("nieuw.vragenboom.json", JSON.stringify(document));
    expect(run("convert", "nieuw.vragenboom.json", "-o", "nieuw.dmn").status).toBe(0);
    expect(readFileSync(join(folder, "nieuw.dmn"), "utf8")).toContain('exporter="Vragenboom"');
    expect(json("run", "nieuw.dmn").value).toMatchObject({ next: { id: "monument" } });
  });
  it("read deliveries", () => {
    write(
      "levering.zip",
      zipSync({ "manifest.xml": new TextEncoder().encode("<m/>"), "schuur.dmn": new TextEncoder().encode(rules(complete)) }),
    );
    expect(json("run", "levering.zip").value).toMatchObject({ activities: [{ file: "levering.zip/schuur.dmn" }] });
  });
});

describe("evaluate", () => {
  it("gives every decision, strictly, also for names with question marks", () => {
    write("in.json", '{ "monument?": false, "hoogte?": 3 }');
    expect(JSON.parse(run("evaluate", "schuur.xml", "--inputs", "in.json").out)).toEqual({ decisions: { Conclusie: "Toestemmingsvrij" } });
    expect(json("evaluate", "schuur.xml")).toEqual({ status: 0, value: { decisions: { Conclusie: null } } });
  });
});

describe("bad input", () => {
  const text = rules(complete);
  const cases: [name: string, content: string | Uint8Array, says: RegExp][] = [
    ["foto.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /geen STTR-bestand maar een JPEG/],
    ["leeg.xml", "", /Het bestand is leeg/],
    ["half.xml", text.slice(0, 900), /houdt op midden in|niet afgesloten|afgebroken/],
    ["pagina.xml", "<!doctype html><html></html>", /een webpagina \(HTML\)/],
    ["doctype.xml", `<!DOCTYPE a>\n${text.slice(text.indexOf("<definitions"))}`, /Haal de regel met <!DOCTYPE weg/],
    ["utf16.xml", new Uint8Array(Buffer.from(text, "utf16le")), /Bewaar het bestand als UTF-8/],
    [
      "gewoon.dmn",
      text.replace(/<extensionElements><u:uitvoeringsregels>[^]*?<\/extensionElements>/, ""),
      /gebruik dan: vragenboom evaluate/,
    ],
    ["groot.xml", `<a>${"x".repeat(20_000_000)}</a>`, /te groot: 20,1 MB/],
    ["diep.xml", "<a>".repeat(100_000) + "</a>".repeat(100_000), /meer dan 256 elementen in elkaar/],
    ["kapot.zip", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /ZIP-bestand is beschadigd/],
    ["vreemd.vragenboom.json", "{}", /document van Vragenboom is niet te lezen/],
  ];
  it.each(cases)("%s ends with status 2 and says what to do", (name, content, says) => {
    write(name, content);
    const { status, out, err } = run("run", name);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(says);
    expect(err.split("\n").length).toBeLessThan(8);
    const checked = run("check", name, "--json");
    expect([checked.status, checked.err]).toEqual([2, err]);
    expect(JSON.parse(checked.out)).toMatchObject({ files: [{ file: name, statistics: null }] });
  });
  it.each([
    [["check"], /Geef een STTR-bestand/],
    [["chek", "schuur.xml"], /Bedoelt u check\?/],
    [["check", "schuur.xml", "--jsn"], /Onbekende optie --jsn/],
    [["check", "weg.xml"], /bestaat niet/],
    [["run", "map"], /is een map/],
    [["run", "schuur.xml", "--answers", "schuur.xml"], /geen geldige JSON/],
    [["run", "--answers"], /hoort een waarde/],
    [["build", "schuur.xml"], /Geef ook -o/],
    [["build", "schuur.xml", "-o", "weg/x.check.json"], /niet te schrijven/],
    [["build", "schuur.xml", "--html", "map"], /--html kan nog niet/],
    [["convert", "schuur.xml", "-o", "schuur.pdf"], /kunnen wij niet omzetten/],
    [["check", "schuur.xml", "--lang", "fr"], /Kies --lang nl of --lang en/],
  ])("%j ends with status 2 and says what to do", (words, says) => {
    const { status, out, err } = run(...words, "--json");
    expect(status).toBe(2);
    expect(err).toMatch(says);
    expect(JSON.stringify(JSON.parse(out))).toContain('"severity":"error"');
  });
});
