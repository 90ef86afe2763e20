/** Parts of DMN beyond tables, by small files of our own: imports, services, types, the boxed expressions of DMN 1.4, limits. */
import { describe, expect, it } from "vitest";
import type { Json } from "../feel/expressionValue.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { readXml } from "../sttr/readXml.ts";
import { evaluateDmn } from "./dmnEvaluate.ts";
import type { DmnFile } from "./dmnLink.ts";

const fileOf = (name: string, content: string, date = "20230324"): DmnFile => {
  const text = `<definitions xmlns="https://www.omg.org/spec/DMN/${date}/MODEL/" name="${name}" namespace="urn:${name}">${content}</definitions>`;
  return { file: `${name}.dmn`, model: readDmn(readXml(text, name).value!)! };
};
const literal = (text: string, more = ""): string => `<literalExpression${more}><text>${text}</text></literalExpression>`;
const requires = (...hrefs: readonly string[]): string =>
  hrefs.map((href) => `<informationRequirement><requiredInput href="${href}"/></informationRequirement>`).join("");
const typed = (id: string, type?: string): string => `<variable name="${id}"${type === undefined ? "" : ` typeRef="${type}"`}/>`;
const decision = (id: string, logic: string, hrefs: readonly string[] = [], type?: string): string =>
  `<decision id="${id}" name="${id}">${typed(id, type)}${requires(...hrefs)}${logic}</decision>`;
const input = (id: string, type?: string): string => `<inputData id="${id}" name="${id}">${typed(id, type)}</inputData>`;
const importOf = (name: string, of: string): string =>
  `<import name="${name}" namespace="urn:${of}" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>`;

interface Outcome {
  readonly values: { readonly [name: string]: Json };
  readonly codes: readonly string[];
}

function evaluate(main: DmnFile, inputs: { readonly [name: string]: Json } = {}, library: readonly DmnFile[] = []): Outcome {
  const { decisions, diagnostics } = evaluateDmn(main.model, inputs, main.file, { library });
  return { values: Object.fromEntries(decisions), codes: diagnostics.map(({ code }) => code) };
}

describe("an import", () => {
  const twice = `<businessKnowledgeModel id="f" name="keer twee"><variable name="keer twee"/><encapsulatedLogic><formalParameter name="n" typeRef="getal"/>${literal("n * 2")}</encapsulatedLogic></businessKnowledgeModel>`;
  const rules = fileOf(
    "regels",
    `<itemDefinition name="getal"><typeRef>number</typeRef><allowedValues><text>[0..10]</text></allowedValues></itemDefinition>
     ${input("maat", "getal")}${decision("basis", literal("maat + 1"), ["#maat"])}${twice}`,
  );
  const using = (name: string, text: string): DmnFile =>
    fileOf(
      "gebruik",
      `${importOf(name, "regels")}${input("x", `${name}.getal`)}${decision("d", literal(text), ["#x", "urn:regels#basis", "urn:regels#maat", "urn:regels#f"])}`,
    );

  it.each([
    ["regels", "regels.basis + regels.keer twee(x)"],
    ["de regels", "de regels.basis + de regels.keer twee(x)"],
    ["regels (2026)", "regels (2026).basis + regels (2026).keer twee(x)"],
  ])("brings decisions, inputs, functions and types under the name %s", (name, text) => {
    expect(evaluate(using(name, text), { x: 4, [`${name}.maat`]: 1 }, [rules])).toEqual({ values: { d: 10 }, codes: [] });
    expect(evaluate(using(name, text), { x: 4, [name]: { maat: 2 } }, [rules]).values).toEqual({ d: 11 });
    expect(evaluate(using(name, `${name}.maat`), { x: 40, maat: 2 }, [rules])).toEqual({
      values: { d: 2 },
      codes: ["evaluate/unfit-input"],
    });
  });

  it("without a name brings them as they are", () => {
    const main = fileOf("gebruik", `${importOf("", "regels")}${decision("d", literal("basis * 10"), ["urn:regels#basis"])}`);
    expect(evaluate(main, { maat: 2 }, [rules])).toEqual({ values: { d: 30 }, codes: [] });
  });

  it("that is not there, is there twice, or leads back is an error, and what it would bring is null", () => {
    const main = using("regels", "regels.basis");
    expect(evaluate(main)).toEqual({ values: { d: null }, codes: expect.arrayContaining(["evaluate/import-not-found"]) as never });
    expect(evaluate(main, {}, [rules, { ...rules, file: "ook.dmn" }]).codes).toContain("evaluate/import-ambiguous");
    const a = fileOf("a", `${importOf("b", "b")}${decision("d", literal("1"))}`);
    const b = fileOf("b", importOf("a", "a"));
    expect(evaluate(a, {}, [b])).toEqual({ values: { d: 1 }, codes: ["evaluate/import-cycle"] });
  });

  it("of something else than DMN is left alone", () => {
    const main = fileOf(
      "a",
      `<import name="x" namespace="urn:x" importType="http://www.w3.org/2001/XMLSchema"/>${decision("d", literal("1"))}`,
    );
    expect(evaluate(main)).toEqual({ values: { d: 1 }, codes: [] });
  });
});

describe("a decision service", () => {
  const service = (
    id: string,
    outputs: readonly string[],
    inside: readonly string[],
    decisions: readonly string[],
    data: readonly string[],
  ): string =>
    `<decisionService id="${id}" name="${id}"><variable name="${id}"/>${[
      ...outputs.map((one) => `<outputDecision href="#${one}"/>`),
      ...inside.map((one) => `<encapsulatedDecision href="#${one}"/>`),
      ...decisions.map((one) => `<inputDecision href="#${one}"/>`),
      ...data.map((one) => `<inputData href="#${one}"/>`),
    ].join("")}</decisionService>`;
  const knows = (id: string): string => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
  const calls = (id: string, text: string): string =>
    `<decision id="${id}" name="${id}"><variable name="${id}"/>${knows("dienst")}${literal(text)}</decision>`;
  const content =
    input("x", "number") +
    decision("buiten", literal("100")) +
    decision("tussen", literal("x + 1"), ["#x"]) +
    decision("uit", literal("tussen * buiten"), ["#tussen", "#buiten"]);

  it("is a function of its inputs, then its input decisions", () => {
    const file = fileOf(
      "s",
      content +
        service("dienst", ["uit"], ["tussen"], ["buiten"], ["x"]) +
        calls("a", "dienst(2, 10)") +
        calls("b", "dienst(buiten: 1, x: 4)") +
        calls("c", 'dienst("2", 10)'),
    );
    expect(evaluate(file, { x: 0 })).toEqual({
      values: { buiten: 100, tussen: 1, uit: 100, a: 30, b: 5, c: null },
      codes: expect.anything() as never,
    });
  });

  it("of several outputs gives a context, and can be called by name", () => {
    const file = fileOf("s", content + service("dienst", ["tussen", "uit"], [], ["buiten"], ["x"]) + calls("a", "dienst(1, 2).uit"));
    expect(evaluate(file).values["a"]).toBe(4);
    expect(evaluateDmn(file.model, { x: 1, buiten: 3 }, "s", { call: "dienst" }).called).toEqual({ tussen: 2, uit: 6 });
  });

  it("that calls itself without end is null", () => {
    const file = fileOf(
      "s",
      `<decision id="d" name="d"><variable name="d"/>${knows("dienst")}${literal("dienst() + 1")}</decision>${service("dienst", ["d"], [], [], [])}${calls("a", "dienst()")}`,
    );
    expect(evaluate(file).values).toEqual({ d: null, a: null });
  });
});

describe("a type", () => {
  const types = `<itemDefinition name="kleur"><typeRef>string</typeRef><allowedValues><text>"rood", "groen"</text></allowedValues></itemDefinition>
    <itemDefinition name="kleuren" isCollection="true"><typeRef>kleur</typeRef></itemDefinition>
    <itemDefinition name="paar"><typeRef>kleuren</typeRef><typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
    <itemDefinition name="huis"><itemComponent name="kleur"><typeRef>kleur</typeRef></itemComponent><itemComponent name="hoog"><typeRef>number</typeRef></itemComponent></itemDefinition>`;
  const fits = (type: string, text: string): readonly [Json, readonly string[]] => {
    const { values, codes } = evaluate(fileOf("t", types + decision("d", literal(text), [], type)));
    return [values["d"]!, codes];
  };

  it.each([
    ["number", "1", 1],
    ["string", '"a"', "a"],
    ["number", "[3]", 3],
    ["kleuren", '"rood"', ["rood"]],
    ["kleuren", '["rood", "groen"]', ["rood", "groen"]],
    ["paar", '["rood", "groen"]', ["rood", "groen"]],
    ["huis", '{kleur: "rood", hoog: 3}', { kleur: "rood", hoog: 3 }],
    ["huis", '{kleur: "rood", hoog: null, meer: 3}', { kleur: "rood", hoog: null, meer: 3 }],
    ["date and time", 'date("2026-01-31")', "2026-01-31T00:00:00Z"],
    ["days and time duration", 'duration("P1D")', "P1D"],
    ["Any", "[1]", [1]],
    ["nergens", "1", 1],
    ["kleur", "null", null],
  ])("%s takes %s", (type, text, value) => expect(fits(type, text)).toEqual([value, []]));

  it.each([
    ["number", '"1"'],
    ["string", "[1, 2]"],
    ["kleur", '"blauw"'],
    ["kleuren", '["rood", "blauw"]'],
    ["paar", '["rood"]'],
    ["huis", '{kleur: "blauw"}'],
    ["huis", '{kleur: "rood"}'],
    ["huis", "3"],
    ["date", '"2026-01-31"'],
    ["years and months duration", 'duration("P1D")'],
  ])("%s does not take %s, which is null with a warning", (type, text) =>
    expect(fits(type, text)).toEqual([null, ["evaluate/unfit-value"]]),
  );

  it("of an input, a parameter or an entry is checked too", () => {
    const f = `<businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/>${literal("n = null")}</encapsulatedLogic></businessKnowledgeModel>`;
    const context = `<context><contextEntry><variable name="a" typeRef="number"/>${literal('"x"')}</contextEntry><contextEntry>${literal("a = null")}</contextEntry></context>`;
    const file = fileOf(
      "t",
      types +
        input("k", "huis") +
        f +
        decision("p", literal('f("x")'), ["#f"]) +
        decision("e", context) +
        decision("i", literal("k"), ["#k"]),
    );
    expect(evaluate(file, { k: { kleur: "blauw" } }).values).toEqual({ p: true, e: true, i: null });
    expect(evaluate(file, { k: { kleur: "rood" } }).values).toMatchObject({ i: { kleur: "rood", hoog: null } });
    expect(evaluate(file, { k: { kleur: "rood", hoog: "3" } }).codes).toContain("evaluate/unfit-input");
  });

  it("that is its own alias ends", () => {
    const file = fileOf(
      "t",
      `<itemDefinition name="a"><typeRef>b</typeRef></itemDefinition><itemDefinition name="b"><typeRef>a</typeRef></itemDefinition>${decision("d", literal("1"), [], "a")}`,
    );
    expect(evaluate(file).values).toEqual({ d: 1 });
  });
});

describe("a boxed expression of DMN 1.4", () => {
  const part = (name: string, text: string): string => `<${name}>${literal(text)}</${name}>`;
  const value = (logic: string, date?: string): Outcome =>
    evaluate(fileOf("b", decision("l", literal("[1, 2, 3]")) + decision("d", logic, ["#l"]), date));

  it.each([
    ["conditional", `<conditional>${part("if", "count(l) = 3")}${part("then", '"drie"')}${part("else", "1 / 0")}</conditional>`, "drie"],
    ["conditional on null", `<conditional>${part("if", "null")}${part("then", "1")}${part("else", "2")}</conditional>`, 2],
    ["filter", `<filter>${part("in", "l")}${part("match", "item &gt; 1")}</filter>`, [2, 3]],
    ["filter by place", `<filter>${part("in", "l")}${part("match", "-1")}</filter>`, 3],
    ["filter on parts", `<filter>${part("in", "[{maat: 1}, {maat: 2}]")}${part("match", "maat = 2")}</filter>`, [{ maat: 2 }]],
    ["for", `<for iteratorVariable="n">${part("in", "l")}${part("return", "n * 10")}</for>`, [10, 20, 30]],
    ["for over a range", `<for iteratorVariable="n">${part("in", "[3..1]")}${part("return", "n + count(partial)")}</for>`, [3, 3, 3]],
    ["every", `<every iteratorVariable="n">${part("in", "l")}${part("satisfies", "n &gt; 0")}</every>`, true],
    ["some", `<some iteratorVariable="n">${part("in", "l")}${part("satisfies", "n &gt; 3")}</some>`, false],
    ["every of null", `<every iteratorVariable="n">${part("in", "[1, null]")}${part("satisfies", "n &gt; 0")}</every>`, null],
    ["for over nothing", `<for iteratorVariable="n">${part("in", "null")}${part("return", "n")}</for>`, null],
  ])("%s", (_, logic, expected) => expect(value(logic).values["d"]).toEqual(expected));

  it("is told as not evaluated in an older file", () => {
    const { values, codes } = value(`<filter>${part("in", "l")}${part("match", "true")}</filter>`, "20191111");
    expect([values["d"], codes]).toEqual([null, ["evaluate/expression"]]);
  });

  it("over a range without end is null with the limit", () => {
    const { values, codes } = value(`<for iteratorVariable="n">${part("in", "[1..1000000000]")}${part("return", "n")}</for>`);
    expect([values["d"], codes]).toEqual([null, ["evaluate/limit"]]);
  });
});
