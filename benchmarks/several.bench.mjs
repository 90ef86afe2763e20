/**
 * One step of a large check: 20 activities over 300 questions, some shared, some activities looking at the outcome of another (aim: p95 under 1 ms).
 * Beside it what the step replaces: evaluating every table once for one complete set of answers, which says nothing about relevance.
 */
import { compileCheck } from "../packages/engine/dist/index.js";
import { evaluateAll } from "../packages/engine/dist/evaluate/evaluate.js";
import { compileProgram } from "../packages/engine/dist/program/compileProgram.js";
import { startSession, stepOf, transition, viewOf } from "../packages/engine/dist/runtime.js";
import { randomAnswer } from "../packages/engine/dist/testing/answers.js";
import { largeCheck } from "../packages/engine/dist/testing/largeCheck.js";
import { drawFrom, randomCells } from "../packages/engine/dist/testing/random.js";
import { quantile, table } from "./files.mjs";

const draw = drawFrom(20261123);
const files = largeCheck(draw, { activities: 20, questions: 300, shared: 30 }).map((model, at) => ({ file: `${at}.xml`, model }));
const begun = process.hrtime.bigint();
const check = compileCheck(files).value;
const compiled = Number(process.hrtime.bigint() - begun);
const { decisions, ...program } = compileProgram(files).value;

const timed = (run) => {
  const begin = process.hrtime.bigint();
  const result = run();
  return [result, Number(process.hrtime.bigint() - begin)];
};

const steps = [];
const sessions = [];
let asked = 0;
const walks = 30;
for (let walk = -5; walk < walks; walk++) {
  let state = startSession(check);
  let view = viewOf(check, { context: state });
  while (view.question !== null) {
    const event = { type: "answer", id: view.question.id, answer: randomAnswer(view.question, draw) };
    const [next, session] = timed(() => {
      const after = transition(check, state, event);
      return { after, seen: viewOf(check, { context: after }) };
    });
    state = next.after;
    view = next.seen;
    const [, step] = timed(() => stepOf(check, { ...state.answers }));
    if (walk < 0) continue;
    steps.push(step);
    sessions.push(session);
    asked++;
  }
}
const direct = Array.from({ length: 500 }, () => {
  const cells = randomCells({ decisions, ...program }, draw);
  return timed(() => evaluateAll(decisions, cells))[1];
}).slice(100);

const ms = (ns) => (ns / 1e6).toFixed(3);
table([
  ["20 activities, 300 questions", "p50 ms", "p95 ms", "p50 / one evaluation"],
  ...[
    ["step", steps],
    ["session: answer, step, view", sessions],
    ["all tables evaluated once", direct],
  ].map(([name, times]) => [
    name,
    ms(quantile(times, 0.5)),
    ms(quantile(times, 0.95)),
    (quantile(times, 0.5) / quantile(direct, 0.5)).toFixed(2),
  ]),
]);
table([
  ["questions", "nodes", "exact", "questions asked in a walk", "compiled in ms"],
  [
    check.questions.length,
    check.diagram.level.length,
    check.activities.every(({ root }) => root !== undefined) ? "yes" : "no",
    Math.round(asked / walks),
    ms(compiled),
  ],
]);
