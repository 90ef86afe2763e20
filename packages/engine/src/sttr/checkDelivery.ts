/** What the manifest and the opdracht of a delivery say, held against what is in the ZIP. Reading them is in `deliveryParts.ts`. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isDeliveryDate } from "./deliveryParts.ts";
import type { DeliveryOrder, ManifestEntry } from "./deliveryParts.ts";

/** What a file in a ZIP is there for; `other` has no place in a delivery. */
export type DeliveryRole = "manifest" | "opdracht" | "toepasbareRegels" | "activiteit" | "other";

/** The files of a ZIP by the name that manifest and opdracht know them by, and what those two say; undefined where they are not there to be read. */
export interface DeliveryFacts {
  readonly roles: ReadonlyMap<string, DeliveryRole>;
  readonly manifest: readonly ManifestEntry[] | undefined;
  readonly orders: readonly DeliveryOrder[] | undefined;
}

/** The kinds of order that we know, with the role of the file that each is about. */
const kinds: ReadonlyMap<string, DeliveryRole> = new Map([
  ["toevoegenToepasbareRegels", "toepasbareRegels"],
  ["updateActiviteit", "activiteit"],
] as const);

/** Every difference: what would keep the delivery from being accepted is an error, what is merely odd is less. */
export function checkDelivery(facts: DeliveryFacts, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (code: string, severity: Diagnostic["severity"], params: Diagnostic["params"] = {}): void => {
    found.push({ code, severity, at: { file }, params });
  };
  checkManifest(facts, report);
  checkOrders(facts, report);
  return found;
}

type Report = (code: string, severity: Diagnostic["severity"], params?: Diagnostic["params"]) => void;

function checkManifest({ roles, manifest }: DeliveryFacts, report: Report): void {
  if (![...roles.values()].includes("manifest")) report("delivery/no-manifest", "warning");
  if (manifest === undefined) return;
  const listed = new Set(manifest.map(({ name }) => name));
  for (const { name, type, contentType } of manifest) {
    const role = roles.get(name);
    if (role === undefined) {
      report("delivery/missing-file", "error", { name, by: "manifest" });
      continue;
    }
    if (type !== role && role !== "other") report("delivery/wrong-type", "warning", { name, type, expected: role });
    const expected = role === "activiteit" ? "application/json" : "application/xml";
    if (contentType !== expected && role !== "other") report("delivery/wrong-content-type", "hint", { name, type: contentType, expected });
  }
  for (const [name, role] of roles) if (!listed.has(name)) report("delivery/not-in-manifest", "warning", { name, role });
}

function checkOrders({ roles, orders }: DeliveryFacts, report: Report): void {
  if (![...roles.values()].includes("opdracht")) report("delivery/no-opdracht", "warning");
  if (orders === undefined) return;
  const ordered = new Set<string>();
  for (const { kind, fileName, validFrom, activity } of orders) {
    const wanted = kinds.get(kind);
    if (wanted === undefined) {
      report("delivery/unknown-order", "warning", { name: kind });
      continue;
    }
    const role = fileName === undefined ? undefined : roles.get(fileName);
    if (fileName === undefined) report("delivery/incomplete-order", "error", { kind, field: "bestandsnaam" });
    else if (role === undefined) report("delivery/missing-file", "error", { name: fileName, by: "opdracht" });
    else if (role !== wanted) report("delivery/wrong-type", "warning", { name: fileName, type: wanted, expected: role });
    if (fileName !== undefined) ordered.add(fileName);
    if (wanted === "toepasbareRegels" && validFrom === undefined)
      report("delivery/incomplete-order", "error", { kind, field: "geldigBegindatum" });
    if (wanted === "activiteit" && (activity ?? "") === "")
      report("delivery/incomplete-order", "error", { kind, field: "activiteitIdentifier" });
    if (validFrom !== undefined && !isDeliveryDate(validFrom)) report("delivery/bad-date", "error", { date: validFrom });
  }
  for (const [name, role] of roles) {
    if ((role === "toepasbareRegels" || role === "activiteit") && !ordered.has(name))
      report("delivery/not-in-opdracht", "warning", { name });
  }
}
