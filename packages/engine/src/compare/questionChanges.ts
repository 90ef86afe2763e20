/** Changes of what is asked: questions with their texts, help, options, groups and order. */
import type { CheckSource } from "../check/compileCheck.ts";
import type { Explanation, Option, Uitvoeringsregel } from "../model/uitvoeringsregel.ts";
import { askedAs } from "../program/askedAs.ts";
import type { Program } from "../program/program.ts";
import { align, movedPairs } from "./alignment.ts";
import type { Changes } from "./change.ts";
import { matchOptions, textOf, typeOf } from "./matchQuestions.ts";
import type { Pair } from "./matchQuestions.ts";

/** Adds what changed about the groups and, for the pairs given, about the questions. */
export function questionChanges(before: CheckSource, after: CheckSource, pairs: readonly Pair[], changes: Changes): void {
  groupChanges(before, after, changes);
  const [olds, news] = [before.model.uitvoeringsregels, after.model.uitvoeringsregels];
  const byAfter = new Map(pairs.map((pair) => [pair.after, olds[pair.before]!]));
  const kept = new Set(pairs.map((pair) => pair.before));
  news.forEach((regel, i) => {
    const old = byAfter.get(i);
    if (old === undefined) changes.add("question-added", textOf(regel), regel, null, textOf(regel));
    else changed(before, after, old, regel, changes);
  });
  olds.forEach((regel, i) => {
    if (!kept.has(i)) changes.add("question-removed", textOf(regel), regel, textOf(regel), null);
  });
}

function changed(before: CheckSource, after: CheckSource, old: Uitvoeringsregel, regel: Uitvoeringsregel, changes: Changes): void {
  const name = textOf(regel);
  changes.text("question-reworded", name, regel, textOf(old), name);
  changes.text("question-retyped", name, regel, typeOf(old), typeOf(regel));
  changes.text("question-help-changed", name, regel, helpOf(old.explanation), helpOf(regel.explanation));
  changes.text("question-value-changed", name, regel, valueOf(old), valueOf(regel));
  changes.text("question-place-changed", name, regel, placeOf(old), placeOf(regel));
  changes.text("question-details-changed", name, regel, detailsOf(before, old), detailsOf(after, regel));
  const [groupBefore, groupAfter] = [groupOf(before, old), groupOf(after, regel)];
  // A group of another name that holds the same questions was renamed, and is reported as that.
  if (groupBefore?.id !== groupAfter?.id) changes.text("question-regrouped", name, regel, groupBefore?.naam, groupAfter?.naam);
  const [olds, news] = [old, regel].map(({ content }) => askedAs(content)?.opties ?? []);
  optionChanges(olds!, news!, regel, changes);
}

function optionChanges(before: readonly Option[], after: readonly Option[], regel: Uitvoeringsregel, changes: Changes): void {
  const name = textOf(regel);
  const at = ({ origin }: Option) => ({ id: regel.id, origin });
  const pairs = matchOptions(before, after);
  const [olds, news] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  after.forEach((option, i) => {
    if (!news.has(i)) changes.add("option-added", name, at(option), null, option.text);
  });
  before.forEach((option, i) => {
    if (!olds.has(i)) changes.add("option-removed", name, at(option), option.text, null);
  });
  for (const pair of pairs) {
    const [old, option] = [before[pair.before]!, after[pair.after]!];
    changes.text("option-reworded", name, at(option), old.text, option.text);
    changes.text("option-help-changed", `${name} ${option.text}`, at(option), helpOf(old.explanation), helpOf(option.explanation));
  }
  for (const pair of movedPairs(pairs))
    changes.add("option-moved", after[pair.after]!.text, at(after[pair.after]!), pair.before + 1, pair.after + 1);
}

function groupChanges(before: CheckSource, after: CheckSource, changes: Changes): void {
  const [olds, news] = [before.model.regelgroepen, after.model.regelgroepen];
  const { pairs, added, removed } = align(olds, news, [({ id }) => id, ({ naam }) => naam.trim()]);
  for (const i of added) changes.add("group-added", news[i]!.naam, news[i]!, null, news[i]!.naam);
  for (const i of removed) changes.add("group-removed", olds[i]!.naam, olds[i]!, olds[i]!.naam, null);
  for (const pair of pairs)
    changes.text("group-renamed", news[pair.after]!.naam, news[pair.after]!, olds[pair.before]!.naam, news[pair.after]!.naam);
  const inTurn = (groups: typeof olds): Map<number, number> =>
    new Map(
      groups
        .map((group, i) => ({ i, prioriteit: group.prioriteit ?? Infinity }))
        .sort((one, other) => (one.prioriteit === other.prioriteit ? one.i - other.i : one.prioriteit - other.prioriteit))
        .map(({ i }, at) => [i, at]),
    );
  const [turnBefore, turnAfter] = [inTurn(olds), inTurn(news)];
  const turns = pairs.map((pair) => ({
    before: turnBefore.get(pair.before)!,
    after: turnAfter.get(pair.after)!,
    group: news[pair.after]!,
  }));
  turns.sort((one, other) => one.before - other.before);
  for (const { before: from, after: to } of movedPairs(turns)) {
    const { group } = turns.find((turn) => turn.after === to)!;
    changes.add("group-moved", group.naam, group, from + 1, to + 1);
  }
}

/** Adds the questions that are asked at another place in the order; `pairs` are indexes into the questions of the programs. */
export function orderChanges(after: Program, pairs: readonly Pair[], changes: Changes): void {
  for (const pair of movedPairs([...pairs].sort((one, other) => one.before - other.before))) {
    const { regel, id } = after.questions[pair.after]!;
    changes.add("question-moved", textOf(regel), { ...regel, id }, pair.before + 1, pair.after + 1);
  }
}

function helpOf(explanation: Explanation | undefined): string | undefined {
  const parts = [explanation?.toelichting, explanation?.langeToelichting].flatMap((text) => text?.trim() || []);
  return parts.length === 0 ? undefined : parts.join("\n\n");
}

function valueOf({ content }: Uitvoeringsregel): string | undefined {
  if (content.kind === "implicietAntwoord") return String(content.waarde);
  if (content.kind !== "vasteWaarde") return undefined;
  return content.tekstVoorbehoud === undefined ? content.waarde : `${content.waarde} (${content.tekstVoorbehoud.trim()})`;
}

function placeOf({ content }: Uitvoeringsregel): string | undefined {
  return content.kind === "geoVerwijzing" ? content.identificatie : undefined;
}

function groupOf({ model }: CheckSource, { regelgroepId }: Uitvoeringsregel) {
  return model.regelgroepen.find(({ id }) => id === regelgroepId);
}

/** What stands beside a question, outside the standard: unit, limits, sources; and what the standard says of it but never shows. */
function detailsOf({ meta }: CheckSource, { id, potentieelVertrouwelijk, bereik }: Uitvoeringsregel): string | undefined {
  const own = meta?.questions !== undefined && Object.hasOwn(meta.questions, id) ? meta.questions[id] : undefined;
  const all = { ...own, ...(potentieelVertrouwelijk && { potentieelVertrouwelijk }), ...(bereik !== undefined && { bereik }) };
  return Object.keys(all).length === 0 ? undefined : JSON.stringify(all);
}
