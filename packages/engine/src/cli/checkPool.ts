/** Threads that check files, as many as there are cores; their reports come out in the order of the files. Printing is elsewhere. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { commandFault } from "./commandFault.ts";
import { brokenReport } from "./condensedReport.ts";
import type { CondensedReport } from "./condensedReport.ts";

/** Reports that may wait for a slow file before them, or for a slow reader: what bounds the memory of a run. */
const ahead = 256;

/**
 * The report of each path, in their order. A path whose thread ends is told as `cli/check-broke-off` and the others go on. After `signal` only reports
 * that are ready come out.
 */
export async function* checkAll(paths: readonly string[], language: Language, signal: AbortSignal): AsyncGenerator<CondensedReport> {
  const ready = new Map<number, CondensedReport>();
  const workers = new Set<Worker>();
  let [next, head] = [0, 0];
  let wake = (): void => {};

  const start = (): void => {
    const worker = new Worker(new URL("./checkWorker.js", import.meta.url), { workerData: { language } });
    let busy: number | undefined;
    const give = (): void => {
      busy = undefined;
      if (next >= paths.length || next >= head + ahead || signal.aborted) return;
      busy = next++;
      worker.postMessage(paths[busy]!);
    };
    const done = (report: CondensedReport): void => {
      ready.set(busy!, report);
      give();
      wake();
    };
    worker.on("message", done);
    worker.on("error", (fault: Error & { readonly code?: string }) => {
      workers.delete(worker);
      idle.delete(worker);
      if (busy !== undefined && !signal.aborted) {
        const path = paths[busy]!;
        const reason = fault.code ?? fault.message;
        ready.set(busy, brokenReport(path, commandFault("cli/check-broke-off", { file: path, reason }), language));
        start();
      }
      wake();
    });
    workers.add(worker);
    idle.set(worker, () => {
      if (busy === undefined) give();
    });
    give();
  };
  /** Gives work to threads that have none, because the reports before were still waiting to be taken. */
  const idle = new Map<Worker, () => void>();

  signal.addEventListener("abort", () => wake());
  for (let n = Math.min(availableParallelism(), paths.length); n > 0; n--) start();
  try {
    while (head < paths.length && !signal.aborted) {
      const report = ready.get(head);
      if (report === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      ready.delete(head++);
      for (const resume of idle.values()) resume();
      yield report;
    }
    for (const index of [...ready.keys()].sort((a, b) => a - b)) yield ready.get(index)!;
  } finally {
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}
