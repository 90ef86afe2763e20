/** Readings of small rule files by hand, of random ones, and of every real file. */
import { describe, expect, it } from "vitest";
import type { RuleFile } from "../model/ruleFile.ts";
import { readRuleFile } from "../sttr/readRuleFile.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { realFiles } from "../testing/realFiles.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import { plainRuns } from "./pageBlocks.ts";
import type { PageBlock } from "./pageBlocks.ts";
import { pagesOf } from "./pagesOf.ts";
import type { Reading } from "./reading.ts";
import { readingOf } from "./readingOf.ts";
import { writeMarkdown } from "./writeMarkdown.ts";

const read = (model: RuleFile): Reading => readingOf({ file: "check.xml", model }, "nl");

/** The rows of a reading as lines. */
function sentences(spec: RuleFileSpec, language: "nl" | "en" = "nl"): readonly string[] {
  const { decisions } = readingOf({ file: "check.xml", model: ruleFile(spec) }, language);
  return decisions.flatMap(({ rows }) => rows.map(({ number, sentence }) => `${number} ${plainRuns(sentence)}`));
}

const twoTables: RuleFileSpec = {
  questions: [{ id: "monument" }, { id: "hoogte", type: "number" }, { id: "straat", type: "list", options: ["Ja, de straat", "Nee"] }],
  tables: [
    { name: "groot", policy: "FIRST", inputs: ["hoogte", "straat"], rows: [["> 5", "-", "true"], ["-", "-", "false"]] }, // prettier-ignore
    {
      name: "top",
      inputs: ["monument", "groot", "straat"],
      rows: [
        ["true", "-", "-", '"Vergunningplicht"'],
        ["false", "true", '"Nee"', '"Meldingsplicht"'],
      ],
    },
  ],
};

describe("readingOf", () => {
  it("reads rows as sentences, the conclusion first", () => {
    expect(sentences(twoTables)).toEqual([
      "B1.1 Als het antwoord op V1.1 ja is, dan is de uitkomst Vergunningplicht (U1).",
      "B1.2 Als het antwoord op V1.1 nee is, ‘groot’ (B2) ja is, en het antwoord op V1.3 “Nee” is, dan is de uitkomst Meldingsplicht (U2).",
      "B2.1 Als het antwoord op V1.2 hoger dan 5 is, dan is ‘groot’ ja.",
      "B2.2 In alle andere gevallen is ‘groot’ nee.",
    ]);
    expect(sentences(twoTables, "en")).toEqual([
      "B1.1 If the answer to V1.1 is yes, then the outcome is Vergunningplicht (U1).",
      "B1.2 If the answer to V1.1 is no, ‘groot’ (B2) is yes, and the answer to V1.3 is “Nee”, then the outcome is Meldingsplicht (U2).",
      "B2.1 If the answer to V1.2 is higher than 5, then ‘groot’ is yes.",
      "B2.2 In all other cases, ‘groot’ is no.",
    ]);
  });

  it("tells at each option where it leads, by number and text", () => {
    const spec: RuleFileSpec = {
      questions: [{ id: "plek", type: "list", options: ["voor", "achter"] }, { id: "hoog" }],
      tables: [{ name: "top", policy: "FIRST", inputs: ["plek", "hoog"], rows: [['"voor"', "-", '"Plicht"'], ["-", "true", '"Plicht"'], ["-", "-", '"Vrij"']] }], // prettier-ignore
    };
    const text = writeMarkdown(read(ruleFile(spec)));
    expect(text).toContain("- voor → uitkomst **Plicht** ([U1](#u1))\n- achter → verder met [V1.2](#v1-2) Vraag hoog?");
  });

  it("reads rules that go in circles, without ways through them", () => {
    const model = ruleFile({
      questions: [{ id: "a" }],
      tables: [
        { name: "one", inputs: ["two"], rows: [["true", "true"]] },
        { name: "two", inputs: ["one", "a"], rows: [["true", "true", '"Plicht"']] },
      ],
    });
    const { decisions, groups, program } = read(model);
    expect([decisions.map(({ name }) => name), groups[0]!.questions[0]!.steps, program]).toEqual([["two", "one"], [], undefined]);
  });

  it("changes, when a question is reworded, only lines that hold its words", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const model = randomRuleFile(drawFrom(seed), 6);
      const at = seed % model.uitvoeringsregels.length;
      const reworded: RuleFile = {
        ...model,
        uitvoeringsregels: model.uitvoeringsregels.map((regel, index) =>
          index === at && regel.content.kind === "vraag"
            ? { ...regel, content: { ...regel.content, vraagTekst: "Klopt de nieuwe zin?" } }
            : regel,
        ),
      };
      const [before, after] = [model, reworded].map((one) => writeMarkdown(read(one)).split("\n")) as [string[], string[]];
      expect(after.length, `seed ${seed}`).toBe(before.length);
      after.forEach((line, index) => {
        if (line !== before[index]) expect(line, `seed ${seed}`).toContain("Klopt de nieuwe zin?");
      });
    }
  });

  it("is the same whatever the order of keys in the model", () => {
    const turn = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turn)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, one]) => [key, turn(one)]),
            )
          : value;
    for (let seed = 1; seed <= 20; seed++) {
      const model = randomRuleFile(drawFrom(seed), 6);
      expect(read(turn(model) as RuleFile), `seed ${seed}`).toEqual(read(model));
    }
  });
});

function flat(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.flatMap((block): readonly PageBlock[] =>
    block.t === "list" ? block.items.flatMap(flat) : block.t === "quote" ? flat(block.blocks) : [block],
  );
}

const files = realFiles();
describe.skipIf(files.length === 0)("a real file", () => {
  it.each(files)(
    "$name is read whole",
    ({ name, bytes }) => {
      const { model } = readRuleFile(bytes, name).value!;
      const reading = readingOf({ file: name, model }, "nl");
      const headings = pagesOf(reading).flatMap((block) =>
        block.t === "heading" && block.anchor !== undefined ? [plainRuns(block.runs)] : [],
      );
      expect(new Set(headings).size).toBe(headings.length);
      const questions = reading.groups.flatMap((group) => group.questions);
      const numbers = questions.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect([...questions, ...reading.fixed].map(({ id }) => id).sort()).toEqual(model.uitvoeringsregels.map(({ id }) => id).sort());
      for (const { id, content } of model.uitvoeringsregels) {
        if (content.kind !== "vraag") continue;
        const question = questions.find((one) => one.id === id)!;
        expect(
          headings.filter((heading) => heading === `${question.number} ${content.vraagTekst.trim().replace(/\s+/g, " ")}`),
        ).toHaveLength(1);
        expect(question.options.map(({ text }) => text)).toEqual(content.opties.map(({ text }) => text));
      }
      expect(reading.decisions.map(({ id }) => id).sort()).toEqual(model.decisions.map(({ id }) => id).sort());
      const told = reading.outcomes.flatMap(({ explanations }) => explanations.map(({ blocks }) => JSON.stringify(blocks)));
      expect(new Set(told).size).toBe(told.length);
      const linked = flat(pagesOf(reading)).flatMap((block) => {
        const runs = block.t === "table" ? [...block.head, ...block.rows.flat()].flat() : "runs" in block ? block.runs : [];
        return runs.flatMap((run) => (run.t === "link" ? [run.to] : []));
      });
      const anchors = new Set(pagesOf(reading).flatMap((block) => (block.t === "heading" ? (block.anchor ?? []) : [])));
      expect(linked.filter((to) => !anchors.has(to))).toEqual([]);
    },
    60_000,
  );
});
