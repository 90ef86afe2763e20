/** Takes the times out of a ZIP that a library wrote: they say when it was made and nothing else (APPNOTE 6.3.3, 4.3.7 and 4.3.12). */

const sizes = { end: 22, directory: 46 };
/** 1 January 1980, the first day that a ZIP knows; as `date << 16 | time`. */
const firstDay = 0x0021_0000;

/** The same ZIP with every entry of 1980. It must end with its directory, without a comment, as the library writes it. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - sizes.end;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, firstDay, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, firstDay, true);
    at += sizes.directory + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
