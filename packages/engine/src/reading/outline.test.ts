/** The outline of small checks by hand, and of random ones held to the session. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import type { Check } from "../session/check.ts";
import type { Answer } from "../session/step.ts";
import { stepOf } from "../session/stepOf.ts";
import { drawFrom, randomRuleFile } from "../testing/random.ts";
import { readRealCheck } from "../testing/realChecks.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import { maxCards, outlineOf } from "./outline.ts";
import type { OutlineActivity, OutlinePlace } from "./outline.ts";

function outline(spec: RuleFileSpec): OutlineActivity {
  return outlineOf(compileCheck([{ file: "check.xml", model: ruleFile(spec) }]).value!).activities[0]!;
}

/** An outline as lines: number, question, and its answers with where they lead. */
function lines({ cards }: OutlineActivity): string[] {
  return cards.map(({ number, depth, question, answers }) => {
    const led = answers.map(({ letter, label, target }) => {
      const to = target?.t === "card" ? String(target.number) : target?.t === "outcome" ? target.codes.join("+") || "none" : "";
      return `${letter} ${label.nl}: ${to}`;
    });
    return `${"  ".repeat(depth)}${number} q${question} | ${led.join(" | ")}`;
  });
}

const place = ({ card, answer }: OutlinePlace): string => `${card}${"abcdef"[answer]}`;

describe("outlineOf", () => {
  it("keeps a plain sequel at the depth of what it follows", () => {
    const found = outline({
      questions: [{ id: "a" }, { id: "height", type: "number" }, { id: "c" }],
      tables: [
        {
          name: "top",
          policy: "FIRST",
          inputs: ["a", "height", "c"],
          rows: [
            ["true", "-", "-", '"Plicht"'],
            ["-", "> 1.75", "-", '"Plicht"'],
            ["-", "-", "true", '"Vrij"'],
          ],
        },
      ],
    });
    expect(lines(found)).toEqual([
      "1 q0 | a ja: Plicht | b nee: 2",
      "2 q1 | a 1,75 of lager: 3 | b hoger dan 1,75: Plicht",
      "3 q2 | a ja: Vrij | b nee: none",
    ]);
    expect(found).toMatchObject({ isTree: true, isCut: false, start: { t: "card", number: 1 } });
  });

  it("indents where the tree forks, and names every place that leads to a shared part", () => {
    const found = outline({
      questions: [{ id: "roof", type: "list", options: ["achter", "zij", "voor"] }, { id: "public" }, { id: "view" }, { id: "size" }],
      tables: [
        {
          name: "top",
          policy: "FIRST",
          inputs: ["roof", "public", "view", "size"],
          rows: [
            ['"achter"', "-", "-", "true", '"Vrij"'],
            ['"achter"', "-", "-", "false", '"Plicht"'],
            ['"zij"', "true", "-", "-", '"Plicht"'],
            ['"zij"', "false", "-", "true", '"Vrij"'],
            ['"zij"', "false", "-", "false", '"Plicht"'],
            ['"voor"', "-", "true", "-", '"Plicht"'],
            ['"voor"', "-", "false", "-", '"Melding"'],
          ],
        },
      ],
    });
    expect(lines(found)).toEqual([
      "1 q0 | a achter: 2 | b zij: 3 | c voor: 4",
      "  2 q3 | a ja: Vrij | b nee: Plicht",
      "  3 q1 | a ja: Plicht | b nee: 2",
      "  4 q2 | a ja: Plicht | b nee: Melding",
    ]);
    expect(found.cards.map(({ via }) => via && place(via))).toEqual([null, "1a", "1b", "1c"]);
    expect(found.cards[1]!.uses.map(place)).toEqual(["1a", "3b"]);
  });

  it("makes one card of a question with several answers", () => {
    const found = outline({
      questions: [{ id: "material", type: "list", multiple: true, options: ["hout", "steen", "glas"] }],
      tables: [
        {
          name: "top",
          policy: "FIRST",
          inputs: ["material"],
          rows: [
            ['"hout"', '"Plicht"'],
            ['"glas"', '"Melding"'],
            ["-", '"Vrij"'],
          ],
        },
      ],
    });
    expect(lines(found)).toEqual(["1 q0 | a met hout: Plicht | b met glas, zonder hout: Melding | c zonder hout of glas: Vrij"]);
    expect(found.cards[0]!.answers.map(({ example }) => example)).toEqual([["hout"], ["glas"], []]);
  });

  it("lists the questions of a form in asking order, leading nowhere", () => {
    const found = outline({
      typering: "indieningsvereisten",
      questions: [
        { id: "b", prioriteit: 2 },
        { id: "a", prioriteit: 1 },
      ],
      tables: [{ name: "top", policy: "ANY", inputs: ["b", "a"], rows: [["true", "not(null)", "true"]] }],
    });
    expect(lines(found)).toEqual(["1 q0 | a ja:  | b nee: ", "2 q1 | a ja:  | b nee: "]);
    expect(found).toMatchObject({ isTree: false, start: null, cards: [{ group: "g" }, { group: "g" }] });
  });

  it("begins with the outcome when nothing is asked", () => {
    const found = outline({ questions: [{ id: "a" }], tables: [{ name: "top", inputs: ["a"], rows: [["-", '"Vrij"']] }] });
    expect(found).toMatchObject({ cards: [], start: { t: "outcome", codes: ["Vrij"] } });
  });

  it("stops at 2,000 cards and says so", () => {
    const levels = 12;
    const nodes = 2 ** levels - 1;
    const check: Check = {
      ...compileCheck([
        { file: "check.xml", model: ruleFile({ questions: [{ id: "a" }], tables: [{ name: "top", inputs: ["a"], rows: [] }] }) },
      ]).value!,
      questions: Array.from({ length: levels }, (_, at) => ({
        id: `q${at}`,
        kind: "question",
        text: "",
        answerType: "boolean",
        domain: { kind: "boolean" },
      })),
      levels: Array.from({ length: levels }, (_, question) => ({ question })),
      // A full tree; its leaves are all different, so nothing is shared.
      diagram: {
        sizes: Array.from({ length: levels }, () => 2),
        level: Array.from({ length: nodes }, (_, node) => Math.floor(Math.log2(node + 1))),
        first: Array.from({ length: nodes }, (_, node) => 2 * node),
        children: Array.from({ length: 2 * nodes }, (_, edge) => (edge + 1 < nodes ? edge + 1 : ~(edge + 1 - nodes))),
      },
    };
    const outcomes = Array.from({ length: nodes + 1 }, () => []);
    const [found] = outlineOf({ ...check, activities: [{ ...check.activities[0]!, root: 0, outcomes }] }).activities;
    expect(found!.cards).toHaveLength(maxCards);
    expect(found!.isCut).toBe(true);
  });

  it("leads where a session goes, on random checks", () => {
    for (let seed = 1; seed <= 150; seed++) {
      const check = compileCheck([{ file: "random.xml", model: randomRuleFile(drawFrom(seed), 5) }]).value!;
      holdsTo(check);
    }
  });

  const real = readRealCheck("amsterdam/dakkapel-bouwen-v46-67e4.xml");
  it.skipIf(!real)("leads where a session goes, on a real check", () => {
    holdsTo(real!);
  });
});

/** Goes to every card by the examples on the way there, and from it on by each of its answers. */
function holdsTo(check: Check): void {
  const [{ cards, isTree }] = outlineOf(check).activities as [OutlineActivity];
  expect(isTree).toBe(true);
  const reached: { [id: string]: Answer }[] = [];
  for (const card of cards) {
    const { via } = card;
    const before = via ? cards[via.card - 1]! : undefined;
    const answers: { [id: string]: Answer } = { ...(via && reached[via.card - 1]) };
    const way = before?.answers[via!.answer];
    if (before && way) answers[check.questions[before.question]!.id] = way.example!;
    reached.push(answers);
    expect(stepOf(check, answers).next).toBe(card.question);
    expect(via === null ? card.uses : card.uses[0]).toEqual(via === null ? [] : via);
    if (via) expect(via.card).toBeLessThan(card.number);
    for (const { example, target } of card.answers) {
      const step = stepOf(check, { ...answers, [check.questions[card.question]!.id]: example! });
      if (target?.t === "card") expect(step.next).toBe(cards[target.number - 1]!.question);
      else {
        expect(step.next).toBe(-1);
        const codes = step.activities[0]!.conclusions.map(({ code }) => code);
        // The order of codes may depend on more than what the card asks.
        expect(new Set(codes)).toEqual(new Set(target?.t === "outcome" ? target.codes : undefined));
      }
    }
  }
}
