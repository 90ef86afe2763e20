/** The central directory of a ZIP (APPNOTE 6.3.3): what is in it and where. Inflating is in `inflateEntry.ts`. */
import { ZipFault, zipLimits } from "./zipFault.ts";

/** One file in a ZIP; folders are left out. `start` is the offset of its stored bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly start: number;
  readonly storedSize: number;
  readonly size: number;
  readonly crc: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

/** The files of a ZIP, in the order of its directory. Throws `ZipFault` for what is damaged, encrypted, split, too much, or oddly named. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ZipFault("zip/unsupported", { feature: "split" });
  if (count === 0xffff || start === 0xffffffff) throw new ZipFault("zip/unsupported", { feature: "zip64" });
  if (count > zipLimits.entries) throw new ZipFault("zip/too-many-entries", { limit: zipLimits.entries, found: count });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let i = 0, at = start; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new ZipFault("zip/damaged");
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > end) throw new ZipFault("zip/damaged");
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    checkName(name, names);
    if (!name.endsWith("/")) entries.push(readEntry(view, at, name, start));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseOverlap(entries);
  return entries;
}

/**
 * The end record stands last, before a comment of at most 65,535 bytes; so the search is short, whatever the size of the file. Real deliveries
 * have some bytes after it that belong to nothing: the last record that points at a directory before it is taken.
 */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (start === 0xffffffff || start + size <= at) return at;
  }
  throw new ZipFault("zip/damaged");
}

function readEntry(view: DataView, at: number, name: string, directory: number): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & 1) !== 0) throw new ZipFault("zip/encrypted", { name });
  if (method !== 0 && method !== 8) throw new ZipFault("zip/unsupported", { feature: `method ${method}` });
  const [crc, storedSize, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  if ([storedSize, size, local].includes(0xffffffff)) throw new ZipFault("zip/unsupported", { feature: "zip64" });
  if (local + 30 > directory || view.getUint32(local, true) !== localSignature) throw new ZipFault("zip/damaged", { name });
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + storedSize > directory) throw new ZipFault("zip/damaged", { name });
  return { name, method: method === 0 ? "stored" : "deflated", start, storedSize, size, crc };
}

/** Entries that share bytes make a small file inflate to more than its limits would let one entry. */
function refuseOverlap(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1]!;
    if (before.start + before.storedSize > sorted[i]!.start) throw new ZipFault("zip/damaged", { name: sorted[i]!.name });
  }
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function checkName(name: string, known: Set<string>): void {
  const isAbsolute = name.startsWith("/") || /^[A-Za-z]:/.test(name);
  const isOdd = name === "" || /[\\\u0000-\u001f\u007f]/.test(name) || name.split("/").some((part) => part === "..");
  if (isAbsolute || isOdd) throw new ZipFault("zip/unsafe-name", { name: name.replace(/[\u0000-\u001f\u007f]/g, "\ufffd") });
  const key = name.toLowerCase();
  if (known.has(key)) throw new ZipFault("zip/duplicate-name", { name });
  known.add(key);
}
