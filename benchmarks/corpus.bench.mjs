/**
 * A synthetic national corpus of 5,000 files, read, compiled and checked on all cores through worker threads: MB/s beside bare tokenizing of the same bytes
 * with saxes in the same threads and minutes, a projection to the national 53,379 files and 2.65 GB (aim: under 2 minutes on two cores), and memory over
 * the run (aim: flat). `BENCH_FILES=500` runs fewer files.
 */
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { analyse, compileCheck, readRuleFile } from "../packages/engine/dist/index.js";
import { corpus, national } from "./corpusFiles.mjs";
import { quantile, table } from "./files.mjs";

/** What `vragenboom check` does with a file; analysing compiles it to its program and its diagrams, and looks for everything that can be found. */
const whole = ["read", "analyse"];

function tokenize(bytes) {
  const parser = new SaxesParser({ xmlns: false });
  let tokens = 0;
  for (const event of ["opentag", "closetag", "text", "cdata", "comment"]) parser.on(event, () => tokens++);
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  return tokens;
}

/** One thread: every n-th file, each stage timed apart; making the files and collecting garbage for the samples are not timed. */
function work({ first, step, count }) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const { make } = corpus();
  const total = { tokenize: 0, read: 0, build: 0, analyse: 0 };
  const found = { files: 0, bytes: 0, unreadable: 0, errors: 0 };
  const [perFile, heap] = [[], []];
  const timed = (stage, run) => {
    const begin = performance.now();
    const value = run();
    total[stage] += performance.now() - begin;
    return value;
  };
  // Compiled code is warm within some files; a run over the register is long, so its start is not what is measured.
  for (let i = 0; i < Math.min(50, count); i++) {
    const { name, bytes } = make(count + first + i * step);
    const model = readRuleFile(bytes, name).value?.model;
    if (model !== undefined) {
      compileCheck([{ file: name, model }]);
      analyse([{ file: name, model }]);
    }
    tokenize(bytes);
  }
  for (let i = first; i < count; i += step) {
    const { name, bytes } = make(i);
    found.files++;
    found.bytes += bytes.length;
    timed("tokenize", () => tokenize(bytes));
    const before = total.read + total.analyse;
    const { value } = timed("read", () => readRuleFile(bytes, name));
    if (value === undefined) found.unreadable++;
    else {
      const source = { file: name, model: value.model };
      timed("build", () => compileCheck([source]));
      const [{ diagnostics }] = timed("analyse", () => analyse([source])).files;
      if (diagnostics.some(({ severity }) => severity === "error")) found.errors++;
    }
    perFile.push(total.read + total.analyse - before);
    if (found.files % 50 === 0) {
      collect();
      heap.push([found.files, process.memoryUsage().heapUsed / 1e6]);
    }
  }
  parentPort.postMessage({ total, found, perFile, heap });
}

/** Least squares: how much y grows with x. Of the heap the second half of a run counts, since in the first, code is still being compiled. */
function slope(points) {
  const mean = (k) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const under = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

if (isMainThread) {
  const count = Number(process.env.BENCH_FILES) || 5000;
  const threads = Math.min(availableParallelism(), count);
  const rss = [];
  const sampler = setInterval(() => rss.push(process.memoryUsage().rss / 1e6), 200);
  const results = await Promise.all(
    Array.from(
      { length: threads },
      (_, first) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { first, step: threads, count } });
          worker.on("message", resolve);
          worker.on("error", reject);
        }),
    ),
  );
  clearInterval(sampler);
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
  const bytes = sum(({ found }) => found.bytes);
  /** MB/s of all threads together, over the time that each spent in these stages. */
  const rate = (names) => sum(({ found, total }) => found.bytes / 1e3 / names.reduce((ms, name) => ms + total[name], 0));
  const bare = rate(["tokenize"]);
  console.log(
    `${count} files made from ${corpus().originals}, ${(bytes / 1e6).toFixed(0)} MB, mean ${(bytes / count / 1e3).toFixed(0)} KB; ${threads} threads; ${sum(({ found }) => found.errors)} files with errors, ${sum(({ found }) => found.unreadable)} unreadable`,
  );
  const row = (name, names) => {
    const speed = rate(names);
    return [name, speed.toFixed(1), (bare / speed).toFixed(2), (national.bytes / 1e6 / speed).toFixed(0)];
  };
  table([
    ["", "MB/s", "× tokenizing", `s for ${(national.bytes / 1e9).toFixed(2)} GB`],
    row("bare tokenizing (saxes)", ["tokenize"]),
    row("read to a model", ["read"]),
    row("compile and check (analyse)", ["analyse"]),
    row("read, compile and check, as vragenboom check", whole),
    row("make the check file of a website (compileCheck)", ["build"]),
    row("all of it", [...whole, "build"]),
  ]);
  const perFile = results.flatMap((result) => result.perFile);
  const perThread = sum(({ total, found }) => found.files / whole.reduce((ms, name) => ms + total[name], 0)) * 1000;
  console.log(
    `projection to ${national.files} files, ${(national.bytes / 1e9).toFixed(2)} GB on ${threads} cores: ${(national.bytes / 1e6 / rate(whole)).toFixed(0)} s by bytes, ${(national.files / perThread).toFixed(0)} s by files (aim on two: < 120)`,
  );
  console.log(
    `ms per file: median ${quantile(perFile, 0.5).toFixed(1)}, p99 ${quantile(perFile, 0.99).toFixed(0)}, slowest ${Math.max(...perFile).toFixed(0)}`,
  );
  const heaps = results.map(({ heap }) => heap);
  console.log(
    `live heap of a thread: ${heaps.map((heap) => `${heap[0]?.[1].toFixed(1) ?? "?"} → ${heap.at(-1)?.[1].toFixed(1) ?? "?"} MB (${(slope(heap.slice(heap.length >> 1)) * 1000).toFixed(2)} MB per 1,000 files in the second half)`).join(", ")}; process at most ${Math.max(...rss).toFixed(0)} MB`,
  );
} else work(workerData);
