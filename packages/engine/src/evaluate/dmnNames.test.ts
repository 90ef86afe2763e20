/** The names that may stand after a dot, from each place that declares one. */
import { describe, expect, it } from "vitest";
import type { MemberNames } from "../feel/binding.ts";
import type { Json } from "../feel/expressionValue.ts";
import type { DmnExpression, DmnInput, DmnModel, DmnType } from "../model/dmnModel.ts";
import { linkFiles } from "./dmnLink.ts";
import type { DmnUnit } from "./dmnLink.ts";
import { memberNames } from "./dmnNames.ts";

const type = (name: string, more: Partial<DmnType> = {}): DmnType => ({ name, isCollection: false, components: [], ...more });
const model = (name: string, more: Partial<DmnModel> = {}): DmnModel => ({
  name,
  namespace: name,
  inputs: [],
  decisions: [],
  knowledge: [],
  services: [],
  imports: [],
  types: [],
  ...more,
});
const unitsOf = (main: DmnModel, ...library: readonly DmnModel[]): readonly DmnUnit[] =>
  linkFiles(
    { file: "a.dmn", model: main },
    library.map((one) => ({ file: `${one.name}.dmn`, model: one })),
  ).units;
const part = (id: string, typeRef?: string): DmnInput => ({
  id,
  name: `N ${id}`,
  variable: `v ${id}`,
  origin: 3,
  ...(typeRef !== undefined && { typeRef }),
});

describe("the names of parts", () => {
  const literal: DmnExpression = { kind: "literal", text: "", origin: 0 };
  const context = (name: string): DmnExpression => ({
    kind: "context",
    origin: 0,
    entries: [{ name, value: literal }, { value: literal }],
  });
  const namesOf = (more: Partial<DmnModel>, inputs: readonly Json[] = [], ...library: readonly DmnModel[]): MemberNames =>
    memberNames(unitsOf(model("a", more), ...library), inputs);
  const ofLogic = (logic: DmnExpression): MemberNames => namesOf({ decisions: [{ ...part("d"), requires: [], logic }] });
  const iteration = { kind: "for", variable: "w", in: context("p q"), body: context("r s"), origin: 0 } as const;

  it.each<[string, DmnExpression, readonly string[]]>([
    ["entries", { kind: "context", origin: 0, entries: [{ name: "a b", value: context("c d") }] }, ["a b", "c d"]],
    ["a list's items", { kind: "list", origin: 0, items: [context("a b"), context("c d")] }, ["a b", "c d"]],
    ["columns", { kind: "relation", origin: 0, columns: ["a b"], rows: [[context("c d")]] }, ["a b", "c d"]],
    [
      "an invocation",
      { kind: "invocation", origin: 0, called: context("a b"), bindings: [{ parameter: "x y", value: context("c d") }] },
      ["a b", "c d"],
    ],
    ["parameters", { kind: "function", origin: 0, language: "FEEL", parameters: [{ name: "a b" }], body: context("c d") }, ["a b", "c d"]],
    ["branches", { kind: "conditional", origin: 0, if: context("a b"), then: context("c d"), else: context("e f") }, ["a b", "c d", "e f"]],
    ["a filter", { kind: "filter", origin: 0, in: context("a b"), match: context("c d") }, ["a b", "c d"]],
    ["for", iteration, ["p q", "r s"]],
    ["every", { ...iteration, kind: "every" }, ["p q", "r s"]],
    ["some", { ...iteration, kind: "some" }, ["p q", "r s"]],
    [
      "several outputs",
      { kind: "table", origin: 0, hitPolicy: "FIRST", inputs: [], rows: [], outputs: [{ name: "a b" }, { name: "c d" }, {}] },
      ["a b", "c d"],
    ],
  ])("are those of %s", (_, logic, names) => {
    const members = ofLogic(logic);
    expect(names.filter((name) => !members.has(name))).toEqual([]);
    expect(["x y", "w", "", "v d"].filter((name) => members.has(name))).toEqual([]);
  });

  it("are not those of a single output, which has no name to stand after a dot", () => {
    const table: DmnExpression = { kind: "table", origin: 0, hitPolicy: "FIRST", inputs: [], rows: [], outputs: [{ name: "a b" }] };
    expect(ofLogic(table).has("a b")).toBe(false);
  });

  it("are those of types, of functions, of a service's outputs, of what is imported, and of the inputs", () => {
    const library = model("b", {
      inputs: [part("i")],
      decisions: [{ ...part("e"), requires: [], logic: undefined }],
      knowledge: [{ ...part("f"), requires: [], logic: context("g h") }],
      services: [{ ...part("s"), outputs: [{ id: "e", origin: 0 }], encapsulated: [], inputDecisions: [], inputData: [] }],
    });
    const members = namesOf(
      {
        types: [type("t", { components: [type("a b", { components: [type("c d")] })] })],
        imports: [{ name: "lib", namespace: "b", origin: 0 }],
        decisions: [
          { ...part("d"), requires: [], logic: undefined },
          { ...part("m"), requires: [], logic: undefined },
        ],
        services: [
          {
            ...part("z"),
            outputs: [
              { id: "m", origin: 0 },
              { id: "weg", origin: 0 },
            ],
            encapsulated: [],
            inputDecisions: [],
            inputData: [],
          },
        ],
      },
      [{ "k l": [{ "m n": 1 }, null] }, "tekst", ["x"]],
      library,
    );
    const names = ["a b", "c d", "g h", "v m", "v i", "v e", "v f", "v s", "k l", "m n"];
    expect(names.filter((name) => !members.has(name))).toEqual([]);
    expect(["t", "v d", "v z", "lib", "0", "1", ""].filter((name) => members.has(name))).toEqual([]);
  });
});
