/** Forms by demand: small ones by hand, and the real ones that the contract names. */
import { describe, expect, it } from "vitest";
import { compileCheck } from "../check/compileCheck.ts";
import { readRealCheck } from "../testing/realChecks.ts";
import { ruleFile } from "../testing/ruleFiles.ts";
import type { RuleFileSpec } from "../testing/ruleFiles.ts";
import type { Check } from "./check.ts";
import type { Answers } from "./step.ts";
import { stepOf, stepOnce } from "./stepOf.ts";

function form(spec: Omit<RuleFileSpec, "typering">): Check {
  return compileCheck([{ file: "form.xml", model: ruleFile({ typering: "indieningsvereisten", ...spec }) }]).value!;
}

const asks = (check: Check, answers: Answers = {}): readonly string[] => stepOf(check, answers).relevant;

describe("a form", () => {
  const road = form({
    questions: [{ id: "date", type: "date" }, { id: "road" }, { id: "part", type: "string" }, { id: "route", type: "attachment" }],
    tables: [
      {
        name: "roads",
        policy: "ANY",
        inputs: ["road", "part", "route"],
        rows: [
          ["true", "not(null)", "true", "true"],
          ["false", "-", "-", "true"],
        ],
      },
      { name: "top", policy: "ANY", inputs: ["date", "roads"], rows: [["not(null)", "true", "true"]] },
    ],
  });

  it("asks guards first and what hangs on them only where they hold", () => {
    expect(asks(road)).toEqual(["date", "road"]);
    expect(asks(road, { road: true })).toEqual(["date", "part", "route"]);
    expect(asks(road, { road: false })).toEqual(["date"]);
  });

  it("keeps asking for an attachment that was not added, and not for one that was", () => {
    const given = { date: "2026-01-31", road: true, part: "De brug" };
    expect(asks(road, { ...given, route: false })).toEqual(["route"]);
    expect(asks(road, { ...given, route: true })).toEqual([]);
    expect(stepOf(road, { ...given, route: false }).activities[0]!.state).toBe("open");
    expect(stepOf(road, { ...given, route: true }).activities[0]!.state).toBe("concluded");
  });

  it("ignores the follow-up of a guard that does not hold, and counts it when it does", () => {
    expect(stepOf(road, { road: false, part: "De brug" }).ignored).toEqual(["part"]);
    expect(stepOf(road, { part: "De brug" }).ignored).toEqual(["part"]);
    expect(stepOf(road, { road: true, part: "De brug" }).answered).toEqual(["road", "part"]);
  });

  it("ignores a follow-up that stands before what it follows on, but not in a session", () => {
    const check = form({
      questions: [
        { id: "part", type: "string", prioriteit: 1 },
        { id: "road", prioriteit: 2 },
      ],
      tables: [
        {
          name: "top",
          policy: "ANY",
          inputs: ["road", "part"],
          rows: [
            ["true", "not(null)", "true"],
            ["false", "-", "true"],
          ],
        },
      ],
    });
    expect(asks(check)).toEqual(["road"]);
    expect(asks(check, { road: true })).toEqual(["part"]);
    // The contract goes through answers once; a session, which asked for both, counts both.
    expect(stepOf(check, { part: "De brug", road: true })).toMatchObject({ answered: ["road"], ignored: ["part"] });
    expect(stepOnce(check, { part: "De brug", road: true })).toMatchObject({ answered: ["part", "road"], ignored: [], relevant: [] });
  });

  it("takes a decision for open while rows are, though none of the values left would satisfy a cell", () => {
    const check = form({
      questions: [{ id: "a" }, { id: "b" }],
      tables: [
        {
          name: "inner",
          policy: "FIRST",
          inputs: ["a"],
          rows: [
            ["true", "true"],
            ["-", "false"],
          ],
        },
        {
          name: "top",
          policy: "ANY",
          inputs: ["inner", "b"],
          rows: [
            ["not(null)", "-", "true"],
            ["-", "not(null)", "true"],
          ],
        },
      ],
    });
    expect(asks(check)).toEqual(["a", "b"]);
    expect(asks(check, { a: false })).toEqual([]);
  });

  it("goes on asking whatever false the top has, and stops at any other value", () => {
    const rows = (value: string) => [
      ["not(null)", "-", value],
      ["-", "not(null)", '"compleet"'],
    ];
    const ends = form({
      questions: [{ id: "a" }, { id: "b" }],
      tables: [{ name: "top", policy: "FIRST", inputs: ["a", "b"], rows: rows("true") }],
    });
    const goesOn = form({
      questions: [{ id: "a" }, { id: "b" }],
      tables: [{ name: "top", policy: "FIRST", inputs: ["a", "b"], rows: rows("false") }],
    });
    expect(asks(ends, { a: true })).toEqual([]);
    expect(asks(goesOn, { a: true })).toEqual(["b"]);
  });

  it("takes fixed values as answered, and a guard on one that misses closes its row", () => {
    const check = form({
      questions: [{ id: "a" }, { id: "b" }],
      fixed: [{ id: "set", value: "true", reservation: "Alleen binnen de gemeente." }],
      tables: [
        {
          name: "top",
          policy: "ANY",
          inputs: ["set", "a", "b"],
          rows: [
            ["true", "not(null)", "-", "true"],
            ["false", "-", "not(null)", "true"],
          ],
        },
      ],
    });
    expect(asks(check)).toEqual(["a"]);
    expect(stepOf(check, { set: false }).problems).toEqual([{ id: "set", code: "answer/fixed-value" }]);
    expect(stepOf(check, {}).reservations).toEqual(["Alleen binnen de gemeente."]);
  });

  it("calls a form undecided when all it still asks was answered with not knowing", () => {
    const known = form({ questions: [{ id: "a" }], tables: [{ name: "top", inputs: ["a"], rows: [["not(null)", "true"]] }] });
    const check: Check = { ...known, questions: known.questions.map((question) => ({ ...question, unknown: { help: "" } })) };
    expect(stepOf(check, { a: null })).toMatchObject({ relevant: [], answered: ["a"], activities: [{ state: "undecided" }] });
  });

  it("never promises fewer questions than come", () => {
    expect(stepOf(road, {}).atMost).toBe(4);
    expect(stepOf(road, { road: false }).atMost).toBe(1);
    expect(stepOf(road, { road: true }).atMost).toBe(3);
  });
});

describe("the form of Lelystad for felling a tree", () => {
  const check = readRealCheck("lelystad/indieningsvereisten-105947.xml");
  const id = (start: string): string => check!.questions.find(({ text }) => text.startsWith(start))!.id;

  it.skipIf(!check)("asks seven things at the start", () => {
    expect(asks(check!)).toHaveLength(7);
  });

  it.skipIf(!check)("shows each follow-up exactly on its condition", () => {
    const [what, describe] = [id("Wat wilt u gaan doen"), id("Beschrijf  wat u")];
    const [owner, agrees, consent] = [id("Bent u de eigenaar"), id("Stemt de eigenaar"), id("Toestemming")];
    expect(asks(check!, { [what]: "Kappen" })).not.toContain(describe);
    expect(asks(check!, { [what]: "Anders" })).toContain(describe);
    expect(asks(check!, { [owner]: true })).not.toContain(agrees);
    expect(asks(check!, { [owner]: false })).toContain(agrees);
    expect(asks(check!, { [owner]: false })).not.toContain(consent);
    expect(asks(check!, { [owner]: false, [agrees]: true })).toContain(consent);
    expect(asks(check!, { [owner]: false, [agrees]: false })).not.toContain(consent);
  });
});

describe("the official sample for an event", () => {
  for (const version of ["1.1", "1.2"]) {
    const check = readRealCheck(`official-samples/IndieningsvereistenVergunningEvenementOrganiseren-dmn${version}.dmn`);
    const [road, water, describe, route] = ["UitvId0007", "UitvId0010", "UitvId0008", "UitvId0009"];

    it.skipIf(!check)(`asks five things, road and water among them, in DMN ${version}`, () => {
      expect(asks(check!)).toHaveLength(5);
      expect(asks(check!)).toEqual(expect.arrayContaining([road, water]));
    });

    it.skipIf(!check)(`asks for a description and a route on the road, in DMN ${version}`, () => {
      const more = asks(check!, { [road!]: true }).filter((one) => !asks(check!).includes(one));
      expect(more).toEqual([describe, route]);
    });
  }
});
