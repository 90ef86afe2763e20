/** A conversation at the prompt, typed from a list. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { askInTerminal } from "./askInTerminal.ts";

const path = new URL("../../../../examples/evenement/evenement.xml", import.meta.url);
const model = readRuleFile(readFileSync(path), "evenement.xml").value!.model;
const check = compileCheck([{ file: "evenement.xml", model }]).value!;

async function talk(...lines: string[]): Promise<string> {
  let text = "";
  const rest = [...lines];
  await askInTerminal(check, "nl", { nextLine: () => Promise.resolve(rest.shift()), write: (more) => (text += more) });
  return text;
}

describe("the conversation", () => {
  it("starts with the first question, its options numbered and what may follow", async () => {
    const text = await talk();
    expect(text).toMatch(/^\nVraag 1, nog hooguit \d+ erna\n/);
    expect(text).toContain(check.questions[0]!.text);
    expect(text).toContain("nog niet bekend");
  });
  it("asks again what it could not read, and goes back with <", async () => {
    expect(await talk("misschien wel")).toContain("Dat past niet bij deze vraag.");
    expect(await talk("<")).toContain("Dit is de eerste vraag.");
    const [first] = check.questions;
    const answer = first!.answerType === "boolean" ? "j" : first!.answerType === "number" ? "10" : "1";
    const text = await talk(answer, "<");
    expect(text.split(first!.text)).toHaveLength(3);
  });
  it("ends by itself with the outcome and the answers that decide", async () => {
    const everything = ["j", "1", "10", "1-7-2026", "n"];
    const lines = Array.from({ length: 200 }, (_, i) => everything[i % everything.length]!);
    const text = await talk(...lines);
    expect(text).toContain(": klaar\n");
    expect(text).toContain("Deze antwoorden beslissen:");
  });
});
