/** The bytes of one entry of a ZIP, inflated within limits that are counted as bytes come out. */
import { Inflate } from "fflate";
import type { ZipEntry } from "./zipDirectory.ts";
import { ZipFault, zipLimits } from "./zipFault.ts";

/** Deflate makes at most 1,032 bytes of one; so little is inflated before it is counted. */
const step = 4096;

/** What all entries may still inflate to, and how many stored bytes that came from; shared by the entries of one ZIP. */
export interface InflateBudget {
  left: number;
  stored: number;
}

/** The content of an entry. Throws `ZipFault`: `zip/too-large`, `zip/suspicious`, `zip/checksum`, `zip/nested`, `zip/damaged`. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, budget: InflateBudget): Uint8Array {
  const stored = bytes.subarray(entry.start, entry.start + entry.storedSize);
  budget.stored += stored.length;
  const content = entry.method === "stored" ? stored : inflate(stored, entry, budget);
  if (entry.method === "stored") take(budget, content.length);
  if (content.length !== entry.size) throw new ZipFault("zip/damaged", { name: entry.name });
  if (checksum(content) !== entry.crc) throw new ZipFault("zip/checksum", { name: entry.name });
  const isZip = content[0] === 0x50 && content[1] === 0x4b && (content[2] === 3 || content[2] === 5);
  if (isZip) throw new ZipFault("zip/nested", { name: entry.name });
  return content;
}

function take(budget: InflateBudget, length: number): void {
  budget.left -= length;
  if (budget.left < 0) throw new ZipFault("zip/too-large", { limit: zipLimits.inflated });
}

/** Judged for an entry by itself and for all so far, so that a bomb may neither hide among honest files nor be cut into small ones. */
function isTooMuch(inflated: number, stored: number): boolean {
  return inflated > zipLimits.ratioFrom && inflated > stored * zipLimits.ratio;
}

function inflate(stored: Uint8Array, { name }: ZipEntry, budget: InflateBudget): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((chunk) => {
    length += chunk.length;
    take(budget, chunk.length);
    const inflated = zipLimits.inflated - budget.left;
    if (isTooMuch(length, stored.length) || isTooMuch(inflated, budget.stored)) throw new ZipFault("zip/suspicious", { name });
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < stored.length; at += step) inflater.push(stored.subarray(at, at + step), at + step >= stored.length);
  } catch (fault) {
    if (fault instanceof ZipFault) throw fault;
    throw new ZipFault("zip/damaged", { name });
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309), as ZIP has it. */
function checksum(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < content.length; i++) crc = table[(crc ^ content[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
