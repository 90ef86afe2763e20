/**
 * Reading and compiling a rule file of 1.07 MB, as a multiple of bare tokenizing of the same bytes with saxes in the same run
 * (aim: ≤ 3), and the peak memory of a process that does it once beside one that only tokenizes.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { compileCheck, readRuleFile } from "../packages/engine/dist/index.js";
import { quantile, ruleFileBytes, table } from "./files.mjs";

const file = "amsterdam/demo-zonwering-vdemo-2fac.xml";
const bytes = ruleFileBytes(file, "dakkapel/dakkapel.xml");

function tokenize() {
  const parser = new SaxesParser({ xmlns: false });
  let tokens = 0;
  for (const event of ["opentag", "closetag", "text", "cdata", "comment"]) parser.on(event, () => tokens++);
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  return tokens;
}
const read = () => readRuleFile(bytes, file).value.model;
const compile = () => compileCheck([{ file, model: read() }]).value.program;

const job = process.argv[2];
if (job !== undefined) {
  ({ tokenize, compile })[job]();
  console.log(process.resourceUsage().maxRSS);
} else {
  const time = (run) => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  const times = { tokenize: [], read: [], compile: [] };
  for (let round = 0; round < 45; round++)
    for (const [name, run] of Object.entries({ tokenize, read, compile })) times[name].push(time(run));
  const warm = (name) => quantile(times[name].slice(5), 0.5);
  // Round by round, so that a machine that slows down slows both.
  const multiple = (name) => quantile(times[name].map((ms, round) => ms / times.tokenize[round]).slice(5), 0.5).toFixed(2);
  const peak = (name) =>
    Number(
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: "utf8" })
        .stdout.trim()
        .split("\n")
        .at(-1),
    ) / 1024;
  const [bare, full] = [peak("tokenize"), peak("compile")];
  console.log(`${file}, ${(bytes.length / 1e6).toFixed(2)} MB, median of 40 after 5 to warm up; the first, cold round beside it`);
  table([
    ["", "ms", "× tokenizing", "cold ms", "peak MB", "× tokenizing"],
    ["bare tokenizing (saxes)", warm("tokenize").toFixed(1), "1.0", times.tokenize[0].toFixed(0), bare.toFixed(0), "1.0"],
    ["read to a model", warm("read").toFixed(1), multiple("read"), times.read[0].toFixed(0), "", ""],
    [
      "read and compile",
      warm("compile").toFixed(1),
      multiple("compile"),
      times.compile[0].toFixed(0),
      full.toFixed(0),
      (full / bare).toFixed(2),
    ],
  ]);
}
