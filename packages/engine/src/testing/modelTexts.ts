/** Every text of a rule file that an author may reword, by kind and in place, for tests of writing. */
import type { Decision } from "../model/decision.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Explanation, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { canonicalValue } from "./canonicalise.ts";

/** One text: `set` puts another in its place, in the model that was asked. `attribute` names the attribute that holds it; else it is an element's. */
export interface ModelText {
  readonly kind: string;
  readonly value: string;
  readonly attribute?: string;
  readonly set: (value: string) => void;
}

/** Whether a text is written in the file of this canonical form: reading takes a name that is not there from an id. */
export function standsIn({ value, attribute }: ModelText, canonical: string): boolean {
  return value !== "" && (attribute === undefined || canonical.includes(` ${attribute}="${canonicalValue(value, "attribute")}"`));
}

function* held<T extends object>(kind: string, holder: T | undefined, keys: readonly (keyof T)[]): Generator<ModelText> {
  for (const key of keys) {
    const value = holder?.[key];
    if (typeof value !== "string") continue;
    const set = (text: string) => void Object.assign(holder!, { [key]: text });
    yield { kind: `${kind}: ${String(key)}`, value, set };
  }
}

function* inAttributes(texts: Iterable<ModelText>): Generator<ModelText> {
  for (const text of texts) {
    const key = text.kind.split(": ").at(-1)!;
    yield { ...text, attribute: key === "variable" ? "name" : key };
  }
}

/** All texts, in the order of the model. */
export function* modelTexts(model: RuleFile): Generator<ModelText> {
  yield* inAttributes(held("file", model, ["name"]));
  for (const group of model.regelgroepen) yield* held("regelgroep", group, ["naam"]);
  for (const rule of model.uitvoeringsregels) yield* ofRule(rule);
  for (const measure of model.maatregelen) {
    yield* held("maatregel", measure, ["nummer", "maatregeltekst", "toelichting", "frequentie", "volgorde", "kenmerk"]);
    for (const [i, value] of measure.themas.entries()) {
      yield { kind: "maatregel: thema", value, set: (text) => void (measure.themas[i] = text) };
    }
  }
  for (const input of model.inputData) yield* inAttributes(held("input", input, ["name", "variable"]));
  for (const decision of model.decisions) yield* ofDecision(decision);
}

function* explanation(kind: string, part: Explanation | undefined): Generator<ModelText> {
  yield* held(kind, part, ["toelichting", "langeToelichting"]);
}

function* ofRule({ content, explanation: help }: Uitvoeringsregel): Generator<ModelText> {
  switch (content.kind) {
    case "vraag":
    case "registerBevraging":
    case "registerbevragingAPIProfiel":
      yield* held(content.kind, content, ["vraagTekst"]);
      for (const option of content.opties) {
        yield* held("option", option, ["text"]);
        yield* explanation("explanation of an option", option.explanation);
      }
      break;
    case "geoVerwijzing":
      yield* held(content.kind, content, ["vraagTekst"]);
      break;
    case "bijlage":
      yield* held(content.kind, content, ["bijlageType", "eis"]);
      break;
    case "vasteWaarde":
      yield* held(content.kind, content, ["waardeVraag", "waarde", "tekstVoorbehoud"]);
      break;
  }
  yield* explanation("explanation of a question", help);
}

function* ofDecision(decision: Decision): Generator<ModelText> {
  yield* inAttributes(held("decision", decision, ["name", "variable"]));
  const { logic } = decision;
  if (logic.kind === "expression") yield* held("expression", logic, ["text"]);
  if (logic.kind === "invocation") for (const binding of logic.bindings) yield* held("binding", binding, ["text"]);
  if (logic.kind !== "table") return;
  yield* inAttributes(held("table", logic, ["outputLabel"]));
  for (const input of logic.inputs) {
    yield* inAttributes(held("table input", input, ["label"]));
    yield* held("table input", input, ["expression", "inputValues"]);
  }
  for (const output of logic.outputs) yield* held("table output", output, ["outputValues", "defaultOutput"]);
  for (const row of logic.rows) {
    yield* held("row", row, ["description"]);
    for (const entry of row.inputs) yield* held("input cell", entry, ["text"]);
    for (const entry of row.outputs) yield* held("output cell", entry, ["text", "explanation"]);
  }
}
