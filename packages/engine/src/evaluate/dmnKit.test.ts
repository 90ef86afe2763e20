/** The published conformance kit for DMN, compliance levels 2 and 3, read from beside the repository where it is present. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Json } from "../feel/expressionValue.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { childOf, childrenOf, textIn } from "../sttr/readDmnLogic.ts";
import { readXml } from "../sttr/readXml.ts";
import { attributeOf, textOf } from "../sttr/xmlText.ts";
import type { XmlDocument, XmlElement } from "../sttr/xmlTree.ts";
import { evaluateDmn } from "./dmnEvaluate.ts";

const root = fileURLToPath(new URL("../../../../../shared/dmn-tck", import.meta.url));

/** Cases that are known to fail, with the reason. */
const expectedFailures: ReadonlyMap<string, string> = new Map([
  ["0086-import test_001", "imports are not read yet"],
  ["0086-import test_002", "imports are not read yet"],
]);

function parse(path: string): XmlDocument {
  const { value, diagnostics } = readXml(readFileSync(path, "utf8").replace(/^\ufeff/, ""), path);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** A value of a test case: a simple value, a list of items, or components. */
function valueIn(document: XmlDocument, element: XmlElement): Json {
  const list = childOf(element, "list");
  if (list !== undefined) return childrenOf(list, "item").map((item) => valueIn(document, item));
  const components = childrenOf(element, "component");
  if (components.length > 0) {
    return Object.fromEntries(components.map((component) => [attributeOf(component, "name") ?? "", valueIn(document, component)]));
  }
  const value = childOf(element, "value");
  const isNil = (of: XmlElement): boolean => of.attributes.some(({ name, value: text }) => name.local === "nil" && text === "true");
  if (value === undefined || isNil(element) || isNil(value)) return null;
  const text = textOf(document, value);
  const type = value.attributes.find(({ name }) => name.local === "type")?.value ?? "xsd:string";
  if (/:(decimal|double|integer)$/.test(type)) return Number(text);
  return type.endsWith(":boolean") ? text.trim() === "true" : text;
}

function close(actual: Json | undefined, expected: Json): boolean {
  if (typeof actual === "number" && typeof expected === "number")
    return Math.abs(actual - expected) <= 1e-8 * Math.max(1, Math.abs(expected));
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.length === expected.length && expected.every((element, i) => close(actual[i] as Json, element as Json));
  }
  if (typeof expected === "object" && expected !== null && typeof actual === "object" && actual !== null) {
    const keys = Object.keys(expected);
    return keys.length === Object.keys(actual).length && keys.every((key) => close((actual as never)[key], (expected as never)[key]));
  }
  return actual === expected;
}

describe.each([2, 3])("the conformance kit, level %i", (level) => {
  const kit = `${root}/compliance-level-${level}`;
  const folders = existsSync(kit) ? readdirSync(kit).sort() : [];
  if (folders.length === 0) it.skip("is not here: no folder shared/dmn-tck beside the repository", () => {});
  for (const folder of folders) {
    const files = readdirSync(`${kit}/${folder}`);
    for (const tests of files.filter((name) => name.endsWith(".xml"))) {
      const document = parse(`${kit}/${folder}/${tests}`);
      const file = textIn(document, document.root, "modelName")!.trim();
      const model = readDmn(parse(`${kit}/${folder}/${file}`))!;
      for (const testCase of childrenOf(document.root, "testCase")) {
        const inputs = Object.fromEntries(
          childrenOf(testCase, "inputNode").map((node) => [attributeOf(node, "name")!, valueIn(document, node)]),
        );
        const name = `${folder} ${attributeOf(testCase, "id")}`;
        const reason = expectedFailures.get(name);
        it(reason === undefined ? name : `${name} fails: ${reason}`, () => {
          const { decisions } = evaluateDmn(model, inputs, file);
          for (const node of childrenOf(testCase, "resultNode")) {
            const expected = valueIn(document, childOf(node, "expected")!);
            const actual = decisions.get(attributeOf(node, "name")!);
            expect(close(actual, expected), `${JSON.stringify(actual)} should be ${JSON.stringify(expected)}`).toBe(reason === undefined);
          }
        });
      }
    }
  }
});
