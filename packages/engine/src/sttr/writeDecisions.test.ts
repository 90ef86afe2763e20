/** Decisions and business knowledge models: names, logic and its parts are written where the file has them, and nowhere else. */
import { describe, expect, it } from "vitest";
import type { BusinessKnowledgeModel, Decision, DecisionLogic } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { definitionsOf, editedSource } from "../testing/editedSource.ts";
import { readSource } from "../testing/structureProperty.ts";
import { writeRuleFile } from "./writeRuleFile.ts";

const literal = (text: string, more = ""): string => `<literalExpression${more}><text>${text}</text></literalExpression>`;
const decision = (name: string, logic: string): string =>
  `<decision id="${name}" name="${name}"><variable name="${name}"/>${logic}</decision>`;
const newDecision = (id: string, name: string, logic: DecisionLogic = { kind: "none" }): Decision => ({
  id,
  name,
  variable: name,
  requires: [],
  logic,
});

function ofKind<K extends DecisionLogic["kind"]>(logic: DecisionLogic, kind: K): Extract<DecisionLogic, { kind: K }> {
  if (logic.kind !== kind) throw new Error(`This is ${logic.kind}, not ${kind}.`);
  return logic as Extract<DecisionLogic, { kind: K }>;
}

describe("a decision that leaves out", () => {
  const top = ({ decisions }: RuleFile): Decision => decisions[0]!;
  const unnamed = definitionsOf(`<decision id="A">${literal("1")}</decision>`);
  const withoutId = definitionsOf(`<decision name="A"><variable name="A"/>${literal("1")}</decision>`);

  it("its name, says it as soon as it is not the id", () => {
    expect(editedSource(unnamed, (model) => void Object.assign(top(model), { id: "B", name: "B", variable: "B" }))).toBe(
      unnamed.replace('id="A"', 'id="B"'),
    );
    expect(editedSource(unnamed, (model) => void (top(model).id = "B"))).toContain('<decision id="B" name="A">');
    expect(editedSource(unnamed, (model) => void Object.assign(top(model), { name: "B", variable: "B" }))).toContain(
      '<decision id="A" name="B">',
    );
  });
  it("its id, says it as soon as it is not the name", () => {
    expect(editedSource(withoutId, (model) => void Object.assign(top(model), { id: "B", name: "B" }))).toBe(
      withoutId.replace('<decision name="A"', '<decision name="B"'),
    );
    expect(editedSource(withoutId, (model) => void (top(model).name = "B"))).toContain('<decision name="B" id="A">');
    expect(editedSource(withoutId, (model) => void (top(model).id = "B"))).toContain('<decision name="A" id="B">');
  });
  it("its variable, says it as soon as it is not the name", () => {
    expect(editedSource(unnamed, (model) => void (top(model).variable = "B"))).toContain('<variable name="B"/>');
    expect(editedSource(unnamed, (model) => void (top(model).variable = "B"))).not.toContain('name="A"');
    expect(editedSource(withoutId, (model) => void Object.assign(top(model), { description: "x" }))).toBe(
      withoutId.replace('<decision name="A">', '<decision name="A"><description>x</description>').replace(/ {2}<decision/, "  <decision"),
    );
  });
});

describe("a new decision", () => {
  const source = definitionsOf(decision("A", literal("1")));
  const startOf = (id: string, name: string): string | undefined =>
    /<decision[^>]*>/g.exec(
      writtenOf((model) => void model.decisions.push(newDecision(id, name))).replace('<decision id="A" name="A">', ""),
    )?.[0];
  const writtenOf = (change: (model: RuleFile) => void): string => {
    const { model, document } = readSource(source);
    const changed = structuredClone(model);
    change(changed);
    return writeRuleFile(changed, document).value!;
  };

  it.each([
    ["B", "B", '<decision id="B" name="B">'],
    ["_é-1.b", "_é-1.b", '<decision id="_é-1.b" name="_é-1.b">'],
    ["Mag het", "Mag het", '<decision name="Mag het">'],
    ["mag?", "mag?", '<decision name="mag?">'],
    ["1a", "1a", '<decision name="1a">'],
    ["-a", "-a", '<decision name="-a">'],
    ["a:b", "a:b", '<decision name="a:b">'],
    ["Mag het", "anders", '<decision id="Mag het" name="anders">'],
    ["B", "anders", '<decision id="B" name="anders">'],
    ["", "anders", '<decision name="anders">'],
  ])("with id %j and name %j begins as its name asks", (id, name, start) => expect(startOf(id, name)).toBe(start));
});

describe("the logic of a decision", () => {
  const context = `<context v:n="1"><contextEntry>${literal("2")}</contextEntry></context>`;
  const marked = literal("1", ' v:mark="a"');
  const source = definitionsOf(decision("A", marked), decision("B", literal("2")), decision("C", context), decision("D", ""));

  it("goes, and comes again", () => {
    const without = editedSource(source, ({ decisions }) => void (decisions[0]!.logic = { kind: "none" }));
    expect(without).toBe(source.replace(marked, ""));
    expect(editedSource(without, ({ decisions }) => void (decisions[0]!.logic = { kind: "expression", text: "1" }))).toBe(
      source.replace(marked, literal("1")),
    );
  });
  it("of which only the name is known stays as it is, also in another decision", () => {
    expect(editedSource(source, ({ decisions }) => void (decisions[2]!.description = "x"))).toContain(context);
    const moved = editedSource(source, ({ decisions: [, , c, d] }) => {
      d!.logic = c!.logic;
      c!.logic = { kind: "none" };
    });
    expect(moved).toContain(decision("C", "") + "\n");
    expect(moved).toContain(decision("D", context));
  });
  it("of which only the name is known cannot be made", () => {
    const { model, document } = readSource(source);
    const logic = { kind: "other", element: "relation" } as const;
    const { value, diagnostics } = writeRuleFile({ ...model, decisions: [...model.decisions, newDecision("E", "E", logic)] }, document);
    expect(diagnostics).toMatchObject([{ code: "sttr/content-left-out", params: { element: "relation" } }]);
    expect(value).toContain("<relation/>");
    // And one that stays is not told.
    expect(writeRuleFile({ ...model, name: "Anders" }, document).diagnostics).toEqual([]);
  });
  it("takes along what suppliers put on it, and changes with what the author changed in it", () => {
    const swapped = editedSource(source, ({ decisions: [a, b] }) => {
      [a!.logic, b!.logic] = [b!.logic, { ...ofKind(a!.logic, "expression"), text: "3" }];
    });
    expect(swapped).toContain(decision("A", literal("2")));
    expect(swapped).toContain(decision("B", marked.replace(">1<", ">3<")));
  });
  it("goes along to a new decision", () => {
    const moved = editedSource(source, ({ decisions }) => {
      const [a] = decisions;
      decisions.push(newDecision("E", "E", a!.logic));
      a!.logic = { kind: "none" };
    });
    expect(moved.match(/v:mark="a"/g)).toHaveLength(1);
    expect(moved.indexOf('v:mark="a"')).toBeGreaterThan(moved.indexOf('id="E"'));
  });
  it("of another kind stands where the old one stood", () => {
    const invoked = editedSource(source, ({ decisions }) => {
      decisions[0]!.logic = { kind: "invocation", called: "f", bindings: [{ name: "x", text: "1" }] };
    });
    expect(invoked).toContain(
      decision("A", `<invocation>${literal("f")}<binding><parameter name="x"/>${literal("1")}</binding></invocation>`),
    );
    const table = editedSource(invoked, ({ decisions }) => {
      const logic: DecisionLogic = { kind: "table", hitPolicy: "FIRST", inputs: [], outputs: [{ name: "uit" }], rows: [] };
      decisions[0]!.logic = logic;
    });
    expect(table).toContain('<decisionTable hitPolicy="FIRST"><output name="uit"/></decisionTable>');
    expect(table).not.toContain("invocation");
  });
  it("of another kind at the place of the old one is that kind, whatever place it names", () => {
    const origin = (model: RuleFile) => ofKind(model.decisions[0]!.logic, "expression").origin!;
    const changed = editedSource(source, (model) => {
      model.decisions[0]!.logic = { kind: "invocation", called: "1", bindings: [], origin: origin(model) };
    });
    expect(changed).toContain(decision("A", `<invocation>${literal("1")}</invocation>`));
  });
});

describe("the bindings of an invocation", () => {
  const binding = (name: string, text: string): string => `<binding v:of="${name}"><parameter name="${name}"/>${literal(text)}</binding>`;
  const source = definitionsOf(decision("A", `<invocation>${literal("f")}${binding("x", "1")}${binding("y", "2")}</invocation>`));
  const bindings = ({ decisions }: RuleFile) => ofKind(decisions[0]!.logic, "invocation").bindings;

  it("keep their elements by name", () => {
    expect(editedSource(source, (model) => void bindings(model).reverse())).toContain(binding("y", "2") + binding("x", "1"));
    expect(editedSource(source, (model) => void bindings(model).shift())).toBe(source.replace(binding("x", "1"), ""));
    expect(editedSource(source, (model) => void (bindings(model)[1]!.text = "3"))).toBe(source.replace(">2<", ">3<"));
    expect(editedSource(source, (model) => void (bindings(model)[0]!.name = "z"))).toBe(
      source.replace('parameter name="x"', 'parameter name="z"'),
    );
  });
  it("can be more", () =>
    expect(editedSource(source, (model) => void bindings(model).push({ name: "z", text: "3" }))).toContain(
      binding("y", "2") + binding("z", "3").replace(' v:of="z"', ""),
    ));
});

describe("the columns of remarks of a table", () => {
  const columns = '<annotation name="Bron" v:n="1"/><annotation name="Noot" v:n="2"/>';
  const source = definitionsOf(decision("A", `<decisionTable><output/>${columns}</decisionTable>`));
  const names = ({ decisions }: RuleFile) => ofKind(decisions[0]!.logic, "table").annotations!;

  it("keep their elements by name", () => {
    expect(editedSource(source, (model) => void names(model).reverse())).toContain(
      '<annotation name="Noot" v:n="2"/><annotation name="Bron" v:n="1"/>',
    );
    expect(editedSource(source, (model) => void names(model).shift())).toBe(source.replace('<annotation name="Bron" v:n="1"/>', ""));
    expect(editedSource(source, (model) => void (names(model)[1] = "Wet"))).toBe(source.replace("Noot", "Wet"));
    expect(editedSource(source, (model) => void names(model).push("Wet"))).toBe(
      source.replace(columns, `${columns}<annotation name="Wet"/>`),
    );
  });
});

describe("a business knowledge model", () => {
  const parameter = '<formalParameter name="x" v:n="1"/>';
  const model = (inside: string): string =>
    definitionsOf(`<businessKnowledgeModel id="f" name="f"><variable name="f"/>${inside}</businessKnowledgeModel>`);
  const only = ({ businessKnowledgeModels }: RuleFile): BusinessKnowledgeModel => businessKnowledgeModels![0]!;
  const withParameter = (file: RuleFile) => void only(file).parameters.push({ name: "y" });
  const withLogic = (file: RuleFile) => void (only(file).logic = { kind: "expression", text: "1" });

  it("keeps parameters and logic where the file has them", () => {
    const direct = model(parameter + literal("x"));
    expect(editedSource(direct, withParameter)).toBe(direct.replace(parameter, `${parameter}<formalParameter name="y"/>`));
    const wrapped = model(`<encapsulatedLogic>${parameter}${literal("x")}</encapsulatedLogic>`);
    expect(editedSource(wrapped, withParameter)).toBe(wrapped.replace(parameter, `${parameter}<formalParameter name="y"/>`));
  });
  it("keeps to that with one of the two", () => {
    expect(editedSource(model(parameter), withLogic)).not.toContain("encapsulatedLogic");
    expect(editedSource(model(literal("x")), withParameter)).not.toContain("encapsulatedLogic");
  });
  it("gets them as the standard wants where it has neither", () => {
    expect(editedSource(model(""), withLogic)).toBe(model(`<encapsulatedLogic>${literal("1")}</encapsulatedLogic>`));
    expect(editedSource(model(""), withParameter)).toBe(model('<encapsulatedLogic><formalParameter name="y"/></encapsulatedLogic>'));
    const empty = editedSource(
      model(""),
      (file) => void file.businessKnowledgeModels!.push({ ...only(file), id: "g", name: "g", variable: "g" }),
    );
    expect(empty).not.toContain("formalParameter");
  });
  it("is written anew with all of it", () => {
    const added = editedSource(model(literal("x")), (file) => {
      const logic = { kind: "expression" as const, text: "y" };
      file.businessKnowledgeModels!.push({ id: "g", name: "g", variable: "g", parameters: [{ name: "y", typeRef: "number" }], logic });
    });
    expect(added.replaceAll(/>\s+</g, "><")).toContain(
      `<variable name="g"/><encapsulatedLogic><formalParameter name="y" typeRef="number"/>${literal("y")}</encapsulatedLogic>`,
    );
  });
});
