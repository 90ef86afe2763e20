/**
 * Comparing two versions: what changed, and exactly which answers now lead elsewhere (aim: 200 ms for the largest pair). Beside it reading both files,
 * which has to be done before anything can be compared. Times are those of the processor, so that a busy machine tells the same.
 */
import { compareVersions, readRuleFile } from "../packages/engine/dist/index.js";
import { quantile, ruleFileBytes, table } from "./files.mjs";

const pairs = [
  ["zonwering-rolhek-luik-of-rolluik-bouwen-v3-d02f", "zonwering-rolhek-luik-of-rolluik-bouwen-v20-5c81"],
  ["zonnepaneel-en-zonneboiler-bouwen-v1-1f45", "zonnepaneel-en-zonneboiler-bouwen-v47-6324"],
  ["dakkapel-bouwen-v18-aaf9", "dakkapel-bouwen-v46-67e4"],
];
const timed = (run) => {
  const begin = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(begin);
  return [result, (user + system) / 1000];
};
const median = (times) => quantile(times, 0.5);

const rows = pairs.map(([before, after]) => {
  const bytes = [before, after].map((name) => ruleFileBytes(`amsterdam/${name}.xml`, "dakkapel/dakkapel.xml"));
  const reading = [];
  const comparing = [];
  let comparison;
  for (let round = 0; round < 8; round++) {
    const [sources, read] = timed(() => bytes.map((one, i) => ({ file: `${i}.xml`, model: readRuleFile(one, `${i}.xml`).value.model })));
    const [{ value }, compared] = timed(() => compareVersions(sources[0], sources[1]));
    comparison = value;
    reading.push(read);
    comparing.push(compared);
  }
  return [
    `${before} → ${after.split("-").at(-2)}`,
    median(reading).toFixed(1),
    median(comparing).toFixed(1),
    comparing[0].toFixed(1),
    (median(comparing) / median(reading)).toFixed(2),
    comparison.changes.length,
    comparison.differences.length,
  ];
});
table([["pair", "read both ms", "compare ms", "first time ms", "compare / read", "changes", "differences"], ...rows]);
