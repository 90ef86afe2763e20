/** A reading as the blocks of a page, in the order in which people read it: what it is, its outcomes, its questions, its decisions. */
import { isCalendarDate } from "../feel/scan.ts";
import { dateLabel } from "./answerLabel.ts";
import { decisionBlocks } from "./decisionBlocks.ts";
import { labelled, sourceRuns, sourcesLine } from "./labelled.ts";
import { anchorOf } from "./numbering.ts";
import { small, words } from "./pageBlocks.ts";
import type { PageBlock } from "./pageBlocks.ts";
import { pageWords } from "./pageWords.ts";
import type { PageWords } from "./pageWords.ts";
import { questionBlocks } from "./questionBlocks.ts";
import type { Reading, ReadingFixed, ReadingMeasure, ReadingOutcome } from "./reading.ts";

/** The blocks of the whole reading. */
export function pagesOf(reading: Reading): readonly PageBlock[] {
  const say = pageWords(reading.language);
  const leads = reading.groups.some(({ questions }) => questions.some(({ steps }) => steps.length > 0));
  const part = (title: string, blocks: readonly PageBlock[]): readonly PageBlock[] =>
    blocks.length === 0 ? [] : [{ t: "heading", level: 2, runs: [words(title)] }, ...blocks];
  return [
    { t: "heading", level: 1, runs: [words(reading.title)] },
    ...opening(reading, say),
    ...part(say.outcomes, [...outcomeTable(reading, say), ...reading.outcomes.flatMap((outcome) => outcomeBlocks(outcome, say))]),
    ...part(
      say.questions,
      reading.groups.flatMap((group): readonly PageBlock[] => [
        { t: "heading", level: 3, runs: [words(group.name === undefined ? say.otherQuestions : `V${group.number} ${group.name}`)] },
        ...group.questions.flatMap((question) => questionBlocks(question, leads, say)),
      ]),
    ),
    ...part(
      say.fixed,
      reading.fixed.flatMap((fixed) => fixedBlocks(fixed, say)),
    ),
    ...part(
      say.decisions,
      reading.decisions.flatMap((decision) => decisionBlocks(decision, say)),
    ),
    ...part(say.measures, reading.measures.flatMap(measureBlocks)),
    ...part(
      say.sources,
      reading.sources.length === 0
        ? []
        : [{ t: "list", ordered: false, items: reading.sources.map((source) => [{ t: "text", runs: sourceRuns(source) }]) }],
    ),
    ...part(
      say.remarks,
      reading.remarks.map((remark): PageBlock => ({ t: "text", runs: [words(remark)] })),
    ),
  ];
}

function list(items: readonly string[]): readonly PageBlock[] {
  return items.length === 0 ? [] : [{ t: "list", ordered: false, items: items.map((item) => [{ t: "text", runs: [words(item)] }]) }];
}

function opening(reading: Reading, say: PageWords): readonly PageBlock[] {
  const { authority, typering, toestemming, version, validFrom, validTo, description, checked, notChecked, decisions } = reading;
  const day = (iso: string): string => (isCalendarDate(iso) ? dateLabel(iso)[reading.language] : iso);
  const structures = decisions.flatMap(({ structureReference }) => structureReference ?? []);
  const days = [...(validFrom ? [`${say.from} ${day(validFrom)}`] : []), ...(validTo ? [`${say.until} ${day(validTo)}`] : [])].join(" ");
  return [
    ...(authority ? [labelled(say.authority, [words(authority.name)]), ...authority.contact] : []),
    labelled(say.kind, [words(`${say[typering]}${toestemming ? `, ${toestemming}` : ""}`)]),
    ...(reading.name.trim() !== "" && reading.name !== reading.title ? [labelled(say.rules, [words(reading.name)])] : []),
    ...(version ? [labelled(say.version, [words(version)])] : []),
    ...(days ? [labelled(say.valid, [words(days)])] : []),
    ...structures.map((structure) => labelled(say.structure, [small(structure)])),
    ...(description?.trim() ? [{ t: "text" as const, runs: [words(description.trim())] }] : []),
    ...(checked.length > 0 ? [labelled(say.checked, []), ...list(checked)] : []),
    ...(notChecked.length > 0 ? [labelled(say.notChecked, []), ...list(notChecked)] : []),
    { t: "heading", level: 2, runs: [words(say.howToRead)] },
    { t: "text", runs: [words(say.reading)] },
  ];
}

function outcomeTable({ outcomes }: Reading, say: PageWords): readonly PageBlock[] {
  if (outcomes.length === 0) return [];
  const head = [[words("")], [words(say.outcome)], [words(say.action)]];
  return [
    {
      t: "table",
      head,
      rows: outcomes.map(({ number, code, action }) => [
        [{ t: "link", to: anchorOf(number), v: number }],
        [words(code)],
        [words(action?.text ?? say.any)],
      ]),
    },
  ];
}

function outcomeBlocks({ number, code, action, sources, explanations }: ReadingOutcome, say: PageWords): readonly PageBlock[] {
  const told = explanations.flatMap(({ rows, blocks }): readonly PageBlock[] => [
    { t: "text", runs: [{ t: "text", v: `${rows.length === 1 ? say.byRow : say.byRows} ${ranges(rows, say)}:`, em: true }] },
    { t: "quote", blocks },
  ]);
  return [
    { t: "heading", level: 3, anchor: anchorOf(number), runs: [words(`${number} ${code}`)] },
    ...(action?.url ? [labelled(say.action, [{ t: "address", href: action.url, v: action.text }])] : []),
    ...(told.length > 0 ? told : [{ t: "text" as const, runs: [words(say.noExplanation)] }]),
    ...sourcesLine(sources, say),
  ];
}

/** Numbers of rows, those in a row together: `B1.1, B1.4 tot en met B1.9`. */
function ranges(rows: readonly string[], say: PageWords): string {
  const found: string[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const [, decision, place] = /^(.*)\.(\d+)$/.exec(row)!;
    if (last?.at(-1) === `${decision}.${Number(place) - 1}`) last.push(row);
    else found.push([row]);
  }
  return found.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]} ${say.upTo} ${run.at(-1)}`)).join(", ");
}

function fixedBlocks({ number, id, text, value, reservation }: ReadingFixed, say: PageWords): readonly PageBlock[] {
  return [
    { t: "heading", level: 3, anchor: anchorOf(number), runs: [words(`${number} ${text}`)] },
    { t: "text", runs: [small(id)] },
    labelled(say.value, [words(value)]),
    ...(reservation.length > 0 ? [labelled(say.reservation, []), { t: "quote" as const, blocks: reservation }] : []),
  ];
}

function measureBlocks({ number, id, text, facts, explanation }: ReadingMeasure): readonly PageBlock[] {
  return [
    { t: "heading", level: 3, anchor: anchorOf(number), runs: [words(`${number} ${text}`)] },
    { t: "text", runs: [small(id)] },
    ...list(facts),
    ...explanation,
  ];
}
