/** What a file says about itself that cannot be as its author meant: each finding on the smallest change of a file that has none. */
import { describe, expect, it } from "vitest";
import { describe as sentence } from "../diagnostics/describe.ts";
import { fullRuleFile } from "../testing/fullRuleFile.ts";
import { readRuleFile } from "./readRuleFile.ts";

/** The findings after one change of the full file. */
function after(from: string | RegExp, to: string) {
  const changed = fullRuleFile.replace(from, to);
  expect(changed).not.toBe(fullRuleFile);
  return readRuleFile(new TextEncoder().encode(changed), "f.xml").diagnostics;
}

const cases: readonly (readonly [finding: string, from: string | RegExp, to: string, code: string, severity: string, params: object])[] = [
  [
    "a bereik that the standard does not know",
    "<uitv:bereik>locatie<",
    "<uitv:bereik>buurt<",
    "sttr/unknown-value",
    "warning",
    { name: "bereik", value: "buurt" },
  ],
  [
    "a documenttype out of no list",
    ">Technischetekening<",
    ">Kiekje<",
    "sttr/unknown-value",
    "warning",
    { name: "documenttype", value: "Kiekje" },
  ],
  [
    "a question without a group",
    /(id="U-tekst">)<uitv:regelgroepRef href="#groep1"\/>/,
    "$1",
    "sttr/question-without-group",
    "hint",
    { id: "U-tekst" },
  ],
  [
    "a question without a priority",
    "<inter:prioriteit>20</inter:prioriteit>",
    "",
    "sttr/question-without-priority",
    "hint",
    { id: "U-tekst" },
  ],
  [
    "a priority that two questions have",
    "<inter:prioriteit>30<",
    "<inter:prioriteit>20<",
    "sttr/duplicate-priority",
    "warning",
    { questions: ["U-tekst", "U-bijlage"] },
  ],
  ["a long explanation", ">Kort.<", `>${"Lang. ".repeat(400)}<`, "sttr/long-explanation", "hint", { length: 2400, limit: 2048 }],
  [
    "a long explanation of an option",
    ">De kant van de weg.<",
    `>${"Lang. ".repeat(400)}<`,
    "sttr/long-explanation",
    "hint",
    { length: 2400 },
  ],
  ["a long explanation of an outcome", ">Vraag aan.<", `>${"Lang. ".repeat(400)}<`, "sttr/long-explanation", "hint", { length: 2400 }],
  [
    "a type that nobody defines",
    'name="Kant" typeRef="string"',
    'name="Kant" typeRef="TKant"',
    "sttr/unknown-type",
    "warning",
    { typeRef: "TKant", name: "Kant" },
  ],
  [
    "a type of a component that nobody defines",
    "<typeRef>TConclusie</typeRef>",
    "<typeRef>TCode</typeRef>",
    "sttr/unknown-type",
    "warning",
    { typeRef: "TCode", name: "TLijst" },
  ],
  [
    "entries of another type than their variable",
    'name="Kant" typeRef="string"',
    'name="Kant" typeRef="feel:boolean"',
    "sttr/type-contradiction",
    "warning",
    { typeRef: "feel:boolean", name: "Kant", found: "string", value: '"Voorkant"' },
  ],
  [
    "entries of another type than their column",
    '<inputExpression typeRef="string">',
    '<inputExpression typeRef="date">',
    "sttr/type-contradiction",
    "warning",
    { typeRef: "date", found: "string" },
  ],
  [
    "results of another type than their variable",
    'name="conversie" typeRef="boolean"',
    'name="conversie" typeRef="string"',
    "sttr/type-contradiction",
    "warning",
    { typeRef: "string", name: "conversie", found: "boolean" },
  ],
  [
    "a result that its type does not allow",
    '<text>"Verbod"</text></outputEntry>',
    '<text>"Verboden"</text></outputEntry>',
    "sttr/value-not-allowed",
    "warning",
    { typeRef: "TConclusie", value: '"Verboden"', allowed: '"Vergunningplicht","Verbod"' },
  ],
  [
    "an empty text as a condition",
    '<text>"Zijkant"</text></inputEntry>',
    '<text>""</text></inputEntry>',
    "sttr/empty-string-entry",
    "hint",
    { column: "Kant", rows: [2] },
  ],
  [
    "a source that is not there",
    'requiredAuthority href="#K-artikel"',
    'requiredAuthority href="#K-weg"',
    "sttr/loose-reference",
    "warning",
    { reference: "K-weg", from: "Conclusie" },
  ],
  [
    "knowledge that is not there",
    'requiredKnowledge href="#B-conversie"',
    'requiredKnowledge href="#B-weg"',
    "sttr/loose-reference",
    "warning",
    { reference: "B-weg" },
  ],
  [
    "a conversieregel that is not there",
    '<uitv:conversieregelRef href="#B-conversie"/></uitv:vraag>',
    '<uitv:conversieregelRef href="#B-weg"/></uitv:vraag>',
    "sttr/loose-reference",
    "warning",
    { reference: "B-weg", from: "U-tekst" },
  ],
  [
    "a remark about nothing",
    '<targetRef href="#D-top"/>',
    '<targetRef href="#D-weg"/>',
    "sttr/loose-reference",
    "warning",
    { reference: "D-weg", from: "A-1" },
  ],
  [
    "a decision that the top does not need",
    '<informationRequirement><requiredDecision href="#D-elders"/></informationRequirement>',
    "<extensionElements><bedr:functioneleStructuurRef href='#Conclusie'/></extensionElements>",
    "sttr/unused-decision",
    "warning",
    { decision: "Elders", tops: ["Conclusie"] },
  ],
  [
    "a top without a reference",
    /<bedr:functioneleStructuurRef[^>]*>/,
    "",
    "sttr/no-structure-reference",
    "hint",
    { decisions: ["Conclusie"] },
  ],
  ["a measure without a theme", /(<content:thema>\w+<\/content:thema>)+/, "", "sttr/no-theme", "warning", { id: "M1" }],
  [
    "a measure without a text",
    /<content:maatregeltekst>.*<\/content:maatregeltekst>/,
    "",
    "sttr/missing-value",
    "error",
    { name: "maatregeltekst" },
  ],
];

describe("a file is told of", () => {
  it.each(cases)("%s", (_, from, to, code, severity, params) => {
    const found = after(from, to);
    expect(found).toMatchObject([{ code, severity, params, at: { file: "f.xml", line: expect.any(Number), column: expect.any(Number) } }]);
    for (const language of ["nl", "en"] as const) expect(sentence(found[0]!, language)).not.toMatch(/undefined|\[object/);
  });
});

describe("a table of maatregelen", () => {
  const outputs = '<output name="Voorschriften"/><output name="Maatregelen"/>';
  const table = (id: string) =>
    `<decisionTable hitPolicy="COLLECT"><input><inputExpression><text>Kant</text></inputExpression></input>${outputs}
    <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"jci1.3:x"</text></outputEntry><outputEntry><text>"${id}"</text></outputEntry></rule></decisionTable>`;
  const codes = (id: string) => {
    const text = fullRuleFile
      .replace("Conclusienl.", "Maatregelennl.")
      .replace(/<decisionTable hitPolicy="UNIQUE"[^]*?<\/decisionTable>/, table(id))
      .replace('name="Conclusie" typeRef="TConclusie"', 'name="Conclusie"');
    return readRuleFile(new TextEncoder().encode(text), "f.xml").diagnostics.map(({ code, params }) => [code, params["id"]]);
  };
  it("is told of a measure that is not there", () => expect(codes("M9")).toEqual([["sttr/unknown-measure", "M9"]]));
  it("may name one that is, or none", () => {
    expect(codes("M1")).toEqual([]);
    expect(codes("")).toEqual([]);
  });
});

describe("a type", () => {
  it("is not contradicted by null, ranges of its own, lists, or what is beyond the subset", () => {
    for (const entry of [
      "null",
      "not(null)",
      '"Voorkant","Zijkant"',
      'not("Zijkant")',
      "if ? = null then false else contains(?, &quot;x&quot;)",
      "x + 1",
    ]) {
      expect(after('<text>"Zijkant"</text></inputEntry>', `<text>${entry}</text></inputEntry>`), entry).toEqual([]);
    }
  });
  it("that refers to itself ends the search", () =>
    expect(after("<typeRef>string</typeRef><allowedValues>", "<typeRef>TConclusie</typeRef><allowedValues>")).toEqual([]));
  it("of an imported file or with the prefix of DMN 1.1 is known", () => {
    expect(after('name="Kant" typeRef="string"', 'name="Kant" typeRef="ander.TKant"')).toEqual([]);
    expect(after('name="Kant" typeRef="string"', 'name="Kant" typeRef="feel:string"')).toEqual([]);
  });
});
