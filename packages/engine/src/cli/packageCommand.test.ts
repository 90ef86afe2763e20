/** `package` as it is called: what it writes, that it writes nothing for files with errors, and what `check` says of the result. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { unzipSync, zipSync } from "fflate";
import { writeDocument } from "../model/document.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { checkCommand } from "./checkCommand.ts";
import { packageCommand } from "./packageCommand.ts";
import { parseArguments } from "./parseArguments.ts";
import { runCommand } from "./runCommand.ts";

const folder = mkdtempSync(join(tmpdir(), "vragenboom-pakket-"));
const example = fileURLToPath(new URL("../../../../examples/dakkapel/dakkapel.xml", import.meta.url));
const inFolder = (name: string): string => join(folder, name);
const out = inFolder("levering.zip");
const pack = (...words: string[]) => {
  const { call, fault } = parseArguments(["package", ...words]);
  return fault === undefined ? packageCommand(call) : { status: 2, outputs: [], json: { diagnostics: [fault] } };
};
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("package", () => {
  it("writes the file as it is, with its day, and check has nothing to say of the delivery", () => {
    const { status, json } = pack(example, "-o", out, "--from", "01-01-2027");
    expect(status).toBe(0);
    expect(json).toMatchObject({
      file: out,
      bytes: readFileSync(out).length,
      validFrom: "01-01-2027",
      files: [{ delivered: "dakkapel.xml" }],
    });
    expect(Buffer.from(unzipSync(readFileSync(out))["dakkapel.xml"]!).equals(readFileSync(example))).toBe(true);
    expect(checkCommand(parseArguments(["check", out]).call).json).toMatchObject({
      deliveries: [{ file: out, rules: [{ file: "dakkapel.xml", validFrom: "01-01-2027" }], activities: [], diagnostics: [] }],
    });
  });
  it("writes the same bytes every time", () => {
    const first = readFileSync(out);
    pack(example, "-o", out, "--from", "01-01-2027");
    expect(readFileSync(out).equals(first)).toBe(true);
  });
  it("takes our own documents, and the rule files of another delivery", () => {
    const { model, document } = readRuleFile(readFileSync(example), "x").value!;
    const own = write("eigen.vragenboom.json", writeDocument({ format: "vragenboom", version: 1, model, xml: document.source }));
    expect(pack(own, out, "-o", inFolder("beide.zip"), "--from", "31-12-2026").status).toBe(0);
    const parts = unzipSync(readFileSync(inFolder("beide.zip")));
    expect(Object.keys(parts).slice(2)).toEqual(["eigen.dmn", "dakkapel.xml"]);
    expect(Buffer.from(parts["eigen.dmn"]!).equals(readFileSync(example))).toBe(true);
  });
  it("takes a document that never was XML, written as a new file", () => {
    const { model } = readRuleFile(readFileSync(example), "x").value!;
    const own = write("nieuw.vragenboom.json", writeDocument({ format: "vragenboom", version: 1, model }));
    expect(pack(own, "-o", inFolder("nieuw.zip"), "--from", "01-01-2027").status).toBe(0);
    const { value } = readRuleFile(unzipSync(readFileSync(inFolder("nieuw.zip")))["nieuw.dmn"]!, "nieuw.dmn");
    expect(value!.model.uitvoeringsregels.map(({ id }) => id)).toEqual(model.uitvoeringsregels.map(({ id }) => id));
  });
  it("writes nothing for a file with an error, and says which", () => {
    const text = readFileSync(example, "utf8").replace(/href="#[^"]+"/, 'href="#nergens"');
    const { status, outputs, json } = pack(write("los.xml", text), "-o", inFolder("niet.zip"), "--from", "01-01-2027");
    expect([status, existsSync(inFolder("niet.zip"))]).toEqual([1, false]);
    expect(outputs.map(({ text: printed }) => printed).join("")).toContain("model/dangling-reference");
    expect(json).toMatchObject({ file: null, files: [{ file: inFolder("los.xml") }] });
  });
  it.each([
    [["--from", "2027-01-01"], "cli/bad-date"],
    [["--from", "31-02-2027"], "cli/bad-date"],
    [[], "cli/missing-option"],
  ])("with %j ends with status 2", (words, code) => {
    const { status, json } = pack(example, "-o", inFolder("niet.zip"), ...words);
    expect([status, existsSync(inFolder("niet.zip"))]).toEqual([2, false]);
    expect(json).toMatchObject({ diagnostics: [{ code }] });
  });
  it("writes ZIP files only", () => {
    const { status, json } = pack(example, "-o", inFolder("niet.xml"), "--from", "01-01-2027");
    expect([status, JSON.stringify(json)]).toEqual([2, expect.stringContaining("cli/package-not-zip")]);
  });
});

describe("a delivery of an activity", () => {
  const json = {
    typering: "Overig",
    werkzaamheden: [{ urn: "Kappen" }],
    bevoegdGezag: { bestuurslaag: "gemeente" },
    begindatum: "01-01-2027",
  };
  const path = write("activiteit.zip", zipSync({ "a.json": new TextEncoder().encode(JSON.stringify(json)) }));
  it("is told by check, and is nothing to run", () => {
    const { status, json: checked, outputs } = checkCommand(parseArguments(["check", path]).call);
    expect(status).toBe(0);
    expect(checked).toMatchObject({ files: [], deliveries: [{ activities: [{ file: "a.json", werkzaamheden: ["Kappen"] }] }] });
    expect(outputs.map(({ text }) => text).join("")).toContain("werkzaamheden: Kappen");
    const ran = runCommand(parseArguments(["run", path]).call);
    expect([ran.status, JSON.stringify(ran.json)]).toEqual([2, expect.stringContaining("zip/no-rule-file")]);
  });
  it("larger than we read is told as that, whatever is in it", () => {
    const large = new Uint8Array(50_000_001);
    large.set([0x50, 0x4b, 3, 4]);
    const { status, json: checked } = checkCommand(parseArguments(["check", write("groot.zip", large)]).call);
    expect([status, JSON.stringify(checked)]).toEqual([2, expect.stringContaining("zip/file-too-large")]);
  });
});
