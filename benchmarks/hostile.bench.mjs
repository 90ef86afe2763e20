/**
 * Hostile input: how long until it is refused or done with (aim: 250 ms), beside tokenizing a real file of 1.07 MB with saxes in the same
 * run; and how the time grows when the bytes double (aim: linear, a factor of 2; at most 2.3). All of it with a stack of 256 kB.
 *
 * Growth is judged by processor time, which a busy machine does not lengthen as it does the wall clock; the lowest of several runs counts, and
 * what looks too steep is measured again before it is called so. Ends with status 1 where it stays so.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import * as engine from "../packages/engine/dist/index.js";
import { ruleFileBytes, table } from "./files.mjs";
import { bytesOf, growingDocuments, hostileBytes } from "./hostileBytes.mjs";
import { hostileRules, hostileTexts } from "./hostileShapes.mjs";
import { answerOf, wholeWay } from "./hostileWay.mjs";

const smallStack = "--stack-size=256";
if (!process.execArgv.includes(smallStack)) {
  const { status } = spawnSync(process.execPath, [smallStack, fileURLToPath(import.meta.url)], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const million = 1_000_000;
/** What is allowed for doubled bytes; below `noise` ms of processor time a growth says nothing. */
const [steepest, noise] = [2.3, 60];
/** Times that a growth is measured again before it counts. */
const retries = 4;

/** The lowest of several runs, in ms: on the wall, and of the processor. */
function lowest(run, rounds) {
  const times = Array.from({ length: rounds }, () => {
    const [begin, before] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - begin, cpu: (user + system) / 1000 };
  });
  return least(...times);
}

const least = (...times) => ({ wall: Math.min(...times.map(({ wall }) => wall)), cpu: Math.min(...times.map(({ cpu }) => cpu)) });

const real = new TextDecoder().decode(ruleFileBytes("amsterdam/demo-zonwering-vdemo-2fac.xml", "dakkapel/dakkapel.xml"));
const bare = lowest(() => new SaxesParser({ xmlns: false }).write(real).close(), 5);
const figures = ({ wall, cpu }) => [wall.toFixed(0), cpu.toFixed(0), (cpu / bare.cpu).toFixed(1)];
const columns = ["ms", "processor ms", `× tokenizing 1.07 MB (${bare.cpu.toFixed(0)} processor ms)`];

const rows = Object.entries(hostileBytes).map(([name, make]) => {
  const bytes = make();
  const { value, diagnostics } = engine.readRuleFile(bytes, name);
  const code = diagnostics[0]?.code ?? "";
  const answer = value === undefined ? code : `read, ${code}`;
  return [name, (bytes.length / million).toFixed(2), answer, ...figures(lowest(() => engine.readRuleFile(bytes, name), 3))];
});
table([["input", "MB", "answer", ...columns], ...rows]);

const steep = [];

/** Figures and growth of one shape. `make` gives an input of a size, with a length that may grow otherwise, and `run` takes it. */
function measured(name, size, make, run) {
  const [small, large] = [make(size / 2), make(size)];
  const doublings = Math.log2(large.length / small.length);
  let [half, whole] = [lowest(() => run(small), 2), lowest(() => run(large), 2)];
  const growth = () => (whole.cpu / half.cpu) ** (1 / doublings);
  for (let again = 0; again < retries && growth() > steepest && whole.cpu > noise; again++) {
    half = least(
      half,
      lowest(() => run(small), 2),
    );
    whole = least(
      whole,
      lowest(() => run(large), 2),
    );
  }
  if (growth() > steepest && whole.cpu > noise) steep.push(`${name}: ${growth().toFixed(2)}`);
  return [...figures(whole), whole.cpu > noise ? growth().toFixed(2) : "too short to tell"];
}

const head = ["size", "answer", ...columns, "× when doubled"];
const section = (title, lines) => {
  console.log();
  table([[title, ...head], ...lines]);
};
const read = (bytes) => engine.readRuleFile(bytes, "x");
const whole = (bytes) => wholeWay(engine, bytes);
section(
  "reading",
  Object.entries(growingDocuments).map(([name, shape]) => [name, million, "", ...measured(name, million, (n) => bytesOf(shape(n)), read)]),
);
section(
  "rules: read, compiled, analysed",
  Object.entries(hostileRules).map(([name, [size, shape]]) => {
    const answer = answerOf(whole(bytesOf(shape(size))));
    return [name, size, answer, ...measured(name, size, (n) => bytesOf(shape(n)), whole)];
  }),
);
section(
  "texts of 100,000 characters",
  hostileTexts.map((unit) => {
    const make = (n) => unit.repeat(Math.ceil(n / unit.length));
    return [JSON.stringify(unit), 100_000, "", ...measured(`text of ${JSON.stringify(unit)}`, 100_000, make, engine.parseText)];
  }),
);
if (steep.length > 0) {
  console.log(`\nGrows faster than ${steepest} times when doubled: ${steep.join("; ")}`);
  process.exitCode = 1;
}
