/** A delivery ZIP of the standard → what is in it: rule files or activities, and what its manifest and opdracht say about them. */
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { readActivity } from "./activityFile.ts";
import type { Activity } from "./activityFile.ts";
import { checkDelivery } from "./checkDelivery.ts";
import type { DeliveryRole } from "./checkDelivery.ts";
import { decodeXml } from "./decodeXml.ts";
import { readManifest, readOrders } from "./deliveryParts.ts";
import type { DeliveryOrder, ManifestEntry } from "./deliveryParts.ts";
import { inflateEntry } from "./inflateEntry.ts";
import { readXml } from "./readXml.ts";
import type { XmlDocument } from "./xmlTree.ts";
import { readDirectory } from "./zipDirectory.ts";
import { ZipFault, zipLimits } from "./zipFault.ts";

/** One rule file of a delivery, by its name in the ZIP. */
export interface DeliveredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day that the opdracht lets it hold from, dd-MM-yyyy as written. */
  readonly validFrom?: string;
}

/** One activity of a delivery. */
export interface DeliveredActivity {
  readonly name: string;
  /** Its identifier in the opdracht, as `nl.imow-gm0297.activiteit.2019000810`. */
  readonly activity?: string;
  readonly content: Activity;
}

/** A whole delivery. `manifest` and `orders` are empty where the file is missing or unreadable, which is told. */
export interface Delivery {
  readonly rules: readonly DeliveredFile[];
  readonly activities: readonly DeliveredActivity[];
  readonly manifest: readonly ManifestEntry[];
  readonly orders: readonly DeliveryOrder[];
}

/**
 * The `.dmn` and `.xml` files of a ZIP but for manifest and opdracht, in the order of its directory. Every entry is inflated and checked, within
 * limits; anything wrong with the ZIP anywhere gives one diagnostic `zip/…` and no value. What manifest and opdracht got wrong is left to
 * `readDeliveryParts`.
 */
export function readDelivery(bytes: Uint8Array, file: string): Checked<readonly DeliveredFile[]> {
  const { value, diagnostics } = readDeliveryParts(bytes, file);
  if (value === undefined) return { diagnostics };
  const { rules, activities, manifest } = value;
  if (rules.length > 0) return { value: rules, diagnostics: [] };
  const names = [...new Set([...manifest, ...activities].map(({ name }) => name))].slice(0, 20);
  return { diagnostics: [fault(file, "zip/no-rule-file", { names })] };
}

/** Everything in a delivery, of rules or of activities, with what its manifest, its opdracht and its activities got wrong (`delivery/…`, `activity/…`). */
export function readDeliveryParts(bytes: Uint8Array, file: string): Checked<Delivery> {
  try {
    return readParts(bytes, file);
  } catch (thrown) {
    if (!(thrown instanceof ZipFault)) throw thrown;
    return { diagnostics: [fault(file, thrown.code, thrown.params)] };
  }
}

function readParts(bytes: Uint8Array, file: string): Checked<Delivery> {
  if (bytes.length > zipLimits.bytes) throw new ZipFault("zip/file-too-large", { limit: zipLimits.bytes, size: bytes.length });
  const budget = { left: zipLimits.inflated, stored: 0 };
  const files = readDirectory(bytes).map((entry) => ({ name: entry.name, bytes: inflateEntry(bytes, entry, budget) }));
  const diagnostics: Diagnostic[] = [];
  const part = <T>(name: string | undefined, root: string, read: (document: XmlDocument) => T | undefined): T | undefined => {
    const found = files.find((one) => one.name === name);
    if (found === undefined) return undefined;
    const place = `${file}/${found.name}`;
    const { value: decoded, diagnostics: undecoded } = decodeXml(found.bytes, place);
    const { value: document, diagnostics: faults } = decoded === undefined ? { diagnostics: undecoded } : readXml(decoded.text, place);
    diagnostics.push(...faults);
    const value = document === undefined ? undefined : read(document);
    if (document !== undefined && value === undefined)
      diagnostics.push(fault(place, "delivery/wrong-root", { found: document.root.name.local, expected: root }));
    return value;
  };

  const manifestName = files.find(({ name }) => /(^|\/)manifest\.xml$/i.test(name))?.name;
  // Manifest and opdracht name their neighbours; some tools put the whole delivery in a folder.
  const folder = manifestName?.slice(0, manifestName.lastIndexOf("/") + 1) ?? "";
  const nameOf = (name: string): string => (name.startsWith(folder) ? name.slice(folder.length) : name);
  const manifest = part(manifestName, "manifest", readManifest);
  const types = new Map(manifest?.map(({ name, type }) => [name, type]));
  const roleOf = (name: string): DeliveryRole => {
    if (name === manifestName) return "manifest";
    if (/\.dmn$/i.test(name)) return "toepasbareRegels";
    if (/\.json$/i.test(name)) return "activiteit";
    if (!/\.xml$/i.test(name)) return "other";
    return types.get(nameOf(name)) === "opdracht" || /(^|\/)(opdracht[^/]*|manifest)\.xml$/i.test(name) ? "opdracht" : "toepasbareRegels";
  };
  const roles = files.map((one) => ({ ...one, role: roleOf(one.name) }));
  const orders = part(roles.find(({ role }) => role === "opdracht")?.name, "opdrachten", readOrders);
  const orderOf = new Map(orders?.map((order) => [order.fileName ?? "", order]));

  const rules = roles.flatMap(({ role, name, bytes: content }): DeliveredFile[] => {
    if (role !== "toepasbareRegels") return [];
    const validFrom = orderOf.get(nameOf(name))?.validFrom;
    return [{ name, bytes: content, ...(validFrom !== undefined && { validFrom }) }];
  });
  const activities = roles.flatMap(({ role, name, bytes: content }): DeliveredActivity[] => {
    if (role !== "activiteit") return [];
    const { value, diagnostics: faults } = readActivity(content, `${file}/${name}`);
    diagnostics.push(...faults);
    const activity = orderOf.get(nameOf(name))?.activity;
    return value === undefined ? [] : [{ name, content: value, ...(activity !== undefined && { activity }) }];
  });
  if (!roles.some(({ role }) => role === "toepasbareRegels" || role === "activiteit"))
    throw new ZipFault("zip/no-rule-file", { names: files.slice(0, 20).map(({ name }) => name) });
  diagnostics.push(...checkDelivery({ roles: new Map(roles.map(({ name, role }) => [nameOf(name), role])), manifest, orders }, file));
  return { value: { rules, activities, manifest: manifest ?? [], orders: orders ?? [] }, diagnostics };
}

function fault(file: string, code: string, params: Diagnostic["params"]): Diagnostic {
  return { code, severity: "error", at: { file }, params };
}
