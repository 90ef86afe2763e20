/**
 * Full generation of scenarios for the largest rule files, beside compiling the same file: what can be reached, every mistake drawn and judged, a set that
 * touches and catches all (aim: ≤ 1 s on the largest).
 */
import { compileCheck, generateScenarios, huntOf, readRuleFile, studyOf } from "../packages/engine/dist/index.js";
import { quantile, ruleFileBytes, table } from "./files.mjs";

const names = [
  "amsterdam/demo-zonwering-vdemo-2fac.xml",
  "amsterdam/zonnepaneel-en-zonneboiler-bouwen-v47-6324.xml",
  "amsterdam/dakkapel-bouwen-v46-67e4.xml",
];
const rounds = 5;

/** Milliseconds of each round, and what the last one gave. */
function timed(run) {
  run();
  const times = [];
  let value;
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    value = run();
    times.push(performance.now() - begin);
  }
  return { ms: quantile(times, 0.5), value };
}

const rows = names.map((name) => {
  const bytes = ruleFileBytes(name, "dakkapel/dakkapel.xml");
  const source = { file: name, model: readRuleFile(bytes, name).value.model };
  const compiling = timed(() => compileCheck([source]));
  const generating = timed(() => {
    const study = studyOf(source).value;
    const hunt = huntOf(study);
    return { hunt, ...generateScenarios(study, hunt) };
  });
  const { hunt, scenarios, coverage, mutants } = generating.value;
  if (mutants.survivors.length > 0 || coverage.rows.missed.length > 0) throw new Error(`${name}: the set is not whole`);
  return [
    name,
    scenarios.length,
    coverage.rows.reachable,
    hunt.made,
    compiling.ms.toFixed(0),
    generating.ms.toFixed(0),
    (generating.ms / compiling.ms).toFixed(1),
    ((1000 * generating.ms) / hunt.made).toFixed(0),
  ];
});
table([["file", "scenarios", "rows", "mutants", "compile ms", "generate ms", "generate / compile", "µs a mutant"], ...rows]);
