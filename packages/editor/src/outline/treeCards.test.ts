/**
 * Cards say the truth about the check: letters are those of the options, and the route to a card leads there.
 * @vitest-environment node
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileCheck, outlineOf, readRuleFile } from "@vragenboom/engine";
import { stepOf } from "@vragenboom/engine/runtime";
import { describe, expect, it } from "vitest";
import { en } from "../messages/en.ts";
import { nl } from "../messages/nl.ts";
import { answersTo, treeCards } from "./treeCards.ts";
import { withLines } from "./treeModel.ts";

const real = fileURLToPath(new URL("../../../../../shared/sttr-files/", import.meta.url));
const example = fileURLToPath(new URL("../../../../examples/dakkapel/dakkapel.xml", import.meta.url));

function cardsOf(path: string) {
  const { value } = readRuleFile(new Uint8Array(readFileSync(path)), path);
  const check = value === undefined ? undefined : compileCheck([{ file: path, model: value.model }]).value;
  if (value === undefined || check === undefined) return undefined;
  const outline = outlineOf(check);
  return { check, outline, model: value.model, cards: treeCards(check, outline, value.model, nl) };
}

describe("cards", () => {
  it("have one row for each option, with the letter that the inspector gives it", () => {
    const { cards, model } = cardsOf(example)!;
    const list = cards.find(({ kind }) => kind === "one")!;
    const { content } = model.uitvoeringsregels.find(({ id }) => id === list.question)!;
    const options = content.kind === "vraag" ? content.opties.map(({ text }) => text) : [];
    expect(list.answers.map(({ label }) => label)).toEqual(options);
    expect(list.answers.map(({ letter }) => letter).join("")).toBe("abcdefgh".slice(0, options.length));
  });

  it("speak the language of the reader", () => {
    const { check, outline, model } = cardsOf(example)!;
    const labels = treeCards(check, outline, model, en).flatMap(({ answers }) => answers.map(({ label }) => label));
    expect(labels).toContain("Yes");
    expect(labels.some((label) => / or (higher|lower)$|(Higher|Lower) than/.test(label))).toBe(true);
  });

  const files = existsSync(real)
    ? readdirSync(real, { recursive: true, encoding: "utf8" }).filter(
        (path) => /\.(xml|dmn)$/.test(path) && !/manifest|opdracht/i.test(path),
      )
    : [];
  if (files.length === 0) console.log("The real rule files are not beside this repository; their tests are skipped.");

  it.skipIf(files.length === 0)("are reached by their route, in every real file", { timeout: 120_000 }, () => {
    let reached = 0;
    for (const path of files) {
      const made = cardsOf(real + path);
      if (made === undefined || !made.outline.activities.every(({ isTree }) => isTree) || made.outline.activities.length > 1) continue;
      made.cards.forEach((card, index) => {
        const step = stepOf(made.check, answersTo(made.cards, index));
        expect(made.check.questions[step.next]?.id, `${path}, card ${card.number}`).toBe(card.question);
        reached += 1;
      });
    }
    expect(reached).toBeGreaterThan(100);
  });
});

describe("the lines beside cards", () => {
  const card = (depth: number, branch: boolean) => ({
    number: "",
    question: "",
    text: "",
    kind: "one" as const,
    depth,
    lines: [],
    from: branch ? ["1a"] : [],
    parent: null,
    shared: false,
    answers: [],
  });

  it("go on as far as the last branch at that depth, and no further", () => {
    const lines = withLines([card(0, false), card(1, true), card(2, true), card(2, true), card(2, false), card(1, true), card(1, false)]);
    expect(lines.map((one) => one.lines)).toEqual([[], [1], [1, 2], [1], [1], [], []]);
  });
});
