/** Opening what someone chose or dropped: one rule file, with what stands beside it when that came along. */
import { useState } from "react";
import { setMeta } from "../commands/meta.ts";
import { type Example, fetchExample } from "../library/examples.ts";
import type { Messages } from "../messages/nl.ts";
import type { Device } from "./device.ts";
import { cannotOpen, info, metaUnread, type Notice } from "./notice.ts";
import { isMetaFile, openFile, readMetaFile } from "./openFile.ts";
import { goTo } from "./route.ts";
import type { LooseDraft, OpenDraft } from "./useDraft.ts";

export interface OpeningProps {
  readonly device: Device;
  /** The open document; it stays as it is when another file cannot be opened. */
  readonly draft: OpenDraft | null;
  /** Gets the drafts that could not be kept. */
  readonly loose: Map<string, LooseDraft>;
  readonly messages: Messages;
  readonly onNotice: (notice: Notice | null) => void;
  /** Says something that needs no place on the screen. */
  readonly onSay: (words: string) => void;
}

export interface Opening {
  /** The name of the file that is being opened. */
  readonly opening: string | null;
  /** Opens the first rule file of these; a `*.meta.json` goes with it, or alone with the open document. No files at all: it was a folder. */
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly openExample: (example: Example) => Promise<void>;
}

const UNREAD = { findings: [] };

export function useOpening({ device, draft, loose, messages, onNotice, onSay }: OpeningProps): Opening {
  const [opening, setOpening] = useState<string | null>(null);

  async function open(file: File, beside: File | undefined): Promise<Notice | null> {
    setOpening(file.name);
    const read = beside === undefined ? UNREAD : await readMetaFile(device, beside).catch(() => UNREAD);
    const meta = "meta" in read ? read.meta : undefined;
    const opened = await openFile(device, file, meta).catch(() => UNREAD);
    setOpening(null);
    if ("findings" in opened) return cannotOpen(file.name, opened.findings, draft !== null);
    const { info: draftInfo, original, stored, delivered } = opened;
    if (!stored) loose.set(draftInfo.id, { info: draftInfo, original });
    onSay(messages.notice.opened(original.fileName));
    goTo({ draft: draftInfo.id, section: "questions" });
    if (beside !== undefined && meta === undefined) return metaUnread(beside.name, read.findings);
    if (delivered === undefined) return null;
    const others = delivered.filter((name) => name !== original.fileName);
    return info(({ notice }) => notice.delivery(file.name, original.fileName, others));
  }

  async function addMeta(file: File): Promise<Notice> {
    if (draft === null) return info(({ notice }) => notice.metaAlone);
    if (draft.readOnly) return info(({ notice }) => notice.metaReadOnly);
    const { meta, findings } = await readMetaFile(device, file).catch((): Awaited<ReturnType<typeof readMetaFile>> => UNREAD);
    if (meta === undefined) return cannotOpen(file.name, findings, true);
    draft.store.run(setMeta, { meta }, device.now());
    return info(({ notice }) => notice.metaAdded(file.name));
  }

  async function take(files: readonly File[]): Promise<void> {
    const metas = files.filter(isMetaFile);
    const rules = files.filter((file) => !isMetaFile(file));
    const [file] = rules;
    const [beside] = metas;
    if (file === undefined) {
      onNotice(beside === undefined ? info(({ notice }) => notice.folder) : await addMeta(beside));
      return;
    }
    // Of several it cannot be known which belong together.
    const isPair = rules.length === 1 && metas.length === 1;
    const notice = await open(file, isPair ? beside : undefined);
    onNotice(notice === null && files.length > 1 && !isPair ? info((words) => words.notice.several) : notice);
  }

  async function openExample(example: Example): Promise<void> {
    const files = await fetchExample(example);
    if (files === undefined) onNotice(info(({ notice }) => notice.exampleFailed));
    else await take(files);
  }

  return { opening, take, openExample };
}
