/** The graph of files and the order of its parts, as data: what is required, what comes first, which circles there are, what leads nowhere. */
import { describe, expect, it } from "vitest";
import type { DmnExpression, DmnModel, DmnNode, DmnReference, DmnService } from "../model/dmnModel.ts";
import { graphOf } from "./dmnGraph.ts";
import type { DmnGraph, GraphNode } from "./dmnGraph.ts";
import { linkFiles } from "./dmnLink.ts";
import { orderNodes } from "./dmnOrder.ts";

const literal: DmnExpression = { kind: "literal", text: "1", origin: 0 };
const ownFunction: DmnExpression = { kind: "function", language: "FEEL", parameters: [], body: literal, origin: 0 };
/** `id` or `namespace#id`. */
const reference = (text: string): DmnReference => {
  const [id, namespace] = text.split("#").toReversed();
  return { id: id!, origin: 7, ...(namespace !== undefined && { namespace }) };
};
const part = (id: string): { id: string; name: string; variable: string; origin: number } => ({
  id,
  name: `N ${id}`,
  variable: `v ${id}`,
  origin: 3,
});
const node = (id: string, requires: readonly string[] = [], logic: DmnExpression = literal): DmnNode => ({
  ...part(id),
  requires: requires.map(reference),
  logic,
});
const service = (
  id: string,
  roles: Partial<Record<"outputs" | "encapsulated" | "inputDecisions" | "inputData", readonly string[]>>,
): DmnService => {
  const of = (role: keyof typeof roles): DmnReference[] => (roles[role] ?? []).map(reference);
  return {
    ...part(id),
    outputs: of("outputs"),
    encapsulated: of("encapsulated"),
    inputDecisions: of("inputDecisions"),
    inputData: of("inputData"),
  };
};
const model = (name: string, more: Partial<DmnModel>): DmnModel => ({
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
const graph = (main: Partial<DmnModel>, ...library: readonly DmnModel[]): DmnGraph =>
  graphOf(
    linkFiles(
      { file: "a.dmn", model: model("a", main) },
      library.map((one) => ({ file: `${one.name}.dmn`, model: one })),
    ).units,
  );
const found = (of: DmnGraph, id: string): GraphNode => of.nodes.find((one) => one.id === id)!;
const order = (main: Partial<DmnModel>): unknown => {
  const { order: nodes, cycles } = orderNodes(graph(main));
  return [nodes.map(({ id }) => id).join(" "), cycles.map((cycle) => cycle.map((name) => name.slice(2)).join(" "))];
};

describe("the graph", () => {
  it("holds inputs, functions, services and decisions in that order, each by its key", () => {
    const all = graph({
      decisions: [node("d", ["i", "f"])],
      services: [service("s", { outputs: ["d"], inputData: ["i"] })],
      knowledge: [node("f", [], ownFunction)],
      inputs: [part("i")],
    });
    expect(all.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["i input", "f knowledge", "s service", "d decision"]);
    expect(all.nodes.every((one) => all.byKey.get(one.key) === one)).toBe(true);
    expect(new Set(all.nodes.map(({ key }) => key)).size).toBe(4);
    const key = (id: string): string => found(all, id).key;
    expect(found(all, "d").requires).toEqual([
      { key: key("i"), variable: "v i" },
      { key: key("f"), variable: "v f" },
    ]);
    expect(found(all, "d").before).toEqual([key("i"), key("f")]);
    expect(found(all, "i")).toMatchObject({ requires: [], before: [], logic: undefined });
    expect(found(all, "f").logic).toBe(ownFunction);
    expect(found(all, "s")).toMatchObject({
      requires: [],
      logic: undefined,
      before: [key("f")],
      service: { outputs: [key("d")], encapsulated: [], inputDecisions: [], inputData: [key("i")] },
    });
    expect(all.dangling).toEqual([]);
  });

  it("has a service need what its decisions require from outside it, once, and no other service", () => {
    const all = graph({
      inputs: [part("i"), part("j")],
      knowledge: [node("f", [], ownFunction)],
      services: [
        service("s", { outputs: ["d", "e"], encapsulated: ["m"], inputDecisions: ["g"], inputData: ["i"] }),
        service("t", { outputs: ["e"] }),
      ],
      decisions: [node("d", ["i", "m", "f", "h", "t"]), node("e", ["f", "s"]), node("m", ["g", "j"]), node("g"), node("h")],
    });
    const before = found(all, "s").before.map((key) => all.byKey.get(key)!.id);
    expect(before).toEqual(["f", "h", "j"]);
    expect(found(all, "t").before.map((key) => all.byKey.get(key)!.id)).toEqual(["f"]);
  });

  it("says of a reference that leads nowhere from where it leads", () => {
    const all = graph({
      services: [service("s", { outputs: ["weg"] })],
      knowledge: [node("f", ["ook"])],
      decisions: [node("d", ["x#e"]), node("e", ["a#d", "a#nee"])],
    });
    expect(all.dangling.map(({ from, reference: { id }, unit }) => [from, id, unit.file])).toEqual([
      ["N f", "ook", "a.dmn"],
      ["N d", "e", "a.dmn"],
      ["N e", "nee", "a.dmn"],
      ["N s", "weg", "a.dmn"],
    ]);
    expect(found(all, "e").requires.map(({ variable }) => variable)).toEqual(["v d"]);
    expect(found(all, "d").requires).toEqual([]);
    expect(found(all, "s").service!.outputs).toEqual([]);
  });

  it("looks for an imported part in the file of its namespace alone", () => {
    const files = ["b", "c"].map((name) => model(name, { decisions: [node("d")] }));
    const imports = ["b", "c"].map((namespace, i) => ({ name: `of ${namespace}`, namespace, origin: i }));
    const all = graph({ imports, decisions: [node("e", ["c#d", "b#d"]), node("f", ["x#d"])] }, ...files);
    expect(found(all, "e").requires.map(({ importName }) => importName)).toEqual(["of c", "of b"]);
    expect(found(all, "e").requires.map(({ key }) => all.byKey.get(key)!.unit.file)).toEqual(["c.dmn", "b.dmn"]);
    expect(all.dangling.map(({ from }) => from)).toEqual(["N f"]);
  });

  it("finds what is imported behind the import's name; of an import that was not found it says nothing more", () => {
    const library = model("b", { inputs: [part("i")], decisions: [node("d", ["i"])] });
    const imports = [
      { name: "lib", namespace: "b", origin: 1 },
      { name: "weg", namespace: "c", origin: 2 },
    ];
    const all = graph({ imports, decisions: [node("e", ["b#d", "b#nee", "c#x", "d"]), node("d")] }, library);
    const [theirs, ours] = all.nodes.filter(({ id }) => id === "d");
    expect([theirs!.unit.file, ours!.unit.file]).toEqual(["b.dmn", "a.dmn"]);
    expect(found(all, "e").requires).toEqual([
      { key: theirs!.key, variable: "v d", importName: "lib" },
      { key: ours!.key, variable: "v d" },
    ]);
    expect(all.dangling.map(({ reference: { id } }) => id)).toEqual(["nee"]);
    const unnamed = graph({ imports: [{ name: "", namespace: "b", origin: 1 }], decisions: [node("e", ["b#d"])] }, library);
    expect(found(unnamed, "e").requires).toEqual([{ key: found(unnamed, "d").key, variable: "v d" }]);
  });
});

describe("the order", () => {
  it("has each part after what it requires, and lacks none", () => {
    expect(order({ decisions: [node("c", ["b", "a"]), node("b", ["a"]), node("a")] })).toEqual(["a b c", []]);
    expect(order({ inputs: [part("i")], decisions: [node("d", ["i", "i"])] })).toEqual(["i d", []]);
  });

  it("leaves out what stands in a circle or needs one that does, and names each circle", () => {
    expect(order({ decisions: [node("a", ["b"]), node("b", ["c"]), node("c", ["b"]), node("d")] })).toEqual(["d", ["b c b"]]);
    expect(order({ decisions: [node("a", ["a"])] })).toEqual(["", ["a a"]]);
    expect(order({ decisions: [node("a", ["b"]), node("b", ["a"]), node("c", ["a"]), node("d", ["e"]), node("e", ["d"])] })).toEqual([
      "",
      ["a b a", "d e d"],
    ]);
  });

  it("lets a function require itself, but not another that requires it, and not a decision", () => {
    expect(order({ knowledge: [node("f", ["f"], ownFunction)], decisions: [node("d", ["f"])] })).toEqual(["f d", []]);
    expect(order({ knowledge: [node("f", ["g"], ownFunction), node("g", ["f"], ownFunction)] })).toEqual(["", ["f g f"]]);
    expect(order({ knowledge: [node("f", ["f"])] })).toEqual(["", ["f f"]]);
  });
});
