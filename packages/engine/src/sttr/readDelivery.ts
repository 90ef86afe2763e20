/** A delivery ZIP of the standard → the rule files in it. Its manifest and opdracht say how to register them, and are passed over. */
import type { Checked } from "../diagnostics/diagnostic.ts";
import { inflateEntry } from "./inflateEntry.ts";
import { readDirectory } from "./zipDirectory.ts";
import { ZipFault, zipLimits } from "./zipFault.ts";

/** One rule file of a delivery, by its name in the ZIP. */
export interface DeliveredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The `.dmn` and `.xml` files of a ZIP but for `manifest.xml` and `opdracht….xml`, in the order of its directory. Every entry is inflated and checked,
 * within limits; anything wrong anywhere gives one diagnostic `zip/…` and no value.
 */
export function readDelivery(bytes: Uint8Array, file: string): Checked<readonly DeliveredFile[]> {
  try {
    const budget = { left: zipLimits.inflated };
    const files = readDirectory(bytes).map((entry) => ({ name: entry.name, bytes: inflateEntry(bytes, entry, budget) }));
    const rules = files.filter(({ name }) => /\.(dmn|xml)$/i.test(name) && !/(^|\/)(manifest|opdracht[^/]*)\.xml$/i.test(name));
    if (rules.length === 0) throw new ZipFault("zip/no-rule-file", { names: files.slice(0, 20).map(({ name }) => name) });
    return { value: rules, diagnostics: [] };
  } catch (fault) {
    if (!(fault instanceof ZipFault)) throw fault;
    return { diagnostics: [{ code: fault.code, severity: "error", at: { file }, params: fault.params }] };
  }
}
