/** The command `vragenboom`: from the process's arguments to its streams and exit status. All work is done in the commands. */
import { readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { failed } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import { helpText } from "./helpText.ts";
import { parseArguments } from "./parseArguments.ts";
import type { Call } from "./parseArguments.ts";
import { deviceOf, forDevice } from "./terminal.ts";

/** Commands are loaded when they are called, so that each starts without what it does not use. */
async function resultOf(call: Call): Promise<CommandResult> {
  switch (call.command) {
    case "help":
      return shown(helpText(call.language, call.about));
    case "version":
      return shown(`${versionOf()}\n`);
    case "check":
      return checkResult(call);
    case "run":
      return isAsked(call) ? ask(call) : (await import("./runCommand.ts")).runCommand(call);
    case "explain":
      return (await import("./explainCommand.ts")).explainCommand(call);
    case "evaluate":
      return (await import("./evaluateCommand.ts")).evaluateCommand(call);
    case "build":
      return (await import("./buildCommand.ts")).buildCommand(call);
    case "convert":
      return (await import("./convertCommand.ts")).convertCommand(call);
    case "compare":
      return (await import("./compareCommand.ts")).compareCommand(call);
    case "test":
      return (await import("./testCommand.ts")).testCommand(call);
    case "scenarios":
      return (await import("./scenariosCommand.ts")).scenariosCommand(call);
    case "package":
      return (await import("./packageCommand.ts")).packageCommand(call);
  }
}

/** A few files are checked here; a folder by as many threads as there are cores. */
async function checkResult(call: Call): Promise<CommandResult> {
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (call.files.some(isFolder)) return (await import("./checkFolder.ts")).checkFolder(call);
  return (await import("./checkCommand.ts")).checkCommand(call);
}

function shown(text: string): CommandResult {
  return { status: 0, outputs: [{ to: "stdout", text }], json: text };
}

function versionOf(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** Someone sits at a terminal and gave no answers. */
function isAsked({ isJson, options }: Call): boolean {
  return !isJson && !options.has("--answers") && process.stdin.isTTY === true && process.stdout.isTTY === true;
}

async function ask(call: Call): Promise<CommandResult> {
  const { startRun } = await import("./runCommand.ts");
  const started = startRun(call);
  if ("result" in started) return started.result;
  const { askInTerminal } = await import("./askInTerminal.ts");
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "> " });
  const next = lines[Symbol.asyncIterator]();
  await askInTerminal(started.check, call.language, {
    async nextLine() {
      lines.prompt();
      const { value, done } = await next.next();
      return done === true ? undefined : value;
    },
    write: (text) => void process.stdout.write(text),
  });
  lines.close();
  return { status: 0, outputs: started.outputs, json: null };
}

function print({ status, outputs, json }: CommandResult, isJson: boolean): void {
  for (const { to, text } of outputs) {
    if (text !== "" && !(isJson && to === "stdout")) process[to].write(forDevice(text, deviceOf(process[to], process.env)));
  }
  if (isJson && json !== undefined) process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  process.exitCode = status;
}

/** A reader that has seen enough closes the pipe (`vragenboom check … | head`); that is no fault of ours. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EPIPE") throw fault;
  });
}

const { call, fault } = parseArguments(process.argv.slice(2));
try {
  print(fault === undefined ? await resultOf(call) : failed([{ diagnostics: [fault] }], call.language), call.isJson);
} catch (bug) {
  // Only our own bugs get here; their status must not read as a finding.
  const sorry =
    call.language === "nl"
      ? "Dit had niet mogen gebeuren; meld het ons met deze regels:"
      : "This is our mistake; report it with these lines:";
  process.stderr.write(`vragenboom: ${sorry}\n${bug instanceof Error ? bug.stack : String(bug)}\n`);
  process.exitCode = 2;
}
