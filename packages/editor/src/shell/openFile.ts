/** From a file that someone chose or dropped to a draft on this device, or to the reasons why not. */
import type { Finding } from "../document/engine.ts";
import { documentTitle, type Original } from "../document/editorDocument.ts";
import type { DraftInfo } from "../storage/database.ts";
import { addDraft } from "../storage/library.ts";
import type { Device } from "./device.ts";

/** More than the engine reads of any file, so that it is the engine that says so; the rest of a huge file never enters memory. */
const READ_AT_MOST = 21 * 1024 * 1024;

export type OpenedFile =
  { readonly info: DraftInfo; readonly original: Original; readonly stored: boolean } | { readonly findings: readonly Finding[] };

/** Reads a file and keeps it. `stored` tells whether it is on disk; when not, it can still be worked on. Never rejects. */
export async function openFile(device: Device, file: File): Promise<OpenedFile> {
  const bytes = await readBytes(file);
  if (bytes === undefined) return { findings: [] };
  const { original, findings } = await device.engine.open(bytes, file.name);
  if (original === undefined) return { findings };
  const at = device.now();
  const { content } = original;
  const info: DraftInfo = {
    id: device.newId(),
    title: documentTitle(content, file.name),
    fileName: file.name,
    typering: content.model.typering,
    questions: content.model.uitvoeringsregels.length,
    openedAt: at,
    changedAt: at,
  };
  const stored = await store(device, info, original);
  return { info, original, stored };
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
