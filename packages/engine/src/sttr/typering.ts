/** Which kind of rule file it is, from its functioneleStructuurRef, else from what it holds. */
import type { Decision } from "../model/decision.ts";
import type { Typering } from "../model/ruleFile.ts";

const kinds: readonly (readonly [RegExp, Typering])[] = [
  [/^conclusie/i, "conclusie"],
  [/^indieningsvereisten/i, "indieningsvereisten"],
  [/^maatregelen/i, "maatregelen"],
];

/** The typering, and for indieningsvereisten the toestemming that the reference names (sttr.md 1.5). */
export function typeringOf(
  name: string,
  decisions: readonly Decision[],
  hasMaatregelen: boolean,
  ofEnvelope?: string,
): { readonly typering: Typering; readonly toestemming?: "Vergunning" | "Melding" | "Informatie" } {
  for (const reference of [...decisions.map(({ functioneleStructuurRef }) => functioneleStructuurRef), ofEnvelope]) {
    const tail = reference?.trim().split("/").at(-1) ?? "";
    const kind = kinds.find(([pattern]) => pattern.test(tail));
    if (kind === undefined) continue;
    const toestemming = /^indieningsvereisten(Vergunning|Melding|Informatie)/i.exec(tail)?.[1]?.toLowerCase();
    if (toestemming === "vergunning") return { typering: kind[1], toestemming: "Vergunning" };
    if (toestemming === "melding") return { typering: kind[1], toestemming: "Melding" };
    if (toestemming === "informatie") return { typering: kind[1], toestemming: "Informatie" };
    return { typering: kind[1] };
  }
  if (hasMaatregelen || decisions.some(givesMaatregelen)) return { typering: "maatregelen" };
  return { typering: /^indieningsvereisten/i.test(name.trim()) ? "indieningsvereisten" : "conclusie" };
}

function givesMaatregelen({ logic }: Decision): boolean {
  return (
    logic.kind === "table" &&
    logic.outputs.length === 2 &&
    logic.outputs[0]?.name === "Voorschriften" &&
    logic.outputs[1]?.name === "Maatregelen"
  );
}
