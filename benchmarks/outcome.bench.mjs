/**
 * Complete answers → outcome, per second, on one large real rule file: through the decision diagram, beside direct evaluation of the same
 * tables, JavaScript generated from them with `new Function` (the limit: what a compiler of tables could reach), json-rules-engine and
 * feelin. Aim: the diagram at least as fast as the limit, since a walk touches only what matters.
 */
import { Engine } from "json-rules-engine";
import { unaryTest } from "feelin";
import { withDiagrams } from "../packages/engine/dist/check/diagrams.js";
import { evaluateAll, outcomeOf } from "../packages/engine/dist/evaluate/evaluate.js";
import { readRuleFile } from "../packages/engine/dist/index.js";
import { cellValues } from "../packages/engine/dist/program/cells.js";
import { compileProgram } from "../packages/engine/dist/program/compileProgram.js";
import { drawFrom, randomCells } from "../packages/engine/dist/testing/random.js";
import { ruleFileBytes, table } from "./files.mjs";

const file = "amsterdam/dakkapel-bouwen-v46-67e4.xml";
const { model } = readRuleFile(ruleFileBytes(file, "dakkapel/dakkapel.xml"), file).value;
const program = compileProgram([{ file, model }]).value;
const top = program.tops[0].decision;
const draw = drawFrom(20261123);
const sets = Array.from({ length: 1000 }, () => randomCells(program, draw));

/** The diagram, walked over cells by level. */
function diagramRunner() {
  const { result } = withDiagrams(program, 1_500_000, (diagrams) => {
    const { root, outcomes } = diagrams.outcome(top);
    const { diagram, roots } = diagrams.workspace.compact([root]);
    return {
      levels: diagrams.levels,
      root: roots[0],
      outcomes,
      first: Int32Array.from(diagram.first),
      level: Int32Array.from(diagram.level),
      children: Int32Array.from(diagram.children),
    };
  });
  const { levels, root, outcomes, first, level, children } = result;
  const inputs = sets.map((cells) =>
    Int32Array.from(levels, ({ question, option }) => (option === undefined ? cells[question] : cells[question][option] ? 1 : 0)),
  );
  return (set) => {
    const cells = inputs[set];
    let ref = root;
    while (ref >= 0) ref = children[first[ref] + cells[level[ref]]];
    return outcomes[~ref];
  };
}

const directRunner = () => (set) => outcomeOf(program.decisions, top, evaluateAll(program.decisions, sets[set]));

/** Every table as a chain of conditions in one generated function: each decision once, the top as a list of values. */
function generatedRunner() {
  const condition = (decision, row) =>
    decision.columns
      .flatMap(({ source, tests, rows }) => {
        const test = tests[rows[row]];
        if (test.any) return [];
        const hits = test.truth.flatMap((hit, cell) => (hit === 1 ? [cell] : []));
        const name = source.t === "question" ? `c[${source.i}]` : `d${source.i}`;
        return [`(${hits.map((cell) => `${name}===${cell}`).join("||") || "false"})`];
      })
      .join("&&") || "true";
  const body = program.decisions.map((decision, i) => {
    if (i === top)
      return `const r=[];${decision.outputs.map((output, row) => `if(${condition(decision, row)}&&!r.includes(${output}))r.push(${output});`).join("")}return r.sort((a,b)=>a-b);`;
    return `const d${i}=${decision.outputs.map((output, row) => `${condition(decision, row)}?${output}:`).join("")}0;`;
  });
  const run = new Function("c", body.join("\n"));
  return (set) => run(sets[set]);
}

/** json-rules-engine with a rule a row; what a table decides becomes a fact for the tables after it. */
function rulesEngineRunner() {
  const engine = new Engine([], { allowUndefinedFacts: true });
  program.decisions.forEach((decision, i) => {
    decision.outputs.forEach((output, row) => {
      const all = decision.columns.flatMap(({ source, tests, rows }) => {
        const test = tests[rows[row]];
        if (test.any) return [];
        const value = test.truth.flatMap((hit, cell) => (hit === 1 ? [cell] : []));
        return [{ fact: source.t === "question" ? `q${source.i}` : `d${source.i}`, operator: "in", value }];
      });
      const event = { type: i === top ? "outcome" : "fact", params: { output } };
      const onSuccess = i === top ? undefined : (_, almanac) => almanac.addRuntimeFact(`d${i}`, output);
      engine.addRule({ conditions: { all }, event, priority: program.decisions.length - i + 1, ...(onSuccess && { onSuccess }) });
    });
  });
  return async (set) => {
    const facts = Object.fromEntries(sets[set].map((cell, question) => [`q${question}`, cell]));
    const { events } = await engine.run(facts);
    return [...new Set(events.filter(({ type }) => type === "outcome").map(({ params }) => params.output))].sort((a, b) => a - b);
  };
}

/** feelin on the texts of the entries, row by row as DMN says, with values for answers. */
function feelinRunner() {
  const values = program.questions.map(({ domain, options }) => cellValues(domain, options));
  return (set) => {
    const results = [];
    for (const [i, { decision }] of program.origins.entries()) {
      const compiled = program.decisions[i];
      const hits = decision.logic.rows.flatMap((row, r) => {
        const hit = row.inputs.every(({ text }, column) => {
          const { source } = compiled.columns[column];
          const value = source.t === "question" ? values[source.i][sets[set][source.i]] : compiledValue(source.i, results);
          return text === "-" || unaryTest(text, { "?": value }).value === true;
        });
        return hit ? [compiled.outputs[r]] : [];
      });
      results.push(i === top ? [...new Set(hits)].sort((a, b) => a - b) : (hits[0] ?? 0));
    }
    return results[top];
  };
}
const compiledValue = (i, results) => program.decisions[i].values[results[i]];

const reference = directRunner();
const expected = sets.map((_, set) =>
  reference(set)
    .filter((value) => value !== 0)
    .join(),
);

async function perSecond(name, make, atLeastMs) {
  const run = make();
  for (let set = 0; set < Math.min(sets.length, name === "feelin" ? 3 : 200); set++) {
    const found = (await run(set)).filter((value) => value !== 0).join();
    if (found !== expected[set]) throw new Error(`${name} gives another outcome for set ${set}: ${found} instead of ${expected[set]}`);
  }
  let rounds = 0;
  let set = 0;
  const isAsync = run(0) instanceof Promise;
  const begin = performance.now();
  let elapsed = 0;
  while ((elapsed = performance.now() - begin) < atLeastMs) {
    const batch = isAsync || name === "feelin" ? 1 : 500;
    for (let i = 0; i < batch; i++, set = (set + 1) % sets.length) {
      if (isAsync) await run(set);
      else run(set);
    }
    rounds += batch;
  }
  return (rounds / elapsed) * 1000;
}

const figures = {};
for (const [name, make] of Object.entries({
  diagram: diagramRunner,
  "generated JavaScript": generatedRunner,
  "direct evaluation": directRunner,
  "json-rules-engine": rulesEngineRunner,
  feelin: feelinRunner,
})) {
  figures[name] = await perSecond(name, make, 2000);
}
console.log(
  `${file}: ${program.questions.length} questions, ${program.decisions.length} tables, ${program.decisions.reduce((sum, { outputs }) => sum + outputs.length, 0)} rows; outcomes checked to be equal`,
);
table([
  ["complete answers → outcome", "per second", "diagram is … times as fast"],
  ...Object.entries(figures).map(([name, figure]) => [
    name,
    Math.round(figure).toLocaleString("en"),
    (figures.diagram / figure).toFixed(1),
  ]),
]);
