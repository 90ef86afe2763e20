/** `vragenboom check` of a folder: every file below it, one line each, written as it becomes known, so that memory stays flat over any number. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { checkAll } from "./checkPool.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult, ExitStatus } from "./commandResult.ts";
import { indented } from "./condensedReport.ts";
import type { CondensedReport } from "./condensedReport.ts";
import { findRuleFiles } from "./findRuleFiles.ts";
import type { Call } from "./parseArguments.ts";
import { Progress } from "./progress.ts";
import { deviceOf, forDevice } from "./terminal.ts";

/** How many files came to what; in the order in which they are told. */
type Counts = { [result in CondensedReport["result"]]: number };

type Shower = (text: string) => string;

/**
 * Checks everything below the folders. Ctrl+C stops it: what is known is written, the JSON is closed, status 130; pressed again, it ends at once. Else
 * status 2 where a file could not be read, 1 where one has an error. Files that are no checks are passed over, and counted.
 */
export async function checkFolder({ files: given, language, isJson }: Call): Promise<CommandResult> {
  const { files: paths, faults } = findRuleFiles(given);
  if (paths.length === 0) return failed([{ diagnostics: faults }], language);
  const stop = new AbortController();
  const interrupt = (): void => stop.abort("interrupted");
  process.once("SIGINT", interrupt);
  const { stdout } = process;
  // Whoever read along has seen enough (`| head`).
  stdout.on("error", () => stop.abort("closed"));

  const progress = new Progress(paths.length, process.stderr, language);
  const [forOut, forErr] = [stdout, process.stderr].map((stream) => {
    const device = deviceOf(stream, process.env);
    return (text: string): string => forDevice(text, device);
  }) as [Shower, Shower];
  const counts: Counts = { fine: 0, warnings: 0, errors: 0, unreadable: faults.length, skipped: 0 };
  const [deliveries, skipped]: [string[], string[]] = [[], []];
  let [done, separator] = [0, ""];
  for (const { text } of printDiagnostics(faults, undefined, language)) progress.print(forErr(text));
  if (isJson) stdout.write('{\n  "files": [');
  for await (const report of checkAll(paths, language, stop.signal)) {
    done++;
    counts[report.result]++;
    deliveries.push(...report.deliveries);
    if (report.skipped !== undefined) skipped.push(indented({ file: report.path, code: report.skipped }));
    for (const { to, text } of report.outputs) if (to === "stderr") progress.print(forErr(text));
    const texts = isJson ? report.files : report.outputs.flatMap(({ to, text }) => (to === "stdout" ? [text] : []));
    for (const text of texts) {
      const isTaken = isJson ? stdout.write(`${separator}\n${text}`) : progress.under(() => stdout.write(forOut(text)));
      separator = ",";
      if (!isTaken && !stop.signal.aborted) await taken(stop.signal);
    }
    progress.step(done, counts.errors + counts.unreadable);
  }
  progress.end();
  process.removeListener("SIGINT", interrupt);

  const interrupted = stop.signal.reason === "interrupted";
  if (isJson) {
    const list = (name: string, texts: readonly string[]): string =>
      `  "${name}": [${texts.length > 0 ? `\n${texts.join(",\n")}\n  ` : ""}]`;
    const rest = [list("deliveries", deliveries), list("skipped", skipped), `  "interrupted": ${interrupted}`];
    stdout.write(`${separator === "" ? "" : "\n  "}],\n${rest.join(",\n")},\n  "checked": ${done},\n  "found": ${paths.length}\n}\n`);
  }
  const summary = summaryOf(counts, done, paths.length, language);
  const status: ExitStatus = interrupted ? 130 : counts.unreadable > 0 ? 2 : counts.errors > 0 ? 1 : 0;
  return { status, outputs: [{ to: interrupted || isJson ? "stderr" : "stdout", text: `${summary}\n` }], json: undefined };
}

/** Until the reader of stdout has taken what was written, or will never take more. */
function taken(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const { stdout } = process;
    const done = (): void => {
      stdout.removeListener("drain", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    stdout.on("drain", done);
    signal.addEventListener("abort", done);
  });
}

function summaryOf({ fine, warnings, errors, unreadable, skipped }: Counts, done: number, found: number, language: Language): string {
  const nl = language === "nl";
  const parts: readonly [number, string][] = nl
    ? [
        [errors, "met fouten"],
        [warnings, "met waarschuwingen"],
        [fine, "goed"],
        [unreadable, "niet te lezen"],
        [skipped, "overgeslagen, want geen check"],
      ]
    : [
        [errors, "with errors"],
        [warnings, "with warnings"],
        [fine, "fine"],
        [unreadable, "unreadable"],
        [skipped, "passed over, being no check"],
      ];
  const told = parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(", ");
  if (done < found)
    return nl ? `Afgebroken na ${done} van ${found} bestanden: ${told}.` : `Stopped after ${done} of ${found} files: ${told}.`;
  return nl ? `${found} ${found === 1 ? "bestand" : "bestanden"}: ${told}.` : `${found} ${found === 1 ? "file" : "files"}: ${told}.`;
}
