/**
 * Overlaps and gaps of single tables of 499, 998 and 1,492 rows by 3, 5, 7 and 20 columns (aim: ≤ 50 ms), beside comparing every pair of rows in the same
 * run. The sizes are those of a published evaluation of a checker of decision tables on loan data, which took 42.6 s at 1,492 rows by 3 columns on the
 * machine of its authors; the rows here are made, of ranges as wide as there.
 */
import { gapsOf, overlapsOf } from "../packages/engine/dist/index.js";
import { quantile, table } from "./files.mjs";

let state = 20_261_123;
function draw(below) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}

/** Rows of ranges over as many cells as a column of numbers has: below, at and above each of its constants. */
function made(rowCount, columnCount) {
  const size = 2 * rowCount + 1;
  const columns = Array.from({ length: columnCount }, () => {
    const tests = Array.from({ length: rowCount }, () => {
      if (draw(5) === 0) return [0, size];
      const width = 1 + draw(size >> 2);
      const from = draw(size - width);
      return [from, from + width];
    });
    return { size, tests, rows: tests.map((_, row) => row) };
  });
  // A row that looks at nothing would leave no gap to look for.
  for (let row = 0; row < rowCount; row++)
    if (columns.every(({ tests }) => tests[row][1] - tests[row][0] === size)) columns[0].tests[row] = [row, row + 2];
  return { rowCount, columns };
}

/** What anybody would write first. */
function pairwise({ rowCount, columns }) {
  let count = 0;
  for (let one = 0; one < rowCount; one++) {
    for (let other = one + 1; other < rowCount; other++) {
      const isMet = columns.every(({ tests, rows }) => {
        const [a, b] = tests[rows[one]];
        const [c, d] = tests[rows[other]];
        return a < d && c < b;
      });
      if (isMet) count++;
    }
  }
  return count;
}

const rows = [["rows × columns", "overlapping pairs", "bitsets ms", "every pair ms", "× faster", "gaps", "first 100 gaps ms", "both ms"]];
for (const columnCount of [3, 5, 7, 20]) {
  for (const rowCount of [499, 998, 1492]) {
    const boxes = made(rowCount, columnCount);
    const times = { bitsets: [], pairs: [], gaps: [] };
    let found;
    for (let round = 0; round < 9; round++) {
      let begin = performance.now();
      const overlaps = overlapsOf(boxes);
      times.bitsets.push(performance.now() - begin);
      begin = performance.now();
      const count = pairwise(boxes);
      times.pairs.push(performance.now() - begin);
      if (count !== overlaps.count) throw new Error(`${rowCount} × ${columnCount}: ${overlaps.count} overlaps, by pairs ${count}`);
      begin = performance.now();
      found = { count, ...gapsOf(boxes, 100) };
      times.gaps.push(performance.now() - begin);
    }
    const [bitsets, pairs, gaps] = [times.bitsets, times.pairs, times.gaps].map((samples) => quantile(samples.slice(2), 0.5));
    rows.push([
      `${rowCount} × ${columnCount}`,
      found.count,
      bitsets.toFixed(1),
      pairs.toFixed(1),
      (pairs / bitsets).toFixed(1),
      `${found.isWhole ? "" : "≥ "}${found.gaps.length}`,
      gaps.toFixed(1),
      (bitsets + gaps).toFixed(1),
    ]);
  }
}
table(rows);
