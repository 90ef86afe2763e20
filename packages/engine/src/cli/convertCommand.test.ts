/** `convert` to what people read, in this process. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { convertCommand } from "./convertCommand.ts";
import { parseArguments } from "./parseArguments.ts";

const folder = mkdtempSync(join(tmpdir(), "vragenboom-"));
afterAll(() => rmSync(folder, { recursive: true }));
const example = fileURLToPath(new URL("../../../../examples/dakkapel/dakkapel", import.meta.url));

async function converted(to: string, ...more: readonly string[]) {
  const out = join(folder, to);
  const { status, json } = await convertCommand(parseArguments(["convert", `${example}.xml`, "-o", out, ...more]).call);
  const bytes = readFileSync(out);
  expect([status, json]).toEqual([0, { file: out, bytes: bytes.length }]);
  return bytes;
}

describe("convert, to read", () => {
  it("writes numbered text in the language asked for, with what stands beside the rules", async () => {
    const dutch = (await converted("uit.md", "--meta", `${example}.meta.json`)).toString();
    const english = (await converted("uit.MD", "--lang", "en")).toString();
    expect(dutch).toMatch(/^# Dakkapel plaatsen\n/);
    expect([dutch.includes("## Uitkomsten"), english.includes("## Outcomes")]).toEqual([true, true]);
  });

  it("writes Word and a drawing", async () => {
    expect((await converted("uit.docx")).subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
    expect((await converted("uit.svg")).toString()).toMatch(/^<\?xml[^]*<svg[^]*<\/svg>\n$/);
  });

  it("takes one meta and no more", async () => {
    const twice = ["--meta", `${example}.meta.json`, "--meta", `${example}.meta.json`];
    const { status } = await convertCommand(parseArguments(["convert", `${example}.xml`, "-o", join(folder, "x.md"), ...twice]).call);
    expect(status).toBe(2);
  });
});
