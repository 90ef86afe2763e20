/** The process that runs mutants. It says on stdout what it is about to do, synchronously, so that whoever waits knows where it died. */
import { readFileSync, writeFileSync, writeSync } from "node:fs";
import type { Reached } from "./fuzzCase.ts";
import { runFuzzCase } from "./fuzzCase.ts";
import { MutantMaker } from "./mutants.ts";
import { shrinkMutant } from "./shrinkMutant.ts";

/** What a worker is told, as JSON in its first argument: mutants `from` up to `to` of these files. */
export interface FuzzTask {
  readonly files: readonly string[];
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Processor time in ms that one mutant may take. */
  readonly slow: number;
  /** Path and beginning of the names of files with minimal failures. */
  readonly failures: string;
}

/** What a worker says, one JSON value a line. */
export type FuzzReport =
  | { readonly begin: number }
  | { readonly alive: true }
  | { readonly fault: string; readonly number: number; readonly file: string; readonly mutations: number; readonly bytes: number }
  | { readonly done: { readonly [K in Reached]: number }; readonly slowest: number; readonly slowestNumber: number };

/** Runs that making a failure smaller may cost; only the first of a kind is made smaller. */
const shrinkAttempts = 2000;

function say(report: FuzzReport): void {
  writeSync(1, `${JSON.stringify(report)}\n`);
}

/** The first line of an error with the first place of our own that it passed. */
function summary(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  const lines = (error.stack ?? "").split("\n");
  const place = lines.find((line) => /^\s+at /.test(line))?.trim() ?? "";
  return `${error.name}: ${error.message.slice(0, 200)} ${place.replace(/\(?file:.*\/|:\d+:\d+\)?$/g, "")}`;
}

function failureOf(bytes: Uint8Array, seed: number): string | undefined {
  try {
    runFuzzCase(bytes, seed);
    return undefined;
  } catch (error) {
    return summary(error);
  }
}

/** Processor time of one run in ms; time in which the machine did other things does not count. */
function processorTime(run: () => void): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function work({ files, seed, from, to, slow, failures }: FuzzTask): void {
  const maker = new MutantMaker(files.map((name) => ({ name, bytes: readFileSync(name) })));
  const reached = { refused: 0, read: 0, compiled: 0 };
  const seen = new Set<string>();
  let slowest = { ms: 0, number: -1 };
  const report = (number: number, fault: string, failsWith: (bytes: Uint8Array) => string | undefined, attempts: number): void => {
    const small = shrinkMutant(maker, maker.plan(seed, number), failsWith, seen.has(fault) ? 0 : attempts);
    seen.add(fault);
    const file = `${failures}-${number}.xml`;
    writeFileSync(file, small.bytes);
    say({ fault, number, file, mutations: small.plan.mutations.length, bytes: small.bytes.length });
  };
  for (let number = from; number < to; number++) {
    say({ begin: number });
    const bytes = maker.bytesOf(maker.plan(seed, number));
    let fault: string | undefined;
    const run = (candidate: Uint8Array): Reached | undefined => {
      try {
        return runFuzzCase(candidate, number);
      } catch (error) {
        fault = summary(error);
        return undefined;
      }
    };
    const once = (candidate: Uint8Array): number => processorTime(() => void run(candidate));
    const clock = performance.now();
    const how = run(bytes);
    let ms = performance.now() - clock;
    if (how !== undefined) reached[how]++;
    if (fault !== undefined) {
      report(number, fault, (candidate) => (say({ alive: true }), failureOf(candidate, number)), shrinkAttempts);
      continue;
    }
    // Other programs, collecting garbage and compiling code count too on the wall; a mutant is slow if its own time is long, every time.
    for (let again = 0; again < 3 && ms > slow; again++) ms = Math.min(ms, once(bytes));
    if (ms > slow)
      report(number, `${Math.round(ms)} ms`, (candidate) => (say({ alive: true }), once(candidate) > slow ? "slow" : undefined), 60);
    if (ms > slowest.ms) slowest = { ms, number };
  }
  say({ done: reached, slowest: Math.round(slowest.ms), slowestNumber: slowest.number });
}

work(JSON.parse(process.argv[2]!) as FuzzTask);
