/** What a file is that is not XML, told from its first bytes, so that the message can say it in plain words. */

/** The kinds of input that people mistake for a rule file. */
export type ForeignInput = "jpeg" | "png" | "gif" | "zip" | "pdf" | "office" | "html" | "json" | "binary" | "text";

const signatures: readonly (readonly [ForeignInput, readonly number[]])[] = [
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["office", [0xd0, 0xcf, 0x11, 0xe0]],
];

/** By the signature of a binary format; undefined where the bytes may well be text. */
export function recogniseBytes(bytes: Uint8Array): ForeignInput | undefined {
  for (const [kind, signature] of signatures) if (signature.every((byte, i) => bytes[i] === byte)) return kind;
  return undefined;
}

/** By how a text begins; undefined where it begins as XML does. */
export function recogniseText(text: string): ForeignInput | undefined {
  const start = text.slice(0, 2000).trimStart();
  if (/^(<!--[^]*?-->\s*)?(<!doctype\s+html|<html[\s>])/i.test(start)) return "html";
  if (start.startsWith("<")) return undefined;
  if (/^[[{]/.test(start)) return "json";
  // Control characters other than white space: nobody typed this.
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(start) ? "binary" : "text";
}
