/**
 * The analysis of the largest real files, findings and statistics together (aim: ≤ 100 ms), as a multiple of bare tokenizing of the same bytes with saxes in
 * the same run. Reading the file is not in it; `compile` measures that.
 */
import { SaxesParser } from "saxes";
import { analyse, readRuleFile } from "../packages/engine/dist/index.js";
import { quantile, ruleFileBytes, table } from "./files.mjs";

const names = [
  "amsterdam/demo-zonwering-vdemo-2fac.xml",
  "amsterdam/zonwering-rolhek-luik-of-rolluik-bouwen-v20-5c81.xml",
  "amsterdam/zonnepaneel-en-zonneboiler-bouwen-v47-6324.xml",
  "amsterdam/dakkapel-bouwen-v46-67e4.xml",
];

function tokenize(bytes) {
  const parser = new SaxesParser({ xmlns: false });
  let tokens = 0;
  for (const event of ["opentag", "closetag", "text", "cdata", "comment"]) parser.on(event, () => tokens++);
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  return tokens;
}

const time = (run) => {
  const begin = performance.now();
  run();
  return performance.now() - begin;
};

const rows = [["", "MB", "findings", "tokenize ms", "analyse ms", "× tokenizing", "cold ms"]];
for (const file of names) {
  const bytes = ruleFileBytes(file, "dakkapel/dakkapel.xml");
  const { model } = readRuleFile(bytes, file).value;
  let found = 0;
  const samples = Array.from({ length: 25 }, () => ({
    bare: time(() => tokenize(bytes)),
    whole: time(() => (found = analyse([{ file, model }]).files[0].diagnostics.length)),
  }));
  const median = (pick) => quantile(samples.slice(5).map(pick), 0.5);
  rows.push([
    file,
    (bytes.length / 1e6).toFixed(2),
    found,
    median(({ bare }) => bare).toFixed(1),
    median(({ whole }) => whole).toFixed(1),
    median(({ bare, whole }) => whole / bare).toFixed(2),
    samples[0].whole.toFixed(0),
  ]);
}
table(rows);
