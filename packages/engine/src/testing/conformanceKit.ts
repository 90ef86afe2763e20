/** The conformance kit for DMN, read from beside the repository, and our score on it. Never part of the repository; tests say so when it is absent. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { evaluateDmn } from "../evaluate/dmnEvaluate.ts";
import type { DmnFile } from "../evaluate/dmnLink.ts";
import { feelKey, isTemporalType, temporalOf } from "../feel/expressionValue.ts";
import type { Json } from "../feel/expressionValue.ts";
import { decodeXml } from "../sttr/decodeXml.ts";
import { readDmn } from "../sttr/readDmn.ts";
import { childOf, childrenOf, textIn } from "../sttr/readDmnLogic.ts";
import { readXml } from "../sttr/readXml.ts";
import { attributeOf, textOf } from "../sttr/xmlText.ts";
import type { XmlDocument, XmlElement } from "../sttr/xmlTree.ts";

/** Where the kit is: `VRAGENBOOM_TCK`, a folder with `compliance-level-2` and `-3` in it, else the one beside the repository. */
export const kitFolder = process.env["VRAGENBOOM_TCK"] ?? fileURLToPath(new URL("../../../../../shared/dmn-tck/", import.meta.url));

/** Which part of docs/conformance.md is about this kit. */
export const kitPart = process.env["VRAGENBOOM_TCK"] === undefined ? "selection" : "whole kit";

/** A value that a case expects; dates, times and durations keep their type, since they can be written in several ways. */
export interface Expected {
  readonly name: string;
  readonly json: Json;
  readonly typed: TypedValue;
}

type TypedValue = { readonly text: string; readonly type: string } | readonly TypedValue[] | ReadonlyMap<string, TypedValue> | Json;

export interface KitCase {
  readonly id: string;
  readonly inputs: { readonly [name: string]: Json };
  readonly expected: readonly Expected[];
  /** A decision service or business knowledge model that is called instead of the decisions. */
  readonly call?: string;
}

/** One folder of the kit: a file with the cases on it. */
export interface Suite {
  readonly level: 2 | 3;
  readonly name: string;
  /** The path of the DMN file. */
  readonly path: string;
  readonly cases: readonly KitCase[];
}

/** All suites of a level in order, `[]` with a printed reason where there is no kit. A suite without its file is an error of the kit and is thrown. */
export function suitesOf(level: 2 | 3): readonly Suite[] {
  const folder = `${kitFolder.replace(/\/$/, "")}/compliance-level-${level}`;
  if (!existsSync(folder)) {
    console.log(`Skipped: the folder compliance-level-${level} of the conformance kit is not here.`);
    return [];
  }
  return readdirSync(folder)
    .sort()
    .flatMap((name) =>
      readdirSync(`${folder}/${name}`)
        .filter((file) => file.endsWith(".xml"))
        .sort()
        .map((file): Suite => {
          const document = parse(`${folder}/${name}/${file}`);
          const model = textIn(document, document.root, "modelName")!.trim();
          const cases = childrenOf(document.root, "testCase").map((testCase) => caseOf(document, testCase));
          return { level, name: file.replace(/-test-\d+\.xml$/, "") || name, path: `${folder}/${name}/${model}`, cases };
        }),
    );
}

/** What a case came to: our value beside the expected one for each result, and whether they are equal. */
export function runCase(file: DmnFile, library: readonly DmnFile[], { inputs, expected, call }: KitCase): readonly CaseResult[] {
  const options = { library, ...(call !== undefined && { call }) };
  const { decisions, called } = evaluateDmn(file.model, inputs, file.file, options);
  return expected.map(({ name, json, typed }) => {
    const actual = called === undefined ? decisions.get(name) : call !== undefined ? calledResult(called, name, expected.length) : null;
    return { name, expected: json, actual: actual ?? null, passes: actual !== undefined && close(actual, typed) };
  });
}

/** Whether a value is the expected one. */
export function isExpected(actual: Json | undefined, { typed }: Expected): boolean {
  return actual !== undefined && close(actual, typed);
}

export interface CaseResult {
  readonly name: string;
  readonly expected: Json;
  readonly actual: Json;
  readonly passes: boolean;
}

/** A service with several outputs gives a context of them; of one, the value itself. */
function calledResult(called: Json, name: string, count: number): Json {
  if (count === 1 || typeof called !== "object" || called === null || Array.isArray(called)) return called;
  return (called as { readonly [key: string]: Json })[name] ?? null;
}

/** The file of a suite and the other files in its folder. */
export function filesOf({ path }: Suite): { readonly file: DmnFile; readonly library: readonly DmnFile[] } {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const read = (name: string): DmnFile => ({ file: name, model: readDmn(parse(`${folder}/${name}`))! });
  const main = path.slice(folder.length + 1);
  const others = readdirSync(folder).filter((name) => name.endsWith(".dmn") && name !== main);
  return { file: read(main), library: others.sort().map(read) };
}

function parse(path: string): XmlDocument {
  const decoded = decodeXml(readFileSync(path), path);
  const { value, diagnostics } = decoded.value === undefined ? decoded : readXml(decoded.value.text, path, decoded.value.byteOrderMark);
  if (value === undefined || !("root" in value)) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function caseOf(document: XmlDocument, element: XmlElement): KitCase {
  const results = childrenOf(element, "resultNode");
  const service = results.find((node) => attributeOf(node, "type") === "decisionService");
  const type = service === undefined ? attributeOf(element, "type") : "decisionService";
  const name = attributeOf(element, "invocableName") ?? (service && attributeOf(service, "name"));
  const isCall = name !== undefined && (type === "decisionService" || type === "bkm" || type === "businessKnowledgeModel");
  return {
    id: attributeOf(element, "id") ?? "",
    inputs: Object.fromEntries(
      childrenOf(element, "inputNode").map((node) => [attributeOf(node, "name")!, plain(valueIn(document, node))] as const),
    ),
    expected: results.map((node) => {
      const typed = valueIn(document, childOf(node, "expected") ?? childOf(node, "computed") ?? node);
      return { name: attributeOf(node, "name")!, typed, json: plain(typed) };
    }),
    ...(isCall && { call: name }),
  };
}

/** A value of a test case: a simple value, a list of items, or components. */
function valueIn(document: XmlDocument, element: XmlElement): TypedValue {
  const list = childOf(element, "list");
  if (list !== undefined) return childrenOf(list, "item").map((item) => valueIn(document, item));
  const components = childrenOf(element, "component");
  if (components.length > 0) {
    return new Map(components.map((component) => [attributeOf(component, "name") ?? "", valueIn(document, component)]));
  }
  const value = childOf(element, "value");
  const isNil = (of: XmlElement): boolean => of.attributes.some(({ name, value: text }) => name.local === "nil" && text === "true");
  if (value === undefined || isNil(element) || isNil(value)) return null;
  const text = textOf(document, value);
  const type = (value.attributes.find(({ name }) => name.local === "type")?.value ?? "xsd:string").replace(/^.*:/, "");
  if (["decimal", "double", "integer", "int", "long", "float"].includes(type)) return Number(text);
  if (type === "boolean") return text.trim() === "true";
  return isTemporalType(type) || type === "duration" ? { text: text.trim(), type } : text;
}

function isTyped(value: TypedValue): value is { readonly text: string; readonly type: string } {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map) && "type" in value && "text" in value
  );
}

function plain(value: TypedValue): Json {
  if (isTyped(value)) return value.text;
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, part]) => [name, plain(part as TypedValue)]));
  return Array.isArray(value) ? value.map((part) => plain(part as TypedValue)) : (value as Json);
}

/** Numbers are compared as the kit does, to 8 digits; dates and durations by what they mean. */
function close(actual: Json | undefined, expected: TypedValue): boolean {
  if (isTyped(expected)) {
    if (actual === expected.text) return true;
    if (typeof actual !== "string") return false;
    const [ours, theirs] = [temporalOf(actual, expected.type), temporalOf(expected.text, expected.type)];
    return ours !== null && theirs !== null && feelKey(ours) === feelKey(theirs);
  }
  if (typeof actual === "number" && typeof expected === "number") {
    return Math.abs(actual - expected) <= 1e-8 * Math.max(1, Math.abs(expected));
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((part, i) => close(actual[i] as Json, part as TypedValue))
    );
  }
  if (expected instanceof Map) {
    if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return false;
    const parts = new Map<string, Json>(Object.entries(actual));
    return parts.size === expected.size && [...expected].every(([name, part]) => close(parts.get(name), part as TypedValue));
  }
  return actual === expected;
}
