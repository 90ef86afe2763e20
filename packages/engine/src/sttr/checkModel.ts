/** What a file says about itself that cannot all be true, part by part: names used twice, references to nothing, priorities that tie, odd words. */
import type { Diagnostic, Param } from "../diagnostics/diagnostic.ts";
import { bereiken, documenttypen } from "../model/enumerations.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { checkDecisions } from "./checkDecisions.ts";
import { checkTexts } from "./checkTexts.ts";
import { checkTypes } from "./checkTypes.ts";
import { placeOf } from "./place.ts";
import { attributeOf } from "./xmlText.ts";
import type { XmlDocument } from "./xmlTree.ts";

/** Takes one finding about the part of an origin. */
export type Note = (
  code: string,
  severity: Diagnostic["severity"],
  origin: number | undefined,
  params: { readonly [key: string]: Param },
) => void;

/** The diagnostics of a model as a whole. References of inputs and decisions are left to the program, which knows the scope of names. */
export function checkModel(model: RuleFile, document: XmlDocument, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const note: Note = (code, severity, origin, params) => {
    if (diagnostics.length < 500) diagnostics.push({ code, severity, at: placeOf(document, origin, file), params });
  };
  if (model.uitvoeringsregels.length === 0) note("sttr/no-questions", "warning", document.root.ordinal, {});
  checkIds(model, note);
  checkReferences(model, document, note);
  checkPriorities(model, note);
  checkWords(model, note);
  checkDecisions(model, note);
  checkTypes(model, note);
  checkTexts(model, note);
  return diagnostics;
}

/** Ids are those of XML: one name space over the whole file. */
function checkIds(model: RuleFile, note: Note): void {
  const seen = new Set<string>();
  const { regelgroepen, uitvoeringsregels, maatregelen, inputData, decisions } = model;
  const beside = [...(model.businessKnowledgeModels ?? []), ...(model.knowledgeSources ?? [])];
  for (const part of [...regelgroepen, ...uitvoeringsregels, ...maatregelen, ...inputData, ...decisions, ...beside]) {
    if (part.id !== "" && seen.has(part.id)) note("sttr/duplicate-id", "error", part.origin, { id: part.id });
    seen.add(part.id);
  }
}

/** Not what inputs and decisions require: that is followed by the program, which tells it for documents too. */
function checkReferences(model: RuleFile, document: XmlDocument, note: Note): void {
  const groups = new Set(model.regelgroepen.map(({ id }) => id));
  for (const { id, regelgroepId, origin } of model.uitvoeringsregels) {
    if (regelgroepId !== undefined && !groups.has(regelgroepId))
      note("model/dangling-reference", "error", origin, { reference: regelgroepId, from: id });
  }
  const sources = new Set(model.knowledgeSources?.map(({ id }) => id));
  const knowledge = new Set(model.businessKnowledgeModels?.map(({ id }) => id));
  const loose = (known: ReadonlySet<string>, ids: readonly string[] | undefined, from: string, origin: number | undefined): void => {
    // A reference with more than an id leads to another file.
    for (const id of ids ?? [])
      if (!known.has(id) && !id.includes("#")) note("sttr/loose-reference", "warning", origin, { reference: id, from });
  };
  for (const part of [...model.decisions, ...(model.businessKnowledgeModels ?? [])]) {
    loose(sources, part.authorities, part.name, part.origin);
    loose(knowledge, part.knowledge, part.name, part.origin);
  }
  for (const { conversieregelId, name, origin } of model.inputData) loose(knowledge, listOf(conversieregelId), name, origin);
  for (const { id, content, origin } of model.uitvoeringsregels) {
    if (content.kind === "vraag") loose(knowledge, listOf(content.conversieregelId), id, origin);
  }
  if (model.associations === undefined) return;
  const ids = new Set(document.elements.map((element) => attributeOf(element, "id") ?? ""));
  for (const { sourceRef, targetRef, id, origin } of model.associations) loose(ids, [sourceRef, targetRef], id ?? "association", origin);
}

function listOf(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

/** Whether somebody has to be asked it, now or when a register is silent. */
function isAsked({ content }: Uitvoeringsregel): boolean {
  return content.kind !== "vasteWaarde" && content.kind !== "implicietAntwoord" && content.kind !== "other";
}

/**
 * Two questions of one group with one priority: their order is then left to whoever runs the file. So it is for a question without group or
 * priority among others that have one; not for a location, which the national service answers from the plan's place.
 */
function checkPriorities(model: RuleFile, note: Note): void {
  const first = new Map<string, Uitvoeringsregel>();
  const groups = new Map(model.regelgroepen.map(({ id, naam }) => [id, naam]));
  // Authors know a question by its text, never by its id.
  const nameOf = ({ id, content }: Uitvoeringsregel): string =>
    ("vraagTekst" in content ? content.vraagTekst : content.kind === "bijlage" ? content.bijlageType : undefined) ?? id;
  const asked = model.uitvoeringsregels.filter(isAsked);
  const isGrouped = asked.some(({ regelgroepId }) => regelgroepId !== undefined);
  const isOrdered = asked.some(({ prioriteit }) => prioriteit !== undefined);
  for (const regel of asked) {
    const { id, regelgroepId, prioriteit, content, origin } = regel;
    const isPlaced = content.kind !== "geoVerwijzing";
    if (isPlaced && regelgroepId === undefined && isGrouped) note("sttr/question-without-group", "hint", origin, { id });
    if (isPlaced && prioriteit === undefined && isOrdered) note("sttr/question-without-priority", "hint", origin, { id });
    if (prioriteit === undefined || regelgroepId === undefined) continue;
    const key = `${prioriteit} ${regelgroepId}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, regel);
    else {
      const [group, texts] = [groups.get(regelgroepId) ?? regelgroepId, [other, regel].map(nameOf)];
      const questions = [other.id, id];
      note("sttr/duplicate-priority", "warning", origin, { group: regelgroepId, groupName: group, priority: prioriteit, questions, texts });
    }
  }
}

/** Words out of lists that the standard closes, though files are read with any. */
function checkWords(model: RuleFile, note: Note): void {
  const check = (name: string, value: string | undefined, expected: readonly string[], origin: number | undefined): void => {
    if (value !== undefined && !expected.includes(value)) note("sttr/unknown-value", "warning", origin, { name, value, expected });
  };
  for (const { bereik, content, origin } of model.uitvoeringsregels) {
    check("bereik", bereik, bereiken, origin);
    if (content.kind === "bijlage") check("documenttype", content.documenttype, documenttypen, origin);
  }
  for (const { id, themas, origin } of model.maatregelen) if (themas.length === 0) note("sttr/no-theme", "warning", origin, { id });
}
