/**
 * One step, answer → next question, over all rule files of typering conclusie and maatregelen: on the diagram alone (aim: p95 ≤ 5 µs on the
 * largest), and as the full step of a session, XState and the set of relevant questions included (aim: p95 ≤ 100 µs).
 */
import { createActor } from "xstate";
import { compileCheck, readRuleFile } from "../packages/engine/dist/index.js";
import { createSessionMachine, viewOf } from "../packages/engine/dist/runtime.js";
import { randomAnswer } from "../packages/engine/dist/testing/answers.js";
import { drawFrom } from "../packages/engine/dist/testing/random.js";
import { allRuleFiles, quantile, table } from "./files.mjs";

const draw = drawFrom(20261123);
const checks = allRuleFiles().flatMap(({ name, bytes }) => {
  const model = readRuleFile(bytes, name).value?.model;
  const check = model && compileCheck([{ file: name, model }]).value;
  return check?.activities.every(({ root }) => root !== undefined) ? [{ name, check }] : [];
});

/** Nanoseconds of single moves from a node along a random cell, in batches against the clock's grain. */
function diagramSteps({ diagram, activities }, samples) {
  const { level, first, children, sizes } = diagram;
  const batch = 100;
  const times = [];
  for (let sample = 0; sample < samples; sample++) {
    let ref = activities[0].root;
    const cells = Array.from({ length: batch }, () => draw(2));
    const begin = process.hrtime.bigint();
    for (let i = 0; i < batch; i++) {
      ref = ref < 0 ? activities[0].root : ref;
      if (ref < 0) break;
      ref = children[first[ref] + (cells[i] % sizes[level[ref]])];
    }
    times.push(Number(process.hrtime.bigint() - begin) / batch);
  }
  return times;
}

/** Nanoseconds of full session steps: send the answer, read the view with its relevant set and what may follow. */
function sessionSteps(check, walks) {
  const times = [];
  const machine = createSessionMachine(check);
  for (let walk = 0; walk < walks; walk++) {
    const actor = createActor(machine).start();
    let view = viewOf(check, actor.getSnapshot());
    while (view.question !== null) {
      const answer = randomAnswer(view.question, draw);
      const begin = process.hrtime.bigint();
      actor.send({ type: "answer", id: view.question.id, answer });
      view = viewOf(check, actor.getSnapshot());
      times.push(Number(process.hrtime.bigint() - begin));
    }
    actor.stop();
  }
  return times;
}

const µs = (ns) => (ns / 1000).toFixed(2);
for (const { check } of checks) {
  diagramSteps(check, 50);
  sessionSteps(check, 20);
}
const rows = checks
  .map(({ name, check }) => ({
    name,
    nodes: check.diagram.level.length,
    questions: check.questions.length,
    walk: diagramSteps(check, 500),
    step: sessionSteps(check, 200),
  }))
  .sort((a, b) => b.nodes - a.nodes);
const line = ({ name, nodes, questions, walk, step }) => [
  name,
  questions,
  nodes,
  µs(quantile(walk, 0.5)),
  µs(quantile(walk, 0.95)),
  µs(quantile(step, 0.5)),
  µs(quantile(step, 0.95)),
  Math.round(quantile(step, 0.5) / quantile(walk, 0.5)),
];
table([
  ["file (largest diagrams)", "questions", "nodes", "walk p50 µs", "p95", "session p50 µs", "p95", "session / walk"],
  ...rows.slice(0, 8).map(line),
]);
table([
  ["all files", rows.length, "", "", "", "", ""],
  line({ name: "together", nodes: "", questions: "", walk: rows.flatMap(({ walk }) => walk), step: rows.flatMap(({ step }) => step) }),
]);
