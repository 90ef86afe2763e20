/** The engine at work: files to documents, documents to checks, findings and files. Runs in the worker; imported nowhere else but there. */
import { analyse, compileCheck, describe, type Diagnostic, placeOf, readRuleFile, type XmlDocument } from "@vragenboom/engine";
import type { Content, Original } from "./editorDocument.ts";
import type { Analysed, Compiled, Engine, FileKind, Finding, Opened, Written } from "./engine.ts";

/** The document that calls are about, with its XML as read; null for one that never was XML. */
interface Adopted {
  readonly original: Original;
  readonly document: XmlDocument | null;
}

function readText(xml: string, fileName: string) {
  return readRuleFile(new TextEncoder().encode(xml), fileName);
}

/** The engine as promises. Calls are answered in order; each is one piece of work without waiting in it. */
export function createEngine(): Engine {
  let adopted: Adopted | null = null;
  /** What `open` read last: it is adopted next, and reading a large file twice would show. */
  let opened: Adopted | null = null;

  function withSentences(diagnostics: readonly Diagnostic[]): readonly Finding[] {
    return diagnostics.map((diagnostic) => {
      const { origin, ...at } = diagnostic.at;
      const place = origin === undefined || adopted?.document == null ? at : { ...placeOf(adopted.document, origin, at.file ?? ""), ...at };
      return {
        diagnostic: { ...diagnostic, at: place },
        sentence: { nl: describe(diagnostic, "nl"), en: describe(diagnostic, "en") },
      };
    });
  }

  function source(content: Content) {
    return { file: adopted?.original.fileName ?? "", model: content.model, meta: content.meta };
  }

  return {
    open(bytes, fileName): Promise<Opened> {
      const { value, diagnostics } = readRuleFile(new Uint8Array(bytes), fileName);
      if (value === undefined) return Promise.resolve({ findings: withSentences(diagnostics) });
      const original: Original = { fileName, content: { model: value.model, meta: {} }, xml: value.document.source };
      opened = { original, document: value.document };
      return Promise.resolve({ original, findings: withSentences(diagnostics) });
    },
    adopt(original) {
      if (original.xml === "") adopted = { original, document: null };
      const { value, diagnostics } = readText(original.xml, original.fileName);
      adopted = { original, document: opened?.original.xml === original.xml ? opened.document : (value?.document ?? null) };
      return Promise.resolve(withSentences(diagnostics));
    },
    compile(content): Promise<Compiled> {
      const { value, diagnostics } = compileCheck([source(content)]);
      return Promise.resolve({ check: value ?? null, outline: null, findings: withSentences(diagnostics) });
    },
    analyse(content): Promise<Analysed> {
      const [file] = analyse([source(content)]).files;
      return Promise.resolve({ findings: withSentences(file?.diagnostics ?? []), expectedQuestions: file?.statistics.expectedQuestions ?? null });
    },
    write(_kind: FileKind, _content): Promise<Written> {
      return Promise.resolve({ findings: [] });
    },
  };
}
