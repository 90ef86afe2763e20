/** From a file that someone chose or dropped to a draft on this device, or to the reasons why not. */
import type { RuleMeta } from "@vragenboom/engine";
import type { Finding, ReadMeta } from "../document/engine.ts";
import { documentTitle, type Original } from "../document/editorDocument.ts";
import type { DraftInfo } from "../storage/database.ts";
import { addDraft } from "../storage/library.ts";
import type { Device } from "./device.ts";

/** More than the engine reads of any file, so that it is the engine that says so; the rest of a huge file never enters memory. */
const READ_AT_MOST = 51_000_000;

export type OpenedFile =
  | {
      readonly info: DraftInfo;
      readonly original: Original;
      /** Whether it is on disk; when not, it can still be worked on. */
      readonly stored: boolean;
      /** Of a delivery ZIP: the names of all rule files in it. */
      readonly delivered?: readonly string[];
    }
  | { readonly findings: readonly Finding[] };

/** Reads a file and keeps it; `meta` is what stands beside its rules, when that came along. */
export async function openFile(device: Device, file: File, meta?: RuleMeta): Promise<OpenedFile> {
  const bytes = await readBytes(file);
  if (bytes === undefined) return { findings: [] };
  const { original: read, findings, delivered } = await device.engine.open(bytes, file.name);
  if (read === undefined) return { findings };
  const original: Original = meta === undefined ? read : { ...read, content: { ...read.content, meta: { ...read.content.meta, ...meta } } };
  const at = device.now();
  const { content, fileName } = original;
  const info: DraftInfo = {
    id: device.newId(),
    title: documentTitle(content, fileName),
    fileName,
    typering: content.model.typering,
    questions: content.model.uitvoeringsregels.length,
    openedAt: at,
    changedAt: at,
  };
  const stored = await store(device, info, original);
  return { info, original, stored, ...(delivered !== undefined && { delivered }) };
}

async function store({ database }: Device, info: DraftInfo, original: Original): Promise<boolean> {
  if (database === null) return false;
  try {
    await addDraft(database, info, original);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a file; undefined when it cannot be read, such as one that was moved since. */
async function readBytes(file: File): Promise<ArrayBuffer | undefined> {
  try {
    return await file.slice(0, READ_AT_MOST).arrayBuffer();
  } catch {
    return undefined;
  }
}

/** Whether a file holds what stands beside rules, by its name. */
export function isMetaFile({ name }: File): boolean {
  return /\.meta\.json$/i.test(name);
}

/** What a `*.meta.json` says. Without a value the findings say why; without findings the file could not be read at all. */
export async function readMetaFile(device: Device, file: File): Promise<ReadMeta> {
  const bytes = await readBytes(file);
  return bytes === undefined ? { findings: [] } : device.engine.readMeta(new TextDecoder().decode(bytes));
}
