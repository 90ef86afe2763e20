/** The document an author works on, and how to find a part of it. Changes are the work of `commands/`; reading and writing files of the engine. */
import type { RuleFile, RuleMeta, VragenboomDocument } from "@vragenboom/engine";

export type Uitvoeringsregel = RuleFile["uitvoeringsregels"][number];
export type Decision = RuleFile["decisions"][number];
export type DecisionTable = Extract<Decision["logic"], { kind: "table" }>;
export type Option = Extract<Uitvoeringsregel["content"], { kind: "vraag" }>["opties"][number];
export type Explanation = NonNullable<Uitvoeringsregel["explanation"]>;

/** What commands change: the rules, and beside them what the standard has no place for. */
export interface Content {
  model: RuleFile;
  meta: RuleMeta;
}

/**
 * One file as it was opened. `xml` is the text that the rules were read from, kept whole so that writing changes only what the author
 * changed (law 4); empty for work that never was XML.
 */
export interface Original {
  readonly fileName: string;
  readonly content: Content;
  readonly xml: string;
  /** A `.vragenboom.json` as it came, with fields that this version does not know. */
  readonly own?: VragenboomDocument;
  /** A document of a newer version: what a change would break cannot be known. */
  readonly readOnly?: true;
}

/** The question with this id, undefined when the document has none. */
export function findQuestion(model: RuleFile, id: string): Uitvoeringsregel | undefined {
  return model.uitvoeringsregels.find((regel) => regel.id === id);
}

/** What a question says to the initiator: its text, the name of its attachment, or the id where the file gives no words. */
export function questionText(regel: Uitvoeringsregel): string {
  const { content } = regel;
  switch (content.kind) {
    case "vraag":
      return content.vraagTekst;
    case "bijlage":
      return content.bijlageType;
    case "vasteWaarde":
      return content.waardeVraag;
    case "geoVerwijzing":
      return content.vraagTekst ?? content.identificatie;
    case "registerBevraging":
      return content.vraagTekst ?? content.registergegeven ?? regel.id;
    case "registerbevragingAPIProfiel":
      return content.vraagTekst ?? content.afnamepunt ?? regel.id;
    case "uitkomstHerbruikbareBeslissing":
    case "herbruikbareBeslissing":
      return content.naam ?? content.urn ?? regel.id;
    case "implicietAntwoord":
      return content.werkzaamheid;
    default:
      return regel.id;
  }
}

/** The options of a list question; empty for every other kind. */
export function optionsOf(regel: Uitvoeringsregel): readonly Option[] {
  return "opties" in regel.content ? regel.content.opties : [];
}

/** Whether the initiator is ever asked this: what is known beforehand is not, nor a kind whose shape is not known. */
export function isAsked({ content }: Uitvoeringsregel): boolean {
  return content.kind !== "vasteWaarde" && content.kind !== "implicietAntwoord" && content.kind !== "other";
}

/**
 * The decision whose result is the outcome: the one with a functioneleStructuurRef, else the last that nothing requires
 * (contracts section 3). More than one can be; the explanations of all can be edited.
 */
export function topDecisions(model: RuleFile): readonly Decision[] {
  const named = model.decisions.filter((decision) => decision.functioneleStructuurRef !== undefined);
  if (named.length > 0) return named;
  const required = new Set(model.decisions.flatMap((decision) => decision.requires.map((requirement) => requirement.id)));
  return model.decisions.filter((decision) => !required.has(decision.id));
}

/** Names in the tables that stand for this question, its aliases included: decisions that only pass a variable on. */
export function variablesOf(model: RuleFile, questionId: string): ReadonlySet<string> {
  const names = new Set(model.inputData.filter((input) => input.uitvoeringsregelId === questionId).map((input) => input.variable));
  for (let grown = true; grown;) {
    grown = false;
    for (const { logic, variable } of model.decisions) {
      if (logic.kind !== "expression" || !names.has(logic.text.trim()) || names.has(variable)) continue;
      names.add(variable);
      grown = true;
    }
  }
  return names;
}

/** A name for people: the everyday title where the author gave one, else the name in the file. */
export function documentTitle(content: Content, fileName: string): string {
  return (content.meta.title ?? content.model.name).trim() || fileName;
}
