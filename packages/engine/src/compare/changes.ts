/** Everything that an author changed between two versions, in the order in which a reader goes through a file. */
import type { CheckSource } from "../check/compileCheck.ts";
import type { LegalSource } from "../model/meta.ts";
import type { Maatregel, RuleFile } from "../model/ruleFile.ts";
import type { Program } from "../program/program.ts";
import { align } from "./alignment.ts";
import { Changes } from "./change.ts";
import type { Change } from "./change.ts";
import { decisionChanges } from "./decisionChanges.ts";
import type { Pair } from "./matchQuestions.ts";
import { orderChanges, questionChanges } from "./questionChanges.ts";

/** What is compared: the files, and their programs where they have one. */
export interface Version {
  readonly source: CheckSource;
  readonly program: Program;
}

/** The changes. `regels` pairs uitvoeringsregels, `questions` the questions of the programs. */
export function findChanges(before: Version, after: Version, regels: readonly Pair[], questions: readonly Pair[]): readonly Change[] {
  const changes = new Changes({ before: before.source.file, after: after.source.file });
  const [old, model] = [before.source.model, after.source.model];
  changes.text("file-renamed", model.name, {}, old.name, model.name);
  changes.text("file-retyped", model.name, {}, old.typering, model.typering);
  questionChanges(before.source, after.source, regels, changes);
  orderChanges(after.program, questions, changes);
  decisionChanges(old, model, regels, changes);
  measureChanges(old, model, changes);
  sourceChanges(before.source, after.source, changes);
  return changes.found;
}

function measureChanges(before: RuleFile, after: RuleFile, changes: Changes): void {
  const [olds, news] = [before.maatregelen, after.maatregelen];
  const { pairs, added, removed } = align(olds, news, [({ id }) => id, ({ maatregeltekst }) => maatregeltekst.trim()]);
  const nameOf = ({ nummer, id }: Maatregel): string => nummer ?? id;
  const textOf = ({ origin: _origin, id: _id, themas, ...texts }: Maatregel): string => [...Object.values(texts), ...themas].join("\n");
  for (const i of added) changes.add("measure-added", nameOf(news[i]!), news[i]!, null, news[i]!.maatregeltekst);
  for (const i of removed) changes.add("measure-removed", nameOf(olds[i]!), olds[i]!, olds[i]!.maatregeltekst, null);
  for (const { before: i, after: j } of pairs)
    changes.text("measure-changed", nameOf(news[j]!), news[j]!, textOf(olds[i]!), textOf(news[j]!));
}

interface NamedSource {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly origin?: number | undefined;
}

/** Legal sources: those of the file and those that stand beside it. */
function sourcesOf({ model, meta }: CheckSource): readonly NamedSource[] {
  const beside = (sources: readonly LegalSource[] | undefined): NamedSource[] =>
    (sources ?? []).map(({ label, url, jci }) => ({ id: label, name: label, text: [label, url, jci].filter(Boolean).join(" ") }));
  return [
    ...(model.knowledgeSources ?? []).map(({ id, name, locationURI, type, description, origin }) => ({
      id,
      name,
      origin,
      text: [name, locationURI, type, description].filter(Boolean).join(" "),
    })),
    ...beside(meta?.sources),
  ];
}

function sourceChanges(before: CheckSource, after: CheckSource, changes: Changes): void {
  const [olds, news] = [sourcesOf(before), sourcesOf(after)];
  const { pairs, added, removed } = align(olds, news, [({ id }) => id, ({ text }) => text]);
  for (const i of added) changes.add("source-added", news[i]!.name, news[i]!, null, news[i]!.text);
  for (const i of removed) changes.add("source-removed", olds[i]!.name, olds[i]!, olds[i]!.text, null);
  for (const pair of pairs)
    changes.text("source-changed", news[pair.after]!.name, news[pair.after]!, olds[pair.before]!.text, news[pair.after]!.text);
}
