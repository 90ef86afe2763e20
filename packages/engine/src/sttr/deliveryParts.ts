/** The two files that a delivery is registered by, manifest and opdracht: their element trees → what they say. Whether it is true is in `checkDelivery.ts`. */
import { textOf } from "./xmlText.ts";
import type { XmlDocument, XmlElement } from "./xmlTree.ts";

/** What the parts of a delivery are called, and the namespaces that new ones are written in. Reading goes by local names alone. */
export const deliveryNames = {
  manifest: "manifest.xml",
  /** Of a delivery of rules; that of an activity is `opdrachtToepasbaarMaken.xml`. */
  opdracht: "opdrachtAanleverenToepasbareRegels.xml",
  manifestNamespace: "http://toepasbare-regels.omgevingswet.overheid.nl/v1/manifest.xsd",
  opdrachtNamespace: "http://toepasbare-regels.omgevingswet.overheid.nl/v1/opdracht.xsd",
} as const;

/** One file as the manifest lists it, with the words of the manifest; `""` for what is not there. */
export interface ManifestEntry {
  readonly name: string;
  /** `manifest`, `opdracht`, `toepasbareRegels` or `activiteit`. */
  readonly type: string;
  readonly contentType: string;
}

/** One thing that the opdracht asks for. */
export interface DeliveryOrder {
  /** The element's own name: `toevoegenToepasbareRegels`, `updateActiviteit`, or one that we do not know. */
  readonly kind: string;
  /** The file in the ZIP that it is about. */
  readonly fileName?: string;
  /** `geldigBegindatum`, as written; dd-MM-yyyy where it is right. */
  readonly validFrom?: string;
  /** `activiteitIdentifier`. */
  readonly activity?: string;
}

/** More than a ZIP can hold is not listed. */
const most = 1000;

/** The files that a manifest lists; undefined where the root is another element. */
export function readManifest(document: XmlDocument): readonly ManifestEntry[] | undefined {
  if (document.root.name.local !== "manifest") return undefined;
  const entries = childrenOf(document.root, "bestanden").flatMap((list) => childrenOf(list, "bestand"));
  return entries.slice(0, most).map((entry) => ({
    name: valueOf(document, entry, "naam") ?? "",
    type: valueOf(document, entry, "type") ?? "",
    contentType: valueOf(document, entry, "contenttype") ?? "",
  }));
}

/** What an opdracht asks for, in order; undefined where the root is another element. */
export function readOrders(document: XmlDocument): readonly DeliveryOrder[] | undefined {
  if (document.root.name.local !== "opdrachten") return undefined;
  const elements = childrenOf(document.root, "opdracht").flatMap((order) => childrenOf(order));
  return elements.slice(0, most).map((element) => {
    const fileName = valueOf(document, element, "bestandsnaam");
    const validFrom = valueOf(document, element, "geldigBegindatum");
    const activity = valueOf(document, element, "activiteitIdentifier");
    return {
      kind: element.name.local,
      ...(fileName !== undefined && { fileName }),
      ...(validFrom !== undefined && { validFrom }),
      ...(activity !== undefined && { activity }),
    };
  });
}

function childrenOf(element: XmlElement, local?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child.kind === "element" && (local ?? child.name.local) === child.name.local,
  );
}

function valueOf(document: XmlDocument, element: XmlElement, local: string): string | undefined {
  const [child] = childrenOf(element, local);
  return child === undefined ? undefined : textOf(document, child).trim();
}

/** Whether it is a day that exists, written dd-MM-yyyy as the national register does. */
export function isDeliveryDate(text: string): boolean {
  const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  if (match === null) return false;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year > 0 && day >= 1 && day <= (days[month - 1] ?? 0);
}
