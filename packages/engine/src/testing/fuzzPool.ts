/** Runs mutants in processes of their own, with a limit on memory and a clock, over all processors. Tests and the campaign `fuzz` use it. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { FuzzReport, FuzzTask } from "./fuzzWorker.ts";

/** Old space of a worker in MB: 50, as promised, so that ten times the input is to spare. Its young space is at most 12 MB more. */
const heap = 50;
/** Milliseconds of processor time that a mutant may take, and of silence after which a worker counts as hanging on a machine that is busy. */
const [slow, silence] = [1000, 60_000];
const [examples, real] = ["../../../../examples/", "../../../../../shared/sttr-files/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];

/** One mutant that broke a promise. */
export interface FuzzFailure {
  readonly number: number;
  readonly what: string;
  /** Where the minimal file is, or how to make it. */
  readonly file: string;
}

export interface FuzzResult {
  readonly mutants: number;
  readonly failures: readonly FuzzFailure[];
  /** How many were no rule file, could be read, and went the whole way. */
  readonly reached: { refused: number; read: number; compiled: number };
  /** The slowest mutant that kept its promise, in ms: on the clock, and of processor time where that was over a second. */
  readonly slowest: number;
}

/** Our own examples, and the real files where they are. Mutants depend on this list, so a number is told with it. */
export function fuzzFiles(): readonly string[] {
  const below = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => /^(?!dist|node_modules|broken).*\.(?:xml|dmn)$/.test(name) && !/manifest|opdracht/.test(name))
          .sort()
          .map((name) => folder + name)
      : [];
  return [...below(examples), ...below(real)];
}

/** The worker in one file, made from the sources as they are now, so that a long run does not notice when they change. */
async function bundledWorker(folder: string): Promise<string> {
  const entry = fileURLToPath(new URL("fuzzWorker.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      target: "es2022",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "fuzzWorker.mjs" } },
    },
  });
  return join(folder, "fuzzWorker.mjs");
}

/** Mutants `from` up to `to` of a seed; `progress` hears after each piece of work which number is next, when all before it are done. */
export async function fuzz(
  seed: number,
  from: number,
  to: number,
  progress?: (next: number, result: FuzzResult) => void,
  files = fuzzFiles(),
): Promise<FuzzResult> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const worker = await bundledWorker(folder);
  const failures: FuzzFailure[] = [];
  const reached = { refused: 0, read: 0, compiled: 0 };
  let slowest = 0;
  const parallel = Math.max(1, availableParallelism());
  const piece = Math.min(2000, Math.ceil((to - from) / (2 * parallel)));
  const result = (next: number): FuzzResult => ({ mutants: next - from, failures, reached, slowest });

  const done = new Set<number>();
  let [started, finished] = [from, from];
  const runPiece = async (begin: number): Promise<void> => {
    const end = Math.min(to, begin + piece);
    for (let number = begin; number < end;) {
      const task = { files, seed, from: number, to: end, slow, failures: join(folder, `seed-${seed}`) };
      const outcome = await runTask(worker, task, (report) => {
        if ("fault" in report) failures.push({ number: report.number, what: report.fault, file: report.file });
        if ("done" in report) {
          for (const key of ["refused", "read", "compiled"] as const) reached[key] += report.done[key];
          slowest = Math.max(slowest, report.slowest);
        }
      });
      if (outcome.died === undefined) break;
      // Alone and afresh, so that what earlier mutants left behind is not held against this one.
      const alone = await runTask(worker, { ...task, from: outcome.at, to: outcome.at + 1 }, () => undefined);
      if (alone.died !== undefined) failures.push({ number: outcome.at, what: alone.died, file: `mutant ${outcome.at} of seed ${seed}` });
      number = outcome.at + 1;
    }
    done.add(begin);
    while (done.delete(finished)) finished = Math.min(to, finished + piece);
    progress?.(finished, result(finished));
  };
  const runner = async (): Promise<void> => {
    while (started < to) {
      const begin = started;
      started += piece;
      await runPiece(begin);
    }
  };
  await Promise.all(Array.from({ length: parallel }, runner));
  if (failures.length === 0) rmSync(folder, { recursive: true });
  return result(to);
}

/** One worker to its end. `died` says how, when it was not by itself; `at` is the mutant it was at. */
function runTask(
  worker: string,
  task: FuzzTask,
  hear: (report: FuzzReport) => void,
): Promise<{ readonly died: string | undefined; readonly at: number }> {
  return new Promise((resolve, reject) => {
    const flags = [`--max-old-space-size=${heap}`, "--max-semi-space-size=4", "--stack-size=256"];
    const child = spawn(process.execPath, [...flags, worker, JSON.stringify(task)], { stdio: ["ignore", "pipe", "pipe"] });
    let [at, last, complaint] = [task.from, Date.now(), ""];
    let hangs = false;
    const clock = setInterval(() => {
      if (Date.now() - last < silence) return;
      hangs = true;
      child.kill("SIGKILL");
    }, 500);
    child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      last = Date.now();
      const report = JSON.parse(line) as FuzzReport;
      if ("begin" in report) at = report.begin;
      hear(report);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(clock);
      const reason = hangs ? "hangs" : /heap out of memory/.test(complaint) ? `needs more than ${heap} MB` : complaint.slice(-1000);
      resolve({ died: code === 0 ? undefined : reason, at });
    });
  });
}
