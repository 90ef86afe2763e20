/** One decision as blocks of a page: what it looks at, each row as a sentence, and the whole as a table. */
import { anchorOf } from "./numbering.ts";
import { joinRuns, small, strong, words } from "./pageBlocks.ts";
import type { PageBlock, Run } from "./pageBlocks.ts";
import { labelled } from "./labelled.ts";
import type { PageWords } from "./pageWords.ts";
import type { ReadingDecision, ReadingRow } from "./reading.ts";

/** A table with more conditions has a column for all of them together: paper is not wide, and such tables are nearly empty. */
const maxColumns = 6;

/** The blocks of one decision. */
export function decisionBlocks(decision: ReadingDecision, say: PageWords): readonly PageBlock[] {
  const { number, id, name, description, manner, looksAt, rows, authorities } = decision;
  return [
    { t: "heading", level: 3, anchor: anchorOf(number), runs: [words(`${number} ${name}`)] },
    { t: "text", runs: [small(id)] },
    ...(description?.trim() ? [{ t: "text" as const, runs: [words(description.trim())] }] : []),
    ...(looksAt.length > 0
      ? [labelled(say.looksAt, []), { t: "list" as const, ordered: false, items: looksAt.map((runs) => [{ t: "text" as const, runs }]) }]
      : []),
    { t: "text", runs: [words(manner)] },
    ...rows.flatMap((row): readonly PageBlock[] => [{ t: "text", runs: [strong(row.number), words(" "), ...row.sentence] }, ...noted(row)]),
    ...(rows.length > 0 ? [labelled(say.asTable, []), tableOf(decision, say)] : []),
    ...(authorities.length > 0 ? [labelled(say.restsOn, joinRuns(authorities, "; "))] : []),
  ];
}

function noted({ notes }: ReadingRow): readonly PageBlock[] {
  return notes.length === 0 ? [] : [{ t: "quote", blocks: notes }];
}

function tableOf({ columns, outputs, rows }: ReadingDecision, say: PageWords): PageBlock {
  const results = (row: ReadingRow): readonly (readonly Run[])[] => row.outputs.map((output) => [words(output)]);
  const heads = outputs.map((output): readonly Run[] => [words(output)]);
  if (columns.length > maxColumns) {
    const conditions = ({ cells }: ReadingRow): readonly Run[] => {
      const told = cells.flatMap((cell, at) => (cell === undefined ? [] : [[...columns[at]!, words(`: ${cell}`)]]));
      return told.length === 0 ? [words(say.any)] : told.flatMap((runs, at) => [...(at > 0 ? [words("; ")] : []), ...runs]);
    };
    return {
      t: "table",
      head: [[words(say.row)], [words(say.conditions)], ...heads],
      rows: rows.map((row) => [[words(row.number)], conditions(row), ...results(row)]),
    };
  }
  return {
    t: "table",
    head: [[words(say.row)], ...columns, ...heads],
    rows: rows.map((row) => [
      [words(row.number)],
      ...columns.map((_, at): readonly Run[] => [words(row.cells[at] ?? say.any)]),
      ...results(row),
    ]),
  };
}
