/** `vragenboom package`: rule files → the delivery ZIP that the national register takes. Files with errors are not packed. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { isDeliveryDate } from "../sttr/deliveryParts.ts";
import { writeDelivery } from "../sttr/writeDelivery.ts";
import { checkedJson, checkFiles } from "./checkReport.ts";
import { commandFault } from "./commandFault.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import { sttrOf } from "./convertCommand.ts";
import type { LoadedFile } from "./loadFiles.ts";
import type { Call } from "./parseArguments.ts";
import { writeText } from "./readBytes.ts";

/**
 * Checks the files as `check` does and packs them when none has an error: STTR files as they are, byte for byte, our own documents as `convert` writes
 * them. Status 1 with the findings where there is an error, 2 where a file cannot be read or the call is wrong; nothing is written then.
 */
export function packageCommand({ files: paths, options, language }: Call): CommandResult {
  const [out, from] = [options.get("-o")![0]!, options.get("--from")![0]!];
  const wrong = !/\.zip$/i.test(out)
    ? commandFault("cli/package-not-zip", { file: out })
    : isDeliveryDate(from)
      ? undefined
      : commandFault("cli/bad-date", { option: "--from", date: from });
  if (wrong !== undefined) return failed([{ diagnostics: [wrong] }], language);
  const { files, unreadable } = checkFiles(paths);
  if (unreadable.length > 0) return failed(unreadable, language);
  if (files.some(({ diagnostics }) => hasErrors(diagnostics))) {
    return {
      status: 1,
      outputs: files.flatMap(({ file, diagnostics }) => printDiagnostics(diagnostics.filter(isError), file.source, language)),
      json: { file: null, files: files.map((file) => checkedJson(file, language)) },
    };
  }
  const written = files.map(({ file }) => bytesOf(file));
  const unwritten = written.flatMap((one) => ("diagnostics" in one ? [one] : []));
  if (unwritten.length > 0) return failed(unwritten, language);
  const toDeliver = written.flatMap((one, i) => ("bytes" in one ? [{ name: files[i]!.file.file, bytes: one.bytes }] : []));
  const { value: delivery, diagnostics } = writeDelivery(toDeliver, from);
  const fault = delivery === undefined ? undefined : writeText(out, delivery.bytes);
  if (delivery === undefined || fault !== undefined)
    return failed([{ diagnostics: [...diagnostics, ...(fault ? [fault] : [])] }], language);
  const findings = files.flatMap((file) => file.diagnostics).length;
  const [bytes, names] = [delivery.bytes.length, delivery.names];
  const more =
    language === "nl"
      ? `${findings} ${findings === 1 ? "bevinding" : "bevindingen"}; zie vragenboom check`
      : `${findings} ${findings === 1 ? "finding" : "findings"}; see vragenboom check`;
  const lines = [`${out}: ${bytes} bytes`, ...names.map((name) => `  ${name}`), ...(findings > 0 ? [more] : [])];
  return {
    status: 0,
    outputs: [{ to: "stdout", text: `${lines.join("\n")}\n` }],
    json: {
      file: out,
      bytes,
      validFrom: from,
      files: files.map((file, i) => ({ ...checkedJson(file, language), delivered: names[i] })),
    },
  };
}

function isError(diagnostic: Diagnostic): boolean {
  return hasErrors([diagnostic]);
}

function bytesOf(file: LoadedFile): { readonly bytes: Uint8Array } | { readonly diagnostics: readonly Diagnostic[] } {
  if (file.bytes !== undefined) return { bytes: file.bytes };
  const { value, diagnostics } = sttrOf(file);
  return value === undefined ? { diagnostics } : { bytes: new TextEncoder().encode(value) };
}
