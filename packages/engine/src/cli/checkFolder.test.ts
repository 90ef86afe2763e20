/** `check` of a folder as it is called: order, what is passed over, its one JSON value, its status, and Ctrl+C. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const bin = join(root, "packages/engine/bin/vragenboom.mjs");
const folder = mkdtempSync(join(tmpdir(), "vragenboom-map-"));

const said =
  "<extensionElements><c:conclusieToelichting><c:toelichting>Dat zegt de wet.</c:toelichting></c:conclusieToelichting></extensionElements>";

/** A check of one question; without the second row there are answers without an outcome. */
const rules = (name: string, isWhole = true): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:u="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel" xmlns:b="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Bedrijfsregel" xmlns:c="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Content" name="${name}" namespace="urn:x">
<extensionElements><u:uitvoeringsregels><u:uitvoeringsregel id="q"><u:vraag><u:gegevensType>boolean</u:gegevensType><u:vraagTekst>Is het een monument?</u:vraagTekst></u:vraag></u:uitvoeringsregel></u:uitvoeringsregels></extensionElements>
<inputData id="in" name="in"><extensionElements><u:uitvoeringsregelRef href="#q"/></extensionElements><variable name="in" typeRef="boolean"/></inputData>
<decision id="top" name="Conclusie"><extensionElements><b:functioneleStructuurRef href="urn:x/id/concept/Conclusie"/></extensionElements><variable name="Conclusie" typeRef="string"/><informationRequirement><requiredInput href="#in"/></informationRequirement><authorityRequirement><requiredAuthority href="#wet"/></authorityRequirement>
<decisionTable hitPolicy="UNIQUE"><input><inputExpression typeRef="boolean"><text>in</text></inputExpression></input><output/>
<rule><inputEntry><text>true</text></inputEntry><outputEntry>${said}<text>"Vergunningplicht"</text></outputEntry></rule>
${isWhole ? `<rule><inputEntry><text>false</text></inputEntry><outputEntry>${said}<text>"Toestemmingsvrij"</text></outputEntry></rule>` : ""}
</decisionTable></decision><knowledgeSource id="wet" name="Artikel 5.1 Omgevingswet"/></definitions>`;

const run = (...words: string[]) => spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: "utf8" });
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

beforeAll(() => {
  spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "packages/engine"], { cwd: root });
  for (const name of ["goed", "goed/b", "goed/.git", "goed/node_modules", "fout", "leeg", "veel"]) mkdirSync(join(folder, name));
  for (const name of ["goed/z.xml", "goed/a.dmn", "goed/b/c.XML", "goed/.git/x.xml", "goed/node_modules/x.xml", "fout/a.xml"])
    write(name, rules(name));
  write("goed/levering.zip", zipSync({ "x.dmn": new TextEncoder().encode(rules("x")) }));
  write("goed/manifest.xml", "<manifest/>");
  write("goed/lees.txt", "geen check");
  symlinkSync(join(folder, "goed"), join(folder, "goed/b/rond"));
  write("fout/gat.xml", rules("gat", false));
  for (let i = 0; i < 1500; i++) write(`veel/${String(i).padStart(4, "0")}.xml`, rules(`regels ${i}`, i % 100 > 0));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check of a folder", () => {
  it("tells each file on a line, in the order of their names, and passes over what is no check", () => {
    const { status, stdout } = run("check", "goed/");
    expect(stdout).toBe(`goed/a.dmn: goed/a.dmn (conclusie): geen bevindingen
goed/b/c.XML: goed/b/c.XML (conclusie): geen bevindingen
goed/levering.zip: aanleverpakket: 2 waarschuwingen
goed/levering.zip/x.dmn: x (conclusie): geen bevindingen
goed/z.xml: goed/z.xml (conclusie): geen bevindingen
5 bestanden: 1 met waarschuwingen, 3 goed, 1 overgeslagen, want geen check.
`);
    expect(status).toBe(0);
  });
  it("prints errors under their source line, and goes on after files that cannot be read", () => {
    const wrong = run("check", "fout");
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/^Fout outcome\/gap in fout\/gat\.xml, regel 5/);
    write("fout/half.xml", "<a><b></a>");
    write("fout/kapot.zip", Uint8Array.from([0x50, 0x4b, 3, 4]));
    const { status, stdout, stderr } = run("check", "fout", "goed/a.dmn", "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toContain("xml/mismatched-end-tag in fout/half.xml");
    expect(stdout).toMatch(/\n5 files: 1 with errors, 2 fine, 2 unreadable\.\n$/);
  });
  it("gives one JSON value, the same bytes every time, with files as check gives them", () => {
    const first = run("check", "goed", "fout", "--json");
    expect(run("check", "goed", "fout", "--json").stdout).toBe(first.stdout);
    const value = JSON.parse(first.stdout) as { files: { file: string }[] };
    const alone = JSON.parse(run("check", "fout/gat.xml", "--json").stdout) as { files: unknown[] };
    expect(value.files.find(({ file }) => file === "fout/gat.xml")).toEqual(alone.files[0]);
    expect(value).toMatchObject({
      deliveries: [{ file: "goed/levering.zip", rules: [{ file: "x.dmn", validFrom: null }] }],
      skipped: [{ file: "goed/manifest.xml", code: "sttr/not-a-rule-file" }],
      interrupted: false,
    });
    expect(first.stdout).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });
  it("without a file to check ends with status 2", () => {
    const { status, stderr } = run("check", "leeg");
    expect([status, stderr]).toEqual([2, expect.stringContaining("In leeg staat geen bestand")]);
  });
  it("shows how far it is, also where nobody looks along", () => {
    const { status, stdout, stderr } = run("check", "veel");
    expect(status).toBe(1);
    expect(stderr).toContain("1000 van 1500 bestanden, 10 fout\n");
    expect(stdout.split("\n")).toHaveLength(1502);
  });
  it.each([[[]], [["--json"]]])("stops at Ctrl+C with what it has done, status 130 (%j)", async (options) => {
    const child = spawn(process.execPath, [bin, "check", "veel", ...options], { cwd: folder });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text: Buffer) => {
      if (out === "") child.kill("SIGINT");
      out += text.toString();
    });
    child.stderr.on("data", (text: Buffer) => (err += text.toString()));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(130);
    expect(err).toMatch(/Afgebroken na \d+ van 1500 bestanden/);
    if (options.length > 0) {
      const { files, checked } = JSON.parse(out) as { files: unknown[]; checked: number };
      expect(files.length).toBe(checked);
      expect(checked).toBeLessThan(1500);
    } else expect(out.split("\n").length).toBeGreaterThan(1);
  });
});
