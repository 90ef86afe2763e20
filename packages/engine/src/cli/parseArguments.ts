/** The words after `vragenboom` → which command, with which files and options. Reads no file. */
import type { Language } from "../diagnostics/catalogueEntry.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { commandFault } from "./commandFault.ts";

/** `value` takes a value, `values` may be given several times, `switch` stands alone. */
type OptionKind = "value" | "values" | "switch";

interface CommandShape {
  readonly files: "one" | "two" | "several";
  readonly options: { readonly [name: string]: OptionKind };
  /** Options that must be there. */
  readonly needs: readonly string[];
}

/** The commands, in the order in which help lists them. `--json` and `--lang` belong to all. */
export const commands = {
  check: { files: "several", options: {}, needs: [] },
  run: { files: "several", options: { "--answers": "value" }, needs: [] },
  explain: { files: "several", options: { "--answers": "value" }, needs: ["--answers"] },
  evaluate: { files: "one", options: { "--inputs": "value", "--call": "value" }, needs: [] },
  build: { files: "several", options: { "-o": "value", "--meta": "values", "--html": "value" }, needs: [] },
  convert: { files: "one", options: { "-o": "value", "--meta": "values" }, needs: ["-o"] },
  compare: { files: "two", options: { "--map": "value" }, needs: [] },
  test: { files: "several", options: { "--mutate": "switch", "--meta": "values" }, needs: [] },
  scenarios: { files: "one", options: { "-o": "value", "--meta": "values" }, needs: ["-o"] },
  package: { files: "several", options: { "-o": "value", "--from": "value" }, needs: ["-o", "--from"] },
} as const satisfies { readonly [name: string]: CommandShape };

export type CommandName = keyof typeof commands;

/** One call. `options` holds what was given, by its name with dashes. */
export interface Call {
  readonly command: CommandName | "help" | "version";
  /** The command that help was asked for. */
  readonly about?: CommandName;
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly language: Language;
  readonly isJson: boolean;
}

/** The call, or the first thing wrong with it. Language and `--json` are found also where the rest is wrong, so that faults keep to them. */
export function parseArguments(words: readonly string[]): { readonly call: Call; readonly fault?: Diagnostic } {
  const { plain, given, fault } = sortWords(words);
  const asked = given.get("--lang")?.[0] ?? "nl";
  const language: Language = asked === "en" ? "en" : "nl";
  const base = { files: plain.slice(1), options: given, language, isJson: given.has("--json") };
  const [command] = plain;
  const about = command !== undefined && isCommand(command) ? { about: command } : {};
  const help: Call = { ...base, ...about, command: "help" };
  if (given.has("--help") || (plain.length === 0 && given.size === 0 && fault === undefined)) return { call: help };
  if (given.has("--version")) return { call: { ...base, command: "version" } };
  if (fault !== undefined) return { call: help, fault };
  if (asked !== language) return { call: help, fault: commandFault("cli/unknown-language", { language: asked }) };
  if (command === undefined) return { call: help };
  if (!isCommand(command)) return { call: help, fault: commandFault("cli/unknown-command", { command, near: nearest(command) }) };
  const wrong = shapeFault(command, base.files, given);
  return { call: { ...base, command }, ...(wrong !== undefined && { fault: wrong }) };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

const general: { readonly [name: string]: OptionKind } = {
  "--json": "switch",
  "--lang": "value",
  "--help": "switch",
  "--version": "switch",
};
const short: { readonly [name: string]: string } = { "-h": "--help", "-V": "--version", "--output": "-o" };

function kindOf(name: string, command: string | undefined): OptionKind | undefined {
  if (Object.hasOwn(general, name)) return general[name];
  if (command === undefined || !isCommand(command)) return undefined;
  const options: CommandShape["options"] = commands[command].options;
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

/** Options of a command may stand before and after it, so the command is looked for first. */
function sortWords(words: readonly string[]) {
  const plain: string[] = [];
  const given = new Map<string, string[]>();
  const command = words.find(isCommand);
  let fault: Diagnostic | undefined;
  const found = (wrong: Diagnostic): void => {
    fault ??= wrong;
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === "--") {
      plain.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      plain.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const written = equals === -1 ? word : word.slice(0, equals);
    const name = short[written] ?? written;
    const kind = kindOf(name, command);
    if (kind === undefined) {
      found(commandFault("cli/unknown-option", { option: written, command: command ?? "" }));
      continue;
    }
    if (kind === "switch") {
      if (equals !== -1) found(commandFault("cli/option-with-value", { option: name }));
      given.set(name, []);
      continue;
    }
    const next = words[i + 1];
    const value = equals !== -1 ? word.slice(equals + 1) : next !== undefined && (!next.startsWith("-") || next === "-") ? next : "";
    if (equals === -1 && value !== "") i++;
    if (value === "") found(commandFault("cli/option-without-value", { option: name }));
    if (kind === "value" && given.has(name)) found(commandFault("cli/option-twice", { option: name }));
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return { plain, given: given as ReadonlyMap<string, readonly string[]>, fault };
}

function shapeFault(command: CommandName, files: readonly string[], given: ReadonlyMap<string, readonly string[]>): Diagnostic | undefined {
  const shape: CommandShape = commands[command];
  if (given.has("--html")) return commandFault("cli/html-later");
  if (files.length === 0) return commandFault("cli/no-files", { command });
  if (shape.files === "one" && files.length > 1) return commandFault("cli/one-file", { command, found: files.length });
  if (command === "test" && files.length === 1) return commandFault("cli/no-scenarios");
  if (shape.files === "two") return files.length === 2 ? undefined : commandFault("cli/two-files", { command, found: files.length });
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) return commandFault("cli/file-twice", { file: twice });
  const needs = command === "build" ? ["-o"] : shape.needs;
  const missing = needs.find((name) => !given.has(name));
  return missing === undefined ? undefined : commandFault("cli/missing-option", { option: missing, command });
}

/** The command that differs in at most two letters. */
function nearest(word: string): string {
  return Object.keys(commands).find((command) => distance(word.slice(0, 20), command) <= 2) ?? "";
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
