/** A thread that checks files of a folder, one path a message. The other side is `checkPool.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { condensedReport } from "./condensedReport.ts";

const { language } = workerData as { readonly language: Language };
parentPort?.on("message", (path: string) => parentPort?.postMessage(condensedReport(path, language)));
