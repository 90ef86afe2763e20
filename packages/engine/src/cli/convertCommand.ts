/** `vragenboom convert`: one rule file from one form to another. What did not change keeps every character. */
import { basename } from "node:path";
import type { Language } from "../diagnostics/catalogueEntry.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { documentVersion, writeDocument } from "../model/document.ts";
import type { RuleMeta } from "../model/meta.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { writeNewRuleFile } from "../sttr/writeNewRuleFile.ts";
import { writeRuleFile } from "../sttr/writeRuleFile.ts";
import type { XmlDocument } from "../sttr/xmlTree.ts";
import { commandFault } from "./commandFault.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import { loadFiles, placed } from "./loadFiles.ts";
import type { LoadedFile } from "./loadFiles.ts";
import { loadMeta } from "./loadMeta.ts";
import type { Call } from "./parseArguments.ts";
import { writeText } from "./readBytes.ts";

/** Writes IN as what the extension of OUT says. Faults of the file itself are printed, and do not keep it from being converted. */
export async function convertCommand({ files, options, language }: Call): Promise<CommandResult> {
  const out = options.get("-o")![0]!;
  const isToRead = /\.(md|docx|svg)$/i.test(out);
  const isXml = /\.(xml|dmn)$/i.test(out);
  if (!isToRead && !isXml && !/\.vragenboom\.json$/i.test(out))
    return failed([{ diagnostics: [commandFault("cli/unknown-format", { file: out })] }], language);
  const { files: loaded, unreadable } = loadFiles(files);
  if (unreadable.length > 0) return failed(unreadable, language);
  if (loaded.length > 1) {
    const names = loaded.map(({ file }) => file);
    return failed([{ diagnostics: [commandFault("cli/several-rule-files", { file: files[0]!, names })] }], language);
  }
  const file = loaded[0]!;
  const metas = (options.get("--meta") ?? []).map(loadMeta);
  const unfit = metas.flatMap(({ diagnostics: found }) => found);
  if (metas.length > 1) unfit.push(commandFault("cli/more-metas-than-files"));
  if (unfit.length > 0) return failed([{ diagnostics: unfit }], language);
  const { value: text, diagnostics } = isXml
    ? sttrOf(file)
    : { value: isToRead ? await readable(file, metas[0]?.value, out, language) : documentOf(file), diagnostics: [] };
  if (text === undefined) return failed([{ diagnostics }], language);
  const fault = writeText(out, text);
  if (fault !== undefined) return failed([{ diagnostics: [fault] }], language);
  const errors = [...file.diagnostics.filter((diagnostic) => hasErrors([diagnostic])), ...diagnostics].map((one) => placed(one, file));
  const bytes = typeof text === "string" ? new TextEncoder().encode(text).length : text.length;
  return {
    status: 0,
    outputs: [...printDiagnostics(errors, file.source, language), { to: "stdout", text: `${out}: ${bytes} bytes\n` }],
    json: { file: out, bytes },
  };
}

/** What people read: text, Word or a drawing. Each format is loaded when it is asked for. */
async function readable(
  { file, model, meta: own }: LoadedFile,
  beside: RuleMeta | undefined,
  out: string,
  language: Language,
): Promise<string | Uint8Array> {
  const meta = beside ?? own;
  const source = { file: basename(file), model, ...(meta && { meta }) };
  if (/\.svg$/i.test(out)) return (await import("../reading/writeDrawing.ts")).writeDrawing(source, language);
  const { readingOf } = await import("../reading/readingOf.ts");
  const reading = readingOf(source, language);
  if (/\.md$/i.test(out)) return (await import("../reading/writeMarkdown.ts")).writeMarkdown(reading);
  return (await import("../reading/writeWord.ts")).writeWord(reading, source.file);
}

/** A model with the XML that it came from, where it came from any. */
interface Unwritten {
  readonly file: string;
  readonly model: RuleFile;
  readonly document?: XmlDocument | undefined;
}

/** The text of a file as STTR: with exactly the changes that its author made. */
export function sttrOf({ file, model, document }: Unwritten): { readonly value?: string; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = document === undefined ? writeNewRuleFile(model) : writeRuleFile(model, document);
  const found = diagnostics.map((diagnostic) => ({ ...diagnostic, at: { ...diagnostic.at, file } }));
  return { ...(value !== undefined && { value }), diagnostics: found };
}

function documentOf({ model, document, own }: LoadedFile): string {
  if (own !== undefined) return writeDocument(own);
  return writeDocument({
    format: "vragenboom",
    version: documentVersion,
    model,
    ...(document !== undefined && { xml: document.source }),
  });
}
