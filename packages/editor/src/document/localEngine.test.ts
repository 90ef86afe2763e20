/**
 * The engine as the editor uses it, over real rule files and broken ones.
 * @vitest-environment node
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { setQuestionText } from "../commands/question.ts";
import { run, startHistory } from "../store/history.ts";
import { treeCards } from "../outline/treeCards.ts";
import { nl } from "../messages/nl.ts";
import { createEngine } from "./localEngine.ts";

const folder = fileURLToPath(new URL("../../../../../shared/sttr-files/", import.meta.url));
const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));

function bytesOf(path: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(path)).buffer;
}

async function openExample() {
  const engine = createEngine();
  const { original } = await engine.open(bytesOf(`${examples}dakkapel/dakkapel.xml`), "dakkapel.xml");
  if (original === undefined) throw new Error("not opened");
  await engine.adopt(original);
  return { engine, original };
}

describe("an example", () => {
  it("compiles to an outline, without findings of severity error", async () => {
    const { engine, original } = await openExample();
    const { check, outline, findings } = await engine.compile(original.content);
    const cards = treeCards(check!, outline!, original.content.model, nl);
    expect(cards.map(({ number }) => number)).toEqual(cards.map((_card, index) => String(index + 1)));
    expect(cards.every(({ text, answers }) => text !== "" && answers.length > 0)).toBe(true);
    expect(findings.filter(({ diagnostic }) => diagnostic.severity === "error")).toEqual([]);
    expect((await engine.analyse(original.content)).expectedQuestions).toBeGreaterThan(1);
  });

  it("is written as it was read when nothing changed, and with just the change when something did", async () => {
    const { engine, original } = await openExample();
    expect((await engine.write("sttr", original.content)).text).toBe(original.xml);
    const id = original.content.model.uitvoeringsregels[0]!.id;
    const changed = run(startHistory(original.content), setQuestionText, { id, text: "Anders?" }, 0);
    if (changed === null || "refusal" in changed) throw new Error("refused");
    const { text } = await engine.write("sttr", changed.history.content);
    expect(text?.split("\n").filter((line, index) => line !== original.xml.split("\n")[index])).toHaveLength(1);
  });

  it("becomes a file of its own when it came from none", async () => {
    const { engine, original } = await openExample();
    await engine.adopt({ ...original, xml: "" });
    const { text, findings } = await engine.write("sttr", original.content);
    expect(findings).toEqual([]);
    const again = await engine.open(new TextEncoder().encode(text).buffer, "nieuw.xml");
    expect(again.original?.content.model.uitvoeringsregels.map(({ id }) => id)).toEqual(
      original.content.model.uitvoeringsregels.map(({ id }) => id),
    );
  });

  it("comes back from a document of our own with its unknown fields", async () => {
    const { engine, original } = await openExample();
    const { text } = await engine.write("document", original.content);
    const later = JSON.stringify({ ...(JSON.parse(text!) as object), later: { kept: true } });
    const opened = await engine.open(new TextEncoder().encode(later).buffer, "a.vragenboom.json");
    expect(opened.original?.content.model).toEqual(original.content.model);
    await engine.adopt(opened.original!);
    expect(JSON.parse((await engine.write("document", opened.original!.content)).text!)).toMatchObject({ later: { kept: true } });
    expect((await engine.write("sttr", opened.original!.content)).text).toBe(original.xml);
  });
});

describe("a delivery", () => {
  it("is made from an open document, and opened with its day", async () => {
    const { engine, original } = await openExample();
    const { bytes, findings } = await engine.pack(original.content, "2027-01-31");
    expect(findings).toEqual([]);
    expect(bytes?.slice(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b));
    const again = await createEngine().open(Uint8Array.from(bytes!).buffer, "levering.zip");
    expect(again.delivered).toEqual(["dakkapel.xml"]);
    expect(again.original?.xml).toBe(original.xml);
    expect(again.original?.content.meta).toEqual({ validFrom: "2027-01-31" });
  });

  it("is not made from rules with errors, and says which", async () => {
    const { engine, original } = await openExample();
    const decisions = original.content.model.decisions.map((decision) =>
      decision.logic.kind === "table" ? { ...decision, logic: { ...decision.logic, rows: decision.logic.rows.slice(0, 1) } } : decision,
    );
    const { bytes, findings } = await engine.pack({ ...original.content, model: { ...original.content.model, decisions } }, "2027-01-31");
    expect(bytes).toBeUndefined();
    expect(findings.some(({ diagnostic }) => diagnostic.severity === "error")).toBe(true);
  });
});

describe("the real rule files", () => {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
        (path) => /\.(xml|dmn)$/.test(path) && !/manifest|opdracht/i.test(path),
      )
    : [];
  if (files.length === 0) console.log("The real rule files are not beside this repository; their tests are skipped.");

  it.skipIf(files.length === 0)(
    "all open with an outline or a list, and are written back as they were read",
    { timeout: 120_000 },
    async () => {
      const engine = createEngine();
      for (const path of files) {
        const { original } = await engine.open(bytesOf(folder + path), path);
        if (original === undefined) continue;
        await engine.adopt(original);
        const { check, outline } = await engine.compile(original.content);
        // A file whose outcome is fixed asks nothing.
        const asks = outline?.activities.some(({ start }) => start?.t !== "outcome") === true;
        if (check !== null) expect(treeCards(check, outline!, original.content.model, nl).length > 0, path).toBe(asks);
        expect((await engine.write("sttr", original.content)).text, path).toBe(original.xml);
      }
    },
  );
});

describe("what is no rule file", () => {
  it.each([
    ["nothing", ""],
    ["words", "hallo"],
    ["JSON of something else", '{"a":1}'],
    ["a document that is cut short", '{"format":"vragenboom","version":1,"model":{'],
    ["DMN without questions", '<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" id="d" name="x" namespace="y"/>'],
  ])("%s gives a sentence in both languages and no document", async (_what, text) => {
    const { original, findings } = await createEngine().open(new TextEncoder().encode(text).buffer, "x.xml");
    expect(original).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    for (const { sentence } of findings) expect([sentence.nl.length > 20, sentence.en.length > 20]).toEqual([true, true]);
  });
});
