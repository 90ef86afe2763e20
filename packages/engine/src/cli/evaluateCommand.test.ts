/** `vragenboom evaluate`: the conformance kit through the command, imports from the folder, faults under their lines. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../feel/expressionValue.ts";
import { isExpected, suitesOf } from "../testing/conformanceKit.ts";
import { evaluateCommand } from "./evaluateCommand.ts";
import { parseArguments } from "./parseArguments.ts";

const folder = mkdtempSync(join(tmpdir(), "vragenboom-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Evaluated {
  readonly status: number;
  readonly decisions: { readonly [name: string]: Json };
  readonly err: string;
}

/** The command in this process. */
function evaluate(file: string, inputs: { readonly [name: string]: Json } = {}): Evaluated {
  const { status, json, outputs } = evaluateCommand(
    parseArguments(["evaluate", file, "--inputs", write("inputs.json", JSON.stringify(inputs)), "--json", "--lang", "en"]).call,
  );
  const err = outputs.map(({ to, text }) => (to === "stderr" ? text : "")).join("");
  return { status, err, decisions: (json as { readonly decisions: Evaluated["decisions"] }).decisions };
}

describe("the conformance kit through the command", () => {
  const suites = [...suitesOf(2), ...suitesOf(3)];
  if (suites.length === 0) it.skip("is not here: no folder shared/dmn-tck beside the repository", () => {});
  for (const suite of suites) {
    it(`level ${suite.level}, ${suite.name}`, () => {
      for (const { id, inputs, expected, call } of suite.cases) {
        // What a case calls by name is a decision of the file too, as long as it is not one of several outputs.
        const { decisions, status } = evaluate(suite.path, inputs);
        for (const one of expected) expect([id, isExpected(decisions[one.name], one)]).toEqual([id, true]);
        if (call === undefined) expect([id, status]).toEqual([id, 0]);
      }
    });
  }
});

const bin = fileURLToPath(new URL("../../bin/vragenboom.mjs", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));

describe("the command as a process", () => {
  beforeAll(() => {
    spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "packages/engine"], { cwd: root });
  });
  it("gives decisions as JSON, dates and all", () => {
    const file = write(
      "dagen.dmn",
      dmn(
        "dagen",
        `${input("start", "date")}${decision("einde", 'start + duration("P28D")', "#start")}${decision("duur", "einde - start", "#start", "#einde")}`,
      ),
    );
    const { stdout, status } = spawnSync(process.execPath, [bin, "evaluate", file, "--inputs", write("i.json", '{"start":"2026-02-01"}')], {
      encoding: "utf8",
    });
    expect([status, JSON.parse(stdout)]).toEqual([0, { decisions: { einde: "2026-03-01", duur: "P28D" } }]);
  });
});

const dmn = (name: string, content: string, namespace = `https://example.org/${name}`): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="${name}" namespace="${namespace}">${content}</definitions>`;
const input = (id: string, type: string): string =>
  `<inputData id="${id}" name="${id}"><variable name="${id}" typeRef="${type}"/></inputData>`;
const decision = (id: string, text: string, ...requires: string[]): string =>
  `<decision id="${id}" name="${id}"><variable name="${id}"/>${requires
    .map((href) => `<informationRequirement><requiredInput href="${href}"/></informationRequirement>`)
    .join("")}<literalExpression><text>${text}</text></literalExpression></decision>`;
const importOf = (name: string, of: string): string =>
  `<import name="${name}" namespace="https://example.org/${of}" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>`;

describe("imports", () => {
  it("are found by namespace among the files of the folder, whatever their names, and so are theirs", () => {
    const main = write("a.dmn", dmn("a", `${importOf("midden", "b")}${decision("x", "midden.y + 1", "https://example.org/b#y")}`));
    write("een-ander.xml", dmn("b", `${importOf("onder", "c")}${decision("y", "onder.z * 10", "https://example.org/c#z")}`));
    write("c.dmn", dmn("c", `${input("n", "number")}${decision("z", "n + 1", "#n")}`));
    write("kapot.dmn", "<definitions https://example.org/b");
    expect(evaluate(main, { midden: { onder: { n: 2 } } })).toEqual({ status: 0, decisions: { x: 31 }, err: "" });
    expect(evaluate(main, { "midden.onder.n": 2 }).decisions).toEqual({ x: 31 });
  });

  it("that are not there are told with their place", () => {
    const file = write("weg.dmn", dmn("weg", `\n${importOf("m", "nergens")}${decision("x", "m.y", "https://example.org/nergens#y")}`));
    const { status, decisions, err } = evaluate(file);
    expect([status, decisions]).toEqual([1, { x: null }]);
    expect(err).toContain("evaluate/import-not-found");
    expect(err).toContain("line 2");
    expect(err).not.toContain("dangling");
  });

  it("of a namespace that two files have are told with both", () => {
    write("dubbel1.dmn", dmn("dubbel", decision("y", "1")));
    write("dubbel2.dmn", dmn("dubbel", decision("y", "2")));
    const { status, err } = evaluate(
      write("d.dmn", dmn("d", `${importOf("m", "dubbel")}${decision("x", "m.y", "https://example.org/dubbel#y")}`)),
    );
    expect(status).toBe(1);
    expect(err).toMatch(/dubbel1\.dmn.*dubbel2\.dmn/);
  });
});

describe("a call by name", () => {
  const service = `<decisionService id="s" name="Kosten"><variable name="Kosten"/><outputDecision href="#y"/><inputData href="#x"/></decisionService>`;
  const file = () => write("dienst.dmn", dmn("dienst", `${input("x", "number")}${decision("y", "x * 2", "#x")}${service}`));
  const called = (name: string) => {
    const inputs = write("x.json", '{"x":4}');
    return evaluateCommand(parseArguments(["evaluate", file(), "--inputs", inputs, "--call", name, "--json", "--lang", "en"]).call);
  };

  it("gives the value of a decision service beside the decisions", () => {
    expect(called("Kosten")).toMatchObject({ status: 0, json: { decisions: { y: 8 }, called: 8 } });
  });

  it("of what the file does not have is refused, with what it has", () => {
    const { status, outputs } = called("Leges");
    expect(status).toBe(2);
    expect(outputs.map(({ text }) => text).join("")).toMatch(/no decision service .*"Leges".*Kosten/);
  });
});

describe("inputs", () => {
  it("of another type are an error with the name, and count as empty", () => {
    const file = write("hoog.dmn", dmn("hoog", `${input("hoogte", "number")}${decision("x", "hoogte = null", "#hoogte")}`));
    const { status, decisions, err } = evaluate(file, { hoogte: "3" });
    expect([status, decisions]).toEqual([1, { x: true }]);
    expect(err).toContain("hoogte is a string, but the file asks for the type number");
  });
});
