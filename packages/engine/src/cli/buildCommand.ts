/** `vragenboom build`: rule files → the check file that a website serves. */
import { toCheckFile } from "../check/checkFile.ts";
import { commandFault } from "./commandFault.ts";
import { failed } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import { compileFiles } from "./compileFiles.ts";
import { loadMeta } from "./loadMeta.ts";
import type { Call } from "./parseArguments.ts";
import { writeText } from "./readBytes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Compiles the files into one check, writes it to `-o`, and says its name, its size in bytes and the hash of its program. */
export function buildCommand({ files, options, language }: Call): CommandResult {
  const out = options.get("-o")![0]!;
  const metas = (options.get("--meta") ?? []).map(loadMeta);
  const faults: Diagnostic[] = metas.flatMap(({ diagnostics }) => diagnostics);
  if (metas.length > files.length) faults.push(commandFault("cli/more-metas-than-files"));
  if (faults.length > 0) return failed([{ diagnostics: faults }], language);
  const compiled = compileFiles(
    files,
    language,
    metas.flatMap(({ value }) => value ?? []),
  );
  if ("result" in compiled) return compiled.result;
  const { check, outputs } = compiled;
  const text = toCheckFile(check);
  const fault = writeText(out, text);
  if (fault !== undefined) return failed([{ diagnostics: [fault] }], language);
  const bytes = new TextEncoder().encode(text).length;
  const questions = check.questions.length;
  const summary =
    language === "nl"
      ? `${out}: ${bytes} bytes, ${questions} vragen, programma ${check.program}`
      : `${out}: ${bytes} bytes, ${questions} questions, program ${check.program}`;
  return {
    status: 0,
    outputs: [...outputs, { to: "stdout", text: `${summary}\n` }],
    json: { file: out, name: check.name, bytes, questions, program: check.program },
  };
}
