/** Files from disk, as bytes or JSON, with everything that can be wrong with them as a diagnostic. Never reads more than it may. */
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from "node:fs";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Json } from "../feel/expressionValue.ts";
import { readJson } from "../model/safeJson.ts";
import type { JsonFault } from "../model/safeJson.ts";
import { xmlLimits } from "../sttr/xmlLimits.ts";
import { zipLimits } from "../sttr/zipFault.ts";
import { commandFault } from "./commandFault.ts";

const maxJson = 5_000_000;

/** The bytes of a rule file, document or delivery, or a diagnostic. A file over its limit is not read. */
export function readBytes(file: string): Checked<Uint8Array> {
  return attempt(file, (handle) => {
    const start = readUpTo(handle, 65_536);
    const isZip = start[0] === 0x50 && start[1] === 0x4b;
    // XML must stay below its limit, a ZIP may reach it.
    const limit = isZip ? zipLimits.bytes : xmlLimits.bytes - 1;
    const bytes = start.length < 65_536 ? start : readUpTo(handle, limit + 1, start);
    if (bytes.length <= limit) return { value: bytes, diagnostics: [] };
    const size = Math.max(fstatSync(handle).size, bytes.length);
    const tooLarge: Diagnostic = isZip
      ? { code: "zip/file-too-large", severity: "error", at: { file }, params: { limit: zipLimits.bytes, size } }
      : { code: "xml/too-large", severity: "error", at: { file }, params: { limit: xmlLimits.bytes, size } };
    return { diagnostics: [tooLarge] };
  });
}

/** The object in a JSON file, as fresh plain data without names that objects already have a meaning for. */
export function readJsonObject(file: string): Checked<{ readonly [key: string]: Json }> {
  return attempt(file, (handle) => {
    const bytes = readUpTo(handle, maxJson);
    if (bytes.length >= maxJson) return { diagnostics: [commandFault("cli/json-too-much", { file })] };
    const text = new TextDecoder("utf-8").decode(bytes);
    const read = readJson(text);
    if ("fault" in read) return { diagnostics: [faultOf(read.fault, file, text)] };
    const json = read.data as Json;
    if (typeof json !== "object" || json === null || Array.isArray(json))
      return { diagnostics: [commandFault("cli/json-not-an-object", { file })] };
    return { value: json as { readonly [key: string]: Json }, diagnostics: [] };
  });
}

/** Writes a file whole; the diagnostic says why it could not. */
export function writeText(file: string, text: string | Uint8Array): Diagnostic | undefined {
  try {
    writeFileSync(file, text);
    return undefined;
  } catch (fault) {
    return commandFault(reasonOf(fault) === "EISDIR" ? "cli/is-a-folder" : "cli/unwritable-file", { file, reason: reasonOf(fault) });
  }
}

function attempt<T>(file: string, read: (handle: number) => Checked<T>): Checked<T> {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    return read(handle);
  } catch (fault) {
    const reason = reasonOf(fault);
    const code =
      reason === "ENOENT" || reason === "ENOTDIR" ? "cli/file-not-found" : reason === "EISDIR" ? "cli/is-a-folder" : "cli/unreadable-file";
    return { diagnostics: [commandFault(code, { file, reason })] };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The code of the operating system; what has none is our own bug and goes on up. */
function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  if (typeof code !== "string") throw fault;
  return code;
}

/** At most `limit` bytes, those read before included. Reads in pieces: a pipe does not say how much is to come, and an endless one must end here. */
function readUpTo(handle: number, limit: number, before: Uint8Array = new Uint8Array(0)): Uint8Array {
  const size = fstatSync(handle).size;
  let buffer = new Uint8Array(Math.min(limit, Math.max(size + 1, 65_536)));
  let length = before.length;
  buffer.set(before);
  for (;;) {
    if (length === buffer.length) {
      if (length === limit) return buffer;
      const larger = new Uint8Array(Math.min(limit, 2 * length));
      larger.set(buffer);
      buffer = larger;
    }
    const more = readSync(handle, buffer, length, buffer.length - length, null);
    if (more === 0) return buffer.subarray(0, length);
    length += more;
  }
}

function faultOf({ path, problem }: JsonFault, file: string, text: string): Diagnostic {
  switch (problem) {
    case "not-json":
      return commandFault("cli/not-json", { file, ...placeOfFault(text) });
    case "forbidden-key":
      return commandFault("cli/json-forbidden-key", { file, key: path.split(".").at(-1)! });
    default:
      return commandFault("cli/json-too-much", { file });
  }
}

/** Line and column, where the parser's message names a position. */
function placeOfFault(text: string): { line?: number; column?: number } {
  try {
    JSON.parse(text);
    return {};
  } catch (fault) {
    const position = /at position (\d+)/.exec((fault as Error).message)?.[1];
    if (position === undefined) return {};
    const before = text.slice(0, Number(position)).split("\n");
    return { line: before.length, column: before.at(-1)!.length + 1 };
  }
}
