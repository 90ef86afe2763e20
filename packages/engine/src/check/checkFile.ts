/** The check file `*.check.json`: a check as text, and the hash that names it. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Check } from "../session/check.ts";

/** The version of the format that this program writes and reads. */
export const checkVersion = 1;

/** The text of the check file: one line of JSON, the same bytes for the same check. */
export function toCheckFile(check: Check): string {
  return `${JSON.stringify(document(check))}\n`;
}

/** sha256, as hex, of the canonical check file without its field `program`: keys sorted, no white space, texts included. */
export function programHash(check: Omit<Check, "program">): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(document(check)))));
}

/** In the file `version` is that of the format, so that of the rules is called `rulesVersion`. */
function document({ version: rulesVersion, ...check }: Omit<Check, "program">): object {
  const { diagram } = check;
  const plain = {
    sizes: Array.from(diagram.sizes),
    level: Array.from(diagram.level),
    first: Array.from(diagram.first),
    children: Array.from(diagram.children),
  };
  return {
    format: "vragenboom-check",
    version: checkVersion,
    ...(rulesVersion !== undefined && { rulesVersion }),
    ...check,
    diagram: plain,
  };
}

/** JSON with keys in code-unit order (RFC 8785, for the values that a check holds). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join()}}`;
}
