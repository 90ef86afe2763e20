/** Which options get a sequenceId, and which. */
import { describe, expect, it } from "vitest";
import type { Option } from "../model/uitvoeringsregel.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import { withOptionNumbers } from "./optionNumbers.ts";
import { readRuleFile } from "./readRuleFile.ts";
import { writeNewRuleFile } from "./writeNewRuleFile.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const spec = {
  questions: [{ id: "kant", type: "list" as const, options: ["Voor", "Achter"] }],
  tables: [{ name: "top", policy: "ANY" as const, inputs: ["kant"], rows: [["-", '"Verbod"']] }],
};

/** A file about one list with these options, and what they are called after numbering. */
function modelOf(opties: readonly Option[]) {
  const model = ruleFile(spec);
  const [regel] = model.uitvoeringsregels;
  return { ...model, uitvoeringsregels: [{ ...regel!, content: { ...regel!.content, opties: [...opties] } }] } as typeof model;
}
const numbers = (model: ReturnType<typeof modelOf>) =>
  model.uitvoeringsregels.flatMap(({ content }) => ("opties" in content ? content.opties.map(({ sequenceId }) => sequenceId) : []));

describe("a new option", () => {
  it.each<[string, readonly Option[], readonly (string | undefined)[]]>([
    ["is counted from 1 in a new list", [{ text: "a" }, { text: "b" }], ["1", "2"]],
    [
      "goes on after the highest number",
      [{ text: "a", sequenceId: "0", origin: 3 }, { text: "n" }, { text: "b", sequenceId: "4" }],
      ["0", "5", "4"],
    ],
    ["keeps the number it has", [{ text: "a", sequenceId: "7" }], ["7"]],
    ["has none beside options of a file without", [{ text: "a", origin: 3 }, { text: "n" }], [undefined, undefined]],
    ["is counted from 1 beside words", [{ text: "a", sequenceId: "x", origin: 3 }, { text: "n" }], ["x", "1"]],
  ])("%s", (_, options, expected) => expect(numbers(withOptionNumbers(modelOf(options)))).toEqual(expected));

  it("is written with it, in a new file and in one that was read", () => {
    const text = writeNewRuleFile(modelOf([{ text: "Voor" }, { text: "Achter" }])).value!;
    const read = readRuleFile(new TextEncoder().encode(text), "nieuw.xml").value!;
    expect(numbers(read.model)).toEqual(["1", "2"]);
    const regel = read.model.uitvoeringsregels[0]!;
    const { content } = regel;
    if (!("opties" in content)) throw new Error("no list");
    const more = {
      ...read.model,
      uitvoeringsregels: [{ ...regel, content: { ...content, opties: [...content.opties, { text: "Zij" }] } }],
    };
    const again = readRuleFile(new TextEncoder().encode(writeRuleFile(more, read.document).value), "nieuw.xml").value!;
    expect(numbers(again.model)).toEqual(["1", "2", "3"]);
  });
});
