/** `vragenboom convert`: one rule file from one form to another. What did not change keeps every character. */
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { documentVersion, writeDocument } from "../model/document.ts";
import type { RuleFile } from "../model/ruleFile.ts";
import { writeNewRuleFile } from "../sttr/writeNewRuleFile.ts";
import { writeRuleFile } from "../sttr/writeRuleFile.ts";
import type { XmlDocument } from "../sttr/xmlTree.ts";
import { commandFault } from "./commandFault.ts";
import { failed, printDiagnostics } from "./commandResult.ts";
import type { CommandResult } from "./commandResult.ts";
import { loadFiles, placed } from "./loadFiles.ts";
import type { LoadedFile } from "./loadFiles.ts";
import type { Call } from "./parseArguments.ts";
import { writeText } from "./readBytes.ts";

/** Writes IN as what the extension of OUT says. Faults of the file itself are printed, and do not keep it from being converted. */
export function convertCommand({ files, options, language }: Call): CommandResult {
  const out = options.get("-o")![0]!;
  const later = /\.(md|docx|svg)$/i.exec(out)?.[0];
  if (later !== undefined) return failed([{ diagnostics: [commandFault("cli/format-later", { to: later })] }], language);
  const isXml = /\.(xml|dmn)$/i.test(out);
  if (!isXml && !/\.vragenboom\.json$/i.test(out))
    return failed([{ diagnostics: [commandFault("cli/unknown-format", { file: out })] }], language);
  const { files: loaded, unreadable } = loadFiles(files);
  if (unreadable.length > 0) return failed(unreadable, language);
  if (loaded.length > 1) {
    const names = loaded.map(({ file }) => file);
    return failed([{ diagnostics: [commandFault("cli/several-rule-files", { file: files[0]!, names })] }], language);
  }
  const file = loaded[0]!;
  const { value: text, diagnostics } = isXml ? sttrOf(file) : { value: documentOf(file), diagnostics: [] };
  if (text === undefined) return failed([{ diagnostics }], language);
  const fault = writeText(out, text);
  if (fault !== undefined) return failed([{ diagnostics: [fault] }], language);
  const errors = [...file.diagnostics.filter((diagnostic) => hasErrors([diagnostic])), ...diagnostics].map((one) => placed(one, file));
  const bytes = new TextEncoder().encode(text).length;
  return {
    status: 0,
    outputs: [...printDiagnostics(errors, file.source, language), { to: "stdout", text: `${out}: ${bytes} bytes\n` }],
    json: { file: out, bytes },
  };
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
