/** How an uitvoeringsregel asks. Kinds that are no vraag ask like one; the sentence of those that have none is made here, in two languages. */
import type { GegevensType, Option, UitvoeringsregelContent } from "../model/uitvoeringsregel.ts";

/** What is asked for, as far as rules and answers are concerned. */
export interface AskedAs {
  readonly gegevensType: GegevensType;
  readonly optieType?: "enkelAntwoord" | "meerdereAntwoorden" | undefined;
  readonly opties: readonly Option[];
}

/**
 * What a content asks for; undefined for attachments and places, which are answered in their own ways, and for what is not asked.
 *
 * A register is never reached from here, so a query of one is a question: unknown is never "no", also where the author wanted it hidden. The
 * outcome of another file is ja or nee.
 */
export function askedAs(content: UitvoeringsregelContent): AskedAs | undefined {
  switch (content.kind) {
    case "vraag":
    case "registerBevraging":
    case "registerbevragingAPIProfiel":
      return { gegevensType: content.gegevensType, optieType: content.optieType, opties: content.opties };
    case "uitkomstHerbruikbareBeslissing":
    case "herbruikbareBeslissing":
      return { gegevensType: "boolean", opties: [] };
    default:
      return undefined;
  }
}

/** Whether an uitvoeringsregel holds a value that is known without asking. */
export function isKnownValue({ kind }: UitvoeringsregelContent): boolean {
  return kind === "vasteWaarde" || kind === "implicietAntwoord";
}

/** Whether an uitvoeringsregel can come to be asked: it is no known value, and of a kind that the standard has. */
export function isAskable(content: UitvoeringsregelContent): boolean {
  return !isKnownValue(content) && content.kind !== "other";
}

/** The author's own words for what is asked; undefined where there are none. */
export function ownText(content: UitvoeringsregelContent): string | undefined {
  switch (content.kind) {
    case "vraag":
    case "geoVerwijzing":
    case "registerBevraging":
    case "registerbevragingAPIProfiel":
      return content.vraagTekst;
    case "bijlage":
      return content.bijlageType;
    default:
      return undefined;
  }
}

/** A sentence in Dutch and in English. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** The question of a content whose author wrote none; undefined for kinds that always have their own. */
export function generatedText(content: UitvoeringsregelContent): Sentence | undefined {
  switch (content.kind) {
    case "geoVerwijzing": {
      const { identificatie } = content;
      return { nl: `Ligt uw locatie in het gebied ${identificatie}?`, en: `Is your location in the area ${identificatie}?` };
    }
    case "registerBevraging":
      return registerQuestion(content.gegevensType, content.registergegeven ?? content.registerkoppelveld, content.register);
    case "registerbevragingAPIProfiel":
      return registerQuestion(content.gegevensType, undefined, content.afnamepunt);
    case "uitkomstHerbruikbareBeslissing":
    case "herbruikbareBeslissing": {
      const name = content.naam?.trim() || lastPart(content.urn) || content.kind;
      return {
        nl: `Is er voor "${name}" een vergunning, melding of andere stap nodig?`,
        en: `Is a permit, a notification or another step needed for "${name}"?`,
      };
    }
    default:
      return undefined;
  }
}

function registerQuestion(type: GegevensType, item: string | undefined, register: string | undefined): Sentence {
  const from =
    register === undefined
      ? { nl: "de registratie", en: "the register" }
      : { nl: `het register ${register}`, en: `the register ${register}` };
  if (type === "boolean") {
    return item === undefined
      ? { nl: `Bent u hiervoor bekend in ${from.nl}?`, en: `Are you known for this in ${from.en}?` }
      : { nl: `Staat "${item}" voor uw situatie in ${from.nl}?`, en: `Does ${from.en} hold "${item}" for your situation?` };
  }
  return item === undefined
    ? { nl: `Wat staat over uw situatie in ${from.nl}?`, en: `What does ${from.en} say about your situation?` }
    : { nl: `Wat staat er bij "${item}" in ${from.nl}?`, en: `What does ${from.en} say at "${item}"?` };
}

/** The last part of an urn, its words apart: `nl.imow-gm0995.activiteit.HoutopstandVellen` → `Houtopstand vellen`. */
export function lastPart(urn: string | undefined): string {
  const last = urn?.trim().split(/[./:]/).at(-1) ?? "";
  const words = last.replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return words.replaceAll("_", " ").trim();
}
