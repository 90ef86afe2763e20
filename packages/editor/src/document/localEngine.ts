/** The engine at work: files to documents, documents to checks, findings and files. Runs in the worker, or in the page where there is none. */
import {
  compileCheckData,
  type Diagnostic,
  findFaults,
  findRuleSentence,
  outlineOf,
  placeOf,
  readRuleFile,
  type XmlDocument,
} from "@vragenboom/engine";
import type { Content, Original } from "./editorDocument.ts";
import type { Engine, Finding, Opened, Written } from "./engine.ts";

/** The document that calls are about, with its XML as read; null where it never was XML, or is no longer readable. */
interface Adopted {
  readonly original: Original;
  readonly document: XmlDocument | null;
}

/** Loaded at the first delivery. */
function deliveries() {
  return import("./delivery.ts");
}

/** Loaded at the first file that is written. */
function writing() {
  return import("./writing.ts");
}

/** By its signature, whatever its name. */
function isDelivery(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Loaded at the first file of our own: reading one takes a schema library that rule files do without. */
async function ownFiles() {
  // Loaded and run by itself: in one bundle with the schemas it would run after they are made, and they look at it when they are.
  await import("./jitless.ts");
  return import("./ownFiles.ts");
}

/** Looks like JSON: reading it as XML would only say that it is not. */
function seemsOwn(bytes: Uint8Array, fileName: string): boolean {
  return /\.json$/i.test(fileName) || bytes.subarray(0, 16).includes(0x7b);
}

/** The engine as promises. One call is one piece of work, but for files of our own, whose reader is loaded first. */
export function createEngine(): Engine {
  let adopted: Adopted | null = null;
  /** What `open` read last: it is adopted next, and reading a large file twice would show. */
  let opened: { readonly xml: string; readonly document: XmlDocument; readonly findings: readonly Finding[] } | null = null;

  async function withSentences(diagnostics: readonly Diagnostic[], document: XmlDocument | null): Promise<readonly Finding[]> {
    const isAboutRules = diagnostics.every((diagnostic) => findRuleSentence(diagnostic, "nl") !== undefined);
    const describe = isAboutRules ? findRuleSentence : (await import("./sentences.ts")).findSentence;
    return diagnostics.map((diagnostic) => {
      const { origin, ...known } = diagnostic.at;
      const at = origin === undefined || document === null ? known : { ...placeOf(document, origin, known.file ?? ""), ...known };
      const sentence = { nl: describe(diagnostic, "nl") ?? diagnostic.code, en: describe(diagnostic, "en") ?? diagnostic.code };
      return { diagnostic: { ...diagnostic, at }, sentence };
    });
  }

  async function readXml(bytes: Uint8Array, fileName: string): Promise<Opened> {
    const { value, diagnostics } = readRuleFile(bytes, fileName);
    const findings = await withSentences(diagnostics, null);
    if (value === undefined) return { findings };
    // There is nothing to read or reword in it: better a message than an empty screen.
    if (value.model.uitvoeringsregels.length === 0)
      return { findings: findings.filter(({ diagnostic }) => diagnostic.code === "sttr/no-questions") };
    opened = { xml: value.document.source, document: value.document, findings };
    return { original: { fileName, content: { model: value.model, meta: {} }, xml: value.document.source }, findings };
  }

  /** The first rule file of a delivery that can be opened, with the day it holds from; when none can, what is wrong with the first. */
  async function readZip(bytes: Uint8Array, fileName: string): Promise<Opened> {
    const { readDelivery, isoDay } = await deliveries();
    const { value = [], diagnostics } = readDelivery(bytes, fileName);
    const delivered = value.map(({ name }) => name.replace(/^.*\//s, ""));
    let failed: Opened | null = null;
    for (const [index, file] of value.entries()) {
      const result = await readXml(file.bytes, delivered[index] ?? file.name);
      if (result.original !== undefined) {
        const validFrom = isoDay(file.validFrom);
        const { original } = result;
        const meta = { ...original.content.meta, ...(validFrom !== undefined && { validFrom }) };
        return { ...result, original: { ...original, content: { ...original.content, meta } }, delivered };
      }
      failed ??= result;
    }
    return failed ?? { findings: await withSentences(diagnostics, null) };
  }

  async function writeSttr({ model }: Content): Promise<Written> {
    // Work that never was XML becomes a file of its own; what once was and is no longer readable would lose what only the XML held.
    const isNew = adopted?.original.xml === "";
    if (adopted === null || (adopted.document === null && !isNew)) return { findings: [] };
    const { document } = adopted;
    const { writeText } = await writing();
    const { value, diagnostics } = writeText(model, document);
    return { findings: await withSentences(diagnostics, document), ...(value !== undefined && { text: value }) };
  }

  function source({ model, meta }: Content) {
    return { file: adopted?.original.fileName ?? "", model, meta };
  }

  return {
    async open(buffer, fileName) {
      const bytes = new Uint8Array(buffer);
      if (isDelivery(bytes)) return readZip(bytes, fileName);
      if (seemsOwn(bytes, fileName)) {
        const { isOwnFile, readOwn } = await ownFiles();
        if (isOwnFile(bytes, fileName)) {
          const { original, diagnostics } = readOwn(bytes, fileName);
          return { findings: await withSentences(diagnostics, null), ...(original && { original }) };
        }
      }
      return readXml(bytes, fileName);
    },
    async readMeta(text) {
      const { value, diagnostics } = (await ownFiles()).readMeta(text);
      return { findings: await withSentences(diagnostics, null), ...(value !== undefined && { meta: value }) };
    },
    async adopt(original) {
      if (original.xml === "") {
        adopted = { original, document: null };
        return [];
      }
      if (opened?.xml !== original.xml) await readXml(new TextEncoder().encode(original.xml), original.fileName);
      const isRead = opened?.xml === original.xml;
      adopted = { original, document: isRead ? (opened?.document ?? null) : null };
      return isRead ? (opened?.findings ?? []) : [];
    },
    async compile(content) {
      const { value, diagnostics } = compileCheckData([source(content)]);
      return {
        check: value ?? null,
        outline: value === undefined ? null : outlineOf(value),
        findings: await withSentences(diagnostics, adopted?.document ?? null),
      };
    },
    async analyse(content) {
      const [file] = findFaults([source(content)]).files;
      const { diagramNodes = 0, expectedQuestions = 0 } = file?.statistics ?? {};
      return {
        findings: await withSentences(file?.diagnostics ?? [], adopted?.document ?? null),
        expectedQuestions: diagramNodes > 0 ? expectedQuestions : null,
      };
    },
    async write(kind, content) {
      if (adopted === null) throw new Error("No document was adopted.");
      if (kind === "document") return { text: (await ownFiles()).writeOwn(content, adopted.original), findings: [] };
      return writeSttr(content);
    },
    async pack(content, validFrom) {
      if (adopted === null) throw new Error("No document was adopted.");
      const { text, findings } = await writeSttr(content);
      if (text === undefined) return { findings };
      const bytes = new TextEncoder().encode(text);
      const [analysed] = findFaults([source(content)]).files;
      const errors = [...readRuleFile(bytes, adopted.original.fileName).diagnostics, ...(analysed?.diagnostics ?? [])].filter(
        ({ severity }) => severity === "error",
      );
      if (errors.length > 0) return { findings: await withSentences(errors, adopted.document) };
      const { writeDelivery } = await deliveries();
      const day = validFrom.split("-").reverse().join("-");
      const { value, diagnostics } = writeDelivery([{ name: adopted.original.fileName, bytes }], day);
      return { findings: await withSentences(diagnostics, null), ...(value !== undefined && { bytes: value.bytes }) };
    },
  };
}
