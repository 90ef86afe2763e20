/** What is asked and what is fixed, over all files: merged, named and put in asking order (contracts sections 2 and 4). */
import { isCalendarDate } from "../feel/scan.ts";
import type { Value } from "../feel/value.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import type { Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs, isKnownValue } from "./askedAs.ts";
import type { Faults } from "./fault.ts";
import type { ProgramFixed } from "./program.ts";
import { settledBy } from "./reusedOutcome.ts";
import type { OutcomeReference } from "./reusedOutcome.ts";
import { joined, sameQuestions } from "./sameQuestion.ts";
import type { Occurrence } from "./sameQuestion.ts";

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
  | { readonly t: "question"; readonly i: number }
  | { readonly t: "fixed"; readonly value: Value }
  | OutcomeReference
  | { readonly t: "unknown" };

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

interface Found extends Occurrence {
  readonly key: readonly number[];
  readonly groupName?: string;
}

/**
 * Gathers the questions of all files. Known values are never asked, and what another file's outcome settles is not; elements that are no kind of the
 * standard are neither.
 */
export function gatherQuestions(files: readonly SourceFile[]): Questions {
  const found: Found[] = [];
  const fixed: ProgramFixed[] = [];
  const targets = files.map(() => new Map<string, RegelTarget>());
  files.forEach(({ model, faults }, file) => {
    const groups = new Map(model.regelgroepen.map((group, place) => [group.id, { ...group, place }]));
    model.uitvoeringsregels.forEach((regel, place) => {
      if (isKnownValue(regel.content)) {
        const value = fixedValue(regel, faults);
        fixed.push({ id: regel.id, regel, value });
        targets[file]!.set(regel.id, { t: "fixed", value });
        return;
      }
      const settled = settledBy(regel.content, files, file);
      if (settled.length > 0) {
        targets[file]!.set(regel.id, { t: "outcome", name: regel.id, settled });
        return;
      }
      if (regel.content.kind === "other") {
        faults.add("model/unsupported-kind", "warning", regel, { element: regel.content.element });
        targets[file]!.set(regel.id, { t: "unknown" });
        return;
      }
      reportDuplicateOptions(regel, faults);
      const group = regel.regelgroepId === undefined ? undefined : groups.get(regel.regelgroepId);
      const key = [group?.prioriteit ?? Infinity, group?.place ?? Infinity, regel.prioriteit ?? Infinity, file, place];
      found.push({ file, regel, key, ...(group && { groupName: group.naam }) });
    });
  });
  const questions = sameQuestions(found)
    .map((members) => ({ members, key: members.map(({ key }) => key).reduce((a, b) => (before(b, a) ? b : a)) }))
    .sort((a, b) => (before(a.key, b.key) ? -1 : 1));
  const clashing = clashingIds(files, questions);
  const unused = unusedNames();
  const asked = questions.map(({ members }, i): Asked => {
    const { file, groupName } = members[0]!;
    const names = members.map((one) => (clashing.has(one.regel.id) ? `${files[one.file]!.file}#${one.regel.id}` : one.regel.id));
    const id = unused(names[0]!);
    const aliases = new Set([...names, ...members.flatMap(({ regel }) => regel.herbruikbaarId ?? [])]);
    const regel = { ...joined(members), id };
    for (const one of members) targets[one.file]!.set(one.regel.id, { t: "question", i });
    return {
      id,
      file,
      regel,
      ...(groupName !== undefined && { groupName }),
      aliases: [...aliases].filter((alias) => alias !== id && alias !== names[0]),
      options: askedAs(regel.content)?.opties.map(({ text }) => text) ?? [],
    };
  });
  return { asked, fixed, targets };
}

/** Gives each name once; then, for a file that has two questions under one id, with a number that makes it another. */
function unusedNames(): (name: string) => string {
  const given = new Map<string, number>();
  return (name) => {
    let unused = name;
    for (let number = (given.get(name) ?? 0) + 1; given.has(unused); number++) {
      unused = `${name}#${number}`;
      given.set(name, number);
    }
    given.set(unused, 1);
    return unused;
  };
}

/** Ids that stand for different things in different files. */
function clashingIds(files: readonly SourceFile[], questions: readonly { readonly members: readonly Occurrence[] }[]): ReadonlySet<string> {
  if (files.length < 2) return new Set();
  const meanings = new Map<string, Set<number | string>>();
  const learn = (id: string, meaning: number | string): void => {
    const known = meanings.get(id);
    if (known === undefined) meanings.set(id, new Set([meaning]));
    else known.add(meaning);
  };
  questions.forEach(({ members }, question) => members.forEach(({ regel }) => learn(regel.id, question)));
  for (const { model } of files) {
    for (const { id, content } of model.uitvoeringsregels) if (isKnownValue(content) || content.kind === "other") learn(id, content.kind);
  }
  return new Set([...meanings].flatMap(([id, found]) => (found.size > 1 ? [id] : [])));
}

function before(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return false;
}

function reportDuplicateOptions({ id, content }: Uitvoeringsregel, faults: Faults): void {
  const texts = new Set<string>();
  for (const { text, origin } of askedAs(content)?.opties ?? []) {
    if (texts.has(text)) faults.add("model/duplicate-option", "warning", { id, origin }, { option: text });
    texts.add(text);
  }
}

function fixedValue(regel: Uitvoeringsregel, faults: Faults): Value {
  // Which werkzaamheid the initiator chose is not told here; an author who counts on one says what holds then.
  if (regel.content.kind === "implicietAntwoord") return regel.content.waarde;
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
