/** Plain DMN by small files of our own: hit policies, boxed expressions, inputs, faults. */
import { describe, expect, it } from "vitest";
import type { Json } from "../feel/expressionValue.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { readXml } from "../sttr/readXml.ts";
import { evaluateDmn } from "./dmnEvaluate.ts";

const definitions = (content: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="t">${content}</definitions>`;
const literal = (text: string): string => `<literalExpression><text>${text}</text></literalExpression>`;
const decision = (id: string, logic: string, ...requires: string[]): string =>
  `<decision id="${id}" name="${id}">${requires.map((one) => `<informationRequirement><requiredInput href="#${one}"/></informationRequirement>`).join("")}${logic}</decision>`;
const input = (id: string, type = ""): string =>
  `<inputData id="${id}" name="${id}"><variable name="${id}"${type && ` typeRef="${type}"`}/></inputData>`;

function evaluate(content: string, inputs: { readonly [name: string]: Json } = {}): { values: { [name: string]: Json }; codes: string[] } {
  const { value } = readXml(definitions(content), "t.dmn");
  const { decisions, diagnostics } = evaluateDmn(readDmn(value!)!, inputs, "t.dmn");
  return { values: Object.fromEntries(decisions), codes: diagnostics.map(({ code }) => code) };
}

/** A table on `x` with rows of an entry and an output, `"> 1": "a"`. */
function table(policy: string, rows: readonly (readonly [string, string])[], more = ""): string {
  const outputs = `<output>${more}</output>`;
  const cells = rows.map(
    ([entry, output]) => `<rule><inputEntry><text>${entry}</text></inputEntry><outputEntry><text>${output}</text></outputEntry></rule>`,
  );
  return `<decisionTable ${policy}><input><inputExpression><text>x</text></inputExpression></input>${outputs}${cells.join("")}</decisionTable>`;
}

const tableValue = (policy: string, x: Json, rows: readonly (readonly [string, string])[], more = ""): Json =>
  evaluate(input("x") + decision("d", table(policy, rows, more), "x"), { x }).values["d"]!;

describe("a hit policy", () => {
  const overlapping = [
    ["&gt; 1", "1"],
    ["&gt; 2", "3"],
    ["&gt; 3", "2"],
  ] as const;
  const values = "<outputValues><text>2, 3, 1</text></outputValues>";
  it.each([
    ["UNIQUE", 2, 1],
    ["UNIQUE", 3, null],
    ["ANY", 2, 1],
    ["ANY", 3, null],
    ["FIRST", 4, 1],
    ["PRIORITY", 4, 2],
    ["RULE ORDER", 4, [1, 3, 2]],
    ["OUTPUT ORDER", 4, [2, 3, 1]],
    ["COLLECT", 3, [1, 3]],
    ['COLLECT" aggregation="SUM', 4, 6],
    ['COLLECT" aggregation="MIN', 4, 1],
    ['COLLECT" aggregation="MAX', 4, 3],
    ['COLLECT" aggregation="COUNT', 4, 3],
    ["FIRST", 0, null],
    ["COLLECT", 0, null],
    ["UNIQUE", null, null],
  ] as const)("%s of %j is %j", (policy, x, expected) =>
    expect(tableValue(`hitPolicy="${policy}"`, x, overlapping, values)).toEqual(expected),
  );

  it("is UNIQUE where none is given, and gives the default where no row hits", () => {
    expect(tableValue("", 3, overlapping)).toBe(null);
    expect(tableValue("", 0, overlapping, "<defaultOutputEntry><text>9</text></defaultOutputEntry>")).toBe(9);
  });
  it("ANY lets equal outputs be", () =>
    expect(
      tableValue('hitPolicy="ANY"', 1, [
        ["1", '"a"'],
        ["-", '"a"'],
      ]),
    ).toBe("a"));
});

describe("a boxed expression", () => {
  it("is a context, whose entries see those above them and whose last may be the result", () => {
    const entry = (name: string, text: string): string => `<contextEntry><variable name="${name}"/>${literal(text)}</contextEntry>`;
    const content =
      decision("c", `<context>${entry("een getal", "2")}${entry("dubbel", "2 * een getal")}</context>`) +
      decision("r", `<context>${entry("een getal", "2")}<contextEntry>${literal("een getal + 1")}</contextEntry></context>`);
    expect(evaluate(content).values).toEqual({ c: { "een getal": 2, dubbel: 4 }, r: 3 });
  });
  it("is a list, a relation, a function with its invocation", () => {
    const content =
      decision("l", `<list>${literal("1")}${literal('"a"')}</list>`) +
      decision("r", `<relation><column name="naam"/><column name="prijs/stuk"/><row>${literal('"x"')}${literal("3")}</row></relation>`) +
      `<businessKnowledgeModel id="f" name="keer twee"><variable name="keer twee"/><encapsulatedLogic><formalParameter name="het getal"/>${literal("het getal * 2")}</encapsulatedLogic></businessKnowledgeModel>` +
      decision(
        "i",
        `<invocation>${literal("keer twee")}<binding><parameter name="het getal"/>${literal("4")}</binding></invocation>`,
        "f",
      ) +
      decision("e", literal("keer twee(5)"), "f");
    expect(evaluate(content).values).toEqual({ l: [1, "a"], r: [{ naam: "x", "prijs/stuk": 3 }], i: 8, e: 10 });
  });
  it("of a recursion without end is null, soon", () => {
    const content =
      `<businessKnowledgeModel id="f" name="f"><knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement><encapsulatedLogic><formalParameter name="n"/>${literal("f(n + 1) + f(n + 2)")}</encapsulatedLogic></businessKnowledgeModel>` +
      decision("d", literal("f(1)"), "f");
    expect(evaluate(content).values).toEqual({ d: null });
  }, 30_000);
});

describe("inputs", () => {
  it("become dates where the file says so, at any depth", () => {
    const content =
      '<itemDefinition name="tPersoon"><itemComponent name="geboren op"><typeRef>date</typeRef></itemComponent></itemDefinition>' +
      '<itemDefinition name="tDagen" isCollection="true"><typeRef>date</typeRef></itemDefinition>' +
      input("p", "tPersoon") +
      input("dagen", "feel:tDagen".slice(5)) +
      decision("jaar", literal("p.geboren op.year"), "p") +
      decision("later", literal('dagen[1] + duration("P1D")'), "dagen") +
      decision("tekst", literal("p.naam"), "p");
    expect(evaluate(content, { p: { "geboren op": "1980-05-01", naam: "1980-05-01" }, dagen: ["2026-02-28"] }).values).toEqual({
      jaar: 1980,
      later: "2026-03-01",
      tekst: "1980-05-01",
    });
  });
  it("that are missing are null; those that are unknown or no date are reported", () => {
    const content = input("x", "date") + decision("d", literal("x"), "x");
    expect(evaluate(content)).toEqual({ values: { d: null }, codes: [] });
    expect(evaluate(content, { x: "gisteren", y: 1 })).toEqual({
      values: { d: null },
      codes: ["evaluate/unreadable-input", "evaluate/unknown-input"],
    });
  });
});

describe("faults", () => {
  it("are reported, and null", () => {
    const content =
      decision("a", literal("b"), "b") +
      decision("b", literal("a"), "a") +
      decision("c", literal("1"), "weg") +
      decision("d", literal("1 +"));
    const { values, codes } = evaluate(content);
    expect(values).toEqual({ a: null, b: null, c: 1, d: null });
    expect(codes.sort()).toEqual(["evaluate/expression", "graph/cycle", "model/dangling-reference"]);
  });
  it("do not come from long chains", () => {
    const chain = Array.from({ length: 5_000 }, (_, i) =>
      decision(`d${i}`, literal(i === 0 ? "1" : `d${i - 1}`), ...(i === 0 ? [] : [`d${i - 1}`])),
    );
    expect(evaluate(chain.reverse().join("")).values["d4999"]).toBe(1);
  });
  it("give decisions of one name apart", () => {
    const same = (id: string, text: string): string => `<decision id="${id}" name="__proto__">${literal(text)}</decision>`;
    expect(Object.entries(evaluate(same("a", "1") + same("b", "2")).values)).toEqual([
      ["__proto__", 1],
      ["b", 2],
    ]);
  });
});
