/** Rule files → the delivery ZIP that the national register takes: manifest, opdracht, and the files as they are. Reading one is in `readDelivery.ts`. */
import { zipSync } from "fflate";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { deliveryNames, isDeliveryDate } from "./deliveryParts.ts";
import { escapeText, writable } from "./xmlEscape.ts";
import { zipLimits } from "./zipFault.ts";

/** One rule file to deliver. `name` may hold folders; they are left out. */
export interface FileToDeliver {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A delivery as written, with the name that each file got in it, in the order in which they were given. */
export interface WrittenDelivery {
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
}

/** ZIP keeps local time without a zone, so a date by its parts is the same everywhere. It says nothing: bytes must not depend on when they were made. */
const timestamp = new Date(1980, 0, 1, 12);

/**
 * A delivery of these files, all to hold from one day (dd-MM-yyyy). The same input gives the same bytes. Each file has an opdracht of its own.
 * Faults, without a value: `delivery/bad-date`, `delivery/nothing-to-deliver`, `zip/too-many-entries`, `zip/too-large`.
 */
export function writeDelivery(files: readonly FileToDeliver[], validFrom: string): Checked<WrittenDelivery> {
  const fault = (code: string, params: Diagnostic["params"]): Checked<WrittenDelivery> => ({
    diagnostics: [{ code, severity: "error", at: {}, params }],
  });
  if (!isDeliveryDate(validFrom)) return fault("delivery/bad-date", { date: validFrom });
  if (files.length === 0) return fault("delivery/nothing-to-deliver", {});
  const found = files.length + 2;
  if (found > zipLimits.entries) return fault("zip/too-many-entries", { limit: zipLimits.entries, found });
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > zipLimits.inflated) return fault("zip/too-large", { limit: zipLimits.inflated });

  const names = namesIn(files.map(({ name }) => name));
  const text = new TextEncoder();
  const parts = new Map<string, Uint8Array>([
    [deliveryNames.manifest, text.encode(manifestOf(names))],
    [deliveryNames.opdracht, text.encode(opdrachtOf(names, validFrom))],
    ...files.map(({ bytes }, i) => [names[i]!, bytes] as const),
  ]);
  // An object keeps names that look like numbers in another order; the extension keeps ours from looking so.
  return { value: { bytes: zipSync(Object.fromEntries(parts), { mtime: timestamp, level: 9 }), names }, diagnostics: [] };
}

/** Names without folders and without what ZIP readers refuse, each ending in .dmn or .xml and no two alike, capitals aside. */
function namesIn(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = writable(name)
      .value.replace(/^.*[\\/]/s, "")
      .replace(/[\u0000-\u001f\u007f:*?"<>|]/g, "-");
    const extension = /\.(dmn|xml)$/i.exec(plain)?.[0] ?? ".dmn";
    const stem = plain.replace(/\.(dmn|xml|vragenboom\.json)$/i, "").trim() || "regels";
    // Readers go by these names; rules that are called so would be taken for something else.
    const own = /^(manifest|opdracht.*)$/i.test(stem) && !/^\.dmn$/i.test(extension) ? `regels-${stem}` : stem;
    let free = `${own}${extension}`;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${own}-${n}${extension}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function manifestOf(names: readonly string[]): string {
  const files = [
    { name: deliveryNames.manifest, type: "manifest" },
    { name: deliveryNames.opdracht, type: "opdracht" },
    ...names.map((name) => ({ name, type: "toepasbareRegels" })),
  ];
  const entries = files.map(
    ({ name, type }) => `    <bestand>
      <naam>${escapeText(name, "\n")}</naam>
      <type>${type}</type>
      <contenttype>application/xml</contenttype>
    </bestand>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${deliveryNames.manifestNamespace}">
  <bestanden>
${entries.join("")}  </bestanden>
</manifest>
`;
}

function opdrachtOf(names: readonly string[], validFrom: string): string {
  const orders = names.map(
    (name) => `  <opdracht>
    <toevoegenToepasbareRegels>
      <geldigBegindatum>${validFrom}</geldigBegindatum>
      <bestandsnaam>${escapeText(name, "\n")}</bestandsnaam>
    </toevoegenToepasbareRegels>
  </opdracht>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opdrachten xmlns="${deliveryNames.opdrachtNamespace}">
${orders.join("")}</opdrachten>
`;
}
