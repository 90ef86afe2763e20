/** ZIPs byte by byte, so that any field can lie; well-formed ones are made by a library in the tests that need them. */

/** One entry. `stored` is what stands in the file; the other fields are what directory and local header say about it. */
export interface RawEntry {
  readonly name: string;
  readonly stored: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly storedSize?: number;
  readonly size?: number;
  /** What the local header says instead; sizes and checksum of 0 where a data descriptor follows. */
  readonly local?: { readonly name?: string; readonly sizes?: number; readonly crc?: number };
  /** Bytes after the stored ones, such as a data descriptor. */
  readonly after?: Uint8Array;
  /** Offset of the local header that the directory names; by default that of the entry itself. */
  readonly offset?: number;
  readonly extra?: Uint8Array;
}

/** What the end record says instead of the truth. */
export interface RawEnd {
  readonly count?: number;
  readonly countHere?: number;
  readonly size?: number;
  readonly start?: number;
  readonly disk?: number;
  readonly comment?: Uint8Array;
}

const none = new Uint8Array();

function record(signature: number, fields: readonly (readonly [width: 2 | 4, value: number])[], ...rest: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(4 + fields.reduce((sum, [width]) => sum + width, 0));
  head.writeUInt32LE(signature);
  let at = 4;
  for (const [width, value] of fields) at = head.writeUIntLE(value, at, width);
  return Buffer.concat([head, ...rest]);
}

/** The bytes. Sizes that are not given are those of `stored`, the checksum is 0. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let length = 0;
  for (const { name, stored, method = 0, flags = 0, crc = 0, local = {}, after = none, extra = none, ...claims } of entries) {
    const { storedSize = stored.length, size = stored.length, offset = length } = claims;
    const written = Buffer.from(local.name ?? name);
    const place = [
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
    ] as const;
    const part = record(
      0x04034b50,
      [...place, [4, local.crc ?? crc], [4, local.sizes ?? storedSize], [4, local.sizes ?? size], [2, written.length], [2, 0]],
      written,
      stored,
      after,
    );
    const label = Buffer.from(name);
    const numbers = [
      [4, crc],
      [4, storedSize],
      [4, size],
      [2, label.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const;
    directory.push(record(0x02014b50, [[2, 20], ...place, ...numbers], label, extra));
    parts.push(part);
    length += part.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const count = end.count ?? entries.length;
  const comment = end.comment ?? none;
  const last = record(
    0x06054b50,
    [
      [2, end.disk ?? 0],
      [2, 0],
      [2, end.countHere ?? count],
      [2, count],
      [4, end.size ?? size],
      [4, end.start ?? length],
      [2, comment.length],
    ],
    comment,
  );
  return new Uint8Array(Buffer.concat([...parts, ...directory, last]));
}
