/** Whole evaluations of plain DMN, from models as data: scopes, functions, services, what is reported where, and what is called by name. */
import { describe, expect, it } from "vitest";
import type { Json } from "../feel/expressionValue.ts";
import type { DmnExpression, DmnInput, DmnModel, DmnNode, DmnReference, DmnService } from "../model/dmnModel.ts";
import { evaluateDmn } from "./dmnEvaluate.ts";
import type { DmnOptions } from "./dmnEvaluate.ts";

type Inputs = Readonly<Record<string, Json>>;
const literal = (text: string, typeRef?: string): DmnExpression => ({
  kind: "literal",
  text,
  origin: 50,
  ...(typeRef !== undefined && { typeRef }),
});
const reference = (text: string): DmnReference => {
  const [id, namespace] = text.split("#").toReversed();
  return { id: id!, origin: 7, ...(namespace !== undefined && { namespace }) };
};
const part = (id: string, typeRef?: string): DmnInput => ({
  id,
  name: id,
  variable: id,
  origin: 3,
  ...(typeRef !== undefined && { typeRef }),
});
const node = (id: string, logic: string | DmnExpression | undefined, requires = "", typeRef?: string): DmnNode => ({
  ...part(id, typeRef),
  requires: requires.split(" ").filter(Boolean).map(reference),
  logic: typeof logic === "string" ? literal(logic) : logic,
});
const functionOf = (parameters: string, body: string | DmnExpression, language = "FEEL"): DmnExpression => ({
  kind: "function",
  origin: 60,
  language,
  parameters: parameters.split(",").map((one) => {
    const [name, typeRef] = one.split(":");
    return { name: name!, ...(typeRef !== undefined && { typeRef }) };
  }),
  body: typeof body === "string" ? literal(body) : body,
});
const service = (id: string, outputs: string, encapsulated = "", inputDecisions = "", inputData = ""): DmnService => {
  const references = (text: string): DmnReference[] => text.split(" ").filter(Boolean).map(reference);
  return {
    ...part(id),
    outputs: references(outputs),
    encapsulated: references(encapsulated),
    inputDecisions: references(inputDecisions),
    inputData: references(inputData),
  };
};
const model = (more: Partial<DmnModel>, namespace = "a"): DmnModel => ({
  name: namespace,
  namespace,
  inputs: [],
  decisions: [],
  knowledge: [],
  services: [],
  imports: [],
  types: [],
  ...more,
});
const run = (more: Partial<DmnModel>, inputs: Inputs = {}, options?: DmnOptions): readonly unknown[] => {
  const { decisions, diagnostics, ...rest } = evaluateDmn(model(more), inputs, "a.dmn", options);
  const told = diagnostics.map(({ code, severity, at, params }) =>
    [code.split("/")[1], severity, at.file, at.origin, ...Object.values(params).flat()].filter((one) => one !== undefined).join(" "),
  );
  return [Object.fromEntries(decisions), told, ...Object.values(rest)];
};
const one = (logic: DmnExpression, inputs: Inputs = {}): readonly unknown[] => {
  const names = Object.keys(inputs);
  const [values, told] = run({ inputs: names.map((name) => part(name)), decisions: [node("d", logic, names.join(" "))] }, inputs);
  return [(values as { d: Json }).d, told];
};

describe("a decision", () => {
  it("sees what it requires and nothing else", () => {
    const [values, told] = run(
      { inputs: [part("x"), part("y")], decisions: [node("d", "x + 1", "x"), node("e", "y", "x")] },
      { x: 1, y: 2 },
    );
    expect(values).toEqual({ d: 2, e: null });
    expect(told).toEqual([expect.stringMatching(/^expression warning a\.dmn 50 .*y/)]);
  });

  it("is of its type, and so is each expression that says one", () => {
    expect(run({ decisions: [node("d", '"a"', "", "number")] })).toEqual([{ d: null }, ["unfit-value warning a.dmn 3 d string number"]]);
    expect(run({ decisions: [node("d", "[1]", "", "number")] })).toEqual([{ d: 1 }, []]);
    expect(run({ decisions: [node("d", literal('"a"', "number"))] })).toEqual([
      { d: null },
      ["unfit-value warning a.dmn 50  string number"],
    ]);
  });

  it("without logic is given, like an input; one that is not evaluated says so", () => {
    expect(run({ decisions: [node("d", undefined, "", "date"), node("e", "d.year", "d")] }, { d: "2026-01-31" })).toEqual([
      { d: "2026-01-31", e: 2026 },
      [],
    ]);
    expect(run({ decisions: [node("d", { kind: "other", element: "kaart", origin: 8 })] })).toEqual([
      { d: null },
      ["expression warning a.dmn 8 kaart is not evaluated"],
    ]);
  });

  it("is reported where it requires what is not there, where it stands in a circle, and of inputs that nothing takes", () => {
    expect(run({ decisions: [node("a", "1", "weg"), node("b", "c", "c"), node("c", "b", "b")] }, { over: 1 })).toEqual([
      { a: 1, b: null, c: null },
      ["dangling-reference error a.dmn 7 weg a", "cycle error a.dmn b c b", "unknown-input warning a.dmn over"],
    ]);
  });
});

describe("a boxed expression", () => {
  it("as a context sees what stands above, and is its entry without a name", () => {
    const context = (...entries: readonly (readonly [string | undefined, string, string?])[]): DmnExpression => ({
      kind: "context",
      origin: 9,
      entries: entries.map(([name, text, typeRef]) => ({
        ...(name !== undefined && { name }),
        ...(typeRef !== undefined && { typeRef }),
        value: literal(text),
      })),
    });
    expect(one(context(["a", "1"], ["b c", "a + 1"], ["d", "b c * 2"]))).toEqual([{ a: 1, "b c": 2, d: 4 }, []]);
    expect(one(context(["a", "1"], [undefined, "a + 1"], ["b", "1"]))).toEqual([2, []]);
    expect(one(context(["a", "1"], ["", "a + 2"]))).toEqual([3, []]);
    expect(one(context(["x", "x + 1"], ["y", "x"]), { x: 1 })).toEqual([{ x: 2, y: 2 }, []]);
    expect(one(context(["a", '"t"', "number"], ["b", "a = null"]))).toEqual([
      { a: null, b: true },
      ["unfit-value warning a.dmn 50 a string number"],
    ]);
    expect(one({ kind: "context", origin: 9, entries: [{ name: "a", value: undefined }] })).toEqual([{ a: null }, []]);
    expect(one(context([undefined, '"t"', "number"]))).toEqual([null, ["unfit-value warning a.dmn 50  string number"]]);
  });

  it("as a list or a relation has its parts in order, what is missing null", () => {
    expect(one({ kind: "list", origin: 1, items: [literal("1"), literal("x")] }, { x: 2 })).toEqual([[1, 2], []]);
    const columns = ["a", "b"];
    expect(one({ kind: "relation", origin: 1, columns, rows: [[literal("1"), literal("2")], [literal("3")]] })).toEqual([
      [
        { a: 1, b: 2 },
        { a: 3, b: null },
      ],
      [],
    ]);
  });

  it("as a condition takes else for all that is not true", () => {
    const conditional = (text: string): unknown =>
      one({ kind: "conditional", origin: 1, if: literal(text), then: literal("1"), else: literal("2") })[0];
    expect(["true", "false", "null", '"a"', "1"].map(conditional)).toEqual([1, 2, 2, 2, 2]);
  });

  it("over a list goes through ranges and lists; of what is neither it is null, of what is endless it says so", () => {
    const over = (text: string, kind: "for" | "every" | "some" = "for"): readonly unknown[] =>
      one({ kind, variable: "n", in: literal(text), body: literal(kind === "for" ? "n * x" : "n > x"), origin: 4 }, { x: 2 });
    expect([over("[1..3]")[0], over("[5]")[0], over("null")[0], over("7")[0]]).toEqual([[2, 4, 6], [10], null, null]);
    expect(over("[1..1000000000]")).toEqual([null, ["limit error a.dmn 4 steps"]]);
    expect([over("[1, 3]", "some")[0], over("[1, 3]", "every")[0], over("[3]", "every")[0]]).toEqual([true, false, true]);
    expect(one({ kind: "filter", in: literal("[1, 2, 3]"), match: literal("item > x"), origin: 4 }, { x: 1 })[0]).toEqual([2, 3]);
    expect(one({ kind: "filter", in: undefined, match: literal("true"), origin: 4 })[0]).toBe(null);
  });

  it("as a table tells of its faults at the row, and ranks by the values of a type", () => {
    const table = (entry: string, output: string): DmnExpression => ({
      kind: "table",
      origin: 4,
      hitPolicy: "PRIORITY",
      inputs: [{ expression: "x", origin: 5 }],
      outputs: [{ typeRef: "kleur" }],
      rows: [
        { inputs: [entry], outputs: [output], origin: 6 },
        { inputs: ["-"], outputs: ['"groen"'], origin: 7 },
      ],
    });
    const types = [{ name: "kleur", typeRef: "string", isCollection: false, allowedValues: '"groen", "rood"', components: [] }];
    const value = (entry: string, output: string): readonly unknown[] =>
      run({ types, inputs: [part("x")], decisions: [node("d", table(entry, output), "x")] }, { x: 1 });
    expect(value("1", '"rood"')).toEqual([{ d: "groen" }, []]);
    expect(value("> (", '"rood"')).toEqual([{ d: "groen" }, [expect.stringMatching(/^expression warning a\.dmn 6 /)]]);
    expect(value("1", "weg + 1")).toEqual([{ d: "groen" }, [expect.stringMatching(/^expression warning a\.dmn 6 .*weg/)]]);
  });
});

describe("a function", () => {
  it("is called in expressions and invocations, its arguments of their types, in the scope that it stands in", () => {
    const knowledge = [node("f", functionOf("n:number,m", "if n = null then g else n + m + g"), "g"), node("g", "100")];
    const invocation: DmnExpression = {
      kind: "invocation",
      origin: 1,
      called: literal("f"),
      bindings: [
        { parameter: "m", value: literal("2") },
        { parameter: "n", value: literal("1") },
      ],
    };
    const [values, told] = run({
      knowledge,
      decisions: [node("a", "f(1, 2)", "f"), node("b", invocation, "f"), node("c", 'f("x", 1)', "f")],
    });
    expect(values).toEqual({ a: 103, b: 103, c: 100 });
    expect(told).toEqual(["unfit-value warning a.dmn 60 n string number"]);
    expect(run({ knowledge, decisions: [node("a", { ...invocation, called: literal("weg") }, "f")] })[0]).toEqual({ a: null });
  });

  it("may call itself, a hundred calls deep", () => {
    const knowledge = [node("f", functionOf("n", "if n = 0 then 0 else 1 + f(n - 1)"), "f")];
    expect(run({ knowledge, decisions: [node("a", "f(50)", "f")] })).toEqual([{ a: 50 }, []]);
    expect(run({ knowledge, decisions: [node("a", "f(150)", "f")] })).toEqual([
      { a: null },
      expect.arrayContaining(["limit error a.dmn 60 depth"]),
    ]);
    expect(run({ knowledge: [node("f", functionOf("n", "null"))], decisions: [node("a", "f(1)", "f")] })).toEqual([{ a: null }, []]);
  });

  it("in another language is null and says so", () => {
    const knowledge = [node("f", functionOf("n", "1", "Java"))];
    expect(run({ knowledge, decisions: [node("a", "f(1)", "f")] })).toEqual([
      { a: null },
      ["expression warning a.dmn 60 a function in Java is not run"],
    ]);
  });

  it("can be called by name, with the inputs as its arguments", () => {
    const knowledge = [node("f", functionOf("n:number,m", "[n, m]"))];
    const call = (name: string, inputs: Inputs): readonly unknown[] => run({ knowledge }, inputs, { call: name }).slice(1);
    expect(call("f", { n: 1, m: "2" })).toEqual([[], [1, "2"]]);
    expect(call("f", { m: 1, over: 3 })).toEqual([[], [null, 1]]);
    expect(call("f", { n: "x" })).toEqual([["unfit-input error a.dmn 3 n string number"], [null, null]]);
    expect(call("g", {})).toEqual([[], null]);
    expect(run({ decisions: [node("d", "1")] }, {}, { call: "d" }).at(-1)).toBe(null);
    expect(run({ knowledge: [node("k", "1")] }, {}, { call: "k" }).at(-1)).toBe(null);
  });
});

describe("a decision service", () => {
  const parts = {
    inputs: [part("x", "number")],
    decisions: [
      node("buiten", "100"),
      node("tussen", "x + 1", "x"),
      node("uit", "tussen * buiten + vast", "tussen buiten vast"),
      node("vast", "1000"),
    ],
  };
  const called = (services: readonly DmnService[], text: string, inputs: Inputs = { x: 0 }): unknown => {
    const [values, told] = run({ ...parts, services, decisions: [...parts.decisions, node("d", text, "dienst")] }, inputs);
    return [(values as { d: Json }).d, told];
  };
  it("has its inputs and then its input decisions as parameters, and takes the rest from outside", () => {
    const dienst = service("dienst", "uit", "tussen", "buiten", "x");
    expect(called([dienst], "dienst(2, 10)")).toEqual([1030, []]);
    expect(called([dienst], "dienst(buiten: 10, x: 2)")).toEqual([1030, []]);
    expect(called([dienst], "dienst(2, 10) + dienst(3, 1)")).toEqual([2034, []]);
    expect(called([dienst], 'dienst("a", 10)')).toEqual([null, expect.arrayContaining(["unfit-value warning a.dmn 3 x string number"])]);
    expect(called([service("dienst", "uit", "", "", "x")], "dienst(2)", { x: 5 })).toEqual([1600, []]);
  });

  it("of several outputs gives a context of them, of none an empty one", () => {
    expect(called([service("dienst", "uit tussen", "", "buiten", "x")], "dienst(2, 10)")).toEqual([{ uit: 1030, tussen: 3 }, []]);
    expect(called([service("dienst", "")], "dienst()")).toEqual([{}, []]);
  });

  it("can be called by name", () => {
    const services = [service("dienst", "uit", "tussen", "buiten", "x")];
    const result = (inputs: Inputs): readonly unknown[] => run({ ...parts, services }, inputs, { call: "dienst" }).slice(1);
    expect(result({ x: 2, buiten: 10 })).toEqual([[], 1030]);
    expect(result({ x: 2, buiten: null })[1]).toBe(null);
  });

  it("in a circle of calls ends as null", () => {
    const services = [service("dienst", "uit")];
    const decisions = [node("uit", "dienst() + 1", "dienst"), node("d", "dienst()", "dienst")];
    expect(run({ services, decisions })[0]).toEqual({ uit: null, d: null });
    const circle = [node("a", "if b = null then 1 else 2", "b"), node("b", "a", "a"), node("d", "dienst()", "dienst")];
    expect((run({ services: [service("dienst", "a", "b")], decisions: circle })[0] as { d: Json }).d).toBe(1);
  });
});

describe("an imported file", () => {
  const library = {
    file: "b.dmn",
    model: model(
      {
        inputs: [part("x")],
        decisions: [node("e", "x * 2", "x"), node("stuk", "weg", "nergens")],
        knowledge: [node("f", functionOf("n", "n + 1"))],
      },
      "b",
    ),
  };
  it("lends its parts as one context with the import's name, its faults told at its own lines", () => {
    const imports = [{ name: "lib", namespace: "b", origin: 1 }];
    const decisions = [node("d", "lib.f(lib.e)", "b#e b#f")];
    const [values, told] = run({ imports, decisions }, { "lib.x": 4 }, { library: [library] });
    expect(values).toEqual({ d: 9 });
    expect(told).toEqual(["dangling-reference error b.dmn 7 nergens stuk", expect.stringMatching(/^expression warning b\.dmn 50 .*weg/)]);
  });
});
