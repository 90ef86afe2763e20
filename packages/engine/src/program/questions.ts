/** What is asked and what is fixed, over all files: merged, named and put in asking order (contracts sections 2 and 4). */
import { isCalendarDate } from "../feel/scan.ts";
import type { Value } from "../feel/value.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import type { Faults } from "./fault.ts";
import type { ProgramFixed } from "./program.ts";

/** A question before its domain is known. */
export interface Asked {
  readonly id: string;
  readonly file: number;
  readonly regel: Uitvoeringsregel;
  readonly groupName?: string;
  readonly aliases: readonly string[];
  readonly options: readonly string[];
}

/** Where an uitvoeringsregel of a file went. */
export type RegelTarget =
  { readonly t: "question"; readonly i: number } | { readonly t: "fixed"; readonly value: Value } | { readonly t: "unknown" };

export interface Questions {
  readonly asked: readonly Asked[];
  readonly fixed: readonly ProgramFixed[];
  /** For each file: uitvoeringsregel id → where it went. */
  readonly targets: readonly ReadonlyMap<string, RegelTarget>[];
}

export interface SourceFile {
  readonly file: string;
  readonly model: RuleFile;
  readonly faults: Faults;
}

/** Gathers the questions of all files. Fixed values are never asked; kinds without a known shape are neither. */
export function gatherQuestions(files: readonly SourceFile[]): Questions {
  const merged = new Map<
    string,
    { file: number; regel: Uitvoeringsregel; key: readonly number[]; groupName?: string; aliases: Set<string> }
  >();
  const fixed: ProgramFixed[] = [];
  const places: { file: number; id: string; target: string | RegelTarget }[] = [];
  const clashing = clashingIds(files);
  files.forEach(({ model, faults }, file) => {
    const groups = new Map(model.regelgroepen.map((group, place) => [group.id, { ...group, place }]));
    model.uitvoeringsregels.forEach((regel, place) => {
      if (regel.content.kind === "vasteWaarde") {
        const value = fixedValue(regel, faults);
        fixed.push({ id: regel.id, regel, value });
        places.push({ file, id: regel.id, target: { t: "fixed", value } });
        return;
      }
      if (regel.content.kind === "other") {
        faults.add("model/unsupported-kind", "warning", regel, { element: regel.content.element });
        places.push({ file, id: regel.id, target: { t: "unknown" } });
        return;
      }
      const group = regel.regelgroepId === undefined ? undefined : groups.get(regel.regelgroepId);
      const key = [group?.prioriteit ?? Infinity, group?.place ?? Infinity, regel.prioriteit ?? Infinity, file, place];
      const identity = identityOf(regel);
      const id = clashing.has(regel.id) ? `${files[file]!.file}#${regel.id}` : regel.id;
      const known = merged.get(identity);
      places.push({ file, id: regel.id, target: identity });
      if (known === undefined) {
        merged.set(identity, { file, regel: { ...regel, id }, key, ...(group && { groupName: group.naam }), aliases: new Set([id]) });
      } else {
        known.aliases.add(id);
        if (before(key, known.key)) known.key = key;
      }
      if (regel.herbruikbaarId !== undefined) merged.get(identity)!.aliases.add(regel.herbruikbaarId);
    });
  });
  const sorted = [...merged].sort(([, a], [, b]) => (before(a.key, b.key) ? -1 : 1));
  const index = new Map(sorted.map(([identity], i) => [identity, i]));
  const targets = files.map(() => new Map<string, RegelTarget>());
  for (const { file, id, target } of places) {
    targets[file]!.set(id, typeof target === "string" ? { t: "question", i: index.get(target)! } : target);
  }
  const asked = sorted.map(([, { key: _, aliases, regel, ...rest }]) => ({
    ...rest,
    regel,
    id: regel.id,
    aliases: [...aliases].filter((alias) => alias !== regel.id),
    options: optionTexts(regel, files[rest.file]!.faults),
  }));
  return { asked, fixed, targets };
}

/** What makes two questions of different files one: the herbruikbaarId with the text, or else the id with the text. */
function identityOf(regel: Uitvoeringsregel): string {
  const { content } = regel;
  const text =
    content.kind === "vraag"
      ? content.vraagTekst
      : content.kind === "bijlage"
        ? content.bijlageType
        : content.kind === "geoVerwijzing"
          ? [content.identificatie, content.vraagTekst ?? ""]
          : "";
  return JSON.stringify([content.kind, regel.herbruikbaarId !== undefined ? ["reuse", regel.herbruikbaarId] : ["id", regel.id], text]);
}

/** Ids that stand for different questions in different files. */
function clashingIds(files: readonly SourceFile[]): ReadonlySet<string> {
  const identities = new Map<string, string>();
  const clashing = new Set<string>();
  for (const { model } of files) {
    for (const regel of model.uitvoeringsregels) {
      const identity = identityOf(regel);
      const other = identities.get(regel.id);
      if (other !== undefined && other !== identity) clashing.add(regel.id);
      identities.set(regel.id, identity);
    }
  }
  return files.length > 1 ? clashing : new Set();
}

function before(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return false;
}

function optionTexts(regel: Uitvoeringsregel, faults: Faults): string[] {
  if (regel.content.kind !== "vraag") return [];
  const texts: string[] = [];
  for (const option of regel.content.opties) {
    if (texts.includes(option.text))
      faults.add("model/duplicate-option", "warning", { id: regel.id, origin: option.origin }, { option: option.text });
    else texts.push(option.text);
  }
  return texts;
}

function fixedValue(regel: Uitvoeringsregel, faults: Faults): Value {
  if (regel.content.kind !== "vasteWaarde") return null;
  const { waarde, gegevensType } = regel.content;
  const text = waarde.trim();
  if (gegevensType === "string" || gegevensType === "list") return text;
  if (gegevensType === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (gegevensType === "number" && text !== "" && Number.isFinite(Number(text))) return Number(text);
  if (gegevensType === "date" && isCalendarDate(text)) return { date: text };
  faults.add("model/fixed-value-type", "warning", regel, { value: waarde, expected: gegevensType });
  return null;
}
