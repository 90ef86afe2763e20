/** The things asked of the initiator, or known without asking: the kinds of uitvoeringsregel (IMTR 3.0.1 § 6.1). */
import { z } from "zod";
import { gegevensTypen, implicietAntwoordContexten } from "./enumerations.ts";

const origin = z.number().int().nonnegative().optional();

/** Help with a question or an option, as markdown of the standard. */
export const Explanation = z.object({
  toelichting: z.string().optional(),
  langeToelichting: z.string().optional(),
  belangrijk: z.boolean().optional(),
  origin,
});
export type Explanation = z.infer<typeof Explanation>;

/** One answer of a list. `text` is trimmed and is what table entries are compared with. */
export const Option = z.object({
  sequenceId: z.string().optional(),
  text: z.string(),
  explanation: Explanation.optional(),
  origin,
});
export type Option = z.infer<typeof Option>;

export const GegevensType = z.enum(gegevensTypen);
export type GegevensType = z.infer<typeof GegevensType>;

const optieType = z.enum(["enkelAntwoord", "meerdereAntwoorden"]).optional();

/** What is asked or known, by kind. Elements that are none of the standard's kinds arrive as `other` and are kept as they are. */
export const UitvoeringsregelContent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("vraag"),
    gegevensType: GegevensType,
    vraagTekst: z.string(),
    optieType,
    opties: z.array(Option),
    inputType: z.enum(["text", "textarea"]).optional(),
    /** Only in files of v0.6 and v0.8: id of the business knowledge model that makes tables' values of the answer. */
    conversieregelId: z.string().optional(),
  }),
  /** `eis`, what the attachment must meet, stands only in files of v0.8. `documenttype` is one of `documenttypen`, or what a file has instead. */
  z.object({ kind: z.literal("bijlage"), bijlageType: z.string(), eis: z.string().optional(), documenttype: z.string().optional() }),
  z.object({ kind: z.literal("geoVerwijzing"), identificatie: z.string(), vraagTekst: z.string().optional() }),
  z.object({
    kind: z.literal("vasteWaarde"),
    waardeVraag: z.string(),
    waarde: z.string(),
    gegevensType: GegevensType,
    /** Only of a vasteWaardeVoorbehoud: the reservation under which the value holds, markdown. */
    tekstVoorbehoud: z.string().optional(),
  }),
  /** Known because the initiator chose a werkzaamheid, here its urn; never asked. */
  z.object({
    kind: z.literal("implicietAntwoord"),
    waarde: z.boolean(),
    werkzaamheid: z.string(),
    context: z.enum(implicietAntwoordContexten).optional(),
  }),
  /** Known from a register. Nothing here reaches one, so it is asked like a vraag. */
  z.object({
    kind: z.literal("registerBevraging"),
    gegevensType: GegevensType,
    vraagTekst: z.string().optional(),
    register: z.string().optional(),
    registergegeven: z.string().optional(),
    registerkoppelveld: z.string().optional(),
    verborgenStuurvraag: z.boolean().optional(),
    optieType,
    opties: z.array(Option),
  }),
  /** The same through an API profile, the afnamepunt. */
  z.object({
    kind: z.literal("registerbevragingAPIProfiel"),
    gegevensType: GegevensType,
    vraagTekst: z.string().optional(),
    afnamepunt: z.string().optional(),
    verborgenStuurvraag: z.boolean().optional(),
    optieType,
    opties: z.array(Option),
  }),
  /** Settled by the outcome of the rules for another activiteit, named by its urn. */
  z.object({ kind: z.literal("uitkomstHerbruikbareBeslissing"), urn: z.string(), naam: z.string().optional() }),
  z.object({ kind: z.literal("herbruikbareBeslissing"), urn: z.string().optional(), naam: z.string().optional() }),
  z.object({ kind: z.literal("other"), element: z.string() }),
]);
export type UitvoeringsregelContent = z.infer<typeof UitvoeringsregelContent>;

/** One uitvoeringsregel with what all kinds share. */
export const Uitvoeringsregel = z.object({
  id: z.string(),
  herbruikbaarId: z.string().optional(),
  regelgroepId: z.string().optional(),
  bereik: z.string().optional(),
  classificatie: z.string().optional(),
  publiceerbaar: z.boolean().optional(),
  potentieelVertrouwelijk: z.boolean().optional(),
  prioriteit: z.number().optional(),
  content: UitvoeringsregelContent,
  explanation: Explanation.optional(),
  origin,
});
export type Uitvoeringsregel = z.infer<typeof Uitvoeringsregel>;
