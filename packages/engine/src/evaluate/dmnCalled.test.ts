/** What is called by name is a function or a service of the file itself, whatever else has that name. */
import { expect, it } from "vitest";
import type { DmnExpression, DmnModel } from "../model/dmnModel.ts";
import { evaluateDmn } from "./dmnEvaluate.ts";

const part = { id: "f", name: "f", variable: "f", origin: 3 };
const literal = (text: string): DmnExpression => ({ kind: "literal", text, origin: 1 });
const giving = (text: string): DmnModel["knowledge"][number] => ({
  ...part,
  requires: [],
  logic: { kind: "function", language: "FEEL", parameters: [], body: literal(text), origin: 2 },
});
const model = (more: Partial<DmnModel>): DmnModel => ({
  name: "a",
  namespace: "a",
  inputs: [],
  decisions: [],
  knowledge: [],
  services: [],
  imports: [],
  types: [],
  ...more,
});

it("an input or a decision of that name is passed over", () => {
  const own = model({
    inputs: [{ ...part, id: "i" }],
    knowledge: [giving("1")],
    decisions: [{ ...part, id: "d", requires: [], logic: literal("2") }],
  });
  expect(evaluateDmn(own, {}, "a", { call: "f" }).called).toBe(1);
});

it("a function of that name in an imported file is passed over", () => {
  const library = [{ file: "b", model: model({ name: "b", namespace: "b", knowledge: [giving("2")] }) }];
  const imports = [{ name: "lib", namespace: "b", origin: 0 }];
  expect(evaluateDmn(model({ imports, knowledge: [giving("1")] }), {}, "a", { library, call: "f" }).called).toBe(1);
  expect(evaluateDmn(model({ imports }), {}, "a", { library, call: "f" }).called).toBe(null);
});
